// Rules on joining: the forms of sentences in which somebody joins, signs on, comes on board.

import Announcements

extension Reading {
  /// "Arm joins the PyTorch Foundation as a premier member", "Intel and Upsolver, who recently
  /// joined the Presto Foundation", "Linode is the latest organization to join".
  func joins(_ clause: Clause) -> [Claim] {
    if leavesIncubation(clause) { return [] }
    var claims: [Claim] = []
    for verb in clause.tokens where clause.word(verb) == .join || isSigning(clause, verb) {
      if let by = agent(clause, behind: verb) {
        claims += joinedBy(clause, verb, by)
        continue
      }
      if let beside = joiningBeside(clause, verb) ?? byJoining(clause, verb) {
        claims += beside
        continue
      }
      if let (list, tier) = counted(clause, behind: verb) {
        let standing = Standing.member(tier: tier, isFounding: false, end: verb)
        claims += self.claims(.joins, list, standing, .none, clause, saysMember: true)
        continue
      }
      guard let list = joiners(clause, verb) ?? inverted(clause, verb) else {
        claims += ownerJoins(clause, verb)
        continue
      }
      let target = joined(clause, behind: verb)
      guard target != .other else { continue }
      if case .advisers = target, list.names.allSatisfy({ isShapedLikePerson($0) }) { continue }
      if target == .board, standing(clause, from: verb + 1) == nil {
        claims += joinsBoard(clause, list)
        continue
      }
      guard
        let standing = membership(clause, behind: verb, target)
          ?? participation(clause, list, target) ?? tieredAside(list, behind: verb)
          ?? seated(clause, list, behind: verb)
      else { continue }
      if clause.words.contains(.sponsor), isUnderEvents(clause) { continue }
      let isWeak =
        isHearsay(clause, verb) || isMemory(clause, verb) || isOfOthers(clause, verb, target)
      let saysMember = self.standing(clause, from: verb + 1) != nil
      claims += self.claims(
        .joins, list, standing, target, clause, isWeak: isWeak, saysMember: saysMember)
    }
    return claims
  }

  /// "Pipe and Kelp have joined the Foundation and left incubation": projects.
  private func leavesIncubation(_ clause: Clause) -> Bool {
    clause.words.contains(.incubation)
      && clause.tokens.contains {
        prose.token($0, is: "incubation") && clause.word($0 - 1) == .leave
      }
  }

  /// "We have joined the Tide Foundation as a Gold member" on the site of a company: the site's owner.
  private func ownerJoins(_ clause: Clause, _ verb: Int) -> [Claim] {
    let subject = clause.skip(.adverb, .be, .have, .glad, .to, before: verb) - 1
    guard let owner = foundations.home.name, foundations.home.head == nil,
      clause.kind(subject) == .word, prose.token(subject, is: "we"), !isCondition(clause, verb),
      !isSaidBySomebody(clause, verb), titleSpeaks(of: owner),
      !looksBack(clause, from: clause.tokens.lowerBound, to: verb + 16),
      ![.could, .want].contains(clause.word(verb - 1)),
      case .foundation(let full, _) = target(clause, at: verb + 1), !foundations.home.isNamed(full),
      case .member(let tier?, let isFounding, _)? = standing(clause, from: verb + 1)
    else { return [] }
    return [
      Claim(
        rule: .joins, event: isFounding ? .found : .join, member: owner, tier: tier,
        foundation: full, saysMember: true, sentence: clause.sentence, token: verb)
    ]
  }

  /// Whether a sentence stands in quotation marks, or answers a question.
  private func isSaidBySomebody(_ clause: Clause, _ verb: Int) -> Bool {
    if clause.passage.isQuotation || clause.words.contains(.say)
      || clause.tokens.contains(where: { clause.kind($0) == .quote })
    {
      return true
    }
    let before = clause.sentence - 1
    return prose.sentences.indices.contains(before)
      && prose.sentences[before].tokens.contains { prose.token($0, is: "?") }
  }

  /// Whether the title names somebody, or says "we".
  private func titleSpeaks(of name: String) -> Bool {
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return prose.names(name, in: title.tokens)
      || prose.sentences[title.sentences].contains { $0.words.intersects(WordSet(.we, .our)) }
  }

