// Members that stand in lists: bullets, tables, headings and bold lines under "our new members".

import Announcements

/// Walks over the passages in their order and reads the lists that a sentence or a heading opens.
struct MemberLists {
  let reading: Reading
  private var claims: [Claim] = []
  private var opening: ListOpening?
  private var title: ListOpening?
  /// The list or table that the opening has been used for.
  private var group = 0
  /// How many passages the opening has waited for its list.
  private var waited = 0
  /// The last paragraph that was nothing but names.
  private var listed = 0
  /// The last paragraph that was a tier with its names.
  private var labelled = 0
  private var table = MemberTable()
  /// The names of the present list, as many as there are claims behind `firstOfGroup`.
  private var names: [Name] = []
  private var firstOfGroup = 0
  /// How many persons the present list has named.
  private var persons = 0
  /// How many lines of the present list may be a person and an employer: "Ada Lund, Acme".
  private var couples = 0

  private var prose: Prose { reading.prose }

  private init(_ reading: Reading) { self.reading = reading }

  /// Returns the claims that the lists of an announcement make.
  static func read(_ reading: Reading) -> [Claim] {
    var lists = MemberLists(reading)
    for index in reading.prose.passages.indices { lists.read(index) }
    lists.close()
    return lists.claims
  }

  private mutating func read(_ index: Int) {
    let passage = prose.passages[index]
    if passage.isBoilerplate {
      close()
      return
    }
    switch passage.kind {
    case .title: title = reading.opening(of: index, level: 0)
    case .heading(let level): heading(index, level)
    case .paragraph where passage.group == 0: paragraph(index)
    case .item where opening != nil || isPromised(before: index): item(index)
    case .cell(let column, let isHeader): cell(index, column, isHeader)
    default: break
    }
  }

  // MARK: - Openings

  /// A heading opens a list, names a tier, names a member, or ends what was open.
  private mutating func heading(_ index: Int, _ level: Int) {
    let range = prose.passages[index].tokens
    if reading.announcesMembers(0), let (tier, names) = reading.tieredHeading(range) {
      add(names, index, tier: tier, opening: opening ?? title ?? ListOpening())
    } else if let base = opening ?? title,
      let tier = reading.tierLabel(range) ?? (base.tier == nil ? nil : reading.roleAlone(range))
    {
      // What a sentence has promised is said by headings from here on.
      let outer = opening?.level ?? level
      open(base.with(tier: tier, level: outer == 9 ? level : min(outer, 8)))
    } else if let found = reading.opening(of: index, level: level) {
      open(found)
    } else if let title, title.isPlural, reading.announcesAgain(range) {
      open(title.with(tier: title.tier ?? "", level: level))
    } else if let base = opening ?? title, base.isPlural, level > base.level,
      let name = reading.wholeName(range) ?? reading.wholeLine(range),
      reading.isDescribed(name, behind: index) || isOneOfSeveral(index)
        || reading.tierAside(name) != nil || !names.isEmpty && reading.levelAside(name) != nil
    {
      opening = opening ?? base
      add([name], index, tier: nil)
    } else if let base = opening ?? title, base.isPlural, level > base.level,
      let (name, tier) = reading.tieredLine(range)
    {
      opening = opening ?? base
      add([name], index, tier: tier)
    } else if level <= (opening?.level ?? 9) {
      close()
    }
  }

  /// Whether all headings under the one that promises members are names, and there are several.
  private func isOneOfSeveral(_ index: Int) -> Bool {
    guard let base = opening, (1..<9).contains(base.level),
      case .heading(let level) = prose.passages[index].kind
    else { return false }
    func beside(_ step: Int) -> [Prose.Passage] {
      var found: [Prose.Passage] = []
      var position = index + step
      while prose.passages.indices.contains(position), found.count < 12 {
        if case .heading(let other) = prose.passages[position].kind {
          if other < level { break }
          if other == level { found.append(prose.passages[position]) }
        }
        position += step
      }
      return found
    }
    let others = beside(1) + beside(-1)
    return !others.isEmpty
      && others.allSatisfy { reading.isNameOfOrganization($0.tokens) }
  }

  private mutating func paragraph(_ index: Int) {
    let range = prose.passages[index].tokens
    if let new = opened(by: index) {
      open(new)
      return
    }
    let runs = reading.labelledRuns(range)
    if !runs.isEmpty, let base = opening ?? title {
      opening = opening ?? base
      for run in runs { add(run.names, index, tier: run.tier) }
    } else if let (label, names) = reading.labelledList(range), let base = opening ?? title {
      opening = opening ?? base
      labelled = label == nil ? 0 : index
      add(names, index, tier: label)
    } else if let base = opening ?? title, let (tier, names) = reading.labelledLines(range) {
      opening = opening ?? base
      add(names, index, tier: tier)
    } else if labelled == index - 1, labelled > 0,
      let (label, names) = reading.labelledLine(range)
    {
      labelled = index
      add(names, index, tier: label)
    } else if let base = opening ?? title, isHeaded(index, base) || isRow(index, base),
      let names = reading.pureList(range)
    {
      listed = index
      add(names, index, tier: base.tier, opening: base)
    } else if let base = opening, base.isAbout, let name = reading.describedName(range) {
      add([name], index, tier: base.tier)
    } else if let base = opening ?? title, base.isPlural, base.level < 9,
      let name = reading.leadingName(range, needsMarkup: true),
      base.level > 0 || reading.isIntroduced(name) || reading.isOneOfMarked(name, index)
    {
      add([name], index, tier: base.tier, opening: base)
    } else if opening?.level == 9 {
      waited += 1
      if group != 0 || waited > 1 { close() }
    }
  }

