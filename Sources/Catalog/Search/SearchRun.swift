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

  /// So many bodies are looked through rather than asked for in the full-text index: that gathers
  /// all posts with any of the words that begin with an unfinished one before it names the first.
  static let fewPosts = 200

  /// Returns the posts that stand at a level and at none before it, which must have been asked for.
  /// - Parameter window: the places in the list to look at.
  mutating func posts(at level: Level, in window: Range<Int>? = nil) throws -> BitSet {
    var set = BitSet(window ?? 0..<count, capacity: count)
    set.subtract(placed)
    set.formIntersection(try self.set(of: expression, upTo: level, among: set))
    placed.formUnion(set)
    return set
  }

  /// Returns all posts above the divider that another expression finds.
  mutating func posts(finding expression: Expression) throws -> BitSet {
    try set(of: expression, upTo: .body, among: .full(count))
  }

  /// Returns the posts that an expression finds, exact as far as some candidates go; others may be
  /// in it or not.
  private mutating func set(
    of expression: Expression, upTo level: Level, among candidates: BitSet
  ) throws -> BitSet {
    switch expression {
    case .text(let text): return try set(of: text, upTo: level, among: candidates)
    case .filter(let filter): return try set(of: filter)
    case .not(let part):
      return try set(of: part, upTo: .body, among: candidates).complement
    case .or(let parts):
      var union = BitSet(capacity: count)
      var rest = candidates
      for part in parts where !rest.isEmpty {
        let found = try set(of: part, upTo: level, among: rest)
        union.formUnion(found)
        rest.subtract(found)
      }
      return union
    case .and(let parts):
      var rest = candidates
      for part in parts.sorted(by: { $0.cost < $1.cost }) where !rest.isEmpty {
        rest.formIntersection(try set(of: part, upTo: level, among: rest))
      }
      return rest
    }
  }

  private mutating func set(
    of text: SearchedText, upTo level: Level, among candidates: BitSet
  ) throws -> BitSet {
    var sets = texts.removeValue(forKey: text) ?? TextSets(text, in: index)
    try sets.read(upTo: level, among: candidates, index: index, from: database)
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
    case .filter(let filter): filter.isInMemory ? 0 : 3
    case .text(let text): text.inBody.hasOpenEnd ? 2 : 1
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

  /// Whether nothing but members is asked for, in memory at every level.
  var isAboutMembers: Bool {
    switch self {
    case .text(let text): !text.places.contains(.title) && !text.places.contains(.body)
    case .filter(let filter): filter.isInMemory
    case .not(let part): part.isAboutMembers
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isAboutMembers)
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
