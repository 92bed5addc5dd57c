// What is asked of the catalog beside windows: how many posts, their order, where a file is.

import Announcements
import GRDB

extension Catalog {
  /// Returns the number of posts.
  public func count(_ scope: Scope) throws -> Int {
    try read { database in
      var count = 0
      for archive in scope.archives { count += try database.count(archive, in: scope) }
      return count
    }
  }

  /// Returns every post in the order of the list. Takes 30 ms for 100,000 posts.
  public func ids(_ scope: Scope) throws -> [PostID] {
    let runs = try read(.back) { database in
      try scope.archives.map { archive in
        let range = ListPosition.range(archive: archive.id)
        return try database.all(
          "SELECT id FROM announcements AS a WHERE id BETWEEN ? AND ?"
            + scope.condition(on: archive, of: "a") + " ORDER BY id",
          {
            $0.integer(range.lowerBound)
            $0.integer(range.upperBound)
            $0.excluded(archive)
          }, { $0.integer(0) })
      }
    }
    if runs.count <= 1 { return runs.first ?? [] }
    return runs.flatMap { $0 }.sorted { scope.precedes($0, $1) }
  }

  /// Returns where a post's file is; nil where the post is gone.
  public func source(of id: PostID, in scope: Scope) throws -> PostSource? {
    guard let index = scope.index(of: id) else { return nil }
    let root = scope.archives[index].root
    return try read(.ahead) { database in
      try database.first(
        """
        SELECT files.path, real, size, modified FROM announcements AS a
        JOIN files ON files.archive = a.id >> 44 AND files.path = a.path WHERE a.id = ?
        """, { $0.integer(id) }
      ) {
        let path = $0.path(0)
        return PostSource(
          root: root, path: path, realPath: $0.isNull(1) ? root.appending(path) : $0.path(1),
          size: $0.integer(2), modified: $0.integer(3))
      }
    }
  }
}

extension Database {
  fileprivate func count(_ archive: Scope.Archive, in scope: Scope) throws -> Int {
    if archive.excluded.isEmpty {
      return try first(
        "SELECT posts - iif(?, 0, ignored) FROM archives WHERE id = ?",
        {
          $0.integer(scope.includesIgnored ? 1 : 0)
          $0.integer(archive.id)
        }, { $0.number(0) }) ?? 0
    }
    let range = ListPosition.range(archive: archive.id)
    return try first(
      "SELECT count(*) FROM announcements AS a WHERE id BETWEEN ? AND ?"
        + scope.condition(on: archive, of: "a"),
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
      }, { $0.number(0) }) ?? 0
  }
}