  /// What a paragraph opens: a line that says a tier and nothing else, a promise, a tier over a table.
  private func opened(by index: Int) -> ListOpening? {
    let range = prose.passages[index].tokens
    if let base = opening ?? title, let label = reading.tierLabel(line(range)),
      line(range).count >= range.count - 1
    {
      // What stands below is of that tier, also a paragraph on each that begins with the name.
      let isOfParagraphs = [0, 9].contains(base.level) && !label.isEmpty
      return base.with(tier: label, level: isOfParagraphs ? 8 : base.level)
    }
    if let found = reading.opening(of: index, level: 9) { return found }
    if let base = opening ?? title, base.isPlural, let tier = reading.labelOfTable(index) {
      return base.with(tier: tier, level: base.level)
    }
    return nil
  }

  /// Whether a heading or a line that names a tier stands directly above.
  private func isHeaded(_ index: Int, _ opening: ListOpening) -> Bool {
    let above = prose.passages[index - 1]
    if above.isHeading || listed == index - 1 { return (1..<9).contains(opening.level) }
    return above.kind == .paragraph && reading.tierLabel(above.tokens)?.isEmpty == false
  }

  /// Whether several names in a paragraph of their own stand directly under a promise: a title, or a
  /// line that ends with a colon.
  private func isRow(_ index: Int, _ opening: ListOpening) -> Bool {
    guard opening.isPlural, [0, 9].contains(opening.level), group == 0, index > 0,
      reading.pureList(prose.passages[index].tokens).map({ $0.count > 1 }) == true
    else { return false }
    let above = prose.passages[index - 1]
    return above.kind == .title || reading.endsWithColon(above)
  }

  /// The first line of a passage.
  private func line(_ range: Range<Int>) -> Range<Int> {
    let end = range.first { prose.tokens[$0].kind == .lineBreak } ?? range.upperBound
    return range.lowerBound..<end
  }

  private mutating func open(_ new: ListOpening) {
    settle()
    opening = new
    group = 0
    waited = 0
  }

  private mutating func close() {
    settle()
    opening = nil
    group = 0
  }

  /// Looks at a list as a whole once it has ended: what its bold type means, and whether its lines
  /// are names of organisations at all.
  private mutating func settle() {
    settleBold()
    settleAsides()
    let isOfPersons = areOfPersons || couples > 2 && 2 * couples >= names.count
    // Words in small letters are names only beside others that look like it.
    let isOfOthers = opening?.isUnsure == true && !names.contains { reading.isSurelyFirm($0) }
    if isOfPersons || isOfOthers || areMatters || !names.contains(where: { isMarked($0) }) {
      claims.removeLast(claims.count - firstOfGroup)
    }
    names = []
    persons = 0
    couples = 0
    firstOfGroup = claims.count
  }

  /// "**Membership.** ...", "**Chair.** ...": whether the names are matters of a meeting.
  private var areMatters: Bool {
    names.contains { name in
      let token = prose.tokens[name.start]
      return name.tokens.count == 1
        && [.membership, .role, .governance, .board, .event].contains(token.word)
        && prose.tokens[name.end].kind == .period
    }
  }

  /// Whether the names look like those of persons: all of them, or nearly all beside persons.
  private var areOfPersons: Bool {
    guard !names.isEmpty, persons > 0 || names.count > 3 else { return false }
    let others = names.filter { !reading.isShapedLikePerson($0) }
    if others.isEmpty { return true }
    return persons > 1 && 5 * others.count <= names.count + persons
      && !others.contains { reading.isSurelyFirm($0) }
  }

  private func isMarked(_ name: Name) -> Bool {
    let token = prose.tokens[name.start]
    return token.looksLikeName || token.link >= 0 || token.kind != .word
  }

  /// Bold type marks a tier where as many names are bold as the opening says that the tier has:
  /// "13 Premier members, 10 General members and 8 Associate members".
  private mutating func settleBold() {
    let bold = names.indices.filter { prose.tokens[names[$0].start].traits.contains(.strong) }
    guard let opening, !bold.isEmpty, bold.count < names.count else { return }
    let fitting = opening.counts.filter { $0.count == bold.count }
    guard fitting.count == 1, let tier = fitting.first?.tier else { return }
    for index in bold { claims[firstOfGroup + index].tier = tier }
  }

