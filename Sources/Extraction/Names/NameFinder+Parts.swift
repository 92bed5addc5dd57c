// Where a name can begin without markup, and what goes on with it.

extension NameFinder {
  /// Whether a name can begin with this token: by its looks, and because it is no word of grammar.
  func canStart(at index: Int) -> Bool {
    let token = prose.tokens[index]
    if token.kind == .number { return startsWithNumber(at: index) }
    if token.kind == .eastAsian { return standsAlone(at: index) }
    if token.traits.contains(.strongStart), isDomain(token) || isOrdinalName(at: index) {
      return true
    }
    guard token.looksLikeName, !isBehindLet(index), !isAdverb(at: index) else { return false }
    // "People's Bank of Ibarra"
    if token.word != .other, index + 1 < limit, prose.tokens[index + 1].kind == .clitic,
      goesOn(behindClitic: index + 1, from: index)
    {
      return true
    }
    switch token.word {
    case .other, .company, .foundation, .project, .institution, .field, .software, .legal, .event,
      .occasion, .community, .ecosystem, .team, .rank, .honorific, .well:
      return !isDescriptive(token, at: index) && !isCounted(index)
    case .tier, .first, .existing, .level:
      // Silver Peak, but neither "Silver Member" nor "Platinum: ...".
      guard index + 1 < limit else { return false }
      let next = prose.tokens[index + 1]
      // "First Korean Carmaker"
      if token.word == .first, NameWords.demonyms.contains(prose.lowercased(index + 1)) {
        return false
      }
      return next.looksLikeName && (next.word == .other || prose.token(index + 1, is: "state"))
        && next.traits.contains(.spaced)
    case .new: return beginsPlace(at: index)
    case .number: return startsWithNumberWord(at: index)
    case .say:
      // "State of Utah", "State Archives"
      return prose.token(index, is: "state")
        && (prose.tokens[index + 1].word == .of || prose.tokens[index + 1].looksLikeName)
    case .want, .launch, .call:
      // Applied Materials, United Airlines.
      guard token.form == .past, index + 1 < limit else { return false }
      return prose.tokens[index + 1].looksLikeName
        && (prose.tokens[index + 1].word == .other || prose.token(index + 1, is: "states"))
    default:
      guard token.traits.contains(.upper), token.word != .role, !isShouted(at: index) else {
        return false
      }
      let mayBeName = [.announce, .launch, .support, .act, .take, .say, .raise, .sign].contains(
        token.word)
      return token.end - token.start <= 3 || mayBeName && isListed(index)
    }
  }

  /// "Acme, SHARE, and Brook": a word between commas.
  private func isListed(_ index: Int) -> Bool {
    guard index > 0, prose.tokens[index - 1].kind == .comma || prose.tokens[index - 1].word == .and
    else { return false }
    guard index + 1 < limit else { return true }
    return [.comma, .period].contains(prose.tokens[index + 1].kind)
      || prose.tokens[index + 1].word == .and
  }

  /// "Eleven Organizations Strengthen Ties": the plural behind a number.
  private func isCounted(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    return index > 0 && [.company, .institution].contains(token.word) && token.form == .s
      && prose.tokens[index - 1].word == .number
  }

  /// The second word of "Let's Encrypt", which is no name by itself.
  private func isBehindLet(_ index: Int) -> Bool {
    index > 1 && prose.tokens[index - 1].kind == .clitic && prose.token(index - 2, is: "let")
  }

