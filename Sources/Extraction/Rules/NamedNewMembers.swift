// Where a sentence on new members names them: behind the words for them or before.

import Announcements

extension Reading {
  /// The names behind "new members": directly, behind a colon, a comma, "include" or "are".
  func named(
    _ clause: Clause, behind head: Int, _ target: Target, isWith: Bool
  ) -> NameList? {
    guard var position = behindMembers(clause, head, target) else { return nil }
    var isMarked = false
    while clause.tokens.contains(position) {
      switch clause.kind(position) {
      case .comma?, .colon?, .dash?, .quote?, .open?: isMarked = true
      // "members from the Oslo area", "Five New Members as Regulators Look On"
      case .word?
      where clause.word(position) == .from && clause.word(position + 1) == .the
        || clause.word(position) == .as && clause.isTitle:
        return nil
      case .word?
      where [.be, .will, .include, .the, .from, .such, .as].contains(clause.word(position)):
        isMarked = true
      // "new members on Tuesday, among them Acme and Brook"
      case .word?
      where clause.word(position) == .on && clause.word(position + 1) == .month
        && clause.kind(position + 2) == .comma && prose.token(position + 3, is: "among"):
        position += 2
      case .word?
      where prose.token(position, is: "among") && prose.token(position + 1, is: "them"):
        position += 1
        isMarked = true
      // "has a new Gold member in Acme"
      case .word? where clause.word(position) == .in && clause.words.contains(.have):
        isMarked = true
      default:
        if let list = clause.described(listStartingAt: position) {
          // "Beyond the new members Lund announced more centres."
          let isOther =
            clause.form(head) == .s && list.names.count == 1 && !isMarked && !isWith
            && clause.word(list.end) == .announce
          if isOther { return nil }
          if isMarked || isWith || !clause.isHeadline { return list }
          if isAddressed(clause, head), clause.form(head) == .base || list.names.count > 1 {
            return list
          }
          return clause.isTitle && isKnown(list, clause) ? list : nil
        }
        return isMarked ? described(clause, at: position) : nil
      }
      position += 1
    }
    return nil
  }

  /// The position behind "members of the Foundation", "who have joined it in May" and the like; nil where
  /// they joined those who were there.
  private func behindMembers(_ clause: Clause, _ head: Int, _ target: Target) -> Int? {
    var position = head + 1
    switch target {
    case .foundation(_, let end), .generic(let end), .community(let end): position = end
    case .none, .advisers, .board, .other: break
    }
    position = clause.skip(
      .adverb, .year, .pronoun, .company, .who, .that, from: position)
    // "three new members already, Acme, Brook and Corvid"
    if clause.word(position) == .past, clause.kind(position + 1) == .comma { position += 1 }
    // "to the Foundation's family: Acme"
    if clause.kind(position) == .word, prose.token(position, is: "family") { position += 1 }
    position = clause.skipTime(position)
    if let end = joined(clause, at: position) {
      if (position..<end).contains(where: { clause.word($0) == .existing }) { return nil }
      position = clause.skip(.adverb, .year, .pronoun, from: end)
    }
    // "New Member Announcement: Acme"
    if clause.isTitle || clause.passage.isHeading, clause.kind(position + 1) == .colon,
      isKindOfNews(clause, position)
    {
      position += 1
    }
    return position
  }

  /// "New Member Announcement:", but not "New member benefit:".
  private func isKindOfNews(_ clause: Clause, _ index: Int) -> Bool {
    switch clause.word(index) {
    case .spotlight, .welcome, .announce, .introduce, .addition, .release: return true
    default:
      return [
        "announcement", "announcements", "news", "update", "updates", "alert", "highlight",
        "introduction", "feature", "focus", "notice",
      ].contains(prose.lowercased(index))
    }
  }

  /// "Welcome New Member Acme", "our newest members A and B", "Adds New Members A and B": what follows in
  /// a title is who is new, and no benefits.
  private func isAddressed(_ clause: Clause, _ head: Int) -> Bool {
    let start = clause.skip(.new, .tier, .first, .number, before: head)
    if clause.word(start - 1) == .our { return true }
    if clause.word(start - 1) == .welcome { return true }
    return clause.form(head) == .s
      && [.add, .announce, .introduce, .meet].contains(clause.word(start - 1))
  }

