// What is new, changed or removed since the visit before, by the hashes of contents: a file that was
// only moved or touched is neither.

import Announcements
import GRDB

/// How an archive differs from what it was at the end of the visit before.
public struct ArchiveChanges: Sendable, Hashable {
  /// The archive's name in the scope.
  public var archive: String
  public var new: [PostID] = []
  public var changed: [PostID] = []
  /// Paths of files that are gone with their content.
  public var removed: [Path] = []

  public init(archive: String) { self.archive = archive }
}

extension Catalog {
  /// Returns what is new, changed and removed since the visit before, for each archive; posts in the
  /// order of the list.
  public func changes(_ scope: Scope) throws -> [ArchiveChanges] {
    try scope.archives.map { archive in
      var changes = ArchiveChanges(archive: archive.name)
      for (path, change) in try state.changes(in: archive.location) {
        guard let change else {
          changes.removed.append(path)
          continue
        }
        guard let post = try post(archive: archive, path: path) else { continue }
        if change == .new { changes.new.append(post) } else { changes.changed.append(post) }
      }
      changes.new.sort()
      changes.changed.sort()
      return changes
    }
  }
}

extension State {
  /// Returns how files, each of the archive at a location, differ from the end of the visit before.
  /// What cannot be read counts as unchanged.
  func changes(
    of files: [(location: Path, path: Path)], _ use: Connections.Use = .front
  ) -> [Row.Change?] {
    let found = try? read(use) { database in
      try files.map { file in
        try database.first(
          """
          SELECT before IS NULL FROM seen JOIN archives ON archives.id = seen.archive
          WHERE location = ?1 AND path = ?2 AND before IS NOT now AND now IS NOT NULL
          AND \(State.contentIsNew)
          """,
          {
            $0.path(file.location)
            $0.path(file.path)
          }, { $0.integer(0) == 1 ? Row.Change.new : .changed })
      }
    }
    return (found ?? nil) ?? files.map { _ in nil }
  }

  /// Returns every path that differs, nil for one that is gone.
  func changes(in location: Path) throws -> [(Path, Row.Change?)] {
    try read(.back) { database in
      try database.all(
        """
        SELECT path, before IS NULL, now IS NULL
        FROM seen JOIN archives ON archives.id = seen.archive
        WHERE location = ? AND before IS NOT now
        AND iif(now IS NULL, \(State.contentIsGone), \(State.contentIsNew))
        ORDER BY path
        """, { $0.path(location) },
        { ($0.path(0), $0.integer(2) == 1 ? nil : $0.integer(1) == 1 ? .new : .changed) })
    } ?? []
  }

  private static let contentIsNew = """
    NOT EXISTS (SELECT 1 FROM seen AS other
      WHERE other.archive = seen.archive AND other.before = seen.now)
    """

  private static let contentIsGone = """
    NOT EXISTS (SELECT 1 FROM seen AS other
      WHERE other.archive = seen.archive AND other.before IS NOT other.now
      AND other.now = seen.before)
    """
}
