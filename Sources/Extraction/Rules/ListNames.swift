// The names in one line of a list: alone, in a row, behind a label, before a description.

import Announcements

extension Reading {
  /// Returns the tier of a line that says a tier and nothing else: "Gold", "New Silver Members:",
  /// "Founding Platinum members (3)". Empty where the line says only "Members"; nil for others.
  func tierLabel(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    if let tier = ownTier(range) { return tier }
    var tiers: [String] = []
    var saysMember = false
    for index in range {
      let token = prose.tokens[index]
      switch token.word {
      case .tier, .founding: tiers.append(prose.tierName(index))
      // "Supporting Partners"
      case .support where token.form == .ing && range.count > 1: tiers.append("supporting")
      case .member, .supporter, .sponsor, .membership: saysMember = true
      // "full member", "Contributor Member"
      case _ where isRoleOfMembers(index, in: range): tiers.append(prose.lowercased(index))
      case .level, .new, .number, .our, .the, .foundation, .existing, .partner: continue
      case .other
      where [.number, .colon, .open, .close, .symbol, .dash, .lineBreak].contains(token.kind):
        continue
      // "The Associate members are:"
      case .be where saysMember && prose.tokens[range.upperBound - 1].kind == .colon: continue
      default: return nil
      }
    }
    guard !tiers.isEmpty || saysMember else { return nil }
    var own = tiers.filter { !Clause.beginnings.contains($0) }
    if own.count > 1, own.last == "supporting" { own.removeLast() }
    return (own.isEmpty ? tiers : own).joined(separator: " ")
  }

  private func isRoleOfMembers(_ index: Int, in range: Range<Int>) -> Bool {
    range.contains(index + 1) && prose.tokens[index].kind == .word
      && [.member, .membership].contains(prose.tokens[index + 1].word)
      && Clause.rolesOfMembers.contains(prose.lowercased(index))
  }

  /// "Sapling Members", "Core members:", "Small Company Member": a word or two that no list of tiers has,
  /// before the members.
  private func ownTier(_ range: Range<Int>) -> String? {
    let label = range.prefix { prose.tokens[$0].kind == .word }
    let rest = label.upperBound..<range.upperBound
    guard (2...3).contains(label.count), let first = label.first, let head = label.last,
      [.member, .sponsor, .supporter, .partner].contains(prose.tokens[head].word),
      prose.tokens[head].form == .s || range.count == label.count, isOfNoTeam(first),
      label.count == 2 || isCompound(first),
      rest.allSatisfy({ [.colon, .lineBreak, .symbol].contains(prose.tokens[$0].kind) })
    else { return nil }
    return (first..<head).map { prose.lowercased($0) }.joined(separator: " ")
  }

  /// "Small Company", "End User", "Public Sector": two words in capitals, of which the second is a kind of body.
  private func isCompound(_ first: Int) -> Bool {
    let second = prose.tokens[first + 1]
    return second.looksLikeName
      && (second.word == .company || second.word == .institution
        || prose.token(first + 1, is: "sector"))
  }

  /// Whether a word before "members" may be a tier's: not "Jury Members", nor one the rules know.
  private func isOfNoTeam(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    guard token.looksLikeName,
      [.other, .institution, .company, .leave].contains(token.word) || token.form == .ing
    else { return false }
    return ![
      "jury", "family", "cast", "audience", "congregation", "cohort", "class", "alumni", "panel",
      "squad", "media", "local", "venue", "catering", "travel", "technology", "our", "meet",
      "former", "past",
    ].contains(prose.lowercased(index))
  }

