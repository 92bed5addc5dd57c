// Rules on names that a sentence counts up: "companies joining include", "have joined: A, B and C".

import Announcements

extension Reading {
  /// "The following companies have joined as Silver members: A, B and C", "Twenty organisations
  /// founded the Alliance: A, B and C".
  func enumerated(_ clause: Clause) -> [Claim] {
    guard
      let mark = clause.tokens.first(where: {
        [.colon, .dash, .open].contains(clause.kind($0))
          || clause.word($0) == .include && isOfNewOnes(clause)
      }), !clause.isTitle || clause.kind(mark) == .colon,
      mark > clause.tokens.lowerBound + (clause.kind(mark) == .colon ? 2 : 1),
      let list = clause.described(listStartingAt: behindSuchAs(clause, mark + 1)),
      list.end >= clause.tokens.upperBound - 2 || clause.kind(mark) == .colon
        || isInserted(clause, mark, list),
      let opening = joiningOrganizations(clause) ?? grownMembership(clause, before: mark)
    else { return [] }
    let standing = Standing.member(
      tier: opening.tier ?? (opening.isFounding ? "founding" : nil),
      isFounding: opening.isFounding, end: mark)
    return claims(.enumerated, list, standing, .none, clause)
  }

  /// "Four companies (A, B, C and D) have joined", "Several organizations, including A and B, have joined".
  private func isInserted(_ clause: Clause, _ mark: Int, _ list: NameList) -> Bool {
    guard
      [.company, .member, .sponsor, .institution].contains(
        clause.word(clause.kind(mark - 1) == .comma ? mark - 2 : mark - 1)),
      [.dash, .close, .comma].contains(clause.kind(list.end))
    else { return false }
    return clause.word(clause.skip(.adverb, .have, from: list.end + 1)) == .join
  }

  /// "The Foundation's membership now includes A and B".
  private func saysNow(_ clause: Clause) -> Bool {
    clause.tokens.contains {
      clause.word($0) == .include && prose.token($0 - 1, is: "now")
        && [.membership, .member].contains(clause.word($0 - 2))
    }
  }

  /// "Our membership has grown by two: A and B".
  private func grownMembership(_ clause: Clause, before mark: Int) -> ListOpening? {
    let grows = (clause.tokens.lowerBound..<mark).contains {
      prose.token($0, is: "grown") || prose.token($0, is: "grows") || prose.token($0, is: "grew")
    }
    return grows && clause.words.contains(.membership) || saysNow(clause) ? ListOpening() : nil
  }

  /// The position behind "leaders such as", where it stands.
  private func behindSuchAs(_ clause: Clause, _ index: Int) -> Int {
    let such = (index..<index + 6).first {
      clause.word($0) == .such && clause.word($0 + 1) == .as
    }
    guard let such, (index..<such).allSatisfy({ clause.kind($0) == .word }) else { return index }
    return such + 2
  }

  /// "Close to forty organizations have joined in the past year": a number about right, in a time that has just ended.
  private func aboutCounted(_ clause: Clause) -> Bool {
    let head = clause.tokens.prefix(10).first {
      [.company, .institution, .member].contains(clause.word($0)) && clause.form($0) == .s
        && (clause.word($0 - 1) == .number || clause.kind($0 - 1) == .number)
    }
    guard let head else { return false }
    return ["to", "nearly", "almost", "than", "over", "about", "some"].contains(
      clause.kind(head - 2) == .word ? prose.lowercased(head - 2) : "")
      && (isOfThisTime(clause) || isOfPastMonths(clause))
  }

  /// "in the past twelve months", "over the last year".
  private func isOfPastMonths(_ clause: Clause) -> Bool {
    clause.tokens.contains { index in
      clause.word(index) == .year && clause.kind(index - 1) == .word
        && ["past", "last"].contains(
          prose.lowercased(clause.skip(.number, before: index) - 1))
        && !prose.token(index, is: "years") && !prose.token(index, is: "decade")
    }
  }

  /// Whether the sentence begins with new companies: "Nine new companies signed up, including A".
  private func isOfNewOnes(_ clause: Clause) -> Bool {
    if saysNow(clause) || aboutCounted(clause) { return true }
    let first = clause.skip(.the, .number, .adverb, from: clause.tokens.lowerBound)
    // "Several companies have joined the Foundation, including A"
    if clause.word(first - 1) == .number, first == clause.tokens.lowerBound + 1,
      [.company, .institution].contains(clause.word(first)), clause.form(first) == .s,
      !prose.token(first - 1, is: "many"), !prose.token(first - 1, is: "more")
    {
      return true
    }
    return clause.word(first) == .new && clause.form(first + 1) == .s
      && [.company, .member].contains(clause.word(first + 1))
  }

  /// "New to the Foundation are A and B", "With A on board, the Foundation has 40 members".
  func newcomersAhead(_ clause: Clause) -> [Claim] {
    let start = clause.tokens.lowerBound
    let standing = Standing.member(tier: nil, isFounding: false, end: start)
    if clause.word(start) == .new, clause.word(start + 1) == .to,
      case .foundation(let full, let end) = target(clause, at: start + 2),
      clause.word(end) == .be, let list = clause.list(startingAt: end + 1)
    {
      return claims(.enumerated, list, standing, .foundation(full, end: end), clause)
    }
    // "The Foundation now counts A among its members."
    if let count = clause.tokens.first(where: { prose.token($0, is: "counts") }),
      prose.token(count - 1, is: "now"), let list = clause.list(startingAt: count + 1),
      prose.token(list.end, is: "among")
    {
      return claims(.enumerated, list, standing, .none, clause)
    }
    if let list = isNewTo(clause) { return claims(.enumerated, list, standing, .none, clause) }
    guard clause.word(start) == .with, let list = clause.list(startingAt: start + 1),
      clause.words.contains(.member), clause.words.contains(.foundation),
      aboard(clause, from: list.end) > list.end || isGaining(clause, behind: list.end)
    else { return [] }
    let companies = list.names.filter { foundations.fullName(of: clause.text($0)) == nil }
    return claims(.enumerated, NameList(names: companies), standing, .none, clause)
  }

