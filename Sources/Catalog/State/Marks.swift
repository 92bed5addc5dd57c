// Read and starred: what the user did to posts, kept by the real path of each file.

import Announcements
import GRDB

/// What the user did to a post.
public struct Marks: OptionSet, Sendable, Hashable {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static let read = Marks(rawValue: 1)
  public static let starred = Marks(rawValue: 2)
}

extension Catalog {
  /// Sets or takes back a mark of posts in one transaction; on the disk when this returns, so it
  /// belongs on another thread than the one that draws.
  /// - Parameter isUndoable: whether `undoMarking` takes it back; not for what nobody asked for.
  public func mark(
    _ ids: [PostID], _ mark: Marks, _ isOn: Bool, isUndoable: Bool = true, in scope: Scope
  ) throws {
    try state.mark(mark, isOn, isUndoable: isUndoable) { visit in
      try forEachFile(of: ids, in: scope, visit)
    }
  }

  /// Takes back the last marking of this process that was not taken back yet.
  /// - Returns: whether there was one.
  public func undoMarking() throws -> Bool { try state.undoMarking() }

  /// Visits real path and content hash of posts: one by one where they are few, else in one walk
  /// through the files, by path.
  private func forEachFile(
    of ids: [PostID], in scope: Scope, _ visit: (Path, Int64) throws -> Void
  ) throws {
    let fewIDs = 100
    try read(.back) { database in
      guard ids.count > fewIDs else {
        for id in ids { try database.visitFile(of: id, in: scope, visit) }
        return
      }
      let sorted = ids.sorted()
      for archive in scope.archives {
        try database.forEach(
          "SELECT path, real, hash, post FROM files WHERE archive = ?",
          { $0.integer(archive.id) },
          while: { columns in
            let index = sorted.lowerBound(of: columns.integer(3))
            if sorted.element(at: index) == columns.integer(3) {
              try visit(columns.realPath(below: archive.root), columns.integer(2))
            }
            return true
          })
      }
    }
  }
}

extension Database {
  fileprivate func visitFile(
    of id: PostID, in scope: Scope, _ visit: (Path, Int64) throws -> Void
  ) throws {
    guard let index = scope.index(of: id) else { return }
    try forEach(
      """
      SELECT files.path, real, hash FROM announcements AS a
      JOIN files ON files.archive = a.id >> 44 AND files.path = a.path WHERE a.id = ?
      """, { $0.integer(id) },
      while: {
        try visit($0.realPath(below: scope.archives[index].root), $0.integer(2))
        return true
      })
  }
}

extension Columns {
  /// The real path of a row that begins with the path in its archive and the real one.
  fileprivate func realPath(below root: Path) -> Path {
    isNull(1) ? root.appending(path(0)) : path(1)
  }
}

extension State {
  /// Returns the marks of real paths, in their order. What cannot be read counts as not marked.
  func marks(of paths: [Path], _ use: Connections.Use = .front) -> [Marks] {
    let found = try? read(use) { database in
      try paths.map { path in
        Marks(
          rawValue: try database.first(
            "SELECT marks FROM marks WHERE path = ?", { $0.path(path) }, { $0.integer(0) }) ?? 0)
      }
    }
    return (found ?? nil) ?? paths.map { _ in [] }
  }

  /// Marks all files that a walk visits, in one transaction.
  fileprivate func mark(
    _ mark: Marks, _ isOn: Bool, isUndoable: Bool,
    _ walk: ((Path, Int64) throws -> Void) throws -> Void
  ) throws {
    try write { database in
      try database.run(Self.undoTable)
      let number = try database.first("SELECT ifnull(max(marking), 0) + 1 FROM undo") {
        $0.integer(0)
      }
      try walk { path, hash in
        let change = MarkChange(path: path, hash: hash, mark: mark, isOn: isOn)
        try database.change(change, undoneBy: isUndoable ? number : nil)
      }
    }
  }

  fileprivate func undoMarking() throws -> Bool {
    try write { database in
      try database.run(Self.undoTable)
      let last = try database.first("SELECT max(marking) FROM undo") { $0.optionalInteger(0) }
      guard let last = last ?? nil else { return false }
      try database.run(
        """
        UPDATE marks SET marks = (marks.marks & ~undo.mark) | undo.before FROM undo
        WHERE undo.marking = ? AND marks.path = undo.path
        """
      ) { $0.integer(last) }
      try database.run("DELETE FROM undo WHERE marking = ?") { $0.integer(last) }
      return true
    }
  }

  /// What a marking changed, by its number: known to this process only, and not held in memory, as
  /// it may be a whole archive.
  private static let undoTable = """
    CREATE TEMP TABLE IF NOT EXISTS undo (
      marking INTEGER NOT NULL, path BLOB NOT NULL, mark INTEGER NOT NULL, before INTEGER NOT NULL,
      PRIMARY KEY (marking, path)) WITHOUT ROWID
    """
}

/// A mark to be set or taken back.
private struct MarkChange {
  let path: Path
  let hash: Int64
  let mark: Marks
  let isOn: Bool
}

extension Database {
  /// - Parameter number: of the marking by which it can be undone; nil for none.
  fileprivate func change(_ change: MarkChange, undoneBy number: Int64?) throws {
    let bit = change.mark.rawValue
    let before =
      try first(
        "SELECT marks FROM marks WHERE path = ?", { $0.path(change.path) }, { $0.integer(0) }) ?? 0
    guard (before & bit != 0) != change.isOn else { return }
    if let number {
      try run("INSERT OR IGNORE INTO undo (marking, path, mark, before) VALUES (?, ?, ?, ?)") {
        $0.integer(number)
        $0.path(change.path)
        $0.integer(bit)
        $0.integer(before & bit)
      }
    }
    try run(
      """
      INSERT INTO marks (path, marks, hash) VALUES (?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET marks = excluded.marks, hash = excluded.hash
      """
    ) {
      $0.path(change.path)
      $0.integer(change.isOn ? before | bit : before & ~bit)
      $0.integer(change.hash)
    }
  }
}
