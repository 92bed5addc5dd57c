// Names that are links as a whole, whatever words they are made of.

extension NameFinder {
  /// A whole link is one name where it reads like one, whatever words it is made of: [Second
  /// State](...), [croit](...), [the Autoware Foundation](...).
  func linkedName(at index: Int) -> Name? {
    let link = prose.tokens[index].link
    var end = index
    while end < limit, prose.tokens[end].link == link, end - index < 14 { end += 1 }
    if end < limit, prose.tokens[end].link == link { return nil }
    var start = index
    if start < end, prose.tokens[start].word == .the { start += 1 }
    var last = end
    if last > start, prose.tokens[last - 1].kind == .close {
      while last > start, last == end || prose.tokens[last].kind != .open { last -= 1 }
    }
    while last > start, [.period, .colon].contains(prose.tokens[last - 1].kind),
      prose.tokens[last - 1].traits.contains(.spaced) || !isAbbreviatedForm(before: last - 1)
    {
      last -= 1
    }
    // "[Acme's](...) membership"
    let isOwner = last == end && last > start + 1 && prose.tokens[last - 1].kind == .clitic
    if isOwner { last -= 1 }
    guard start < last, readsLikeName(start..<last) else { return nil }
    if isOwner {
      var name = finished(start..<last)
      name?.isPossessive = true
      name?.end = end
      return name
    }
    var stop = last
    if last == end {
      while stop < limit, isHeadOfName(at: stop), prose.tokens[stop].link != link { stop += 1 }
    }
    return finished(start..<max(stop, last), closedBy: end)
  }

  /// Whether the text of a link is a name: its words are capitalised but for the small ones.
  func readsLikeName(_ range: Range<Int>) -> Bool {
    if range.count == 1 {
      let token = prose.tokens[range.lowerBound]
      return token.kind == .eastAsian
        || token.kind == .word && (token.word == .other || canStart(at: range.lowerBound))
    }
    guard startsName(prose.tokens[range.lowerBound]) else { return false }
    for index in range {
      let token = prose.tokens[index]
      switch token.kind {
      case .word:
        if token.looksLikeName { continue }
        let isSmall =
          [.of, .for, .and, .the, .at, .in, .legal, .on].contains(token.word) || isParticle(index)
        if !isSmall { return false }
      case .comma:
        guard index + 1 < range.upperBound else { return false }
        let next = prose.tokens[index + 1]
        if next.word != .legal && next.word != .and && !next.looksLikeName { return false }
      case .number, .ampersand, .dash, .slash, .clitic, .period, .open, .close, .eastAsian: continue
      default: return false
      }
    }
    return isNotGeneric(range)
  }

  func startsName(_ token: Token) -> Bool {
    if token.kind == .number || token.kind == .eastAsian { return true }
    guard token.looksLikeName else { return false }
    switch token.word {
    case .join, .welcome, .announce, .meet, .say, .the, .a, .if, .our, .we, .who: return false
    default: return true
    }
  }

  /// Capital words that go on with a name behind its link: [Acme](...) Corporation.
  func isHeadOfName(at index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .word, token.traits.contains(.capital) else { return false }
    switch token.word {
    case .foundation, .legal, .institution, .company, .project: return token.form == .base
    default: return false
    }
  }
}
