// Compares the files of an archive with what the catalog has of them, by path, size and time.

import Announcements
import GRDB
import PostLoader

/// What a sync has to do for an archive.
struct Comparison {
  /// A file that is new or may have changed.
  struct Work: Sendable {
    let file: PostFile
    /// The file's place among all of the archive's by path.
    let rank: Int
    /// What the catalog has of it; nil for a new file.
    var stored: Stored?
  }

  /// The same in few bytes: the file's rank, and the index of what is stored or -1.
  private struct Entry {
    let rank: Int32
    var stored: Int32 = -1
  }

  /// A post that the catalog has.
  struct Stored: Sendable {
    let path: Path
    let post: PostID
    let size: Int64
    let modified: Int64
    let hash: Int64
    let fingerprint: Int64
  }

  private let files: PostFiles
  private var entries: [Entry] = []
  private var changed: [Stored] = []
  private(set) var removed: [Stored] = []
  private(set) var unchanged = 0
  /// Whether the catalog has nothing of the archive but what a first glimpse gave.
  private(set) var isCold = true

  /// - Parameter discovery: its files are sorted by path.
  init(_ discovery: Discovery, archive: Int64, fingerprint: Int64, in database: Database) throws {
    files = discovery.files
    var next = 0
    try database.forEach(
      """
      SELECT path, post, size, modified, hash, fingerprint FROM files WHERE archive = ?
      ORDER BY path
      """, { $0.integer(archive) },
      while: { columns in
        if columns.integer(5) != ArchiveSync.glimpsed { isCold = false }
        let isThere = columns.withBytes(0) { find($0, &next) }
        if !isThere {
          removed.append(Stored(columns))
        } else {
          compare(next, columns, fingerprint)
          next += 1
        }
        return true
      })
    for rank in next..<max(files.count, next) { entries.append(Entry(rank: Int32(clamping: rank))) }
    keepUnreadable(discovery.problems)
  }

  /// The number of files that are new or may have changed.
  var count: Int { entries.count }

  /// Returns a part of what is to be done.
  func work(_ range: Range<Int>) -> [Work] {
    entries[range].map { entry in
      Work(
        file: files[Int(entry.rank)], rank: Int(entry.rank),
        stored: entry.stored < 0 ? nil : changed[Int(entry.stored)])
    }
  }

  /// The size of a file that is new or may have changed, in bytes.
  func size(at index: Int) -> Int64 { files.size(at: Int(entries[index].rank)) }

  /// Moves on to the first file that does not come before a path; those passed are new.
  /// - Returns: whether it is the file at that path.
  private mutating func find(_ path: UnsafeRawBufferPointer, _ next: inout Int) -> Bool {
    while next < files.count {
      let order = files.order(at: next, against: path)
      if order >= 0 { return order == 0 }
      entries.append(Entry(rank: Int32(clamping: next)))
      next += 1
    }
    return false
  }

  private mutating func compare(_ rank: Int, _ stored: borrowing Columns, _ fingerprint: Int64) {
    if stored.integer(2) == files.size(at: rank), stored.integer(3) == files.modified(at: rank),
      stored.integer(5) == fingerprint
    {
      unchanged += 1
    } else {
      entries.append(
        Entry(rank: Int32(clamping: rank), stored: Int32(clamping: changed.count)))
      changed.append(Stored(stored))
    }
  }

  /// Posts below a folder that cannot be read now are not gone.
  private mutating func keepUnreadable(_ problems: [PathProblem]) {
    if problems.isEmpty { return }
    let folders = problems.map { $0.path.bytes.isEmpty ? [] : $0.path.endingInSlash.bytes }
    removed.removeAll { stored in folders.contains { stored.path.bytes.starts(with: $0) } }
  }

  /// Puts the newest first, by the day in the name.
  mutating func sortNewestFirst(_ archive: PostLoader.Archive) {
    let ages = entries.map { entry in
      archive.dayInName(of: files[Int(entry.rank)].path).map { Int32(clamping: -$0.number) } ?? .max
    }
    let order = entries.indices.map { Int32(clamping: $0) }.sorted {
      (ages[Int($0)], $0) < (ages[Int($1)], $1)
    }
    entries = order.map { entries[Int($0)] }
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
