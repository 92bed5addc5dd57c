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

  /// The names behind "new members": directly, behind a colon, a comma, "include" or "are".
  private func named(
    _ clause: Clause, behind head: Int, _ target: Target, isWith: Bool
  ) -> NameList? {
    guard var position = behindMembers(clause, head, target) else { return nil }
    var isMarked = false
    while clause.tokens.contains(position) {
      switch clause.kind(position) {
      case .comma?, .colon?, .dash?, .quote?, .open?: isMarked = true
      // "members from the Oslo area", "Five New Members as Regulators Look On"
      case .word?
      where clause.word(position) == .from && clause.word(position + 1) == .the
        || clause.word(position) == .as && clause.isTitle:
        return nil
      case .word?
      where [.be, .will, .include, .the, .from, .such, .as].contains(clause.word(position)):
        isMarked = true
      // "has a new Gold member in Acme"
      case .word? where clause.word(position) == .in && clause.words.contains(.have):
        isMarked = true
      default:
        if let list = clause.described(listStartingAt: position) {
          if isMarked || isWith || !clause.isHeadline { return list }
          if isAddressed(clause, head), clause.form(head) == .base || list.names.count > 1 {
            return list
          }
          return clause.isTitle && isKnown(list, clause) ? list : nil
        }
        return isMarked ? described(clause, at: position) : nil
      }
      position += 1
    }
    return nil
  }

  /// The position behind "members of the Foundation", "who have joined it in May" and the like; nil where
  /// they joined those who were there.
  private func behindMembers(_ clause: Clause, _ head: Int, _ target: Target) -> Int? {
    var position = head + 1
    switch target {
    case .foundation(_, let end), .generic(let end), .community(let end): position = end
    case .none, .advisers, .board, .other: break
    }
    position = clause.skip(
      .adverb, .year, .pronoun, .company, .who, .that, from: position)
    // "three new members already, Acme, Brook and Corvid"
    if clause.word(position) == .past, clause.kind(position + 1) == .comma { position += 1 }
    // "to the Foundation's family: Acme"
    if clause.kind(position) == .word, prose.token(position, is: "family") { position += 1 }
    position = clause.skipTime(position)
    if let end = joined(clause, at: position) {
      if (position..<end).contains(where: { clause.word($0) == .existing }) { return nil }
      position = clause.skip(.adverb, .year, .pronoun, from: end)
    }
    // "New Member Announcement: Acme"
    if clause.isTitle || clause.passage.isHeading, clause.kind(position + 1) == .colon,
      isKindOfNews(clause, position)
    {
      position += 1
    }
    return position
  }

  /// "New Member Announcement:", but not "New member benefit:".
  private func isKindOfNews(_ clause: Clause, _ index: Int) -> Bool {
    switch clause.word(index) {
    case .spotlight, .welcome, .announce, .introduce, .addition, .release: return true
    default:
      return [
        "announcement", "announcements", "news", "update", "updates", "alert", "highlight",
        "introduction", "feature", "focus", "notice",
      ].contains(prose.lowercased(index))
    }
  }

  /// "Welcome New Member Acme", "our newest members A and B", "Adds New Members A and B": what follows in
  /// a title is who is new, and no benefits.
  private func isAddressed(_ clause: Clause, _ head: Int) -> Bool {
    let start = clause.skip(.new, .tier, .first, .number, before: head)
    if clause.word(start - 1) == .our { return true }
    if clause.word(start - 1) == .welcome { return true }
    return clause.form(head) == .s
      && [.add, .announce, .introduce, .meet].contains(clause.word(start - 1))
  }

  /// "have joined the Foundation": the position behind it.
  private func joined(_ clause: Clause, at index: Int) -> Int? {
    let verb = clause.skip(.have, .adverb, .be, from: index)
    guard clause.word(verb) == .join else { return nil }
    switch target(clause, at: verb + 1) {
    case .foundation(_, let end), .generic(let end), .community(let end): return end
    case .none: return verb + 1
    case .advisers, .board, .other: return nil
    }
  }

  /// "Acme New Gold Member of the Lantern Foundation": a title without a verb.
  private func calledSo(_ clause: Clause, before start: Int, _ target: Target) -> NameList? {
    guard clause.isTitle, case .foundation = target else { return nil }
    return clause.list(endingAt: start)
  }

  /// Whether the body names the organisations too, so that "New Member Benefits" has none; a body
  /// that says its title again does not count.
  private func isKnown(_ list: NameList, _ clause: Clause) -> Bool {
    let word = prose.text((list.start - 1)..<list.start)
    return list.names.allSatisfy { name in
      let text = clause.text(name)
      return prose.count(of: text) > prose.count(of: word + " " + text)
    }
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

  /// "Acme, the Tide Foundation's newest member": the position before whose member it is.
  private func beforeOwner(_ clause: Clause, _ index: Int) -> Int {
    let owner = clause.names.first { $0.isPossessive && $0.end == index }
    guard let owner, foundations.fullName(of: clause.text(owner)) != nil else { return index }
    return clause.skip(.the, before: owner.start)
  }

  /// "to the Tide Foundation, the Global Pipe, as": what the foundation calls itself.
  private func isOtherNameOfFoundation(_ list: NameList, _ clause: Clause) -> Bool {
    guard let last = list.names.last, clause.word(last.start - 1) == .the,
      clause.kind(last.start - 2) == .comma
    else { return false }
    return clause.names.contains {
      $0.end == last.start - 2
        && (foundations.fullName(of: clause.text($0)) != nil
          || foundations.home.isNamed(clause.text($0)))
    }
  }

  /// "Acme, our newest member", "Meet Acme, a new Gold member of ...".
  private func named(_ clause: Clause, before start: Int, _ head: Int) -> NameList? {
    let end = beforeOwner(clause, clause.skip(.a, .the, .our, .number, .as, before: start))
    switch clause.kind(end - 1) {
    // "Tidewater News - new members"
    case .dash? where clause.isTitle && end == start && clause.form(head) == .s: return nil
    case .comma?, .dash?, .open?:
      let list = clause.list(endingAt: end - 1)
      if let list, isOtherNameOfFoundation(list, clause) { return nil }
      // "Leaving Beta, New Sponsors"
      let isOneOfMany = end == start && clause.form(head) == .s && list?.names.count == 1
      return clause.isTitle && isOneOfMany ? nil : list
    case .colon? where clause.isTitle:
      let list = clause.list(endingAt: end - 1)
      // "The Foundation at COP: seven new members"
      let isPlace = [.at, .in, .from].contains(clause.word((list?.start ?? end) - 1))
      return isPlace ? nil : list
    case .word? where prose.token(end - 1, is: "among"): return clause.list(endingAt: end - 1)
    // "Acme as a new member", but not "Acme new member".
    default: return end < start ? clause.list(endingAt: end) : nil
    }
  }
}
