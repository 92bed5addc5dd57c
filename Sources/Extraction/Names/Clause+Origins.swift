// Where those come from whom a sentence lists.

extension Clause {
  /// "Acme from Belgium, Brook from Norway": the country is said of the name before it and is no name of
  /// the list; a town only where several names have one.
  static func withOrigins(_ names: [Name], in prose: Prose) -> [Name] {
    guard names.count > 1 else { return names }
    let origins = names.indices.dropFirst().filter { isOrigin(names, $0, in: prose) }
    let isSure =
      origins.count > 1
      || origins.contains { NameWords.countries.contains(prose.lowercased(names[$0].start)) }
    guard isSure else { return names }
    var kept: [Name] = []
    for (index, name) in names.enumerated() {
      if origins.contains(index), let last = kept.indices.last {
        kept[last].end = name.end
      } else {
        kept.append(name)
      }
    }
    return kept
  }

  private static func isOrigin(_ names: [Name], _ index: Int, in prose: Prose) -> Bool {
    let (before, name) = (names[index - 1], names[index])
    let gap = before.end..<name.start
    guard let first = gap.first, !before.isPossessive,
      prose.tokens[first].word == .from
        || prose.tokens[first].word == .of
          && NameWords.countries.contains(prose.lowercased(name.start)),
      gap.count == 1 || gap.count == 2 && prose.tokens[first + 1].word == .the,
      name.tokens.count < 4, name.end < prose.tokens.count
    else { return false }
    let next = prose.tokens[name.end]
    return [.comma, .period, .semicolon, .clitic, .lineBreak].contains(next.kind)
      || [.and, .as, .to, .have, .join, .become].contains(next.word)
  }
}
