// Lists in which names have their descriptions before them or behind: "the Chilean operator Acme; Brook, a maker of
// pipes; and Corvid", "the bus operator Acme, the port railway Brook and Corvid".

extension Clause {
  /// Returns the names from a position on, over what is said about each: "A, a maker of pipes, and B, the
  /// bank".
  func described(listStartingAt index: Int) -> NameList? {
    let listed = descriptions(ofListStartingAt: index)
    let itemized = itemized(startingAt: index)
    return (itemized?.names.count ?? 0) > (listed?.names.count ?? 0) ? itemized : listed
  }

  private func descriptions(ofListStartingAt index: Int) -> NameList? {
    guard var list = list(startingAt: index) else { return nil }
    while [.at, .as].contains(word(list.end)) {
      // "A at the Gold level, B at Silver"
      let behind = skip(.the, .a, .tier, .level, .member, .sponsor, from: list.end + 1)
      var next = kind(behind) == .comma ? behind + 1 : behind
      next = skip(.and, from: next)
      guard next > behind, let more = self.list(startingAt: next) else { break }
      list.names += more.names
    }
    while let semicolon = semicolon(behind: list.end) {
      // "A, a bank; B, who keep books; and C from Oslo"
      let next = skip(.and, .the, from: semicolon + 1)
      guard let more = self.list(startingAt: next), more.start > list.end,
        kind(more.end) != .word
          || [.and, .from, .of, .in, .at, .who, .as].contains(word(more.end))
      else { break }
      list.names += more.names
    }
    while let next = behindDescription(from: list.end),
      let more = self.list(startingAt: next), more.start > list.end
    {
      list.names += more.names
    }
    while kind(list.end) == .comma, [.a, .the, .who].contains(word(list.end + 1)) {
      let close = (list.end + 2..<max(list.end + 2, min(list.end + 20, tokens.upperBound))).first {
        kind($0) == .comma
      }
      guard let close else { break }
      let next = skip(.and, .the, from: close + 1)
      guard let more = self.list(startingAt: next), more.start > list.end else { break }
      list.names += more.names
    }
    return list
  }

  /// "Acme of Oslo, makers of robots whose parts are here, and Brook": where Brook begins.
  private func behindDescription(from end: Int) -> Int? {
    var start = end
    if [.of, .from, .in].contains(word(end)), let place = name(startingAt: end + 1) {
      start = place.end
    }
    guard kind(start) == .comma, kind(start + 1) == .word,
      !prose.tokens[start + 1].looksLikeName || start > end, word(start + 1) != .and
    else { return nil }
    let close = (start + 1..<max(start + 1, min(start + 24, tokens.upperBound))).first {
      kind($0) == .comma && word($0 + 1) == .and
    }
    guard let close,
      !(start + 1..<close).contains(where: { [.period, .semicolon].contains(kind($0)) }),
      !names.contains(where: { $0.start > start && $0.start < close })
    else { return nil }
    let next = skip(.and, .the, from: close + 1)
    return names.contains { $0.start == next } ? next : nil
  }

  /// The semicolon that ends what is said of a name behind a comma or a bracket.
  private func semicolon(behind end: Int) -> Int? {
    guard [.comma, .semicolon].contains(kind(end)) || [.from, .of, .in].contains(word(end)) else {
      return nil
    }
    let close = (end..<max(end, min(end + 24, tokens.upperBound))).first {
      [.semicolon, .colon, .period].contains(kind($0))
    }
    return close.flatMap { kind($0) == .semicolon ? $0 : nil }
  }

  /// Returns the names of such a list, which ends with its sentence; nil where any of its items has no name.
  func itemized(startingAt index: Int) -> NameList? {
    guard tokens.contains(index), tokens.contains(tokens.upperBound - 1) else { return nil }
    let last = kind(tokens.upperBound - 1) == .period ? tokens.upperBound - 1 : tokens.upperBound
    guard index + 3 < last, last - index < 400 else { return nil }
    let semicolons = (index..<last).filter { kind($0) == .semicolon }
    if !semicolons.isEmpty { return names(of: items(index..<last, at: semicolons)) }
    // "and Corvid, which had led the project"
    let relative = (index..<last).last { kind($0) == .comma }.flatMap {
      word($0 + 1) == .who ? $0 : nil
    }
    let end = relative ?? last
    // By commas each item must be a name behind what it is.
    guard beginsWithDescription(index, before: end) else { return nil }
    let commas = (index..<end).filter {
      kind($0) == .comma || word($0) == .and && startsItem($0 + 1)
    }
    let items = items(index..<end, at: commas)
    guard items.count > 2, items.dropLast().allSatisfy({ endsWithName($0) }) else { return nil }
    return names(of: items)
  }

  private func items(_ range: Range<Int>, at marks: [Int]) -> [Range<Int>] {
    var start = range.lowerBound
    var items: [Range<Int>] = []
    for mark in marks + [range.upperBound] {
      let first = skip(.and, .by, from: start)
      if first < mark { items.append(first..<mark) }
      start = mark + 1
    }
    return items
  }

  /// The names with which items begin, over an article and what they are; nil where one has none.
  private func names(of items: [Range<Int>]) -> NameList? {
    var found: [Name] = []
    for item in items {
      guard let first = named(in: item), !first.isPossessive else { return nil }
      let list = self.list(startingAt: first.start)
      found += list.map { $0.names.filter { item.contains($0.start) } } ?? [first]
    }
    return found.count > 1 ? NameList(names: found) : nil
  }

  /// The name in "the Hamburg hosting company Acme from Oslo": the first one, or the one that small words behind it
  /// describe.
  private func named(in item: Range<Int>) -> Name? {
    let inside = names.filter { item.contains($0.start) }
    guard let first = inside.first else { return nil }
    let isArticle = [.the, .a].contains(word(item.lowerBound))
    if isArticle, inside.count > 1, kind(first.end) == .word,
      !prose.tokens[first.end].looksLikeName,
      first.tokens.count == 1, isDescription(first.end..<inside[1].start, isBegun: true)
    {
      return inside[1]
    }
    return isDescription(item.lowerBound..<first.start) ? first : nil
  }

  /// "the Chilean operator", "a", "the cycle dealers' cooperative": small words, and no verb but in a participle.
  /// - Parameter isBegun: whether it goes on behind a place.
  private func isDescription(_ range: Range<Int>, isBegun: Bool = false) -> Bool {
    if range.isEmpty { return true }
    guard range.count <= 7, isBegun || [.the, .a].contains(word(range.lowerBound)) else {
      return false
    }
    return range.allSatisfy { index in
      if kind(index) == .clitic || kind(index) == .symbol { return true }
      guard kind(index) == .word, !prose.tokens[index].looksLikeName else { return false }
      return ![.be, .have, .join, .become, .will, .who, .that, .of, .from, .in, .at, .and]
        .contains(word(index))
    }
  }

  private func beginsWithDescription(_ index: Int, before end: Int) -> Bool {
    [.the, .a].contains(word(index)) && names.contains { $0.start > index && $0.start < end }
  }

  private func startsItem(_ index: Int) -> Bool {
    [.the, .a].contains(word(index)) || names.contains { $0.start == index }
  }

  private func endsWithName(_ item: Range<Int>) -> Bool {
    names.contains { $0.end == item.upperBound || $0.tokens.upperBound == item.upperBound }
  }
}
