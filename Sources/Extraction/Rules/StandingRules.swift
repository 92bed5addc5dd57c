// Rules on what somebody is said to be: "Acme as a Gold member", "sponsors the Foundation at the Gold
// level".

import Announcements

extension Reading {
  /// "announces Acme as a Gold member", and weakly any "Acme as a Gold member" and "As a Gold
  /// member, Acme ...": what gives a known member its tier.
  func standings(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for index in clause.tokens where clause.word(index) == .as {
      guard let standing = clause.standing(at: index + 1),
        case .member(_, _, let end) = standing
      else { continue }
      let names =
        clause.list(endingAt: index) ?? clause.list(endingAt: aboardStart(clause, index))
        ?? apposed(clause, index)
      if let list = names, !isOfFoundations(list, clause),
        clause.word(clause.skip(.the, before: list.start) - 1) != .join
      {
        let announces = (clause.tokens.lowerBound..<list.start).contains {
          [.announce, .introduce, .join, .welcome, .become, .glad, .add, .addition, .accept, .sign]
            .contains(clause.word($0))
            && (![.to, .could, .want].contains(clause.word($0 - 1)) || isVoted(clause, $0))
        }
        claims += self.claims(
          announces ? .announced : .standing, list, standing, targetBehind(clause, end), clause,
          isWeak: !announces || clause.words.contains(.if))
      } else if clause.isTitle, clause.word(clause.skip(.our, .a, .the, from: index + 1)) == .new,
        let list = clause.lists.first,
        list.start == clause.tokens.lowerBound
      {
        // "Acme Brings Its Pipes to the Foundation as New Silver Member"
        claims += self.claims(.announced, list, standing, targetBehind(clause, end), clause)
      } else if index <= clause.tokens.lowerBound + 1 {
        var position = end
        while clause.tokens.contains(position), clause.kind(position) != .comma, position < end + 8
        {
          position += 1
        }
        guard clause.kind(position) == .comma,
          let list = clause.list(startingAt: position + 1)
        else { continue }
        claims += self.claims(.standing, list, standing, .none, clause, isWeak: true)
      }
    }
    return claims
  }

  /// "has voted to admit".
  private func isVoted(_ clause: Clause, _ verb: Int) -> Bool {
    clause.word(verb) == .accept && clause.words.intersects(WordSet(.governance, .decide))
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

  /// "is sponsoring the Foundation at the Gold level", "supports the Foundation as Gold sponsor".
  func sponsors(_ clause: Clause) -> [Claim] {
    var claims: [Claim] = []
    for verb in clause.tokens
    where [.sponsor, .support].contains(clause.word(verb)) {
      // "Acme to Sponsor the Foundation at the Gold Level"
      let isPlan = clause.isTitle && clause.word(verb - 1) == .to
      let isDecided = clause.form(verb) == .base && clause.word(verb - 1) == .to
      guard clause.form(verb) != .base || isPlan || isDecided else { continue }
      let target = target(clause, at: verb + 1)
      switch target {
      case .foundation, .generic: break
      default: continue
      }
      guard let standing = standing(clause, from: verb + 1), case .member(.some, _, _) = standing,
        let list = isPlan
          ? clause.list(endingAt: verb - 1)
          : isDecided ? newcomer(clause, to: verb - 1) : clause.subject(of: verb)
      else { continue }
      claims += self.claims(.sponsors, list, standing, target, clause)
    }
    return claims
  }
}
