// What opens a list of members: a title, a heading or a sentence that promises their names.

import Announcements

/// A promise of names: "Our new members:", "## New Silver Members".
struct ListOpening: Equatable {
  var tier: String?
  var isFounding = false
  /// Whether it speaks of several members.
  var isPlural = true
  /// The level of the heading: 0 for the title, 9 for a sentence.
  var level = 9
  /// Whether it promises a paragraph on each: "About the new members".
  var isAbout = false
  /// How deep the items stand that name tiers; 0 where none do.
  var nesting = 0
  /// How many members of which tier the sentence promises.
  var counts: [TierCount] = []

  struct TierCount: Equatable {
    var tier: String
    var count: Int
  }

  func with(tier: String, level: Int, nesting: Int = 0) -> ListOpening {
    var copy = self
    copy.tier = tier.isEmpty ? nil : tier
    copy.level = level
    copy.nesting = nesting
    return copy
  }
}

extension Reading {
  /// Returns what a passage opens: its last sentences are asked, a heading or title whole.
  func opening(of index: Int, level: Int) -> ListOpening? {
    let passage = prose.passages[index]
    if titleHasMembersOfTeam { return nil }
    for sentence in passage.sentences.suffix(2).reversed() {
      let words = prose.sentences[sentence].words
      guard words.intersects(ListOpening.triggers) else { continue }
      if level == 9, !isFollowedByList(index) { return nil }
      let clause = Clause(prose, sentence: sentence)
      guard var opening = opening(clause, level: level) else { continue }
      opening.level = level == 9 && introducesParagraphs(index) ? 8 : level
      opening.counts = counts(clause)
      opening.isAbout = clause.word(clause.tokens.lowerBound) == .about
      if opening.counts.count > 1 { opening.tier = nil }
      return opening
    }
    return nil
  }

  /// Whether items, cells or lines that begin with bold type follow: what a sentence can open.
  private func isFollowedByList(_ index: Int) -> Bool {
    for next in prose.passages[(index + 1)...].prefix(2) {
      switch next.kind {
      case .item, .cell: return true
      case .heading: return tierLabel(next.tokens) != nil
      default:
        if tierLabel(next.tokens) != nil || labelledList(next.tokens) != nil { return true }
        if !labelledRuns(next.tokens).isEmpty { return true }
        if endsWithColon(prose.passages[index]), let names = pureList(next.tokens) {
          return names.count > 1
        }
      }
    }
    return introducesParagraphs(index)
  }

  /// Whether a line ends with a colon and paragraphs follow that begin with a name in bold type or
  /// with a link.
  private func introducesParagraphs(_ index: Int) -> Bool {
    guard endsWithColon(prose.passages[index]), index + 1 < prose.passages.count,
      prose.passages[index + 1].kind == .paragraph
    else { return false }
    return leadingName(prose.passages[index + 1].tokens, needsMarkup: true) != nil
  }

  /// "New member quotes", "New member announcements".
  private func promisesSeveral(_ clause: Clause, _ head: Int) -> Bool {
    guard clause.kind(head + 1) == .word else { return false }
    return ["quotes", "quotations", "statements", "testimonials", "comments", "announcements"]
      .contains(prose.lowercased(head + 1))
  }

  /// Whether a sentence ends soon behind "members", so that what follows is they and not something
  /// that they do.
  private func endsWithPromise(_ clause: Clause, _ head: Int) -> Bool {
    let rest = (head + 1)..<clause.tokens.upperBound
    let next = prose.sentences[clause.sentence].passage + 1
    let isDirect =
      clause.tokens.upperBound == clause.passage.tokens.upperBound
      && next < prose.passages.count && prose.passages[next].kind == .item
    return rest.count <= (isDirect ? 28 : 14)
      && !rest.contains { [.project, .contribute].contains(clause.word($0)) }
  }

