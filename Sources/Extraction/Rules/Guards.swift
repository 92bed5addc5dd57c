// What keeps a name from being a member: that it is a person, or a project.

import Announcements

extension Reading {
  /// "Three companies joined the plugfest": something that is no foundation.
  func joinsAnother(_ clause: Clause) -> Bool {
    if clause.words.intersects(WordSet(.member, .membership, .sponsor, .supporter)) { return false }
    guard let verb = clause.tokens.first(where: { clause.word($0) == .join }) else { return false }
    let next = clause.skip(.adverb, from: verb + 1)
    guard [.the, .a].contains(clause.word(next)) else { return false }
    switch target(clause, at: next) {
    case .foundation, .generic: return false
    default: return true
    }
  }

  /// Whether a word is a month's name: "May" is one with a capital.
  private func isMonth(_ index: Int) -> Bool {
    guard prose.tokens.indices.contains(index) else { return false }
    return prose.tokens[index].word == .month
      || prose.tokens[index].looksLikeName && prose.token(index, is: "may")
        && [index - 1, index + 1].contains {
          prose.tokens.indices.contains($0) && prose.tokens[$0].kind == .number
        }
  }

  /// "SAN FRANCISCO – June 18, 2019 – ...", "LOS GATOS – ...": a place before a date or in capitals
  /// before a dash, at the beginning of a paragraph.
  func isDateline(_ name: Name) -> Bool {
    if isBeforeDayline(name) { return true }
    // "SINGAPORE (June 15, 2021) –"
    let aside = name.aside ?? name.end..<name.end
    let next = prose.tokens[name.end]
    let hasDay = next.kind == .dash && aside.contains { isMonth($0) }
    guard hasDay || [.comma, .dash, .open].contains(next.kind) && name.aside == nil else {
      return false
    }
    let isDated = hasDay || (name.end..<name.end + 5).contains { isMonth($0) }
    let isShouted =
      next.kind == .dash && next.traits.contains(.spaced) && name.tokens.count > 1
      && name.tokens.allSatisfy { prose.tokens[$0].traits.contains(.upper) }
    guard isDated || isShouted else { return false }
    return prose.passages.contains {
      $0.kind == .paragraph && $0.tokens.contains(name.start)
        && name.start <= $0.tokens.lowerBound + 1
    }
  }

  /// "SAN JOSE, Calif., and REDMOND, Wash. --- Feb. 22, 2021": several places before a dash and a day.
  private func isBeforeDayline(_ name: Name) -> Bool {
    guard let place = prose.passage(of: name.start), prose.passages[place].kind == .paragraph else {
      return false
    }
    let start = prose.passages[place].tokens
    guard name.start < start.lowerBound + 16,
      let dash = start.prefix(18).first(where: {
        prose.tokens[$0].kind == .dash && prose.tokens[$0].traits.contains(.spaced)
          && $0 + 1 < start.upperBound && isMonth($0 + 1)
      })
    else { return false }
    return name.end <= dash
      && !(start.lowerBound..<dash).contains {
        [.join, .be, .have, .welcome].contains(prose.tokens[$0].word)
      }
  }

  /// Whether a name is a working group's or a committee's, or a country's: none of them joins.
  func isGroupOrPlace(_ name: Name) -> Bool {
    guard let last = name.tokens.last else { return false }
    // "East Africa", "Latin America"
    let continents = ["africa", "asia", "europe", "america", "oceania"]
    if name.tokens.count < 3, continents.contains(prose.lowercased(last)),
      name.tokens.count == 1
        || [
          "east", "west", "north", "south", "central", "latin", "southeast", "eastern", "western",
        ]
        .contains(prose.lowercased(name.start))
    {
      return true
    }
    if name.tokens.count == 1, prose.tokens[last].word == .other,
      prose.tokens[last].traits.isDisjoint(with: [.upper, .mixed]),
      NameWords.countries.contains(prose.lowercased(last))
        || NameWords.demonyms.contains(prose.lowercased(last))
    {
      return true
    }
    if name.tokens.count == 2,
      NameWords.isCountry(prose.text(name.tokens).lowercased())
    {
      return true
    }
    // "the Partner Program"
    if name.tokens.count == 1, ["program", "programme"].contains(prose.lowercased(last)) {
      return true
    }
    guard prose.tokens[last].word == .team, name.tokens.count > 1 else { return false }
    if !prose.token(last, is: "group") { return true }
    return ["working", "interest", "steering", "study", "expert", "task", "user"]
      .contains(prose.lowercased(last - 1))
  }

