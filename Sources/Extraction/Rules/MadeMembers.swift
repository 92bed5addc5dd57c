// Members by other words than joining: made so, from now on, accepted in the minutes.

import Announcements

extension Reading {
  /// "The paper makes Acme a member of the Foundation."
  func made(_ clause: Clause) -> [Claim] {
    clause.lists.flatMap { list -> [Claim] in
      guard clause.word(list.end) == .a, clause.kind(list.start - 1) == .word,
        prose.token(list.start - 1, is: "makes") || prose.token(list.start - 1, is: "made")
          || isNamed(list, clause),
        let standing = clause.standing(at: list.end), case .member(let tier, _, let end) = standing
      else { return [] }
      let target = targetBehind(clause, end)
      switch target {
      case .foundation, .generic: break
      default: guard tier != nil else { return [] }
      }
      return claims(.isMember, list, standing, target, clause)
    }
  }

  /// "The Foundation has named Acme a Gold member", but neither Ada an honorary member nor Acme a member of the team.
  private func isNamed(_ list: NameList, _ clause: Clause) -> Bool {
    guard clause.word(list.start - 1) == .appoint, clause.form(list.start - 1) != .base,
      !list.names.contains(where: { isShapedLikePerson($0) }),
      case .member(_, _, let end)? = clause.standing(at: list.end),
      (list.end..<end).contains(where: {
        clause.word($0) == .tier || prose.token($0, is: "executive")
      })
    else { return false }
    let owner = clause.skip(.the, from: end + 1)
    return clause.word(end) != .of || ![.year, .team, .board].contains(clause.word(owner))
  }

  /// "is a member since 1 March", "is a Gold member of the Foundation from today on": a time behind a
  /// standing that is near.
  func holdsFromNowOn(_ clause: Clause, behind standing: Int) -> Bool {
    (standing..<min(standing + 14, clause.tokens.upperBound)).contains { index in
      guard clause.kind(index) == .word else { return false }
      switch clause.word(index) {
      case .from, .as:
        let next = clause.word(index) == .as ? index + 2 : index + 1
        guard next < clause.tokens.upperBound,
          clause.word(index) == .from
            || clause.word(index + 1) == .of
        else { return false }
        return isToday(next)
      case .since:
        // "since last Friday", "since this week"
        if ["last", "this"].contains(where: { prose.token(index + 1, is: $0) }),
          index + 2 < clause.tokens.upperBound, clause.kind(index + 2) == .word,
          !prose.token(index + 2, is: "year")
        {
          return true
        }
        // "since 1 March", but not "since March 2015"
        let end =
          (index + 1..<index + 5).first {
            ![.month, .number, .pronoun].contains(clause.word($0)) && clause.kind($0) != .number
              || isYear($0)
          } ?? index + 5
        return end > index + 1 && clause.kind(end) != .number
          && (index + 1..<end).contains { clause.word($0) == .month }
      default: return prose.token(index, is: "effective")
      }
    }
  }

  private func isYear(_ index: Int) -> Bool {
    prose.tokens.indices.contains(index) && prose.tokens[index].kind == .number
      && prose.tokens[index].end - prose.tokens[index].start == 4
  }

  private func isToday(_ index: Int) -> Bool {
    ["today", "now", "tomorrow"].contains(prose.lowercased(index))
  }

  /// Whether a sentence, the one before or the heading speaks of members, or the title of a meeting: who is
  /// admitted or approved there is a member then.
  func isOfApplications(_ clause: Clause) -> Bool {
    let membership = WordSet(.member, .membership)
    if clause.words.intersects(membership) { return true }
    let before = clause.sentence - 1
    if prose.sentences.indices.contains(before) {
      if prose.sentences[before].words.intersects(membership) { return true }
      // "6. *Applications.* The board had received four."
      let start = max(0, prose.sentences[before].tokens.lowerBound - 4)
      if saysApplications(start..<prose.sentences[before].tokens.upperBound) { return true }
    }
    return isUnderNewMembers(clause)
  }

  /// "* Acme Ltd (Oslo): accepted unanimously": an item of the minutes under a line on applications for
  /// membership.
  func acceptedItems() -> [Claim] {
    var isOpen = false
    var found: [Claim] = []
    for passage in prose.passages where !passage.isBoilerplate {
      let saysMembership = prose.sentences[passage.sentences].contains {
        $0.words.contains(.membership)
      }
      if saysMembership, saysApplications(passage.tokens) {
        isOpen = true
      } else if passage.depth == 0 {
        isOpen = false
      } else if isOpen, let name = leadingName(passage.tokens, needsMarkup: false),
        isAccepted(behind: name.end, passage.tokens), !isPerson(name),
        let sentence = passage.sentences.first
      {
        found.append(
          Claim(
            rule: .described, event: .join, member: prose.text(name.tokens),
            tier: tierAside(name), saysMember: true, sentence: sentence, token: name.start))
      }
    }
    return found
  }

  func saysApplications(_ range: Range<Int>) -> Bool {
    range.contains {
      prose.tokens[$0].kind == .word && prose.lowercased($0).hasPrefix("applica")
    }
  }

  /// ": accepted", "- approved with 7 votes".
  private func isAccepted(behind index: Int, _ range: Range<Int>) -> Bool {
    guard range.contains(index + 1), [.colon, .dash].contains(prose.tokens[index].kind) else {
      return false
    }
    let verb = prose.tokens[index + 1]
    return verb.word == .accept && verb.form == .past
  }

  /// "**Acme** (Gold member) makes pipes": paragraphs that begin with a name and, in brackets, what kind of
  /// member it is, under a title that tells of who comes.
  func labelledParagraphs() -> [Claim] {
    guard let title = prose.passages.first, title.kind == .title,
      prose.sentences[title.sentences].contains(where: {
        $0.words.intersects(WordSet(.join, .sign, .welcome, .new, .add, .newcomer))
      })
    else { return [] }
    return prose.passages.compactMap { passage -> Claim? in
      guard passage.kind == .paragraph, !passage.isBoilerplate,
        let name = leadingName(passage.tokens, needsMarkup: true), let aside = name.aside,
        aside.contains(where: {
          [.member, .sponsor, .supporter].contains(prose.tokens[$0].word)
        }), let tier = tierAside(name), !isPerson(name), let sentence = passage.sentences.first
      else { return nil }
      return Claim(
        rule: .described, event: .join, member: prose.text(name.tokens), tier: tier,
        saysMember: true, sentence: sentence, token: name.start)
    }
  }

  /// "Supporting members: Acme, Brook": a title that is a tier and its members.
  func labelledTitle(_ clause: Clause) -> [Claim] {
    let start = clause.tokens.lowerBound
    guard clause.isTitle,
      let head = clause.tokens.prefix(4).first(where: {
        [.member, .sponsor].contains(clause.word($0)) && clause.form($0) == .s
      }), clause.tier(among: start..<head).tier != nil, clause.kind(head + 1) == .colon,
      let list = clause.list(startingAt: head + 2),
      list.end >= clause.tokens.upperBound
    else { return [] }
    let standing = Standing.member(
      tier: clause.tier(among: start..<head).tier, isFounding: false, end: head)
    return claims(.newMember, list, standing, .none, clause)
  }
}
