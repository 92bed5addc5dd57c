// Names that are as many as the text has promised: "Announces Three New Members" over "A, B and C come
// from three continents", or "four clubs have joined" over four paragraphs that each begin with a name.

import Announcements

/// Reads names by their number where the rules have found fewer than the text says there are.
struct CountedNames {
  private let reading: Reading
  /// The keys of whom other rules have found.
  private var known: [String] = []
  private var prose: Prose { reading.prose }

  /// A number of organisations that a sentence says have come.
  private struct Promise {
    var count: Int
    var sentence: Int
    var passage: Int
    var tier: String?
    var isFounding = false
    /// Whether it counts who has been named before: "Both are now members".
    var looksBack = false
  }

  private init(_ reading: Reading) { self.reading = reading }

  /// Returns the claims that a number in the title, in the first paragraphs or in the last one makes.
  static func read(_ reading: Reading, beside claims: [Claim]) -> [Claim] {
    var counted = CountedNames(reading)
    // A text of thousands of promises keeps none of them.
    let all = Array(counted.promises().prefix(16))
    if all.isEmpty { return [] }
    counted.know(claims)
    if let more = counted.besideOthers(claims, all) { return more }
    if let tiered = all.first(where: { $0.count == counted.known.count && $0.tier != nil }) {
      return counted.tiers(claims, tiered)
    }
    let promises = all.filter { $0.count > counted.known.count }
    if promises.isEmpty { return [] }
    if reading.titleNamesEvent || reading.titleHasSponsorsOfEvent || reading.titleLooksBack
      || reading.titleHasMembersOfTeam
    {
      return []
    }
    let groups = reading.nameGroups(withBeginnings: promises.contains(where: \.looksBack))
    for promise in promises {
      let isOfTitle = reading.prose.passages[promise.passage].kind == .title
      let claims =
        (isOfTitle ? counted.listed(promise) : nil) ?? counted.standing(promise, groups)
        ?? counted.listed(promise) ?? counted.named(promise) ?? counted.begun(promise)
      if let claims { return claims }
    }
    return []
  }

  private mutating func know(_ claims: [Claim]) {
    let joined = claims.filter { !$0.isWeak && [.join, .found].contains($0.event) }
    known = Set(joined.map { Organization.key($0.member) }).sorted()
  }

  // MARK: - The number

  private func promises() -> [Promise] {
    let paragraphs = prose.passages.indices.filter {
      prose.passages[$0].kind == .paragraph && !prose.passages[$0].isBoilerplate
        && !prose.passages[$0].isQuotation && !prose.passages[$0].isDefinition
    }
    let title = prose.passages.first?.kind == .title ? [0] : []
    let headings = prose.passages.indices.prefix(8).filter { prose.passages[$0].isHeading }
    let places = title + headings + paragraphs.prefix(4) + paragraphs.dropFirst(4).suffix(3)
    return places.flatMap { place in
      prose.passages[place].sentences.compactMap { promise($0, in: place) }
    }
  }

  private func promise(_ sentence: Int, in passage: Int) -> Promise? {
    let words = prose.sentences[sentence].words
    let arrivals = words.contains(.member) && words.contains(.be) || words.intersects(Self.arrivals)
    let isNot =
      words.contains(.not)
      && !prose.sentences[sentence].tokens.contains {
        prose.token($0, is: "not") && prose.tokens[$0 + 1].word == .first
      }
    guard arrivals, !isNot, !words.intersects(Self.others) else { return nil }
    let tokens = prose.sentences[sentence].tokens
    for index in tokens {
      guard let count = count(at: index) else { continue }
      let looksBack =
        isOfThese(index)
        && (words.contains(.member)
          || count > 2 && words.intersects(WordSet(.join, .sign, .accept)))
      let isHeadline = prose.passages[passage].kind == .title && words.contains(.new)
      guard looksBack || isOfOrganizations(index, in: tokens),
        words.intersects(Self.memberships) || words.contains(.new) && words.contains(.partner)
          || count > 2 && (isAboutMembers || isHeadline)
      else { continue }
      var promise = Promise(count: count, sentence: sentence, passage: passage)
      promise.looksBack = looksBack
      let clause = Clause(reading.shared, sentence: sentence)
      // "Adds Six New Members Ahead of Pipe Summit"
      let isOfMembers =
        words.contains(.member)
        && (words.contains(.sign) || words.contains(.new) && isHeadline && words.contains(.add))
      let isOfEvent = clause.speaksOfEvent && !isOfMembers
      if isOfEvent || reading.looksBackOnFounding(clause) || reading.joinsAnother(clause) {
        return nil
      }
      (promise.tier, promise.isFounding) = tier(of: clause)
      return promise
    }
    return nil
  }

