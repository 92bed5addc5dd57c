// Where those come from whom a sentence lists.

extension Clause {
  /// "Acme from Belgium, Brook from Norway": the country is said of the name before it and is no name of
  /// the list; a town only where several names have one.
  static func withOrigins(_ names: [Name], in prose: Prose) -> [Name] {
    guard names.count > 1 else { return names }
    let origins = names.indices.dropFirst().filter { isOrigin(names, $0, in: prose) }
    let isSure =
      origins.count > 1
      || origins.contains {
        isCountry(names[$0], in: prose) || isTown(names[$0], in: prose)
          || [.in, .at].contains(prose.tokens[names[$0].start - 1].word)
          || prose.tokens[names[$0].start - 2].word == .at
          || isBeforeRelative(names[$0], in: prose)
          || prose.tokens[names[$0].start - 1].word == .of
          || names[$0 - 1].tokens.last.map { prose.tokens[$0].word == .legal } == true
      }
    guard isSure else { return names }
    var kept: [Name] = []
    for (index, name) in names.enumerated() {
      let isOfTown =
        index > 0 && origins.contains(index - 1) && isCountry(name, in: prose)
        && names[index - 1].end + 1 == name.start
      if origins.contains(index) || isOfTown, let last = kept.indices.last {
        let isApart = prose.tokens[names[max(index, 1) - 1].end].kind == .comma
        kept[last].end = isOfTown || isApart ? behindComma(name.end, in: prose) : name.end
      } else {
        kept.append(name)
      }
    }
    return kept
  }

  /// "Acme of Oslo, Norway, has joined": the position behind the comma that ends the place.
  private static func behindComma(_ end: Int, in prose: Prose) -> Int {
    guard end + 1 < prose.tokens.count, prose.tokens[end].kind == .comma,
      [.have, .be, .join, .become, .and].contains(prose.tokens[end + 1].word)
    else { return end }
    return end + 1
  }

  private static func isCountry(_ name: Name, in prose: Prose) -> Bool {
    name.tokens.count < 3 && NameWords.isCountry(prose.text(name.tokens).lowercased())
  }

  /// "Acme of Oslo, Norway": a name with a country behind its comma.
  private static func isTown(_ name: Name, in prose: Prose) -> Bool {
    guard name.end + 2 < prose.tokens.count, prose.tokens[name.end].kind == .comma else {
      return false
    }
    return NameWords.isCountry(prose.lowercased(name.end + 1))
      || NameWords.isCountry(prose.text(name.end + 1..<name.end + 3).lowercased())
  }

  /// "Acme from Oslo, whose pipes you know, has joined"
  private static func isBeforeRelative(_ name: Name, in prose: Prose) -> Bool {
    name.end + 1 < prose.tokens.count && prose.tokens[name.end].kind == .comma
      && prose.tokens[name.end + 1].word == .who
  }

  /// Whether "has joined" follows, behind another name or not.
  private static func comes(
    behind end: Int, _ names: [Name], _ index: Int, in prose: Prose
  ) -> Bool {
    guard end < prose.tokens.count else { return false }
    if [.have, .join, .become].contains(prose.tokens[end].word) { return true }
    guard prose.tokens[end].word == .and, names.indices.contains(index + 1),
      names[index + 1].start <= end + 2
    else { return false }
    return comes(behind: names[index + 1].end, names, index + 1, in: prose)
  }

  /// "Acme of Spokane and Brook have joined": one word each, before the verb.
  private static func isSeatOfJoiner(
    _ before: Name, _ name: Name, _ names: [Name], _ index: Int, in prose: Prose
  ) -> Bool {
    let isShort =
      before.tokens.count == 1 || before.tokens.count < 4 && NameWords.isFirm(prose, before.tokens)
    // "Friends of Kelp"
    let isCircle = [
      "friends", "sons", "daughters", "sisters", "brothers", "women", "people", "city", "house",
    ]
    .contains(prose.lowercased(before.start))
    return isShort && !isCircle && name.tokens.count == 1
      && prose.tokens[before.start].word == .other && prose.tokens[name.start].word == .other
      && (comes(behind: name.end, names, index, in: prose) || prose.tokens[name.end].word == .as
        || prose.tokens[name.end].word == .and && names.indices.contains(index + 1)
          && names[index + 1].start == name.end + 1)
  }

  private static func isOrigin(_ names: [Name], _ index: Int, in prose: Prose) -> Bool {
    let (before, name) = (names[index - 1], names[index])
    let gap = before.end..<name.start
    // "Acme in Oslo has joined"
    let isSeat =
      gap.count == 1 && prose.tokens[gap.lowerBound].word == .in
      && comes(behind: name.end, names, index, in: prose)
    if isSeat { return !before.isPossessive && name.tokens.count < 3 }
    // "the Acme Institute at the University of Oslo has become"
    let isHoused =
      gap.count <= 2 && prose.tokens[gap.lowerBound].word == .at
      && (gap.count == 1 || prose.tokens[gap.lowerBound + 1].word == .the)
      && name.tokens.contains { prose.tokens[$0].word == .institution }
    if isHoused { return !before.isPossessive && comes(behind: name.end, names, index, in: prose) }
    // "Acme, from Belgium, and Brook"
    if gap.count < 4, prose.tokens[gap.lowerBound].kind == .comma,
      prose.tokens[gap.lowerBound + 1].word == .from, isCountry(name, in: prose)
    {
      return !before.isPossessive && prose.tokens[name.end].kind == .comma
    }
    guard let first = gap.first, !before.isPossessive,
      prose.tokens[first].word == .from
        || prose.tokens[first].word == .of
          && (isCountry(name, in: prose) || isTown(name, in: prose)
            || isSeatOfJoiner(before, name, names, index, in: prose)),
      gap.count == 1 || gap.count == 2 && prose.tokens[first + 1].word == .the,
      name.tokens.count < 4, name.end < prose.tokens.count
    else { return false }
    let next = prose.tokens[name.end]
    return [.comma, .period, .semicolon, .clitic, .lineBreak].contains(next.kind)
      || [.and, .as, .to, .have, .join, .become, .sign, .be].contains(next.word)
  }
}
