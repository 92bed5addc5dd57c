// Items of a list that do not look like names: they are names where those beside them are.

/// Finds the items between commas and "and" of which no name has been made, or only a part.
struct ListItems {
  let shared: SharedProse
  let tokens: Range<Int>
  let isTitle: Bool

  var prose: Prose { shared.prose }

  /// Returns the names with the odd items of their lists among them: "A, 37signals, inovex and B".
  ///
  /// An odd item is one only in a run of items of which two or more are names by their looks.
  func adding(to names: [Name]) -> [Name] {
    guard names.count > 1, isList(names), hasComma else { return names }
    var result = names
    for run in runs(names) where run.count(where: { !$0.isOdd }) > 1 {
      for odd in run where odd.isOdd {
        result.removeAll { $0.start < odd.end && odd.start < $0.end }
        result.append(odd)
      }
    }
    return result.count == names.count && result == names
      ? names : result.sorted { $0.start < $1.start }
  }

  /// Whether two names stand beside a comma or an "and", as most sentences have none.
  private func isList(_ names: [Name]) -> Bool {
    var beside = 0
    for name in names where isSeparator(name.end) || isSeparator(name.start - 1) {
      beside += 1
      if beside > 1 { return true }
    }
    return false
  }

  private var hasComma: Bool { tokens.contains { isMark($0) } }

  func isMark(_ index: Int) -> Bool {
    [.comma, .semicolon].contains(prose.tokens[index].kind)
  }

  /// The items that follow each other, in runs that something else ends.
  private func runs(_ names: [Name]) -> [[Name]] {
    let marks = separators(names)
    var runs: [[Name]] = []
    var run: [Name] = []
    func end() {
      if run.contains(where: \.isOdd) { runs.append(run) }
      run = []
    }
    for (index, mark) in marks.enumerated() {
      let start = index == 0 ? tokens.lowerBound : marks[index - 1].upperBound
      if run.isEmpty, let item = lastItem(of: start..<mark.lowerBound, names) { run = [item] }
      let next = index + 1 < marks.count ? marks[index + 1].lowerBound : tokens.upperBound
      if let item = item(mark.upperBound..<next, names, isLast: index + 1 == marks.count) {
        if run.isEmpty, !item.isOdd || index > 0 { run = [item] } else { run.append(item) }
        if item.end < next { end() }
      } else {
        end()
      }
    }
    end()
    return runs
  }

  /// What stands between items: commas, "and", with a "the" behind them; not inside of names.
  private func separators(_ names: [Name]) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var index = tokens.lowerBound
    var next = names.startIndex
    while index < tokens.upperBound {
      while next < names.endIndex, names[next].end <= index { next += 1 }
      if next < names.endIndex, names[next].start < index {
        index = names[next].end
        continue
      }
      guard isSeparator(index) else {
        index += prose.tokens[index].kind == .open ? behindBracket(index) - index : 1
        continue
      }
      let start = index
      while index < tokens.upperBound,
        isSeparator(index) || prose.tokens[index].word == .the
          || prose.tokens[index].kind == .ampersand && isMark(index - 1)
      {
        index += 1
      }
      marks.append(start..<index)
    }
    return marks
  }

  func isSeparator(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    switch token.kind {
    case .comma, .semicolon: return true
    default: return token.word == .and && prose.token(index, is: "and")
    }
  }

  private func behindBracket(_ open: Int) -> Int {
    let limit = min(open + 12, tokens.upperBound)
    let close = (open..<limit).first { prose.tokens[$0].kind == .close }
    return close.map { $0 + 1 } ?? open + 1
  }

  /// The item that fills a segment, or with which the last one begins.
  private func item(_ segment: Range<Int>, _ names: [Name], isLast: Bool) -> Name? {
    guard !segment.isEmpty else { return nil }
    let known = names.first { $0.start == segment.lowerBound && !$0.isPossessive }
    if let known, known.end == segment.upperBound { return known }
    var end = segment.lowerBound
    while end < segment.upperBound, isOfItem(end, from: segment.lowerBound) { end += 1 }
    while end > segment.lowerBound, isSmall(prose.tokens[end - 1].word) { end -= 1 }
    let stop =
      end < segment.upperBound && prose.tokens[end].kind == .open ? behindBracket(end) : end
    guard stop == segment.upperBound || isEnd(stop) else { return known }
    let range = segment.lowerBound..<end
    guard isOdd(range), known.map({ $0.tokens.upperBound < end }) ?? true else { return known }
    return Name(tokens: range, end: stop, isOdd: true)
  }

  /// The item with which the words before the first separator end.
  private func lastItem(of segment: Range<Int>, _ names: [Name]) -> Name? {
    let known = names.first { $0.end == segment.upperBound && !$0.isPossessive }
    if isTitle { return known }
    var start = segment.upperBound
    while start > segment.lowerBound, isOfItem(start - 1, from: segment.lowerBound - 1),
      start > known?.start ?? start + 1 || !isSmall(prose.tokens[start - 1].word),
      start > known?.start ?? 0 || prose.tokens[start - 1].kind != .word
        || prose.tokens[start - 1].looksLikeName || hasDigit(start - 1)
    {
      start -= 1
    }
    let range = start..<segment.upperBound
    guard isOdd(range), isBeginning(start), known.map({ start < $0.start }) ?? true else {
      return known
    }
    return Name(tokens: range, end: range.upperBound, isOdd: true)
  }

  /// What a first item may stand behind.
  private func isBeginning(_ index: Int) -> Bool {
    guard index > tokens.lowerBound else { return true }
    let before = prose.tokens[index - 1]
    if [.colon, .dash, .open].contains(before.kind) { return true }
    return [.include, .be, .welcome, .member, .sponsor, .partner, .with, .by, .that, .company]
      .contains(before.word)
  }

  /// What may follow the last item.
  private func isEnd(_ index: Int) -> Bool {
    guard index < tokens.upperBound else { return true }
    let token = prose.tokens[index]
    if [.period, .colon, .dash, .quote, .close, .lineBreak].contains(token.kind) { return true }
    switch token.word {
    case .join, .have, .be, .will, .become, .as, .at, .to, .in, .on, .for, .adverb, .who, .sign,
      .launch, .support, .announce, .past, .with:
      return true
    default: return false
    }
  }
}
