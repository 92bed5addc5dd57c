// Who is named in a post that tells of members and in which no rule knows the words that say who they are.

import Announcements

/// Reads the names that a text counts up behind a word for members, where its title, its first sentences or
/// that word itself say that they come, and nothing else has been found: whatever the verb, the list says who.
struct SoleLists {
  private let reading: Reading
  private var prose: Prose { reading.prose }

  /// Returns the claims of the first list of items, or of the first paragraph that lists three names or more.
  static func read(_ reading: Reading) -> [Claim] {
    if reading.titleNamesEvent || reading.titleHasSponsorsOfEvent || reading.titleLooksBack
      || reading.titleHasMembersOfTeam || reading.isSpotlight
    {
      return []
    }
    let lists = SoleLists(reading: reading)
    let tells = lists.beginsWithArrivals
    return lists.ofItems(tells) ?? lists.ofSentences(tells)
  }

  /// Returns the claims of further lists beside the members that are known: "As platinum members, A and B have
  /// joined. A gold member is C, and among the silver members are D, E and F".
  static func read(_ reading: Reading, beside claims: [Claim]) -> [Claim] {
    let known = claims.filter { !$0.isWeak && [.join, .found].contains($0.event) }
    if known.isEmpty || reading.isSpotlight || reading.titleHasMembersOfTeam { return [] }
    let isFounding = known.contains { $0.event == .found }
    let lists = SoleLists(reading: reading)
    let passages = Set(known.map { reading.prose.sentences[$0.sentence].passage })
    let near = passages.union(passages.map { $0 + 1 }).filter {
      reading.prose.passages.indices.contains($0) && lists.isText(reading.prose.passages[$0])
    }
    return near.sorted().flatMap { passage in
      reading.prose.passages[passage].sentences.flatMap { sentence -> [Claim] in
        let words = reading.prose.sentences[sentence].words
        let isNew =
          words.intersects(WordSet(.new, .newcomer))
          || isFounding && words.intersects(WordSet(.founding, .founder, .tier))
        return isNew && !words.contains(.existing) ? lists.claims(in: sentence, true) : []
      }
    }
  }

  // MARK: - What the post is about

  /// Whether the title or one of the first sentences says that several members come, or that a foundation begins.
  private var beginsWithArrivals: Bool {
    let first = prose.passages.prefix(4).filter { $0.kind == .title || isText($0) }.prefix(3)
    return first.contains { passage in
      prose.sentences[passage.sentences].prefix(2).contains(where: tellsOfArrivals)
    }
  }

  private func tellsOfArrivals(_ sentence: Prose.Sentence) -> Bool {
    if isOfOthers(sentence) { return false }
    if sentence.words.contains(.foundation), sentence.words.intersects(Self.beginnings) {
      return true
    }
    return sentence.words.intersects(Self.arrivals)
      && sentence.tokens.contains {
        [.member, .supporter, .founder, .company, .institution, .partner].contains(
          prose.tokens[$0].word) && prose.tokens[$0].form == .s
      }
  }

  /// Whether a sentence is about others, who were there before or may come.
  private func isOfOthers(_ sentence: Prose.Sentence) -> Bool {
    if sentence.words.intersects(Self.others) { return true }
    return sentence.words.contains(.existing)
      && sentence.tokens.contains {
        prose.tokens[$0].word == .existing && !prose.token($0, is: "other")
      }
  }

  /// Whether a sentence says by itself that members are new: not by "New York".
  private func saysNew(_ sentence: Prose.Sentence) -> Bool {
    sentence.words.intersects(Self.newness)
      && sentence.tokens.contains { index in
        Self.newness.contains(prose.tokens[index].word)
          && (!prose.tokens[index].looksLikeName || index == sentence.tokens.lowerBound)
      }
  }

  private static let arrivals = WordSet(
    .join, .welcome, .become, .add, .addition, .new, .newcomer, .sign, .founding, .accept)
  private static let beginnings = WordSet(.launch, .announce, .introduce, .founding, .founder)
  private static let newness = WordSet(.new, .newcomer, .founding, .founder, .join)
  /// What is said of others and of what has not happened.
  private static let others = WordSet(
    .past, .since, .if, .want, .could, .role, .elect, .appoint, .board, .team, .release,
    .leave, .renew, .not, .event, .occasion)

