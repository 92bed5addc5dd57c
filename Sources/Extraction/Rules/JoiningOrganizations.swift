// Organisations of which a line says that they have come, before it names them.

import Announcements

extension Reading {
  /// "The following organizations have joined as Silver members:", "31 organizations have come
  /// together to launch the Ceph Foundation".
  func joiningOrganizations(_ clause: Clause) -> ListOpening? {
    let words = clause.words
    guard !words.contains(.existing), !clause.speaksOfEvent, !words.contains(.if),
      !isCallToJoin(clause)
    else { return nil }
    let endsInColon = clause.tokens.last.map { clause.kind($0) == .colon } ?? false
    guard endsInColon || words.intersects(ListOpening.gatherings) || areNowMembers(clause) else {
      return nil
    }
    if endsInColon, acceptsApplications(clause) { return ListOpening(tier: tierOfSeveral(clause)) }
    guard areSeveral(clause) || endsInWelcome(clause) else { return nil }
    if isOfLaunch(clause) { return ListOpening(isFounding: true) }
    if attracts(clause) { return ListOpening() }
    // "has added three organisations to its roster"
    let adds = words.intersects(WordSet(.ranks, .membership))
    let verb = clause.tokens.first { comes(clause, $0, adds: adds) }
    guard let verb else { return areNowMembers(clause) ? ListOpening() : nil }
    if case .member(let tier, let isFounding, _)? = standing(clause, from: verb + 1) {
      return ListOpening(tier: tier, isFounding: isFounding)
    }
    let tier = tierOfSeveral(clause)
    // "Two companies became sponsors of the Foundation"
    if clause.word(verb) == .become,
      case .member(let tier, let isFounding, _)? = clause.standing(at: verb + 1)
    {
      return ListOpening(tier: tier, isFounding: isFounding)
    }
    if endsInWelcome(clause) { return ListOpening(tier: tier) }
    if clause.word(verb) == .sign, aboard(clause, from: verb + 1) > verb + 1 {
      return ListOpening(tier: tier)
    }
    switch target(clause, at: verb + 1) {
    case .foundation, .generic:
      let isThere = clause.word(verb) == .join || clause.word(verb + 1) == .to
      return isThere ? ListOpening(tier: tier) : nil
    case .board, .advisers, .other: return nil
    case .community, .none:
      return saysMembers(clause, verb) ? ListOpening(tier: tier) : nil
    }
  }

  /// "The council approved applications from these five:"
  private func acceptsApplications(_ clause: Clause) -> Bool {
    guard !clause.words.intersects(WordSet(.project, .event, .role, .team)),
      let title = prose.passages.first, title.kind == .title,
      prose.sentences[title.sentences].contains(where: {
        $0.words.intersects(WordSet(.join, .member, .membership, .welcome))
      })
    else { return false }
    return clause.tokens.contains { verb in
      clause.word(verb) == .accept && clause.form(verb) == .past
        && (verb + 1..<verb + 6).contains {
          clause.kind($0) == .word && prose.lowercased($0).hasPrefix("application")
            && [.from, .of, .by].contains(clause.word($0 + 1))
        }
    }
  }

  /// Whether a sentence speaks of several organisations: "companies", "another company".
  private func areSeveral(_ clause: Clause) -> Bool {
    let heads = WordSet(.company, .member, .sponsor, .supporter, .institution)
    return clause.positions(of: heads).contains {
      clause.form($0) == .s && !prose.tokens[$0].traits.contains(.quoted)
    }
      || clause.tokens.contains {
        prose.token($0, is: "another")
          && [.company, .member].contains(clause.word(clause.skip(.tier, from: $0 + 1)))
      }
  }

  /// Whether a word is the verb with which they come, and not one that only wishes it.
  private func comes(_ clause: Clause, _ index: Int, adds: Bool) -> Bool {
    let word = clause.word(index)
    let isTaken =
      [.add, .accept].contains(word) && clause.form(index) == .past
      && (clause.word(index + 1) == .as || clause.kind(index + 1) == .colon)
    guard [.join, .become, .welcome, .sign].contains(word) || adds && word == .add || isTaken,
      clause.form(index) != .s || clause.words.contains(.number)
    else { return false }
    return ![.to, .could, .want].contains(clause.word(index - 1)) || word == .welcome
      || clause.word(index - 2) == .decide
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
    if areNew || areFollowing(clause, verb) || isOfProgramme(clause, verb)
      || joinOurCommunity(clause, verb)
    {
      return true
    }
    let behind = prose.token(verb + 1, is: "us") ? verb + 2 : verb + 1
    guard clause.kind(clause.skip(.year, .month, .pronoun, .in, from: behind)) == .colon else {
      return false
    }
    return clause.words.contains(.sponsor) || isOfThisTime(clause)
      || isAnnouncedByFoundation(clause, before: verb)
  }

