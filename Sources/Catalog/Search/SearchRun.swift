// One search: which posts an expression finds at each level, worked out with sets of posts.
//
// A text has a set for each level; `and` is the intersection of the sets of its parts at a level,
// `or` the union, a filter has the same set at every level. A post stands at the first level whose
// set it is in: so with several words it stands in the lowest of their tiers.

import Announcements
import GRDB

struct SearchRun {
  let index: SearchIndex
  let expression: Expression
  /// Nil where only what is in memory may be asked.
  let database: Database?
  let marks: MarkedPosts
  private var texts: [SearchedText: TextSets] = [:]
  private var filters: [Filter: BitSet] = [:]
  /// The posts that stand at a level that was asked for already.
  private var placed: BitSet

  init(
    _ expression: Expression, index: SearchIndex, database: Database?, marks: MarkedPosts
  ) {
    self.index = index
    self.expression = expression
    self.database = database
    self.marks = marks
    placed = BitSet(capacity: index.posts.count)
  }

  var count: Int { index.posts.count }

  /// Whether nothing was found at the levels that were asked for.
  var isEmpty: Bool { placed.isEmpty }

  /// Returns the posts that stand at a level and at none before it, which must have been asked for.
  /// - Parameter window: places in the list; ascending from call to call for `body`.
  mutating func posts(at level: Level, in window: Range<Int>? = nil) throws -> BitSet {
    var set = try self.set(of: expression, upTo: level, in: window ?? 0..<count)
    if let window { set.formIntersection(BitSet(window, capacity: count)) }
    set.subtract(placed)
    placed.formUnion(set)
    return set
  }

  /// Returns all posts above the divider that another expression finds.
  mutating func posts(finding expression: Expression) throws -> BitSet {
    try set(of: expression, upTo: .body, in: 0..<count)
  }

  private mutating func set(
    of expression: Expression, upTo level: Level, in window: Range<Int>
  ) throws -> BitSet {
    switch expression {
    case .text(let text): return try set(of: text, upTo: level, in: window)
    case .filter(let filter): return try set(of: filter)
    case .not(let part):
      return try set(of: part, upTo: .body, in: window).complement
    case .or(let parts):
      var union = BitSet(capacity: count)
      for part in parts { union.formUnion(try set(of: part, upTo: level, in: window)) }
      return union
    case .and(let parts):
      var intersection = BitSet.full(count)
      for part in parts.sorted(by: { $0.cost < $1.cost }) {
        intersection.formIntersection(try set(of: part, upTo: level, in: window))
        if intersection.isEmpty { break }
      }
      return intersection
    }
  }

  private mutating func set(
    of text: SearchedText, upTo level: Level, in window: Range<Int>
  ) throws -> BitSet {
    var sets = texts[text] ?? TextSets(text, in: index)
    texts[text] = nil
    try sets.read(upTo: level, in: window, index: index, from: database)
    let set = sets.union(upTo: level, capacity: count)
    texts[text] = sets
    return set
  }

  private mutating func set(of filter: Filter) throws -> BitSet {
    if let set = filters[filter] { return set }
    let set =
      try index.posts(where: filter) ?? marks.posts(where: filter, in: index)
      ?? database.map { try index.posts(where: filter, from: $0) } ?? BitSet(capacity: count)
    filters[filter] = set
    return set
  }
}

extension Expression {
  /// What comes first where all must hold: what is in memory before what is read.
  fileprivate var cost: Int {
    switch self {
    case .filter(let filter): filter.isInMemory ? 0 : 2
    case .text: 1
    case .not(let part): part.cost + 1
    case .and(let parts), .or(let parts): parts.map(\.cost).max() ?? 0
    }
  }

  /// Whether the levels about members can be answered from memory.
  var isInMemory: Bool {
    switch self {
    case .text: true
    case .filter(let filter): filter.isInMemory
    case .not(let part): part.texts.isEmpty && part.isInMemory && !part.hasDenial
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isInMemory)
    }
  }

  private var hasDenial: Bool {
    switch self {
    case .text, .filter: false
    case .not: true
    case .and(let parts), .or(let parts): parts.contains(where: \.hasDenial)
    }
  }
}

/// The posts of one text at each level, as far as they were asked for.
private struct TextSets {
  private let text: SearchedText
  private var sets: [Level: BitSet]
  /// The places of the list for which bodies were read, from the first on.
  private var bodiesRead = 0

  init(_ text: SearchedText, in index: SearchIndex) {
    self.text = text
    sets = index.levels(of: text)
    if let days = text.days { sets[.filter] = index.posts(where: .days(days)) }
  }

  func union(upTo level: Level, capacity: Int) -> BitSet {
    var union = BitSet(capacity: capacity)
    for (one, set) in sets where one <= level { union.formUnion(set) }
    return union
  }

  mutating func read(
    upTo level: Level, in window: Range<Int>, index: SearchIndex, from database: Database?
  ) throws {
    guard level >= .title, let database else { return }
    if text.places.contains(.title) {
      if sets[.title] == nil {
        sets[.title] = try database.titles(with: text, isWhole: true, in: index.posts)
      }
      if level >= .titlePrefix, text.hasOpenEnd, sets[.titlePrefix] == nil {
        sets[.titlePrefix] = try database.titles(with: text, isWhole: false, in: index.posts)
      }
    }
    if level >= .body, text.places.contains(.body), window.upperBound > bodiesRead {
      var set = sets[.body] ?? BitSet(capacity: index.posts.count)
      try database.insertBodies(
        with: text, in: index.posts, window: bodiesRead..<window.upperBound, into: &set)
      sets[.body] = set
      bodiesRead = window.upperBound
    }
    if level >= .partial, sets[.partial] == nil {
      var set = index.posts(withPartOfName: text)
      if text.places.contains(.title) {
        set.formUnion(try database.titles(withPart: text, in: index.posts))
      }
      sets[.partial] = set
    }
  }
}
