// Where one was: the selected post and the line in it, for the archives that were open together.

import Announcements
import GRDB

extension Catalog {
  /// Keeps the selected post of a scope.
  /// - Parameter line: the line of the post's text at the top of the detail, from 0.
  public func rememberPlace(_ id: PostID, line: Int, in scope: Scope) throws {
    guard let path = try source(of: id, in: scope)?.realPath else { return }
    try state.write { database in
      try database.run(
        """
        INSERT INTO places (archives, path, line) VALUES (?, ?, ?)
        ON CONFLICT (archives) DO UPDATE SET path = excluded.path, line = excluded.line
        """
      ) {
        $0.bytes(scope.placeKey)
        $0.path(path)
        $0.integer(line)
      }
    }
  }

  /// Returns the post that was selected last; nil where there is none or it is gone.
  public func place(in scope: Scope) throws -> (post: PostID, line: Int)? {
    let kept = try state.read(.front) { database in
      try database.first(
        "SELECT path, line FROM places WHERE archives = ?", { $0.bytes(scope.placeKey) },
        { (path: $0.path(0), line: $0.number(1)) })
    }
    guard let kept = kept ?? nil, let post = try post(realPath: kept.path, in: scope) else {
      return nil
    }
    return (post, kept.line)
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
