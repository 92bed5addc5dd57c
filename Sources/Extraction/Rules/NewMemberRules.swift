// Rules on the words "new member": who is called one.

import Announcements

extension Reading {
  /// "our newest member, Acme", "new Silver members: A, B and C", "Acme, our newest member".
  func newMember(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for head in clause.positions(of: ListOpening.newcomers) {
      guard let found = newcomers(clause, head: head), !areQuoted(clause, head) else { continue }
      // "its newest Corporate Patron"
      let end = clause.word(head) == .tier ? head + 1 : head
      var (tier, isFounding) = clause.tier(among: found.start..<end)
      var last = head
      // "New members at the Gold level are"
      if clause.word(head + 1) == .at,
        case .member(let level?, _, let end)? = clause.standing(at: head + 2)
      {
        tier = level
        last = end - 1
      }
      // "has a new Gold member in Acme"
      let isHad = clause.word(last + 1) == .in && clause.words.contains(.have)
      let target = isHad ? Target.none : targetBehind(clause, last + 1)
      if target == .other || target == .board { continue }
      // "the newest members of the Foundation's Outreach and Events committee"
      if case .community(let end) = target, clause.word(end - 1) == .team,
        !prose.token(end - 1, is: "group")
      {
        continue
      }
      let labelled = labelledTiers(
        clause, .newMember, behind: head, isFounding: isFounding, target)
      if !labelled.isEmpty { return claims + labelled }
      let standing = Standing.member(tier: tier, isFounding: isFounding, end: head + 1)
      // "Acme, our first member from Norway"
      let isFrom = clause.word(head + 1) == .from
      let before = isFrom ? named(clause, before: found.start, head) : nil
      let isWith = [.with, .by].contains(clause.word(clause.skip(.number, before: found.start) - 1))
      if let list = before ?? named(clause, behind: last, target, isWith: isWith)
        ?? named(clause, before: found.start, head) ?? calledSo(clause, before: found.start, target)
      {
        let two = list.names.count == 1 && found.isPlural ? clause.parted(list.names[0]) : nil
        let list = two ?? list
        claims += self.claims(.newMember, list, standing, target, clause)
      }
    }
    return claims
  }

  /// "New Member Quotes": what they say stands below.
  private func areQuoted(_ clause: Clause, _ head: Int) -> Bool {
    clause.kind(head + 1) == .word
      && ["quotes", "quotations", "statements", "testimonials", "comments"].contains(
        prose.lowercased(head + 1))
  }

  /// Whether the word at `head` is "member" with a "new" before it; where that begins.
  func newcomers(_ clause: Clause, head: Int) -> (start: Int, isPlural: Bool)? {
    // "Our Newest Member Organisations"
    let isOfBodies =
      [.company, .institution].contains(clause.word(head + 1)) && clause.form(head + 1) == .s
    let isPlural =
      clause.form(head) == .s || isOfBodies
      || clause.word(head) == .tier && prose.lowercased(head).hasSuffix("s")
    if clause.word(head) == .newcomer { return (head, isPlural) }
    guard mayBeNew(clause, head),
      ![.board, .team, .role, .project].contains(clause.word(head + 1)), !isOfScheme(clause, head)
    else { return nil }
    // "Membership additions"
    if clause.word(head) == .addition, clause.word(head - 1) == .membership {
      return (head - 1, isPlural)
    }
    if isAnnouncement(clause, head) { return (head, false) }
    if isPlural, let start = startOfYear(clause, head) { return (start, true) }
    if let found = goesOn(clause, head, from: clause.skip(.tier, before: head)) { return found }
    var position = head - 1
    while head - position <= 6, clause.tokens.contains(position) {
      if clause.word(position) == .new { return (position, isPlural) }
      // "Another silver member is Acme"
      if clause.word(position) == .number, clause.word(head + 1) == .be,
        prose.token(position, is: "another")
      {
        return (position, false)
      }
      if isNumbered(clause, position, head) { return (position, isPlural) }
      guard let isBetween = standsBetween(clause, position, head) else { return nil }
      guard isBetween else { return gained(clause, head, from: position + 1) }
      position -= 1
    }
    return nil
  }

  /// "our new Sponsor Program": what sponsors take part in, and none of them.
  private func isOfScheme(_ clause: Clause, _ head: Int) -> Bool {
    guard clause.kind(head + 1) == .word, clause.word(head + 1) == .other else { return false }
    return prose.token(head + 1, is: "program") || prose.token(head + 1, is: "programs")
      || prose.token(head + 1, is: "programme") || prose.token(head + 1, is: "programmes")
      || prose.token(head + 1, is: "portal") || prose.token(head + 1, is: "prospectus")
  }