  /// The tier of the members whom a sentence counts.
  private func tier(of clause: Clause) -> (tier: String?, isFounding: Bool) {
    let become = clause.tokens.first { clause.word($0) == .become }
    if let become, case .member(let tier, let isFounding, _)? = clause.standing(at: become + 1) {
      return (tier, isFounding)
    }
    let head = clause.tokens.last {
      [.member, .sponsor, .supporter].contains(clause.word($0))
    }
    guard let head else { return (nil, false) }
    let start = clause.skip(.tier, .founding, .new, before: head)
    // "as General and Associate members"
    if clause.word(start - 1) == .and, clause.word(start - 2) == .tier { return (nil, false) }
    return clause.tier(among: start..<head)
  }

  /// What is said of who comes.
  private static let arrivals = WordSet(
    .join, .become, .welcome, .sign, .accept, .add, .new, .membership, .launch, .support,
    .announce, .founding, .introduce, .newcomer, .newAbroad)
  /// Words with which a number says by itself that members come.
  private static let memberships = WordSet(
    .join, .member, .membership, .sponsor, .supporter, .welcome, .tier, .newcomer, .memberAbroad)
  /// What is said of others, of those who were there before and of what has not happened.
  private static let others = WordSet(
    .existing, .past, .if, .want, .could, .role, .elect, .appoint, .board, .team,
    .release, .leave, .renew)

  /// "two", "14", "both"; nil for what is no number of names.
  private func count(at index: Int) -> Int? {
    let token = prose.tokens[index]
    if token.word == .adverb, prose.token(index, is: "both") { return 2 }
    guard token.word == .number || token.kind == .number else { return nil }
    let word = prose.lowercased(index)
    let words = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    let count = words.firstIndex(of: word).map { $0 + 2 } ?? Int(word)
    return count.flatMap { (2...60).contains($0) ? $0 : nil }
  }

  /// "four new members", "13 organizations": whether the number is one of organisations.
  private func isOfOrganizations(_ index: Int, in tokens: Range<Int>) -> Bool {
    for next in (index + 1)..<min(index + 6, tokens.upperBound) {
      let token = prose.tokens[next]
      guard token.kind == .word else { return false }
      switch token.word {
      case .member, .company, .institution, .sponsor, .supporter, .partner, .foundation:
        return token.form == .s
      case .memberAbroad: return true
      case .newAbroad: continue
      case .newcomer, .addition: return token.form == .s
      case .tier where isNoun(next): return true
      case .new, .tier, .founding, .adverb, .field, .software: continue
      case .number: guard prose.token(next, is: "more") else { return false }
      case .other:
        let word = prose.lowercased(next)
        if ["participants", "signatories", "clubs", "adherents"].contains(word) { return true }
        if comesAtOnce(next, in: tokens) { return true }
        if token.looksLikeName, prose.tokens[index].kind == .number { return false }
      default: return false
      }
    }
    return false
  }

  /// "two affiliates", "three Patrons": a tier that stands for its members.
  private func isNoun(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    let next = prose.tokens[min(index + 1, prose.tokens.count - 1)]
    return prose.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
      && ![.member, .sponsor, .supporter, .partner, .company, .institution, .tier].contains(
        next.word)
  }

