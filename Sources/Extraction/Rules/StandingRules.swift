// Rules on what somebody is said to be: "Acme as a Gold member", "sponsors the Foundation at the Gold
// level".

import Announcements

extension Reading {
  /// "announces Acme as a Gold member", and weakly any "Acme as a Gold member" and "As a Gold
  /// member, Acme ...": what gives a known member its tier.
  func standings(_ clause: Clause) -> [Claim] {
    if clause.words.contains(.sponsor), isUnderEvents(clause) { return [] }
    return clause.tokens.flatMap { index -> [Claim] in
      guard clause.word(index) == .as || isElliptic(clause, index),
        let standing = clause.standing(at: index + 1), case .member(_, _, let end) = standing,
        !(saysRoleOnly(standing, clause) && clause.words.intersects(WordSet(.team, .project)))
      else { return [] }
      if let claims = named(clause, before: index, standing, end) { return claims }
      let ofTitle =
        inTitle(clause, before: index, standing) ?? announcedInTitle(clause, before: index)
      if let list = ofTitle {
        return claims(.announced, list, standing, targetBehind(clause, end), clause)
      }
      if let list = predicated(clause, before: index) {
        return claims(
          .announced, list, standing, targetBehind(clause, end), clause, saysMember: true)
      }
      let isFirst =
        index <= clause.tokens.lowerBound + 1
        || index == clause.tokens.lowerBound + 2 && clause.kind(index - 1) == .comma
      guard isFirst,
        let comma = (end..<max(end, min(end + 8, clause.tokens.upperBound))).first(where: {
          clause.kind($0) == .comma
        }), let list = clause.list(startingAt: comma + 1)
      else { return [] }
      return claims(.standing, list, standing, .none, clause, isWeak: true)
    }
  }

  /// The claims on the names directly before "as": weak ones where nothing says that this is new.
  private func named(
    _ clause: Clause, before index: Int, _ standing: Standing, _ end: Int
  ) -> [Claim]? {
    let passive = passive(clause, before: index)
    let names =
      clause.list(endingAt: index) ?? clause.list(endingAt: aboardStart(clause, index))
      ?? apposed(clause, index) ?? passive
    guard let list = names, !isOfFoundations(list, clause),
      clause.kind(list.start - 1) != .clitic,
      ![.join, .sponsor].contains(clause.word(startOfOthers(clause, list) - 1)),
      !isJoined(list, clause)
    else { return nil }
    let announces =
      passive != nil
      || (clause.tokens.lowerBound..<list.start).contains { isAnnouncing(clause, $0) }
    return claims(
      announces ? .announced : .standing, list, standing, targetBehind(clause, end), clause,
      isWeak: !announces || clause.words.contains(.if))
  }

  /// Whether a word before a name and its standing says that this is new.
  private func isAnnouncing(_ clause: Clause, _ index: Int) -> Bool {
    switch clause.word(index) {
    case .announce, .introduce, .join, .welcome, .become, .glad, .add, .addition, .accept, .sign:
      return true
    default:
      if prose.token(index, is: "count") { return clause.word(index + 1) == .on }
      return prose.token(index, is: "won")
        && (![.to, .could, .want].contains(clause.word(index - 1)) || isVoted(clause, index))
    }
  }

  /// "Acme Brings Its Pipes to the Foundation as New Silver Member": with whom a title begins.
  private func inTitle(
    _ clause: Clause, before index: Int, _ standing: Standing
  ) -> NameList? {
    guard clause.isTitle, let list = clause.lists.first,
      list.start == clause.tokens.lowerBound, !isOfFoundations(list, clause),
      !(list.end..<index).contains(where: { clause.kind($0) == .colon })
    else { return nil }
    let isNew = clause.word(clause.skip(.our, .a, .the, from: index + 1)) == .new
    return isNew || isWithFoundation(clause, list.end, standing, before: index) ? list : nil
  }

  /// "Acme joins Brook, the U.S. Net Centre, Corvid and Dune as a member": whom it joins, where something
  /// in their list is no name.
  private func isJoined(_ list: NameList, _ clause: Clause) -> Bool {
    guard
      let verb = (clause.tokens.lowerBound..<list.start).last(where: { clause.word($0) == .join }),
      clause.word(verb + 1) != .by, clause.form(verb) != .ing || clause.word(verb - 1) == .be,
      let joined = clause.list(startingAt: verb + 1), joined.end < list.start
    else { return false }
    return (verb + 1..<list.start).allSatisfy { index in
      let token = prose.tokens[index]
      return token.looksLikeName || [.comma, .period, .open, .close, .slash].contains(token.kind)
        || [.the, .and, .of, .for, .in, .at].contains(token.word)
    }
  }

  /// "Acme joins the existing Gold members Brook and Corvid as a Silver member": where what is said
  /// before a list begins.
  private func startOfOthers(_ clause: Clause, _ list: NameList) -> Int {
    clause.skip(
      .the, .our, .existing, .tier, .founding, .member, .company, before: list.start)
  }

