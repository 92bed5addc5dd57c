// Tiers that stand as labels within one sentence: "Our new members are: Platinum: A; Gold: B and C".

import Announcements

extension Reading {
  /// The claims of a sentence that labels several lists of names with their tiers, behind the word for who
  /// is new or has founded; none where fewer than two are labelled.
  func labelledTiers(
    _ clause: Clause, _ rule: RuleName, behind head: Int, isFounding: Bool, _ target: Target
  ) -> [Claim] {
    let labels = (head + 1..<max(head + 1, clause.tokens.upperBound)).filter {
      clause.kind($0) == .colon && clause.word($0 - 1) == .tier
    }
    guard labels.count > 1, clause.form(head) == .s, let first = labels.first,
      !clause.words.contains(.existing), !clause.speaksOfEvent,
      (head + 1..<clause.skip(.tier, before: first)).allSatisfy({
        [.be, .include, .year, .month, .pronoun, .adverb, .of, .the, .foundation]
          .contains(clause.word($0)) || clause.kind($0) == .colon
          || prose.tokens[$0].looksLikeName
      })
    else { return [] }
    return labels.flatMap { colon -> [Claim] in
      guard let list = clause.list(startingAt: colon + 1) else { return [] }
      let tier = clause.tier(among: clause.skip(.tier, before: colon)..<colon).tier
      let standing = Standing.member(tier: tier, isFounding: isFounding, end: colon)
      return claims(rule, list, standing, target, clause)
    }
  }
}
