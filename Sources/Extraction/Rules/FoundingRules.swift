// Rules on foundations that begin: founding members, and who forms them.

import Announcements

extension Reading {
  /// "Founding members include A, B and C", "A and B are founding members", "with founding members
  /// A and B".
  func founding(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for head in clause.tokens {
      guard let start = foundingHead(clause, head), !looksBackOnFounding(clause),
        clause.word(clause.skip(.the, .our, .existing, before: start) - 1) != .join
      else { continue }
      let target = targetBehind(clause, head + 1)
      if target == .other || isOneOfFounders(clause, start) || isBesideJoiners(clause, start) {
        continue
      }
      let labelled = labelledTiers(clause, .founding, behind: head, isFounding: true, target)
      if !labelled.isEmpty { return claims + labelled }
      // "eight Platinum founding members"
      let first = clause.skip(.tier, before: start)
      let isBegun = clause.word(first - 1) == .founding
      let (tier, _) = clause.tier(among: (isBegun ? start : first)..<head)
      guard
        let list = together(clause, start, head) ?? founders(clause, behind: head, target)
          ?? founders(clause, before: start)
      else { continue }
      // "founding sponsors Acme and Brook have renewed"
      let verb = clause.skip(.have, .adverb, from: list.end)
      if [.renew, .upgrade].contains(clause.word(verb)) { continue }
      // "founding members, including premier members A and B"
      let tierBehind =
        list.start > head ? clause.tier(among: (head + 1)..<list.start).tier : nil
      let standing = Standing.member(
        tier: tierBehind ?? clause.levelAhead(of: head) ?? tier ?? "founding", isFounding: true,
        end: head + 1)
      // "X is a founding member" may say so of years ago; of several it is a launch.
      let isNews = clause.words.intersects(WordSet(.glad, .announce))
      let isWeak =
        list.names.count == 1 && clause.form(head) != .s && !isNews
        || isBesideNewMembers(clause, head)
      claims += self.claims(.founding, list, standing, target, clause, isWeak: isWeak)
    }
    return claims
  }

  /// "the group, with its founding members Acme and Brook, ...", where the title tells of others who join.
  private func isBesideJoiners(_ clause: Clause, _ start: Int) -> Bool {
    let before = clause.skip(.the, .our, before: start) - 1
    // "the committee, which includes founding members Acme and Brook"
    let isOfThose = clause.word(before) == .include && clause.word(before - 1) == .who
    guard [.with, .alongside].contains(clause.word(before)) || isOfThose, !launches,
      let title = prose.passages.first, title.kind == .title
    else { return false }
    return !clause.words.intersects(WordSet(.launch, .adverb))
      && title.sentences.contains { sentence in
        guard prose.sentences[sentence].words.contains(.join) else { return false }
        let title = Clause(shared, sentence: sentence)
        return title.tokens.contains {
          title.word($0) == .join && title.subject(of: $0) != nil
        }
      }
  }

  /// "has moved to one of our founding members, Acme", "has 300 members, including founding members Acme and
  /// Brook": those of old.
  private func isOneOfFounders(_ clause: Clause, _ start: Int) -> Bool {
    let before = clause.skip(.the, .our, before: start)
    if clause.word(before - 1) == .of, prose.token(before - 2, is: "one"),
      clause.word(before - 3) != .be
    {
      return true
    }
    guard clause.word(before - 1) == .include, clause.words.contains(.have) else { return false }
    let members = clause.kind(before - 2) == .comma ? before - 3 : before - 2
    return clause.word(members) == .member && clause.form(members) == .s
  }

  /// "Launch members include A and B", in a sentence that has no "founding".
  func launchMembers(_ clause: Clause) -> [Claim] {
    clause.words.contains(.founding) || !clause.words.contains(.member) ? [] : founding(clause)
  }

