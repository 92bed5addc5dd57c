// Reads who somebody is: "Jane Doe, CTO at Acme", "Acme CTO Jane Doe", "Jane Doe of Acme".

import Announcements

/// A person as one place of the text names them.
struct PersonPhrase {
  var person: Person
  /// The token behind the phrase.
  var end: Int

  /// Reads the phrase that begins at a token; nil where no person's name stands there.
  static func read(_ prose: Prose, at start: Int, limit: Int) -> PersonPhrase? {
    let reader = PersonReader(prose: prose, limit: limit)
    var index = start
    while index < limit, [.the, .honorific, .adverb].contains(prose.tokens[index].word) {
      index += 1
    }
    if index > start, index < limit, prose.tokens[index].kind == .period { index += 1 }
    guard index < limit, prose.tokens[index].looksLikeName else { return nil }
    return reader.officeFirst(at: index) ?? reader.roleFirst(at: index)
      ?? reader.nameFirst(at: index)
  }
}

private struct PersonReader {
  let prose: Prose
  let limit: Int

  private func word(_ index: Int) -> Word { index < limit ? prose.tokens[index].word : .other }

  // MARK: - The role in front

  /// "Executive Director of the Lantern Foundation Ada Lund": the organisation ends with its word, or
  /// two words before the end.
  func officeFirst(at start: Int) -> PersonPhrase? {
    var role = start
    while role < limit, isRoleWord(role), word(role) != .of { role += 1 }
    guard role > start, (start..<role).contains(where: { [.role, .founder].contains(word($0)) }),
      role < limit, word(role) == .of || word(role) == .at
    else { return nil }
    let first = role + 1 < limit && word(role + 1) == .the ? role + 2 : role + 1
    var end = first
    while end < limit, prose.tokens[end].looksLikeName { end += 1 }
    let division = (first..<end).last { [.foundation, .institution, .legal].contains(word($0)) }
    let cut = division.map { $0 + 1 } ?? end - 2
    guard cut > first, end - cut >= 2, let name = name(at: cut, limit: end),
      name == cut..<end, GivenNames.isGiven(prose.lowercased(cut)) || division != nil
    else { return nil }
    let person = Person(
      name: prose.text(name), role: prose.text(start..<role), organization: prose.text(first..<cut))
    return PersonPhrase(person: person, end: end)
  }

  /// "PyTorch Foundation Executive Director Matt White", "CEO Jane Doe", "NCSC Technical Director
  /// Dr Ian Levy".
  func roleFirst(at start: Int) -> PersonPhrase? {
    var end = start
    var lastRole: Int?
    while end < limit, belongsToRun(end, from: start) {
      if [.role, .founder].contains(word(end)) { lastRole = end }
      end += 1
      if end < limit, prose.tokens[end].kind == .period, word(end - 1) == .honorific { end += 1 }
    }
    guard let lastRole, lastRole + 1 < end, let name = name(at: lastRole + 1, limit: end) else {
      return nil
    }
    var first = lastRole
    while first > start, isRoleWord(first - 1) { first -= 1 }
    while first < lastRole, [.of, .and].contains(word(first)) { first += 1 }
    let organization = first > start ? trimmed(start..<first) : nil
    let person = Person(
      name: prose.text(name), role: prose.text(first..<(lastRole + 1)), organization: organization)
    return PersonPhrase(person: person, end: name.upperBound)
  }

  private func belongsToRun(_ index: Int, from start: Int) -> Bool {
    let token = prose.tokens[index]
    if token.word == .say || token.word == .add { return false }
    if token.looksLikeName || [.role, .rank, .founder, .honorific].contains(token.word) {
      return true
    }
    if token.kind == .clitic { return true }
    return index > start && [.of, .and].contains(token.word)
  }

  private func isRoleWord(_ index: Int) -> Bool {
    switch word(index) {
    case .role, .rank, .founder, .field, .software, .of, .and, .project, .community, .event:
      return true
    case .tier: return !prose.token(index, is: "platinum")
    default:
      return NameWords.offices.contains(prose.lowercased(index))
    }
  }

  // MARK: - The name in front

  /// "Jane Doe, CTO at Acme", "Jane Doe of Acme", "Jane Doe (Acme)", "Jane Doe".
  func nameFirst(at start: Int) -> PersonPhrase? {
    guard let name = name(at: start, limit: limit), name.count >= 2 else { return nil }
    var person = Person(name: prose.text(name))
    var end = name.upperBound
    if end < limit, prose.tokens[end].kind == .open {
      while end < limit, prose.tokens[end].kind != .close { end += 1 }
      end = min(end + 1, limit)
    }
    guard end < limit else { return PersonPhrase(person: person, end: end) }
    let opens = [.comma, .semicolon, .dash, .slash].contains(prose.tokens[end].kind)
    if opens || [.of, .from, .at, .with].contains(word(end)) {
      let first = opens ? end + 1 : end
      end = endOfRole(from: first)
      (person.role, person.organization) = divided(first..<end)
    }
    return PersonPhrase(person: person, end: end)
  }

