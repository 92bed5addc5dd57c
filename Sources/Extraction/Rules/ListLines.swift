// What the lines of a list, and those around them, say of whether names in them are members.

extension Reading {
  /// Whether a heading says again what the title has said: "Welcome", "New to Tidewater".
  func announcesAgain(_ range: Range<Int>) -> Bool {
    range.count <= 8
      && range.contains {
        [.welcome, .join, .membership].contains(prose.tokens[$0].word)
          || prose.tokens[$0].word == .new && prose.tokens[$0 + 1].word == .to
      }
  }

  /// Whether the name alone is bold or a link and a bracket, a dash or "is" follows.
  func isIntroduced(_ name: Name) -> Bool {
    if name.aside != nil { return true }
    guard name.end < prose.tokens.count else { return false }
    return prose.tokens[name.end].word == .be || prose.tokens[name.end].kind == .dash
  }

  /// Whether a paragraph begins with a name in bold type, and the one before or behind it, too.
  func isOneOfMarked(_ name: Name, _ index: Int) -> Bool {
    func isMarked(_ index: Int) -> Bool {
      guard prose.passages.indices.contains(index), prose.passages[index].kind == .paragraph,
        let run = markedName(prose.passages[index].tokens)
      else { return false }
      let isWord =
        run.tokens.count == 1 && prose.tokens[run.start].traits.isDisjoint(with: [.mixed, .upper])
        && prose.tokens[run.start].link < 0
      return prose.tokens[run.start].traits.contains(.strongStart) && !isWord
        && !isShapedLikeLabel(run)
    }
    return isMarked(index) && (isMarked(index - 1) || isMarked(index + 1))
  }

  /// Whether all items of a list are names and nothing else, and the line before it welcomes members.
  func isOfNamesAlone(_ index: Int) -> Bool {
    let line = prose.passages[index - 1]
    guard line.kind == .paragraph, let sentence = line.sentences.last,
      prose.sentences[sentence].words.contains(.welcome),
      prose.sentences[sentence].words.intersects(WordSet(.member, .membership)),
      !prose.sentences[sentence].words.intersects(WordSet(.existing, .if, .event, .project))
    else { return false }
    let items = prose.passages[index...].prefix { $0.group == prose.passages[index].group }
    return items.count > 1
      && items.allSatisfy { $0.depth == 1 && pureList($0.tokens)?.count == 1 }
  }

  /// "Contributor" over a list in the list: a role of members by itself.
  func roleAbove(_ index: Int) -> String? {
    let passage = prose.passages[index]
    guard index + 1 < prose.passages.count, prose.passages[index + 1].kind == .item,
      prose.passages[index + 1].depth > passage.depth
    else { return nil }
    return roleAlone(passage.tokens)
  }

  /// "Contributor": one word that is a role of members.
  func roleAlone(_ range: Range<Int>) -> String? {
    guard range.count == 1, let word = range.first, prose.tokens[word].kind == .word,
      Clause.rolesOfMembers.contains(prose.lowercased(word))
    else { return nil }
    return prose.lowercased(word)
  }

  /// "Ada Lund, Acme Institute"
  func isPersonWithEmployer(_ names: [Name]) -> Bool {
    names.count == 2 && names[1].tokens.count > 1 && isShapedLikePerson(names[0])
      && prose.tokens[names[0].end].kind == .comma
  }

  /// "Ada Lund (treasurer)": in a list with one of these, the others are persons too.
  func isInOffice(_ name: Name) -> Bool {
    guard let aside = name.aside, aside.count == 1 else { return false }
    return prose.tokens[aside.lowerBound].word == .role
      && !prose.tokens[aside.lowerBound].looksLikeName
  }

  /// Whether the passage behind a heading speaks of the name in it.
  func isDescribed(_ name: Name, behind index: Int) -> Bool {
    guard index + 1 < prose.passages.count else { return false }
    let next = prose.passages[index + 1].tokens
    let wanted = prose.text(name.start..<(name.start + 1))
    if let first = next.first, prose.text(first..<(first + 1)) == wanted { return true }
    // "*Portland, Oregon.* Acme builds pipes." below "Acme Identity"
    let begins = prose.sentences[prose.passages[index + 1].sentences].contains {
      $0.tokens.first.map { prose.text($0..<($0 + 1)) == wanted } == true
    }
    if begins, prose.tokens[name.start].word == .other { return true }
    let near = prose.passages[(index + 1)...].prefix(3).prefix { !$0.isHeading }
    let end = near.last?.tokens.upperBound ?? next.lowerBound
    return prose.names(prose.text(name.tokens), in: next.lowerBound..<end)
  }
}
