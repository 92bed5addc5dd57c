// Where sentences end, and what stands between quotation marks.

extension Prose {
  /// Cuts each passage into sentences.
  mutating func findSentences(_ landmarks: Landmarks) {
    var marks = landmarks.marks[...]
    for index in passages.indices {
      let first = sentences.count
      let (start, end) = (passages[index].tokens.lowerBound, passages[index].tokens.upperBound)
      var next = start
      while let mark = marks.first, mark < end {
        marks.removeFirst()
        guard endsSentence(at: mark, before: end) else { continue }
        let behind = endOfClosers(behind: mark, before: end)
        addSentence(next..<behind, passage: index)
        next = behind
      }
      if next < end { addSentence(next..<end, passage: index) }
      passages[index].sentences = first..<sentences.count
    }
  }

  private mutating func addSentence(_ range: Range<Int>, passage: Int) {
    sentences.append(Sentence(tokens: range, passage: passage, words: tokens.words(in: range)))
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
    // "Yahoo! and Acme join": the mark is the name's.
    let goesOn = [.and, .join, .have, .become, .as, .be, .will].contains(tokens[next].word)
    if goesOn, !tokens[next].looksLikeName, self.token(position, is: "!") { return false }
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
    // "J.P. Morgan", "Hidroelektra d.o.o."
    let start = Int(before.start)
    if length == 3 || length == 5 && bytes[start + 3] == UInt8(ascii: "."),
      bytes[start + 1] == UInt8(ascii: ".")
    {
      return true
    }
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
  mutating func findQuotations(_ landmarks: Landmarks) {
    var quotes = landmarks.marks.filter { tokens[$0].kind == .quote }[...]
    for index in passages.indices {
      let range = passages[index].tokens
      // Behind the quotation mark before, as long as a quotation is open.
      var start: Int?
      while let quote = quotes.first, quote < range.upperBound {
        quotes.removeFirst()
        if let open = start { markQuoted(open..<quote, passage: index) }
        let isOpen = start == nil ? opens(quote, in: range) : !closes(quote, in: range)
        start = isOpen ? quote + 1 : nil
      }
      if let open = start { markQuoted(open..<range.upperBound, passage: index) }
    }
  }

  private mutating func markQuoted(_ range: Range<Int>, passage: Int) {
    for index in range { tokens[index].traits.insert(.quoted) }
    if !range.isEmpty { passages[passage].hasQuotation = true }
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
