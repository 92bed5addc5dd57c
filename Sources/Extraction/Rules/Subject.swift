// Who does what a verb says: the names before it, over all that may stand between.

extension Clause {
  /// Returns the names that are the subject of the verb at `verb`.
  ///
  /// Between them may stand helping verbs ("has recently"), a relative pronoun ("who have"), and
  /// an apposition between commas, dashes or brackets ("Arm, the chip designer, has joined").
  func subject(of verb: Int) -> NameList? {
    subject(before: verb).flatMap(withoutSeats)
  }

  private func subject(before verb: Int) -> NameList? {
    // "Acme, Brook and Access Now join"
    if let list = list(endingAt: verb), list.names.last?.isOdd == true { return list }
    let end = withoutOthers(
      before: skip(.adverb, .have, .be, .will, .who, .glad, .not, before: verb))
    if let comma = commaBeforeAllOf(end) { return list(endingAt: comma) }
    if word(end - 1) == .pronoun || word(end - 1) == .we {
      let names = list(endingAt: skip(.pronoun, .have, before: end))
      return names ?? announcer(before: end) ?? subject(beforeColonAt: end - 2)
        ?? (isPronounOfMainClause(end - 1)
          ? antecedent(ofOne: true) : antecedent(before: end))
    }
    if let list = list(endingAt: end) {
      return isMentioned(list) ? nil : reliable(beforePlace(ofOne(list, verb)))
    }
    switch kind(end - 1) {
    case .comma? where word(end) == .who || isJoint(before: end - 1):
      // "A, B and C, who joins": the last one does.
      let list = list(endingAt: end - 1)
      guard form(verb) == .s, word(end) == .who, let last = list?.names.last else { return list }
      return NameList(names: [last])
    // "Three more, namely A, B and C, have joined"; "Acme, Brook and Corvid, today announced"
    case .comma?
    where isApposedList(before: end - 1) || endsInPlace(before: end - 1)
      || list(endingAt: end - 1).map({ prose.token($0.start - 1, is: "namely") }) == true
      || word(end) == .adverb && beginsSentence(listEndingAt: end - 1):
      return list(endingAt: end - 1)
    // "Acme, Oslo, has joined"
    case .comma? where isSeat(before: end - 1, verb):
      return list(endingAt: end - 1)?.names.first.map { NameList(names: [$0]) }
    case .comma?, .dash?:
      return subject(beforeApposition: end - 1) ?? (isTitle ? coordinated(end - 1) : nil)
    default:
      guard word(end - 1) == .and, let list = coordinated(end - 1) else {
        return antecedent(before: isPronounOfCoordination(end - 1) ? tokens.lowerBound + 1 : end)
      }
      // "Acme also has a program for those who wish to become members and join the Foundation."
      return form(verb) == .base && word(verb) != .be && !hasAnd(list) ? nil : list
    }
  }

  /// "Acme and Brook, both of which come aboard": the comma before "both of which".
  private func commaBeforeAllOf(_ end: Int) -> Int? {
    guard word(end - 1) == .of, kind(end - 3) == .comma, word(end) == .who,
      ["both", "all", "each"].contains(prose.lowercased(end - 2))
    else { return nil }
    return end - 3
  }

  /// Whether several names with an "and" stand between a sentence's beginning and a comma.
  private func beginsSentence(listEndingAt comma: Int) -> Bool {
    guard let list = list(endingAt: comma) else { return false }
    return list.names.count > 1 && hasAnd(list) && list.start <= skip(.the, from: tokens.lowerBound)
  }

  /// "Acme, a maker of pipes from Oslo, and Brook": the town is where the one before it comes from. Nil for
  /// "the bank from Oslo", which is named elsewhere.
  private func withoutSeats(_ list: NameList) -> NameList? {
    guard !isTitle, [.from, .in].contains(word(list.start - 1)), list.names[0].tokens.count < 3
    else { return list }
    let rest = list.names.dropFirst()
    let first = max(tokens.lowerBound, list.start - 14)
    let comma = (first..<list.start).last {
      kind($0) == .comma && [.a, .the].contains(word($0 + 1))
    }
    if let comma, let described = self.list(endingAt: comma) {
      return NameList(names: described.names + rest)
    }
    let isCompany = [.company, .institution].contains(word(list.start - 2))
    return isCompany && rest.isEmpty && !prose.tokens[list.start - 2].looksLikeName ? nil : list
  }

