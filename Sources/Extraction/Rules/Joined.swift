// What is joined, and whether joining it makes a member.

import Announcements

extension Reading {
  /// What is joined: also "joins Brook and Corvid in the Lantern Foundation".
  func joined(_ clause: Clause, behind verb: Int) -> Target {
    var start = clause.word(verb) == .sign ? aboard(clause, from: verb + 1) : verb + 1
    // "has enrolled in the Foundation"
    if clause.word(start) == .in, prose.lowercased(verb).hasPrefix("en") { start += 1 }
    let target = target(clause, at: start)
    guard case .community(var end) = target else { return target }
    // "fellow members A and B in", "more than 40 members of"
    while clause.tokens.contains(end), isOfNames(end) { end += 1 }
    let isOfMembers = clause.word(end) == .of && clause.word(end - 1) == .member
    guard clause.word(end) == .in || isOfMembers else { return target }
    let place = self.target(clause, at: end + 1)
    if case .foundation = place { return place }
    return target
  }

  /// "the Hydra Partners", in a text that is about Hydra.
  private func isOfOwnPartners(endingAt end: Int) -> Bool {
    guard end > 1, prose.tokens[end - 1].word == .partner, prose.tokens[end - 1].form == .s,
      prose.tokens[end - 1].looksLikeName, prose.tokens[end - 2].looksLikeName
    else { return false }
    return foundations.home.isNamed(prose.text(end - 2..<end - 1))
      || prose.saysOften(end - 2..<end - 1)
  }

  /// Whether a token is one of several names: a word of them, a comma, "and", the small words of "the Institute of
  /// Health".
  private func isOfNames(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    if token.looksLikeName || [.comma, .slash].contains(token.kind) || token.word == .and {
      return true
    }
    // "the U.S. Institute"
    if token.kind == .period { return isOfInitials(index) }
    return [.the, .of, .for].contains(token.word) && prose.tokens[index + 1].looksLikeName
      && prose.tokens[index - 1].kind != .close
  }

  /// Whether a period is one of "U.S.".
  private func isOfInitials(_ index: Int) -> Bool {
    let letter = prose.tokens[index - 1]
    return letter.looksLikeName && letter.end - letter.start <= 3
  }

  /// Whether joining this target makes a member, and of which tier.
  func membership(_ clause: Clause, behind verb: Int, _ target: Target) -> Standing? {
    if let standing = standing(clause, from: verb + 1) {
      return standing == .other || isRoleInProject(standing, target, clause) ? nil : standing
    }
    if let standing = standingAmongFellows(clause, behind: verb) { return standing }
    let plain = Standing.member(tier: tierBefore(clause), isFounding: false, end: verb)
    switch target {
    case .foundation, .generic, .advisers: return plain
    case .none: return joinsMembers(clause, verb) ? plain : nil
    // "joins the Hydra Partners"
    case .community(let end) where isOfOwnPartners(endingAt: end): return plain
    case .community(let end) where isRoll(clause, verb + 1..<end):
      return .member(tier: clause.tier(among: verb + 1..<end).tier, isFounding: false, end: end)
    case .community:
      let isOurs = clause.form(verb) == .ing && clause.words.contains(.membership)
      let isUs = clause.tokens.contains(verb + 1) && prose.token(verb + 1, is: "us")
      let isNews = isUnderNewMembers(clause) || isBehindNewMember(clause)
      // "Acme joins us" on the foundation's own site
      if isUs, clause.word(verb - 1) == .to, isLatestCompany(clause, to: verb - 1) { return plain }
      if isUs, clause.isTitle, foundations.home.name != nil, clause.form(verb) != .base,
        let list = clause.subject(of: verb),
        !list.names.contains(where: { isShapedLikePerson($0) || isPerson($0) })
      {
        return plain
      }
      if isUs, isOfGrowth(clause, before: verb) { return plain }
      let isNamed = clause.list(startingAt: clause.skip(.the, from: verb + 1)) != nil
      return isOurs || (isUs || isNamed) && isNews ? plain : nil
    case .board, .other: return nil
    }
  }

