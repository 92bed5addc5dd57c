// Numbers as parts of names: 47 Degrees, Harbor 51.

extension NameFinder {
  /// "Three Forks Aerospace": a number in capitals within a sentence, or in a title whose body says it so.
  func startsWithNumberWord(at index: Int) -> Bool {
    guard index + 2 < limit, prose.tokens[index + 1].word == .other,
      (index + 1..<index + 3).allSatisfy({
        prose.tokens[$0].looksLikeName && prose.tokens[$0].traits.contains(.spaced)
      }), prose.tokens[index].traits.contains(.capital)
    else { return false }
    if let title = prose.passages.first, title.kind == .title, title.tokens.contains(index) {
      return prose.count(of: prose.text(index..<index + 3)) > 0
    }
    return prose.passage(of: index).map { !prose.passages[$0].isHeading } ?? false
  }

  /// "47 Degrees joins": a number and one word before a verb of joining or a comma.
  func startsWithNumber(at index: Int) -> Bool {
    guard index + 2 < limit, prose.tokens[index].end - prose.tokens[index].start <= 4 else {
      return false
    }
    let (name, behind) = (prose.tokens[index + 1], prose.tokens[index + 2])
    guard name.looksLikeName, name.word == .other, name.traits.contains(.spaced) else {
      return false
    }
    let isBehindVerb = index > 0 && prose.tokens[index - 1].word == .welcome
    return behind.word == .join && behind.form != .base || behind.word == .become
      || isBehindVerb && [.to, .as].contains(behind.word)
  }

  /// "Harbor 51" where a link says that it is one name, "Harbor 3440" anywhere; a year is no part.
  func endsName(_ index: Int, isLinked: Bool) -> Bool {
    let number = prose.lowercased(index)
    guard number.utf8.count == 4 else {
      return number.utf8.count < 4 && (isLinked || number.utf8.count > 1 && isFollowedAsName(index))
    }
    return !number.hasPrefix("19") && !number.hasPrefix("20")
  }

  /// "Harbor 51, a maker of pipes", "Harbor 51 joins": what stands behind a name and not behind a number.
  private func isFollowedAsName(_ index: Int) -> Bool {
    guard index + 1 < limit, prose.tokens[index - 1].word == .other else { return false }
    let next = prose.tokens[index + 1]
    if [.join, .become].contains(next.word) { return true }
    return next.kind == .comma && index + 2 < limit
      && [.a, .the].contains(prose.tokens[index + 2].word)
  }
}