  /// "Acme, Oslo, has joined": one word between commas before the verb of one.
  private func isSeat(before comma: Int, _ verb: Int) -> Bool {
    guard let list = list(endingAt: comma), list.names.count == 2, let seat = list.names.last,
      seat.tokens.count == 1, list.names[0].end + 1 == seat.start,
      kind(list.names[0].end) == .comma, kind(comma) == .comma,
      ![.in, .from, .at, .of].contains(word(list.start - 1))
    else { return false }
    return prose.token(comma + 1, is: "has") || comma + 1 == verb && form(verb) == .s
  }

  /// "We are glad to have Acme with us. They have signed up as ...": whom the sentence before is about,
  /// where this one begins with "they", "it" or "the company".
  private func antecedent(before end: Int) -> NameList? {
    let start = behindTime(skip(.adverb, .and, from: tokens.lowerBound))
    var end = end
    while kind(end - 1) == .clitic { end -= 1 }
    guard start < end, end - start <= 3, sentence > passage.sentences.lowerBound else { return nil }
    let isOne = prose.token(start, is: "it") || word(start) == .the && form(end - 1) != .s
    let isPronoun = end == start + 1 && (isOne || prose.token(start, is: "they"))
    guard isPronoun || word(start) == .the && [.company, .institution].contains(word(end - 1))
    else { return nil }
    return antecedent(ofOne: isOne)
  }

  /// "This month", "Last year,": the position behind what says when.
  private func behindTime(_ index: Int) -> Int {
    guard kind(index) == .word, ["this", "last"].contains(prose.lowercased(index)),
      [.year, .month].contains(word(index + 1))
    else { return index }
    return kind(index + 2) == .comma ? index + 3 : index + 2
  }

  /// "Rather than buy support, it has become a member": the pronoun of a main clause, in a sentence without
  /// names before it.
  private func isPronounOfMainClause(_ index: Int) -> Bool {
    kind(index) == .word && prose.token(index, is: "it") && kind(index - 1) == .comma
      && !names.contains {
        $0.start < index && ($0.start > tokens.lowerBound || $0.tokens.count > 1)
      }
  }

  /// "Acme opens up further: it has become a member": who does both, where one is named.
  private func subject(beforeColonAt colon: Int) -> NameList? {
    guard kind(colon) == .colon, kind(colon + 1) == .word, prose.token(colon + 1, is: "it"),
      let list = mainSubject, list.names.count == 1, list.end < colon,
      !names.contains(where: { $0.start >= list.end && $0.end <= colon })
    else { return nil }
    return list
  }

  /// "It runs buses and joins as a member": the second verb of who is "it".
  private func isPronounOfCoordination(_ conjunction: Int) -> Bool {
    prose.token(tokens.lowerBound, is: "it") && conjunction - tokens.lowerBound < 20
      && !names.contains { $0.start < conjunction }
  }

  /// The names of the sentence before; for "it" of the last one that names anybody.
  private func antecedent(ofOne isOne: Bool) -> NameList? {
    let others = (passage.sentences.lowerBound..<sentence).reversed().prefix(isOne ? 3 : 1)
    for other in others {
      let before = Clause(shared, sentence: other)
      // "It is built with Kelp. This month it has joined": both times whom an earlier sentence names
      if isOne, other > passage.sentences.lowerBound, before.beginsWithPronoun { continue }
      let list = before.lists.first { list in
        !list.names.contains { name in name.tokens.contains { before.word($0) == .foundation } }
      }
      if let list { return !isOne || list.names.count == 1 ? list : nil }
    }
    return nil
  }

  /// Whether a sentence begins with "they", "it" or "the company", or its main clause with "it".
  var beginsWithPronoun: Bool {
    word(tokens.lowerBound) == .pronoun
      || tokens.contains { kind($0) == .comma && isPronounOfMainClause($0 + 1) }
      || word(tokens.lowerBound) == .the
        && [.company, .institution].contains(word(tokens.lowerBound + 1))
  }

