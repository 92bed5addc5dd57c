// Rules on becoming and being: "has become a member", "is now a Gold member", "is part of".

import Announcements

extension Reading {
  /// "Alibaba Cloud has become a member of the Initiative", "becomes the newest Gold sponsor".
  func becomes(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens
    where clause.word(verb) == .become || isNaming(clause, verb) || isAccepting(clause, verb)
      || isChosen(clause, verb)
    {
      let start = clause.word(verb) == .accept ? verb + 2 : verb + 1
      guard let standing = clause.standing(at: start),
        case .member(let tier, _, let end) = standing,
        tier != nil || clause.word(verb) != .appoint || isNewest(clause, verb, end)
      else { continue }
      guard isOfHost(clause, start..<end),
        let list = becomers(clause, verb) ?? latest(clause, verb, behind: end)
      else { continue }
      claims += self.claims(.becomes, list, standing, targetBehind(clause, end), clause)
    }
    return claims + admitted(clause)
  }

  /// "Acme becomes Hydra's first Nordic Partner", but not Brook's: whose partner somebody is said to be.
  private func isOfHost(_ clause: Clause, _ range: Range<Int>) -> Bool {
    guard clause.word(range.upperBound - 1) == .partner,
      let owner = clause.names.first(where: {
        $0.isPossessive && range.contains($0.start) && clause.word($0.end) == .first
      })
    else { return true }
    let name = clause.text(owner)
    return foundations.fullName(of: name) != nil || foundations.home.isNamed(name)
  }

  /// "Acme has been admitted to the Foundation".
  private func admitted(_ clause: Clause) -> [Claim] {
    clause.tokens.flatMap { verb -> [Claim] in
      guard clause.word(verb) == .accept, clause.form(verb) == .past,
        clause.word(clause.skip(.adverb, before: verb) - 1) == .be,
        let list = clause.subject(of: verb),
        // "The minutes of the last AGM were accepted."
        !list.names.contains(where: { $0.tokens.count == 1 && clause.word($0.start) != .other })
      else { return [] }
      guard [.to, .in].contains(clause.word(verb + 1)) else {
        // "The new project has been accepted by the members."
        if clause.word(verb + 1) == .by, clause.words.contains(.project) { return [] }
        // "has been accepted as a hosted project"
        if clause.word(verb + 1) == .as, clause.standing(at: verb + 2) == .other { return [] }
        // "was admitted as an associate member at the board meeting"
        let tier =
          clause.word(verb + 1) == .as ? clause.tier(among: verb + 2..<verb + 6).tier : nil
        let plain = Standing.member(tier: tier, isFounding: false, end: verb + 1)
        return isOfApplications(clause)
          ? claims(.becomes, list, plain, .none, clause, saysMember: true) : []
      }
      let target = target(clause, at: verb + 2)
      switch target {
      case .foundation(_, let end), .generic(let end):
        let standing =
          standing(clause, from: end) ?? .member(tier: nil, isFounding: false, end: end)
        return claims(.becomes, list, standing, target, clause)
      default: return []
      }
    }
  }

  /// Whether a word at the beginning of a sentence is a name: a link, several words, or in the title.
  private func isSurelyName(_ name: Name, _ clause: Clause) -> Bool {
    if prose.tokens[name.start].link >= 0 || name.tokens.count > 1 { return true }
    guard let title = prose.passages.first, title.kind == .title else { return false }
    return prose.names(clause.text(name), in: title.tokens)
  }

  /// "named Platinum member of the Foundation".
  private func isNaming(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .appoint && clause.form(verb) == .past
  }

  /// "has been accepted as a member".
  private func isAccepting(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .accept && clause.form(verb) == .past && clause.word(verb + 1) == .as
      && clause.word(clause.skip(.adverb, before: verb) - 1) == .be
  }

  /// "has chosen to be a Gold member".
  private func isChosen(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .be && clause.word(verb - 1) == .to && clause.word(verb - 2) == .decide
  }

  /// "named newest member of the Foundation".
  private func isNewest(_ clause: Clause, _ verb: Int, _ end: Int) -> Bool {
    guard (verb..<end).contains(where: { clause.word($0) == .new }) else { return false }
    switch targetBehind(clause, end) {
    case .foundation, .generic: return true
    default: return false
    }
  }

