// The small words inside of names: "of", "and", "de".

extension NameFinder {
  /// The small words inside of names: University of Munich, Center for Open Source, Institute of
  /// Science and Technology, Volkswagen de México.
  func connective(of start: Int, at index: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    let word = prose.tokens[index].word
    if [.of, .for, .at, .in].contains(word) { return attribute(of: start, at: index) }
    if word == .and {
      if let end = foundationOfCouple(start, at: index) { return end }
      if let end = endOfAbbreviated(start, and: index) { return end }
      let next = prose.tokens[index + 1]
      // "School of Information and Library Science"
      let isCompound =
        next.word == .software && next.looksLikeName && index + 2 < limit
        && prose.tokens[index + 2].word == .field && prose.tokens[index + 2].looksLikeName
        && (start..<index).contains { isHead($0) }
      if isCompound || isOfTwoKinds(start, at: index) { return index + 3 }
      // "Science and Technology", but not "Acme and Software Partners".
      let isField =
        next.word == .field && next.looksLikeName
        && (prose.tokens[index - 1].word == .field || (start..<index).contains { isHead($0) })
      return isField && prose.token(index, is: "and") ? index + 2 : nil
    }
    if isParticle(index) {
      // "Ministère de la Culture"
      let next = isParticle(index + 1) && index + 2 < limit ? index + 2 : index + 1
      if prose.tokens[next].looksLikeName { return next + 1 }
      // "Communauté de communes du Valmorin"
      if index + 3 < limit, prose.token(index + 1, is: "communes"), isParticle(index + 2),
        prose.tokens[index + 3].looksLikeName
      {
        return index + 4
      }
    }
    return adjective(of: start, at: index)
  }

  /// The part of a name behind "of", "for", "at" or "in": "University of Munich", "Center for Open Source".
  private func attribute(of start: Int, at index: Int) -> Int? {
    let word = prose.tokens[index].word
    // "**Code for Oslo**": bold type says that it is one name.
    if [.of, .for, .in].contains(word), prose.tokens[start].traits.contains(.strongStart),
      prose.tokens[index + 1].traits.contains(.strong), prose.tokens[index + 1].looksLikeName
    {
      return index + 2
    }
    guard (start..<index).contains(where: { isHead($0) }) || standsInList(start, index) else {
      return nil
    }
    if word == .at, !prose.token(start, is: "university") { return nil }
    if word == .in, !prose.token(start, is: "university"), !isField(behind: index),
      !prose.token(index - 1, is: "excellence")
    {
      return nil
    }
    // "the University of Ibarra in Ecuador"
    if word == .in, NameWords.countries.contains(prose.lowercased(index + 1)) { return nil }
    var next = index + 1
    if prose.tokens[next].word == .the, next + 1 < limit { next += 1 }
    return prose.tokens[next].looksLikeName && continuesName(prose.tokens[next], at: next)
      ? next + 1 : nil
  }

  /// "Council for Scientific and Industrial Research": two adjectives before a field.
  private func isOfTwoKinds(_ start: Int, at index: Int) -> Bool {
    guard index + 2 < limit, prose.tokens[index + 2].word == .field,
      prose.tokens[index + 2].looksLikeName, (start..<index).contains(where: { isHead($0) })
    else { return false }
    return [index - 1, index + 1].allSatisfy {
      let word = prose.lowercased($0)
      return prose.tokens[$0].looksLikeName && (word.hasSuffix("al") || word.hasSuffix("ic"))
    }
  }

  /// "Bibliothèque nationale de France", "École polytechnique fédérale de Lausanne": small words
  /// between a Romance word for an institution and its place.
  private func adjective(of start: Int, at index: Int) -> Int? {
    let token = prose.tokens[index]
    guard token.word == .other, token.end - token.start > 3 else { return nil }
    var next = index + 1
    while next < limit, next < index + 3, !isParticle(next) { next += 1 }
    guard next + 1 < limit, prose.tokens[next + 1].looksLikeName, isParticle(next),
      (start..<index).contains(where: { NameWords.institutions.contains(prose.lowercased($0)) })
    else { return nil }
    return next + 2
  }

