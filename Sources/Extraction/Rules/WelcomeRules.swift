// Rules on welcoming: who is welcomed, to what and as what.

import Announcements

extension Reading {
  /// "The seL4 Foundation welcomes Horizon Robotics as a Premium Member", "Welcoming Linode to the
  /// Ceph Foundation". Without "to" and "as" it is a weak claim: "pleased to welcome Proofcraft".
  func welcomes(_ clause: Clause) -> [Claim] {
    clause.tokens.flatMap { verb -> [Claim] in
      guard clause.word(verb) == .welcome, let list = welcomed(clause, behind: verb),
        !joinsBoard(clause, behind: list.end), let welcome = welcome(clause, verb, list)
      else { return [] }
      return claims(
        .welcomes, list, welcome.standing, welcome.target, clause, isWeak: welcome.isWeak)
    }
  }

  /// As what somebody is welcomed, and to what.
  private struct Welcome {
    var standing: Standing
    var target = Target.none
    var isWeak: Bool
  }

  /// Reads on behind whom a sentence welcomes; nil where that makes them no members.
  private func welcome(_ clause: Clause, _ verb: Int, _ list: NameList) -> Welcome? {
    let position = behindApposition(clause, list.end)
    if [.as, .at].contains(clause.word(position)) {
      guard let standing = clause.standing(at: position + 1),
        case .member(_, _, let end) = standing
      else { return nil }
      return Welcome(standing: standing, target: targetBehind(clause, end), isWeak: false)
    }
    if [.to, .in, .on].contains(clause.word(list.end)) {
      return welcome(clause, verb, list, into: list.end)
    }
    if let standing = labelled(clause, list.end) {
      return Welcome(standing: standing, isWeak: false)
    }
    // "welcome Acme our newest Gold member"
    if [.our, .a, .the].contains(clause.word(list.end)),
      let standing = clause.standing(at: list.end), case .member = standing
    {
      return Welcome(standing: standing, isWeak: false)
    }
    if clause.isTitle, isWarm(verb - 1) { return nil }
    // "welcoming Acme engineers", "welcomes Acme for a talk".
    let goesOn: WordSet = WordSet(.who, .and, .adverb, .pronoun, .that, .alongside)
    let isFrom =
      [.of, .from].contains(clause.word(list.end)) && clause.name(startingAt: list.end + 1) != nil
    if clause.kind(list.end) == .word, !goesOn.contains(clause.word(list.end)), !isFrom {
      return nil
    }
    let isAboard =
      aboard(clause, from: verb + 1) > verb + 1 || isBehindNewMember(clause)
      || isUnderNewMembers(clause) && list.names.count > 1
      || isLabelled(clause, before: verb) || isByFoundation(clause, verb, list)
      || saysWhoJoined(clause, behind: list.end) || isBesidePresent(clause, verb)
    return Welcome(
      standing: .member(tier: nil, isFounding: false, end: list.end), isWeak: !isAboard)
  }

  /// "In addition to our current sponsors, we also welcome Acme": beside whom somebody is welcomed.
  private func isBesidePresent(_ clause: Clause, _ verb: Int) -> Bool {
    (clause.tokens.lowerBound..<verb).contains { index in
      guard clause.word(index) == .addition, clause.word(index + 1) == .to else { return false }
      let head = clause.skip(.our, .the, .existing, .tier, from: index + 2)
      return [.member, .sponsor, .supporter, .partner].contains(clause.word(head))
        && clause.form(head) == .s
    }
  }

  /// "welcome Acme to the Tide Foundation": into what, behind the preposition.
  private func welcome(
    _ clause: Clause, _ verb: Int, _ list: NameList, into preposition: Int
  ) -> Welcome? {
    let target =
      isFamily(clause, behind: preposition)
      ? .generic(end: preposition + 3) : target(clause, at: preposition + 1)
    switch target {
    case .foundation, .generic, .none: break
    case .community:
      // Communities welcome users and projects; members only where they say so.
      guard
        clause.words.intersects(WordSet(.member, .membership, .ranks)) || titleCountsNewMembers
          || isWelcomedToItself(clause, verb, list) || isJoinedInTitle(clause, list)
      else { return nil }
    case .advisers: if list.names.allSatisfy({ isShapedLikePerson($0) }) { return nil }
    case .board, .other: return nil
    }
    let standing = standing(clause, from: preposition + 1)
    if standing == .other { return nil }
    return Welcome(
      standing: standing ?? .member(tier: nil, isFounding: false, end: preposition),
      target: target, isWeak: target == .none)
  }

