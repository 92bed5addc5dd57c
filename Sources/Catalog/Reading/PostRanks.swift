// Where each post of a scope stands in an order that is not the list's own: worked out once, so that
// what a search finds is sorted by comparing numbers.

import Announcements
import GRDB

/// The ranks of posts by title, member or foundation; twelve bytes a post.
struct PostRanks: Sendable {
  private let scope: Scope
  private let sort: Sort
  /// The archives' stamps when the ranks were worked out.
  private let stamps: [Int64?]
  /// In ascending order.
  private var ids: [PostID] = []
  /// Equal ones have the same rank; the highest is that of posts for which nothing is known.
  private var ranks: [UInt32] = []

  init(_ scope: Scope, by sort: Sort, in database: Database) throws {
    self.scope = scope
    self.sort = sort
    stamps = try Self.stamps(of: scope, in: database)
    switch sort {
    case .date: return
    case .title: try rankTitles(database)
    case .foundation: try rankNames("foundation", database)
    case .member:
      try rankNames(
        """
        (SELECT members.name FROM members
         WHERE members.post = announcements.id ORDER BY members.n LIMIT 1)
        """, database)
    }
  }

  /// Whether the ranks are those of a scope in an order, and no post has changed since.
  func areValid(for scope: Scope, by sort: Sort, in database: Database) throws -> Bool {
    guard self.sort == sort, self.scope == scope else { return false }
    return try stamps == Self.stamps(of: scope, in: database)
  }

  /// Returns the rank of a post; nil where it is gone.
  func rank(of id: PostID) -> UInt32? {
    var range = ids.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if ids[middle] == id { return ranks[middle] }
      range = ids[middle] < id ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private static func stamps(of scope: Scope, in database: Database) throws -> [Int64?] {
    try scope.archives.map { archive in
      try database.first(
        "SELECT stamp FROM archives WHERE id = ?", { $0.integer(archive.id) }, { $0.integer(0) })
    }
  }

  /// Calls `body` with an expression's value for each post, by id.
  private mutating func forEachPost(
    _ expression: String, _ database: Database, _ body: (borrowing Columns) -> Void
  ) throws {
    for archive in scope.archives.map(\.id).sorted() {
      let range = ListPosition.range(archive: archive)
      try database.forEach(
        "SELECT id, \(expression) FROM announcements WHERE id BETWEEN ? AND ? ORDER BY id",
        {
          $0.integer(range.lowerBound)
          $0.integer(range.upperBound)
        },
        while: { columns in
          ids.append(columns.integer(0))
          body(columns)
          return true
        })
    }
  }

  private mutating func rankTitles(_ database: Database) throws {
    var keys = SortKeys()
    try forEachPost("title", database) { keys.append($0.text(1)) }
    ranks = keys.ranks()
  }

  /// - Parameter expression: the number of the name that a post is sorted by, or NULL.
  private mutating func rankNames(_ expression: String, _ database: Database) throws {
    var names: [Int64?] = []
    try forEachPost(expression, database) { names.append($0.optionalInteger(1)) }
    let known = Set(names.compactMap { $0 }).sorted()
    var keys = SortKeys()
    for name in known {
      keys.append(
        try database.first(
          "SELECT name FROM names WHERE id = ?", { $0.integer(name) }, { $0.text(0) }) ?? "")
    }
    let ranksOfNames = Dictionary(uniqueKeysWithValues: zip(known, keys.ranks()))
    ranks = names.map { name in name.flatMap { ranksOfNames[$0] } ?? .max }
  }
}

/// Texts as they are compared: folded, in one buffer.
private struct SortKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  mutating func append(_ text: String) {
    bytes += Folding.folded(text).utf8
    ends.append(bytes.count)
  }

  /// Returns the rank of each text; the highest number for an empty one.
  func ranks() -> [UInt32] {
    bytes.withUnsafeBytes { bytes in
      func key(_ index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
      }
      var ranks = [UInt32](repeating: .max, count: ends.count)
      let order = ends.indices.filter { !key($0).isEmpty }
        .sorted { key($0).lexicographicallyPrecedes(key($1)) }
      var rank: UInt32 = 0
      for (index, place) in order.enumerated() {
        if index > 0, !key(place).elementsEqual(key(order[index - 1])) { rank += 1 }
        ranks[place] = rank
      }
      return ranks
    }
  }
}
