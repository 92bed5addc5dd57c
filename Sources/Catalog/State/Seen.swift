// What a visit has seen: the content hash of each file, kept so that the next visit can tell what is
// new, changed or removed, whatever becomes of the catalog.

import Announcements
import GRDB

extension Catalog {
  /// Records what a complete sync found in the archives that are visited.
  func recordSeen(_ location: Path, archive: Int64) throws {
    guard visited.withLock({ $0.contains(location) }) else { return }
    let stamp = try read(.back) { database in
      try database.first(
        "SELECT stamp FROM archives WHERE id = ?", { $0.integer(archive) }, { $0.integer(0) })
    }
    guard let stamp, try state.read(.back, { try $0.visit(of: location)?.stamp }) != stamp else {
      return
    }
    // What is recorded of one that ends halfway is found to be so by the next sync, as the stamp
    // comes last.
    try forEachPart(of: archive) { try state.record($0, of: location, between: $1, and: $2) }
    try state.setStamp(stamp, of: location)
  }

  /// Calls `body` with the files of an archive by path, a part at a time, so that an archive of any
  /// size takes no more memory, and with the path before the part and its last one; nil behind the
  /// last part.
  /// - Parameter withLinks: whether files are among them that a link leads to.
  func forEachPart(
    of archive: Int64, withLinks: Bool = true, _ body: ([SeenFile], Path, Path?) throws -> Void
  ) throws {
    let size = 20_000
    var start = Path(bytes: [])
    while true {
      let files = try read(.back) { database in
        try database.all(
          """
          SELECT path, hash FROM files
          WHERE archive = ? AND path > ?\(withLinks ? "" : " AND real IS NULL")
          ORDER BY path LIMIT \(size)
          """,
          {
            $0.integer(archive)
            $0.path(start)
          }, { SeenFile(path: $0.path(0), hash: $0.integer(1)) })
      }
      let end = files.count < size ? nil : files.last?.path
      try body(files, start, end)
      guard let end else { return }
      start = end
    }
  }
}

/// A file with the hash of its content.
struct SeenFile {
  let path: Path
  /// Nil for a file that is gone.
  let hash: Int64?
}

extension State {
  /// Records the files behind a path, up to another one or the last, by path.
  func record(
    _ files: [SeenFile], of location: Path, between start: Path, and end: Path?
  ) throws {
    try write { database in
      guard let visit = try database.visit(of: location) else { return }
      // Whoever visits for the first time finds nothing new.
      let isFirst = visit.isFirst || visit.stamp == nil
      let differences = try database.differences(
        of: files, archive: visit.id, between: start, and: end)
      for file in differences {
        try database.record(file, archive: visit.id, alsoBefore: isFirst)
      }
    }
  }

  func setStamp(_ stamp: Int64, of location: Path) throws {
    try write { database in
      guard let visit = try database.visit(of: location) else { return }
      try database.run("UPDATE archives SET stamp = ? WHERE id = ?") {
        $0.integer(stamp)
        $0.integer(visit.id)
      }
    }
  }
}

extension Database {
  /// Returns the files that are not as they were recorded, by merging two lists in order of path.
  fileprivate func differences(
    of files: [SeenFile], archive: Int64, between start: Path, and end: Path?
  ) throws -> [SeenFile] {
    var differences: [SeenFile] = []
    var next = 0
    try forEach(
      """
      SELECT path, now FROM seen
      WHERE archive = ?1 AND path > ?2 AND (?3 IS NULL OR path <= ?3) ORDER BY path
      """,
      {
        $0.integer(archive)
        $0.path(start)
        $0.path(end)
      },
      while: { columns in
        let path = columns.path(0)
        while next < files.count, files[next].path < path {
          differences.append(files[next])
          next += 1
        }
        let isThere = next < files.count && files[next].path == path
        let hash = isThere ? files[next].hash : nil
        if hash != columns.optionalInteger(1) {
          differences.append(SeenFile(path: path, hash: hash))
        }
        if isThere { next += 1 }
        return true
      })
    return differences + files[next...]
  }

  fileprivate func record(_ file: SeenFile, archive: Int64, alsoBefore: Bool) throws {
    try run(
      """
      INSERT INTO seen (archive, path, before, now) VALUES (?1, ?2, iif(?4, ?3, NULL), ?3)
      ON CONFLICT (archive, path) DO UPDATE SET now = ?3, before = iif(?4, ?3, before)
      """
    ) {
      $0.integer(archive)
      $0.path(file.path)
      $0.integer(file.hash)
      $0.integer(alsoBefore ? 1 : 0)
    }
  }
}
