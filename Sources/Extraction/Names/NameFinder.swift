// Finds what looks like a name in a run of tokens. It does not know which names are members.

/// Walks over tokens and takes together what makes one name.
struct NameFinder {
  let prose: Prose
  /// Names end here at the latest.
  let limit: Int

  /// Returns the names among some tokens, in their order.
  static func names(in prose: Prose, _ range: Range<Int>) -> [Name] {
    let finder = NameFinder(prose: prose, limit: range.upperBound)
    var names: [Name] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let name = finder.name(at: index) {
        names.append(name)
        index = max(name.end, index + 1)
      } else {
        index += 1
      }
    }
    return names
  }

  /// Returns the name that begins at a token, or nil.
  func name(at index: Int) -> Name? {
    let token = prose.tokens[index]
    if token.traits.contains(.linkStart), let name = linkedName(at: index) { return name }
    guard canStart(at: index) else { return nil }
    var end = index + 1
    while end < limit, let next = continuation(of: index, at: end) { end = next }
    return finished(index..<trimmed(index, end))
  }

  // MARK: - Linked names

  /// A whole link is one name where it reads like one, whatever words it is made of: [Second
  /// State](...), [croit](...), [the Autoware Foundation](...).
  private func linkedName(at index: Int) -> Name? {
    let link = prose.tokens[index].link
    var end = index
    while end < limit, prose.tokens[end].link == link, end - index < 14 { end += 1 }
    if end < limit, prose.tokens[end].link == link { return nil }
    var start = index
    if start < end, prose.tokens[start].word == .the { start += 1 }
    var last = end
    if last > start, prose.tokens[last - 1].kind == .close {
      while last > start, prose.tokens[last].kind != .open || last == end { last -= 1 }
    }
    while last > start, [.period, .colon].contains(prose.tokens[last - 1].kind),
      prose.tokens[last - 1].traits.contains(.spaced) || !isAbbreviatedForm(before: last - 1)
    {
      last -= 1
    }
    guard start < last, readsLikeName(start..<last) else { return nil }
    var stop = last
    if last == end {
      while stop < limit, isHeadOfName(at: stop), prose.tokens[stop].link != link { stop += 1 }
    }
    return finished(start..<max(stop, last), closedBy: end)
  }

  /// Whether the text of a link is a name: its words are capitalised but for the small ones.
  private func readsLikeName(_ range: Range<Int>) -> Bool {
    if range.count == 1 {
      let token = prose.tokens[range.lowerBound]
      return token.kind == .eastAsian
        || token.kind == .word && (token.word == .other || canStart(at: range.lowerBound))
    }
    guard startsName(prose.tokens[range.lowerBound]) else { return false }
    for index in range {
      let token = prose.tokens[index]
      switch token.kind {
      case .word:
        if token.looksLikeName { continue }
        let isSmall =
          [.of, .for, .and, .the, .at, .in, .legal, .on].contains(token.word) || isParticle(index)
        if !isSmall { return false }
      case .comma:
        guard index + 1 < range.upperBound else { return false }
        let next = prose.tokens[index + 1]
        if next.word != .legal && next.word != .and && !next.looksLikeName { return false }
      case .number, .ampersand, .dash, .slash, .clitic, .period, .open, .close, .eastAsian: continue
      default: return false
      }
    }
    return isNotGeneric(range)
  }

  private func startsName(_ token: Token) -> Bool {
    if token.kind == .number || token.kind == .eastAsian { return true }
    guard token.looksLikeName else { return false }
    switch token.word {
    case .join, .welcome, .announce, .meet, .say, .the, .a, .if, .our, .we, .who: return false
    default: return true
    }
  }

  /// Capital words that go on with a name behind its link: [Acme](...) Corporation.
  private func isHeadOfName(at index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .word, token.traits.contains(.capital) else { return false }
    switch token.word {
    case .foundation, .legal, .institution, .company, .project: return token.form == .base
    default: return false
    }
  }

  // MARK: - Plain names

  /// Whether a name can begin with this token: by its looks, and because it is no word of grammar.
  func canStart(at index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.looksLikeName else { return false }
    switch token.word {
    case .other, .company, .foundation, .project, .institution, .field, .software, .legal, .event,
      .community, .ecosystem, .team, .rank, .honorific, .well:
      return !isDescriptive(token, at: index)
    case .tier, .first, .existing:
      // Silver Peak, but neither "Silver Member" nor "Platinum: ...".
      guard index + 1 < limit else { return false }
      let next = prose.tokens[index + 1]
      return next.looksLikeName && (next.word == .other || prose.token(index + 1, is: "state"))
        && next.traits.contains(.spaced)
    case .new: return beginsPlace(at: index)
    case .want, .launch, .call:
      // Applied Materials, United Airlines.
      guard token.form == .past, index + 1 < limit else { return false }
      return prose.tokens[index + 1].looksLikeName && prose.tokens[index + 1].word == .other
    default:
      return token.traits.contains(.upper) && token.word != .role && token.end - token.start <= 3
        && !isShouted(at: index)
    }
  }

  /// Minneapolis-based, CNCF-hosted: they describe a name and are none.
  private func isDescriptive(_ token: Token, at index: Int) -> Bool {
    guard token.word == .other, token.end - token.start > 6 else { return false }
    let bytes = prose.bytes[Int(token.start)..<Int(token.end)]
    guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")) else { return false }
    let tail = String(decoding: bytes[(dash + 1)...], as: UTF8.self)
    return NameWords.describing.contains(tail)
  }

  /// New York, New Relic.
  private func beginsPlace(at index: Int) -> Bool {
    guard index + 1 < limit, prose.token(index, is: "new") else { return false }
    return NameWords.behindNew.contains(prose.lowercased(index + 1))
  }

  /// Whether the words around are all in capitals, so that capitals say nothing.
  private func isShouted(at index: Int) -> Bool {
    let near = max(0, index - 1)...min(prose.tokens.count - 1, index + 1)
    return near.contains { $0 != index && prose.tokens[$0].traits.contains(.upper) }
  }

  /// Returns the token behind the next part of a name, or nil where the name ends.
  private func continuation(of start: Int, at index: Int) -> Int? {
    let token = prose.tokens[index]
    let first = prose.tokens[start]
    if token.traits.contains(.linkStart) || token.link != first.link { return nil }
    if token.traits.contains(.strong) != first.traits.contains(.strong), token.word != .foundation {
      return nil
    }
    switch token.kind {
    case .word:
      if !token.traits.contains(.spaced) { return nil }
      if token.looksLikeName { return continuesName(token, at: index) ? index + 1 : nil }
      return connective(of: start, at: index)
    case .number:
      guard token.traits.contains(.spaced), token.end - token.start <= 3, first.link >= 0 else {
        return nil
      }
      return index + 1
    case .ampersand:
      guard index + 1 < limit, prose.tokens[index + 1].looksLikeName else { return nil }
      return index + 2
    case .comma: return legalForm(behindComma: index)
    case .period: return isAbbreviatedForm(before: index) ? index + 1 : nil
    case .dash:
      guard index + 1 < limit, !token.traits.contains(.spaced),
        prose.tokens[index + 1].looksLikeName, !prose.tokens[index + 1].traits.contains(.spaced)
      else { return nil }
      return index + 2
    default: return nil
    }
  }

  private func continuesName(_ token: Token, at index: Int) -> Bool {
    switch token.word {
    case .other, .company, .foundation, .project, .institution, .field, .software, .legal, .event,
      .community, .team, .ecosystem, .rank, .first, .well, .past:
      return !isDescriptive(token, at: index)
    case .number: return true
    case .say: return prose.token(index, is: "state")
    // Applied, United, Allied: what happened is written small.
    case .want, .launch, .call: return token.form == .past
    case .board:
      return index > 1 && prose.tokens[index - 1].word != .foundation
        && prose.tokens[index - 1].looksLikeName && prose.tokens[index - 2].looksLikeName
    case .tier, .new:
      guard index + 1 < limit else { return false }
      let next = prose.tokens[index + 1]
      return next.looksLikeName
        && ![.member, .membership, .sponsor, .supporter, .partner, .tier, .level].contains(
          next.word)
    default:
      return token.traits.contains(.upper) && token.end - token.start <= 3 && token.word != .role
        && !isShouted(at: index)
    }
  }

  /// The small words inside of names: University of Munich, Center for Open Source, Institute of
  /// Science and Technology, Volkswagen de México.
  private func connective(of start: Int, at index: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    let word = prose.tokens[index].word
    if word == .of || word == .for || word == .at || word == .in {
      guard (start..<index).contains(where: { isHead($0) }) else { return nil }
      if word == .at || word == .in, !prose.token(start, is: "university") { return nil }
      var next = index + 1
      if prose.tokens[next].word == .the, next + 1 < limit { next += 1 }
      return prose.tokens[next].looksLikeName && continuesName(prose.tokens[next], at: next)
        ? next + 1 : nil
    }
    if word == .and {
      let next = prose.tokens[index + 1]
      let isField = next.word == .field && next.looksLikeName
      return isField && prose.token(index, is: "and") ? index + 2 : nil
    }
    return isParticle(index) && prose.tokens[index + 1].looksLikeName ? index + 2 : nil
  }

  private func isHead(_ index: Int) -> Bool {
    switch prose.tokens[index].word {
    case .institution, .foundation, .board: return prose.tokens[index].form == .base
    case .company: return prose.token(index, is: "organization")
    default: return false
    }
  }

  private func isParticle(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .word, token.end - token.start <= 3, token.word == .other else {
      return false
    }
    return NameWords.particles.contains(prose.text(index..<(index + 1)))
  }

  // MARK: - Ends

  /// Returns the token behind a legal form that follows a comma: ", Inc.", ", Ltd.".
  private func legalForm(behindComma index: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    let next = prose.tokens[index + 1]
    guard next.kind == .word, next.traits.contains(.capital) else { return nil }
    guard next.word == .legal || prose.token(index + 1, is: "corp") else { return nil }
    return index + 2
  }

  /// Whether the word before a period is a shortened legal form, so that the period is its own.
  private func isAbbreviatedForm(before index: Int) -> Bool {
    guard index > 0, prose.tokens[index - 1].end == prose.tokens[index].start,
      prose.bytes[Int(prose.tokens[index].start)] == UInt8(ascii: ".")
    else { return false }
    return prose.tokens[index - 1].end - prose.tokens[index - 1].start <= 4
      && NameWords.abbreviatedForms.contains(prose.lowercased(index - 1))
  }

  /// Returns the end without words that only describe: "Acme Members".
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, prose.tokens[end - 1].form == .s,
      [.company, .project, .team, .community, .role, .event].contains(prose.tokens[end - 1].word),
      prose.tokens[end - 1].word != .event
    {
      end -= 1
    }
    return end
  }

  /// Returns the name with what follows it: a possessive, a short form in brackets.
  private func finished(_ range: Range<Int>, closedBy linkEnd: Int? = nil) -> Name? {
    guard isNotGeneric(range) else { return nil }
    var name = Name(tokens: range, end: max(range.upperBound, linkEnd ?? 0))
    if linkEnd.map({ $0 > range.upperBound }) == true {
      name.aside = range.upperBound..<name.end
    }
    if name.end < limit, prose.tokens[name.end].kind == .clitic { takePossessive(&name) }
    if name.end < limit, prose.tokens[name.end].kind == .open {
      var close = name.end
      while close < limit, prose.tokens[close].kind != .close, close - name.end < 12 { close += 1 }
      if close < limit, prose.tokens[close].kind == .close {
        name.aside = (name.end + 1)..<close
        name.end = close + 1
        if name.end < limit, prose.tokens[name.end].word == .legal {
          name.end += 1
          if name.end < limit, isAbbreviatedForm(before: name.end) { name.end += 1 }
        }
      }
    }
    return name
  }

  /// McDonald's joins: the possessive is the name's own where a verb or a comma follows.
  private func takePossessive(_ name: inout Name) {
    let next = name.end + 1 < limit ? prose.tokens[name.end + 1] : nil
    let isOwn: Bool =
      switch next?.word {
      case .join?, .become?, .be?, .have?: true
      default: next == nil || next?.kind == .comma
      }
    name.end += 1
    if isOwn { name.tokens = name.start..<name.end } else { name.isPossessive = true }
  }

  /// Whether a word is a mail address or a site's: someone@example.org, www.example.org.
  private func isAddress(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    return prose.bytes[Int(token.start)..<Int(token.end)].contains(UInt8(ascii: "@"))
      || prose.bytes[Int(token.start)..<Int(token.end)].starts(with: "www.".utf8)
  }

  /// Whether a run of words can be a name at all: "Foundation", "New Members", "Industry Leaders"
  /// cannot.
  private func isNotGeneric(_ range: Range<Int>) -> Bool {
    guard let last = range.last, !isAddress(range.lowerBound) else { return false }
    let final = prose.tokens[last]
    if final.form == .s, [.company, .member, .role, .project].contains(final.word),
      prose.tokens[range.lowerBound].link < 0 || range.count == 1
    {
      return false
    }
    guard range.count <= 2 else { return true }
    return range.contains { index in
      switch prose.tokens[index].word {
      case .company, .foundation, .project, .tier, .team, .event, .board, .community, .role, .month,
        .first, .software, .ecosystem, .rank, .member, .membership, .legal, .institution, .field,
        .well, .past, .the, .of, .honorific:
        return false
      default: return prose.tokens[index].kind != .ampersand
      }
    }
  }
}