  /// "Fortunatly Acme joins", "Thankfully, Acme joins": a word in -ly that begins a paragraph's
  /// sentence and stands before a name.
  private func isAdverb(at index: Int) -> Bool {
    let token = prose.tokens[index]
    if prose.token(index, is: "because") { return true }
    // "In-person workshops", "On-site help"
    if token.traits.isDisjoint(with: [.mixed]),
      ["in-person", "on-site", "in-kind", "in-house"].contains(prose.lowercased(index))
    {
      return true
    }
    // "Beyond the new members"
    if index + 1 < limit, prose.tokens[index + 1].word == .the,
      ["beyond", "despite", "concerning", "regarding"].contains(prose.lowercased(index))
    {
      return true
    }
    // "Ahead of the summit"
    if prose.token(index, is: "ahead"), index + 1 < limit, prose.tokens[index + 1].word == .of {
      return true
    }
    if prose.token(index, is: "aboard") || prose.token(index, is: "onboard") { return true }
    guard token.word == .other, token.link < 0, token.end - token.start > 2, index + 1 < limit,
      token.traits.isDisjoint(with: [.mixed, .strong])
    else { return false }
    if isParticiple(at: index) || isRequest(at: index) { return true }
    guard token.end - token.start > 5,
      prose.bytes[Int(token.end) - 2..<Int(token.end)].elementsEqual("ly".utf8),
      beginsSentence(at: index)
    else { return false }
    let next = prose.tokens[index + 1]
    return next.looksLikeName && next.word == .other
      || next.kind == .comma
        && (prose.tokens[index + 2].looksLikeName || prose.tokens[index + 2].word == .the)
  }

  /// "Following the summit, Acme joined", "Starting with Acme": a word in -ing that begins a sentence
  /// before a small word of grammar.
  private func isParticiple(at index: Int) -> Bool {
    let token = prose.tokens[index]
    let next = prose.tokens[index + 1]
    return token.end - token.start > 5
      && prose.bytes[Int(token.end) - 3..<Int(token.end)].elementsEqual("ing".utf8)
      && !next.looksLikeName
      && [.the, .a, .our, .with, .from, .on, .in, .to, .for, .of, .by, .as].contains(next.word)
      && beginsSentence(at: index)
  }

  /// "Show your support", "Guess who is new": a word that begins a sentence before "your" or "who".
  private func isRequest(at index: Int) -> Bool {
    let next = prose.tokens[index + 1]
    if prose.token(index, is: "feel"), prose.token(index + 1, is: "free") { return true }
    // "(See Acme Joins the Foundation.)"
    if prose.token(index, is: "see"), next.looksLikeName {
      return index > 0 && prose.tokens[index - 1].kind == .open
    }
    return [.our, .who].contains(next.word) && !next.looksLikeName && beginsSentence(at: index)
  }

  private func beginsSentence(at index: Int) -> Bool {
    index > 0 && [.period, .lineBreak].contains(prose.tokens[index - 1].kind)
      || prose.passages.contains { $0.kind == .paragraph && $0.tokens.lowerBound == index }
  }

  /// team.blue, where bold type sets it apart.
  private func isDomain(_ token: Token) -> Bool {
    let bytes = prose.bytes[Int(token.start)..<Int(token.end)]
    return token.kind == .word && bytes.dropLast().dropFirst().contains(UInt8(ascii: "."))
  }

  /// **22nd Century Groceries**, in bold type.
  private func isOrdinalName(at index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .word, index + 1 < limit, prose.tokens[index + 1].looksLikeName,
      prose.tokens[index + 1].traits.contains(.strong)
    else { return false }
    return (0x30...0x39).contains(prose.bytes[Int(token.start)])
  }

  /// Whether a name in an East Asian script stands in a sentence of another one.
  private func standsAlone(at index: Int) -> Bool {
    guard prose.tokens[index].end - prose.tokens[index].start <= 36 else { return false }
    let near = max(0, index - 2)..<min(prose.tokens.count, index + 3)
    return !near.contains { $0 != index && prose.tokens[$0].kind == .eastAsian }
      && near.contains { prose.tokens[$0].kind == .word && prose.tokens[$0].word != .other }
  }

  /// Minneapolis-based, CNCF-hosted: they describe a name and are none.
  func isDescriptive(_ token: Token, at index: Int) -> Bool {
    guard token.word == .other, token.end - token.start > 6 else { return false }
    let bytes = prose.bytes[Int(token.start)..<Int(token.end)]
    guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")) else { return false }
    let tail = String(decoding: bytes[(dash + 1)...], as: UTF8.self)
    return NameWords.describing.contains(tail.lowercased())
  }