  /// "have joined the Foundation": the position behind it.
  private func joined(_ clause: Clause, at index: Int) -> Int? {
    let verb = clause.skip(.have, .adverb, .be, from: index)
    guard clause.word(verb) == .join else { return nil }
    switch target(clause, at: verb + 1) {
    case .foundation(_, let end), .generic(let end), .community(let end): return end
    case .none: return verb + 1
    case .advisers, .board, .other: return nil
    }
  }

  /// "Acme New Gold Member of the Lantern Foundation": a title without a verb.
  func calledSo(_ clause: Clause, before start: Int, _ target: Target) -> NameList? {
    guard clause.isTitle, case .foundation = target else { return nil }
    return clause.list(endingAt: start)
  }

  /// Whether the body names the organisations too, so that "New Member Benefits" has none; a body
  /// that says its title again does not count.
  private func isKnown(_ list: NameList, _ clause: Clause) -> Bool {
    let word = prose.text((list.start - 1)..<list.start)
    return list.names.allSatisfy { name in
      let text = clause.text(name)
      return prose.count(of: text) > prose.count(of: word + " " + text)
    }
  }

  /// "Minneapolis-based company Adventium Labs": a short description, then the name.
  private func described(_ clause: Clause, at index: Int) -> NameList? {
    var position = clause.skip(.a, .the, from: index)
    while position < index + 7 {
      if let list = clause.list(startingAt: position) { return list }
      guard clause.kind(position) == .word,
        [.other, .company, .field, .software, .tier, .institution, .for].contains(
          clause.word(position))
      else { return nil }
      position += 1
    }
    return nil
  }

  /// "Acme, the Tide Foundation's newest member": the position before whose member it is.
  private func beforeOwner(_ clause: Clause, _ index: Int) -> Int {
    let owner = clause.names.first { $0.isPossessive && $0.end == index }
    guard let owner, foundations.fullName(of: clause.text(owner)) != nil else { return index }
    return clause.skip(.the, before: owner.start)
  }

  /// "to the Tide Foundation, the Global Pipe, as": what the foundation calls itself.
  private func isOtherNameOfFoundation(_ list: NameList, _ clause: Clause) -> Bool {
    guard let last = list.names.last, clause.word(last.start - 1) == .the,
      clause.kind(last.start - 2) == .comma
    else { return false }
    return clause.names.contains {
      $0.end == last.start - 2
        && (foundations.fullName(of: clause.text($0)) != nil
          || foundations.home.isNamed(clause.text($0)))
    }
  }

  /// "Acme, our newest member", "Meet Acme, a new Gold member of ...".
  func named(_ clause: Clause, before start: Int, _ head: Int) -> NameList? {
    let end = beforeOwner(clause, clause.skip(.a, .the, .our, .number, .as, before: start))
    switch clause.kind(end - 1) {
    // "Tidewater News - new members"
    case .dash? where clause.isTitle && end == start && clause.form(head) == .s: return nil
    case .comma?, .dash?, .open?:
      let list = clause.list(endingAt: end - 1)
      if let list, isOtherNameOfFoundation(list, clause) { return nil }
      // "Leaving Beta, New Sponsors"
      let isOneOfMany = end == start && clause.form(head) == .s && list?.names.count == 1
      return clause.isTitle && isOneOfMany ? nil : list
    case .colon? where clause.isTitle:
      let list = clause.list(endingAt: end - 1)
      // "The Foundation at COP: seven new members"
      let isPlace = [.at, .in, .from].contains(clause.word((list?.start ?? end) - 1))
      return isPlace ? nil : list
    case .word? where prose.token(end - 1, is: "among"): return clause.list(endingAt: end - 1)
    // "Acme as a new member", but not "Acme new member".
    default: return end < start ? clause.list(endingAt: end) : nil
    }
  }
}