  /// Returns the names of a line that holds nothing but names.
  func pureList(_ range: Range<Int>) -> [Name]? {
    let range = withoutMarks(range)
    guard !range.isEmpty, range.count <= 400 else { return nil }
    if let name = oddLine(range) ?? firmInSmallLetters(range) { return [name] }
    let names = NameFinder.names(in: shared, range)
    guard let first = names.first, let last = names.last, first.start <= range.lowerBound + 1 else {
      return wholeName(range).map { [$0] }
    }
    let separators = zip(names, names.dropFirst()).allSatisfy { left, right in
      (left.end..<right.start).allSatisfy {
        let token = prose.tokens[$0]
        return [.comma, .semicolon, .ampersand, .slash, .lineBreak, .period, .symbol]
          .contains(token.kind) || [.and, .the].contains(token.word) || isBullet($0)
      }
    }
    let ends = (last.end..<range.upperBound).allSatisfy {
      [.period, .close, .comma, .semicolon, .symbol, .lineBreak].contains(prose.tokens[$0].kind)
    }
    return separators && ends ? names : nil
  }

  /// "Acme • Brook", "Acme · Brook".
  private func isBullet(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    let bytes = prose.bytes[Int(token.start)..<Int(token.end)]
    return bytes.elementsEqual("•".utf8) || bytes.elementsEqual("·".utf8)
  }

  /// "Acme, Berlin, Germany", "**Acme**, Berlin": a line with one name and where it is.
  func withoutPlace(_ names: [Name]) -> [Name] {
    if let first = names.first, prose.tokens[first.start].traits.contains(.strongStart),
      names.dropFirst().allSatisfy({ !prose.tokens[$0.start].traits.contains(.strong) })
    {
      return [first]
    }
    guard let first = names.first, let last = names.last, (2...3).contains(names.count),
      isGroupOrPlace(last), !isGroupOrPlace(first)
    else { return names }
    return [first]
  }

  /// A line that is one link, whatever its words: "addresscloud, UK".
  func linkedLine(_ range: Range<Int>) -> Name? {
    guard let first = range.first, prose.tokens[first].traits.contains(.linkStart),
      range.count <= 8,
      range.allSatisfy({ prose.tokens[$0].link == prose.tokens[first].link }),
      let comma = range.first(where: { prose.tokens[$0].kind == .comma }), comma > first
    else { return nil }
    return Name(tokens: range, end: range.upperBound)
  }

  /// "Ada, funded by Acme, continues her work": whose pronoun has the line's own name before it, and no other person.
  func speaksOfPerson(_ name: Name, _ range: Range<Int>) -> Bool {
    guard name.tokens.count < 4, !isSurelyFirm(name),
      let pronoun = range.prefix(12).first(where: { index in
        prose.tokens[index].kind == .word
          && ["his", "her", "he", "she"].contains(prose.lowercased(index))
      }), pronoun > name.end + 1,
      ![.in, .of, .with, .by, .from, .for, .to, .and, .on].contains(prose.tokens[pronoun - 1].word)
    else { return false }
    return (name.end..<pronoun).allSatisfy { index in
      let token = prose.tokens[index]
      return ![.who, .founder, .role, .since, .team].contains(token.word) && token.kind != .colon
        && !(token.looksLikeName && GivenNames.isGiven(prose.lowercased(index)))
    }
  }

  /// "**acmegarden**: for ten years it has built pipes": a word in bold type before a colon or a dash.
  func smallNameInBold(_ range: Range<Int>) -> Name? {
    guard range.count > 2, let first = range.first,
      prose.tokens[first].traits.contains(.strongStart), prose.tokens[first].kind == .word,
      prose.tokens[first].word == .other, !prose.tokens[first + 1].traits.contains(.strong),
      [.colon, .dash].contains(prose.tokens[first + 1].kind)
    else { return nil }
    return Name(tokens: first..<first + 1, end: first + 1)
  }

