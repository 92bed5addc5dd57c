// Whose archive it is: who says "we" and "us" in it, by what the archive is called. Many such bodies
// have no word for a foundation in their names.

import Announcements

/// The owner of an archive by the ways in which texts write it: "CoTech", "the network".
struct Home {
  /// The name as the site's title gives it; nil where only the archive's folder tells.
  let name: String?
  /// What the owner is by the last word of its name, in small letters: "club" of "Open Tide Club".
  let head: String?
  /// Its spellings in letters and digits alone, in small letters.
  private let keys: [[UInt8]]
  /// The one word by which texts call it: what is joined by it is the owner, who joins by it need not be.
  private let shortKey: [UInt8]?

  init(siteTitle: String?, archive: String?) {
    var keys: [[UInt8]] = []
    func add(_ words: [Substring]) {
      let key = Home.key(words.joined())
      if key.count > 2 || words.count == 1 && key.count == 2 { keys.append(key) }
      if words.count > 1, let last = words.last, Home.heads.contains(last.lowercased()) {
        let core = Home.key(words.dropLast().joined())
        if core.count > 2 { keys.append(core) }
      }
    }
    let title = siteTitle.flatMap(Home.words(ofTitle:))
    name = title?.joined(separator: " ")
    if let title { add(title) }
    shortKey = title.flatMap(Home.ownWord).map { Home.key(String($0)) }
    // "CCC": the initials of three words and more.
    let initials = (title ?? []).filter { $0.first?.isUppercase == true }.compactMap(\.first)
    if initials.count > 2 { keys.append(Home.key(String(initials))) }
    if let short = siteTitle.flatMap(Home.aside), short.utf8.count > 1 { add([short]) }
    if let archive { add(Home.words(ofFolder: archive)) }
    let last = title.flatMap { $0.count > 1 ? $0.last?.lowercased() : nil }
    head = last.flatMap { Home.heads.contains($0) ? $0 : nil }
    self.keys = keys
  }

  /// Whether a text means the owner by this name.
  func isNamed(_ name: String) -> Bool {
    if keys.isEmpty { return false }
    let key = Home.key(ofOwner: name)
    return keys.contains(key) || shortKey == key
  }

  /// Whether a text means the owner by this name, and nobody else who is called so.
  func isSurelyNamed(_ name: String) -> Bool {
    !keys.isEmpty && keys.contains(Home.key(ofOwner: name))
  }

  private static func key(ofOwner name: String) -> [UInt8] {
    var core = LegalForm.split(Foundations.withoutThe(name)).core
    if core.hasSuffix(" e.V.") { core.removeLast(5) }
    return key(core)
  }

  /// Whether a foundation's name begins with one of the owner's: "Tide Foundation" on a site called Tide.
  func isPartOf(_ name: String) -> Bool {
    let words = Foundations.withoutThe(name).split(separator: " ")
    return words.indices.contains { keys.contains(Home.key(words[...$0].joined())) }
  }

  /// Whether a text means the owner by its name and "Organization".
  func isNamedAsOrganization(_ name: String) -> Bool {
    guard name.utf8.last == UInt8(ascii: "n") else { return false }
    return [" Organization", " Organisation"].contains { suffix in
      name.hasSuffix(suffix) && isNamed(String(name.dropLast(suffix.count)))
    }
  }

  /// What a body that has members may be called.
  private static let heads: Set = [
    "alliance", "association", "center", "centre", "circle", "club", "coalition", "collective",
    "community", "consortium", "cooperative", "council", "federation", "forum", "foundation",
    "fund", "group", "guild", "hub", "initiative", "institute", "league", "network", "project",
    "society", "union",
  ]

  /// The first word, where it is a name of its own by which all call the owner: "Siskin" of "Siskin Desktop",
  /// "OpenLoom" of "OpenLoom Hardware Consortium".
  private static func ownWord(_ words: [Substring]) -> Substring? {
    guard words.count > 1, let first = words.first, first.utf8.count > 4,
      first.first?.isUppercase == true, first.contains(where: \.isLowercase)
    else { return nil }
    let small = first.lowercased()
    let isKnown =
      Lexicon.shared.entry(for: Lexicon.key(of: small.utf8)) != nil || beginnings.contains(small)
      || NameWords.demonyms.contains(small) || NameWords.countries.contains(small)
    return isKnown ? nil : first
  }

  /// Words with which titles of sites begin, and which are nobody's name.
  private static let beginnings: Set = [
    "academic", "advanced", "applied", "artificial", "awesome", "building", "civic", "cloud",
    "common",
    "commons", "computing", "creative", "cyber", "digital", "ethical", "fintech", "global", "green",
    "health",
    "intelligent", "international", "internet", "joint", "learning", "linux", "machine", "mobile",
    "modern",
    "national", "native", "network", "north", "public", "quantum", "responsible", "royal",
    "scientific",
    "secure", "security", "smart", "social", "south", "sustainable", "trusted", "united",
    "universal",
    "virtual", "western", "women", "world",
  ]

  /// Words that say what a site is, and not whose.
  private static let ofSites: Set = [
    "blog", "blogs", "com", "content", "data", "docs", "documentation", "github", "home",
    "homepage", "hugo", "io", "jekyll", "main", "master", "net", "news", "org", "page", "pages",
    "posts", "site", "src", "web", "weblog", "website", "www",
  ]

  /// Returns the words of a site's title up to a mark, without "The", "Blog" and the legal form.
  private static func words(ofTitle title: String) -> [Substring]? {
    var words = title.split(separator: " ")
    if let mark = words.dropFirst().firstIndex(where: { ["|", "-", "–", "—", "·"].contains($0) }) {
      words = Array(words[..<mark])
    }
    words.removeAll { $0.first == "(" && $0.last == ")" }
    if words.count > 1, words[0] == "The" { words.removeFirst() }
    while let last = words.last, !["&", "and"].contains(words.dropLast().last),
      ofSites.contains(last.lowercased()) || words.count > 1 && last.lowercased() == "e.v."
    {
      words.removeLast()
    }
    guard (1...6).contains(words.count), words.contains(where: { $0 != $0.lowercased() }) else {
      return nil
    }
    return words
  }

  /// Returns the short form that a site's title gives in brackets.
  private static func aside(_ title: String) -> Substring? {
    guard let open = title.firstIndex(of: "("), let close = title.lastIndex(of: ")"), open < close
    else { return nil }
    let inner = title[title.index(after: open)..<close]
    return inner.contains(" ") ? nil : inner
  }

  private static func words(ofFolder folder: String) -> [Substring] {
    var words =
      folder.utf8.allSatisfy { $0 < 0x80 }
      ? folder.utf8.split { !Characters.isLetter($0) && !(0x30...0x39).contains($0) }
        .map { Substring($0) }
      : folder.split { !$0.isLetter && !$0.isNumber }
    while let last = words.last, ofSites.contains(last.lowercased()) { words.removeLast() }
    while let first = words.first, ofSites.contains(first.lowercased()) { words.removeFirst() }
    return words
  }

  private static func key(_ name: String) -> [UInt8] {
    var name = name
    if name.utf8.contains(0xE2) { name.unicodeScalars.removeAll { $0 == "’" } }
    return name.utf8.compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x30...0x39, 0x61...0x7A, 0x80...: byte
      default: nil
      }
    }
  }
}
