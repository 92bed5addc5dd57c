// Rules on seats on a board: who takes one, and for which organisation.

import Announcements

extension Reading {
  /// "As a premier member, Arm is granted one seat to the Governing Board", "Acme takes a seat on
  /// the board".
  func boardSeats(_ clause: Clause) -> [Claim] {
    guard clause.words.contains(.seat) else { return [] }
    for verb in clause.tokens where [.grant, .take].contains(clause.word(verb)) {
      let isSeat = (verb..<min(verb + 8, clause.tokens.upperBound)).contains {
        clause.word($0) == .seat
      }
      guard isSeat, clause.word(clause.skip(.adverb, before: verb) - 1) != .to,
        let list = clause.subject(of: verb)
      else { continue }
      return members(among: list, clause).map { board(clause.text($0), nil, clause, $0.start) }
    }
    return []
  }

  /// "We're happy to welcome Alex Spinelli, VP Developer Technology at Arm, to our board".
  func boardMembers(_ clause: Clause) -> [Claim] {
    for verb in clause.tokens where clause.word(verb) == .welcome {
      let limit = clause.tokens.upperBound
      guard let phrase = PersonPhrase.read(prose, at: verb + 1, limit: limit),
        let organization = phrase.person.organization
      else { continue }
      let next = phrase.end
      let joinsBoard = (next..<min(next + 8, limit)).contains { clause.word($0) == .board }
      guard joinsBoard else { continue }
      return [board(organization, phrase.person.name, clause, verb + 1)]
    }
    return []
  }

  /// "Acme joins the board of directors of the Tide Foundation": organisations, where a person would be no
  /// member for it.
  func joinsBoard(_ clause: Clause, _ list: NameList) -> [Claim] {
    let seated = members(among: list, clause)
    guard
      seated.allSatisfy({ name in
        isSurelyOrganization(name) || isSurelyFirm(name)
          || name.tokens.contains {
            !prose.tokens[$0].traits.isDisjoint(with: [.upper, .mixed])
          }
      })
    else { return [] }
    return seated.map { board(clause.text($0), nil, clause, $0.start) }
  }

  private func board(
    _ member: String, _ person: String?, _ clause: Clause, _ token: Int
  ) -> Claim {
    Claim(
      rule: .board, event: .board, member: member, person: person, sentence: clause.sentence,
      token: token)
  }
}
