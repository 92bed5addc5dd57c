// Rules on memberships that change: upgrades, renewals, ends.

import Announcements

extension Reading {
  /// "Acme upgrades to Platinum", "Acme has raised its membership from Silver to Gold".
  func upgrades(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens
    where clause.word(verb) == .upgrade || clause.word(verb) == .raise {
      let end = min(verb + 24, clause.tokens.upperBound)
      let isUpgrade = clause.word(verb) == .upgrade
      let speaksOfMembership = (verb..<end).contains {
        [.membership, .tier, .member, .sponsorship].contains(clause.word($0))
      }
      guard speaksOfMembership,
        let list = behindColon(clause, verb) ?? clause.subject(of: verb)
      else { continue }
      guard let tier = newTier(clause, from: verb + 1, to: end) else {
        guard isUpgrade, clause.words.contains(.membership) else { continue }
        claims += changed(.upgrades, .upgrade, list, nil, clause)
        continue
      }
      claims += changed(.upgrades, .upgrade, list, tier, clause)
    }
    return claims
  }

  /// "Tide Consortium upgrade to Platinum: Acme": a title that ends with who upgrades.
  private func behindColon(_ clause: Clause, _ verb: Int) -> NameList? {
    guard clause.isTitle, clause.form(verb) == .base,
      let colon = (verb..<clause.tokens.upperBound).first(where: { clause.kind($0) == .colon }),
      let list = clause.list(startingAt: colon + 1), list.end >= clause.tokens.upperBound
    else { return nil }
    return list
  }

  /// The tier behind "to", "as" or "becoming".
  private func newTier(_ clause: Clause, from start: Int, to end: Int) -> String? {
    for index in start..<end where [.to, .as, .at, .become].contains(clause.word(index)) {
      let position = clause.skip(.a, .the, .our, .new, from: index + 1)
      // "has moved to one of our founding members"
      if clause.word(position) == .first, clause.word(position + 1) == .of { continue }
      if let tier = clause.tier(among: position..<min(position + 4, end)).tier { return tier }
    }
    return nil
  }

  /// Whether a word says that something goes on: not "does not renew", nor "Robust Growth Continues: ...".
  private func isRenewal(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .renew && clause.word(verb - 1) != .not
      && clause.kind(verb + 1) != .colon
  }

  /// "Acme renews its Gold membership", "Acme has renewed as a Platinum member".
  func renews(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens where isRenewal(clause, verb) {
      if let list = whoRenewed(clause, verb) {
        claims += changed(.renews, .renew, list, nil, clause)
        continue
      }
      let end = min(verb + 14, clause.tokens.upperBound)
      if let list = clause.subject(of: verb), clause.word(list.start - 1) == .member,
        clause.word(list.start - 2) == .tier
      {
        // "Gold members Acme and Brook have renewed"
        let tier = clause.tier(among: (list.start - 2)..<(list.start - 1)).tier
        claims += changed(.renews, .renew, list, tier, clause)
        continue
      }
      if clause.form(verb) == .ing, let list = renewers(clause, verb),
        clause.word(verb + 1) == .at,
        case .member(let tier?, _, _)? = clause.standing(at: verb + 2)
      {
        claims += changed(.renews, .renew, list, tier, clause)
        continue
      }
      guard
        var head = (verb..<end).first(where: {
          [.membership, .sponsorship, .member, .sponsor, .support].contains(clause.word($0))
        }), !clause.speaksOfEvent, let list = renewers(clause, verb)
      else { continue }
      if [.member, .membership].contains(clause.word(head + 1)) { head += 1 }
      if clause.word(head) != .membership, clause.word(head) != .member {
        // The sponsorship of a conference is none of the foundation.
        switch targetBehind(clause, head + 1) {
        case .community, .advisers, .board, .other: continue
        case .foundation, .generic, .none: break
        }
      }
      var tier = clause.tier(among: clause.skip(.our, .the, .as, .a, from: verb + 1)..<head).tier
      if tier == nil, case .member(let found, _, _)? = standing(clause, from: verb) { tier = found }
      // Much is continued; with a tier it is a membership.
      if tier == nil, prose.lowercased(verb).hasPrefix("contin") { continue }
      claims += changed(.renews, .renew, list, tier, clause)
    }
    return claims
  }