  /// "Acme GmbH, Germany", "Acme, Virginia, United States": a linked line with where it is.
  func withoutCountry(_ name: Name) -> Name {
    guard let comma = name.tokens.last(where: { prose.tokens[$0].kind == .comma }),
      comma > name.start, comma + 1 < name.tokens.upperBound
    else { return name }
    let country = prose.text(comma + 1..<name.tokens.upperBound).lowercased()
    guard NameWords.isCountry(country) else {
      return name
    }
    var end = comma
    let region = (name.start..<comma).last { prose.tokens[$0].kind == .comma }
    if let region, comma - region <= 3,
      (region + 1..<comma).allSatisfy({ prose.tokens[$0].word != .legal && isOfPlace($0) })
    {
      end = region
    }
    return Name(tokens: name.start..<end, end: name.end, aside: name.aside)
  }

  private func isOfPlace(_ index: Int) -> Bool {
    [.other, .new].contains(prose.tokens[index].word)
  }

  /// Whether a passage ends with a colon, so that what follows is what it promises.
  func endsWithColon(_ passage: Prose.Passage) -> Bool {
    passage.tokens.last.map { prose.tokens[$0].kind == .colon } ?? false
  }

  /// "acmenet Security Networks AG": a firm that begins with a small letter, by its legal form.
  private func firmInSmallLetters(_ range: Range<Int>) -> Name? {
    guard (3...6).contains(range.count), let first = range.first, let last = range.last,
      prose.tokens[first].word == .other, prose.tokens[first].kind == .word,
      !prose.tokens[first].looksLikeName, prose.tokens[last].word == .legal,
      range.dropFirst().allSatisfy({ prose.tokens[$0].looksLikeName })
    else { return nil }
    return Name(tokens: range, end: range.upperBound)
  }

  /// Returns a short line as one name where it does not look like one: "360 Finance", "dbt Labs".
  private func oddLine(_ range: Range<Int>) -> Name? {
    guard range.count > 1, range.count <= 6,
      NameFinder(shared: shared, limit: range.upperBound).name(at: range.lowerBound)?.end
        != range.upperBound,
      !range.contains(where: {
        [.comma, .semicolon, .lineBreak].contains(prose.tokens[$0].kind)
          || prose.tokens[$0].word == .and
      })
    else { return nil }
    let items = ListItems(shared: shared, tokens: range, isTitle: false)
    guard range.allSatisfy({ items.isOfItem($0, from: range.lowerBound) }), items.isOdd(range)
    else { return nil }
    return Name(tokens: range, end: range.upperBound, isOdd: true)
  }

  /// Returns a short line as one name whatever its words: "croit", "The Bank of Somewhere".
  func wholeName(_ range: Range<Int>) -> Name? {
    let range = withoutMarks(range)
    // "Acme Institute of Farm Machinery (Research Member)"
    let name = range.prefix { prose.tokens[$0].kind != .open }
    guard let first = range.first, name.count <= 8, range.count <= 14 else { return nil }
    let token = prose.tokens[first]
    guard token.looksLikeName || range.count == 1 && token.kind == .word && token.word == .other
    else { return nil }
    let finder = NameFinder(shared: shared, limit: range.upperBound)
    if let name = finder.name(at: first), name.end >= range.upperBound { return name }
    return range.count == 1 && !token.looksLikeName
      ? Name(tokens: range, end: range.upperBound) : nil
  }

  /// Returns the name with which a line begins, where a dash, a bracket, "is" or a comma follows.
  func leadingName(_ range: Range<Int>, needsMarkup: Bool) -> Name? {
    let range = withoutMarks(range)
    guard let first = range.first else { return nil }
    let start = prose.tokens[first].word == .the && first + 1 < range.upperBound ? first + 1 : first
    let traits = prose.tokens[start].traits
    if needsMarkup, traits.isDisjoint(with: [.strong, .linkStart]) { return nil }
    guard var name = NameFinder(shared: shared, limit: range.upperBound).name(at: start),
      !name.isPossessive
    else { return nil }
    // "**Datos por Rosario** (Argentina)": bold type says where it ends.
    if let run = boldRun(at: start, in: range), run.end > name.end { name = run }
    guard name.end < range.upperBound else { return name }
    let next = prose.tokens[name.end]
    switch next.kind {
    case .dash, .colon, .open, .lineBreak, .period, .semicolon: return name
    case .slash: return next.traits.contains(.spaced) ? name : nil
    case .comma:
      return isOffice(at: name.end + 1, in: range) ? nil : name
    case .word:
      let isWhole =
        traits.contains(.linkStart) && next.link != prose.tokens[start].link
        || traits.contains(.strongStart) && !next.traits.contains(.strong)
      return isWhole || [.be, .join, .who, .have, .as, .become].contains(next.word)
        || ListNames.makes.contains(prose.lowercased(name.end)) ? name : nil
    default: return nil
    }
  }

