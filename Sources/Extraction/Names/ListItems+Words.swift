// Which words an odd item of a list may be made of.

extension ListItems {
  /// Whether a token can stand in an item: no verb, no article, no word for several people.
  func isOfItem(_ index: Int, from start: Int) -> Bool {
    let token = prose.tokens[index]
    switch token.kind {
    case .number, .eastAsian, .ampersand: return true
    case .symbol: return prose.token(index, is: "+") || prose.token(index, is: "@")
    case .slash, .dash: return !token.traits.contains(.spaced)
    case .clitic: return true
    case .period:
      return !token.traits.contains(.spaced) && index > start
        && (isMarkOfName(index) || isShortForm(before: index))
    case .word: return isWordOfItem(index, from: start)
    default: return false
    }
  }

  /// "Yahoo!, Acme", "Yahoo! and Acme": not the mark with which the sentence ends.
  private func isMarkOfName(_ index: Int) -> Bool {
    guard index + 1 < tokens.upperBound, prose.token(index, is: "!") else { return false }
    let next = prose.tokens[index + 1]
    return next.kind != .word || !next.looksLikeName
  }

  /// "Dr. Oetker", "St. Jude", "U.S. Bank": the period behind a short form in front of a name.
  private func isShortForm(before index: Int) -> Bool {
    let (form, next) = (prose.tokens[index - 1], prose.tokens[index + 1])
    guard form.looksLikeName, next.looksLikeName, [.other, .institution].contains(next.word) else {
      return false
    }
    return form.word == .honorific || form.word == .other && form.end - form.start <= 3
  }

  private func isWordOfItem(_ index: Int, from start: Int) -> Bool {
    let token = prose.tokens[index]
    if isSmall(token.word) { return index > start }
    guard token.looksLikeName else {
      return isOffice(index) || [.other, .legal, .field].contains(token.word)
        || token.word == .the && index > start
        || prose.token(index, is: "solutions")
    }
    switch token.word {
    // "Waldo A/S"
    case .a: return prose.tokens[index + 1].kind == .slash
    // "Access Now", "Catalyst IT"
    case .adverb, .pronoun:
      return !isTitle && index > start && prose.tokens[index - 1].looksLikeName
        && (index + 1 == tokens.upperBound || isSeparator(index + 1)
          || !prose.tokens[index + 1].looksLikeName)
    case .month, .year, .the, .we, .our, .if, .since, .that, .with, .from,
      .by, .to, .at, .as, .alongside, .existing, .include, .member, .membership, .supporter, .glad,
      .such:
      return false
    case .join, .welcome, .become, .announce, .launch, .support, .release, .sign, .be, .have, .will,
      .could, .renew, .act, .add, .introduce, .meet, .thank, .leave, .raise, .upgrade:
      return !isTitle && index > tokens.lowerBound && prose.tokens[index + 1].looksLikeName
    default: return true
    }
  }

  /// "the city of Oslo", "the ministry of Health": an institution written small.
  private func isOffice(_ index: Int) -> Bool {
    prose.tokens[index].word == .institution && prose.tokens[index].form == .base
      && index + 2 < tokens.upperBound && prose.tokens[index + 1].word == .of
      && prose.tokens[index + 2].looksLikeName && prose.tokens[index - 1].word == .the
  }

  /// Whether a gap between names holds an item that is no name, and tells nothing of those beside it:
  /// "A, mgm technology partners, B", "A, leading universities and B".
  func isBridge(_ gap: Range<Int>) -> Bool {
    guard gap.count > 2, gap.count <= 9, let last = gap.last, isMark(gap.lowerBound),
      isSeparator(last) || prose.tokens[last].word == .the && isSeparator(last - 1)
    else { return false }
    let inner = gap.filter { !isSeparator($0) && prose.tokens[$0].word != .the }
    return inner.count <= 5
      && inner.allSatisfy { index in
        isOfItem(index, from: gap.lowerBound) && !isSmall(prose.tokens[index].word)
          || [.company, .institution, .partner, .software].contains(prose.tokens[index].word)
      }
  }

  /// The small words inside of names.
  func isSmall(_ word: Word) -> Bool { [.of, .for].contains(word) }

  /// Whether the words of an item can be a name.
  func isOdd(_ range: Range<Int>) -> Bool {
    guard let first = range.first, range.count <= 6 else { return false }
    let (token, last) = (prose.tokens[first], prose.tokens[range.upperBound - 1])
    if range.count == 1 { return isOddWord(first) }
    if range.allSatisfy({ prose.tokens[$0].kind == .number }) { return false }
    if range.contains(where: { [.tier, .founding, .new].contains(prose.tokens[$0].word) }),
      !last.looksLikeName || last.word == .tier || token.kind == .number
    {
      return false
    }
    if isOffice(first) { return range.count > 2 && last.looksLikeName }
    if token.kind == .word, !token.looksLikeName {
      // "msg systems ag", "dbt Labs", but not "chip maker Acme".
      if hasDigit(first), last.looksLikeName { return range.count <= 3 }
      let isFirm = [.legal, .field].contains(last.word) || NameWords.endsFirm(prose, range)
      return isFirm && token.word == .other && range.count <= 3
    }
    // Words in small letters behind the first make it a description, but for the particles.
    return range.dropFirst().allSatisfy { index in
      let token = prose.tokens[index]
      return token.kind != .word || token.looksLikeName || isSmall(token.word)
        || [.legal, .the].contains(token.word)
        || NameWords.particles.contains(prose.lowercased(index))
    }
  }

  /// Whether a single word can be a name beside names: "npm", "37signals", "OSS@TV".
  private func isOddWord(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    if token.kind == .eastAsian { return token.end - token.start <= 36 }
    // "Acme, Expo, and Brook"
    let isWordOfFirms = [.event, .occasion, .software, .field].contains(token.word)
    if token.kind == .word, isWordOfFirms { return token.looksLikeName && !isTitle }
    guard token.kind == .word, token.word == .other else { return false }
    if token.looksLikeName { return true }
    let spelling = prose.lowercased(index)
    guard spelling.utf8.count > 2 else { return false }
    if hasDigit(index) || spelling.contains(".") { return true }
    return !["s", "ing", "ed", "ly", "al", "ic", "ion"].contains { spelling.hasSuffix($0) }
      && !NameWords.common.contains(spelling)
  }

  func hasDigit(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    return prose.bytes[Int(token.start)..<Int(token.end)].contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}
