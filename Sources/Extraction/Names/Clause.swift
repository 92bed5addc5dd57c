// One sentence as a rule reads it: its tokens, its names, and steps forward and back over them.

/// A sentence with its names. Positions outside of it read as `.other`.
struct Clause {
  let shared: SharedProse
  let sentence: Int
  let tokens: Range<Int>
  let names: [Name]
  let lists: [NameList]

  init(_ shared: SharedProse, sentence: Int) {
    self.shared = shared
    self.sentence = sentence
    tokens = shared.prose.sentences[sentence].tokens
    let found = NameFinder.names(in: shared, tokens)
    let place = shared.prose.sentences[sentence].passage
    let isTitle = shared.prose.passages[place].kind == .title
    let plain = isTitle ? found.map { Clause.withoutCalling($0, in: shared.prose) } : found
    let isHeading = isTitle || shared.prose.passages[place].isHeading
    let items = ListItems(shared: shared, tokens: tokens, isTitle: isHeading)
    let words = shared.prose.sentences[sentence].words
    var names = Clause.withoutAppositions(items.adding(to: plain), in: shared.prose)
    names = Clause.joinedBetweenSemicolons(names, in: shared.prose)
    if words.intersects(WordSet(.from, .of))
      || words.intersects(WordSet(.in, .at)) && words.intersects(WordSet(.join, .have, .become))
    {
      names = Clause.withOrigins(names, in: shared.prose)
    }
    self.names = names
    lists = Clause.lists(of: self.names, in: shared.prose, items)
  }

  var prose: Prose { shared.prose }
  var passage: Prose.Passage { prose.passages[prose.sentences[sentence].passage] }
  var words: WordSet { prose.sentences[sentence].words }
  var isTitle: Bool { passage.kind == .title }

  /// Whether it is a title, or a line in the body that is written like one, without a period and in
  /// capital words: there, what follows a name need not belong to it.
  var isHeadline: Bool {
    if isTitle { return true }
    guard tokens.count > 3, passage.tokens.count <= 24, let last = tokens.last,
      prose.tokens[last].kind == .word
    else { return false }
    return !tokens.contains { index in
      let token = prose.tokens[index]
      return token.kind == .word && token.word == .other && !token.looksLikeName
    }
  }

  /// Whether the sentence speaks of an event, other than in an organisation's name: not "Summit
  /// Systems".
  var speaksOfEvent: Bool {
    guard words.intersects(WordSet(.event, .occasion)) else { return false }
    let start = words.contains(.member) ? behindDateline : tokens.lowerBound
    return tokens.suffix(from: start).contains { index in
      prose.isEvent(index) && !names.contains { $0.tokens.dropLast().contains(index) && isFirm($0) }
    }
  }

  /// The position behind "OSLO, May 3, 2024, Pipe Summit —", where a paragraph begins so.
  private var behindDateline: Int {
    guard tokens.lowerBound == passage.tokens.lowerBound, passage.kind == .paragraph,
      let dash = tokens.prefix(20).first(where: {
        kind($0) == .dash && prose.tokens[$0].traits.contains(.spaced)
      }), (tokens.lowerBound..<dash).contains(where: { kind($0) == .number }),
      (tokens.lowerBound..<dash).contains(where: {
        word($0) == .month || prose.token($0, is: "may")
      })
    else { return tokens.lowerBound }
    return dash
  }

  /// Whether a name ends in a word for a company: "Summit Systems", "Conference Engineering".
  func isFirm(_ name: Name) -> Bool {
    guard let last = name.tokens.last else { return false }
    return [.field, .company, .institution, .legal, .partner].contains(word(last))
  }

  func word(_ index: Int) -> Word {
    tokens.contains(index) ? prose.tokens[index].word : .other
  }

  func kind(_ index: Int) -> Token.Kind? {
    tokens.contains(index) ? prose.tokens[index].kind : nil
  }

  func form(_ index: Int) -> WordForm {
    tokens.contains(index) ? prose.tokens[index].form : .base
  }

  /// Returns the positions of some words, in their order.
  func positions(of wanted: WordSet) -> some Sequence<Int> {
    let range = words.intersects(wanted) ? tokens : tokens.lowerBound..<tokens.lowerBound
    return range.lazy.filter { wanted.contains(prose.tokens[$0].word) }
  }

  /// Returns the first position from `index` on whose word is none of these.
  func skip(_ words: Word..., from index: Int) -> Int {
    var index = index
    while tokens.contains(index), words.contains(prose.tokens[index].word) { index += 1 }
    return index
  }

  /// Returns the position behind the words of these kinds that end at `index`.
  func skip(_ words: Word..., before index: Int) -> Int {
    var index = index
    while tokens.contains(index - 1), words.contains(prose.tokens[index - 1].word) { index -= 1 }
    return index
  }