  /// "joined the Kelp project as a Contributor": who works in a project or a group.
  private func isRoleInProject(_ standing: Standing, _ target: Target, _ clause: Clause) -> Bool {
    guard case .community = target else { return false }
    return saysRoleOnly(standing, clause)
  }

  /// "as a Contributor": no word for a member behind it.
  func saysRoleOnly(_ standing: Standing, _ clause: Clause) -> Bool {
    guard case .member(let tier?, _, let end) = standing, Clause.rolesOfMembers.contains(tier)
    else { return false }
    return ![.member, .membership].contains(clause.word(end - 1))
  }

  /// "our list of Gold sponsors", "the ranks of our members".
  private func isRoll(_ clause: Clause, _ range: Range<Int>) -> Bool {
    range.contains { clause.word($0) == .ranks }
      && range.last.map { [.member, .sponsor, .supporter].contains(clause.word($0)) } == true
  }

  /// Whether it goes without saying what is joined: "our membership grows, with A and B joining", and
  /// under a heading "New members" also "who joined this month".
  private func joinsMembers(_ clause: Clause, _ verb: Int) -> Bool {
    if clause.form(verb) == .ing, clause.words.contains(.membership) { return true }
    let behind = clause.word(verb) == .sign ? aboard(clause, from: verb + 1) : verb + 1
    let next = clause.skip(.adverb, .pronoun, .in, from: behind)
    let ends = next >= clause.tokens.upperBound || clause.kind(next) == .period
    let isAboard = behind > verb + 1 && clause.word(verb) == .sign
    if ends, isOfGrowth(clause, before: verb) { return true }
    // "Acme, Brook and Corvid sign on"
    if ends, isAboard, clause.isTitle { return true }
    // "The latest to join are Acme and Brook."
    if clause.word(behind) == .be || ends, clause.word(verb - 1) == .to, foundations.named != nil,
      isLatestCompany(clause, to: verb - 1), !clause.speaksOfEvent
    {
      return true
    }
    if isAboard, clause.words.intersects(WordSet(.membership, .member)) { return true }
    // "A, B and C have come on board since January"
    if isAboard, clause.word(next) == .since, announcesGrowth { return true }
    // "We welcome Acme, which joined on 1 May."
    if clause.words.contains(.welcome), clause.word(clause.skip(.have, before: verb) - 1) == .who {
      return ends || [.on, .in].contains(clause.word(next)) || clause.word(next) == .month
    }
    if ends, isAnnouncedByFoundation(clause, before: verb) { return true }
    let endsWithTime = ends || [.year, .month].contains(clause.word(next))
    if ends, clause.isTitle, clause.form(verb) != .ing {
      // "Lantern Foundation Grows as Acme Joins"
      return clause.names.contains { foundations.isHost(clause.text($0)) }
    }
    let list = endsWithTime ? clause.subject(of: verb) : nil
    if let list, clause.word(list.start - 1) == .member, clause.word(list.start - 2) == .tier {
      return true
    }
    return endsWithTime && (isUnderNewMembers(clause) || titleCountsNewMembers)
  }

