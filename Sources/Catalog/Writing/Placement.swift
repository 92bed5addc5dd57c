// Finds the key of a post: between its neighbours by path among the posts of its day.

import Announcements
import GRDB

struct Placement {
  let database: Database
  let archive: Int64

  /// A file's place among all of the archive's, by path.
  struct Rank {
    var index: Int
    var count: Int
  }

  /// Returns the key that spreads posts evenly by their rank; free in an archive that was empty.
  func spread(_ day: Day?, _ rank: Rank) -> PostID {
    let range = ListPosition.range(archive: archive, day: day)
    let step = (range.upperBound - range.lowerBound) / Int64(max(1, rank.count) + 1)
    return range.lowerBound + step * Int64(max(0, min(rank.index, rank.count)) + 1)
  }

  /// Returns a free key that keeps the posts of a day in the order of their paths.
  func key(of path: Path, day: Day?, rank: Rank? = nil) throws -> PostID {
    let range = ListPosition.range(archive: archive, day: day)
    if let key = try freeKey(of: path, in: range, preferred: rank.map { spread(day, $0) }) {
      return key
    }
    try spreadAnew(range)
    // A day with a million posts has no room for another; those follow as if they were undated.
    let undated = ListPosition.range(archive: archive, day: nil)
    guard
      let key = try freeKey(of: path, in: range, preferred: nil)
        ?? freeKey(of: path, in: undated, preferred: nil)
    else { throw DatabaseError(resultCode: .SQLITE_FULL, message: "too many posts of one day") }
    return key
  }

  private func freeKey(
    of path: Path, in range: ClosedRange<PostID>, preferred: PostID?
  ) throws -> PostID? {
    let (below, above) = try neighbours(of: path, in: range)
    let room = above - below
    guard room > 1 else { return nil }
    if let preferred, preferred > below, preferred < above { return preferred }
    // Most posts come before or behind all others of their day: small steps there leave room.
    let step = min((range.upperBound - range.lowerBound) >> 14 + 1, room / 2)
    let isFirst = below < range.lowerBound
    let isLast = above > range.upperBound
    if isFirst == isLast { return below + room / 2 }
    return isLast ? below + step : above - step
  }

  /// Returns the keys of the posts before and behind a path; beyond the range where there is none.
  private func neighbours(
    of path: Path, in range: ClosedRange<PostID>
  ) throws -> (below: PostID, above: PostID) {
    var below = range.lowerBound - 1
    var above = range.upperBound + 1
    while let probe = try probe(between: below, and: above) {
      if probe.path < path { below = probe.id } else { above = probe.id }
    }
    return (below, above)
  }

  /// Returns a post near the middle between two keys.
  private func probe(
    between below: PostID, and above: PostID
  ) throws -> (id: PostID, path: Path)? {
    // Above the lower key: of two keys side by side it would else be found again and again.
    let middle = below + (above - below + 1) / 2
    return try database.first(
      "SELECT id, path FROM announcements WHERE id >= ? AND id < ? ORDER BY id LIMIT 1",
      {
        $0.integer(middle)
        $0.integer(above)
      }, { ($0.integer(0), $0.path(1)) })
      ?? database.first(
        "SELECT id, path FROM announcements WHERE id > ? AND id < ? ORDER BY id DESC LIMIT 1",
        {
          $0.integer(below)
          $0.integer(middle)
        }, { ($0.integer(0), $0.path(1)) })
  }

  /// Spreads the posts of a day evenly, so that there is room between all of them.
  private func spreadAnew(_ range: ClosedRange<PostID>) throws {
    let ids = try database.all(
      "SELECT id FROM announcements WHERE id BETWEEN ? AND ? ORDER BY id",
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
      }, { $0.integer(0) })
    let step = (range.upperBound - range.lowerBound) / Int64(ids.count + 1)
    guard step > 1 else { return }
    // By way of negative keys, as old and new ones overlap.
    for id in ids { try move(id, to: -id) }
    for (index, id) in ids.enumerated() {
      try move(-id, to: range.lowerBound + step * Int64(index + 1))
    }
  }

  private func move(_ id: PostID, to other: PostID) throws {
    let fullText = FullText(database)
    let isIndexed = try fullText.remove(id)
    try LinkKeys(database).move(id, to: other)
    try database.run(
      """
      UPDATE files SET post = ?1
      WHERE archive = ?3 AND path = (SELECT path FROM announcements WHERE id = ?2)
      """
    ) {
      $0.integer(other)
      $0.integer(id)
      $0.integer(archive)
    }
    for (table, column) in Self.columns {
      try database.run("UPDATE \(table) SET \(column) = ? WHERE \(column) = ?") {
        $0.integer(other)
        $0.integer(id)
      }
    }
    try fullText.addTitle(other)
    if isIndexed { try fullText.add(other) }
  }

  /// Where else keys of posts are kept, each with an index that begins with them.
  private static let columns = [
    ("announcements", "id"), ("text", "id"), ("members", "post"),
    ("events", "post"), ("people", "post"), ("links", "post"), ("problems", "post"),
    ("passages", "post"), ("unindexed", "post"), ("unlinked", "post"),
  ]
}
