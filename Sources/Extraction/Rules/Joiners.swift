// Who joins, and whether a sentence says it as news: not as a condition, a wish or a memory.

import Announcements

extension Reading {
  /// "With Acme joining as a Gold member, Ada Lund takes a seat": said beside the news.
  private func isAccompanying(_ clause: Clause, _ verb: Int) -> Bool {
    clause.form(verb) == .ing && clause.word(clause.tokens.lowerBound) == .with
      && clause.list(startingAt: clause.tokens.lowerBound + 1)?.end == verb
      && !clause.words.contains(.announce) && !countsMembers(clause)
  }

  /// "Wireless technology leader Acme": a word in small letters that is no verb.
  private func goesOnSmall(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .word else { return false }
    let isNoun = [.field, .company, .institution, .software].contains(token.word)
    return isNoun || token.word == .other && !prose.lowercased(index).hasSuffix("s")
  }

  /// "..., the Foundation now has 40 members".
  func countsMembers(_ clause: Clause) -> Bool {
    clause.words.intersects(WordSet(.foundation, .we, .our))
      && clause.words.intersects(WordSet(.member, .membership))
      && clause.tokens.contains { prose.token($0, is: "now") }
  }

  /// Who joins, if the verb stands so that somebody does.
  func joiners(_ clause: Clause, _ verb: Int) -> NameList? {
    if isCondition(clause, verb) || isQuestion(clause) { return nil }
    let before = clause.skip(.adverb, before: verb)
    switch clause.form(verb) {
    case _ where clause.word(verb) == .sign:
      // "Acme is the latest company to sign up as a member."
      let isLatest = clause.word(verb - 1) == .to && isLatestCompany(clause, to: verb - 1)
      return isLatest ? newcomer(clause, to: verb - 1) : clause.subject(of: verb)
    case .base:
      if clause.word(before - 1) == .to {
        // "Acme to Join the Lantern Foundation"
        let isPlan =
          clause.isTitle && clause.list(endingAt: before - 1)?.start == clause.tokens.lowerBound
        return newcomer(clause, to: before - 1)
          ?? (isPlan ? clause.list(endingAt: before - 1) : nil)
      }
      if clause.word(before - 1) == .could || clause.word(before - 1) == .want { return nil }
      guard let list = clause.subject(of: verb) else { return nil }
      if list.names.count == 1, let two = clause.parted(list.names[0]) { return two }
      let stands = clause.word(before - 1) == .will || clause.isTitle || joinsLater(clause, verb)
      return list.names.count > 1 || stands ? list : nil
    case .ing: return whoIsJoining(clause, verb, before)
    case .past:
      if prose.tokens.indices.contains(before - 1), prose.token(before - 1, is: "had") {
        return nil
      }
      if looksBack(clause, from: before - 4, to: verb + 16), !clause.isTitle { return nil }
      return clause.subject(of: verb)
    case .s: return clause.subject(of: verb)
    }
  }

  /// Who does what "joining" says, by the word before it.
  private func whoIsJoining(_ clause: Clause, _ verb: Int, _ before: Int) -> NameList? {
    switch clause.word(before - 1) {
    case .by where clause.isTitle:
      return clause.lists.first { $0.end < verb && $0.start <= clause.tokens.lowerBound + 1 }
    case .by:
      // "Acme strengthens its commitment by joining the Foundation."
      if clause.words.intersects(WordSet(.if, .want, .could, .past)) { return nil }
      guard let list = mainSubject(clause, before: verb), !goesOnSmall(list.end) else { return nil }
      return list
    case .for where clause.words.contains(.thank): return clause.list(endingAt: before - 1)
    case _ where clause.kind(before - 1) == .comma:
      // "Acme invests in Tide's future, joining the other Gold sponsors"
      var isSure = false
      if case .member(.some, _, _)? = standingAmongFellows(clause, behind: verb) {
        isSure =
          !clause.speaksOfEvent
          && !looksBack(clause, from: clause.tokens.lowerBound, to: clause.tokens.upperBound)
      }
      return clause.subject(of: verb) ?? (isSure ? mainSubject(clause, before: verb) : nil)
    default: return clause.subject(of: verb)
    }
  }

