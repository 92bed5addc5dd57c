// Rules on how a foundation speaks of a new member: welcomes, adds, announces, "our newest member".

import Announcements

extension Reading {
  /// "The seL4 Foundation welcomes Horizon Robotics as a Premium Member", "Welcoming Linode to the
  /// Ceph Foundation". Without "to" and "as" it is a weak claim: "pleased to welcome Proofcraft".
  func welcomes(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens where clause.word(verb) == .welcome {
      guard let list = welcomed(clause, behind: verb) else { continue }
      let isAboard = aboard(clause, from: verb + 1) > verb + 1
      var claim = (
        standing: Standing.member(tier: nil, isFounding: false, end: list.end), isWeak: !isAboard
      )
      var target = Target.none
      if clause.word(list.end) == .as || clause.word(list.end) == .at {
        guard let standing = clause.standing(at: list.end + 1), standing != .other else { continue }
        claim = (standing, false)
        if case .member(_, _, let end) = standing { target = targetBehind(clause, end) }
      } else if [.to, .in, .on].contains(clause.word(list.end)) {
        target = self.target(clause, at: list.end + 1)
        switch target {
        case .foundation, .generic: claim.isWeak = false
        case .community:
          // Communities welcome users and projects; members only where they say so.
          guard clause.words.contains(.member) else { continue }
          claim.isWeak = false
        case .none: claim.isWeak = true
        case .board, .other: continue
        }
        if let standing = standing(clause, from: list.end + 1) {
          guard standing != .other else { continue }
          claim.standing = standing
        }
      } else if clause.kind(list.end) == .word,
        ![.who, .and, .adverb, .pronoun, .that, .alongside].contains(clause.word(list.end))
      {
        // "welcoming Acme engineers", "welcomes Acme for a talk".
        continue
      }
      claims += self.claims(.welcomes, list, claim.standing, target, clause, isWeak: claim.isWeak)
    }
    return claims
  }

  /// The names behind "welcome", over a short description: "welcome chip designer Arm".
  private func welcomed(_ clause: Clause, behind verb: Int) -> NameList? {
    var position = clause.skip(.adverb, .the, .our, from: verb + 1)
    // "the UK's National Cyber Security Centre"
    if let name = clause.name(startingAt: position), name.isPossessive { position = name.end }
    if let list = clause.list(startingAt: position) { return list }
    position = aboard(clause, from: position)
    if clause.kind(position) == .comma { return clause.list(startingAt: position + 1) }
    while position < verb + 7 {
      guard clause.kind(position) == .word,
        [.other, .company, .field, .software, .a, .institution].contains(clause.word(position))
      else { return nil }
      position += 1
      if let list = clause.list(startingAt: position) { return list }
    }
    return nil
  }

  /// "our newest member, Acme", "new Silver members: A, B and C", "Acme, our newest member".
  func newMember(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for head in clause.tokens {
      guard let found = newcomers(clause, head: head) else { continue }
      let (tier, isFounding) = clause.tier(among: found.start..<head)
      let target = targetBehind(clause, head + 1)
      if target == .other { continue }
      let standing = Standing.member(tier: tier, isFounding: isFounding, end: head + 1)
      if let list = named(clause, behind: head, target) ?? named(clause, before: found.start) {
        claims += self.claims(.newMember, list, standing, target, clause)
      }
    }
    return claims
  }

  /// Whether the word at `head` is "member" with a "new" before it; where that begins.
  func newcomers(_ clause: Clause, head: Int) -> (start: Int, isPlural: Bool)? {
    switch clause.word(head) {
    case .member: break
    case .sponsor, .supporter, .partner:
      if clause.words.contains(.event) || clause.form(head) == .ing || clause.form(head) == .past
        || clause.tokens.contains(where: { prose.isConference($0) })
      {
        return nil
      }
    default: return nil
    }
    if [.board, .team, .role].contains(clause.word(head + 1)) { return nil }
    var position = head - 1
    while head - position <= 6, clause.tokens.contains(position) {
      switch clause.word(position) {
      case .new: return (position, clause.form(head) == .s)
      case .first where clause.words.contains(.welcome) || clause.words.contains(.announce):
        return (position, clause.form(head) == .s)
      case .tier, .founding, .foundation, .number, .company, .field, .and, .software: position -= 1
      case .other where clause.kind(position) == .word || clause.kind(position) == .number:
        if isForeign(clause, position) { return nil }
        position -= 1
      case .other where clause.kind(position) == .clitic: position -= 1
      case .member where position < head: return goesOn(clause, head, from: position + 1)
      default: return goesOn(clause, head, from: position + 1)
      }
    }
    return nil
  }

  /// "new General Members A and B and Associate Member C": the second tier of a sentence.
  private func goesOn(_ clause: Clause, _ head: Int, from start: Int) -> (
    start: Int, isPlural: Bool
  )? {
    let first = clause.skip(.and, from: start)
    guard first < head, clause.word(first) == .tier, clause.word(first - 1) == .and,
      let before = (clause.tokens.lowerBound..<first).last(where: {
        [.member, .sponsor].contains(clause.word($0))
      }), newcomers(clause, head: before) != nil
    else { return nil }
    return (first, clause.form(head) == .s)
  }