  /// Returns the position behind "in July", "for 2024" and the like, where one of them stands.
  func skipTime(_ index: Int) -> Int {
    // "since the summit:"
    if word(index) == .since, let colon = (index..<index + 5).first(where: { kind($0) == .colon }) {
      return colon
    }
    guard [.in, .for].contains(word(index)) else { return index }
    var end = skip(.month, .year, .number, .pronoun, from: index + 1)
    if kind(end) == .number { end += 1 }
    return end > index + 1 ? end : index
  }

  /// Returns the position behind "again" and "back", where one of them stands.
  func skipAgain(_ index: Int) -> Int {
    guard kind(index) == .word else { return index }
    return prose.token(index, is: "again") || prose.token(index, is: "back") ? index + 1 : index
  }

  func name(startingAt index: Int) -> Name? { names.first { $0.start == index } }

  /// Returns the list that begins with the name at a position; a "the" or "both" may stand first.
  func list(startingAt index: Int) -> NameList? {
    let index = skip(.the, .adverb, from: index)
    // Lists and their names ascend.
    guard let list = Clause.last(of: lists, upTo: index, { $0.start }),
      let first = Clause.lastIndex(of: list.names, upTo: index, { $0.start }),
      list.names[first].start == index
    else { return nil }
    return first == 0 ? list : NameList(names: Array(list.names[first...]))
  }

  /// Returns the last of some ascending elements that is not behind a position, by halves.
  private static func lastIndex<Element>(
    of elements: [Element], upTo index: Int, _ position: (Element) -> Int
  ) -> Int? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if position(elements[middle]) <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private static func last<Element>(
    of elements: [Element], upTo index: Int, _ position: (Element) -> Int
  ) -> Element? {
    lastIndex(of: elements, upTo: index, position).map { elements[$0] }
  }

  /// Returns the list that ends before a position.
  func list(endingAt index: Int) -> NameList? {
    for list in lists {
      guard let last = list.names.firstIndex(where: { $0.end == index }) else { continue }
      return NameList(names: Array(list.names[...last]))
    }
    return nil
  }

  func text(_ name: Name) -> String { prose.text(name.tokens) }

  /// Takes names together that only a comma or an "and" parts.
  private static func lists(
    of names: [Name], in prose: Prose, _ items: ListItems
  ) -> [NameList] {
    guard let first = names.first else { return [] }
    var lists: [NameList] = []
    var list = NameList(names: [first])
    var previous = first
    for name in names.dropFirst() {
      let gap = previous.end..<name.start
      if !previous.isPossessive, isDescription(gap, in: prose) {
        // "Danish developer Norbloc": the first of the two says what the second is.
        list.names[list.names.count - 1] = name
      } else if !previous.isPossessive, isSeparator(gap, in: prose) || items.isBridge(gap),
        !begins(name, in: prose, behind: gap)
      {
        list.names.append(name)
      } else {
        add(list, to: &lists, in: prose)
        list = NameList(names: [name])
      }
      previous = name
    }
    add(list, to: &lists, in: prose)
    return lists
  }

  private static func add(_ list: NameList, to lists: inout [NameList], in prose: Prose) {
    if list.names.count > 1 {
      lists += endedByAnd(list, in: prose).map { parted($0, in: prose) }
    } else {
      lists.append(list)
    }
  }

  /// "Like Acme and Brook, Corvid joins": behind the "and" a comma ends the list, unless another
  /// "and" follows.
  private static func endedByAnd(_ list: NameList, in prose: Prose) -> [NameList] {
    guard list.names.count > 2 else { return [list] }
    let gaps = zip(list.names, list.names.dropFirst()).map { $0.end..<$1.start }
    let saysAnd = gaps.map { gap in gap.contains { prose.tokens[$0].word == .and } }
    guard let first = saysAnd.firstIndex(of: true), !saysAnd[(first + 1)...].contains(true),
      first + 1 < gaps.count, prose.tokens[gaps[first + 1].lowerBound].kind == .comma,
      gaps[first + 1].count == 1
    else { return [list] }
    return [
      NameList(names: Array(list.names[...(first + 1)])),
      NameList(names: Array(list.names[(first + 2)...])),
    ]
  }

  /// "Global Lens Maker Oriel": in a title, where all words are capital, what Oriel is and its name.
  private static func withoutCalling(_ name: Name, in prose: Prose) -> Name {
    guard
      name.tokens.count > 2
        || name.tokens.count == 2 && name.start == prose.passages[0].tokens.lowerBound,
      let calling = name.tokens.dropLast().last(where: {
        [.company, .role, .institution, .other].contains(prose.tokens[$0].word)
          && NameWords.callings.contains(prose.lowercased($0))
          && !($0 == name.start && NameWords.callingsInNames.contains(prose.lowercased($0)))
      }), prose.tokens[calling + 1].word == .other
    else { return name }
    var name = name
    name.tokens = (calling + 1)..<name.tokens.upperBound
    return name
  }