  /// "director of Acme", "CTO": but not "developer tools for data".
  private func isOffice(at index: Int, in range: Range<Int>) -> Bool {
    guard range.contains(index), [.role, .rank, .founder].contains(prose.tokens[index].word) else {
      return false
    }
    guard range.contains(index + 1) else { return true }
    let next = prose.tokens[index + 1]
    return next.word != .software || next.form != .s
  }

  /// Whether a name is an organisation's by its words: "Acme Robotics", "University of Lund", "Brook Ltd".
  func isSurelyFirm(_ name: Name) -> Bool {
    name.tokens.contains {
      [.legal, .company, .institution, .field].contains(prose.tokens[$0].word)
    } || NameWords.endsFirm(prose, name.tokens)
  }

  /// Returns the name that a paragraph describes: "Acme is a maker of pipes", "Acme delivers ...".
  func describedName(_ range: Range<Int>) -> Name? {
    let range = withoutMarks(range)
    guard let first = range.first,
      let name = NameFinder(shared: shared, limit: range.upperBound).name(at: first),
      !name.isPossessive, name.end < range.upperBound, prose.tokens[name.end].kind == .word,
      !range.prefix(5).contains(where: { prose.tokens[$0].kind == .colon })
    else { return nil }
    let verb = prose.tokens[name.end]
    if verb.word == .be { return name }
    let endsInS = prose.bytes[Int(verb.end) - 1] == UInt8(ascii: "s")
    return endsInS && !verb.looksLikeName ? name : nil
  }

  /// The tier behind a dash or at the end: "Acme – Gold member", "Acme (Oslo), a bank, as a Gold Member".
  func tierBehind(_ name: Name, _ range: Range<Int>) -> String? {
    if let last = range.last(where: { prose.tokens[$0].word == .as }), last > name.end {
      let start = prose.tokens[last + 1].word == .a ? last + 2 : last + 1
      if let tier = tierLabel(start..<range.upperBound), !tier.isEmpty { return tier }
    }
    guard name.end + 1 < range.upperBound else { return nil }
    guard let tier = tierLabel((name.end + 1)..<range.upperBound), !tier.isEmpty else { return nil }
    return tier
  }

  /// "Acme – Silver": a name, a dash and a tier, and nothing else.
  func tieredLine(_ range: Range<Int>) -> (name: Name, tier: String)? {
    guard let name = leadingName(range, needsMarkup: false), name.end < range.upperBound,
      prose.tokens[name.end].kind == .dash, let tier = tierBehind(name, range)
    else { return nil }
    return (name, tier)
  }

  /// A line without the symbols and dashes at its beginning.
  func withoutMarks(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, [.symbol, .dash, .lineBreak].contains(prose.tokens[start].kind)
    {
      start += 1
    }
    return start..<range.upperBound
  }
}

enum ListNames {
  /// What a company does, in the line that says so.
  static let makes: Set = [
    "makes", "builds", "provides", "offers", "operates", "develops", "runs", "sells", "supplies",
    "delivers", "creates", "produces", "brings", "maintains", "designs", "manages", "publishes",
    "hosts", "manufactures", "specializes", "specialises",
  ]
}
