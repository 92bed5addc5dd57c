// `gazette state move OLD NEW`: marks and visits follow an archive that was moved.

import Announcements
import GRDB

extension Catalog {
  /// Hands everything that is kept about files below a folder (or about a file) to the same files
  /// below another one. What is already kept there is joined with it.
  /// - Parameters: absolute paths without links; `old` need not exist any more.
  /// - Returns: the number of marks moved.
  public func moveState(from old: Path, to new: Path) throws -> Int {
    try state.moveAll(from: old, to: new)
  }
}

extension State {
  fileprivate func moveAll(from old: Path, to new: Path) throws -> Int {
    try write { database in
      let marks = try database.all("SELECT path FROM marks ORDER BY path") { $0.path(0) }
        .filter { $0 == old || $0.isBelow(old) }
      for path in marks { try database.move(path, to: path.replacing(old, with: new)) }
      let locations = try database.all("SELECT location FROM archives") { $0.path(0) }
        .filter { $0 == old || $0.isBelow(old) }
      for location in locations {
        try database.moveArchive(location, to: location.replacing(old, with: new))
      }
      return marks.count
    }
  }
}

extension Database {
  fileprivate func move(_ path: Path, to other: Path) throws {
    try run(
      """
      INSERT INTO marks (path, marks, hash) SELECT ?2, marks, hash FROM marks WHERE path = ?1
      ON CONFLICT (path) DO UPDATE SET marks = marks.marks | excluded.marks
      """
    ) {
      $0.path(path)
      $0.path(other)
    }
    try run("DELETE FROM marks WHERE path = ?") { $0.path(path) }
  }

  /// The history of the place that was left is the longer one, and stays.
  fileprivate func moveArchive(_ location: Path, to other: Path) throws {
    if location == other { return }
    if let visit = try visit(of: other) {
      try run("DELETE FROM seen WHERE archive = ?") { $0.integer(visit.id) }
      try run("DELETE FROM archives WHERE id = ?") { $0.integer(visit.id) }
    }
    try run("UPDATE archives SET location = ? WHERE location = ?") {
      $0.path(other)
      $0.path(location)
    }
  }
}

extension Path {
  /// Returns the path with its beginning replaced.
  fileprivate func replacing(_ old: Path, with new: Path) -> Path {
    Path(bytes: new.bytes + bytes.dropFirst(old.bytes.count))
  }
}