  /// Whether a capital word between "new" and "member" is no part of a foundation's name: "new
  /// Tentacle Award members".
  private func isForeign(_ clause: Clause, _ index: Int) -> Bool {
    guard prose.tokens[index].looksLikeName else { return false }
    if let name = clause.names.first(where: { $0.tokens.contains(index) }),
      foundations.fullName(of: clause.text(name)) != nil
    {
      return false
    }
    let word = prose.text(index..<(index + 1))
    return foundations.host?.split(separator: " ").contains { $0 == word } != true
  }

  /// The names behind "new members": directly, behind a colon, a comma, "include" or "are".
  private func named(_ clause: Clause, behind head: Int, _ target: Target) -> NameList? {
    var position = head + 1
    switch target {
    case .foundation(_, let end), .generic(let end), .community(let end): position = end
    case .none, .board, .other: break
    }
    position = clause.skip(.adverb, .year, .pronoun, from: position)
    if let end = joined(clause, at: position) {
      if (position..<end).contains(where: { clause.word($0) == .existing }) { return nil }
      position = clause.skip(.adverb, .year, .pronoun, from: end)
    }
    var isMarked = false
    while clause.tokens.contains(position) {
      switch clause.kind(position) {
      case .comma?, .colon?, .dash?, .quote?: isMarked = true
      case .word? where [.be, .include, .the, .from, .such, .as].contains(clause.word(position)):
        isMarked = true
      default:
        if let list = clause.list(startingAt: position) {
          return isMarked || !clause.isTitle || isKnown(list, clause) ? list : nil
        }
        return isMarked ? described(clause, at: position) : nil
      }
      position += 1
    }
    return nil
  }

  /// "have joined the Foundation": the position behind it.
  private func joined(_ clause: Clause, at index: Int) -> Int? {
    let verb = clause.skip(.have, .adverb, .be, from: index)
    guard clause.word(verb) == .join else { return nil }
    switch target(clause, at: verb + 1) {
    case .foundation(_, let end), .generic(let end), .community(let end): return end
    case .none: return verb + 1
    case .board, .other: return nil
    }
  }

  /// Whether the body names the organisations too, so that "New Member Benefits" has none.
  private func isKnown(_ list: NameList, _ clause: Clause) -> Bool {
    list.names.allSatisfy { prose.count(of: clause.text($0)) > 0 }
  }

  /// "Minneapolis-based company Adventium Labs": a short description, then the name.
  private func described(_ clause: Clause, at index: Int) -> NameList? {
    var position = clause.skip(.a, .the, from: index)
    while position < index + 7 {
      if let list = clause.list(startingAt: position) { return list }
      guard clause.kind(position) == .word,
        [.other, .company, .field, .software, .tier, .institution, .for].contains(
          clause.word(position))
      else { return nil }
      position += 1
    }
    return nil
  }

  /// "Acme, our newest member", "Meet Acme, a new Gold member of ...".
  private func named(_ clause: Clause, before start: Int) -> NameList? {
    let end = clause.skip(.a, .the, .our, .number, .as, before: start)
    switch clause.kind(end - 1) {
    case .comma?, .dash?, .open?: return clause.list(endingAt: end - 1)
    default: return clause.list(endingAt: end)
    }
  }

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
        let standing = Standing.member(tier: nil, isFounding: false, end: list.end)
        let isNews = announcesMembers(prose.sentences[clause.sentence].passage)
        claims += self.claims(.adds, list, standing, .none, clause, isWeak: !isNews)
      case .board, .other: continue
      }
    }
    return claims
  }

  /// "announces Acme as a Gold member", and weakly any "Acme as a Gold member" and "As a Gold
  /// member, Acme ...": what gives a known member its tier.
  func standings(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for index in clause.tokens where clause.word(index) == .as {
      guard let standing = clause.standing(at: index + 1),
        case .member(_, _, let end) = standing
      else { continue }
      let names = clause.list(endingAt: index) ?? clause.list(endingAt: aboardStart(clause, index))
      if let list = names, clause.word(clause.skip(.the, before: list.start) - 1) != .join {
        let announces = (clause.tokens.lowerBound..<list.start).contains {
          [.announce, .introduce, .join, .welcome, .become, .glad].contains(clause.word($0))
            && ![.to, .could, .want].contains(clause.word($0 - 1))
        }
        claims += self.claims(
          announces ? .announced : .standing, list, standing, targetBehind(clause, end), clause,
          isWeak: !announces || clause.words.contains(.if))
      } else if index <= clause.tokens.lowerBound + 1 {
        var position = end
        while clause.tokens.contains(position), clause.kind(position) != .comma, position < end + 8
        {
          position += 1
        }
        guard clause.kind(position) == .comma,
          let list = clause.list(startingAt: position + 1)
        else { continue }
        claims += self.claims(.standing, list, standing, .none, clause, isWeak: true)
      }
    }
    return claims
  }

  /// The position before "on board" that ends at `index`: "to have Acme on board as a sponsor".
  private func aboardStart(_ clause: Clause, _ index: Int) -> Int {
    var start = index
    while clause.tokens.contains(start - 1), aboard(clause, from: start - 1) == index { start -= 1 }
    return start
  }

  /// "is sponsoring the Foundation at the Gold level", "supports the Foundation as Gold sponsor".
  func sponsors(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens
    where [.sponsor, .support].contains(clause.word(verb)) && clause.form(verb) != .base {
      let target = target(clause, at: verb + 1)
      switch target {
      case .foundation, .generic: break
      default: continue
      }
      guard let standing = standing(clause, from: verb + 1), case .member(.some, _, _) = standing,
        let list = clause.subject(of: verb)
      else { continue }
      claims += self.claims(.sponsors, list, standing, target, clause)
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