  /// "18 organizations are joining our community:"
  private func joinOurCommunity(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .join && clause.word(verb + 1) == .our
      && clause.word(verb + 2) == .community && clause.kind(verb + 3) == .colon
      && foundations.named != nil
      && clause.tokens.contains {
        [.company, .institution].contains(clause.word($0)) && clause.form($0) == .s
          && (clause.word($0 - 1) == .number || clause.kind($0 - 1) == .number)
      }
  }

  /// "Six organizations have joined the program:", under a title about sponsors or members.
  private func isOfProgramme(_ clause: Clause, _ verb: Int) -> Bool {
    let head = clause.skip(.the, .our, .membership, .sponsor, from: verb + 1)
    guard clause.word(verb) == .join, clause.kind(head) == .word,
      ["program", "programme"].contains(prose.lowercased(head)),
      let title = prose.passages.first, title.kind == .title
    else { return false }
    return prose.sentences[title.sentences].contains {
      $0.words.intersects(WordSet(.sponsor, .member, .membership, .supporter))
    }
  }

  /// "We are pleased to welcome the following organizations:", "The following companies have recently
  /// joined:": organisations, and nothing said of what.
  private func areFollowing(_ clause: Clause, _ verb: Int) -> Bool {
    let next = clause.word(verb) == .join ? clause.skip(.adverb, from: verb + 1) : nil
    guard [.welcome, .join].contains(clause.word(verb)), foundations.named != nil,
      clause.tokens.contains(where: { clause.kind($0) == .colon && $0 == next ?? $0 })
    else { return false }
    return clause.tokens.contains {
      [.company, .institution].contains(clause.word($0)) && clause.form($0) == .s
        && (prose.token($0 - 1, is: "following") || clause.word($0 - 1) == .number)
    }
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

  /// "Who joined the Foundation in May": a title that promises names.
  func whoJoined(_ clause: Clause) -> ListOpening? {
    guard clause.isTitle,
      let who = clause.tokens.first(where: { prose.token($0, is: "who") }),
      clause.word(clause.skip(.have, .adverb, from: who + 1)) == .join
    else { return nil }
    switch target(clause, at: clause.skip(.have, .adverb, from: who + 1) + 1) {
    case .foundation, .generic: return ListOpening()
    // "Who joined in Q4 2019"
    case .none where clause.tokens.last.map({ clause.kind($0) == .number }) == true:
      return ListOpening()
    default: return nil
    }
  }

  /// "New to the Foundation:", "Since our last letter we were joined by:", "These companies support us as
  /// members:": lines that end with a colon.
  func arrivals(_ clause: Clause) -> ListOpening? {
    guard let last = clause.tokens.last, clause.kind(last) == .colon,
      !clause.words.intersects(WordSet(.existing, .if, .event, .project, .team, .board))
    else { return nil }
    let start = clause.tokens.lowerBound
    if clause.word(start) == .new, clause.word(start + 1) == .to {
      switch target(clause, at: start + 2) {
      case .foundation(_, let end), .generic(let end): if end >= last { return ListOpening() }
      default: break
      }
    }
    // "Joining at the Gold level:"
    if clause.word(start) == .join, clause.form(start) == .ing,
      [.at, .as].contains(clause.word(start + 1)),
      case .member(let tier?, let isFounding, let end)? = clause.standing(at: start + 2),
      end >= last
    {
      return ListOpening(tier: tier, isFounding: isFounding)
    }
    // "has taken on board:"
    if clause.tokens.contains(where: {
      clause.word($0) == .take && aboard(clause, from: $0 + 1) == last
    }) {
      return ListOpening()
    }
    let object = clause.skip(.number, .new, .tier, .member, .company, before: last)
    if clause.word(object - 1) == .by, clause.word(object - 2) == .join { return ListOpening() }
    let isOfThese = clause.words.contains(.glad) && clause.words.contains(.have)
    if isOfThese
      || [.member, .sponsor, .supporter].contains(clause.word(last - 1))
        && clause.words.intersects(WordSet(.company, .institution)),
      let position = clause.tokens.last(where: { clause.word($0) == .as }),
      case .member(let tier, let isFounding, let end)? = clause.standing(at: position + 1),
      clause.form(end - 1) == .s
    {
      return ListOpening(tier: tier, isFounding: isFounding)
    }
    let isWelcome =
      clause.words.intersects(WordSet(.welcome, .join)) && clause.tokens.count <= 8
      && !isCallToJoin(clause)
    let hasObject = clause.words.intersects(WordSet(.forces, .role)) || !clause.names.isEmpty
    return isWelcome && !hasObject && foundations.named != nil ? ListOpening(isUnsure: true) : nil
  }

  /// "Join the following companies:", "Please join Acme": but not "Join us in welcoming".
  private func isCallToJoin(_ clause: Clause) -> Bool {
    let start = clause.skip(.want, .adverb, from: clause.tokens.lowerBound)
    return clause.word(start) == .join && clause.form(start) == .base
      && !clause.words.contains(.welcome)
  }
}
