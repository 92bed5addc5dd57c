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
      mark > clause.tokens.lowerBound + 2, let list = clause.list(startingAt: mark + 1),
      list.end >= clause.tokens.upperBound - 2, let opening = joiningOrganizations(clause)
    else { return [] }
    let standing = Standing.member(
      tier: opening.tier ?? (opening.isFounding ? "founding" : nil),
      isFounding: opening.isFounding, end: mark)
    return claims(.enumerated, list, standing, .none, clause)
  }

  /// Whether the sentence begins with new companies: "Nine new companies signed up, including A".
  private func isOfNewOnes(_ clause: Clause) -> Bool {
    let first = clause.skip(.the, .number, .adverb, from: clause.tokens.lowerBound)
    return clause.word(first) == .new && clause.form(first + 1) == .s
      && [.company, .member].contains(clause.word(first + 1))
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
    let first = clause.skip(.the, .new, .existing, from: clause.tokens.lowerBound)
    guard clause.word(first) == .company, clause.form(first) == .s, clause.passage.kind != .title,
      let verb = clause.tokens.first(where: { clause.word($0) == .include }), verb < first + 12,
      let list = clause.list(startingAt: verb + 1)
    else { return [] }
    let between = (first..<verb).map { clause.word($0) }
    guard !between.contains(.existing), !clause.speaksOfEvent else { return [] }
    let joins = between.contains(.join) || between.contains(.support) && leadHasNewCompanies
    guard joins else { return [] }
    let standing = Standing.member(tier: nil, isFounding: false, end: verb)
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
