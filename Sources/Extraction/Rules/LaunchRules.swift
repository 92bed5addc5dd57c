// Rules on the names that stand beside the news of a foundation's launch: who backs it, whom it brings
// together, who announces it.

import Announcements

extension Reading {
  /// "The Tide Foundation is supported by A, B and C", "brings together A, B and C", "Participants include
  /// A, B and C": in a post whose title tells of the launch, who is named so has founded. To be asked
  /// there only.
  func beginsWith(_ clause: Clause) -> [Claim] {
    guard !clause.isTitle, clause.passage.block < 12,
      !clause.passage.isQuotation, !speaksOfSeveral(clause),
      !clause.words.intersects(WordSet(.existing, .if, .event, .project, .could, .board)),
      !looksBack(clause, from: clause.tokens.lowerBound, to: clause.tokens.upperBound)
    else { return [] }
    if let list = announcers(ofLaunch: clause) { return founders(list, clause) }
    for list in clause.lists {
      // "We launch the Tide Foundation together with A and B"
      let names = Array(
        list.names.drop { foundations.fullName(of: clause.text($0)) != nil })
      guard let first = names.first?.start,
        names.count > 1 || clause.kind(first - 1) == .colon
      else { continue }
      let start = behindCalling(clause, before: first)
      guard
        isBackedBy(clause, before: start) || bringsTogether(clause, before: start)
          || isCountedUp(clause, before: first)
      else { continue }
      let behind = clause.described(listStartingAt: first)?.names ?? names
      return founders(NameList(names: beside(clause, before: start) + behind), clause)
    }
    return []
  }

  /// "Similar foundations were formed by A and B".
  private func speaksOfSeveral(_ clause: Clause) -> Bool {
    clause.tokens.contains {
      clause.word($0) == .foundation && clause.form($0) == .s
        && !prose.tokens[$0].looksLikeName
    }
  }

  /// "A and B are joined by C", "A and B join with C": who stood there before them.
  private func beside(_ clause: Clause, before index: Int) -> [Name] {
    let verb = (max(clause.tokens.lowerBound, index - 8)..<index).last { clause.word($0) == .join }
    guard let verb else { return [] }
    let names = clause.subject(of: verb)?.names ?? []
    return names.filter { $0.end <= verb }
  }

  private func founders(_ list: NameList, _ clause: Clause) -> [Claim] {
    let names = list.names.filter { foundations.fullName(of: clause.text($0)) == nil }
    guard names.count > 1, !isOfPersons(names) else { return [] }
    // "Silver members include"
    let head = (clause.tokens.lowerBound..<list.start).last { clause.word($0) == .member }
    let tier = head.flatMap { clause.tier(among: clause.skip(.tier, before: $0)..<$0).tier }
    let standing = Standing.member(tier: tier ?? "founding", isFounding: true, end: list.end)
    return claims(.forms, NameList(names: names), standing, .none, clause)
  }

  /// "A, B and C today announced the Tide Foundation".
  private func announcers(ofLaunch clause: Clause) -> NameList? {
    let verb = clause.tokens.first {
      [.announce, .introduce].contains(clause.word($0)) && clause.form($0) != .ing
    }
    guard let verb, let list = clause.subject(of: verb), list.names.count > 1,
      case .foundation(let full, _) = target(clause, at: verb + 1), full == foundations.host
    else { return nil }
    return list
  }

  /// The position before "the following organizations:", "companies including" and the like.
  private func behindCalling(_ clause: Clause, before index: Int) -> Int {
    var start = index
    while clause.tokens.contains(start - 1), index - start < 8 {
      let isMark = [.colon, .dash].contains(clause.kind(start - 1))
      switch clause.word(start - 1) {
      case .company, .institution, .member, .number, .the, .tier, .such, .as, .include, .and,
        .founding, .field:
        start -= 1
      case .other
      where isMark
        || clause.kind(start - 1) == .word
          && NameWords.ofLists.contains(prose.lowercased(start - 1)):
        start -= 1
      default: return start
      }
    }
    return start
  }

