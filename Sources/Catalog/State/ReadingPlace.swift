// Where one was: query, selected post and the text in sight, for the archives that were open
// together.

import Announcements
import GRDB

/// Where one was in the archives that were open together.
public struct ReadingPlace: Sendable, Hashable {
  /// The selected post.
  public var post: PostID
  /// What the list showed, in the query language; empty for all posts.
  public var query = ""
  public var sort = Sort.date
  public var isReversed = false
  /// Rows of the screen above the selected one.
  public var above = 0
  /// Whether the detail had the keys.
  public var isReading = false
  /// What stood at the top of the detail: a passage of the page, bytes into it, and rows below.
  public var passage = 0
  public var offset = 0
  public var below = 0

  public init(post: PostID) { self.post = post }
}

extension Catalog {
  /// Keeps where one was in a scope; nil forgets it, so that one begins at the top.
  public func remember(_ place: ReadingPlace?, in scope: Scope) throws {
    let path = try place.flatMap { try source(of: $0.post, in: scope)?.realPath }
    guard let place, let path else { return try forgetPlace(in: scope) }
    try state.write { database in
      try database.run(
        """
        INSERT OR REPLACE INTO places (
          archives, path, query, sort, is_reversed, above, is_reading, passage, offset, below)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ) {
        $0.bytes(scope.placeKey)
        $0.path(path)
        $0.text(place.query)
        $0.text(place.sort.rawValue)
        $0.integer(place.isReversed ? 1 : 0)
        $0.integer(place.above)
        $0.integer(place.isReading ? 1 : 0)
        $0.integer(place.passage)
        $0.integer(place.offset)
        $0.integer(place.below)
      }
    }
  }

  private func forgetPlace(in scope: Scope) throws {
    let isKept = try state.read(.back) { database in
      try database.first(
        "SELECT 1 FROM places WHERE archives = ?", { $0.bytes(scope.placeKey) }, { _ in true })
    }
    guard isKept == true else { return }
    try state.write { database in
      try database.run("DELETE FROM places WHERE archives = ?") { $0.bytes(scope.placeKey) }
    }
  }

  /// Returns where one was last; nil where nothing is kept or the post is gone.
  public func place(in scope: Scope) throws -> ReadingPlace? {
    let kept = try state.read(.front) { database in
      try database.first(
        """
        SELECT path, query, sort, is_reversed, above, is_reading, passage, offset, below
        FROM places WHERE archives = ?
        """, { $0.bytes(scope.placeKey) }
      ) { columns in
        var place = ReadingPlace(post: 0)
        place.query = columns.text(1)
        place.sort = Sort(rawValue: columns.text(2)) ?? .date
        place.isReversed = columns.integer(3) != 0
        place.above = columns.number(4)
        place.isReading = columns.integer(5) != 0
        place.passage = columns.number(6)
        place.offset = columns.number(7)
        place.below = columns.number(8)
        return (path: columns.path(0), place: place)
      }
    }
    guard let kept = kept ?? nil, let post = try post(realPath: kept.path, in: scope) else {
      return nil
    }
    var place = kept.place
    place.post = post
    return place
  }

  /// Returns the post of a file by its real path; nil where there is none.
  public func post(realPath path: Path, in scope: Scope) throws -> PostID? {
    for archive in scope.archives where path.isBelow(archive.root) {
      let relative = path.bytes.dropFirst(archive.root.endingInSlash.bytes.count)
      if let post = try post(archive: archive, path: Path(bytes: Array(relative))) { return post }
    }
    let linked = try read { database in
      try database.all(
        "SELECT post FROM files WHERE real = ?", { $0.path(path) }, { $0.integer(0) })
    }
    return linked.first { scope.index(of: $0) != nil }
  }

  /// Returns the posts that have all of some marks, in the order of the list.
  public func posts(marked marks: Marks, in scope: Scope) throws -> [PostID] {
    let kept = try state.read(.back) { database in
      try database.all(
        "SELECT path FROM marks WHERE marks & ?1 = ?1", { $0.integer(marks.rawValue) },
        { $0.path(0) })
    }
    let posts = Set(try (kept ?? []).compactMap { try post(realPath: $0, in: scope) })
    return posts.sorted { scope.precedes($0, $1) }
  }
}

extension Scope {
  /// The archives' locations in any order: views of the same archives share one place.
  fileprivate var placeKey: [UInt8] {
    Array(archives.map(\.location).sorted().map(\.bytes).joined(separator: [0]))
  }
}