  /// "With A and B, the Foundation now has 40 members", "With A, the Foundation gains a Gold member".
  private func isGaining(_ clause: Clause, behind end: Int) -> Bool {
    guard
      clause.kind(end) == .comma || clause.word(end) == .as || clause.word(end) == .have
        || clause.word(end) == .adverb || clause.word(end) == .welcome || clause.word(end) == .add
        || clause.word(end) == .join && countsMembers(clause)
    else { return false }
    return countsMembers(clause) || clause.words.intersects(WordSet(.add, .welcome))
      || (end..<clause.tokens.upperBound).contains { isGrowth($0) }
  }

  /// "A and B are new to the Foundation", "New to the Foundation: A".
  private func isNewTo(_ clause: Clause) -> NameList? {
    guard
      let new = clause.tokens.first(where: {
        clause.word($0) == .new && clause.word($0 + 1) == .to
      }), case .foundation(_, let end) = target(clause, at: new + 2)
    else { return nil }
    if clause.word(new - 1) == .be { return clause.subject(of: new - 1) }
    return new == clause.tokens.lowerBound && clause.kind(end) == .colon
      ? clause.list(startingAt: end + 1) : nil
  }

  /// "The Foundation grows with A and B", "expands its membership with A", "Our membership grew with A".
  func grownWith(_ clause: Clause) -> [Claim] {
    guard
      let with = clause.tokens.first(where: {
        clause.word($0) == .with && clause.list(startingAt: behindAddition(clause, $0)) != nil
      }), with > clause.tokens.lowerBound,
      let list = clause.list(startingAt: behindAddition(clause, with)),
      list.end >= clause.tokens.upperBound || clause.kind(list.end) == .period,
      let verb = (clause.tokens.lowerBound..<with).first(where: {
        isGrowth($0) || clause.word($0) == .raise && prose.lowercased($0).hasPrefix("expand")
      }), !clause.words.intersects(WordSet(.project, .event, .team, .support))
    else { return [] }
    let saysMembers = clause.words.intersects(WordSet(.membership, .member))
    let isFoundation = clause.names.contains {
      $0.end <= verb && foundations.ownName(of: clause.text($0)) != nil
        && clause.skip(.adverb, before: verb) == $0.end
    }
    let isOurs = (clause.tokens.lowerBound..<with).contains { clause.word($0) == .our }
    let isPlain = with == verb + 1 || behindAddition(clause, with) > with + 1
    guard saysMembers && (isFoundation || isOurs) || isFoundation && isPlain && clause.isTitle,
      !list.names.contains(where: { isShapedLikePerson($0) })
    else { return [] }
    let standing = Standing.member(
      tier: clause.tier(among: with..<list.start).tier, isFounding: false, end: list.end)
    return claims(.enumerated, list, standing, .none, clause)
  }

  /// The position behind "with", "with new members" and "with the addition of".
  private func behindAddition(_ clause: Clause, _ with: Int) -> Int {
    clause.skip(.the, .addition, .of, .new, .tier, .member, .number, from: with + 1)
  }

  /// "With A and B, two more companies have joined the Foundation".
  func accompanied(_ clause: Clause) -> [Claim] {
    let start = clause.tokens.lowerBound
    guard clause.word(start) == .with, let list = clause.list(startingAt: start + 1),
      clause.kind(list.end) == .comma, let opening = joiningOrganizations(clause),
      (list.end..<list.end + 6).contains(where: {
        [.company, .member].contains(clause.word($0)) && clause.form($0) == .s
      })
    else { return [] }
    let standing = Standing.member(
      tier: opening.tier, isFounding: opening.isFounding, end: list.end)
    return claims(.enumerated, list, standing, .none, clause)
  }

  /// "Companies joining the effort include A, B and C", and of companies that commit or give
  /// their backing where the lead has spoken of new ones.
  func backers(_ clause: Clause) -> [Claim] {
    let first = clause.skip(.the, .new, .existing, .tier, from: clause.tokens.lowerBound)
    guard [.company, .member].contains(clause.word(first)), clause.form(first) == .s,
      clause.passage.kind != .title,
      let verb = clause.tokens.first(where: {
        clause.word($0) == .include
          || clause.word($0) == .be && clause.list(startingAt: $0 + 1) != nil
      }), verb < first + 12, let list = clause.list(startingAt: verb + 1)
    else { return [] }
    let between = (first..<verb).map { clause.word($0) }
    guard !between.contains(.existing), !clause.speaksOfEvent else { return [] }
    let joins = between.contains(.join) || between.contains(.support) && leadHasNewCompanies
    guard joins else { return [] }
    let tier = clause.tier(among: clause.tokens.lowerBound..<first).tier
    let standing = Standing.member(tier: tier, isFounding: false, end: verb)
    return claims(.backers, list, standing, .none, clause)
  }

  /// Whether one of the first sentences speaks of new companies: "14 new companies are backing".
  private var leadHasNewCompanies: Bool {
    prose.passages.prefix(3).contains { passage in
      prose.sentences[passage.sentences].contains {
        $0.words.contains(.new) && $0.words.contains(.company)
          && $0.words.intersects(WordSet(.support, .join))
      }
    }
  }
}