  /// "We have been joined by two new members, A and B", "the Foundation was joined by A as ...".
  private func joinedBy(_ clause: Clause, _ verb: Int, _ by: Int) -> [Claim] {
    var start = clause.skip(.adverb, .be, .have, .glad, .to, before: verb)
    // "We're glad to be joined by"
    if clause.kind(start - 1) == .clitic { start -= 1 }
    let isOurs =
      clause.word(start - 1) == .we || clause.word(start - 1) == .foundation
      || by > verb + 1 && areOfHost(clause, before: start)
      || clause.word(start - 1) == .pronoun && launches
      || clause.names.contains {
        $0.end <= start && start - $0.end < 2 && foundations.home.isNamed(clause.text($0))
      }
    guard isOurs, !looksBack(clause, from: start, to: verb + 16) else { return [] }
    let more = (by + 1..<max(by + 1, clause.tokens.upperBound)).filter {
      clause.word($0) == .by
        && ([.semicolon, .comma].contains(clause.kind($0 - 1)) || clause.word($0 - 1) == .and)
    }
    return ([by] + more).flatMap { joinedBy(clause, verb, next: $0) }
  }

  /// The claims on those behind one "by" of "joined by A, which ...; by the company B; and by C".
  private func joinedBy(_ clause: Clause, _ verb: Int, next by: Int) -> [Claim] {
    var position = clause.skip(.number, .new, .tier, .member, .company, .a, .the, from: by + 1)
    if [.comma, .colon].contains(clause.kind(position)) { position += 1 }
    guard let list = clause.list(startingAt: position) ?? called(clause, behind: by) else {
      return []
    }
    let tier = clause.tier(among: by..<list.start).tier ?? clause.tierApposed(behind: list.end)
    let plain = Standing.member(tier: tier, isFounding: false, end: list.end)
    let standing = tier == nil ? standing(clause, from: list.end) ?? plain : plain
    return claims(.joins, list, standing, .none, clause)
  }

  /// "by the sequencing company Acme": the names behind what they are.
  private func called(_ clause: Clause, behind by: Int) -> NameList? {
    let name = clause.names.first { $0.start > by && $0.start <= by + 5 }
    guard let name, (by + 1..<name.start).allSatisfy({ clause.kind($0) == .word }),
      [.company, .institution].contains(clause.word(name.start - 1))
    else { return nil }
    return clause.list(startingAt: name.start)
  }

  /// "Four new companies joined: A, B, C and D", "Two institutions have signed up at the Gold level: the bank A and
  /// the maker B": those who are counted, and their tier.
  private func counted(_ clause: Clause, behind verb: Int) -> (list: NameList, tier: String?)? {
    let end = clause.skip(.have, .adverb, before: verb)
    let start = clause.skip(.new, .tier, before: end - 1)
    guard foundations.host != nil, !clause.speaksOfEvent,
      [.company, .institution, .member, .sponsor].contains(clause.word(end - 1)),
      clause.form(end - 1) == .s,
      clause.word(start - 1) == .number || clause.kind(start - 1) == .number,
      let colon = (verb + 1..<verb + 10).first(where: { clause.kind($0) == .colon }),
      let list = clause.lists.first(where: { $0.start > colon }),
      (colon + 1..<list.start).allSatisfy({
        clause.kind($0) == .word && !prose.tokens[$0].looksLikeName
      }), list.start - colon < 6
    else { return nil }
    let (tier, _) = clause.tier(among: verb + 1..<colon)
    guard colon == verb + 1 || tier != nil || prose.token(verb + 1, is: "us"),
      !looksBack(clause, from: clause.tokens.lowerBound, to: verb + 16), !isCondition(clause, verb),
      !list.names.allSatisfy({ isShapedLikePerson($0) })
    else { return nil }
    return (clause.described(listStartingAt: list.start) ?? list, tier)
  }

  /// The "by" behind "joined", also in "joined over the year by".
  private func agent(_ clause: Clause, behind verb: Int) -> Int? {
    guard clause.form(verb) == .past else { return nil }
    if clause.word(verb + 1) == .by { return verb + 1 }
    let by = (verb + 2..<verb + 6).first { clause.word($0) == .by }
    guard let by,
      clause.word(verb - 1) == .be || prose.token(verb - 1, is: "been")
        || clause.kind(verb - 1) == .clitic
    else {
      return nil
    }
    let between = verb + 1..<by
    return between.allSatisfy { clause.kind($0) == .word && !prose.tokens[$0].looksLikeName }
      && between.contains {
        [.year, .month, .pronoun, .since, .adverb, .launch].contains(clause.word($0))
      }
      ? by : nil
  }