  /// "Acme has been elected to the Foundation as a Partner member", "Acme confirms its role as Strategic
  /// Member": who the sentence is about, whatever it does, where that is something new.
  private func predicated(_ clause: Clause, before index: Int) -> NameList? {
    guard !clause.isTitle, clause.word(index) == .as, !isSpotlight,
      !clause.words.intersects(WordSet(.if, .leave, .want, .could, .existing)),
      !clause.tokens.contains(where: { prose.token($0, is: "since") }),
      let list = mainSubject(clause, before: index), index - list.end <= 30,
      !looksBack(clause, from: clause.tokens.lowerBound, to: index + 16)
    else { return nil }
    let between = list.end..<index
    if between.contains(where: { prose.token($0, is: "had") }) { return nil }
    let hasOthers = clause.names.contains { name in
      between.contains(name.start) && foundations.fullName(of: clause.text(name)) == nil
        && ![.from, .in].contains(clause.word(name.start - 1))
    }
    return !hasOthers && between.contains { isNews(clause, $0) } ? list : nil
  }

  /// "has been", "has pledged", "confirms", "agreed": what has come about just now.
  private func isNews(_ clause: Clause, _ index: Int) -> Bool {
    switch clause.word(index) {
    case .have:
      let next = clause.skip(.adverb, from: index + 1)
      guard clause.kind(next) == .word else { return false }
      let verb =
        prose.token(next, is: "been") ? clause.skip(.adverb, from: next + 1) : next
      return clause.form(verb) == .past || prose.token(verb, is: "made")
        || clause.kind(verb) == .word
          && ["ed", "wn"].contains { prose.lowercased(verb).hasSuffix($0) }
    case .announce, .decide, .accept, .elect, .join, .become: return true
    case .take: return clause.form(index) == .s || prose.token(index + 1, is: "part")
    default:
      // "Acme and Brook participate as Associate members"
      if clause.word(index + 1) == .as, clause.kind(index) == .word {
        return prose.lowercased(index).hasPrefix("participate")
      }
      return clause.kind(index) == .word
        && ["pledges", "followed", "accede", "accedes", "acceded", "participates"]
          .contains(prose.lowercased(index))
    }
  }

  /// "Lantern Foundation Announces Acme, Maker of Pipes, Returns as Gold Member": whom a title announces.
  private func announcedInTitle(_ clause: Clause, before index: Int) -> NameList? {
    guard clause.isTitle, !clause.words.intersects(WordSet(.leave, .renew, .upgrade, .raise)),
      let verb = (clause.tokens.lowerBound..<index).first(where: {
        [.announce, .welcome].contains(clause.word($0))
      }), let first = clause.lists.first, first.end == verb, isOfFoundations(first, clause)
    else { return nil }
    return clause.list(startingAt: verb + 1)
  }

  /// "Acme joins as a Gold member and Brook at the Silver level": the second of two tiers.
  private func isElliptic(_ clause: Clause, _ index: Int) -> Bool {
    clause.word(index) == .at && clause.words.intersects(WordSet(.join, .welcome))
      && clause.words.contains(.level)
      && clause.list(endingAt: index) != nil
  }

  /// "Acme was announced as a Gold member": the names before the participle.
  private func passive(_ clause: Clause, before index: Int) -> NameList? {
    guard
      [.announce, .introduce, .add, .accept, .welcome, .appoint].contains(clause.word(index - 1)),
      clause.form(index - 1) == .past
    else { return nil }
    let list = clause.subject(of: index - 1)
    return list?.end == index - 1 && !clause.isTitle ? nil : list
  }

  /// "Acme Teams Up with the Lantern Foundation as a Strategic Member": a title that names the
  /// foundation and the tier, whatever its verb.
  private func isWithFoundation(
    _ clause: Clause, _ start: Int, _ standing: Standing, before index: Int
  ) -> Bool {
    guard case .member(.some, _, _) = standing,
      !clause.words.intersects(
        WordSet(.leave, .renew, .upgrade, .raise, .thank, .spotlight, .if, .not, .existing))
    else { return false }
    return clause.names.contains {
      $0.start > start && $0.end <= index && foundations.fullName(of: clause.text($0)) != nil
    }
  }

  /// "has voted to admit".
  private func isVoted(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .accept
      && clause.tokens.contains { prose.token($0, is: "voted") || clause.word($0) == .decide }
  }

  /// "announces Acme, a maker of pipes, as a member": the names before the apposition.
  private func apposed(_ clause: Clause, _ index: Int) -> NameList? {
    guard clause.words.contains(.announce), clause.kind(index - 1) == .comma else { return nil }
    return clause.subject(beforeApposition: index - 1)
  }

  private func isOfFoundations(_ list: NameList, _ clause: Clause) -> Bool {
    list.names.allSatisfy { foundations.fullName(of: clause.text($0)) != nil }
  }

