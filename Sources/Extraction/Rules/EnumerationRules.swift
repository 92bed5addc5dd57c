// Rules on names that a sentence counts up: "companies joining include", "have joined: A, B and C".

import Announcements

extension Reading {
  /// "The following companies have joined as Silver members: A, B and C", "Twenty organisations
  /// founded the Alliance: A, B and C".
  func enumerated(_ clause: Clause) -> [Claim] {
    guard !clause.isTitle,
      let mark = clause.tokens.first(where: {
        [.colon, .dash].contains(clause.kind($0))
          || clause.word($0) == .include && isOfNewOnes(clause)
      }),
      mark > clause.tokens.lowerBound + 2, let list = clause.described(listStartingAt: mark + 1),
      list.end >= clause.tokens.upperBound - 2 || clause.kind(mark) == .colon,
      let opening = joiningOrganizations(clause) ?? grownMembership(clause, before: mark)
    else { return [] }
    let standing = Standing.member(
      tier: opening.tier ?? (opening.isFounding ? "founding" : nil),
      isFounding: opening.isFounding, end: mark)
    return claims(.enumerated, list, standing, .none, clause)
  }

  /// "Our membership has grown by two: A and B".
  private func grownMembership(_ clause: Clause, before mark: Int) -> ListOpening? {
    let grows = (clause.tokens.lowerBound..<mark).contains {
      prose.token($0, is: "grown") || prose.token($0, is: "grows") || prose.token($0, is: "grew")
    }
    return grows && clause.words.contains(.membership) ? ListOpening() : nil
  }

  /// Whether the sentence begins with new companies: "Nine new companies signed up, including A".
  private func isOfNewOnes(_ clause: Clause) -> Bool {
    let first = clause.skip(.the, .number, .adverb, from: clause.tokens.lowerBound)
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
    guard clause.word(start) == .with, let list = clause.list(startingAt: start + 1),
      aboard(clause, from: list.end) > list.end, clause.words.contains(.member),
      clause.words.contains(.foundation)
    else { return [] }
    return claims(.enumerated, list, standing, .none, clause)
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