  /// "supported by", "launched by", "with the backing of", "with support from".
  private func isBackedBy(_ clause: Clause, before index: Int) -> Bool {
    let before = index - 1
    let isParticiple = clause.form(before - 1) == .past
    switch clause.word(before) {
    case .by:
      if prose.token(before - 1, is: "up"), prose.token(before - 2, is: "set") { return true }
      if isParticiple, Self.backing.contains(clause.word(before - 1)) { return true }
      if clause.kind(before - 1) == .word,
        NameWords.backing.contains(prose.lowercased(before - 1))
      {
        return true
      }
      // "A and B are joined in the initiative by C and D"
      return (max(clause.tokens.lowerBound, before - 6)..<before).contains {
        clause.word($0) == .join && clause.form($0) == .past
      }
    case .with:
      // "The Alliance starts with A and B"
      let begins = ["starts", "begins", "started", "began", "opens"]
      return clause.word(before - 1) == .join || prose.token(before - 1, is: "together")
        || clause.kind(before - 1) == .word && begins.contains(prose.lowercased(before - 1))
    case .from where clause.tokens.contains(where: { prose.token($0, is: "funding") }): return true
    case .of, .from:
      if clause.kind(before - 1) == .word, isJointWork(before - 1) { return true }
      let start = clause.skip(.support, .sponsor, .the, .and, before: before)
      return start < before && clause.word(start - 1) == .with
    case .other where clause.kind(before) == .word:
      let isBetween = prose.token(before, is: "between") || prose.token(before, is: "among")
      return isBetween && isJointWork(before - 1)
        || ["unites", "gathers", "assembles"].contains(prose.lowercased(before))
    case .launch: return prose.token(before, is: "unites")
    default: return false
    }
  }

  /// "a joint effort of", "a collaboration between".
  private func isJointWork(_ index: Int) -> Bool {
    ["effort", "collaboration", "partnership", "undertaking", "union"]
      .contains(prose.lowercased(index))
  }

  /// "supported by", "launched by", "joined by".
  private static let backing = WordSet(.support, .sponsor, .launch, .join)

  /// "brings together", "consists of", "Participants include": the foundation, or who takes part, before.
  private func bringsTogether(_ clause: Clause, before index: Int) -> Bool {
    let before = clause.word(index - 1)
    if before == .alongside, prose.token(index - 1, is: "together") {
      return prose.tokens[max(index - 2, 0)].kind == .word
        && prose.lowercased(max(index - 2, 0)).hasPrefix("br")
    }
    if before == .of, clause.kind(index - 2) == .word, !clause.words.contains(.team) {
      return ["consists", "consisting", "composed", "comprised"]
        .contains(prose.lowercased(index - 2))
    }
    return false
  }

  /// "The nine companies in the Alliance are": all of a number.
  private func isWholeNumber(_ clause: Clause, _ head: Int) -> Bool {
    clause.word(head) == .company && clause.form(head) == .s
      && (clause.word(head - 1) == .number || clause.kind(head - 1) == .number)
      && clause.word(head - 2) == .the && head == clause.tokens.lowerBound + 2
  }

  /// "Participants include", "Its first members are", "Members at launch:".
  private func isCountedUp(_ clause: Clause, before index: Int) -> Bool {
    let start = clause.skip(.the, .be, .will, .include, before: index)
    // "They are A, B and C", behind those who have formed it
    if start == clause.tokens.lowerBound + 1, start < index, prose.token(start - 1, is: "they"),
      clause.sentence > 0,
      prose.sentences[clause.sentence - 1].words.intersects(
        WordSet(.company, .institution, .member))
    {
      return true
    }
    guard start < index || clause.kind(index - 1) == .colon,
      start - clause.tokens.lowerBound <= 12,
      !clause.words.intersects(WordSet(.board, .team, .role))
    else { return false }
    return (clause.tokens.lowerBound..<start).contains {
      isOfFounders(clause, $0) || isWholeNumber(clause, $0)
        || clause.kind($0) == .word && prose.token($0, is: "taking")
          && prose.token($0 + 1, is: "part")
        || clause.kind($0) == .word && NameWords.participants.contains(prose.lowercased($0))
    }
  }
}