  /// Whether the words around are all in capitals, so that capitals say nothing.
  func isShouted(at index: Int) -> Bool {
    let near = max(0, index - 1)..<min(prose.tokens.count, limit, index + 2)
    return near.contains { $0 != index && prose.tokens[$0].traits.contains(.upper) }
  }

  /// Returns the token behind the next part of a name, or nil where the name ends.
  func continuation(of start: Int, at index: Int) -> Int? {
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
      if token.word == .legal ? isFormInSmallLetters(index) : isDottedForm(index) {
        return index + 1
      }
      return connective(of: start, at: index)
    case .number:
      return token.traits.contains(.spaced) && endsName(index, isLinked: first.link >= 0)
        ? index + 1 : nil
    case .ampersand:
      guard index + 1 < limit, prose.tokens[index + 1].looksLikeName else { return nil }
      return index + 2
    case .comma:
      return legalForm(behindComma: index) ?? campus(of: start, behindComma: index)
        ?? place(of: start, behindComma: index)
        ?? partners(behindComma: index)
    case .period:
      if isSaint(start, before: index) { return index + 1 }
      return isAbbreviatedForm(before: index) || isInitial(start, before: index)
        || isOfCountry(start, before: index) ? index + 1 : nil
    case .clitic: return goesOn(behindClitic: index, from: start) ? index + 2 : nil
    case .slash: return isOfDanishForm(index) ? index + 2 : nil
    case .dash:
      guard index + 1 < limit, !token.traits.contains(.spaced),
        prose.tokens[index + 1].looksLikeName, !prose.tokens[index + 1].traits.contains(.spaced)
      else { return nil }
      return index + 2
    default: return nil
    }
  }

  func continuesName(_ token: Token, at index: Int) -> Bool {
    switch token.word {
    case .other, .company, .foundation, .project, .institution, .field, .software, .legal, .event,
      .occasion, .community, .team, .ecosystem, .rank, .first, .well, .past:
      return !isDescriptive(token, at: index)
    case .partner: return isFirmOfPartners(at: index)
    // "Acme A/S"
    case .a: return index + 1 < limit && isOfDanishForm(index + 1)
    // "Port of Colonia Nueva"
    case .number, .newAbroad: return true
    case .honorific: return prose.token(index, is: "dame")
    case .say: return prose.token(index, is: "state") || prose.token(index, is: "states")
    // Applied, United, Allied: what happened is written small.
    case .want, .launch, .call: return token.form == .past
    case .board:
      return index > 1 && prose.tokens[index - 1].word != .foundation
        && prose.tokens[index - 1].looksLikeName && prose.tokens[index - 2].looksLikeName
    case .announce, .support, .introduce, .act: return precedesSmallVerb(index)
    case .tier, .new:
      let isFirm = prose.token(index, is: "enterprise") || prose.token(index, is: "solutions")
      guard index + 1 < limit else { return isFirm }
      let next = prose.tokens[index + 1]
      if isFirm, next.kind == .comma || next.word == .and { return true }
      return (next.looksLikeName || prose.token(index, is: "solutions"))
        && ![.member, .membership, .sponsor, .supporter, .partner, .tier, .level].contains(
          next.word)
    default:
      return token.traits.contains(.upper) && token.end - token.start <= 3 && token.word != .role
        && !isShouted(at: index)
    }
  }

  /// "Harbor Report has joined": a verb in small letters shows that a capital word is no verb.
  private func precedesSmallVerb(_ index: Int) -> Bool {
    var next = index + 1
    while next < limit, prose.tokens[next].word == .adverb { next += 1 }
    guard next < limit, !prose.tokens[next].looksLikeName else { return false }
    return [.join, .become, .have, .be, .will, .renew].contains(prose.tokens[next].word)
  }

  /// "North Partners", but neither "Acme Partners with Brook" nor "Acme Partner Day".
  private func isFirmOfPartners(at index: Int) -> Bool {
    guard prose.tokens[index].form == .s, index > 0 else { return false }
    if ![.other, .event, .field].contains(prose.tokens[index - 1].word) { return false }
    guard index + 1 < limit else { return true }
    return ![.with, .to, .on, .for, .in, .of].contains(prose.tokens[index + 1].word)
  }
}
