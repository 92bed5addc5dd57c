// Rules on what a foundation adds, and on memberships that it announces.

import Announcements

extension Reading {
  /// "adds Acme as a Gold member", "with the addition of A and B to the Foundation".
  func adds(_ clause: Clause) -> [Claim] {
    clause.tokens.flatMap { verb -> [Claim] in
      guard [.add, .addition, .accept].contains(clause.word(verb)) else { return [] }
      var position = behindApplications(clause, verb)
      if clause.word(verb) == .addition {
        guard clause.word(position) == .of else { return [] }
        position = behindCounted(clause, position + 1)
      }
      guard !isWork(clause, verb), !isOfStandard(clause, verb),
        let list = clause.list(startingAt: position),
        !isAddedByOthers(clause, verb)
      else { return [] }
      return added(clause, verb, list)
    }
  }

  /// The claims on whom a sentence adds: by the standing or the foundation behind them, or where it speaks
  /// of members.
  private func added(_ clause: Clause, _ verb: Int, _ list: NameList) -> [Claim] {
    let isTo = [.to, .in].contains(clause.word(list.end))
    let target = isTo ? self.target(clause, at: list.end + 1) : Target.none
    if target == .other || isAddedToProject(clause, verb, target) { return [] }
    if let standing = standing(clause, from: list.end) {
      return standing == .other ? [] : claims(.adds, list, standing, target, clause)
    }
    var tier: String?
    switch target {
    case .foundation, .generic:
      let standing = Standing.member(tier: nil, isFounding: false, end: list.end)
      return claims(.adds, list, standing, target, clause)
    case .community(let end): tier = clause.tier(among: list.end..<end).tier
    case .none: break
    case .advisers, .board, .other: return []
    }
    // "expands its membership with the addition of A, B and C"
    let isAnnounced = isAnnouncedAddition(clause, verb, list)
    guard
      isAnnounced || list.start > verb + 2
        || clause.words.intersects(WordSet(.membership, .member))
        || isApproved(clause, verb)
    else { return [] }
    let isNews =
      isAnnounced || isGain(clause, verb, target)
      || clause.word(verb) == .accept && clause.form(verb) == .past
      || announcesMembers(prose.sentences[clause.sentence].passage)
    return claims(
      .adds, list, .member(tier: tier, isFounding: false, end: list.end), .none, clause,
      isWeak: !isNews)
  }

  /// "The Board approved Acme", behind a sentence on applications for membership.
  private func isApproved(_ clause: Clause, _ verb: Int) -> Bool {
    let before = clause.sentence - 1
    guard clause.word(verb) == .accept, clause.form(verb) == .past,
      !clause.words.intersects(WordSet(.team, .project)), prose.sentences.indices.contains(before)
    else { return false }
    return prose.sentences[before].words.contains(.membership)
      && saysApplications(prose.sentences[before].tokens)
  }

  /// "Adding Nearest Neighbour Search to Kelp", on the site of Kelp: a title about its work.
  private func isAddedToProject(_ clause: Clause, _ verb: Int, _ target: Target) -> Bool {
    guard clause.isTitle, clause.form(verb) == .ing, foundations.home.head == nil,
      case .foundation(let full, _) = target
    else { return false }
    return foundations.home.isNamed(full) && !clause.words.intersects(WordSet(.member, .membership))
  }

  /// "the addition of six organizations: A, B and C": the position of A.
  private func behindCounted(_ clause: Clause, _ index: Int) -> Int {
    let end = clause.skip(
      .the, .number, .new, .tier, .company, .member, .institution, from: index)
    return end > index && [.colon, .comma, .dash].contains(clause.kind(end)) ? end + 1 : index
  }

  /// "The Tide Foundation announced the addition of A and B".
  private func isAnnouncedAddition(_ clause: Clause, _ verb: Int, _ list: NameList) -> Bool {
    guard clause.word(verb) == .addition, list.names.count > 1,
      !list.names.contains(where: { isShapedLikePerson($0) }),
      list.end >= clause.tokens.upperBound || clause.kind(list.end) == .period
    else { return false }
    let announcing = clause.skip(.the, before: verb) - 1
    guard clause.word(announcing) == .announce else { return false }
    let start = clause.skip(.adverb, .be, .glad, .to, before: announcing)
    return clause.names.contains {
      $0.end == start && foundations.ownName(of: clause.text($0)) != nil
    } || clause.word(start - 1) == .we && announcesMembers(0)
  }