  /// "four networks join", "three archives have joined": any plural before the verb.
  private func comesAtOnce(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard prose.bytes[Int(prose.tokens[index].end) - 1] == UInt8(ascii: "s") else { return false }
    var next = index + 1
    while tokens.contains(next), [.have, .adverb].contains(prose.tokens[next].word) { next += 1 }
    return tokens.contains(next) && prose.tokens[next].word == .join
      && [.past, .base].contains(prose.tokens[next].form)
  }

  /// "Both are now members", "All four came": whether the number is of those named already.
  private func isOfThese(_ index: Int) -> Bool {
    // "The five founding members will fund it."
    if index > 0, prose.tokens[index - 1].word == .the,
      prose.tokens[min(index + 1, prose.tokens.count - 1)].word == .founding
    {
      return true
    }
    if prose.token(index, is: "both") {
      return index + 1 < prose.tokens.count && prose.tokens[index + 1].word != .of
    }
    return index > 0 && prose.token(index - 1, is: "all")
  }

  /// Whether the title or a paragraph speaks of members at all.
  private var isAboutMembers: Bool {
    prose.sentences.contains {
      $0.words.intersects(WordSet(.member, .membership))
        && !prose.passages[$0.passage].isBoilerplate
    }
  }

  // MARK: - The names

  /// The tier of "two companies have joined as Silver members" for both that are known without one.
  private func tiers(_ claims: [Claim], _ promise: Promise) -> [Claim] {
    let isOfOthers = claims.contains { $0.tier.map { $0 != promise.tier } ?? false }
    if isOfOthers { return [] }
    return claims.filter {
      $0.tier == nil && !$0.isWeak && [.join, .found].contains($0.event)
    }.map { claim in
      var copy = claim
      (copy.rule, copy.tier, copy.isWeak) = (.counted, promise.tier, true)
      return copy
    }
  }

  /// The first list of the first paragraphs, or of those behind the number, that has just as many names.
  private func listed(_ promise: Promise) -> [Claim]? {
    if promise.looksBack { return nil }
    let isOfTitle = prose.passages[promise.passage].kind == .title
    let first = isOfTitle ? 1 : promise.passage
    for passage in prose.passages.dropFirst(first).prefix(isOfTitle ? 5 : 2)
    where passage.kind == .paragraph && !passage.isBoilerplate && !passage.isQuotation {
      for sentence in passage.sentences
      where (isOfTitle || sentence >= promise.sentence)
        && !prose.sentences[sentence].words.intersects(WordSet(.existing, .past, .since))
      {
        let clause = Clause(reading.shared, sentence: sentence)
        for list in clause.lists where ![.in, .from].contains(clause.word(list.start - 1)) {
          if let claims = claims(promise, list, clause) { return claims }
        }
      }
    }
    return nil
  }

  /// All names of the sentence with the number or of the one behind it: "Five organizations have signed. From
  /// the industry there are A and B; from the universities C, D and E."
  private func named(_ promise: Promise) -> [Claim]? {
    guard promise.count > 2 else { return nil }
    let passage = prose.passages[promise.passage]
    guard passage.kind == .paragraph else { return nil }
    let near = promise.looksBack ? [0, -1] : [0, 1]
    return near.map { promise.sentence + $0 }.lazy
      .filter { passage.sentences.contains($0) }
      .compactMap { sentence in
        let clause = Clause(reading.shared, sentence: sentence)
        let names = NameFinder.names(in: reading.shared, clause.tokens)
        return claims(promise, NameList(names: names), clause)
      }.first
  }

  /// The members of a tier that nobody has who is known: "A and B are General members. There are two new Associate
  /// members, too."
  private func besideOthers(_ claims: [Claim], _ promises: [Promise]) -> [Claim]? {
    let joined = claims.filter { !$0.isWeak && [.join, .found].contains($0.event) }
    guard !joined.isEmpty, !joined.contains(where: { $0.tier == nil }) else { return nil }
    return promises.lazy.filter { promise in
      promise.tier != nil && !promise.looksBack && !joined.contains { $0.tier == promise.tier }
    }.compactMap(begun).first
  }

