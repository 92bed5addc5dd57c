// Where sentences end, and what stands between quotation marks.

extension Prose {
  /// Cuts each passage into sentences.
  mutating func findSentences() {
    for index in passages.indices {
      let first = sentences.count
      var start = passages[index].tokens.lowerBound
      let upperBound = passages[index].tokens.upperBound
      var words = WordSet()
      for position in passages[index].tokens {
        words.insert(tokens[position].word)
        let kind = tokens[position].kind
        guard kind == .period || kind == .lineBreak, endsSentence(at: position, before: upperBound)
        else { continue }
        let end = endOfClosers(behind: position, before: upperBound)
        guard end > start else { continue }
        sentences.append(Sentence(tokens: start..<end, passage: index, words: words))
        start = end
        words = WordSet()
      }
      if start < upperBound {
        let rest = start..<upperBound
        sentences.append(Sentence(tokens: rest, passage: index, words: words))
      }
      passages[index].sentences = first..<sentences.count
    }
  }

  /// Returns the position behind the quotation marks and brackets that close after a token.
  private func endOfClosers(behind position: Int, before end: Int) -> Int {
    var next = position + 1
    while next < end, tokens[next].kind == .quote || tokens[next].kind == .close,
      !tokens[next].traits.contains(.spaced)
    {
      next += 1
    }
    return next
  }

  private func endsSentence(at position: Int, before end: Int) -> Bool {
    let token = tokens[position]
    if token.kind == .lineBreak { return true }
    guard token.kind == .period else { return false }
    let next = endOfClosers(behind: position, before: end)
    guard next < end else { return true }
    // The full stops of East Asia need no space behind them.
    if token.end - token.start == 3 { return true }
    guard tokens[next].traits.contains(.spaced) else { return false }
    return !isAbbreviation(at: position) || beginsSentence(tokens[next])
  }

  /// Whether the period belongs to the word before it: Dr., Inc., J., Calif.
  private func isAbbreviation(at position: Int) -> Bool {
    guard position > 0, bytes[Int(tokens[position].start)] == UInt8(ascii: ".") else {
      return false
    }
    let before = tokens[position - 1]
    guard before.end == tokens[position].start, before.kind == .word else { return false }
    if before.word == .legal || before.word == .honorific || before.word == .month { return true }
    if before.word == .company { return token(position - 1, is: "corp") }
    let length = before.end - before.start
    if length == 1 { return before.traits.contains(.capital) }
    return before.word == .other && before.looksLikeName && length <= 5
      && Prose.abbreviations.contains(lowercased(position - 1))
  }

  private static let abbreviations: Set = [
    "calif", "mass", "wash", "tex", "conn", "colo", "ill", "penn", "fla", "ore", "ariz", "st",
    "s.a", "s.p.a", "b.v", "n.v", "k.k", "s.l", "a.g", "a.s", "l.l.c", "s.r.l", "s.r.o", "e.v",
    "u.s", "u.k", "d.c", "n.y", "no", "univ", "prof", "jr", "sr", "vs", "dept", "mt", "ft",
  ]

  /// Whether a word behind an abbreviation begins a sentence for sure: The, It, We, As.
  private func beginsSentence(_ token: Token) -> Bool {
    guard token.traits.contains(.capital) else { return false }
    switch token.word {
    case .the, .a, .pronoun, .we, .our, .as, .in, .with, .by, .to, .for, .since, .if, .who, .adverb,
      .that, .and, .founding, .about:
      return true
    default: return false
    }
  }

  /// Marks the tokens between quotation marks of any kind, also where a quotation opens with one
  /// kind and closes with another, or does not close before its passage ends.
  mutating func findQuotations() {
    for passage in passages {
      var isOpen = false
      for index in passage.tokens {
        if tokens[index].kind == .quote {
          isOpen = isOpen ? !closes(index, in: passage.tokens) : opens(index, in: passage.tokens)
        } else if isOpen {
          tokens[index].traits.insert(.quoted)
        }
      }
    }
  }

  private func opens(_ index: Int, in range: Range<Int>) -> Bool {
    // An inch: 3.5" disks.
    let isTied = !tokens[index].traits.contains(.spaced) && index > range.lowerBound
    return !(isTied && tokens[index - 1].kind == .number)
  }

  private func closes(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, tokens[index].traits.contains(.spaced) else { return true }
    return tokens[index + 1].traits.contains(.spaced)
  }
}