  /// Whether a name is a person's by what stands around it: a role behind a comma, a title before
  /// it, a link to a profile.
  func isPerson(_ name: Name) -> Bool {
    if GivenNames.begins(name, in: prose) || isGivenNameAlone(name) { return true }
    // "Acme, Dr. Brook and Corvid": beside companies it is one.
    let isTitled = prose.tokens[name.start].word == .honorific
    if isBehindHonorific(name) || isTitled && !(name.isOdd && name.tokens.count == 3) {
      return true
    }
    if let aside = name.aside, isOffice(aside), tierAside(name) == nil { return true }
    let link = prose.tokens[name.start].link
    if link >= 0, profiles.contains(link) { return true }
    // "Acme Software, developer of pipes"
    let isOfFirm = name.tokens.contains {
      [.field, .company, .institution, .legal, .software].contains(prose.tokens[$0].word)
    }
    if isOfFirm, name.tokens.count > 1 { return false }
    return isFollowedByOffice(name)
  }

  /// "Dr. Lund"
  private func isBehindHonorific(_ name: Name) -> Bool {
    let before = prose.tokens[..<name.start].suffix(2).last { $0.kind != .period }
    return before?.word == .honorific
  }

  /// "Ada Lund, director of pipes": whether an office stands behind a comma.
  private func isFollowedByOffice(_ name: Name) -> Bool {
    guard name.end + 1 < prose.tokens.count, prose.tokens[name.end].kind == .comma else {
      return false
    }
    for index in (name.end + 1)..<min(name.end + 9, prose.tokens.count) {
      switch prose.tokens[index].word {
      case .role, .founder:
        // "Acme, Danish developer Brook": what the next name is; "Acme, developer tools": what it makes.
        let next = index + 1 < prose.tokens.count ? prose.tokens[index + 1] : nil
        if next?.word == .software, next?.form == .s, !prose.tokens[index].looksLikeName {
          return false
        }
        if isMaker(index) { return false }
        if !prose.tokens[index].looksLikeName, next?.looksLikeName == true, next?.word == .other {
          return false
        }
        return prose.tokens[index].form == .base
      case .rank, .of, .our, .new, .first, .tier, .field, .company, .software, .institution,
        .project, .and,
        .team,
        .community, .foundation, .event, .the, .a:
        continue
      case .other where [.word, .ampersand].contains(prose.tokens[index].kind): continue
      default: return false
      }
    }
    return false
  }

  /// "Acme Vientos Nuevos, a developer of wind farms": a company by what it makes.
  private func isMaker(_ index: Int) -> Bool {
    prose.token(index, is: "developer") && prose.tokens[index - 1].word == .a
      && index + 2 < prose.tokens.count && prose.tokens[index + 1].word == .of
      && !prose.tokens[index + 2].looksLikeName
  }

  /// "Ada Lund (Principal at Acme)": an office in brackets.
  private func isOffice(_ aside: Range<Int>) -> Bool {
    guard let first = aside.first else { return false }
    // "(Principal at Acme)"
    if aside.count > 2, aside.contains(where: { prose.tokens[$0].word == .at }) { return true }
    return aside.count > 1 && [.role, .rank, .founder].contains(prose.tokens[first].word)
      && aside.contains { [.role, .at, .of, .founder].contains(prose.tokens[$0].word) }
  }

  /// "We welcome Josh", who has been named in full before.
  private func isGivenNameAlone(_ name: Name) -> Bool {
    guard name.tokens.count == 1, let title = prose.passages.first, title.kind == .title else {
      return false
    }
    let length = prose.tokens[name.start].end - prose.tokens[name.start].start
    let isInTitle = title.tokens.contains { index in
      let token = prose.tokens[index]
      return token.end - token.start == length && index + 1 < title.tokens.upperBound
        && prose.tokens[index + 1].looksLikeName && prose.tokens[index + 1].word == .other
        && prose.text(index..<(index + 1)) == prose.text(name.tokens)
    }
    return isInTitle && GivenNames.isGiven(prose.lowercased(name.start))
  }