  private func becomers(_ clause: Clause, _ verb: Int) -> NameList? {
    if isCondition(clause, verb) { return nil }
    let before = clause.skip(.adverb, before: verb)
    switch clause.form(verb) {
    case .base where clause.word(before - 1) == .to:
      return newcomer(clause, to: before - 1)
        ?? (clause.isTitle ? clause.list(endingAt: before - 1) : nil)
    case .base where clause.word(before - 1) == .could || clause.word(before - 1) == .want:
      return nil
    // "It is paid for by people like you: become a supporter"
    case .base where clause.kind(before - 1) == .colon: return nil
    case .ing where clause.word(before - 1) == .for:
      let isApart = clause.kind(before - 2) == .comma
      return clause.list(endingAt: isApart ? before - 2 : before - 1)
    case .ing where verb == clause.tokens.lowerBound + 1 && isMeans(clause, verb):
      // "By becoming a member of the Foundation, Acme commits to ..."
      return subject(clause, behindCommaFrom: verb)
    case .ing where clause.word(before - 1) == .by:
      let list = clause.lists.first {
        $0.end < verb && foundations.fullName(of: clause.text($0.names[0])) == nil
          && (clause.isTitle || isSurelyName($0.names[0], clause))
      }
      return list ?? mainSubject(clause, before: verb)
    case .ing where clause.kind(before - 1) == .comma:
      return clause.subject(of: verb) ?? mainSubject(clause, before: verb)
    case .past where looksBack(clause, from: before - 4, to: verb + 16) && !clause.isTitle:
      return nil
    default:
      if clause.tokens.contains(before - 1), prose.token(before - 1, is: "had") { return nil }
      return clause.subject(of: verb)
    }
  }

  /// The names with which the sentence begins, where they are no foundation's.
  func mainSubject(_ clause: Clause, before index: Int) -> NameList? {
    guard let list = clause.mainSubject, list.end < index else { return nil }
    return list.names.contains { foundations.fullName(of: clause.text($0)) != nil } ? nil : list
  }

  /// "The latest company to become a member is Acme".
  private func latest(_ clause: Clause, _ verb: Int, behind end: Int) -> NameList? {
    guard clause.word(verb - 1) == .to, isLatestCompany(clause, to: verb - 1) else { return nil }
    let be = (end..<min(end + 8, clause.tokens.upperBound)).first { clause.word($0) == .be }
    return be.flatMap { clause.list(startingAt: $0 + 1) }
  }

  /// The foundation behind "a member of".
  func targetBehind(_ clause: Clause, _ index: Int) -> Target {
    guard [.of, .in, .at, .for, .to, .with].contains(clause.word(index)) else { return .none }
    // "Adds New Members to Secure the Pipes"
    if clause.isTitle, clause.word(index) == .to, clause.word(index + 1) == .other,
      [.the, .our].contains(clause.word(index + 2))
    {
      return .none
    }
    return target(clause, at: index + 1)
  }

  /// "Acme is now a Gold member", "Acme is our newest sponsor", "Acme is the latest member".
  func isMember(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    let isTitle = clause.isTitle
    for verb in clause.tokens
    where clause.word(verb) == .be
      || (isTitle || clause.kind(verb) == .comma) && isApposedNow(clause, verb)
    {
      let (position, isNew) = newness(clause, behind: verb)
      guard var standing = clause.standing(at: position),
        case .member(let tier, _, let end) = standing,
        let list = clause.word(verb) == .be
          ? clause.subject(of: verb) : clause.list(endingAt: verb)
      else { continue }
      let isNews =
        isNew || holdsFromNowOn(clause, behind: end)
        || tier != nil && isNow(verb) && namesLaunchedFoundation(clause)
      // "Acme and Brook are Gold members": it says which of those who have joined.
      guard isNews || tier != nil && isNow(verb) else { continue }
      let target = targetBehind(clause, end)
      // "is our newest addition as a Gold member"
      if tier == nil, clause.word(end - 1) == .addition,
        case .member(.some, _, _)? = self.standing(clause, from: end)
      {
        standing = self.standing(clause, from: end) ?? standing
      }
      let two = clause.form(end - 1) == .s ? parted(list, clause, verb) : nil
      if clause.word(end - 1) == .addition, !clause.words.contains(.member) {
        // Teams and products have additions too.
        guard case .foundation = target else { continue }
      }
      claims += self.claims(.isMember, two ?? list, standing, target, clause, isWeak: !isNews)
    }
    return claims + made(clause) + labelledTitle(clause)
  }

  /// "Acme & Brook are now members", where the body names each by itself: not "Marks & Spencer".
  private func parted(_ list: NameList, _ clause: Clause, _ verb: Int) -> NameList? {
    guard list.names.count == 1, prose.token(verb, is: "are"),
      let two = clause.parted(list.names[0]),
      two.names.allSatisfy({
        prose.count(of: clause.text($0)) > prose.count(of: clause.text(list.names[0]))
      })
    else { return nil }
    return two
  }

  private func isNow(_ verb: Int) -> Bool {
    prose.token(verb, is: "is") || prose.token(verb, is: "are")
  }

  /// Where the standing begins behind "is", and whether the words before it say that it is new.
  private func newness(_ clause: Clause, behind verb: Int) -> (position: Int, isNew: Bool) {
    var position = verb + 1
    var isNew = beginsNow(clause)
    // "Acme Is Proud to Be a Member of the Foundation" says so in a title only.
    if clause.isTitle, clause.word(verb + 1) == .glad, clause.word(verb + 2) == .to,
      clause.word(verb + 3) == .be
    {
      position = verb + 4
      isNew = true
    }
    position = behindOwner(clause, position)
    // "are since 1 April members"
    if [.since, .from].contains(clause.word(position)) || clause.word(position + 1) == .of,
      holdsFromNowOn(clause, behind: position)
    {
      position = behindDate(clause, position + 1)
      if clause.word(position) == .on { position += 1 }
      isNew = true
    }
    while [.adverb, .a, .the, .our, .new, .first, .number, .glad].contains(clause.word(position))
      || clause.word(position) == .of && clause.word(position - 1) == .first
      || position == verb + 1 && (prose.token(position, is: "among") || isSome(clause, position))
      || clause.word(position) == .of && isSome(clause, position - 1) || isOrdinal(position)
    {
      if saysNew(clause, position, verb) { isNew = true }
      position += 1
    }
    return (position, isNew)
  }