  /// Where "founding members", "founding Gold members" or "the founders" begins; nil for others.
  func foundingHead(_ clause: Clause, _ head: Int) -> Int? {
    if clause.word(head) == .founder, clause.form(head) == .s {
      let next = clause.word(head + 1)
      let isAmong = prose.token(clause.skip(.the, .our, before: head) - 1, is: "among")
      let isWhole =
        next == .be && head == clause.skip(.the, .our, from: clause.tokens.lowerBound)
        && clause.words.intersects(WordSet(.foundation, .institution, .company, .legal, .and))
      // "founders of Bitcoin companies": persons
      let isOfFirms = (head + 1..<head + 5).contains {
        clause.word($0) == .company && clause.form($0) == .s
      }
      return next == .of && !isOfFirms || isAmong && next == .be || isWhole ? head : nil
    }
    switch clause.word(head) {
    case .member, .sponsor, .supporter, .partner, .company: break
    // "The initial membership consists of A and B"
    case .membership where clause.kind(head + 1) == .word && prose.token(head + 1, is: "consists"):
      break
    default: return nil
    }
    guard clause.form(head) != .ing, clause.form(head) != .past else { return nil }
    var position = head - 1
    while head - position <= 7, clause.tokens.contains(position) {
      switch clause.word(position) {
      case .founding: return position
      // "Launch members include", "Original members include"
      case .launch where clause.form(position) == .base && clause.form(head) == .s: return position
      case .tier, .new, .number, .field, .company, .member, .and, .board: position -= 1
      case .other where clause.kind(position) == .ampersand: position -= 1
      case .other where clause.kind(position) == .word && !prose.tokens[position].looksLikeName:
        position -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "Thanks to our new members and to our founding members Acme and Brook": these have long been
  /// there.
  private func isBesideNewMembers(_ clause: Clause, _ head: Int) -> Bool {
    let first = clause.tokens.first { newcomers(clause, head: $0) != nil }
    guard let first, first != head else { return false }
    return !clause.words.contains(.join) && !titleLaunchesFoundation
  }

  func looksBackOnFounding(_ clause: Clause) -> Bool {
    for index in clause.tokens {
      if clause.kind(index) == .word, prose.token(index, is: "started"),
        clause.word(clause.skip(.adverb, before: index) - 1) != .have
      {
        return true
      }
      if wasFounded(clause, index) { return true }
    }
    return looksBack(clause, from: clause.tokens.lowerBound, to: clause.tokens.upperBound)
  }

  /// "It was launched by its founding companies in June", where nothing announces a launch.
  private func wasFounded(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .launch && clause.form(verb) == .past && clause.word(verb + 1) == .by
      && clause.word(verb - 1) == .be && !launches
      && !clause.words.intersects(WordSet(.announce, .adverb))
  }

  /// "It launches with premier members A and B, and general members C": each tier with its names, where
  /// the title tells of the launch.
  func launchingTiers(_ clause: Clause) -> [Claim] {
    let isLaunch = clause.tokens.contains { foundingHead(clause, $0) != nil }
    guard titleLaunchesFoundation || isLaunch, !clause.words.contains(.existing),
      !looksBack(clause, from: clause.tokens.lowerBound, to: clause.tokens.upperBound)
    else { return [] }
    return clause.tokens.flatMap { head -> [Claim] in
      guard clause.word(head) == .member, clause.form(head) == .s,
        foundingHead(clause, head) == nil,
        clause.words.intersects(WordSet(.founding, .founder, .launch))
          || countsOfTier(clause, head),
        let tier = clause.tierOfMembers(at: head),
        let list = clause.list(
          startingAt: titleLaunchesFoundation ? behindIncluding(clause, head + 1) : head + 1)
      else { return [] }
      let standing = Standing.member(tier: tier, isFounding: true, end: head + 1)
      return self.claims(.forms, list, standing, .none, clause)
    }
  }

  /// "There are 21 Silver members, including", "At the Silver level there are 21 members, including".
  private func countsOfTier(_ clause: Clause, _ head: Int) -> Bool {
    let start = clause.skip(.tier, .level, before: head)
    return (clause.kind(start - 1) == .number || clause.word(start - 1) == .number)
      && clause.word(start - 2) == .be && prose.token(start - 3, is: "there")
  }

  /// The position behind ", including".
  private func behindIncluding(_ clause: Clause, _ index: Int) -> Int {
    clause.kind(index) == .comma && clause.word(index + 1) == .include ? index + 2 : index
  }

  /// "Acme and Brook form the initial group of Gold members".
  func makingUp(_ clause: Clause) -> [Claim] {
    clause.tokens.flatMap { verb -> [Claim] in
      guard clause.word(verb) == .launch, clause.form(verb) == .base,
        let standing = clause.standing(at: verb + 1), let list = clause.subject(of: verb),
        list.names.count > 1
      else { return [] }
      return claims(.forms, list, standing, .none, clause)
    }
  }

  /// "The companies announced the creation of the Tide Council. Members of the Council include A and
  /// B": the members of what has just begun.
  func membersAtLaunch(_ clause: Clause) -> [Claim] {
    let start = clause.skip(.the, from: clause.tokens.lowerBound)
    let head = clause.skip(.tier, from: start)
    guard [.member, .sponsor, .supporter].contains(clause.word(head)), clause.form(head) == .s,
      head > start ? launches : clause.word(head + 1) == .of,
      launches || tellsOfLaunch(clause.passage)
    else { return [] }
    guard
      let verb = (head..<min(head + 10, clause.tokens.upperBound)).first(where: {
        [.include, .be].contains(clause.word($0))
      }), let list = clause.list(startingAt: verb + 1)
    else { return [] }
    let tier = clause.tier(among: start..<head).tier ?? "founding"
    let standing = Standing.member(tier: tier, isFounding: true, end: verb)
    return claims(.founding, list, standing, .none, clause)
  }

  /// Whether the title or one of the first paragraphs announces that a foundation begins.
  var launches: Bool {
    titleLaunchesFoundation
      || prose.passages.prefix(6).contains { $0.kind == .paragraph && tellsOfLaunch($0) }
  }

  /// Whether a paragraph announces that a foundation begins.
  private func tellsOfLaunch(_ passage: Prose.Passage) -> Bool {
    prose.sentences[passage.sentences].contains {
      $0.words.contains(.announce) && $0.words.contains(.launch) && $0.words.contains(.foundation)
    }
  }

  /// "A, B and C form the Presto Foundation", "in partnership with A and B, the launch of the
  /// Presto Foundation".
  func forms(_ clause: Clause) -> [Claim] {
    guard !looksBack(clause, from: clause.tokens.lowerBound, to: clause.tokens.upperBound) else {
      return []
    }
    return clause.tokens.flatMap { verb -> [Claim] in
      guard clause.word(verb) == .launch, let (target, list) = formed(clause, verb) else {
        return []
      }
      let companies = list.names.filter { foundations.fullName(of: clause.text($0)) == nil }
      guard companies.count >= 2 else { return [] }
      var tier = "founding"
      // "have founded the Tide Group as strategic members"
      if case .member(let level?, _, _)? = self.standing(clause, from: verb + 1) { tier = level }
      let standing = Standing.member(tier: tier, isFounding: true, end: verb)
      return claims(.forms, NameList(names: companies), standing, target, clause)
    }
  }

  /// What a verb says is formed, and by whom; nil where it is no foundation, or nobody is named.
  private func formed(_ clause: Clause, _ verb: Int) -> (Target, NameList)? {
    func last(behind words: Word...) -> NameList? {
      clause.lists.last { $0.start > verb && words.contains(clause.word($0.start - 1)) }
    }
    if !hasObject(clause, verb), let first = clause.subject(of: verb)?.names.first,
      let full = foundations.fullName(of: clause.text(first))
    {
      // "The Alliance launches with support from A, B and C."
      return last(behind: .with, .from, .by, .of).map { (.foundation(full, end: 0), $0) }
    }
    if clause.form(verb) == .past, clause.word(verb + 1) == .by || isByAdverb(clause, verb),
      isFounded(clause, verb)
    {
      // "The foundation was founded by A and B."
      return last(behind: .by).map { (.none, $0) }
    }
    let position = clause.word(verb + 1) == .of ? verb + 2 : verb + 1
    switch target(clause, at: position) {
    case .foundation(let full, _):
      return formers(clause, verb).map { (.foundation(full, end: 0), $0) }
    case .generic: return formers(clause, verb).map { (.none, $0) }
    default: return nil
    }
  }

  /// Whether something is launched, and not that it launches by itself: "launches a program with".
  private func hasObject(_ clause: Clause, _ verb: Int) -> Bool {
    let next = clause.skip(.adverb, from: verb + 1)
    guard clause.kind(next) == .word else { return false }
    if [.a, .the, .our, .new, .first].contains(clause.word(next)) { return true }
    return clause.name(startingAt: next) != nil
  }

  /// "The foundation was founded", "the Tide Foundation, formed by", "Founded by A and B, the Tide
  /// Foundation aims high".
  private func isFounded(_ clause: Clause, _ verb: Int) -> Bool {
    if verb == clause.tokens.lowerBound {
      return clause.names.contains { foundations.fullName(of: clause.text($0)) != nil }
    }
    let start = clause.skip(.be, .have, .adverb, before: verb)
    if clause.word(start - 1) == .foundation { return clause.form(start - 1) == .base }
    return clause.kind(start - 1) == .comma && clause.word(start - 2) == .foundation
      && (clause.words.contains(.announce) || clause.words.contains(.adverb))
  }

  private func isByAdverb(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(clause.skip(.adverb, from: verb + 1)) == .by
  }

  /// Who forms: the subject of "form", of "announce the formation of", or a partner.
  private func formers(_ clause: Clause, _ verb: Int) -> NameList? {
    if let list = clause.subject(of: verb) { return list }
    let before = clause.skip(.the, .a, before: verb)
    if clause.word(before - 1) == .announce, let list = clause.subject(of: before - 1) {
      return list
    }
    return unitedToForm(clause, verb) ?? partners(clause, before: verb)
  }

  /// "A, B and C have come together to create", "A and B join forces to form".
  private func unitedToForm(_ clause: Clause, _ verb: Int) -> NameList? {
    guard clause.word(verb - 1) == .to, let first = clause.lists.first, first.end < verb else {
      return nil
    }
    // "The result is that A, B and C join forces to create"
    let forces = (first.end..<verb).first { clause.word($0) == .forces }
    if let forces, clause.word(forces - 1) == .join, let list = clause.list(endingAt: forces - 1) {
      return list
    }
    let list = first
    guard list.start <= clause.tokens.lowerBound + 1 else { return nil }
    let unites = (list.end..<verb).contains {
      [.alongside, .forces].contains(clause.word($0)) || prose.token($0, is: "teamed")
        || prose.token($0, is: "partnered") || prose.token($0, is: "united")
    }
    return unites ? list : nil
  }

  /// "in partnership with A, B and C, the launch of": the names behind "with".
  private func partners(_ clause: Clause, before verb: Int) -> NameList? {
    clause.lists.last { list in
      list.end < verb && list.names.count >= 2 && clause.word(list.start - 1) == .with
    }
  }
}
