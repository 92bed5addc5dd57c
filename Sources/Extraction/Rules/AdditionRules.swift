// Rules on what a foundation adds, and on memberships that it announces.

import Announcements

extension Reading {
  /// "adds Acme as a Gold member", "with the addition of A and B to the Foundation".
  func adds(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens where clause.word(verb) == .add || clause.word(verb) == .addition {
      var position = verb + 1
      if clause.word(verb) == .addition {
        guard clause.word(position) == .of else { continue }
        position += 1
      }
      guard let list = clause.list(startingAt: position) else { continue }
      let target =
        [.to, .in].contains(clause.word(list.end))
        ? self.target(clause, at: list.end + 1) : Target.none
      if target == .other { continue }
      if let standing = standing(clause, from: list.end) {
        guard standing != .other else { continue }
        claims += self.claims(.adds, list, standing, target, clause)
        continue
      }
      switch target {
      case .foundation, .generic:
        let standing = Standing.member(tier: nil, isFounding: false, end: list.end)
        claims += self.claims(.adds, list, standing, target, clause)
      case .community, .none:
        // "expands its membership with the addition of A, B and C"
        guard clause.words.contains(.membership) || clause.words.contains(.member) else { continue }
        var tier: String?
        if case .community(let end) = target { tier = clause.tier(among: list.end..<end).tier }
        let standing = Standing.member(tier: tier, isFounding: false, end: list.end)
        let isNews = announcesMembers(prose.sentences[clause.sentence].passage)
        claims += self.claims(.adds, list, standing, .none, clause, isWeak: !isNews)
      case .advisers, .board, .other: continue
      }
    }
    return claims
  }

  /// "is honored to announce Acme's membership at the Gold level".
  func possessed(_ clause: Clause) -> [Claim] {
    clause.names.flatMap { name -> [Claim] in
      guard name.isPossessive, clause.words.contains(.announce),
        !foundations.isHost(clause.text(name))
      else { return [] }
      let head = clause.skip(.new, .tier, from: name.end)
      guard clause.word(head) == .membership else { return [] }
      var tier = clause.tier(among: name.end..<head).tier
      if tier == nil, case .member(let found, _, _)? = standing(clause, from: head) { tier = found }
      return [
        Claim(
          rule: .announced, event: .join, member: clause.text(name), tier: tier, saysMember: true,
          sentence: clause.sentence, token: name.start)
      ]
    }
  }
}
