// Who is named in a post that tells of members and in which no rule knows the words that say who they are.

import Announcements

/// Reads the names that a text counts up behind a word for members, where that word says that they are new,
/// or the post that a foundation begins, and nothing else has been found: whatever the verb, the list says who.
struct SoleLists {
  private let reading: Reading
  /// Whether the title or the first paragraph says that a foundation begins.
  private let tellsOfLaunch: Bool
  private var prose: Prose { reading.prose }

  private init(_ reading: Reading, tellsOfLaunch: Bool) {
    self.reading = reading
    self.tellsOfLaunch = tellsOfLaunch
  }

  /// Returns the claims of the first list of items, or of the first paragraph that lists three names or more.
  static func read(_ reading: Reading) -> [Claim] {
    if reading.titleNamesEvent || reading.titleHasSponsorsOfEvent || reading.titleLooksBack
      || reading.titleHasMembersOfTeam || reading.isSpotlight
    {
      return []
    }
    let lists = SoleLists(
      reading,
      tellsOfLaunch: reading.titleLaunchesFoundation || reading.leadLaunchesFoundation)
    return lists.ofItems() ?? lists.ofSentences()
  }

  private func isText(_ passage: Prose.Passage) -> Bool {
    passage.kind == .paragraph && !passage.isBoilerplate && !passage.isQuotation
      && !passage.isDefinition
  }

  // MARK: - Lists of items

  /// The items of the first list of three and more, where nearly each is a name and nothing else.
  private func ofItems() -> [Claim]? {
    let numbers = Set(prose.passages.map(\.group)).subtracting([0]).sorted()
    return numbers.lazy.prefix(8).compactMap { items(of: $0) }.first
  }

  private func items(of group: Int) -> [Claim]? {
    let items = prose.passages.indices.filter {
      prose.passages[$0].group == group && prose.passages[$0].kind == .item
        && prose.passages[$0].depth == 1
    }
    guard items.count > 2, let first = items.first, first > 0, isText(prose.passages[first - 1]),
      let lead = prose.passages[first - 1].sentences.last, !isOfOthers(lead)
    else { return nil }
    let line = Clause(reading.shared, sentence: lead)
    guard line.tokens.contains(where: { isNewHead($0, line) }), !reading.joinsAnother(line),
      !line.tokens.contains(where: isOfUse)
    else { return nil }
    let named = items.compactMap { index -> (name: Name, sentence: Int)? in
      guard let sentence = prose.passages[index].sentences.first,
        let names = reading.pureList(prose.passages[index].tokens), names.count == 1
      else { return nil }
      return (names[0], sentence)
    }
    let entries = named.filter { name, sentence in
      let clause = Clause(reading.shared, sentence: sentence)
      return !reading.members(among: NameList(names: [name]), clause).isEmpty
    }
    guard 4 * entries.count >= 3 * items.count, areOrganizations(named.map(\.name)) else {
      return nil
    }
    let (tier, isFounding) = standing(line.tokens, line)
    return entries.map { claim($0.name, $0.sentence, tier, isFounding) }
  }

  // MARK: - Lists in sentences