  /// Returns the tokens of a person's name: capital words, initials, particles.
  private func name(at start: Int, limit: Int) -> Range<Int>? {
    var start = start
    while start < limit, word(start) == .honorific || prose.tokens[start].kind == .period {
      start += 1
    }
    var end = start
    while end < limit, end - start < 6 {
      let token = prose.tokens[end]
      if token.kind == .period {
        guard end > start, prose.tokens[end - 1].end - prose.tokens[end - 1].start == 1 else {
          break
        }
      } else if !(token.looksLikeName
        && [.other, .month, .institution, .well].contains(token.word))
      {
        let isParticle =
          end > start && token.kind == .word && token.end - token.start <= 3
          && end + 1 < limit && prose.tokens[end + 1].looksLikeName
          && [.other].contains(token.word)
        guard isParticle else { break }
      }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// The role ends at a period, a quotation, a verb of saying, a relative clause, a dash.
  private func endOfRole(from start: Int) -> Int {
    var end = start
    while end < limit, end - start < 40 {
      let token = prose.tokens[end]
      switch token.kind {
      case .period:
        let isShort =
          end > start && prose.tokens[end].start == prose.tokens[end - 1].end
          && [.legal, .honorific].contains(prose.tokens[end - 1].word)
        if !isShort { return end }
      case .quote, .colon, .lineBreak, .dash: return end
      default: break
      }
      switch token.word {
      case .say, .who, .be, .have, .will, .join, .welcome, .announce, .to, .that, .pronoun, .add:
        return trimmedEnd(start, end)
      case .in where word(end + 1) == .a: return trimmedEnd(start, end)
      default: end += 1
      }
    }
    return end
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    end > start && prose.tokens[end - 1].kind == .comma ? end - 1 : end
  }

  // MARK: - Role and organisation

  /// Divides "CTO at Acme", "founder and CEO, Acme", "CTO of Acme" at the word between.
  private func divided(_ range: Range<Int>) -> (role: String?, organization: String?) {
    if [.of, .from, .at, .with].contains(word(range.lowerBound)) {
      return (nil, organization(in: (range.lowerBound + 1)..<range.upperBound))
    }
    let cut =
      range.last { word($0) == .at && prose.token($0, is: "at") }
      ?? range.last { isOrganizationBehindComma($0, range) }
      ?? range.last { isOrganizationBehind($0, range) }
    guard let cut, let organization = organization(in: (cut + 1)..<range.upperBound) else {
      return dividedAtOffice(range)
    }
    return (trimmed(range.lowerBound..<cut), organization)
  }

  /// "Acme Foundation Security Advisor": an organisation by its words, then the role.
  private func dividedAtOffice(_ range: Range<Int>) -> (role: String?, organization: String?) {
    guard let last = range.last, isOffice(last) else { return (trimmed(range), nil) }
    var first = last
    while first > range.lowerBound, isRoleWord(first - 1) { first -= 1 }
    let name = range.lowerBound..<first
    guard name.contains(where: { [.foundation, .institution, .legal].contains(word($0)) }) else {
      return (trimmed(range), nil)
    }
    return (trimmed(first..<range.upperBound), trimmed(name))
  }

  private func isOrganizationBehindComma(_ index: Int, _ range: Range<Int>) -> Bool {
    guard prose.tokens[index].kind == .comma else { return false }
    let behind = (index + 1)..<range.upperBound
    guard let first = behind.first, !behind.contains(where: { isOffice($0) }) else { return false }
    let start = word(first) == .the ? first + 1 : first
    guard start < range.upperBound, word(start) != .legal else { return false }
    return prose.tokens[start].looksLikeName || prose.tokens[start].kind == .number
  }

  private func isOffice(_ index: Int) -> Bool {
    [.role, .founder, .rank].contains(word(index)) && !prose.token(index, is: "developer")
  }

  private func isOrganizationBehind(_ index: Int, _ range: Range<Int>) -> Bool {
    guard [.of, .for, .from, .with].contains(word(index)) else { return false }
    let start = word(index + 1) == .the ? index + 2 : index + 1
    guard start < range.upperBound, prose.tokens[start].looksLikeName else { return false }
    // "VP of Engineering" is all role.
    let isField = [.field, .software, .role].contains(word(start)) && start + 1 >= range.upperBound
    return !isField
  }

  private func organization(in range: Range<Int>) -> String? {
    guard let first = range.first else { return nil }
    let start = word(first) == .the ? first + 1 : first
    guard start < range.upperBound else { return nil }
    let comma = (start..<range.upperBound).first {
      prose.tokens[$0].kind == .comma && word($0 + 1) != .legal
    }
    return trimmed(start..<(comma ?? range.upperBound))
  }

  /// Returns the text without marks and possessives at its ends.
  private func trimmed(_ range: Range<Int>) -> String? {
    var range = range
    while let last = range.last,
      [.comma, .dash, .clitic, .semicolon, .symbol, .lineBreak].contains(prose.tokens[last].kind)
    {
      range = range.lowerBound..<last
    }
    if range.count > 1, word(range.lowerBound) == .the { range = range.dropFirst() }
    return range.isEmpty ? nil : prose.text(range)
  }
}