  /// "Ada and Karl Lund Foundation": two given names and what they have founded.
  private func foundationOfCouple(_ start: Int, at index: Int) -> Int? {
    guard index == start + 1, GivenNames.isGiven(prose.lowercased(start)) else { return nil }
    var end = index + 1
    while end < limit, prose.tokens[end].looksLikeName, prose.tokens[end].word == .other {
      end += 1
    }
    guard end > index + 2, end < limit, prose.tokens[end].looksLikeName,
      prose.tokens[end].word == .foundation
    else { return nil }
    return end + 1
  }

  /// "Okta, Trail of Bits and Uber": "of" between two words that stand between commas.
  private func standsInList(_ start: Int, _ of: Int) -> Bool {
    guard prose.tokens[of].word == .of, of == start + 1, start > 0, of + 1 < limit else {
      return false
    }
    let (before, next) = (prose.tokens[start - 1], prose.tokens[of + 1])
    guard before.kind == .comma || before.word == .and, next.looksLikeName, next.word == .other,
      prose.tokens[start].word == .other
    else { return false }
    guard of + 2 < limit else { return true }
    let behind = prose.tokens[of + 2]
    return behind.kind == .comma || behind.word == .and || behind.kind == .period
  }

  /// "National Oceanic and Atmospheric Administration (NOAA)": the letters in brackets say that it is one name.
  private func endOfAbbreviated(_ start: Int, and index: Int) -> Int? {
    var end = index + 1
    while end < limit,
      prose.tokens[end].looksLikeName || [.of, .for].contains(prose.tokens[end].word)
    {
      end += 1
    }
    guard end > index + 1, end + 2 < limit, prose.tokens[end].kind == .open,
      prose.tokens[end + 1].traits.contains(.upper), prose.tokens[end + 2].kind == .close
    else { return nil }
    let initials = (start..<end).filter { prose.tokens[$0].looksLikeName }
      .map { prose.bytes[Int(prose.tokens[$0].start)] }
    return initials.count > 2 && letters(of: end + 1) == initials ? end : nil
  }

  /// The letters of an abbreviation, where a digit says how often the one before it stands: CCPA of "C2PA".
  private func letters(of index: Int) -> [UInt8] {
    var letters: [UInt8] = []
    for byte in prose.bytes[Int(prose.tokens[index].start)..<Int(prose.tokens[index].end)] {
      if (UInt8(ascii: "2")...UInt8(ascii: "4")).contains(byte), let last = letters.last {
        letters += [UInt8](repeating: last, count: Int(byte - UInt8(ascii: "1")))
      } else {
        letters.append(byte)
      }
    }
    return letters
  }

  /// Whether "in" is followed by a field of work and not by a place: Center for Research in Open
  /// Source Systems.
  private func isField(behind index: Int) -> Bool {
    var next = index + 1
    while next < limit, prose.tokens[next].looksLikeName {
      if [.field, .software].contains(prose.tokens[next].word) { return true }
      next += 1
    }
    return false
  }

  func isHead(_ index: Int) -> Bool {
    switch prose.tokens[index].word {
    case .institution: return prose.tokens[index].form == .base || isNamedInstitution(index)
    case .foundation, .board: return prose.tokens[index].form == .base
    case .say: return prose.token(index, is: "state")
    case .team: return prose.token(index, is: "faculty")
    case .other, .software:
      return prose.token(index, is: "region") || prose.token(index, is: "district")
        || prose.tokens[index].looksLikeName && NameWords.heads.contains(prose.lowercased(index))
    case .company: return prose.token(index, is: "organization")
    default: return false
    }
  }

  /// "National Institutes for Health": the plural where a capital word stands before it.
  private func isNamedInstitution(_ index: Int) -> Bool {
    index > 0 && prose.tokens[index].looksLikeName && prose.tokens[index - 1].looksLikeName
  }

  func isParticle(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .word, token.end - token.start <= 4, token.word == .other else {
      return false
    }
    return NameWords.particles.contains(prose.text(index..<(index + 1)))
  }
}