  /// "The Tide Foundation welcomes Acme", "At the Gold level, we welcome Acme and Brook", "This month we
  /// welcome Acme and Brook": who does it has members, and whom it welcomes are no persons.
  private func isByFoundation(_ clause: Clause, _ verb: Int, _ list: NameList) -> Bool {
    guard !clause.isTitle,
      list.names.count(where: { isShapedLikePerson($0) })
        < (list.names.contains { isSurelyOrganization($0) } ? list.names.count : 1),
      list.end >= clause.tokens.upperBound || clause.kind(list.end) == .period
        || clause.word(list.end) == .to,
      !clause.words.intersects(WordSet(.project, .event, .team, .role, .board, .if))
    else { return false }
    let start = clause.skip(
      .adverb, .have, .be, .glad, .to, .want, .will, .could, .such, before: verb)
    if clause.word(start - 1) == .we {
      let isLevel = clause.word(clause.tokens.lowerBound) == .at && clause.words.contains(.level)
      return isLevel
        || list.names.count > 1 && (isOfThisTime(clause) || speaksOfNewMembers(clause.passage))
    }
    return clause.names.contains {
      $0.end == start && foundations.ownName(of: clause.text($0)) != nil
    }
  }

  /// "In the public college we welcome Acme and Brook. In the other, the new members are Corvid and Dune."
  private func speaksOfNewMembers(_ passage: Prose.Passage) -> Bool {
    prose.sentences[passage.sentences].contains { sentence in
      sentence.words.contains(.new)
        && sentence.tokens.contains {
          prose.tokens[$0].word == .member && prose.tokens[$0].form == .s
            && prose.tokens[$0 - 1].word == .new
        }
    }
  }

  /// "welcome Acme to the family of companies that support us", "to our list of Gold sponsors".
  private func isFamily(_ clause: Clause, behind index: Int) -> Bool {
    let head = clause.skip(.the, .our, .adverb, from: index + 1)
    guard
      clause.word(head) == .ranks || clause.kind(head) == .word && prose.token(head, is: "family"),
      clause.word(head + 1) == .of
    else { return false }
    return (head + 2..<head + 7).contains {
      [.company, .member, .sponsor, .supporter].contains(clause.word($0)) && clause.form($0) == .s
    }
  }

  /// "welcome to Acme, who joined us in May".
  private func saysWhoJoined(_ clause: Clause, behind end: Int) -> Bool {
    (end..<max(end, clause.tokens.upperBound)).contains { index in
      clause.word(index) == .who
        && clause.word(clause.skip(.have, .adverb, from: index + 1)) == .join
    }
  }

  /// "New members: a warm welcome to Acme".
  private func isLabelled(_ clause: Clause, before verb: Int) -> Bool {
    guard let colon = (clause.tokens.lowerBound..<verb).first(where: { clause.kind($0) == .colon })
    else { return false }
    let label = (clause.tokens.lowerBound..<colon).map { clause.word($0) }
    return label.contains(.new) && label.contains { [.member, .sponsor].contains($0) }
  }

  /// "welcome Ada Lund and Jo Berg, who join the board".
  private func joinsBoard(_ clause: Clause, behind end: Int) -> Bool {
    guard clause.kind(end) == .comma, clause.word(end + 1) == .who else { return false }
    let verb = clause.skip(.who, .have, .will, .be, .adverb, from: end + 1)
    guard clause.word(verb) == .join else { return false }
    switch target(clause, at: verb + 1) {
    case .board, .other: return true
    default: return false
    }
  }

  /// "Tidewater is delighted to welcome Acme to the Tidewater community": who welcomes has members,
  /// where the title is about Acme too.
  private func isWelcomedToItself(_ clause: Clause, _ verb: Int, _ list: NameList) -> Bool {
    let host =
      clause.form(verb) == .base ? newcomer(clause, to: verb - 1) : clause.subject(of: verb)
    guard let host = host?.names.first,
      let name = clause.list(startingAt: list.end + 1)?.names.first,
      clause.text(host) == clause.text(name), announcesMembers(0)
    else { return false }
    return list.names.allSatisfy { !isShapedLikePerson($0) && titleNames(clause.text($0)) }
  }