  /// The names with which a sentence begins, over a short description and "Today,": who does what its
  /// predicate says, however long that is.
  var mainSubject: NameList? {
    guard var list = lists.first(where: { !$0.names.allSatisfy(\.isPossessive) }) else {
      return nil
    }
    if startsWithCommonWord(list) { return nil }
    // "DINUM, the French Digital Directorate, has": what the first one is.
    if list.names.count > 1, !hasAnd(list) { list = NameList(names: [list.names[0]]) }
    let isPlain = (tokens.lowerBound..<max(tokens.lowerBound, list.start)).allSatisfy { index in
      switch word(index) {
      case .the, .a, .our, .adverb, .company, .institution, .field, .software, .and, .year, .month:
        return true
      case .other: return [.word, .comma, .dash].contains(kind(index))
      default: return false
      }
    }
    return isPlain && list.start - tokens.lowerBound <= 8 ? list : nil
  }

  /// "Show your support": a capital that only begins the sentence, and a small word behind it.
  func startsWithCommonWord(_ list: NameList) -> Bool {
    guard list.start == tokens.lowerBound, list.names[0].tokens.count == 1,
      prose.tokens[list.start].link < 0,
      prose.tokens[list.start].traits.isDisjoint(with: [.mixed, .upper])
    else { return false }
    return [.our, .the, .a, .we, .of, .for, .to, .pronoun, .that, .on, .about].contains(
      word(list.start + 1))
  }

  private func hasAnd(_ list: NameList) -> Bool {
    zip(list.names, list.names.dropFirst()).contains { left, right in
      (left.end..<right.start).contains { word($0) == .and || kind($0) == .ampersand }
    }
  }

  /// "Happily, Acme has joined": a verb for one takes the last of two names that only a comma parts.
  private func ofOne(_ list: NameList, _ verb: Int) -> NameList {
    guard !isTitle, list.names.count == 2, let last = list.names.last, !hasAnd(list),
      list.start <= tokens.lowerBound + 1,
      form(verb) == .s || prose.token(last.end, is: "has")
        || prose.token(last.end, is: "is")
    else { return list }
    return NameList(names: [last])
  }

  /// "Acme from Norway has joined": the names before the place.
  private func beforePlace(_ list: NameList) -> NameList {
    guard list.names.count == 1, word(list.start - 1) == .from,
      let names = self.list(endingAt: list.start - 1)
    else { return list }
    return names
  }

  /// "companies such as A and B have joined" and "the maker of Pipe joins" tell nothing of these.
  private func isMentioned(_ list: NameList) -> Bool {
    let before = skip(.the, before: list.start) - 1
    if list.names.count == 1, word(before) == .of { return true }
    if list.names.count == 1, kind(before) == .word, prose.token(before, is: "behind") {
      return true
    }
    return word(before) == .such || word(before) == .as && word(before - 1) == .such
  }

  /// "Driftwood & Halcyon join": the plural verb tells that they are two.
  func parted(_ name: Name) -> NameList? {
    guard let mark = name.tokens.first(where: { kind($0) == .ampersand }), mark > name.start,
      mark + 1 < name.tokens.upperBound
    else { return nil }
    var left = name
    var right = name
    left.tokens = name.start..<mark
    left.end = mark
    right.tokens = (mark + 1)..<name.tokens.upperBound
    return NameList(names: [left, right])
  }

  /// "Zebu, Yaffle and 12 others": the position behind Yaffle.
  private func withoutOthers(before index: Int) -> Int {
    guard tokens.contains(index - 1),
      prose.token(index - 1, is: "others") || prose.token(index - 1, is: "more")
    else { return index }
    var end = index - 1
    while tokens.contains(end - 1),
      [.and, .number].contains(word(end - 1)) || [.number, .comma].contains(kind(end - 1))
    {
      end -= 1
    }
    return end
  }

