// Rules on the verbs of beginning a membership: join, become, be, sign on.

import Announcements

extension Reading {
  /// "Arm joins the PyTorch Foundation as a premier member", "Intel and Upsolver, who recently
  /// joined the Presto Foundation", "Linode is the latest organization to join".
  func joins(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens where clause.word(verb) == .join || isSigning(clause, verb) {
      if clause.word(verb + 1) == .by, clause.form(verb) == .past {
        claims += joinedBy(clause, verb)
        continue
      }
      if let beside = joiningBeside(clause, verb) ?? byJoining(clause, verb) {
        claims += beside
        continue
      }
      guard let list = joiners(clause, verb) ?? inverted(clause, verb) else { continue }
      let target = joined(clause, behind: verb)
      guard target != .other else { continue }
      if case .advisers = target, list.names.allSatisfy({ isShapedLikePerson($0) }) { continue }
      guard
        let standing = membership(clause, behind: verb, target)
          ?? participation(clause, list, target) ?? tieredAside(list, behind: verb)
      else { continue }
      let isWeak =
        isHearsay(clause, verb) || isMemory(clause, verb) || isOfOthers(clause, verb, target)
      claims += self.claims(.joins, list, standing, target, clause, isWeak: isWeak)
    }
    return claims
  }

  /// "We have been joined by two new members, A and B", "the Foundation was joined by A as ...".
  private func joinedBy(_ clause: Clause, _ verb: Int) -> [Claim] {
    let start = clause.skip(.adverb, .be, .have, before: verb)
    let isOurs = clause.word(start - 1) == .we || clause.word(start - 1) == .foundation
    guard isOurs, !looksBack(clause, from: start, to: verb + 16) else { return [] }
    var position = clause.skip(.number, .new, .tier, .member, .company, .a, .the, from: verb + 2)
    if [.comma, .colon].contains(clause.kind(position)) { position += 1 }
    guard let list = clause.list(startingAt: position) else { return [] }
    let standing =
      standing(clause, from: list.end)
      ?? .member(
        tier: clause.tier(among: verb..<list.start).tier, isFounding: false, end: list.end)
    return claims(.joins, list, standing, .none, clause)
  }

  /// "By joining the Foundation as a Silver member, Acme strengthens ...".
  private func byJoining(_ clause: Clause, _ verb: Int) -> [Claim]? {
    guard clause.form(verb) == .ing, verb == clause.tokens.lowerBound + 1,
      [.by, .in, .with].contains(clause.word(verb - 1)), !isSpotlight
    else { return nil }
    let target = target(clause, at: verb + 1)
    guard case .foundation(_, let end) = target,
      let comma = (end..<min(end + 12, clause.tokens.upperBound)).first(where: {
        clause.kind($0) == .comma
      }), let list = clause.list(startingAt: comma + 1)
    else { return nil }
    let standing =
      standing(clause, from: end) ?? .member(tier: nil, isFounding: false, end: end)
    return claims(.joins, list, standing, target, clause)
  }

  /// "Joining A and B in the Alliance are C and D": the first are new only where the title launches it.
  private func joiningBeside(_ clause: Clause, _ verb: Int) -> [Claim]? {
    guard clause.form(verb) == .ing, verb <= clause.tokens.lowerBound + 1,
      let known = clause.list(startingAt: verb + 1),
      !known.names.contains(where: { foundations.fullName(of: clause.text($0)) != nil }),
      [.in, .as, .to].contains(clause.word(known.end)),
      let be = (known.end..<min(known.end + 14, clause.tokens.upperBound)).first(where: {
        clause.word($0) == .be
      }), let list = clause.list(startingAt: be + 1)
    else { return nil }
    let launches = titleLaunchesFoundation
    let standing = Standing.member(
      tier: launches ? "founding" : nil, isFounding: launches, end: be)
    let names = launches ? known.names + list.names : list.names
    return claims(.joins, NameList(names: names), standing, .none, clause)
  }

  /// What is joined: also "joins Brook and Corvid in the Lantern Foundation".
  private func joined(_ clause: Clause, behind verb: Int) -> Target {
    let start = clause.word(verb) == .sign ? aboard(clause, from: verb + 1) : verb + 1
    let target = target(clause, at: start)
    guard case .community(var end) = target else { return target }
    // "fellow members A and B in", "more than 40 members of"
    while clause.tokens.contains(end),
      clause.kind(end) == .comma || clause.word(end) == .and || prose.tokens[end].looksLikeName
    {
      end += 1
    }
    let isOfMembers = clause.word(end) == .of && clause.word(end - 1) == .member
    guard clause.word(end) == .in || isOfMembers else { return target }
    let place = self.target(clause, at: end + 1)
    if case .foundation = place { return place }
    return target
  }

