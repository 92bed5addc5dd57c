// Finds the post that the command line's POST names.

import Announcements
import GRDB

extension Catalog {
  /// Returns the posts that a text names, in the order of the list, by the first of these that finds
  /// any: `archive:path`, a whole path, a whole id or file's name, a part of an id. Several posts are the caller's
  /// to complain about. Goes through all posts for the last two.
  public func findPosts(_ text: String, in scope: Scope) throws -> [PostID] {
    try read(.back) { database in
      for archive in scope.archives where text.utf8.starts(with: "\(archive.name):".utf8) {
        let path = Path(String(text.utf8.dropFirst(archive.name.utf8.count + 1)) ?? "")
        let found = try database.posts(at: path, in: [archive])
        if !found.isEmpty { return found }
      }
      let found = try database.posts(at: Path(text), in: scope.archives)
      if !found.isEmpty { return found.sorted { scope.precedes($0, $1) } }
      let name = text.split(separator: ".").dropLast().joined(separator: ".")
      for (condition, text) in [
        ("a.name = ?", text), ("a.name = ?", name), ("instr(a.name, ?) > 0", text),
      ] where !text.isEmpty {
        let found = try scope.archives.flatMap {
          try database.posts(of: $0, in: scope, where: condition, text)
        }
        if !found.isEmpty { return found.sorted { scope.precedes($0, $1) } }
      }
      return []
    }
  }

  /// Returns the post of a file; nil where there is none.
  public func post(archive: Scope.Archive, path: Path) throws -> PostID? {
    try read { try $0.posts(at: path, in: [archive]).first }
  }
}

extension Database {
  fileprivate func posts(at path: Path, in archives: [Scope.Archive]) throws -> [PostID] {
    try archives.compactMap { archive in
      guard !archive.excludes(path) else { return nil }
      return try first(
        "SELECT post FROM files WHERE archive = ? AND path = ?",
        {
          $0.integer(archive.id)
          $0.path(path)
        }, { $0.integer(0) })
    }
  }

  fileprivate func posts(
    of archive: Scope.Archive, in scope: Scope, where condition: String, _ text: String
  ) throws -> [PostID] {
    let range = ListPosition.range(archive: archive.id)
    return try all(
      "SELECT id FROM announcements AS a WHERE id BETWEEN ? AND ?"
        + scope.condition(on: archive, of: "a") + " AND \(condition)",
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
        $0.text(text)
      }, { $0.integer(0) })
  }
}

extension Scope.Archive {
  /// Whether a path lies in a folder whose posts stand in another archive.
  func excludes(_ path: Path) -> Bool {
    excluded.contains {
      $0 == path || ($0.bytes.last == UInt8(ascii: "/") && path.bytes.starts(with: $0.bytes))
    }
  }
}
