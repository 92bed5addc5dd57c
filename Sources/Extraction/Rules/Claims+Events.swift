// From claims to events: claims about one organisation are put together, weak ones weighed.

import Announcements

extension Claims {
  /// Returns the events, in the order in which their organisations appear.
  static func events(of claims: [Claim], _ reading: Reading) -> [MembershipEvent] {
    var groups = ClaimGroups.of(claims)
    if groups.contains(where: { $0.claims.contains { isNews($0) && !$0.isQuoted } }) {
      groups.removeAll { !$0.claims.contains { !$0.isQuoted } }
    }
    let found = groups.map { events(of: $0, reading) }
    let tiered = found.filter { $0.contains { $0.event != .board } }
    let isOnly = tiered.count == 1
    if tiered.count > 1, tiered.joined().allSatisfy({ $0.tier == nil }),
      let tier = LoneTiers(reading).tierOfAll
    {
      return found.joined().map { withTier(tier, $0) }
    }
    return zip(groups, found).flatMap { withTiers($1, $0, isOnly: isOnly, reading) }
  }

  /// The events of one organisation, with the tier that the text says without its name.
  private static func withTiers(
    _ events: [MembershipEvent], _ group: ClaimGroup, isOnly: Bool, _ reading: Reading
  ) -> [MembershipEvent] {
    guard events.contains(where: { $0.tier == nil && [.join, .renew].contains($0.event) }),
      group.claims.count < 64,
      let tier = LoneTiers(reading).tier(of: group.claims, isOnly: isOnly)
    else { return events }
    return events.map { withTier(tier, $0) }
  }

  private static func withTier(_ tier: String, _ event: MembershipEvent) -> MembershipEvent {
    guard event.tier == nil, [.join, .renew].contains(event.event) else { return event }
    var event = event
    event.tier = Tier(tier)
    return event
  }

  private static func isNews(_ claim: Claim) -> Bool { claim.event != .board && !claim.isWeak }

  private static func events(of group: ClaimGroup, _ reading: Reading) -> [MembershipEvent] {
    let name = Organization.withoutTrademarks(Organization.bestName(group.claims, reading))
    let counts = counts(group, name, reading)
    var events: [MembershipEvent] = []
    for claim in group.claims where claim.event == .board || counts {
      if let index = events.firstIndex(where: { $0.event == claim.event || claim.isWeak }) {
        if events[index].person == nil { events[index].person = claim.person }
        if events[index].tier == nil { events[index].tier = claim.tier.map { Tier($0) } }
        if events[index].foundation == nil { events[index].foundation = claim.foundation }
      } else {
        events.append(event(claim, name, reading))
      }
    }
    let block = firstBlock(of: group, reading)
    for index in events.indices { events[index].block = block }
    return settled(events, reading)
  }

  /// The top-level block in which an organisation is first claimed to be a member; nil where that
  /// is outside of the body's blocks.
  private static func firstBlock(of group: ClaimGroup, _ reading: Reading) -> Int? {
    let blocks = group.claims.map { claim in
      reading.prose.passages[reading.prose.sentences[claim.sentence].passage].block
    }
    return blocks.min().flatMap { $0 < 0 ? nil : $0 }
  }

  /// Whether the claims about an organisation are enough, and it is no project and no person.
  private static func counts(_ group: ClaimGroup, _ name: String, _ reading: Reading) -> Bool {
    let claims = group.claims.filter { $0.event != .board }
    guard claims.contains(where: { !$0.isWeak || isSupported($0, reading) }) else { return false }
    if PersonSigns(reading).speakFor(claims) || reading.titleHasMembersOfTeam
      || reading.titleHasSponsorsOfEvent || reading.titleLooksBack
    {
      return false
    }
    if reading.titleNamesEvent, claims.allSatisfy({ reading.speaksOfSponsors($0) }) { return false }
    if claims.contains(where: \.saysMember) { return true }
    return !reading.isProject(name) && !isIncubated(name, reading)
  }

  /// "Kelp Project Joins Tide", where the text speaks of incubation.
  private static func isIncubated(_ name: String, _ reading: Reading) -> Bool {
    name.hasSuffix(" Project")
      && reading.prose.sentences.contains { $0.words.contains(.incubation) }
  }

  /// Whether a weak claim counts by itself: the title names the organisation and announces members.
  private static func isSupported(_ claim: Claim, _ reading: Reading) -> Bool {
    guard let title = reading.prose.passages.first, title.kind == .title else { return false }
    let passage = reading.prose.sentences[claim.sentence].passage
    if claim.rule == .welcomes, passage > 0, reading.foundations.isSure,
      reading.announcesMembers(passage)
    {
      return true
    }
    guard claim.rule != .isMember, reading.announcesMembers(0), reading.foundations.isSure else {
      return false
    }
    let key = Organization.key(claim.member)
    return NameFinder.names(in: reading.shared, title.tokens).contains {
      Organization.isSame(Organization.key(reading.prose.text($0.tokens)), key)
    }
  }

  /// Leaves one event where two say the same: who founds does not join, who upgrades did before.
  private static func settled(_ events: [MembershipEvent], _ reading: Reading) -> [MembershipEvent]
  {
    var events = events
    if events.contains(where: { [.found, .upgrade, .renew].contains($0.event) }) {
      let tier = events.first { $0.event == .join }?.tier
      events.removeAll { $0.event == .join }
      for index in events.indices where events[index].tier == nil { events[index].tier = tier }
    }
    for index in events.indices where events[index].tier == nil && events[index].event != .board {
      events[index].tier = reading.tierOfTitle.map { Tier($0) }
    }
    for index in events.indices {
      events[index].foundation = (events[index].foundation ?? reading.foundations.host)
        .map(Organization.withoutTrademarks)
    }
    return events
  }

  private static func event(_ claim: Claim, _ name: String, _ reading: Reading) -> MembershipEvent {
    let sentence = reading.prose.sentences[claim.sentence]
    return MembershipEvent(
      claim.event, member: name, tier: claim.tier.map { Tier($0) }, foundation: claim.foundation,
      person: claim.person, line: reading.prose.passages[sentence.passage].line,
      excerpt: reading.prose.text(sentence.tokens))
  }
}
