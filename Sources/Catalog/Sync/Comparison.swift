// Compares the files of an archive with what the catalog has of them, by path, size and time.

import Announcements
import GRDB
import PostLoader

/// What a sync has to do for an archive.
struct Comparison {
  /// A file that is new or may have changed.
  struct Work {
    let file: PostFile
    /// The file's place among all of the archive's by path.
    let rank: Int
    /// What the catalog has of it; nil for a new file.
    var stored: Stored?
  }

  /// A post that the catalog has.
  struct Stored {
    let path: Path
    let post: PostID
    let size: Int64
    let modified: Int64
    let hash: Int64
    let fingerprint: Int64
  }

  private(set) var work: [Work] = []
  private(set) var removed: [Stored] = []
  private(set) var unchanged = 0
  /// Whether the catalog has nothing of the archive but what a first glimpse gave.
  private(set) var isCold = true

  /// - Parameter discovery: its files are sorted by path.
  init(_ discovery: Discovery, archive: Int64, fingerprint: Int64, in database: Database) throws {
    var next = 0
    let files = discovery.files
    try database.forEach(
      """
      SELECT path, post, size, modified, hash, fingerprint FROM files WHERE archive = ?
      ORDER BY path
      """, { $0.integer(archive) },
      while: { columns in
        let stored = Stored(columns)
        if stored.fingerprint != ArchiveSync.glimpsed { isCold = false }
        while next < files.count, files[next].path < stored.path {
          work.append(Work(file: files[next], rank: next))
          next += 1
        }
        guard next < files.count, files[next].path == stored.path else {
          removed.append(stored)
          return true
        }
        let file = files[next]
        if stored.size == file.size, stored.modified == file.modified,
          stored.fingerprint == fingerprint
        {
          unchanged += 1
        } else {
          work.append(Work(file: file, rank: next, stored: stored))
        }
        next += 1
        return true
      })
    while next < files.count {
      work.append(Work(file: files[next], rank: next))
      next += 1
    }
    keepUnreadable(discovery.problems)
  }

  /// Posts below a folder that cannot be read now are not gone.
  private mutating func keepUnreadable(_ problems: [PathProblem]) {
    if problems.isEmpty { return }
    let folders = problems.map { $0.path.bytes.isEmpty ? [] : $0.path.endingInSlash.bytes }
    removed.removeAll { stored in folders.contains { stored.path.bytes.starts(with: $0) } }
  }

  /// Puts the newest first, by the day in the name.
  mutating func sortNewestFirst(_ archive: PostLoader.Archive) {
    let ages = work.map { archive.dayInName(of: $0.file.path).map { -$0.number } ?? .max }
    work = work.indices.sorted { (ages[$0], $0) < (ages[$1], $1) }.map { work[$0] }
  }
}

extension Comparison.Stored {
  fileprivate init(_ columns: borrowing Columns) {
    path = columns.path(0)
    post = columns.integer(1)
    size = columns.integer(2)
    modified = columns.integer(3)
    hash = columns.integer(4)
    fingerprint = columns.integer(5)
  }
}