  private func isText(_ passage: Prose.Passage) -> Bool {
    passage.kind == .paragraph && !passage.isBoilerplate && !passage.isQuotation
      && !passage.isDefinition
  }

  // MARK: - Lists of items

  /// The items of the first list of three and more, where nearly each is a name and nothing else, behind a line
  /// on members or companies.
  private func ofItems(_ tells: Bool) -> [Claim]? {
    let numbers = Set(prose.passages.map(\.group)).subtracting([0]).sorted()
    return numbers.lazy.prefix(8).compactMap { items(of: $0, tells) }.first
  }

  private func items(of group: Int, _ tells: Bool) -> [Claim]? {
    let items = prose.passages.indices.filter {
      prose.passages[$0].group == group && prose.passages[$0].kind == .item
        && prose.passages[$0].depth == 1
    }
    guard items.count > 2, let first = items.first, first > 0,
      !prose.passages[first].isBoilerplate,
      let lead = prose.passages[first - 1].sentences.last, isOfMembers(lead, tells)
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
    let line = Clause(reading.shared, sentence: lead)
    let (tier, isFounding) = standing(line.tokens, line)
    return entries.map { claim($0.name, $0.sentence, tier, isFounding) }
  }

  /// Whether the line before a list speaks of several members, or of companies that are new or come.
  private func isOfMembers(_ index: Int, _ tells: Bool) -> Bool {
    let sentence = prose.sentences[index]
    let first = prose.tokens[sentence.tokens.lowerBound]
    let isAppeal = first.word == .join && first.form == .base
    guard !isOfOthers(sentence), !sentence.words.intersects(WordSet(.project, .software)),
      !isAppeal, !sentence.tokens.contains(where: isOfUse)
    else { return false }
    return sentence.tokens.contains { index in
      let token = prose.tokens[index]
      guard token.form == .s else { return false }
      switch token.word {
      case .member, .supporter, .founder: return tells || saysNew(sentence)
      case .company, .institution: return saysNew(sentence)
      default: return false
      }
    }
  }

  // MARK: - Lists in sentences

  private func ofSentences(_ tells: Bool) -> [Claim] {
    for passage in prose.passages.prefix(16) where isText(passage) {
      let found = passage.sentences.flatMap { claims(in: $0, tells) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func claims(in sentence: Int, _ tells: Bool) -> [Claim] {
    let words = prose.sentences[sentence].words
    guard words.intersects(Self.heads), !isOfOthers(prose.sentences[sentence]),
      tells || saysNew(prose.sentences[sentence])
    else { return [] }
    let clause = Clause(reading.shared, sentence: sentence)
    guard !clause.speaksOfEvent, !reading.looksBackOnFounding(clause),
      !reading.joinsAnother(clause)
    else { return [] }
    return clause.lists.flatMap { list in
      head(of: list, clause).map { claims(of: list, behind: $0, clause) } ?? []
    }
  }

  /// The words of which one stands before the names.
  private static let heads = WordSet(
    .member, .sponsor, .supporter, .founder, .partner, .institution, .newcomer, .addition,
    .company)

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
        return clause.form(index) == .s && !prose.token(index, is: "users") ? index : nil
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
      && ["use", "uses", "using", "run", "running", "production", "customers", "confirmed"]
        .contains(prose.lowercased(index))
  }

  private func claims(of list: NameList, behind head: Int, _ clause: Clause) -> [Claim] {
    let members = reading.members(among: list, clause)
    guard 4 * members.count >= 3 * list.names.count, areOrganizations(list.names) else { return [] }
    let start = max(clause.tokens.lowerBound, head - 4)
    let (tier, isFounding) = standing(start..<list.start, clause)
    return members.map { claim($0, clause.sentence, tier, isFounding) }
  }

  // MARK: - The names

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
