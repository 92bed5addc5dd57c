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
  /// Sets or takes back a mark of posts; on the disk when this returns, so it belongs on another
  /// thread than the one that draws.
  public func mark(_ ids: [PostID], _ mark: Marks, _ isOn: Bool, in scope: Scope) throws {
    let files = try hashes(of: ids, in: scope)
    try state.mark(files) { isOn ? $0.union(mark) : $0.subtracting(mark) }
  }

  /// Takes back the last marking of this process that was not taken back yet.
  /// - Returns: whether there was one.
  public func undoMarking() throws -> Bool { try state.undoMarking() }

  /// Returns real path and content hash of posts.
  func hashes(of ids: [PostID], in scope: Scope) throws -> [(path: Path, hash: Int64)] {
    try read(.back) { database in
      try ids.compactMap { id in
        guard let index = scope.index(of: id) else { return nil }
        return try database.first(
          """
          SELECT files.path, real, hash FROM announcements AS a
          JOIN files ON files.archive = a.id >> 44 AND files.path = a.path WHERE a.id = ?
          """, { $0.integer(id) }
        ) {
          let path = $0.isNull(1) ? scope.archives[index].root.appending($0.path(0)) : $0.path(1)
          return (path, $0.integer(2))
        }
      }
    }
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

  func mark(_ files: [(path: Path, hash: Int64)], _ change: (Marks) -> Marks) throws {
    let before = try write { database in
      var before: [Path: Marks] = [:]
      for file in files {
        let old = try database.first(
          "SELECT marks FROM marks WHERE path = ?", { $0.path(file.path) },
          { Marks(rawValue: $0.integer(0)) })
        before[file.path] = old ?? []
        try database.set(change(old ?? []), of: file.path, hash: file.hash)
      }
      return before
    }
    history.withLock { $0.append(before) }
  }

  func undoMarking() throws -> Bool {
    guard let last = history.withLock({ $0.popLast() }) else { return false }
    try write { database in
      for (path, marks) in last {
        try database.run("UPDATE marks SET marks = ? WHERE path = ?") {
          $0.integer(marks.rawValue)
          $0.path(path)
        }
      }
    }
    return true
  }
}

extension Database {
  fileprivate func set(_ marks: Marks, of path: Path, hash: Int64) throws {
    try run(
      """
      INSERT INTO marks (path, marks, hash) VALUES (?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET marks = excluded.marks, hash = excluded.hash
      """
    ) {
      $0.path(path)
      $0.integer(marks.rawValue)
      $0.integer(hash)
    }
  }
}
