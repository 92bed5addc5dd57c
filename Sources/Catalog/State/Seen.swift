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
    let files = try read(.back) { database in
      try database.all(
        "SELECT path, hash FROM files WHERE archive = ? ORDER BY path", { $0.integer(archive) },
        { SeenFile(path: $0.path(0), hash: $0.integer(1)) })
    }
    try state.record(files, of: location, stamp: stamp)
  }
}

/// A file with the hash of its content.
struct SeenFile {
  let path: Path
  /// Nil for a file that is gone.
  let hash: Int64?
}

extension State {
  /// - Parameter files: all of the archive, by path.
  func record(_ files: [SeenFile], of location: Path, stamp: Int64) throws {
    try write { database in
      guard let visit = try database.visit(of: location) else { return }
      // Whoever visits for the first time finds nothing new.
      let isFirst = visit.isFirst || visit.stamp == nil
      for file in try database.differences(of: files, archive: visit.id) {
        try database.record(file, archive: visit.id, alsoBefore: isFirst)
      }
      try database.run("UPDATE archives SET stamp = ? WHERE id = ?") {
        $0.integer(stamp)
        $0.integer(visit.id)
      }
    }
  }
}

extension Database {
  /// Returns the files that are not as they were recorded, by merging two lists in order of path.
  fileprivate func differences(of files: [SeenFile], archive: Int64) throws -> [SeenFile] {
    var differences: [SeenFile] = []
    var next = 0
    try forEach(
      "SELECT path, now FROM seen WHERE archive = ? ORDER BY path", { $0.integer(archive) },
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
