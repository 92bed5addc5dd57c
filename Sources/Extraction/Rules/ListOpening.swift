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
  /// Whether it may promise others than organisations: "A warm welcome to:".
  var isUnsure = false
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
    if titleHasMembersOfTeam || titleLooksBack { return nil }
    for sentence in passage.sentences.suffix(2).reversed() {
      let words = prose.sentences[sentence].words
      guard words.intersects(ListOpening.triggers) else { continue }
      if level == 9, !isFollowedByList(index) { return nil }
      let clause = Clause(shared, sentence: sentence)
      guard var opening = opening(clause, level: level) else { continue }
      opening.level = level == 9 && introducesParagraphs(index) ? 8 : level
      if level == 9, let heading = levelOfNamesBelow(index) { opening.level = heading - 1 }
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
      case .heading: return tierLabel(next.tokens) != nil || levelOfNamesBelow(index) != nil
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

  /// The level of the heading directly below a line that ends with a colon, where all headings of that level are
  /// names, and there are several.
  private func levelOfNamesBelow(_ index: Int) -> Int? {
    guard endsWithColon(prose.passages[index]), index + 1 < prose.passages.count,
      case .heading(let level) = prose.passages[index + 1].kind
    else { return nil }
    let headings = prose.passages[(index + 1)...].prefix(80).prefix {
      if case .heading(let other) = $0.kind { return other >= level }
      return true
    }.filter { $0.kind == .heading(level: level) }
    let presents = prose.passages[index].tokens.contains {
      prose.tokens[$0].kind == .word
        && ["statements", "quotes", "words", "here", "meet", "introduce", "introducing", "welcome"]
          .contains(prose.lowercased($0))
    }
    guard presents else { return nil }
    let firms = headings.count { wholeLineOrName($0.tokens).map(isSurelyFirm) == true }
    return headings.count > 1 && 2 * firms >= headings.count
      && headings.allSatisfy { isNameOfOrganization($0.tokens) } ? level : nil
  }

  private func wholeLineOrName(_ range: Range<Int>) -> Name? {
    wholeName(range) ?? wholeLine(range)
  }

  /// Whether a heading is a name, and no common word such as "Membership".
  func isNameOfOrganization(_ range: Range<Int>) -> Bool {
    guard wholeLineOrName(range) != nil else { return false }
    let word = prose.tokens[range.lowerBound].word
    return word == .other || word == .institution && range.count > 1
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
      && next < prose.passages.count
      && (prose.passages[next].kind == .item || levelOfNamesBelow(next - 1) != nil)
    return rest.count <= (isDirect ? 28 : 14)
      && !rest.contains { [.project, .contribute].contains(clause.word($0)) }
  }

  /// Whether the title speaks of a beginning, so that a heading "Founding members" is news.
  private var titleLaunches: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    let beginnings = WordSet(.launch, .announce, .introduce, .founding, .welcome, .new)
    return prose.sentences[title.sentences].contains { $0.words.intersects(beginnings) }
  }

  /// "A look back at our founding members", "Ten years of our first members".
  var titleLooksBack: Bool {
    guard let title = prose.passages.first, title.kind == .title,
      !prose.sentences[title.sentences].contains(where: { $0.words.contains(.join) })
    else { return false }
    return title.tokens.contains { index in
      guard prose.tokens[index].kind == .word else { return false }
      return index > 0 && prose.token(index, is: "back")
        && prose.lowercased(index - 1).hasPrefix("look")
        || prose.token(index, is: "retrospective")
    }
  }

  /// "Sponsors of PixelFest 24": a title about those who sponsor an event, and who are no members.
  var titleHasSponsorsOfEvent: Bool {
    guard let title = prose.passages.first, title.kind == .title,
      prose.sentences[title.sentences].contains(where: {
        $0.words.contains(.sponsor) && !$0.words.contains(.member)
      })
    else { return false }
    return title.tokens.contains {
      prose.isConference($0)
        || prose.isEvent($0) && $0 > 0
          && !prose.tokens[min($0 + 1, title.tokens.upperBound)].looksLikeName
          && ([.of, .for, .the, .our, .at, .sponsor].contains(prose.tokens[$0 - 1].word)
            || prose.tokens[$0 - 1].looksLikeName)
    }
  }

  /// "Speakers announced for TraceCon": a title about an event and no members.
  var titleNamesEvent: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return title.tokens.contains { prose.isConference($0) }
      && !prose.sentences[title.sentences].contains { $0.words.contains(.member) }
  }

  /// Whether the sentence of a claim calls them sponsors, and neither members nor the foundation's.
  func speaksOfSponsors(_ claim: Claim) -> Bool {
    let words = prose.sentences[claim.sentence].words
    return words.contains(.sponsor) && !words.intersects(WordSet(.member, .membership, .foundation))
  }

  /// Whether the title's members are persons: "New Steering Group Members", "Meet the Board Members",
  /// "Welcoming Ada to the Tide Team".
  func hasMembersOfTeamInTitle() -> Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    if let last = title.tokens.last, prose.tokens[last].word == .team,
      prose.token(last, is: "team")
        || !prose.sentences[title.sentences].contains(where: { $0.words.contains(.foundation) })
          && ["steering", "advisory", "executive", "organizing"].contains(
            prose.lowercased(last - 1)),
      prose.sentences[title.sentences].contains(where: {
        $0.words.intersects(WordSet(.welcome, .join))
      }), !beginsWithOrganization(title)
    {
      return true
    }
    // "Results of the council elections", "Directors elected"
    let isOfVotes = title.tokens.contains {
      prose.tokens[$0].word == .elect || prose.token($0, is: "election")
        || prose.token($0, is: "elections")
    }
    if isOfVotes,
      !prose.sentences[title.sentences].contains(where: {
        $0.words.intersects(WordSet(.member, .join, .membership, .sponsor, .company, .new))
      })
    {
      return true
    }
    let seat = title.tokens.dropFirst().first { index in
      prose.tokens[index].word == .member
        && [.team, .board].contains(prose.tokens[index - 1].word) && !endsWithWorkingGroup(index)
    }
    guard let seat else { return false }
    // "Acme AG Joins the Tide Project as Advisory Board Member"
    let names = NameFinder.names(in: shared, title.tokens.lowerBound..<seat)
    return !(title.tokens.lowerBound..<seat).contains { prose.tokens[$0].word == .as }
      || names.first.map { !isSurelyOrganization($0) } ?? true
  }

  /// "OpenLens Joins the Tide Steering Committee": a seat that a member may take.
  private func beginsWithOrganization(_ title: Prose.Passage) -> Bool {
    NameFinder.names(in: shared, title.tokens).first.map {
      $0.start == title.tokens.lowerBound && isSurelyOrganization($0)
    } ?? false
  }

  /// "There was news as well:" under "New projects, new members": the title promises not only members.
  func promisesMany(before index: Int) -> Bool {
    let title = prose.sentences[prose.passages[0].sentences.lowerBound]
    let line = prose.passages[index - 1].sentences.last.map { prose.sentences[$0].words }
    return title.words.intersects(WordSet(.project, .event, .occasion, .release))
      && line?.intersects(ListOpening.newcomers) != true
      && line?.intersects(ListOpening.gatherings) != true
  }

  /// "The first contributions to the project are:": what is no member.
  func promisesOthers(_ line: Prose.Passage) -> Bool {
    guard line.kind != .title, let sentence = line.sentences.last else { return false }
    return prose.sentences[sentence].words.intersects(
      WordSet(.project, .contribute, .software, .event, .occasion, .team, .role))
      || prose.sentences[sentence].words.contains(.board)
        && !prose.sentences[sentence].words.contains(.accept)
  }

  func opening(_ clause: Clause, level: Int) -> ListOpening? {
    if clause.words.contains(.call) { return nil }
    for head in clause.positions(of: ListOpening.heads) {
      if let found = newcomers(clause, head: head) {
        if level == 9, !endsWithPromise(clause, head) { return nil }
        // "two new members of the steering committee:"
        let target = targetBehind(clause, head + 1)
        if target == .other || target == .board { return nil }
        let end = clause.word(head) == .tier ? head + 1 : head
        let (tier, isFounding) = clause.tier(among: found.start..<end)
        let isPlural = found.isPlural || promisesSeveral(clause, head)
        return ListOpening(tier: tier, isFounding: isFounding, isPlural: isPlural)
      }
      if clause.form(head) == .s, let start = foundingHead(clause, head) {
        if level == 9 ? !endsWithPromise(clause, head) : !titleLaunches { return nil }
        let tier = clause.tier(among: start..<head).tier
        return ListOpening(tier: tier ?? "founding", isFounding: true)
      }
    }
    return joiningOrganizations(clause) ?? whoJoined(clause) ?? foundersOfLaunch(clause, level)
      ?? arrivals(clause) ?? openingAbroad(clause, level: level)
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
  static let gatherings = WordSet(.launch, .join, .become, .welcome, .sign, .add, .accept)

  /// Without one of these words nothing is opened.
  fileprivate static let triggers = WordSet(
    .member, .sponsor, .supporter, .company, .partner, .welcome, .founding, .newcomer, .addition,
    .founder, .institution, .join, .launch, .new, .memberAbroad, .joinAbroad, .accept)
}
