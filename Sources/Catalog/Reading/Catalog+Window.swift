// Windows on the list: the rows around a place, read by key from either end. What a window costs
// does not depend on the number of posts.

import Announcements
import GRDB

extension Catalog {
  /// Where a window begins.
  public enum Edge: Sendable, Hashable {
    /// The first rows of the list.
    case top
    /// The last rows of the list.
    case bottom
    /// The rows that follow a post.
    case after(PostID)
    /// The rows that come before a post, up to it.
    case before(PostID)
  }

  /// Returns at most `limit` rows in the order of the list, whichever end they are read from.
  public func window(_ scope: Scope, from edge: Edge, limit: Int) throws -> [Row] {
    guard limit > 0 else { return [] }
    let stored = try read { database in
      var runs: [[StoredRow]] = []
      for archive in scope.archives {
        runs.append(try database.run(of: archive, in: scope, from: edge, limit: limit))
      }
      return Catalog.merged(runs, in: scope)
    }
    return try rows(stored: edge.isForward ? stored.prefix(limit) : stored.suffix(limit), in: scope)
  }

  /// Returns the rows of posts, in the order given; posts that are gone are left out.
  public func rows(_ ids: some Collection<PostID>, in scope: Scope) throws -> [Row] {
    try rows(ids, in: scope, .front)
  }

  /// Does the same for a thread that reads ahead: whoever reads for the screen does not wait for it.
  public func rowsAhead(_ ids: some Collection<PostID>, in scope: Scope) throws -> [Row] {
    try rows(ids, in: scope, .ahead)
  }

  private func rows(
    _ ids: some Collection<PostID>, in scope: Scope, _ use: Connections.Use
  ) throws -> [Row] {
    let stored = try read(use) { database in
      try ids.compactMap { id in
        try database.first(
          "SELECT \(StoredRow.columns) FROM announcements AS a WHERE id = ?",
          { $0.integer(id) }, StoredRow.init)
      }
    }
    return try rows(stored: stored[...], in: scope, use)
  }

  /// Adds to rows what the user's state says of them.
  private func rows(
    stored: ArraySlice<StoredRow>, in scope: Scope, _ use: Connections.Use = .front
  ) throws -> [Row] {
    var paths: [Path] = []
    var found: [(Row, Scope.Archive, realPath: Path)] = []
    for one in stored {
      guard let index = scope.index(of: one.row.id) else { continue }
      let archive = scope.archives[index]
      let realPath = one.realPath ?? archive.root.appending(one.row.path)
      paths.append(realPath)
      found.append((one.row, archive, realPath))
    }
    let marks = state.marks(of: paths, use)
    let changes = state.changes(of: found.map { ($0.1.location, $0.0.path) }, use)
    return zip(found.indices, found).map { index, one in
      var row = one.0
      row.archive = one.1.name
      row.isRead = marks[index].contains(.read)
      row.isStarred = marks[index].contains(.starred)
      row.change = changes[index]
      return row
    }
  }

  /// Merges the sorted rows of several archives.
  private static func merged(_ runs: [[StoredRow]], in scope: Scope) -> [StoredRow] {
    if runs.count <= 1 { return runs.first ?? [] }
    return runs.flatMap { $0 }.sorted { scope.precedes($0.row.id, $1.row.id) }
  }
}

extension Catalog.Edge {
  var isForward: Bool {
    switch self {
    case .top, .after: true
    case .bottom, .before: false
    }
  }
}

/// A row as the catalog's tables have it, without the user's state.
struct StoredRow {
  static let columns = """
    a.id, a.path, a.name, a.title, a.day, a.kind, a.publication, a.ignored, a.members, a.faults,
    (SELECT names.name FROM names WHERE names.id = a.foundation),
    (SELECT real FROM files WHERE files.archive = a.id >> 44 AND files.path = a.path)
    """

  let row: Row
  /// Nil where it is the path below the archive's root.
  let realPath: Path?

  init(_ columns: borrowing Columns) {
    row = Row(
      id: columns.integer(0), archive: "", path: columns.path(1), name: columns.text(2),
      title: columns.text(3), day: columns.optionalInteger(4).flatMap { Day(number: Int($0)) },
      members: [Membership](packed: columns.optionalText(8)),
      foundation: columns.optionalText(10), kind: Kind(code: columns.integer(5)),
      publication: Publication(rawValue: UInt8(truncatingIfNeeded: columns.integer(6))),
      ignoredBecause: columns.optionalText(7), isRead: false, isStarred: false, change: nil,
      faults: columns.number(9))
    realPath = columns.isNull(11) ? nil : columns.path(11)
  }
}

extension Database {
  /// Reads the rows of one archive from an edge that may lie in another archive.
  fileprivate func run(
    of archive: Scope.Archive, in scope: Scope, from edge: Catalog.Edge, limit: Int
  ) throws -> [StoredRow] {
    let range = scope.range(of: archive, from: edge)
    guard range.lowerBound <= range.upperBound else { return [] }
    var sql = "SELECT \(StoredRow.columns) FROM announcements AS a WHERE id BETWEEN ? AND ?"
    sql += scope.condition(on: archive, of: "a")
    sql += " ORDER BY id \(edge.isForward ? "ASC" : "DESC") LIMIT ?"
    let rows = try all(
      sql,
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
        $0.integer(limit)
      }, StoredRow.init)
    return edge.isForward ? rows : rows.reversed()
  }
}

extension Parameters {
  /// Binds what `Scope.condition` leaves open.
  mutating func excluded(_ archive: Scope.Archive) {
    for folder in archive.excluded {
      path(folder)
      // The first path behind all that begin with the folder, or behind the one file.
      let isFolder = folder.bytes.last == UInt8(ascii: "/")
      path(
        Path(
          bytes: isFolder ? folder.bytes.dropLast() + [UInt8(ascii: "/") + 1] : folder.bytes + [0]))
    }
  }
}

extension Scope {
  /// The condition that leaves out ignored posts and those of folders that stand elsewhere.
  func condition(on archive: Archive, of table: String) -> String {
    (includesIgnored ? "" : " AND \(table).ignored IS NULL")
      + archive.excluded.map { _ in " AND NOT (\(table).path >= ? AND \(table).path < ?)" }.joined()
  }

  /// The keys of an archive's posts on the far side of an edge; empty ranges have their lower bound
  /// above the upper one.
  func range(
    of archive: Archive, from edge: Catalog.Edge
  ) -> (lowerBound: PostID, upperBound: PostID) {
    let all = ListPosition.range(archive: archive.id)
    switch edge {
    case .top, .bottom: return (all.lowerBound, all.upperBound)
    case .after(let id): return (max(all.lowerBound, bound(archive, id) + 1), all.upperBound)
    case .before(let id):
      let isOwn = archive.id == id >> 44
      return (all.lowerBound, min(all.upperBound, bound(archive, id) - (isOwn ? 1 : 0)))
    }
  }

  /// The last key of an archive that may stand before a post: its own key in its own archive.
  private func bound(_ archive: Archive, _ id: PostID) -> PostID {
    if archive.id == id >> 44 { return id }
    let age = ListPosition(id).mergingAge
    let stands = (archives.firstIndex(of: archive) ?? 0) < (index(of: id) ?? 0)
    let start = archive.id << 44
    if age == ListPosition.undated {
      return stands ? ListPosition.range(archive: archive.id).upperBound : start + (age << 20) - 1
    }
    return start + ((age + (stands ? 1 : 0)) << 20) - 1
  }
}
