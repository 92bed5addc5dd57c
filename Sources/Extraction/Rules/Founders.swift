// Where a sentence on founding members names them: behind the words for them or before.

import Announcements

extension Reading {
  func founders(_ clause: Clause, behind head: Int, _ target: Target) -> NameList? {
    var position = head + 1
    switch target {
    case .foundation(_, let end), .generic(let end), .community(let end): position = end
    case .none, .advisers, .board, .other: position = behindObject(clause, position)
    }
    let start = position
    while clause.tokens.contains(position), position < start + 8 {
      if let list = clause.list(startingAt: position) {
        // "A, who make pipes; B, the bank; and C"
        let itemized = clause.itemized(startingAt: position)
        let whole =
          clause.hasSemicolons ? clause.described(listStartingAt: position) : itemized ?? list
        return whole.map { joined(by: $0, clause) }
      }
      switch clause.kind(position) {
      case .comma?, .colon?, .dash?, .quote?: break
      // "including premier members A and B"
      case .word? where clause.word(position) == .tier || clause.word(position - 1) == .tier: break
      case .word? where prose.token(position, is: "range"): break
      // "include the farm machinery maker Acme"
      case .word? where isCalling(clause, position): break
      case .word? where prose.token(position, is: "consists"): break
      case .word?
      where [.be, .will, .include, .the, .such, .as, .from, .of].contains(clause.word(position)):
        break
      // "founding members at the Gold level are"
      case .word? where clause.word(position) == .at || clause.word(position) == .level: break
      // "founding members at this time include"
      case .word? where isTimeOfLaunch(clause, position): break
      default: return behindColon(clause, head) ?? including(clause, from: position)
      }
      position += 1
    }
    return nil
  }

  /// "Acme is one of the founding companies, together with Brook and Corvid": who is and with whom.
  func together(_ clause: Clause, _ start: Int, _ head: Int) -> NameList? {
    let position = clause.kind(head + 1) == .comma ? head + 2 : head + 1
    guard clause.word(position) == .alongside,
      let list = clause.list(startingAt: clause.skip(.with, from: position + 1))
    else { return nil }
    let isOne = clause.word(clause.skip(.the, .our, before: start) - 1) == .of
    let be = isOne ? clause.skip(.the, .our, .of, .first, before: start) : start
    let first = clause.word(be - 1) == .be ? clause.subject(of: be - 1) : nil
    return NameList(names: (first?.names ?? []) + list.names)
  }

  /// "at this time", "at launch", "today", behind the word for the founders.
  private func isTimeOfLaunch(_ clause: Clause, _ index: Int) -> Bool {
    if ["today", "now", "currently", "time"].contains(prose.lowercased(index)) { return true }
    return [.pronoun, .launch].contains(clause.word(index)) && clause.word(index - 1) == .at
  }

  /// "Acme, who is joined by Brook and Corvid": with the names behind "joined by".
  private func joined(by list: NameList, _ clause: Clause) -> NameList {
    let start = clause.kind(list.end) == .comma ? list.end + 1 : list.end
    let verb = clause.skip(.who, .be, .adverb, from: start)
    guard verb > start, clause.word(verb) == .join, clause.word(verb + 1) == .by,
      let more = clause.list(startingAt: verb + 2), more.names.count > 1
    else { return list }
    return NameList(names: list.names + more.names)
  }

  /// "founding members and collaborators around the globe including Acme and Brook": the names behind small words.
  private func including(_ clause: Clause, from position: Int) -> NameList? {
    let end = (position..<min(position + 8, clause.tokens.upperBound)).first {
      clause.kind($0) != .word || prose.tokens[$0].looksLikeName || clause.word($0) == .include
    }
    guard let end, clause.word(end) == .include, clause.form(end) == .ing,
      (position..<end).allSatisfy({
        [.and, .adverb, .the, .in, .on, .of, .with, .supporter, .partner, .other]
          .contains(clause.word($0))
      })
    else { return nil }
    return clause.list(startingAt: end + 1)
  }

  /// "our founding sponsors, who gave £200,000 for the first year: A, B and C"
  private func behindColon(_ clause: Clause, _ head: Int) -> NameList? {
    guard clause.kind(head + 1) == .comma, clause.word(head + 2) == .who,
      let colon = (head..<head + 18).first(where: { clause.kind($0) == .colon })
    else { return nil }
    return clause.list(startingAt: colon + 1)
  }

  /// Whether small words from a position on say what the name behind them is, behind "include".
  private func isCalling(_ clause: Clause, _ position: Int) -> Bool {
    guard clause.words.intersects(WordSet(.include, .be)), !prose.tokens[position].looksLikeName
    else { return false }
    let end = (position..<min(position + 4, clause.tokens.upperBound)).first {
      clause.kind($0) != .word || prose.tokens[$0].looksLikeName
    }
    guard let end, end > position, clause.list(startingAt: end) != nil else { return false }
    return [.company, .institution, .role].contains(clause.word(end - 1))
  }

  /// The position behind "of the center", where what is founded is called by no word for it.
  private func behindObject(_ clause: Clause, _ index: Int) -> Int {
    guard [.of, .in, .for].contains(clause.word(index)) else { return index }
    let end = (index..<min(index + 8, clause.tokens.upperBound)).first {
      [.be, .include].contains(clause.word($0)) || clause.kind($0) == .colon
    }
    return end ?? index
  }

  func founders(_ clause: Clause, before start: Int) -> NameList? {
    let end = clause.skip(.a, .the, .our, .adverb, .as, before: start)
    if clause.tokens.contains(end - 1), prose.token(end - 1, is: "among") {
      let verb = clause.skip(.be, before: end - 1)
      return verb < end - 1 ? clause.subject(of: verb) : clause.list(endingAt: end - 1)
    }
    guard
      clause.word(end - 1) == .be || prose.token(end - 1, is: "serve")
        || clause.kind(end - 1) == .word && prose.token(end - 1, is: "comprise")
    else {
      return clause.word(end) == .as ? clause.list(endingAt: end) : nil
    }
    return clause.subject(of: end - 1)
  }
}