  /// "X is the latest company to join": the names before "is".
  func newcomer(_ clause: Clause, to preposition: Int) -> NameList? {
    var position = preposition - 1
    while preposition - position < 10, clause.tokens.contains(position) {
      switch isOrdinal(position) ? .first : clause.word(position) {
      case .new, .first:
        // "Ada is the second person to join"
        let isPerson = (position..<preposition).contains {
          clause.kind($0) == .word
            && ["person", "individual", "employee", "woman", "man"].contains(prose.lowercased($0))
        }
        if isPerson { return nil }
        let verb = clause.skip(.our, .the, .a, .adverb, before: position)
        if clause.word(verb - 1) == .be || clause.word(verb - 1) == .become {
          return clause.subject(of: verb - 1)
        }
        if clause.isTitle, clause.word(verb - 1) == .as {
          // "Acme Makes History as the First Bank to Join the Foundation"
          return clause.lists.first { $0.start == clause.tokens.lowerBound }
        }
        return clause.kind(verb - 1) == .comma ? clause.list(endingAt: verb - 1) : nil
      case .decide: return clause.subject(of: position) ?? mainSubject(clause, before: position)
      case .support where clause.form(position) == .past && position == preposition - 1:
        // "has committed to support"
        return clause.subject(of: position)
      case .be:
        // "X is proud to join", "X is going to join".
        let isPlan =
          clause.kind(preposition - 1) == .word
          && ["going", "set", "due"].contains(prose.lowercased(preposition - 1))
        let start = clause.skip(.glad, .adverb, before: isPlan ? preposition - 1 : preposition)
        guard start == position + 1 else { return nil }
        return clause.subject(of: position)
      default: position -= 1
      }
    }
    return nil
  }

  /// "We had two new members join": said of one too.
  private func joinsLater(_ clause: Clause, _ verb: Int) -> Bool {
    (max(clause.tokens.lowerBound, verb - 8)..<verb).contains {
      clause.word($0) == .have || prose.token($0, is: "see") && clause.words.contains(.glad)
    }
  }

  /// "If Acme becomes a member", "when Acme joined": nothing new is said.
  func isCondition(_ clause: Clause, _ verb: Int) -> Bool {
    // "If Acme Joins", "Could Acme join?"
    if [.if, .could].contains(clause.word(clause.tokens.lowerBound)),
      !["how", "why"].contains(prose.lowercased(clause.tokens.lowerBound))
    {
      return true
    }
    // "For instance, Acme becomes a Gold member", "does not rule out that Acme will join"
    let start = clause.tokens.lowerBound
    if clause.word(start) == .for, clause.kind(start + 1) == .word,
      prose.token(start + 1, is: "instance") || prose.token(start + 1, is: "example")
    {
      return true
    }
    return !clause.isTitle
      && (max(start, verb - 12)..<verb).contains {
        clause.word($0) == .if
          || clause.kind($0) == .word && prose.token($0, is: "rule")
            && prose.token($0 + 1, is: "out")
      }
  }

  /// "Acme joins the Foundation?"
  private func isQuestion(_ clause: Clause) -> Bool {
    clause.isTitle && clause.tokens.last.map { prose.token($0, is: "?") } == true
  }

  /// 2nd, 17th, 100th, ninth.
  func isOrdinal(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .word, token.end - token.start > 2,
      let first = prose.bytes[Int(token.start)..<Int(token.end)].first
    else { return false }
    guard (0x30...0x39).contains(first) else {
      return token.word == .other && prose.bytes[Int(token.end) - 1] == UInt8(ascii: "h")
        && prose.bytes[Int(token.end) - 2] == UInt8(ascii: "t")
        && NameWords.ordinals.contains(prose.lowercased(index))
    }
    return ["st", "nd", "rd", "th"].contains(String(prose.lowercased(index).suffix(2)))
  }

  /// Whether the words are a person's, quoted: they bear out what the announcement itself says.
  func isHearsay(_ clause: Clause, _ verb: Int) -> Bool {
    clause.passage.isQuotation || prose.tokens[verb].traits.contains(.quoted)
  }

  /// "Google joined the OCI to help ...": a plain past, where nothing announces members.
  func isMemory(_ clause: Clause, _ verb: Int) -> Bool {
    if isAccompanying(clause, verb) {
      return !announcesMembers(prose.sentences[clause.sentence].passage)
    }
    guard clause.form(verb) == .past, !clause.isTitle, !clause.words.contains(.welcome) else {
      return false
    }
    if clause.word(clause.skip(.adverb, before: verb) - 1) == .have { return false }
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
    if isFresh || isOfThisTime(clause) { return false }
    // "We are glad to announce that Acme joined", "A and B both joined"
    if clause.words.contains(.announce), clause.words.contains(.glad) { return false }
    let before = clause.word(verb - 1) == .adverb || clause.word(verb - 1) == .pronoun
    if before, ["both", "each", "all", "also"].contains(prose.lowercased(verb - 1)) {
      return false
    }
    return !announcesMembers(prose.sentences[clause.sentence].passage)
  }

  /// "this month", "last week".
  func isOfThisTime(_ clause: Clause) -> Bool {
    clause.tokens.contains { index in
      clause.word(index) == .month && clause.word(index - 1) == .in
        && clause.kind(index + 1) != .number
        || clause.word(index) == .year && clause.form(index) == .base
          && (prose.token(index - 1, is: "this") || prose.token(index - 1, is: "last"))
    }
  }

  /// "works with the Tide Foundation, which recently joined Beacon": news of somebody else.
  func isOfOthers(_ clause: Clause, _ verb: Int, _ target: Target) -> Bool {
    guard case .foundation(let full, _) = target, full != foundations.host else { return false }
    return clause.word(clause.skip(.adverb, .have, before: verb) - 1) == .who
  }
}