  /// "Oriel, Veldt & Cinder": a list without an "and" ends with the ampersand.
  private static func parted(_ list: NameList, in prose: Prose) -> NameList {
    guard list.names.count > 1, let last = list.names.last, last.tokens.count == 3,
      prose.tokens[last.start + 1].kind == .ampersand,
      prose.tokens[last.start + 2].word == .other
    else { return list }
    let gap = list.names[list.names.count - 2].end..<last.start
    guard gap.count == 1, prose.tokens[gap.lowerBound].kind == .comma else { return list }
    var (left, right) = (last, last)
    left.tokens = last.start..<(last.start + 1)
    left.end = last.start + 1
    right.tokens = (last.start + 2)..<last.tokens.upperBound
    return NameList(names: list.names.dropLast() + [left, right])
  }

  /// "Danish developer", "Danish firms:": one small word for a company between two names.
  private static func isDescription(_ gap: Range<Int>, in prose: Prose) -> Bool {
    guard let first = gap.first, gap.count <= 2 else { return false }
    let token = prose.tokens[first]
    guard [.company, .role, .institution].contains(token.word), !token.looksLikeName else {
      return false
    }
    return gap.count == 1 || prose.tokens[first + 1].kind == .colon
  }

  /// "A and B have joined; C joins as a Gold member", "General members are A and B, and C has come aboard": a
  /// name with its own verb.
  private static func begins(_ name: Name, in prose: Prose, behind gap: Range<Int>) -> Bool {
    if let comma = gap.first, prose.tokens[comma].kind == .comma,
      gap.contains(where: { prose.tokens[$0].word == .and }), prose.token(name.end, is: "has")
    {
      return true
    }
    guard gap.contains(where: { prose.tokens[$0].kind == .semicolon }) else { return false }
    var verb = name.end
    while verb < name.end + 24,
      prose.tokens[verb].looksLikeName || prose.tokens[verb].kind == .comma
        || prose.tokens[verb].word == .and
    {
      verb += 1
    }
    return [.join, .become, .be, .have, .will, .renew, .upgrade, .leave, .support]
      .contains(prose.tokens[verb].word)
  }

  var hasSemicolons: Bool { tokens.contains { kind($0) == .semicolon } }

  /// "A and B have joined as Gold and Silver members, respectively": the tiers by where the names
  /// begin; empty where there are not as many.
  func respectiveTiers(of list: NameList) -> [Int: String] {
    guard list.names.count > 1, words.contains(.tier) else { return [:] }
    var tiers = (list.end..<max(list.end, tokens.upperBound)).filter { word($0) == .tier }
    if tiers.count == 1 { tiers = (list.start..<tokens.upperBound).filter { word($0) == .tier } }
    guard tiers.count == list.names.count else { return [:] }
    let pairs = zip(list.names, tiers).map { name, index in
      (name.start, tier(among: index..<(index + 1)).tier ?? "")
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Whether a word before "of" and a place says only what the place is.
  static func isSettlement(_ index: Int, in prose: Prose) -> Bool {
    guard prose.tokens[index].kind == .word, !prose.tokens[index].looksLikeName else {
      return false
    }
    return ["town", "city", "municipality", "village", "canton", "commune"]
      .contains(prose.lowercased(index))
  }

  /// ",", "and", ", and", "&", ";", "as well as", "along with", with a "the" behind it.
  private static func isSeparator(_ range: Range<Int>, in prose: Prose) -> Bool {
    guard !range.isEmpty, range.count <= 5, let last = range.last else { return false }
    var separates = false
    let hasComma = range.contains { [.comma, .semicolon].contains(prose.tokens[$0].kind) }
    for index in range {
      switch prose.tokens[index].kind {
      case .comma, .semicolon, .ampersand, .slash: separates = true
      case .word:
        switch prose.tokens[index].word {
        case .and: separates = true
        case .the: continue
        case .number where separates: continue
        // "A, the town of B"
        case .of where index == last && isSettlement(index - 1, in: prose): continue
        // "A, chip maker B"
        case .company, .role, .institution, .other, .field, .software:
          let isSaid =
            [.company, .role, .institution].contains(prose.tokens[last].word)
            || prose.tokens[last].word == .of && isSettlement(index, in: prose)
            // "A, the cooperative B"
            || index == last && prose.tokens[index - 1].word == .the
          guard hasComma, isSaid, !prose.tokens[index].looksLikeName else { return false }
        case .as where prose.tokens.indices.contains(index + 1):
          guard prose.tokens[index + 1].word == .well || separates else { return false }
        case .well, .alongside: separates = true
        case .with where separates, .to where separates: continue
        default: return false
        }
      default: return false
      }
    }
    return separates
  }
}
