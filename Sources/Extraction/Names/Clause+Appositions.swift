// What a sentence says of a name between commas, and the names in it.

extension Clause {
  /// "Acme, the publisher of Wren, and Brook, makers of Lathe, have joined": Wren and Lathe are theirs and
  /// no names of the list, which goes on behind the comma.
  static func withoutAppositions(_ names: [Name], in prose: Prose) -> [Name] {
    guard names.count > 1,
      names.indices.dropLast().contains(where: { index in
        let end = prose.tokens[names[index].end]
        return end.word == .at
          || end.kind == .comma && names[index + 1].start > names[index].end + 2
      })
    else { return names }
    var kept: [Name] = []
    var close = 0
    for (index, name) in names.enumerated() where name.start >= close {
      if let unit = kept.last, isUnit(unit, of: name, in: prose) {
        kept[kept.count - 1].end = name.end
        continue
      }
      kept.append(name)
      guard index + 1 < names.count, !name.isPossessive,
        let end = end(ofApposition: name.end, before: names[(index + 1)...], in: prose)
      else { continue }
      close = end
      let next = prose.tokens[end + 1]
      if next.word == .and || next.looksLikeName { kept[kept.count - 1].end = end }
    }
    return kept
  }

  /// "Lens Research Group (LRG) at the University of Oslo": the group and whose it is.
  private static func isUnit(_ unit: Name, of name: Name, in prose: Prose) -> Bool {
    guard let last = unit.tokens.last, !unit.isPossessive, prose.tokens[unit.end].word == .at,
      name.start == unit.end + 1
        || name.start == unit.end + 2 && prose.tokens[unit.end + 1].word == .the
    else { return false }
    return [.team, .institution, .community, .field].contains(prose.tokens[last].word)
      && name.tokens.contains { prose.tokens[$0].word == .institution }
  }

  /// Returns where the comma stands behind a name and what is said of it; nil where nothing is.
  private static func end(
    ofApposition comma: Int, before names: ArraySlice<Name>, in prose: Prose
  ) -> Int? {
    guard let first = names.first, prose.tokens[comma].kind == .comma,
      let head = head(ofApposition: comma + 1, in: prose), first.start > head
    else { return nil }
    let start = prose.tokens[head + 1].word == .the ? head + 2 : head + 1
    guard first.start == start else { return nil }
    var end = first.end
    for name in names.dropFirst() {
      guard name.start == end + 1, prose.tokens[end].word == .and else { break }
      end = name.end
    }
    guard end + 1 < prose.tokens.count, prose.tokens[end].kind == .comma else { return nil }
    return end
  }

  /// Returns the position of the "of" or "behind" in "the publisher of", "makers of", "the company
  /// behind".
  private static func head(ofApposition start: Int, in prose: Prose) -> Int? {
    guard start + 2 < prose.tokens.count else { return nil }
    let hasArticle = [.the, .a].contains(prose.tokens[start].word)
    var index = hasArticle ? start + 1 : start
    var saysWhat = hasArticle
    while index < start + 8, index + 1 < prose.tokens.count {
      let token = prose.tokens[index]
      if index > start + (hasArticle ? 1 : 0), isBehind(index, in: prose) {
        return saysWhat ? index : nil
      }
      guard token.kind == .word, !token.looksLikeName, !isSettlement(index, in: prose),
        [
          .other, .company, .role, .field, .software, .institution, .community, .project, .new,
          .adverb, .and, .first,
        ].contains(token.word)
      else { return nil }
      if [.company, .role, .institution].contains(token.word) { saysWhat = true }
      index += 1
    }
    return nil
  }

  private static func isBehind(_ index: Int, in prose: Prose) -> Bool {
    prose.tokens[index].word == .of
      || prose.tokens[index].kind == .word && prose.token(index, is: "behind")
  }

  /// "Brook; Oak, Ash & Thorn LLP; Corvid": where semicolons part the names, a comma before an ampersand is
  /// a name's own.
  static func joinedBetweenSemicolons(_ names: [Name], in prose: Prose) -> [Name] {
    guard names.count > 3,
      zip(names, names.dropFirst()).count(where: { left, right in
        right.start > left.end && prose.tokens[left.end].kind == .semicolon
      }) > 2
    else { return names }
    var joined: [Name] = []
    for name in names {
      if let last = joined.last, name.start == last.end + 1, last.aside == nil,
        prose.tokens[last.end].kind == .comma,
        name.tokens.contains(where: { prose.tokens[$0].kind == .ampersand })
      {
        joined[joined.count - 1].tokens = last.start..<name.tokens.upperBound
        joined[joined.count - 1].end = name.end
      } else {
        joined.append(name)
      }
    }
    return joined
  }
}