  /// "Acme (Gold) and Brook (Silver) have joined": the tiers say that members join.
  private func tieredAside(_ list: NameList, behind verb: Int) -> Standing? {
    guard list.names.contains(where: { tierAside($0) != nil }) else { return nil }
    return .member(tier: nil, isFounding: false, end: verb)
  }

  /// "works with the Tide Foundation, which recently joined Beacon": news of somebody else.
  private func isOfOthers(_ clause: Clause, _ verb: Int, _ target: Target) -> Bool {
    guard case .foundation(let full, _) = target, full != foundations.host else { return false }
    return clause.word(clause.skip(.adverb, .have, before: verb) - 1) == .who
  }

  /// "Acme Inc. and Brook LLC join the River Project": companies by their legal forms, where a project
  /// or a person would have none.
  private func participation(_ clause: Clause, _ list: NameList, _ target: Target) -> Standing? {
    guard case .community(let end) = target, clause.word(end - 1) == .project,
      clause.form(end - 1) == .base,
      list.names.contains(where: { LegalForm.split(clause.text($0)).form != nil })
    else { return nil }
    return .member(tier: nil, isFounding: false, end: end)
  }

  /// "signs on as", "came on board as".
  private func isSigning(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb) == .sign else { return false }
    let position = aboard(clause, from: verb + 1)
    if clause.word(position) == .as { return true }
    guard position > verb + 1, clause.word(position) == .to || clause.word(position) == .with else {
      return false
    }
    switch target(clause, at: position + 1) {
    case .foundation, .generic: return true
    default: return false
    }
  }

  /// The position behind "on", "on board" and "aboard".
  func aboard(_ clause: Clause, from index: Int) -> Int {
    var position = index
    while clause.tokens.contains(position),
      [.on, .board].contains(clause.word(position)) || prose.token(position, is: "aboard")
        || prose.token(position, is: "onboard")
    {
      position += 1
    }
    return position
  }

  /// "Joining the Foundation as Gold members are A and B".
  private func inverted(_ clause: Clause, _ verb: Int) -> NameList? {
    let isLatest = clause.word(verb - 1) == .to && isLatestCompany(clause, to: verb - 1)
    guard isLatest || clause.form(verb) == .ing && verb <= clause.tokens.lowerBound + 2 else {
      return nil
    }
    var position: Int
    if case .member(_, _, let end)? = standing(clause, from: verb + 1) {
      position = end
    } else {
      switch target(clause, at: verb + 1) {
      case .foundation(_, let end), .generic(let end): position = end
      default: return nil
      }
    }
    if clause.kind(position) == .comma { position += 1 }
    position = clause.skip(.adverb, .pronoun, .year, .in, .month, from: position)
    guard clause.word(position) == .be || clause.kind(position) == .colon else { return nil }
    return clause.list(startingAt: position + 1)
  }

  /// "The latest company to join ...": the words before "to".
  private func isLatestCompany(_ clause: Clause, to preposition: Int) -> Bool {
    let start = clause.skip(.company, .member, .number, before: preposition)
    return start < preposition && [.new, .first].contains(clause.word(start - 1))
  }

  /// Whether the words are a person's, quoted: they bear out what the announcement itself says.
  private func isHearsay(_ clause: Clause, _ verb: Int) -> Bool {
    clause.passage.isQuotation || prose.tokens[verb].traits.contains(.quoted)
  }

  /// "Google joined the OCI to help ...": a plain past, where nothing announces members.
  private func isMemory(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.form(verb) == .past, !clause.isTitle else { return false }
    if clause.word(verb - 1) == .have { return false }
    if case .member(let tier?, _, _) = standing(clause, from: verb + 1), tier != "founding",
      !isSpotlight
    {
      return false
    }
    let isFresh = clause.tokens.contains { index in
      clause.word(index) == .adverb
        && (prose.token(index, is: "today") || prose.token(index, is: "recently")
          || prose.token(index, is: "just") || prose.token(index, is: "now")
          || prose.token(index, is: "officially"))
    }
    if isFresh { return false }
    return !announcesMembers(prose.sentences[clause.sentence].passage)
  }

  /// Who joins, if the verb stands so that somebody does.
  private func joiners(_ clause: Clause, _ verb: Int) -> NameList? {
    if isCondition(clause, verb) { return nil }
    let before = clause.skip(.adverb, before: verb)
    switch clause.form(verb) {
    case _ where clause.word(verb) == .sign: return clause.subject(of: verb)
    case .base:
      if clause.word(before - 1) == .to { return newcomer(clause, to: before - 1) }
      if clause.word(before - 1) == .could || clause.word(before - 1) == .want { return nil }
      guard let list = clause.subject(of: verb) else { return nil }
      if list.names.count == 1, let two = clause.parted(list.names[0]) { return two }
      let stands = clause.word(before - 1) == .will || clause.isTitle || joinsLater(clause, verb)
      return list.names.count > 1 || stands ? list : nil
    case .ing where clause.word(before - 1) == .by && clause.isTitle:
      return clause.lists.first { $0.end < verb && $0.start <= clause.tokens.lowerBound + 1 }
    case .ing: return clause.subject(of: verb)
    case .past:
      if prose.tokens.indices.contains(before - 1), prose.token(before - 1, is: "had") {
        return nil
      }
      if looksBack(clause, from: before - 4, to: verb + 16), !clause.isTitle { return nil }
      return clause.subject(of: verb)
    case .s: return clause.subject(of: verb)
    }
  }

  /// "We had two new members join": said of one too.
  private func joinsLater(_ clause: Clause, _ verb: Int) -> Bool {
    (max(clause.tokens.lowerBound, verb - 8)..<verb).contains { clause.word($0) == .have }
  }

  /// "If Acme becomes a member", "when Acme joined": nothing new is said.
  func isCondition(_ clause: Clause, _ verb: Int) -> Bool {
    !clause.isTitle
      && (max(clause.tokens.lowerBound, verb - 12)..<verb).contains { clause.word($0) == .if }
  }

  /// "X is the latest company to join": the names before "is".
  func newcomer(_ clause: Clause, to preposition: Int) -> NameList? {
    var position = preposition - 1
    while preposition - position < 10, clause.tokens.contains(position) {
      switch clause.word(position) {
      case .new, .first:
        let verb = clause.skip(.our, .the, .a, .adverb, before: position)
        if clause.word(verb - 1) == .be || clause.word(verb - 1) == .become {
          return clause.subject(of: verb - 1)
        }
        return clause.kind(verb - 1) == .comma ? clause.list(endingAt: verb - 1) : nil
      case .decide: return clause.subject(of: position)
      case .be:
        // "X is proud to join", "X is set to join".
        guard clause.skip(.glad, .adverb, before: preposition) == position + 1 else { return nil }
        return clause.subject(of: position)
      default: position -= 1
      }
    }
    return nil
  }

  /// Whether joining this target makes a member, and of which tier.
  private func membership(_ clause: Clause, behind verb: Int, _ target: Target) -> Standing? {
    if let standing = standing(clause, from: verb + 1) {
      return standing == .other ? nil : standing
    }
    let plain = Standing.member(tier: nil, isFounding: false, end: verb)
    switch target {
    case .foundation, .generic, .advisers: return plain
    case .none: return joinsMembers(clause, verb) ? plain : nil
    case .community:
      let isOurs = clause.form(verb) == .ing && clause.words.contains(.membership)
      let isUs = clause.tokens.contains(verb + 1) && prose.token(verb + 1, is: "us")
      return isOurs || isUs && isUnderNewMembers(clause) ? plain : nil
    case .board, .other: return nil
    }
  }

  /// Whether it goes without saying what is joined: "our membership grows, with A and B joining", and
  /// under a heading "New members" also "who joined this month".
  private func joinsMembers(_ clause: Clause, _ verb: Int) -> Bool {
    if clause.form(verb) == .ing, clause.words.contains(.membership) { return true }
    let next = clause.skip(.adverb, .pronoun, .in, from: verb + 1)
    let ends = next >= clause.tokens.upperBound || clause.kind(next) == .period
    let endsWithTime = ends || [.year, .month].contains(clause.word(next))
    if ends, clause.isTitle, clause.form(verb) != .ing {
      // "Lantern Foundation Grows as Acme Joins"
      return clause.names.contains { foundations.isHost(clause.text($0)) }
    }
    return endsWithTime && (isUnderNewMembers(clause) || titleCountsNewMembers)
  }

  /// Returns the first "as ..." or "at the ... level" behind a position that says a standing.
  func standing(_ clause: Clause, from start: Int) -> Standing? {
    for index in start..<min(start + 40, clause.tokens.upperBound) {
      switch clause.word(index) {
      case .as, .at:
        if let standing = clause.standing(at: index + 1) { return standing }
      case .join, .become, .welcome: return nil
      default: if clause.kind(index) == .period, index + 1 < clause.tokens.upperBound { return nil }
      }
    }
    return nil
  }
}