  /// Whether the title says that there are more members: "Membership doubles".
  private var announcesGrowth: Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return prose.sentences[title.sentences].contains {
      $0.words.intersects(WordSet(.membership, .member))
        && !$0.words.intersects(WordSet(.board, .team))
    }
  }

  /// "The Foundation is growing: Acme has joined", "Since our last letter, A and B have joined".
  private func isOfGrowth(_ clause: Clause, before verb: Int) -> Bool {
    guard foundations.host != nil else { return false }
    if clause.word(clause.tokens.lowerBound) == .since, clause.word(verb - 1) == .have,
      clause.word(clause.tokens.lowerBound + 1) == .our
    {
      return true
    }
    guard
      let colon = (clause.tokens.lowerBound..<verb).first(where: { clause.kind($0) == .colon })
    else { return false }
    return clause.names.contains { $0.end <= colon && foundations.isHost(clause.text($0)) }
      && (clause.tokens.lowerBound..<colon).contains { isGrowth($0) }
  }

  /// Grow, grows, grew, grown, growing.
  func isGrowth(_ index: Int) -> Bool {
    guard prose.tokens[index].kind == .word else { return false }
    return ["grow", "grows", "grew", "grown", "growing"].contains(prose.lowercased(index))
  }

  /// "Acme Inc. and Brook LLC join the River Project", "the University of Oslo joins the Fjord Network":
  /// companies by their legal forms and institutions, where a project or a person would have none.
  func participation(_ clause: Clause, _ list: NameList, _ target: Target) -> Standing? {
    guard case .community(let end) = target, clause.form(end - 1) == .base,
      clause.word(end - 1) == .project || isNetwork(end - 1),
      list.names.contains(where: {
        isSurelyOrganization($0) || NameWords.endsFirm(prose, $0.tokens)
      })
    else { return nil }
    return .member(tier: nil, isFounding: false, end: end)
  }

  /// "Acme AG joins the Tide Project as Steering Committee member": organisations, where a person would be
  /// no member for it.
  func seated(_ clause: Clause, _ list: NameList, behind verb: Int) -> Standing? {
    guard standing(clause, from: verb + 1) == .other,
      list.names.allSatisfy({ isSurelyOrganization($0) }),
      let position = (verb + 1..<clause.tokens.upperBound).first(where: { clause.word($0) == .as }),
      let head = (position + 1..<min(position + 6, clause.tokens.upperBound)).first(where: {
        clause.word($0) == .member
      }), [.team, .board].contains(clause.word(head - 1))
    else { return nil }
    return .member(tier: nil, isFounding: false, end: head + 1)
  }

  /// The last word of a name such as "Fjord Reproducibility Network".
  private func isNetwork(_ index: Int) -> Bool {
    guard prose.tokens.indices.contains(index), prose.tokens[index].looksLikeName else {
      return false
    }
    return ["network", "partnership", "programme", "program", "platform", "cluster", "hub"]
      .contains(prose.lowercased(index))
  }

  /// By a legal form or the word for an institution in its name.
  func isSurelyOrganization(_ name: Name) -> Bool {
    LegalForm.split(prose.text(name.tokens)).form != nil
      || name.tokens.contains {
        prose.tokens[$0].word == .institution
          || NameWords.institutions.contains(prose.lowercased($0))
      }
  }

  /// "Acme (Gold) and Brook (Silver) have joined": the tiers say that members join.
  func tieredAside(_ list: NameList, behind verb: Int) -> Standing? {
    guard list.names.contains(where: { tierAside($0) != nil }) else { return nil }
    return .member(tier: nil, isFounding: false, end: verb)
  }

  /// "The Tide Alliance announced that Acme has joined": it goes without saying what.
  func isAnnouncedByFoundation(_ clause: Clause, before verb: Int) -> Bool {
    guard
      let announcing = (clause.tokens.lowerBound..<verb).first(where: {
        clause.word($0) == .announce
      })
    else { return false }
    let start = clause.skip(.to, .glad, .be, before: announcing)
    guard let list = clause.subject(of: announcing) ?? clause.list(endingAt: start) else {
      return false
    }
    return list.names.contains { foundations.fullName(of: clause.text($0)) != nil }
  }

  /// Returns the first "as ..." or "at the ... level" behind a position that says a standing.
  func standing(_ clause: Clause, from start: Int) -> Standing? {
    // "joins Acme, Brook and fourteen others by name as Gold members"
    let listed = clause.list(startingAt: start)?.end ?? start
    for index in start..<min(listed + 40, clause.tokens.upperBound) {
      switch clause.word(index) {
      case .as, .at:
        if let standing = clause.standing(at: index + 1) { return standing }
      // "signed on to be Gold sponsors"
      case .be where clause.word(index - 1) == .to && index < start + 4:
        if let standing = clause.standing(at: index + 1) { return standing }
      case .in where [.the, .our].contains(clause.word(index + 1)):
        if let standing = category(clause, at: index + 2) { return standing }
      case .join, .become, .welcome: return nil
      default:
        if clause.kind(index) == .period, index + 1 < clause.tokens.upperBound,
          !isOfInitials(index)
        {
          return nil
        }
      }
    }
    return nil
  }

  /// "joins in the Contributing category".
  private func category(_ clause: Clause, at index: Int) -> Standing? {
    let isParticiple = clause.form(index) == .ing
    let end = isParticiple ? index + 1 : clause.skip(.tier, from: index)
    guard end > index, clause.kind(end) == .word,
      clause.word(end) == .level || ["category", "class"].contains(prose.lowercased(end))
    else { return nil }
    return .member(tier: clause.tier(among: index..<end).tier, isFounding: false, end: end + 1)
  }

  /// "signs on as", "came on board as".
  func isSigning(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb) == .sign else { return false }
    let position = aboard(clause, from: verb + 1)
    // "came on board in March as"
    if clause.word(clause.skipTime(position)) == .as { return true }
    // "comes in as", "comes in at"
    if clause.word(position) == .in, [.as, .at].contains(clause.word(position + 1)),
      ["come", "comes", "came", "coming"].contains(prose.lowercased(verb))
    {
      return true
    }
    guard position > verb + 1 else { return false }
    if clause.word(verb - 1) == .to, isLatestCompany(clause, to: verb - 1) { return true }
    if position >= clause.tokens.upperBound, clause.isTitle {
      // "Acme, Brook and Corvid Sign On", "Tide Alliance Grows as Acme Comes on Board"
      let list = foundations.home.name == nil ? nil : clause.subject(of: verb)
      return (list?.names.count ?? 0) > 1
        || clause.names.contains { foundations.isHost(clause.text($0)) }
    }
    if announcesGrowth || clause.words.intersects(WordSet(.membership, .member)),
      (verb + 1..<position).contains(where: { isBoard(clause, $0) })
    {
      // "Our membership grows: Acme came on board"
      return true
    }
    return isSignedTo(clause, at: position)
  }

  /// "have signed up at the General level", "have signed on to be Gold sponsors", "signs on with the Foundation":
  /// whether what stands behind "on" is a standing or a foundation.
  private func isSignedTo(_ clause: Clause, at position: Int) -> Bool {
    switch clause.word(position) {
    case .at:
      guard case .member(.some, _, _)? = clause.standing(at: position + 1) else { return false }
      return true
    case .to, .with:
      if [.be, .become].contains(clause.word(position + 1)),
        case .member? = clause.standing(at: position + 2)
      {
        return true
      }
      switch target(clause, at: position + 1) {
      case .foundation, .generic: return true
      default: return false
      }
    default: return false
    }
  }

  /// The position behind "on", "on board" and "aboard".
  func aboard(_ clause: Clause, from index: Int) -> Int {
    var position = index
    while clause.tokens.contains(position),
      clause.word(position) == .on || isBoard(clause, position)
    {
      position += 1
    }
    // "signs up as a Gold member"
    if position == index, clause.word(index - 1) == .sign, prose.token(index, is: "up"),
      prose.lowercased(index - 1).hasPrefix("sign")
    {
      position += 1
    }
    // "is with us as a Gold member"
    if clause.word(position) == .with, clause.tokens.contains(position + 1),
      prose.token(position + 1, is: "us")
    {
      position += 2
    }
    return position
  }

  private func isBoard(_ clause: Clause, _ index: Int) -> Bool {
    clause.word(index) == .board || prose.token(index, is: "aboard")
      || prose.token(index, is: "onboard")
  }
}