  /// Whether the title speaks of a beginning, so that a heading "Founding members" is news.
  private var titleLaunches: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    let beginnings = WordSet(.launch, .announce, .introduce, .founding, .welcome, .new)
    return prose.sentences[title.sentences].contains { $0.words.intersects(beginnings) }
  }

  /// Whether the title's members are persons: "New Steering Group Members", "Meet the Board Members".
  private var titleHasMembersOfTeam: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return title.tokens.dropFirst().contains { index in
      prose.tokens[index].word == .member
        && [.team, .board].contains(prose.tokens[index - 1].word) && !endsWithWorkingGroup(index)
    }
  }

  func opening(_ clause: Clause, level: Int) -> ListOpening? {
    if clause.words.contains(.call) { return nil }
    for head in clause.positions(of: ListOpening.heads) {
      if let found = newcomers(clause, head: head) {
        if level == 9, !endsWithPromise(clause, head) { return nil }
        let (tier, isFounding) = clause.tier(among: found.start..<head)
        let isPlural = found.isPlural || promisesSeveral(clause, head)
        return ListOpening(tier: tier, isFounding: isFounding, isPlural: isPlural)
      }
      if clause.form(head) == .s, let start = foundingHead(clause, head) {
        if level == 9 ? !endsWithPromise(clause, head) : !titleLaunches { return nil }
        let tier = clause.tier(among: start..<head).tier
        return ListOpening(tier: tier ?? "founding", isFounding: true)
      }
    }
    return joiningOrganizations(clause)
  }

  /// "The following organizations have joined as Silver members:", "31 organizations have come
  /// together to launch the Ceph Foundation".
  func joiningOrganizations(_ clause: Clause) -> ListOpening? {
    let words = clause.words
    guard !words.contains(.existing), !clause.speaksOfEvent, !words.contains(.if) else {
      return nil
    }
    let endsInColon = clause.tokens.last.map { clause.kind($0) == .colon } ?? false
    guard endsInColon || words.intersects(ListOpening.gatherings) || areNowMembers(clause) else {
      return nil
    }
    let heads = WordSet(.company, .member, .sponsor, .supporter, .institution)
    let plural =
      clause.positions(of: heads).contains {
        clause.form($0) == .s && !prose.tokens[$0].traits.contains(.quoted)
      }
      || clause.tokens.contains {
        prose.token($0, is: "another")
          && [.company, .member].contains(clause.word(clause.skip(.tier, from: $0 + 1)))
      }
    guard plural || endsInWelcome(clause) else { return nil }
    if launches(clause) { return ListOpening(isFounding: true) }
    if attracts(clause) { return ListOpening() }
    // "has added three organisations to its roster"
    let adds = words.intersects(WordSet(.ranks, .membership))
    let verb = clause.tokens.first {
      ([.join, .become, .welcome, .sign].contains(clause.word($0))
        || adds && clause.word($0) == .add)
        && (clause.form($0) != .s || words.contains(.number))
        && (![.to, .could, .want].contains(clause.word($0 - 1)) || clause.word($0) == .welcome
          || clause.word($0 - 2) == .decide)
    }
    guard let verb else { return areNowMembers(clause) ? ListOpening() : nil }
    if case .member(let tier, let isFounding, _)? = standing(clause, from: verb + 1) {
      return ListOpening(tier: tier, isFounding: isFounding)
    }
    let tier = tierOfSeveral(clause)
    if endsInWelcome(clause) { return ListOpening(tier: tier) }
    if clause.word(verb) == .sign, aboard(clause, from: verb + 1) > verb + 1 {
      return ListOpening(tier: tier)
    }
    switch target(clause, at: verb + 1) {
    case .foundation, .generic: return clause.word(verb) == .join ? ListOpening(tier: tier) : nil
    case .board, .advisers, .other: return nil
    case .community, .none:
      return saysMembers(clause, verb) ? ListOpening(tier: tier) : nil
    }
  }

  /// "31 organizations have come together to launch the Alliance", "The alliance was created by the
  /// following members:", and under the title of a launch "The following organizations participate:".
  private func launches(_ clause: Clause) -> Bool {
    for verb in clause.tokens where clause.word(verb) == .launch {
      if case .foundation = target(clause, at: verb + 1) { return true }
      if clause.form(verb) == .past, clause.word(verb + 1) == .by, endsWithColon(clause.passage),
        clause.words.contains(.foundation)
      {
        return true
      }
    }
    if clause.words.contains(.sign), clause.words.contains(.foundation), titleLaunchesFoundation,
      clause.tokens.contains(where: { clause.kind($0) == .word && isCharter($0) })
    {
      return true
    }
    return titleLaunchesFoundation && endsWithColon(clause.passage)
      && clause.tokens.contains {
        clause.kind($0) == .word
          && (prose.lowercased($0).hasPrefix("participat") || prose.token($0, is: "involved"))
      }
  }

  /// "have signed the charter", "signed the agreement": what founders sign.
  private func isCharter(_ index: Int) -> Bool {
    ["charter", "agreement", "statutes", "articles", "memorandum", "declaration"]
      .contains(prose.lowercased(index))
  }

  /// "The following companies are now members:"
  private func areNowMembers(_ clause: Clause) -> Bool {
    clause.tokens.contains {
      clause.word($0) == .be && prose.token($0 + 1, is: "now") && clause.word($0 + 2) == .member
        && clause.kind($0 + 3) == .colon
    }
  }

  /// Whether it goes without saying what several companies join: "Four new companies joined:", "Four
  /// organizations joined this month:".
  private func saysMembers(_ clause: Clause, _ verb: Int) -> Bool {
    if clause.words.intersects(WordSet(.member, .membership, .ranks)) || titleCountsNewMembers {
      return true
    }
    let areNew = clause.tokens.contains {
      clause.word($0) == .new && clause.word($0 + 1) == .company && clause.form($0 + 1) == .s
    }
    if areNew { return true }
    let behind = prose.token(verb + 1, is: "us") ? verb + 2 : verb + 1
    guard clause.kind(clause.skip(.year, .month, .pronoun, .in, from: behind)) == .colon else {
      return false
    }
    return clause.words.contains(.sponsor) || isOfThisTime(clause)
      || isAnnouncedByFoundation(clause, before: verb)
  }

  /// "We have won several companies this way:", where the title speaks of membership.
  private func attracts(_ clause: Clause) -> Bool {
    guard let last = clause.tokens.last, clause.kind(last) == .colon, announcesMembers(0) else {
      return false
    }
    return clause.tokens.contains { index in
      prose.lowercased(index).hasPrefix("attract") || prose.token(index, is: "won")
        || clause.word(index) == .add && clause.form(index) == .past
    }
  }

  /// "three new Silver members": the tier of the members that a sentence speaks of.
  private func tierOfSeveral(_ clause: Clause) -> String? {
    let head = clause.tokens.first {
      [.member, .sponsor].contains(clause.word($0)) && clause.form($0) == .s
    }
    guard let head else { return nil }
    return clause.tier(among: clause.skip(.tier, before: head)..<head).tier
  }

  /// "We are happy to welcome:"
  private func endsInWelcome(_ clause: Clause) -> Bool {
    guard let last = clause.tokens.last, clause.kind(last) == .colon else { return false }
    return clause.word(last - 1) == .welcome
  }

  /// "13 Premier members, 10 General members": each number with the tier behind it.
  private func counts(_ clause: Clause) -> [ListOpening.TierCount] {
    clause.tokens.compactMap { index in
      guard clause.kind(index) == .number, clause.word(index + 1) == .tier,
        let count = Int(prose.text(index..<(index + 1)))
      else { return nil }
      return .init(tier: prose.lowercased(index + 1), count: count)
    }
  }
}

extension ListOpening {
  /// The words for who is new.
  static let newcomers = WordSet(
    .member, .sponsor, .supporter, .partner, .newcomer, .addition, .tier)

  /// The words for who is new or has founded something.
  fileprivate static let heads = WordSet(
    .member, .sponsor, .supporter, .partner, .newcomer, .addition, .tier, .founder, .company)

  /// What organisations do that come together; only a colon can stand for one of these words.
  fileprivate static let gatherings = WordSet(.launch, .join, .become, .welcome, .sign, .add)

  /// Without one of these words nothing is opened.
  fileprivate static let triggers = WordSet(
    .member, .sponsor, .supporter, .company, .partner, .welcome, .founding, .newcomer, .addition)
}