  /// Who renews; also "we thank A and B for renewing".
  /// "our partners who have renewed their membership this quarter: Acme (Gold) and Brook".
  private func whoRenewed(_ clause: Clause, _ verb: Int) -> NameList? {
    let who = clause.skip(.have, .adverb, before: verb) - 1
    guard clause.word(who) == .who || clause.word(who) == .that,
      [.member, .partner, .sponsor, .supporter].contains(clause.word(who - 1)),
      clause.form(who - 1) == .s,
      let colon = (verb..<clause.tokens.upperBound).first(where: { clause.kind($0) == .colon })
    else { return nil }
    return clause.list(startingAt: colon + 1)
  }

  private func renewers(_ clause: Clause, _ verb: Int) -> NameList? {
    if clause.form(verb) == .ing, clause.word(verb - 1) == .for {
      return clause.list(endingAt: verb - 1)
    }
    return clause.subject(of: verb)
  }

  /// "Acme is leaving the Foundation", "Acme has withdrawn from the alliance", "Acme has ended its
  /// membership".
  func leaves(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens where clause.word(verb) == .leave || isRenounced(clause, verb) {
      guard let list = clause.subject(of: verb) ?? renouncer(clause, verb) ?? decider(clause, verb)
      else { continue }
      let position = clause.skip(.from, .our, .the, from: verb + 1)
      let membership = clause.skip(.tier, from: position)
      switch target(clause, at: position) {
      case .foundation(let full, _) where !prose.token(verb, is: "ended"):
        claims += changed(.leaves, .leave, list, nil, clause, foundation: full)
      case .generic: claims += changed(.leaves, .leave, list, nil, clause)
      default:
        let ends = position >= clause.tokens.upperBound || clause.kind(position) == .period
        if isRenounced(clause, verb), ends {
          claims += changed(.leaves, .leave, list, nil, clause)
          continue
        }
        guard clause.word(membership) == .membership else { continue }
        let tier = clause.tier(among: position..<membership).tier
        claims += changed(.leaves, .leave, list, tier, clause)
      }
    }
    return claims
  }

  /// "Acme is no longer a member of the Foundation", "Acme's membership has ended".
  func lapses(_ clause: Clause) -> [Claim] {
    let ended = ended(clause)
    if !ended.isEmpty { return ended }
    for verb in clause.tokens
    where clause.word(verb) == .be && prose.token(verb + 1, is: "no") {
      guard clause.tokens.contains(verb + 2), prose.token(verb + 2, is: "longer"),
        case .member(let tier, _, _)? = clause.standing(at: verb + 3),
        let list = clause.subject(of: verb)
      else { continue }
      return changed(.leaves, .leave, list, tier, clause)
    }
    return []
  }

  /// "has decided to leave".
  private func decider(_ clause: Clause, _ verb: Int) -> NameList? {
    clause.word(verb - 1) == .to ? newcomer(clause, to: verb - 1) : nil
  }

  /// "has chosen not to renew", "did not renew its membership".
  private func isRenounced(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb) == .renew else { return false }
    if clause.word(verb - 1) == .to { return clause.word(verb - 2) == .not }
    return clause.word(verb - 1) == .not && clause.words.contains(.membership)
  }

  /// "Acme's Gold membership of the Foundation has ended".
  private func ended(_ clause: Clause) -> [Claim] {
    clause.names.flatMap { name -> [Claim] in
      let head = clause.skip(.tier, from: name.end)
      guard name.isPossessive, clause.word(head) == .membership,
        let verb = (head..<min(head + 10, clause.tokens.upperBound)).first(where: {
          clause.word($0) == .leave && clause.form($0) != .ing
        }), clause.word(verb - 1) != .to
      else { return [] }
      var owner = name
      owner.isPossessive = false
      let tier = clause.tier(among: name.end..<head).tier
      return changed(.leaves, .leave, NameList(names: [owner]), tier, clause)
    }
  }

  private func renouncer(_ clause: Clause, _ verb: Int) -> NameList? {
    guard isRenounced(clause, verb) else { return nil }
    return clause.lists.last { $0.end < verb }
  }

  private func changed(
    _ rule: RuleName, _ event: MembershipEvent.Event, _ list: NameList, _ tier: String?,
    _ clause: Clause, foundation: String? = nil
  ) -> [Claim] {
    members(among: list, clause).map { name in
      Claim(
        rule: rule, event: event, member: clause.text(name), tier: tier, foundation: foundation,
        sentence: clause.sentence, token: name.start)
    }
  }
}
