// Names that stand alike, one after another: headings, lines that begin with bold type, the items of a list,
// the first cells of a table, rows of names. By itself none of these says who is named; a number may.

import Announcements

/// A run of names in like places of a text.
struct NameGroup {
  struct Entry {
    var name: Name
    /// The first sentence of the passage that the name stands in, or its own in running text.
    var sentence: Int
  }

  var entries: [Entry]
}

extension Reading {
  /// The groups of two names and more outside of boilerplate: headings first, then what begins
  /// paragraphs, items, cells and rows.
  /// - Parameter withBeginnings: whether a name that a paragraph begins with counts without bold type.
  func nameGroups(withBeginnings: Bool) -> [NameGroup] {
    let levels = Set(prose.passages.compactMap(level)).sorted()
    var groups = levels.map { level in
      group { self.level($0) == level ? wholeName($0.tokens) ?? wholeLine($0.tokens) : nil }
    }
    groups.append(group { $0.kind == .paragraph ? markedName($0.tokens) : nil })
    groups.append(boldNames())
    if withBeginnings {
      groups.append(group { $0.kind == .paragraph ? firstName($0.tokens) : nil })
    }
    let numbers = Set(prose.passages.map(\.group)).subtracting([0]).sorted()
    groups += numbers.map { number in
      group { $0.group == number ? ownName($0) : nil }
    }
    groups.append(rows())
    return groups.filter { $0.entries.count > 1 }
  }

  private func level(_ passage: Prose.Passage) -> Int? {
    if case .heading(let level) = passage.kind { return level }
    return nil
  }

  private func group(_ name: (Prose.Passage) -> Name?) -> NameGroup {
    var seen: Set<String> = []
    var entries: [NameGroup.Entry] = []
    for passage in prose.passages where !passage.isBoilerplate && !passage.isDefinition {
      guard let sentence = passage.sentences.first, let name = name(passage),
        seen.insert(Organization.key(prose.text(name.tokens))).inserted
      else { continue }
      entries.append(.init(name: name, sentence: sentence))
    }
    return NameGroup(entries: entries)
  }

  /// The name with which a paragraph begins, all in bold type or a link.
  func markedName(_ range: Range<Int>) -> Name? {
    // "🏢 **Acme Works** is ..."
    let range = withoutMarks(range)
    if isDated(range) { return nil }
    return boldRun(at: range.lowerBound, in: range) ?? leadingName(range, needsMarkup: true)
  }

  /// "**OSLO, Norway – 3 May 2024**": a paragraph that begins with a place and a day.
  private func isDated(_ range: Range<Int>) -> Bool {
    let start = range.prefix(16)
    return start.contains { prose.tokens[$0].word == .month }
      && start.contains { prose.tokens[$0].kind == .dash }
  }

  /// "Why join?", "What they bring:": bold words that are no name.
  func isShapedLikeLabel(_ name: Name) -> Bool {
    name.tokens.dropFirst().contains {
      let token = prose.tokens[$0]
      return token.kind == .word && !token.looksLikeName && token.word != .other
    } || prose.tokens[name.start].word != .other
  }

  /// The name with which a paragraph begins.
  private func firstName(_ range: Range<Int>) -> Name? {
    guard let first = range.first,
      let name = NameFinder(shared: shared, limit: range.upperBound).name(at: first),
      !name.isPossessive
    else { return nil }
    return name
  }

  /// The name of an item or of a row's first cell.
  private func ownName(_ passage: Prose.Passage) -> Name? {
    switch passage.kind {
    case .item:
      guard passage.depth == 1 else { return nil }
      let line = passage.tokens.prefix { prose.tokens[$0].kind != .lineBreak }
      if let names = pureList(line) {
        let own = withoutPlace(names)
        return own.count == 1 ? own[0] : wholeName(line)
      }
      return boldRun(at: line.lowerBound, in: line) ?? leadingName(line, needsMarkup: false)
    case .cell(column: 0, isHeader: false):
      let names = pureList(passage.tokens)
      return names?.count == 1 ? names?[0] : nil
    default: return nil
    }
  }

  /// All that stands in bold type within the paragraphs.
  private func boldNames() -> NameGroup {
    var seen: Set<String> = []
    var entries: [NameGroup.Entry] = []
    for passage in prose.passages
    where passage.kind == .paragraph && !passage.isBoilerplate && !passage.isQuotation
      && !isDated(passage.tokens)
    {
      for index in passage.tokens {
        guard let name = boldRun(at: index, in: passage.tokens),
          let sentence = passage.sentences.first(where: {
            prose.sentences[$0].tokens.contains(index)
          }), seen.insert(Organization.key(prose.text(name.tokens))).inserted
        else { continue }
        entries.append(.init(name: name, sentence: sentence))
      }
    }
    return NameGroup(entries: entries)
  }

