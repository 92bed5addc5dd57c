// What is joined: a foundation by name, "the Foundation", or something that is no foundation.

/// What stands behind "join", "to" or "of".
enum Target: Equatable {
  /// A foundation by name.
  case foundation(String, end: Int)
  /// "the Foundation", "our alliance".
  case generic(end: Int)
  /// A project or a community, which has members only where the sentence says so.
  case community(end: Int)
  /// Nothing: "joins as a Gold member".
  case none
  /// The advisory board of what has no word of a foundation in its name: organisations sit there in
  /// place of a membership, and persons.
  case advisers(end: Int)
  /// A foundation's board, which organisations join as members of some tier.
  case board
  /// A team, an event, forces.
  case other
}

extension Reading {
  /// Reads what stands at a position behind "join" or a preposition.
  func target(_ clause: Clause, at index: Int) -> Target {
    let position = clause.skip(.the, .our, .adverb, .to, from: index)
    if [.the, .our].contains(clause.word(position - 1)), isOwner(clause, position) {
      return .generic(end: position + 1)
    }
    if let own = ownerWithClitic(clause, position) { return own }
    if foundations.home.head == "group", endsWithWorkingGroup(position + 2) {
      return .generic(end: position + 2)
    }
    switch clause.word(position) {
    case .as, .at: return .none
    case .board: return .board
    case .forces where prose.token(position, is: "us"): return .community(end: position + 1)
    case .forces, .team, .event, .we: return .other
    case .occasion where prose.isEvent(position): return .other
    case .ranks where clause.word(position + 1) != .of: return .community(end: position + 1)
    default: break
    }
    if let list = clause.list(startingAt: position) {
      if let group = workingGroup(clause, list) { return group }
      let targets = list.names.compactMap { target(clause, $0) }
      if let last = list.names.first?.tokens.last,
        prose.isEvent(last) || prose.isConference(last)
      {
        return .other
      }
      if let best = targets.first(where: { isHost($0) }) ?? targets.first { return best }
      if let target = describedTarget(clause, list) { return target }
      if clause.word(list.end) == .advisory, clause.word(list.end + 1) == .board {
        return .advisers(end: list.end + 2)
      }
      return isNoFoundation(behind: list.end, clause) ? .other : .community(end: list.end)
    }
    return genericTarget(clause, at: position)
  }

  /// "Let's Encrypt", on its own site.
  private func ownerWithClitic(_ clause: Clause, _ position: Int) -> Target? {
    guard clause.kind(position + 1) == .clitic, clause.tokens.contains(position + 2),
      foundations.home.isNamed(prose.text(position..<position + 3)),
      let name = foundations.home.name
    else { return nil }
    return .foundation(name, end: position + 3)
  }

  /// A name as a target: nil where it is no foundation's.
  private func target(_ clause: Clause, _ name: Name) -> Target? {
    guard let full = foundations.fullName(of: clause.text(name)) else { return nil }
    if name.isPossessive { return possession(clause, of: name, full) }
    if clause.word(name.end) == .board { return .board }
    if isNoFoundation(behind: name.end, clause) { return .other }
    if foundations.ownName(of: clause.text(name)) == nil { return owner(clause, name, full) }
    return .foundation(full, end: name.end)
  }

  /// The owner of the archive, whom no word calls a foundation: "joins CoTech" names it, "joins CoTech
  /// core" does not, and "the CoTech community" is open to all.
  private func owner(_ clause: Clause, _ name: Name, _ full: String) -> Target {
    guard clause.kind(name.end) == .word, clause.skipAgain(name.end) == name.end else {
      return .foundation(full, end: name.end)
    }
    switch clause.word(name.end) {
    case .community, .project: return .community(end: name.end + 1)
    case .other, .field, .institution, .company, .supporter, .sponsor, .member:
      return clause.word(name.end) == .other && prose.tokens[name.end].looksLikeName
        || clause.word(name.end) == .member
        ? .community(end: name.end + 1) : .other
    default: return .foundation(full, end: name.end)
    }
  }