  /// "Acme Joins Tidewater" in the title and "welcome Acme to the Tidewater community" below it.
  private func isJoinedInTitle(_ clause: Clause, _ list: NameList) -> Bool {
    guard let first = prose.passages.first, first.kind == .title, first.sentences.count == 1,
      let name = clause.list(startingAt: list.end + 1)?.names.first
    else { return false }
    let title = Clause(shared, sentence: first.sentences.lowerBound)
    guard let verb = title.tokens.first(where: { title.word($0) == .join }),
      let place = title.list(startingAt: title.skip(.the, from: verb + 1))?.names.first,
      clause.text(name).hasPrefix(title.text(place))
    else { return false }
    return list.names.allSatisfy { !isShapedLikePerson($0) && titleNames(clause.text($0)) }
  }

  /// "welcome Acme, a maker of pipes, as a member": the position of "as" behind both commas.
  private func behindApposition(_ clause: Clause, _ end: Int) -> Int {
    let end = clause.skip(.adverb, from: clause.skipAgain(end))
    if clause.kind(end) == .comma, clause.word(end + 1) == .as { return end + 1 }
    // "maintainer of Lathe, as"
    guard clause.kind(end) == .comma, [.a, .the, .role, .company].contains(clause.word(end + 1))
    else { return end }
    let close = (end + 1..<min(end + 30, clause.tokens.upperBound)).last {
      clause.kind($0) == .comma && clause.word($0 + 1) == .as
    }
    return close.map { $0 + 1 } ?? end
  }

  /// "Welcoming Acme and Brook - Platinum Sponsor Members".
  private func labelled(_ clause: Clause, _ end: Int) -> Standing? {
    if [.dash, .colon].contains(clause.kind(end)), isOfOwnGroup(clause, behind: end) {
      return .member(tier: nil, isFounding: false, end: clause.tokens.upperBound)
    }
    guard [.dash, .colon].contains(clause.kind(end)),
      let standing = clause.standing(at: end + 1), case .member(_, _, let last) = standing,
      last >= clause.tokens.upperBound - 1
    else { return nil }
    return standing
  }

  /// "a new Tide Working Group member" at the end of a title, on the site of Tide.
  private func isOfOwnGroup(_ clause: Clause, behind end: Int) -> Bool {
    guard let head = clause.tokens.last, clause.word(head) == .member, endsWithWorkingGroup(head),
      end + 1 < head
    else { return false }
    return (end + 1..<head).contains {
      let word = prose.text($0..<$0 + 1)
      return prose.tokens[$0].looksLikeName
        && (foundations.hostHas(word) || foundations.home.isNamed(word))
    }
  }

  /// "Warm Welcome to Acme" in a title, where "Welcome to Tidewater" greets the reader.
  private func isWarm(_ index: Int) -> Bool {
    prose.tokens[index].kind == .word
      && ["warm", "big", "hearty", "huge", "special"].contains(prose.lowercased(index))
  }

  /// The names behind "welcome", over a short description: "welcome chip designer Arm".
  private func welcomed(_ clause: Clause, behind verb: Int) -> NameList? {
    var position = clause.skip(.adverb, .the, .our, from: verb + 1)
    // "a warm welcome to Acme", but not "Hello and welcome to the Acme Update"
    if clause.word(position) == .to, verb > clause.tokens.lowerBound,
      !clause.isTitle || isWarm(verb - 1) && clause.words.intersects(WordSet(.member, .sponsor)),
      clause.kind(verb - 1) != .comma, ![.be, .and].contains(clause.word(verb - 1))
    {
      position += 1
    }
    // "Welcome to the Tide Foundation, Acme and Brook!"
    if clause.word(verb + 1) == .to, case .foundation(_, let end) = target(clause, at: verb + 2),
      clause.kind(end) == .comma
    {
      return clause.list(startingAt: end + 1)
    }
    // "the UK's National Cyber Security Centre"
    if let name = clause.name(startingAt: position), name.isPossessive { position = name.end }
    if let list = clause.list(startingAt: position) {
      return isUnderNewMembers(clause) ? clause.described(listStartingAt: position) : list
    }
    // "Welcome, Acme, as our tenth member"
    if clause.kind(position) == .comma, let list = clause.list(startingAt: position + 1),
      clause.kind(list.end) == .comma, clause.word(list.end + 1) == .as
    {
      return list
    }
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
}