  /// Whether all items of a list begin with a name in bold type.
  func isOfBoldNames(_ group: Int) -> Bool {
    let items = prose.passages.filter { $0.group == group && $0.kind == .item && $0.depth == 1 }
    let names = items.compactMap { boldRun(at: $0.tokens.lowerBound, in: $0.tokens) }
    // "**Roadmap** – ...", "**Budget** – ..."
    let areNames = names.contains { name in
      name.tokens.count > 1 || prose.tokens[name.start].link >= 0
        || !prose.tokens[name.start].traits.isDisjoint(with: [.mixed, .upper])
    }
    return items.count > 1 && names.count == items.count && areNames
  }

  /// A line as one name where its own words do not show it: "Geological Survey of Greenmark".
  func wholeLine(_ range: Range<Int>) -> Name? {
    guard (2...8).contains(range.count), let first = range.first,
      prose.tokens[first].looksLikeName,
      range.allSatisfy({ prose.tokens[$0].kind == .word }),
      range.contains(where: { [.of, .for].contains(prose.tokens[$0].word) }),
      3 * range.count(where: { !prose.tokens[$0].looksLikeName }) <= range.count
    else { return nil }
    return Name(tokens: range, end: range.upperBound)
  }

  /// The words in bold type that begin at `index`, without the mark at their end, as one name.
  func boldRun(at index: Int, in range: Range<Int>) -> Name? {
    guard range.contains(index), prose.tokens[index].traits.contains(.strongStart) else {
      return nil
    }
    var end = index + 1
    while end < range.upperBound, prose.tokens[end].traits.contains(.strong),
      !prose.tokens[end].traits.contains(.strongStart)
    {
      end += 1
    }
    while end > index + 1,
      [.period, .colon, .comma, .lineBreak, .dash].contains(prose.tokens[end - 1].kind)
    {
      // "Acme Inc.", "Acme N.V."
      if prose.tokens[end - 1].kind == .period,
        isOfForm(end - 2)
      {
        break
      }
      end -= 1
    }
    // "**Acme Works (Community).**"
    let open = (index..<end).first { prose.tokens[$0].kind == .open }
    if let open, open > index, prose.tokens[end - 1].kind == .close,
      !(open..<end).contains(where: { prose.tokens[$0].word == .month }),
      !(index..<open).contains(where: { [.comma, .dash, .colon].contains(prose.tokens[$0].kind) })
    {
      return Name(tokens: index..<open, end: end, aside: (open + 1)..<(end - 1))
    }
    return isNameInBold(index..<end) ? withBracket(index..<end, in: range) : nil
  }

  /// "**Acme Works** (Contributor)": a name in bold type with what stands in brackets behind it.
  private func withBracket(_ tokens: Range<Int>, in range: Range<Int>) -> Name {
    let open = tokens.upperBound
    let close = (open..<min(open + 8, range.upperBound)).first { prose.tokens[$0].kind == .close }
    guard let close, prose.tokens[open].kind == .open else {
      return Name(tokens: tokens, end: tokens.upperBound)
    }
    return Name(tokens: tokens, end: close + 1, aside: (open + 1)..<close)
  }

  /// Whether words in bold type are a name: "Datos por Rosario", but not "Collect use cases and stories".
  private func isNameInBold(_ tokens: Range<Int>) -> Bool {
    let small = tokens.count {
      prose.tokens[$0].kind == .word && !prose.tokens[$0].looksLikeName
        && ![.institution, .of].contains(prose.tokens[$0].word)
        && !NameWords.particles.contains(prose.lowercased($0))
        && !(0x30...0x39).contains(prose.bytes[Int(prose.tokens[$0].start)])
    }
    return tokens.count <= 8 && (3 * small <= tokens.count || tokens.count == 1)
      && tokens.contains {
        prose.tokens[$0].looksLikeName || prose.tokens[$0].kind == .number
      }
      && !tokens.contains {
        prose.tokens[$0].kind == .colon
          || prose.tokens[$0].kind == .period && !($0 == tokens.upperBound - 1 && isOfForm($0 - 1))
          || prose.tokens[$0].kind == .comma && !isFollowedByCountry(tokens.upperBound)
            && !isOfForm($0 + 1)
      }
  }

  /// "Acme Norte, S.L.": a legal form, with or without periods.
  private func isOfForm(_ index: Int) -> Bool {
    prose.tokens.indices.contains(index)
      && (prose.tokens[index].word == .legal
        || NameWords.abbreviatedForms.contains(prose.lowercased(index)))
  }

  /// "**Trinity Library, Ballinree** (Ireland)": a place in bold type belongs to the name where a country follows.
  private func isFollowedByCountry(_ end: Int) -> Bool {
    end + 2 < prose.tokens.count && prose.tokens[end].kind == .open
      && prose.tokens[end + 2].kind == .close
      && NameWords.isCountry(prose.lowercased(end + 1))
  }

  /// The names of all paragraphs that hold nothing but names, or names behind a label.
  private func rows() -> NameGroup {
    var entries: [NameGroup.Entry] = []
    for passage in prose.passages
    where passage.kind == .paragraph && passage.group == 0 && !passage.isBoilerplate {
      guard let sentence = passage.sentences.first,
        let names = pureList(passage.tokens) ?? labelledList(passage.tokens)?.names,
        names.count > 1
      else { continue }
      entries += names.map { .init(name: $0, sentence: sentence) }
    }
    return NameGroup(entries: entries)
  }
}