  /// "With the addition of Acme, the Foundation now has 40 members", "adds Acme to its membership".
  private func isGain(_ clause: Clause, _ verb: Int, _ target: Target) -> Bool {
    if case .community(let end) = target {
      return [.membership, .member].contains(clause.word(end - 1))
        || clause.word(end - 1) == .ranks && clause.words.contains(.member)
    }
    guard clause.word(verb) == .addition, target == .none else { return false }
    return countsMembers(clause)
      || clause.words.contains(.membership)
        && clause.words.intersects(WordSet(.raise, .act, .our))
  }

  /// "approved the applications of A", "approved the following applications: A": the position of A.
  private func behindApplications(_ clause: Clause, _ verb: Int) -> Int {
    guard clause.word(verb) == .accept else { return verb + 1 }
    for index in verb + 1..<verb + 7 where clause.kind(index) == .word {
      guard prose.lowercased(index).hasPrefix("application") else { continue }
      return [.of, .from, .by].contains(clause.word(index + 1))
        || clause.kind(index + 1) == .colon ? index + 2 : verb + 1
    }
    return verb + 1
  }

  /// "have approved Pipe version 2 as a Tide Standard", "the body that approves Kelp licenses": what is approved is a
  /// text.
  private func isOfStandard(_ clause: Clause, _ verb: Int) -> Bool {
    if clause.word(verb) == .accept, [.that, .who].contains(clause.word(verb - 1)) { return true }
    // "... on our own," admits Ada Lund
    if clause.word(verb) == .accept, clause.kind(verb - 1) == .quote { return true }
    // "support for the newly approved Kelp codebase"
    let before = clause.skip(.adverb, .new, before: verb) - 1
    if clause.form(verb) == .past, [.the, .a, .our].contains(clause.word(before)) { return true }
    let end = (verb..<clause.tokens.upperBound).first { clause.kind($0) == .comma }
    return clause.word(verb) == .accept
      && (verb..<(end ?? clause.tokens.upperBound)).contains { index in
        clause.kind(index) == .word
          && ["standard", "specification", "version"].contains(prose.lowercased(index))
      }
  }

