// The problems of the archives, by path and line.

import Announcements
import GRDB

/// A problem with where it is.
public struct FoundProblem: Sendable, Hashable {
  /// The archive's name in the scope.
  public var archive: String
  /// Relative to the archive's root.
  public var path: Path
  /// Nil for a path that is no post, such as a folder that cannot be read.
  public var post: PostID?
  public var problem: Problem
}

extension Catalog {
  /// Returns the problems of all posts, by archive, path and line.
  public func problems(_ scope: Scope, withAdvice: Bool) throws -> [FoundProblem] {
    try read(.back) { database in
      try scope.archives.flatMap { archive in
        var found =
          try database.postProblems(of: archive, in: scope, withAdvice: withAdvice)
          + database.pathProblems(of: archive)
        if withAdvice {
          found += try database.linkAdvice(on: archive, in: scope)
          found += try database.permalinkAdvice(on: archive, in: scope)
        }
        return found.sorted {
          $0.path == $1.path ? $0.problem.line < $1.problem.line : $0.path < $1.path
        }
      }
    }
  }
}

extension Database {
  fileprivate func postProblems(
    of archive: Scope.Archive, in scope: Scope, withAdvice: Bool
  ) throws -> [FoundProblem] {
    let range = ListPosition.range(archive: archive.id)
    return try all(
      """
      SELECT a.id, a.path, p.name, p.is_advice, p.line, p.reason
      FROM problems AS p JOIN announcements AS a ON a.id = p.post
      WHERE p.post BETWEEN ? AND ? \(scope.condition(on: archive, of: "a")) AND p.is_advice <= ?
      """,
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
        $0.integer(withAdvice ? 1 : 0)
      },
      {
        FoundProblem(
          archive: archive.name, path: $0.path(1), post: $0.integer(0),
          problem: Problem(
            $0.text(2), $0.integer(3) == 1 ? .advice : .fault, line: $0.number(4), $0.text(5)))
      })
  }

  fileprivate func pathProblems(of archive: Scope.Archive) throws -> [FoundProblem] {
    try all(
      "SELECT path, reason FROM path_problems WHERE archive = ?", { $0.integer(archive.id) },
      {
        FoundProblem(
          archive: archive.name, path: $0.path(0), post: nil,
          problem: Problem("unreadable", line: 1, $0.text(1)))
      })
  }
}