  /// Whether names counted up are persons', because one is known to be, or all of many, and none
  /// looks otherwise.
  func isOfPersons(_ names: [Name]) -> Bool {
    let names = names.filter { !$0.isOdd }
    // Among four names of companies, one is always a single word.
    let isSure = names.count > 3 || names.contains { GivenNames.begins($0, in: prose) }
    return names.count > 1 && isSure && names.allSatisfy { isShapedLikePerson($0) }
  }

  /// Two or three words that begin with a capital and are no words of companies' names.
  func isShapedLikePerson(_ name: Name) -> Bool {
    let words = name.tokens.filter { prose.tokens[$0].kind != .period }
    return (2...3).contains(words.count) && !NameWords.isFirm(prose, name.tokens)
      && words.allSatisfy { index in
        let token = prose.tokens[index]
        return token.kind == .word && [.other, .month, .well].contains(token.word)
          && token.traits.isDisjoint(with: [.upper])
      }
  }

  /// Whether the text calls something a project: "the Javy project", "Javy: a new hosted project",
  /// "Keptn is an open source framework".
  func isProject(_ name: String) -> Bool {
    let wanted = name.utf8
    guard let initial = wanted.first else { return false }
    let last = prose.passages.prefix(14).last?.tokens.upperBound ?? 0
    for index in 0..<last where prose.bytes[Int(prose.tokens[index].start)] == initial {
      let start = Int(prose.tokens[index].start)
      let end = start + wanted.count
      guard end <= prose.bytes.count, prose.bytes[start..<end].elementsEqual(wanted) else {
        continue
      }
      var next = index
      while next < last, Int(prose.tokens[next].end) <= end { next += 1 }
      if isCalledProject(at: next, before: last) { return true }
    }
    return titleNames(name) && speaksAsProject
  }

  func titleNames(_ name: String) -> Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return prose.names(name, in: title.tokens)
  }

  /// "We're now a Lantern Foundation project", "has become a hosted project": one of the first
  /// sentences says that who joins is a project.
  private var speaksAsProject: Bool {
    let last = prose.passages.prefix(8).last?.tokens.upperBound ?? 0
    return (0..<last).contains { index in
      let token = prose.tokens[index]
      // "a home to its member projects"
      if token.word == .project, token.form == .s, index > 0,
        prose.tokens[index - 1].word == .member
      {
        return true
      }
      guard token.word == .project, token.form == .base else { return false }
      var start = index - 1
      while start >= 0, index - start < 7,
        prose.tokens[start].looksLikeName
          || [.foundation, .incubation, .tier, .new, .member].contains(prose.tokens[start].word)
          || prose.tokens[start].kind == .dash
      {
        start -= 1
      }
      guard start > 0, prose.tokens[start].word == .a else { return false }
      let verb = prose.tokens[start - 1]
      let isNow = prose.token(start - 1, is: "now") || [.become, .as].contains(verb.word)
      return isNow && (start + 1..<index).contains { prose.tokens[$0].word != .tier }
    }
  }

  /// Reads on behind a name: "project", or ", an open source engine".
  private func isCalledProject(at index: Int, before last: Int) -> Bool {
    guard index < last else { return false }
    let token = prose.tokens[index]
    if token.word == .project, token.form == .base { return true }
    guard [.comma, .colon, .dash].contains(token.kind) || [.be, .as].contains(token.word),
      index + 1 < last,
      [.a, .the, .our, .new].contains(prose.tokens[index + 1].word)
    else { return false }
    for position in (index + 2)..<max(index + 2, min(index + 12, last)) {
      let next = prose.tokens[position]
      switch next.word {
      case .project, .software, .incubation: return true
      case .company, .institution, .who, .that, .of, .for, .with, .team, .role, .rank: return false
      default: if [.comma, .period, .colon].contains(next.kind) { return false }
      }
    }
    return false
  }
}