  /// "are some of our newest members"
  private func isSome(_ clause: Clause, _ index: Int) -> Bool {
    clause.kind(index) == .word && clause.word(index + 1) == .of && prose.token(index, is: "some")
  }

  /// The position behind "1 April", "today", "of this week".
  private func behindDate(_ clause: Clause, _ index: Int) -> Int {
    var end = index
    while clause.kind(end) == .number
      || [.month, .year, .number, .pronoun, .adverb, .of].contains(clause.word(end))
    {
      end += 1
    }
    return end
  }

  /// The position behind "Tidewater's" or "the Tide Foundation's", where one of them stands.
  private func behindOwner(_ clause: Clause, _ index: Int) -> Int {
    let start = clause.skip(.the, .adverb, from: index)
    // "the partnership's tenth member"
    if start > index, clause.kind(start + 1) == .clitic, !prose.tokens[start].looksLikeName {
      return start + 2
    }
    guard let owner = clause.name(startingAt: start), owner.isPossessive,
      foundations.fullName(of: clause.text(owner)) != nil
    else { return index }
    return owner.end
  }

  /// Whether a word before a standing says that it has just come about.
  private func saysNew(_ clause: Clause, _ position: Int, _ verb: Int) -> Bool {
    let isPast = prose.token(verb, is: "was") || prose.token(verb, is: "were")
    switch clause.word(position) {
    case .new: return true
    // "is one of the first sponsors"
    case .of: return prose.token(clause.skip(.the, .our, from: position + 1), is: "first")
    // "is the first Gold sponsor", "are the first members of the Foundation"
    case .first:
      let next = clause.word(position + 1)
      return !isPast && (next == .tier || next == .member && clause.form(position + 1) == .s)
    default: return isFreshly(position) || isOrdinal(position) && clause.form(position + 1) == .base
    }
  }

  /// The comma of "Acme, now a Gold member".
  private func isApposedNow(_ clause: Clause, _ index: Int) -> Bool {
    (clause.kind(index) == .comma || clause.isTitle && clause.list(endingAt: index + 1) != nil)
      && clause.kind(index + 1) == .word
      && prose.token(index + 1, is: "now") && clause.word(index + 2) == .a
  }

  /// "It's official: Acme is a member", "Effective today, ...", "As of 1 March 2024, ...".
  private func beginsNow(_ clause: Clause) -> Bool {
    // "We are glad to announce that Acme is a Gold member."
    if clause.words.contains(.announce), clause.words.contains(.glad) { return true }
    let start = clause.tokens.lowerBound
    if clause.word(start) == .as, clause.word(start + 1) == .of { return true }
    return clause.tokens.prefix(4).contains {
      prose.token($0, is: "official") || prose.token($0, is: "effective")
        || prose.token($0, is: "starting") && clause.word($0 + 1) == .adverb
        || clause.word($0) == .from && prose.token($0 + 1, is: "now")
        || clause.word($0) == .from && prose.token($0 + 1, is: "this")
          && [.month, .year].contains(clause.word($0 + 2)) && clause.word($0 + 3) == .on
    }
  }

  /// "is now a member", "are officially members".
  private func isFreshly(_ index: Int) -> Bool {
    prose.token(index, is: "now") || prose.token(index, is: "officially")
  }

  /// "Galois is now part of the seL4 Foundation", "Acme becomes part of the alliance".
  func isPart(_ clause: Clause) -> [Claim] {
    for part in clause.tokens
    where clause.word(part + 1) == .of && prose.token(part, is: "part") {
      let before = clause.skip(.a, .adverb, .be, .become, .have, before: part)
      let isNew = (before..<part).contains {
        clause.word($0) == .become || prose.token($0, is: "now")
      }
      let target = target(clause, at: part + 2)
      switch target {
      case .foundation, .generic: break
      default: continue
      }
      let isLatest =
        clause.word(before) == .become && clause.word(before - 1) == .to
        && isLatestCompany(clause, to: before - 1)
      guard isNew,
        let list = isLatest ? newcomer(clause, to: before - 1) : clause.subject(of: before),
        // "PyTorch is now a part of the Linux Foundation": a project that has found a home
        !list.names.contains(where: { foundations.home.isNamed(clause.text($0)) })
      else { continue }
      let standing = Standing.member(tier: nil, isFounding: false, end: part)
      return claims(.joins, list, standing, target, clause)
    }
    return []
  }
}
