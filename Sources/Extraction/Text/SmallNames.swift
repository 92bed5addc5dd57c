// Names that begin in small letters: "enioka Haute Couture", "itemis AG". What gives them away is their
// place at the beginning of a title or paragraph, or a legal form behind them.

extension Prose {
  /// Gives words in small letters the look of names where they can be nothing else.
  mutating func markNamesInSmallLetters(_ landmarks: Landmarks) {
    markBeforeLegalForms(landmarks.legalForms)
    markInLists(landmarks.marks)
    var small: [Range<Int>] = []
    // A post about more names than these is written in small letters throughout.
    for passage in passages.prefix(64) where [.title, .paragraph].contains(passage.kind) {
      guard let first = passage.tokens.first, beginsName(first, in: passage.tokens) else {
        continue
      }
      small.append(Int(tokens[first].start)..<Int(tokens[first].end))
    }
    guard !small.isEmpty else { return }
    for index in tokens.indices where tokens[index].word == .other && tokens[index].kind == .word {
      let word = bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
      if small.contains(where: { bytes[$0].elementsEqual(word) }) {
        tokens[index].traits.insert(.mixed)
      }
    }
  }

  /// A small word at the beginning of a title or a paragraph, and a capital one behind it.
  private func beginsName(_ index: Int, in range: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.word == .other, !token.looksLikeName,
      token.end - token.start > 2, range.contains(index + 2)
    else { return false }
    let next = tokens[index + 1]
    return next.looksLikeName && next.traits.contains(.spaced)
      && [.other, .field, .company, .legal, .software].contains(next.word)
      || next.word == .join && next.form == .s || next.word == .become && next.form != .base
  }

  /// "itemis AG", "allotropia software GmbH", "CIB software GmbH".
  private mutating func markBeforeLegalForms(_ forms: [Int]) {
    for index in forms where index > 0 && isFormForSure(index) {
      var start = index - 1
      while start > index - 3, isSmall(start), [.software, .field].contains(tokens[start].word) {
        start -= 1
      }
      guard isSmall(start) || start < index - 1 && tokens[start].looksLikeName else { continue }
      guard tokens[start].word == .other else { continue }
      for position in start..<index { tokens[position].traits.insert(.mixed) }
    }
  }

  /// "Veldt and oriel (General)": a small word in a row of names, with a bracket behind it.
  private mutating func markInLists(_ marks: [Int]) {
    for index in marks
    where index > 1 && tokens[index].kind == .open && tokens[index - 1].word == .other
      && isSmall(index - 1)
    {
      let before = tokens[index - 2]
      guard before.word == .and || before.kind == .comma, tokens[index - 3].looksLikeName
      else { continue }
      tokens[index - 1].traits.insert(.mixed)
    }
  }

  private func isSmall(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.looksLikeName && token.traits.contains(.spaced)
      && token.end - token.start > 2 && !European.isArticle(lowercased(index))
  }

  /// GmbH, AG, Ltd, Inc and the like, capital as they are written.
  private func isFormForSure(_ index: Int) -> Bool {
    tokens[index].traits.contains(.capital) && !token(index, is: "company")
      && !token(index, is: "limited") && !token(index, is: "corporation")
  }
}