  /// "helps teams add Kelp to production": an infinitive that is no announcement.
  private func isWork(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb) != .addition, clause.form(verb) == .base, !clause.isTitle else {
      return false
    }
    let before = clause.skip(.adverb, before: verb) - 1
    if clause.word(before) == .to { return ![.glad, .decide].contains(clause.word(before - 1)) }
    return clause.word(before) != .will
  }

  /// "Acme adds its pipes to the Foundation": who adds is none of the foundations.
  private func isAddedByOthers(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb) != .addition, let list = clause.subject(of: verb) else { return false }
    return list.names.allSatisfy { name in
      foundations.fullName(of: clause.text(name)) == nil
        && !name.tokens.contains { index in
          [.board, .team, .foundation].contains(clause.word(index))
            || prose.token(index, is: "assembly")
        }
    } && foundations.host != nil
  }

  /// "Acme announces its Gold membership in the Foundation", "Acme Serves Pipes With Lantern
  /// Foundation Membership".
  func ownMembership(_ clause: Clause) -> [Claim] {
    for head in clause.tokens where clause.word(head) == .membership {
      if let claims = membership(clause, of: head) { return claims }
      let start = clause.skip(.tier, before: head)
      let tier = clause.tier(among: start..<head).tier
      let behind = targetBehind(clause, head + 1)
      let owner = clause.list(endingAt: start)
      let isOwned = owner.map { list in
        list.names.count == 1 && foundations.fullName(of: clause.text(list.names[0])) != nil
      }
      var target = behind
      if isOwned == true, let owner { target = self.target(clause, at: owner.start) }
      let isHere =
        target == .none && foundations.host != nil
        && (clause.kind(head + 1) != .word || prose.token(head + 1, is: "agreement")
          || [.in, .on].contains(clause.word(head + 1)))
        && clause.isTaken(before: start)
      switch target {
      case .foundation: break
      case .generic: break
      default: guard isHere else { continue }
      }
      let first = isOwned == true ? clause.skip(.the, before: owner?.start ?? start) : start
      guard let list = announcer(ofMembership: clause, before: first) else { continue }
      let standing = Standing.member(tier: tier, isFounding: false, end: head + 1)
      return claims(.announced, list, standing, target, clause)
    }
    return []
  }

  /// "announce the membership of Acme in the Foundation", "has approved the membership of Acme".
  private func membership(_ clause: Clause, of head: Int) -> [Claim]? {
    guard clause.word(head + 1) == .of, clause.words.intersects(WordSet(.announce, .accept)),
      let list = clause.list(startingAt: head + 2)
    else { return nil }
    let target = targetBehind(clause, list.end)
    let tier = clause.tier(among: clause.skip(.tier, before: head)..<head).tier
    let standing = Standing.member(tier: tier, isFounding: false, end: list.end)
    let ends = list.end >= clause.tokens.upperBound || clause.kind(list.end) == .period
    if case .foundation = target { return claims(.announced, list, standing, target, clause) }
    if ends,
      [.announce, .accept].contains(
        clause.word(clause.skip(.the, .new, .tier, before: head) - 1)),
      !list.names.contains(where: { foundations.fullName(of: clause.text($0)) != nil })
    {
      return claims(.announced, list, standing, .none, clause)
    }
    return nil
  }

  /// Who "announces its", "takes out" or, in a title, does something "with" a membership.
  private func announcer(ofMembership clause: Clause, before index: Int) -> NameList? {
    let position = clause.skip(.our, .new, .the, .a, .adverb, .on, .to, before: index)
    let verb = position - 1
    let takesOut =
      clause.word(verb) == .take || clause.word(verb) == .sign
      || clause.isTitle && clause.word(verb) == .act
      || clause.word(verb) == .support && prose.lowercased(verb).hasPrefix("commit")
    let list = clause.list(endingAt: verb)
    let areSeveral = clause.word(verb) == .take && list.map { $0.names.count > 1 } == true
    if takesOut || [.announce, .introduce].contains(clause.word(verb)),
      clause.form(verb) != .base || areSeveral
    {
      let list =
        clause.subject(of: verb) ?? clause.subject(of: clause.skip(.adverb, before: verb))
      // "Acme's Research Centre has taken out a membership": part of Acme.
      let isPart = clause.names.contains { $0.isPossessive && $0.end == list?.start }
      return isPart ? nil : list
    }
    // "pays for a Gold membership"
    if clause.word(verb) == .for, clause.kind(verb - 1) == .word,
      prose.token(verb - 1, is: "pays")
    {
      return clause.subject(of: verb - 1)
    }
    guard clause.isTitle, [.with, .in, .by].contains(clause.word(verb)),
      !clause.words.intersects(WordSet(.renew, .upgrade, .raise, .leave, .if)),
      let list = clause.lists.first, list.start == clause.tokens.lowerBound, list.end < verb
    else { return nil }
    return list
  }

  /// "Acme's accession to the Foundation, signed today".
  private func isSigned(_ clause: Clause) -> Bool {
    clause.tokens.contains { prose.token($0, is: "signed") && clause.word($0 + 1) == .adverb }
  }

  /// "is honored to announce Acme's membership at the Gold level".
  func possessed(_ clause: Clause) -> [Claim] {
    clause.names.flatMap { name -> [Claim] in
      let begins = clause.tokens.contains {
        prose.token($0, is: "begins") || prose.token($0, is: "starts")
      }
      guard name.isPossessive, clause.words.contains(.announce) || begins || isSigned(clause),
        !foundations.isHost(clause.text(name))
      else { return [] }
      let head = clause.skip(.new, .renew, .tier, from: name.end)
      let isRenewal = (name.end..<head).contains { clause.word($0) == .renew }
      var tier = clause.tier(among: name.end..<head).tier
      let isSponsor = clause.word(head) == .sponsorship && tier != nil && !clause.speaksOfEvent
      guard clause.word(head) == .membership || isSponsor else { return [] }
      if tier == nil, case .member(let found, _, _)? = standing(clause, from: head) { tier = found }
      return [
        Claim(
          rule: .announced, event: isRenewal ? .renew : .join, member: clause.text(name),
          tier: tier, saysMember: true,
          sentence: clause.sentence, token: name.start)
      ]
    }
  }
}

extension Clause {
  /// Whether "takes out", "purchased" or "signed" stands before a membership.
  fileprivate func isTaken(before index: Int) -> Bool {
    let verb = skip(.our, .new, .the, .a, .adverb, .on, before: index) - 1
    let areSeveral = list(endingAt: verb).map { $0.names.count > 1 } == true
    return word(verb) == .take && (form(verb) != .base || areSeveral)
      || word(verb) == .sign && form(verb) == .past
  }
}