  private func ofSentences() -> [Claim] {
    for passage in prose.passages.prefix(16) where isText(passage) {
      let found = passage.sentences.flatMap { claims(in: $0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func claims(in sentence: Int) -> [Claim] {
    guard prose.sentences[sentence].words.intersects(Self.heads), !isOfOthers(sentence) else {
      return []
    }
    let clause = Clause(reading.shared, sentence: sentence)
    guard !clause.speaksOfEvent, !reading.looksBackOnFounding(clause),
      !reading.joinsAnother(clause)
    else { return [] }
    return clause.lists.flatMap { list -> [Claim] in
      guard let head = head(of: list, clause), isMeant(head, clause) else { return [] }
      return claims(of: list, behind: head, clause)
    }
  }

  /// Whether the word before a list means those who come now.
  private func isMeant(_ head: Int, _ clause: Clause) -> Bool {
    let start = clause.skip(.tier, .founding, .new, .number, .the, .our, .and, before: head)
    // "New members join founding members A and B"
    let before = clause.word(start - 1)
    if [.join, .alongside, .with, .to, .existing, .since, .who].contains(before) { return false }
    return tellsOfLaunch && !isOfUse(head - 1) || isNewHead(head, clause)
  }

  // MARK: - The word for members

  private static let heads = WordSet(
    .member, .sponsor, .supporter, .founder, .partner, .institution, .newcomer, .addition,
    .company)

  /// Whether a word for several members says that they are new: "new Gold members", "inaugural Tide sponsors",
  /// "two additional organizations", "three organizations are new in it".
  private func isNewHead(_ index: Int, _ clause: Clause) -> Bool {
    guard Self.heads.contains(clause.word(index)), clause.form(index) == .s else { return false }
    switch clause.word(index) {
    case .newcomer, .addition: return true
    case .founder: return tellsOfLaunch
    default: break
    }
    var start = index - 1
    while clause.tokens.contains(start), index - start < 6 {
      switch clause.word(start) {
      case .new, .founding: return true
      case .tier, .number, .and, .field: break
      case .launch where clause.form(start) == .base: return true
      case _ where prose.token(start, is: "additional"): return true
      case _ where prose.tokens[start].looksLikeName && clause.kind(start) == .word: break
      default: return arenNew(behind: index, clause)
      }
      start -= 1
    }
    return arenNew(behind: index, clause)
  }

  /// "organizations from science are new in it": with a number before.
  private func arenNew(behind head: Int, _ clause: Clause) -> Bool {
    guard clause.word(head - 1) == .number || clause.kind(head - 1) == .number else {
      return false
    }
    return (head + 1..<min(head + 16, clause.tokens.upperBound)).contains {
      clause.word($0) == .be && clause.word($0 + 1) == .new
        && [.in, .to, .on].contains(clause.word($0 + 2))
    }
  }

  /// The word for members or companies that stands closely before a list: "launch sponsors A, B and C",
  /// "participating organizations include A, B and C", "six organizations round out the cohort: A, B and C".
  private func head(of list: NameList, _ clause: Clause) -> Int? {
    guard list.names.count > 2, ![.in, .from].contains(clause.word(list.start - 1)) else {
      return nil
    }
    // What is said of founders may be put in any words.
    let isFree =
      [.colon, .dash].contains(clause.kind(list.start - 1))
      || clause.words.intersects(WordSet(.founding, .founder))
    var index = list.start - 1
    while clause.tokens.contains(index), list.start - index < 12 {
      let word = clause.word(index)
      if Self.heads.contains(word) {
        return clause.form(index) == .s && !isOfUse(index) ? index : nil
      }
      let isSmall = clause.kind(index) != .word || Self.between.contains(word)
      guard isFree || isSmall || prose.tokens[index].looksLikeName,
        ![.such, .who, .project, .software, .event].contains(word), !isOfUse(index)
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// Small words between the word for members and the names.
  private static let between = WordSet(
    .be, .include, .the, .a, .of, .in, .at, .on, .to, .with, .adverb, .number, .tier, .level, .as,
    .pronoun, .foundation, .new, .our, .by, .and, .launch)

  /// "Organizations running Tide in production": who uses it.
  private func isOfUse(_ index: Int) -> Bool {
    prose.tokens[index].kind == .word
      && [
        "use", "uses", "using", "run", "running", "production", "customers", "confirmed", "users",
        "adopters", "adopted", "providers", "past", "former", "previous",
      ].contains(prose.lowercased(index))
  }

  /// Whether a sentence is about others, who were there before or may come.
  private func isOfOthers(_ sentence: Int) -> Bool {
    let sentence = prose.sentences[sentence]
    if sentence.words.intersects(Self.others) { return true }
    return sentence.words.contains(.existing)
      && sentence.tokens.contains {
        prose.tokens[$0].word == .existing && !prose.token($0, is: "other")
      }
  }

  /// What is said of others and of what has not happened.
  private static let others = WordSet(
    .past, .since, .if, .want, .could, .role, .elect, .appoint, .board, .team, .release,
    .leave, .renew, .not, .event, .occasion)

  // MARK: - The names

  private func claims(of list: NameList, behind head: Int, _ clause: Clause) -> [Claim] {
    let members = reading.members(among: list, clause)
    guard 4 * members.count >= 3 * list.names.count, areOrganizations(list.names) else { return [] }
    let start = max(clause.tokens.lowerBound, head - 4)
    let (tier, isFounding) = standing(start..<list.start, clause)
    return members.map { claim($0, clause.sentence, tier, isFounding) }
  }

  /// Whether there are three and more, none a person's and not all single words: "Download", "Discussion".
  private func areOrganizations(_ names: [Name]) -> Bool {
    names.count > 2 && !reading.isOfPersons(names) && !names.contains { reading.isPerson($0) }
      && names.contains { name in
        let token = prose.tokens[name.start]
        return name.tokens.count > 1 || token.link >= 0
          || !token.traits.isDisjoint(with: [.mixed, .upper])
      }
  }

  /// The tier that stands with the word for members, and whether it calls them founders.
  private func standing(_ range: Range<Int>, _ clause: Clause) -> (tier: String?, isFounding: Bool)
  {
    let (tier, isFounding) = clause.tier(among: range)
    return (tier, isFounding || range.contains { clause.word($0) == .founder })
  }

  private func claim(_ name: Name, _ sentence: Int, _ tier: String?, _ isFounding: Bool) -> Claim {
    Claim(
      rule: .soleList, event: isFounding ? .found : .join, member: prose.text(name.tokens),
      tier: reading.tierAside(name) ?? tier, saysMember: true, sentence: sentence,
      token: name.start)
  }
}