  /// "The founders (A and B) have been joined": whether a sentence begins with those of the foundation.
  private func areOfHost(_ clause: Clause, before end: Int) -> Bool {
    (clause.tokens.lowerBound..<max(end, clause.tokens.lowerBound)).contains {
      [.founder, .member, .sponsor].contains(clause.word($0)) && clause.form($0) == .s
    }
  }

  /// "By joining the Foundation as a Silver member, Acme strengthens ...".
  private func byJoining(_ clause: Clause, _ verb: Int) -> [Claim]? {
    guard verb == clause.tokens.lowerBound + 1, isMeans(clause, verb), !isSpotlight
    else { return nil }
    let target = target(clause, at: verb + 1)
    guard case .foundation(_, let end) = target,
      let list = subject(clause, behindCommaFrom: end)
    else { return nil }
    let standing =
      standing(clause, from: end) ?? .member(tier: nil, isFounding: false, end: end)
    return claims(.joins, list, standing, target, clause)
  }

  /// "By joining", and "after joining" and "having joined" where it is said what will be.
  func isMeans(_ clause: Clause, _ verb: Int) -> Bool {
    switch clause.word(verb - 1) {
    case .by, .in, .with: return clause.form(verb) == .ing
    case .since: return clause.form(verb) == .ing && clause.words.contains(.will)
    case .have where clause.form(verb - 1) == .ing:
      return clause.form(verb) == .past && clause.words.contains(.will)
    default: return false
    }
  }

  /// The names behind the next comma, with which the main clause begins.
  func subject(_ clause: Clause, behindCommaFrom start: Int) -> NameList? {
    (start..<min(start + 12, clause.tokens.upperBound)).first { clause.kind($0) == .comma }
      .flatMap { clause.list(startingAt: $0 + 1) }
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

  /// "Joining the Foundation as Gold members are A and B".
  private func inverted(_ clause: Clause, _ verb: Int) -> NameList? {
    let isLatest = clause.word(verb - 1) == .to && isLatestCompany(clause, to: verb - 1)
    guard isLatest || clause.form(verb) == .ing && verb <= clause.tokens.lowerBound + 2 else {
      return nil
    }
    let behind = aboard(clause, from: verb + 1)
    if isLatest, prose.token(behind, is: "us"), clause.word(behind + 1) == .be {
      return clause.list(startingAt: behind + 2)
    }
    if isLatest, clause.word(behind) == .be { return clause.list(startingAt: behind + 1) }
    var position: Int
    if case .member(_, _, let end)? = standing(clause, from: verb + 1) {
      switch targetBehind(clause, end) {
      case .foundation(_, let end), .generic(let end): position = end
      default: position = end
      }
    } else {
      switch target(clause, at: verb + 1) {
      case .foundation(_, let end), .generic(let end): position = end
      case .community(let end) where clause.word(end - 1) == .ranks: position = end
      case .none where clause.form(verb) == .ing:
        // "Joining this quarter: A and B", "Joining this month are A and B"
        let end = clause.skip(.pronoun, .year, .month, .in, .number, from: verb + 1)
        guard end > verb + 1, clause.kind(end) == .colon || clause.word(end) == .be else {
          return nil
        }
        position = end
      default: return nil
      }
    }
    if clause.kind(position) == .comma { position += 1 }
    // "Joining the Foundation at launch are"
    if clause.word(position) == .at, clause.word(position + 1) == .launch { position += 2 }
    position = clause.skip(.adverb, .pronoun, .year, .in, .month, from: position)
    guard clause.word(position) == .be || clause.kind(position) == .colon else { return nil }
    return clause.list(startingAt: position + 1)
  }

  /// "The latest company to join ...": the words before "to".
  func isLatestCompany(_ clause: Clause, to preposition: Int) -> Bool {
    let start = clause.skip(.company, .member, .number, before: preposition)
    if start == preposition {
      return [.new, .first].contains(clause.word(start - 1)) && clause.word(start - 2) == .the
    }
    return [.new, .first].contains(clause.word(start - 1))
  }
}
