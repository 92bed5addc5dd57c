// Marks follow their files: an edited file keeps its mark, and a path that is gone hands its mark to
// the one new path that has the same content.

import Announcements
import GRDB

extension Catalog {
  /// Brings the marks of files in archives up to date after a complete sync.
  func followFiles(in archives: [SyncedArchive]) throws {
    var gone: [KeptMark] = []
    for mark in try unsettledMarks(in: archives) {
      guard let hash = try hash(ofRealPath: mark.path, in: archives) else {
        gone.append(mark)
        continue
      }
      if hash != mark.hash { try state.setHash(hash, of: mark.path) }
    }
    // Content that two of the gone files had says nothing about which of them moved.
    let counts = Dictionary(gone.compactMap(\.hash).map { ($0, 1) }, uniquingKeysWith: +)
    let hashes = Set(counts.filter { $0.value == 1 }.keys)
    if hashes.isEmpty { return }
    var heirs: [Int64: [(path: Path, isNew: Bool)]] = [:]
    for archive in archives { try addHeirs(with: hashes, in: archive, to: &heirs) }
    for mark in gone {
      guard let hash = mark.hash, let found = heirs[hash], found.count == 1, found[0].isNew
      else { continue }
      try state.move(mark.path, to: found[0].path)
    }
  }

  /// Returns the marks, by path, that are not those of a file as it is now. There may be as many as
  /// there are posts, so both are gone through side by side.
  private func unsettledMarks(in archives: [SyncedArchive]) throws -> [KeptMark] {
    var marks: [Path: KeptMark] = [:]
    for archive in archives {
      try forEachPart(of: archive.id, withLinks: false) { files, start, end in
        let found = try state.unsettledMarks(
          below: archive.root, between: start, and: end, files: files)
        for mark in found { marks[mark.path] = mark }
      }
    }
    return marks.values.sorted { $0.path < $1.path }
  }

  private func addHeirs(
    with hashes: Set<Int64>, in archive: SyncedArchive,
    to heirs: inout [Int64: [(path: Path, isNew: Bool)]]
  ) throws {
    let files = try read(.back) { database in
      var files: [(path: Path, real: Path, hash: Int64)] = []
      try database.forEach(
        "SELECT path, hash, real FROM files WHERE archive = ?", { $0.integer(archive.id) },
        while: {
          let hash = $0.integer(1)
          if hashes.contains(hash) {
            let path = $0.path(0)
            files.append((path, $0.isNull(2) ? archive.root.appending(path) : $0.path(2), hash))
          }
          return true
        })
      return files
    }
    for file in files where heirs[file.hash]?.contains(where: { $0.path == file.real }) != true {
      let isNew = try state.isNew(file.path, real: file.real, in: archive.location)
      heirs[file.hash, default: []].append((file.real, isNew))
    }
  }

  /// Returns the content hash of a file in one of the archives; nil where it is gone.
  private func hash(
    ofRealPath path: Path, in archives: [SyncedArchive]
  ) throws -> Int64? {
    try read(.back) { database in
      for archive in archives where path.isBelow(archive.root) {
        let relative = Path(
          bytes: Array(path.bytes.dropFirst(archive.root.endingInSlash.bytes.count)))
        let hash = try database.first(
          "SELECT hash FROM files WHERE archive = ? AND path = ? AND real IS NULL",
          {
            $0.integer(archive.id)
            $0.path(relative)
          }, { $0.integer(0) })
        if let hash { return hash }
      }
      return try database.first(
        "SELECT hash FROM files WHERE real = ?", { $0.path(path) }, { $0.integer(0) })
    }
  }
}

/// An archive whose files the catalog has just been compared with.
struct SyncedArchive {
  let root: Path
  /// The folder or file that the archive is.
  let location: Path
  let id: Int64
}

/// A row of the state's marks.
struct KeptMark {
  let path: Path
  let hash: Int64?
}

extension State {
  /// Returns the marks of a part of a folder but those of the files that are there.
  /// - Parameters:
  ///   - start: the path below the folder that the part stands behind.
  ///   - end: its last path; nil where it reaches to the folder's end.
  ///   - files: by path below the folder.
  func unsettledMarks(
    below folder: Path, between start: Path, and end: Path?, files: [SeenFile]
  ) throws -> [KeptMark] {
    let prefix = folder.endingInSlash.bytes
    let beyond = Path(bytes: prefix.dropLast() + [UInt8(ascii: "/") + 1])
    var unsettled: [KeptMark] = []
    var next = 0
    _ = try read(.back) { database in
      try database.forEach(
        """
        SELECT path, hash FROM marks
        WHERE path > ?1 AND path < ?2 AND (?3 IS NULL OR path <= ?3) ORDER BY path
        """,
        {
          $0.path(Path(bytes: prefix + start.bytes))
          $0.path(beyond)
          $0.path(end.map { Path(bytes: prefix + $0.bytes) })
        },
        while: { columns in
          let (path, hash) = (columns.path(0), columns.optionalInteger(1))
          let relative = Path(bytes: Array(path.bytes.dropFirst(prefix.count)))
          while next < files.count, files[next].path < relative { next += 1 }
          let isThere = next < files.count && files[next].path == relative
          if !isThere || files[next].hash != hash {
            unsettled.append(KeptMark(path: path, hash: hash))
          }
          return true
        })
    }
    return unsettled
  }

  func setHash(_ hash: Int64, of path: Path) throws {
    try write { database in
      try database.run("UPDATE marks SET hash = ? WHERE path = ?") {
        $0.integer(hash)
        $0.path(path)
      }
    }
  }

  /// Whether a file was not there when the archive was last recorded, and has no mark of its own.
  func isNew(_ path: Path, real: Path, in location: Path) throws -> Bool {
    let isKnown = try read(.back) { database in
      let isSeen = try database.first(
        """
        SELECT 1 FROM seen JOIN archives ON archives.id = seen.archive
        WHERE location = ? AND path = ? AND now IS NOT NULL
        """,
        {
          $0.path(location)
          $0.path(path)
        }, { _ in true })
      let isMarked = try database.first(
        "SELECT 1 FROM marks WHERE path = ?", { $0.path(real) }, { _ in true })
      return isSeen ?? isMarked ?? false
    }
    return !(isKnown ?? false)
  }

  func move(_ path: Path, to other: Path) throws {
    try write { database in
      try database.run("UPDATE OR IGNORE marks SET path = ? WHERE path = ?") {
        $0.path(other)
        $0.path(path)
      }
    }
  }
}
