// What all rules read: the prose, its foundations, and which year it is in the post.

import Announcements

/// An announcement under examination.
struct Reading {
  let prose: Prose
  /// The same, for who holds it.
  let shared: SharedProse
  let foundations: Foundations
  /// The year in the path, such as 2021 in `_posts/2021-04-28-x.md`; nil without one.
  let year: Int?
  /// The links that lead to persons' profiles, by their index.
  let profiles: Set<Int32>
  /// The tier of all members where the title names one and no other: "Announces Silver Members".
  let tierOfTitle: String?
  /// Whether the title's members are persons.
  private(set) var titleHasMembersOfTeam = false

  init(_ evidence: Evidence) {
    var prose = Prose(evidence)
    prose.findBoilerplate()
    prose.findDefinitions()
    let foundations = Foundations(evidence, prose)
    prose.findTiers { foundations.isPartOfName($0) }
    self.prose = prose
    shared = SharedProse(prose)
    self.foundations = foundations
    year = Reading.year(in: evidence.path)
    profiles = Reading.profiles(evidence.body.links)
    tierOfTitle = Reading.tier(ofTitle: prose)
    titleHasMembersOfTeam = hasMembersOfTeamInTitle()
  }

  private static func profiles(_ links: [Link]) -> Set<Int32> {
    var profiles: Set<Int32> = []
    for (index, link) in links.enumerated() where leadsToPerson(link.url) {
      profiles.insert(Int32(clamping: index))
    }
    return profiles
  }

  /// Whether an address is that of a person's profile.
  private static func leadsToPerson(_ url: String) -> Bool {
    var url = url
    return url.withUTF8 { url in
      guard let scheme = url.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let rest = url[scheme...].dropFirst(3)
      let host = rest.prefix { $0 != UInt8(ascii: "/") }
      guard host.suffix(4).elementsEqual(".com".utf8) else { return false }
      if host.suffix(12).elementsEqual("linkedin.com".utf8) {
        return rest.dropFirst(host.count).starts(with: "/in/".utf8)
      }
      return host.suffix(11).elementsEqual("twitter.com".utf8) || host.elementsEqual("x.com".utf8)
    }
  }

  private static func year(in path: Path) -> Int? {
    var number = 0
    var digits = 0
    for byte in path.bytes + [UInt8(ascii: "/")] {
      if byte >= 0x30, byte <= 0x39 {
        number = digits < 4 ? number * 10 + Int(byte - 0x30) : 0
        digits += 1
      } else {
        if digits == 4, (1990...2099).contains(number) { return number }
        number = 0
        digits = 0
      }
    }
    return nil
  }

  /// Whether a sentence looks back: "had joined", "in 2016", "two years ago", "last year".
  func looksBack(_ clause: Clause, from start: Int, to end: Int) -> Bool {
    for index in start..<end where clause.tokens.contains(index) {
      switch clause.word(index) {
      case .past:
        // "Acme (formerly Brook)"
        if clause.names.contains(where: { $0.aside?.contains(index) == true }) { continue }
        if prose.token(index, is: "last"), clause.word(index + 1) == .year,
          !prose.token(index + 1, is: "year")
        {
          continue
        }
        if prose.token(index, is: "earlier"), clause.word(index + 1) != .year { continue }
        return true
      case .in:
        let month = clause.skip(.month, .the, from: index + 1)
        if clause.kind(month) == .number, let found = number(at: month), found != year,
          (1980...2099).contains(found)
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  private func number(at index: Int) -> Int? {
    let token = prose.tokens[index]
    guard token.end - token.start == 4 else { return nil }
    return Int(prose.text(index..<(index + 1)))
  }
}
