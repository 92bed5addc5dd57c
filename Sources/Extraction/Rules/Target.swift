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
  /// A board, a team, an event, forces.
  case other
}

extension Reading {
  /// Reads what stands at a position behind "join" or a preposition.
  func target(_ clause: Clause, at index: Int) -> Target {
    let position = clause.skip(.the, .our, .adverb, .to, from: index)
    switch clause.word(position) {
    case .as, .at: return .none
    case .forces, .board, .team, .advisory, .event, .we: return .other
    case .ranks: return .community(end: position + 1)
    default: break
    }
    if let list = clause.list(startingAt: position) {
      for name in list.names {
        if let target = target(clause, name) { return target }
      }
      return .community(end: list.end)
    }
    return genericTarget(clause, at: position)
  }

  /// A name as a target: nil where it is no foundation's.
  private func target(_ clause: Clause, _ name: Name) -> Target? {
    guard let full = foundations.fullName(of: clause.text(name)) else { return nil }
    switch clause.word(name.end) {
    case .board, .team, .ecosystem, .event, .governance, .role, .rank: return .other
    case .advisory: return .other
    case .incubation, .project: return .other
    default: return .foundation(full, end: name.end)
    }
  }

  /// "the growing open source foundation", "our community", "the ranks of supporters".
  private func genericTarget(_ clause: Clause, at index: Int) -> Target {
    var position = index
    while position < min(index + 6, clause.tokens.upperBound) {
      switch clause.word(position) {
      case .foundation where clause.form(position) == .base:
        let next = clause.word(position + 1)
        return [.board, .team, .event, .advisory, .role].contains(next)
          ? .other : .generic(end: position + 1)
      case .community, .project, .ranks, .member, .membership, .company, .supporter:
        return .community(end: position + 1)
      case .board, .team, .event, .ecosystem, .incubation, .role, .advisory, .forces: return .other
      case .tier, .new, .of, .founding, .existing, .software, .well: position += 1
      case .other where clause.kind(position) == .word: position += 1
      default: return .none
      }
    }
    return .none
  }
}
