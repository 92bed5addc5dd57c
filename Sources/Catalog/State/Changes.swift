// What is new, changed or removed since the visit before, by the hashes of contents.

import Announcements
import GRDB

extension State {
  /// Returns how files, each of the archive at a location, differ from the end of the visit before.
  func changes(of files: [(location: Path, path: Path)]) -> [Row.Change?] {
    let found = try? read(.front) { database in
      try files.map { file in
        try database.first(
          """
          SELECT before IS NULL FROM seen JOIN archives ON archives.id = seen.archive
          WHERE location = ?1 AND path = ?2 AND before IS NOT now AND now IS NOT NULL
          AND NOT EXISTS (
            SELECT 1 FROM seen AS other WHERE other.archive = seen.archive
            AND other.before = seen.now)
          """,
          {
            $0.path(file.location)
            $0.path(file.path)
          }, { $0.integer(0) == 1 ? Row.Change.new : .changed })
      }
    }
    return (found ?? nil) ?? files.map { _ in nil }
  }
}