  /// Whether a word can be one for a member: not of events and conferences, nor of teams.
  private func mayBeNew(_ clause: Clause, _ head: Int) -> Bool {
    switch clause.word(head) {
    case .member: return true
    // "our newest affiliate", "three new patrons"
    case .tier: return clause.isTierOfItsOwn(head)
    // Landscapes and teams have new additions too.
    case .addition:
      return clause.words.intersects(WordSet(.member, .membership, .foundation, .sponsor))
    case .sponsor, .supporter, .partner:
      return !clause.speaksOfEvent && ![.ing, .past].contains(clause.form(head))
        && !clause.tokens.contains { prose.isConference($0) }
    default: return false
    }
  }

  /// "We welcome the first members", "Our first member is", "Our 20th member is".
  private func isNumbered(_ clause: Clause, _ position: Int, _ head: Int) -> Bool {
    let isOurs = clause.word(position - 1) == .our && clause.word(head + 1) == .be
    guard clause.word(position) == .first else {
      return clause.word(position) == .other && isOurs && isOrdinal(position)
    }
    // "Our first corporate members", "Acme, our first supporting member"
    let isWhole =
      clause.word(position - 1) == .our && clause.word(head) != .sponsor
      && (clause.isTitle || clause.kind(head + 1) == .colon
        || clause.kind(position - 2) == .comma && clause.word(head + 1) != .in)
      && clause.word(head + 1) != .on
    return isOurs || isWhole || clause.words.intersects(WordSet(.welcome, .announce))
      || clause.word(position - 1) == .the && clause.form(head) == .s
        && [.be, .of].contains(clause.word(head + 1)) && position == clause.tokens.lowerBound + 1
  }

  /// Whether a word may stand between "new" and "member"; nil where it makes something else of both.
  private func standsBetween(_ clause: Clause, _ position: Int, _ head: Int) -> Bool? {
    switch clause.word(position) {
    case .tier, .founding, .foundation, .number, .company, .field, .and, .software: return true
    case .sponsor: return clause.word(position + 1) == .member
    // "our first supporting member"
    case .support where clause.form(position) == .ing: return true
    case .other where clause.kind(position) == .clitic: return true
    // "our New and Growing Partners"
    case .other where clause.isTitle && isGrowth(position): return true
    case .other where clause.kind(position) == .word || clause.kind(position) == .number:
      let isHeading = clause.isTitle && clause.kind(head + 1) == .colon
      let isOther =
        !isHeading && !isKindOfMember(clause, position, head) && isForeign(clause, position)
      return isOther ? nil : true
    default: return false
    }
  }

  /// "Member Announcement: Acme": a title that says what it is.
  private func isAnnouncement(_ clause: Clause, _ head: Int) -> Bool {
    clause.isTitle && clause.word(head) == .member
      && (clause.tokens.lowerBound..<head).allSatisfy {
        foundations.hostHas(prose.text($0..<$0 + 1))
      }
      && clause.kind(head + 2) == .colon
      && ["announcement", "announcements"].contains(prose.lowercased(head + 1))
  }

  /// "Announcing the 2023 Tide Fund Members", "Introducing our 2024 sponsors": a title that names those of a year.
  private func startOfYear(_ clause: Clause, _ head: Int) -> Int? {
    guard clause.isTitle, head + 1 >= clause.tokens.upperBound,
      [.announce, .introduce, .meet, .welcome].contains(clause.word(clause.tokens.lowerBound)),
      let year = clause.tokens.first(where: { isYear($0) }), year < head,
      year <= clause.tokens.lowerBound + 2,
      (year + 1..<head).allSatisfy({ clause.word($0) == .tier || !isForeign(clause, $0) })
    else { return nil }
    return year
  }

  private func isYear(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    return token.kind == .number && token.end - token.start == 4
      && Int(prose.text(index..<index + 1)).map { (1980...2099).contains($0) } == true
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

  /// "has gained a premier member", "the addition of eight Silver members", "announces Gold members":
  /// a verb of gain makes them new.
  private func gained(_ clause: Clause, _ head: Int, from start: Int) -> (
    start: Int, isPlural: Bool
  )? {
    guard clause.word(head) != .addition else { return nil }
    let first = clause.skip(.a, .number, .of, before: start)
    let isCounted = start < head || first < start
    switch clause.word(first - 1) {
    case .add, .addition, .accept: break
    case .welcome, .announce, .introduce: guard isCounted else { return nil }
    default: return nil
    }
    return (start, clause.form(head) == .s)
  }

  /// "our new Filter member [Acme]": a tier of the foundation's own before the member's name.
  private func isKindOfMember(_ clause: Clause, _ index: Int, _ head: Int) -> Bool {
    guard index == head - 1, clause.word(index - 1) == .new, clause.form(head) == .base,
      clause.word(head) == .member, let list = clause.list(startingAt: head + 1)
    else { return false }
    return list.names.allSatisfy { !isShapedLikePerson($0) }
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
    return !foundations.hostHas(prose.text(index..<(index + 1)))
  }
}