  /// "the Tide Foundation's newest members" are the foundation's, "the Tide Foundation's Steering
  /// Committee" and "the Tide Foundation's Net Project" have members only where the sentence says so.
  private func possession(_ clause: Clause, of name: Name, _ full: String) -> Target {
    for index in name.end..<min(name.end + 7, clause.tokens.upperBound) {
      switch clause.word(index) {
      case .team: return .community(end: index + 1)
      case .board where clause.word(index - 1) != .advisory: return .board
      case .event, .occasion, .project, .software, .incubation, .ecosystem, .role: return .other
      case .other where clause.kind(index) == .word: continue
      case .tier, .new, .field, .of, .the, .number, .and: continue
      default: return .foundation(full, end: name.end)
      }
    }
    return .foundation(full, end: name.end)
  }

  /// "the OpenTide consortium": a name with the word for a foundation behind it, in small letters.
  private func describedTarget(_ clause: Clause, _ list: NameList) -> Target? {
    guard list.names.count == 1, clause.word(list.end) == .foundation,
      clause.form(list.end) == .base, clause.word(list.end + 1) != .board,
      !isNoFoundation(behind: list.end + 1, clause)
    else { return nil }
    return .foundation(clause.text(list.names[0]), end: list.end + 1)
  }

  /// "the OpenTide working group", "the Tide Net Working Group": companies join those of a name, as
  /// Eclipse's, as members; "the security working group" is a team.
  private func workingGroup(_ clause: Clause, _ list: NameList) -> Target? {
    guard list.names.count == 1, let name = list.names.first else { return nil }
    let isInName = endsWithWorkingGroup(name.end)
    guard isInName ? name.tokens.count > 2 : endsWithWorkingGroup(name.end + 2) else { return nil }
    let text = clause.text(name)
    return isInName
      ? .foundation(text, end: name.end)
      : .foundation("\(text) Working Group", end: name.end + 2)
  }

  /// Whether the two words before a position are "working group".
  func endsWithWorkingGroup(_ end: Int) -> Bool {
    end >= 2 && end <= prose.tokens.count && prose.token(end - 1, is: "group")
      && prose.token(end - 2, is: "working")
  }

  private func isHost(_ target: Target) -> Bool {
    guard case .foundation(let full, _) = target else { return false }
    return full == foundations.host
  }

  /// Whether the word behind a foundation's name makes something else of it: its board, its
  /// ecosystem, its summit. Organisations do sit on advisory boards, in place of a membership.
  private func isNoFoundation(behind index: Int, _ clause: Clause) -> Bool {
    switch clause.word(index) {
    case .team, .ecosystem, .event, .governance, .role, .rank, .incubation, .software: true
    case .advisory: clause.word(index + 1) != .board
    default: false
    }
  }

  /// "the club" and "our network" in the archive of the Open Tide Club and the Wren Network.
  private func isOwner(_ clause: Clause, _ index: Int) -> Bool {
    guard let head = foundations.home.head, clause.kind(index) == .word,
      prose.lowercased(index) == head
    else { return false }
    return ![.team, .board, .event, .ecosystem].contains(clause.word(index + 1))
  }

  /// "the growing open source foundation", "our community", "the ranks of supporters".
  private func genericTarget(_ clause: Clause, at index: Int) -> Target {
    var position = index
    while position < min(index + 6, clause.tokens.upperBound) {
      switch clause.word(position) {
      case .foundation where clause.form(position) == .base:
        let next = clause.word(position + 1)
        if next == .board { return .board }
        return [.team, .event, .role].contains(next)
          ? .other : .generic(end: position + 1)
      case .ranks where clause.word(position + 1) == .of: position += 1
      case .community, .project, .ranks, .member, .membership, .company, .supporter, .sponsor:
        return .community(end: position + 1)
      case .advisory where clause.word(position + 1) == .board: return .generic(end: position + 2)
      case .board: return .board
      // "fellow members", "fellow Gold members"
      case .role where [.member, .tier].contains(clause.word(position + 1)): position += 1
      case .team, .event, .ecosystem, .incubation, .role, .advisory, .forces: return .other
      case .occasion where prose.isEvent(position): return .other
      case .tier, .new, .of, .number, .founding, .existing, .software, .well, .the, .our:
        position += 1
      // "joins a growing list of members"
      case .a where (position + 1..<position + 4).contains { clause.word($0) == .ranks }:
        position += 1
      case .other where clause.kind(position) == .word || clause.kind(position) == .number:
        position += 1
      default: return .none
      }
    }
    return .none
  }
}