  /// "Acme (Contributor)", "Brook (Sponsor)", "Corvid (Contributor)": what stands in brackets behind each is a tier
  /// where one stands twice, or another is a tier that all know.
  private mutating func settleAsides() {
    let levels = names.map { reading.levelAside($0) }
    guard names.count > 1, !levels.contains(nil) else { return }
    let isSure = Set(levels).count < levels.count || names.contains { reading.tierAside($0) != nil }
    guard isSure else { return }
    for (index, level) in levels.enumerated() where claims[firstOfGroup + index].tier == nil {
      claims[firstOfGroup + index].tier = level
    }
  }

  // MARK: - Members

  private mutating func item(_ index: Int) {
    let passage = prose.passages[index]
    if group == 0 { group = passage.group }
    guard passage.group == group || (opening?.level ?? 9) < 9 else { return close() }
    group = passage.group
    let range = line(passage.tokens)
    if let tier = reading.tierLabel(range) ?? reading.roleAbove(index), let base = opening {
      opening = base.with(tier: tier, level: base.level, nesting: passage.depth)
      return
    }
    guard passage.depth <= (opening?.nesting ?? 0) + 1 else { return }
    if let (label, names) = reading.labelledList(range) {
      add(names, index, tier: label)
    } else if let (tier, names) = reading.levelledNames(range) {
      add(names, index, tier: tier)
    } else if let run = reading.boldRun(at: range.lowerBound, in: range),
      run.tokens.contains(where: { prose.tokens[$0].kind == .comma })
    {
      add([run], index, tier: nil)
    } else if let names = reading.pureList(range) {
      let own = reading.withoutPlace(names)
      if reading.isPersonWithEmployer(own) { couples += 1 }
      add(own, index, tier: reading.tierAsideOfAll(names))
    } else if let name = reading.leadingName(range, needsMarkup: false) {
      if reading.speaksOfPerson(name, range) {
        persons += 1
      } else {
        add([name], index, tier: reading.tierBehind(name, range))
      }
    } else if opening?.isAbout == true, let name = reading.describedName(range) {
      add([name], index, tier: nil)
    } else if let name = reading.linkedLine(range) ?? reading.smallNameInBold(range)
      ?? reading.boldRun(at: range.lowerBound, in: range)
    {
      add([name], index, tier: nil)
    }
  }

  /// Whether the title promises members and the line before the list ends with a colon.
  private mutating func isPromised(before index: Int) -> Bool {
    guard let title, title.isPlural, claims.isEmpty, index > 0,
      reading.endsWithColon(prose.passages[index - 1]) || prose.passages[index - 1].kind == .title
        || index < 5 && reading.isOfBoldNames(prose.passages[index].group)
        || reading.isOfNamesAlone(index),
      !reading.promisesOthers(prose.passages[index - 1]), !reading.promisesMany(before: index)
    else { return false }
    opening = title
    opening?.level = 9
    return true
  }

  private mutating func cell(_ index: Int, _ column: Int, _ isHeader: Bool) {
    let range = prose.passages[index].tokens
    if isHeader, opening == nil, let title, title.isPlural, MemberTable.names(prose, range) {
      opening = title
    }
    if isHeader {
      if column == 0 { table = MemberTable() }
      table.header(column, prose, range)
    }
    guard opening != nil, !isHeader, !table.isOfVotes else { return }
    if column == 0 {
      table.rowTier = nil
      table.rowHasName = false
    }
    if group == 0 { group = prose.passages[index].group }
    guard prose.passages[index].group == group else { return close() }
    if table.isTier(column), let tier = reading.tierLabel(range) ?? table.level(prose, range) {
      table.rowTier = tier
      if let last = claims.indices.last, table.rowHasName { claims[last].tier = tier }
    } else if column == table.nameColumn {
      table.rowHasName = false
      guard let names = reading.pureList(range) ?? reading.wholeLine(range).map({ [$0] }) else {
        return
      }
      let before = claims.count
      add(names, index, tier: table.rowTier)
      table.rowHasName = claims.count > before
    }
  }

  private mutating func add(
    _ names: [Name], _ index: Int, tier: String?, opening given: ListOpening? = nil
  ) {
    guard let opening = given ?? opening, !names.contains(where: { reading.isInOffice($0) }) else {
      return
    }
    let sentence = prose.passages[index].sentences.lowerBound
    for name in names.map({ reading.withoutCountry($0) }) {
      let text = prose.text(name.tokens)
      if reading.isPerson(name) { persons += 1 }
      guard !reading.foundations.isHost(text), !reading.isPerson(name),
        !reading.isDateline(name), !reading.isGroupOrPlace(name),
        !text.utf8.contains(UInt8(ascii: "@"))
      else { continue }
      self.names.append(name)
      let tier = reading.tierAside(name) ?? tier ?? opening.tier
      claims.append(
        Claim(
          rule: .list, event: opening.isFounding ? .found : .join, member: text, tier: tier,
          saysMember: true, sentence: sentence, token: name.start))
    }
  }
}
