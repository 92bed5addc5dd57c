// Names in a sentence of their own behind one that promises them: "Five organisations have joined. They
// are A, B and C.", "Our newest member? Acme!"

import Announcements

enum Continuations {
  /// Words of which a sentence that promises names has one.
  private static let promises = WordSet(
    .member, .sponsor, .supporter, .company, .partner, .newcomer, .addition, .tier, .institution)

  /// Words with which one says that there is somebody new.
  private static let announcements = WordSet(.have, .welcome, .announce, .glad, .introduce, .meet)

  /// Words of which a sentence that only goes on has none.
  private static let predicates = WordSet(
    .join, .become, .welcome, .announce, .say, .thank, .launch, .support, .sponsor, .contribute,
    .have, .will, .could, .want, .grant, .take, .appoint, .elect, .release, .event, .existing)

  /// Returns the claims of sentences that only name whom the sentence before promises.
  static func read(_ reading: Reading, beside claims: [Claim]) -> [Claim] {
    let prose = reading.prose
    let claimed = Set(claims.map(\.sentence))
    var continued: [Claim] = []
    for passage in prose.passages
    where passage.sentences.count > 1 && !passage.isBoilerplate && !passage.isDefinition {
      for sentence in passage.sentences.dropFirst() {
        let words = prose.sentences[sentence].words
        guard prose.sentences[sentence - 1].words.intersects(promises),
          prose.sentences[sentence].tokens.count <= 60,
          mayName(words) || mayNameOnly(prose.sentences[sentence - 1].words, words),
          !claimed.contains(sentence - 1), !claimed.contains(sentence)
        else { continue }
        continued += read(reading, sentence)
      }
    }
    return continued
  }

  /// Whether a sentence with some words may go on with the one before.
  private static func mayName(_ words: WordSet) -> Bool { !words.intersects(predicates) }

  /// Whether sentences with some words may be "We have a new sponsor!" and what goes on with it.
  private static func mayNameOnly(_ before: WordSet, _ words: WordSet) -> Bool {
    (before.intersects(announcements) || before.contains(.we))
      && !before.intersects(WordSet(.if, .want, .could))
      && !words.intersects(WordSet(.if, .existing, .board, .team, .event))
  }

  private static func read(_ reading: Reading, _ sentence: Int) -> [Claim] {
    let before = Clause(reading.shared, sentence: sentence - 1)
    guard let opening = reading.opening(before, level: 9) else { return [] }
    let clause = Clause(reading.shared, sentence: sentence)
    guard let list = names(in: clause) ?? only(reading, before, clause) else { return [] }
    return reading.members(among: list, clause).map { name in
      Claim(
        rule: .continued, event: opening.isFounding ? .found : .join, member: clause.text(name),
        tier: reading.tierAside(name) ?? opening.tier, saysMember: true, sentence: sentence,
        token: name.start)
    }
  }

  /// The names of "They are A, B and C", "Among them from Norway: A and B" and "Acme from Norway!"
  private static func names(in clause: Clause) -> NameList? {
    guard mayName(clause.words) else { return nil }
    // "Among them are Acme and Brook"
    let isAmong =
      clause.kind(clause.tokens.lowerBound) == .word
      && clause.prose.token(clause.tokens.lowerBound, is: "among")
    var start = clause.skip(
      .pronoun, .adverb, .be, .include,
      from: isAmong ? clause.tokens.lowerBound + 1 : clause.tokens.lowerBound)
    if let colon = clause.tokens.prefix(9).first(where: { clause.kind($0) == .colon }) {
      start = colon + 1
    }
    // "Representing the private sector are A, B and C."
    if clause.kind(clause.tokens.lowerBound) == .word,
      clause.prose.token(clause.tokens.lowerBound, is: "representing"),
      let verb = clause.tokens.prefix(9).first(where: { clause.word($0) == .be })
    {
      start = verb + 1
    }
    guard let list = clause.described(listStartingAt: start) else { return nil }
    let rest = list.end..<max(list.end, clause.tokens.upperBound)
    return rest.count <= 3 || clause.kind(list.end) == .comma ? list : nil
  }

  /// "Acme from Oslo has hosted Kelp since 2014": a sentence that begins with a name and says what it does.
  private static func tellsOf(_ list: NameList, _ clause: Clause) -> Bool {
    let name = list.names[0]
    guard list.start == clause.tokens.lowerBound,
      !clause.words.intersects(WordSet(.release, .project, .month, .software)),
      name.tokens.count > 1 || !clause.prose.lowercased(name.start).hasSuffix("ing")
    else { return false }
    if clause.word(name.end) == .from { return clause.name(startingAt: name.end + 1) != nil }
    return clause.kind(name.end) == .comma || clause.word(name.end) == .have
  }

  /// "We have a new sponsor! Thanks to Acme for its support.": the only name of the next sentence.
  private static func only(
    _ reading: Reading, _ before: Clause, _ clause: Clause
  ) -> NameList? {
    guard mayNameOnly(before.words, clause.words),
      let head = before.positions(of: ListOpening.newcomers).first(where: {
        reading.newcomers(before, head: $0) != nil
      })
    else { return nil }
    // "We announce our first sponsors. Acme and Brook have both given 1,000 dollars."
    if before.form(head) == .s {
      let list = clause.list(startingAt: clause.tokens.lowerBound)
      return list.flatMap { list in
        let hasGivenName = list.names.contains {
          $0.tokens.count == 1 && GivenNames.isGiven(reading.prose.lowercased($0.start))
        }
        return list.names.count > 1 && !hasGivenName ? list : nil
      }
    }
    let lists = clause.lists.filter { list in
      !list.names.contains { reading.foundations.fullName(of: clause.text($0)) != nil }
    }
    // "We've got a new member. Acme from Oslo has long hosted Kelp."
    let begins = lists.first.map { tellsOf($0, clause) } ?? false
    let isSaid = before.words.intersects(Self.announcements)
    guard isSaid && lists.count == 1 || begins, let list = lists.first, list.names.count == 1,
      !reading.isShapedLikePerson(list.names[0]), !clause.startsWithCommonWord(list)
    else { return nil }
    return list
  }
}
