// The posts that one text finds, level by level, read no sooner and no further than asked for.

import GRDB

/// The posts of one text at each level, as far as they were asked for.
struct TextSets {
  private let text: SearchedText
  private var sets: [Level: BitSet]
  /// The posts of which it is known whether their bodies have the text.
  private var known: BitSet

  init(_ text: SearchedText, in index: SearchIndex) {
    self.text = text
    sets = index.levels(of: text)
    if let days = text.days { sets[.filter] = index.posts(where: .days(days)) }
    known = BitSet(capacity: index.posts.count)
  }

  func union(upTo level: Level, capacity: Int) -> BitSet {
    var union = BitSet(capacity: capacity)
    for (one, set) in sets where one <= level { union.formUnion(set) }
    return union
  }

  /// Reads what a level needs and is not known yet; for bodies, of some candidates only.
  mutating func read(
    upTo level: Level, among candidates: BitSet, index: SearchIndex, from database: Database?
  ) throws {
    guard level >= .title else { return }
    if let database, text.places.contains(.title) {
      if sets[.title] == nil {
        sets[.title] = try database.titles(with: text, isWhole: true, in: index.posts)
      }
      if level >= .titlePrefix, text.hasOpenEnd, sets[.titlePrefix] == nil {
        sets[.titlePrefix] = try database.titles(with: text, isWhole: false, in: index.posts)
      }
    }
    if let database, level >= .body, text.places.contains(.body) {
      try readBodies(among: candidates, of: index.posts, from: database)
    }
    if level >= .partial, sets[.partial] == nil {
      var set = index.posts(withPartOfName: text)
      if let database, text.places.contains(.title) {
        set.formUnion(try database.titles(withPart: text, in: index))
      }
      sets[.partial] = set
    }
  }

  private mutating func readBodies(
    among candidates: BitSet, of posts: PostTable, from database: Database
  ) throws {
    var unknown = candidates
    unknown.subtract(known)
    // Those stand higher, whatever their bodies say.
    unknown.subtract(union(upTo: .titlePrefix, capacity: posts.count))
    guard let range = unknown.range else { return }
    var set = sets[.body] ?? BitSet(capacity: posts.count)
    let isOpen = text.inBody.hasOpenEnd
    let isDense = range.count < 16 * unknown.count
    if unknown.count <= SearchRun.fewPosts, isOpen || !isDense {
      try database.insertBodies(with: text, in: posts, lookingThrough: unknown, into: &set)
      known.formUnion(unknown)
    } else if !isOpen {
      try database.insertBodies(with: text, in: posts, window: range, into: &set)
      known.formUnion(BitSet(range, capacity: posts.count))
    } else {
      let all = 0..<posts.count
      try database.insertBodies(with: text, in: posts, window: all, into: &set)
      known = .full(posts.count)
    }
    sets[.body] = set
  }
}