  /// The position before "on board" that ends at `index`: "to have Acme on board as a sponsor".
  private func aboardStart(_ clause: Clause, _ index: Int) -> Int {
    var start = index
    while clause.tokens.contains(start - 1), aboard(clause, from: start - 1) == index { start -= 1 }
    return start
  }

  /// "has entered into a Gold partnership with the Foundation": a tier, and with whom.
  func partnerships(_ clause: Clause) -> [Claim] {
    clause.tokens.flatMap { head -> [Claim] in
      guard clause.kind(head) == .word, clause.word(head + 1) == .with,
        prose.token(head, is: "partnership"), clause.word(head - 1) == .tier,
        let verb = (max(clause.tokens.lowerBound, head - 6)..<head).first(where: {
          clause.kind($0) == .word
            && ["entered", "enters", "signed", "signs", "taken", "begins"].contains(
              prose.lowercased($0))
        }), let list = clause.subject(of: verb)
      else { return [] }
      let target = target(clause, at: head + 2)
      // Anybody may have a strategic partnership.
      guard case .foundation(let full, _) = target, foundations.isHost(full),
        !prose.token(head - 1, is: "strategic")
      else { return [] }
      let tier = clause.tier(among: head - 1..<head).tier
      return claims(
        .sponsors, list, .member(tier: tier, isFounding: false, end: head + 1), target, clause,
        saysMember: true)
    }
  }

  /// "is sponsoring the Foundation at the Gold level", "supports the Foundation as Gold sponsor".
  func sponsors(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens
    where [.sponsor, .support].contains(clause.word(verb)) {
      // "Acme to Sponsor the Foundation at the Gold Level"
      let isPlan = clause.isTitle && clause.word(verb - 1) == .to
      let isDecided = clause.form(verb) == .base && clause.word(verb - 1) == .to
      // "Acme and Brook back the Foundation as Gold Members"
      let isPlural = (clause.subject(of: verb)?.names.count ?? 0) > 1
      guard clause.form(verb) != .base || isPlan || isDecided || isPlural else { continue }
      let isNew = isNewSupport(clause, verb)
      let target = isNew ? Target.none : target(clause, at: verb + 1)
      switch target {
      case .foundation, .generic: break
      case .community(let end) where prose.tokens[end - 1].looksLikeName: break
      case .none where isNew: break
      case .none
      where clause.word(verb + 1) == .our && clause.words.intersects(WordSet(.glad, .month, .year)):
        // "We are glad that Acme supports our work as a Gold sponsor."
        break
      default: continue
      }
      guard
        let list = isPlan
          ? clause.list(endingAt: verb - 1)
          : isDecided ? newcomer(clause, to: verb - 1) : clause.subject(of: verb),
        let standing = sponsorship(clause, verb, list, target)
      else { continue }
      claims += self.claims(.sponsors, list, standing, target, clause)
    }
    return claims
  }

  /// "Acme is sponsoring the Tide Foundation", under a title that says that Acme sponsors.
  private func isOfTitle(_ list: NameList, _ clause: Clause, _ verb: Int) -> Bool {
    guard clause.form(verb) == .ing, let title = prose.passages.first, title.kind == .title else {
      return false
    }
    return prose.sentences[title.sentences].contains { $0.words.contains(.sponsor) }
      && list.names.allSatisfy { titleNames(clause.text($0)) }
  }

  /// "Acme and Brook now support us", under a title that speaks of new sponsors.
  private func isNewSupport(_ clause: Clause, _ verb: Int) -> Bool {
    guard clause.word(verb + 1) == .we || prose.token(verb + 1, is: "us"),
      clause.word(verb - 1) == .adverb, let title = prose.passages.first, title.kind == .title
    else { return false }
    return prose.sentences[title.sentences].contains {
      $0.words.contains(.new) && $0.words.intersects(WordSet(.sponsor, .supporter, .partner))
    }
  }

  /// The standing of who sponsors: the tier behind it, or none where "Acme has agreed to sponsor the
  /// Foundation" and a title that says "Acme Sponsors the Tide Foundation" and nothing else.
  private func sponsorship(
    _ clause: Clause, _ verb: Int, _ list: NameList, _ target: Target
  ) -> Standing? {
    if let standing = standing(clause, from: verb + 1), case .member(.some, _, _) = standing {
      return standing
    }
    let plain = Standing.member(tier: nil, isFounding: false, end: verb)
    if isNewSupport(clause, verb) { return plain }
    guard clause.word(verb) == .sponsor, case .foundation(_, let end) = target else { return nil }
    let isAgreed =
      clause.form(verb) == .base && clause.word(verb - 1) == .to && clause.word(verb - 2) == .decide
    let isWholeTitle =
      clause.isTitle && list.start == clause.tokens.lowerBound && end >= clause.tokens.upperBound
    let isNow = clause.kind(verb - 1) == .word && prose.token(verb - 1, is: "now")
    return isAgreed || isWholeTitle || isNow || isOfTitle(list, clause, verb) ? plain : nil
  }
}