  /// "There are two new Associate members. The Lund Institute ... The Society for Pipes ...": the names with which
  /// just as many sentences behind the number begin.
  private func begun(_ promise: Promise) -> [Claim]? {
    let passage = prose.passages[promise.passage]
    let next = promise.sentence + 1..<promise.sentence + 1 + promise.count
    guard passage.kind == .paragraph, next.upperBound <= passage.sentences.upperBound else {
      return nil
    }
    let entries = next.compactMap { sentence -> NameGroup.Entry? in
      let clause = Clause(reading.shared, sentence: sentence)
      let start = clause.skip(.the, from: clause.tokens.lowerBound)
      guard let name = clause.name(startingAt: start), !name.isPossessive,
        reading.members(among: NameList(names: [name]), clause).count == 1,
        !reading.isShapedLikePerson(name), !clause.startsWithCommonWord(NameList(names: [name]))
      else { return nil }
      return .init(name: name, sentence: sentence)
    }
    let group = NameGroup(entries: entries)
    let isSure =
      promise.tier != nil
      || entries.contains {
        reading.isSurelyFirm($0.name) || reading.isSurelyOrganization($0.name)
      }
    return isSure && looksLikeNames(group) ? claims(promise, group, besideOthers: true) : nil
  }

  private func claims(_ promise: Promise, _ list: NameList, _ clause: Clause) -> [Claim]? {
    let names = reading.members(among: list, clause)
    return claims(
      promise, NameGroup(entries: names.map { .init(name: $0, sentence: clause.sentence) }))
  }

  /// The first group of names standing alike that has just as many.
  private func standing(_ promise: Promise, _ groups: [NameGroup]) -> [Claim]? {
    groups.lazy.map { possible($0, promise) }.filter(looksLikeNames)
      .compactMap { claims(promise, $0) }.first
  }

  /// A group without what cannot be a member, and of those before the number where it looks back.
  private func possible(_ group: NameGroup, _ promise: Promise) -> NameGroup {
    NameGroup(
      entries: group.entries.filter { entry in
        if promise.looksBack, entry.sentence >= promise.sentence { return false }
        let clause = Clause(reading.shared, sentence: entry.sentence)
        return reading.members(among: NameList(names: [entry.name]), clause).count == 1
      })
  }

  /// Whether not all are single words: "Download", "Discussion".
  private func looksLikeNames(_ group: NameGroup) -> Bool {
    group.entries.contains { entry in
      let token = prose.tokens[entry.name.start]
      return entry.name.tokens.count > 1 || token.link >= 0
        || !token.traits.isDisjoint(with: [.mixed, .upper])
    }
  }

  /// Nil where they are not as many as promised, or not those who are known already.
  /// - Parameter besideOthers: whether the number may be one of others than those who are known.
  private func claims(
    _ promise: Promise, _ group: NameGroup, besideOthers: Bool = false
  ) -> [Claim]? {
    guard group.entries.count == promise.count,
      !reading.isOfPersons(group.entries.map(\.name))
    else { return nil }
    let keys = group.entries.map { Organization.key(prose.text($0.name.tokens)) }
    guard
      besideOthers
        || known.allSatisfy({ known in keys.contains { Organization.isSame($0, known) } })
    else { return nil }
    let areTiered = group.entries.contains { reading.tierAside($0.name) != nil }
    return group.entries.map { entry in
      let aside =
        reading.tierAside(entry.name) ?? (areTiered ? reading.levelAside(entry.name) : nil)
      return Claim(
        rule: .counted, event: promise.isFounding ? .found : .join,
        member: prose.text(entry.name.tokens),
        tier: aside ?? promise.tier, saysMember: true, sentence: entry.sentence,
        token: entry.name.start)
    }
  }
}
