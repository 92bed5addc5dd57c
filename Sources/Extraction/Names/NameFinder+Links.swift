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

  /// **Roper, Finch & Daughter**: bold type that holds a comma and an ampersand is one name.
  func partnership(at index: Int) -> Name? {
    guard index + 1 < limit, prose.tokens[index + 1].kind == .comma else { return nil }
    var end = index
    while end < limit, prose.tokens[end].traits.contains(.strong), end - index < 9 { end += 1 }
    let range = index..<end
    guard range.count >= 5, range.count < 9,
      range.filter({ prose.tokens[$0].kind == .comma }).count == 1,
      let comma = range.first(where: { prose.tokens[$0].kind == .comma }),
      let mark = range.first(where: { prose.tokens[$0].kind == .ampersand }), mark > comma,
      range.allSatisfy({ prose.tokens[$0].looksLikeName || $0 == comma || $0 == mark })
    else { return nil }
    return finished(range)
  }

  /// **Ilmatieteen avoin laskenta** joins: a name of small words, too, where bold type holds nothing else
  /// and the verb follows.
  func phraseInBold(at index: Int) -> Name? {
    guard prose.tokens[index].looksLikeName, prose.tokens[index].word == .other else { return nil }
    var end = index
    while end < limit, prose.tokens[end].traits.contains(.strong), end - index < 6 { end += 1 }
    let range = index..<end
    guard range.count > 1, range.count < 6, end < limit,
      [.join, .become, .be, .have].contains(prose.tokens[end].word),
      range.contains(where: { !prose.tokens[$0].looksLikeName }),
      range.allSatisfy({
        prose.tokens[$0].kind == .word
          && [.other, .field, .institution].contains(prose.tokens[$0].word)
      })
    else { return nil }
    return finished(range)
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