  /// "Umbra, together with Verity and Wold,": the comma ends what another comma begins.
  private func isJoint(before comma: Int) -> Bool {
    guard let list = list(endingAt: comma), list.names.count > 1 else { return false }
    return (list.names[0].end..<list.names[1].start).contains { word($0) == .alongside }
  }

  /// "two companies, Verity and Wold,": names that only say which.
  private func isApposedList(before comma: Int) -> Bool {
    guard let list = list(endingAt: comma) else { return false }
    let head = skip(.the, before: list.start) - 2
    guard kind(head + 1) == .comma else { return false }
    return [.company, .member, .institution].contains(word(head)) && form(head) == .s
      && [.number, .new, .tier].contains(word(skip(.company, .field, .software, before: head) - 1))
  }

  /// "the Agency for Roads, Norway, has joined": the second comma belongs to the first.
  private func endsInPlace(before comma: Int) -> Bool {
    guard let name = list(endingAt: comma)?.names.last, name.tokens.count > 2 else { return false }
    return kind(name.tokens.upperBound - 2) == .comma
      && word(name.tokens.upperBound - 1) == .other
  }

  /// "Wigeon continues its support and renews its membership": a second verb of the names with
  /// which the sentence begins.
  private func coordinated(_ conjunction: Int) -> NameList? {
    guard let first = lists.first, first.end < conjunction,
      // "SAN FRANCISCO, Calif. – March 9"
      !(first.end..<first.end + 2).contains(where: { kind($0) == .dash }),
      first.start <= skip(.the, from: tokens.lowerBound)
    else { return nil }
    return first
  }

  /// "SpacemiT announced that it has joined": the pronoun means who announces.
  private func announcer(before pronoun: Int) -> NameList? {
    guard
      prose.token(pronoun - 1, is: "it") || prose.token(pronoun - 1, is: "they")
        || prose.token(pronoun - 1, is: "we")
    else { return nil }
    var position = pronoun - 1
    while tokens.contains(position), word(position) != .announce { position -= 1 }
    guard tokens.contains(position) else { return nil }
    let start = skip(.adverb, .be, .have, .glad, .to, before: position)
    if let list = list(endingAt: start) { return list }
    return kind(start - 1) == .comma ? subject(beforeApposition: start - 1) : nil
  }

  /// Goes back over "..., the cloud computing arm of Alibaba Group," to the names before it.
  func subject(beforeApposition mark: Int) -> NameList? {
    subject(beforeApposition: mark) { [.a, .the, .who].contains(word($0)) }
      ?? subject(beforeApposition: mark) { opensApposition($0) }
  }

  private func subject(beforeApposition mark: Int, opens: (Int) -> Bool) -> NameList? {
    guard let kind = kind(mark) else { return nil }
    var position = mark - 1
    while tokens.contains(position), mark - position < 60 {
      if self.kind(position) == kind, opens(position + 1),
        let list = list(endingAt: position), !isInApposition(list)
      {
        return reliable(list)
      }
      position -= 1
    }
    return nil
  }

  /// "Acme, creator of Kelp, the most used of tools," and "Acme, a company in Oslo, the capital,": names
  /// that tell what or where the first one is.
  private func isInApposition(_ list: NameList) -> Bool {
    guard list.names.count == 1, list.start > tokens.lowerBound + 1 else { return false }
    return [.of, .in, .from].contains(word(skip(.the, before: list.start) - 1))
  }

  private func opensApposition(_ index: Int) -> Bool {
    switch word(index) {
    case .a, .the, .who, .our, .first, .with, .in, .well, .such, .existing: return true
    case .past: return true
    default: return tokens.contains(index) && !prose.tokens[index].looksLikeName
    }
  }

  /// Drops what only a comma ties to the last name in running text: "In Munich, Acme joined".
  private func reliable(_ list: NameList) -> NameList {
    guard list.names.count > 1 else { return list }
    let before = word(list.start - 1)
    let isPlace = [.in, .at, .from, .on, .for, .with].contains(before)
    guard isPlace else { return list }
    let last = list.names[list.names.count - 1]
    let gap = list.names[list.names.count - 2].end..<last.start
    if gap.contains(where: { word($0) == .and }) { return list }
    return NameList(names: [last])
  }
}
