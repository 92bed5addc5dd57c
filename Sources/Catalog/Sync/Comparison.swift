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

  /// The same in few bytes: the file's index among those found, its rank, and the index of what is
  /// stored or -1.
  private struct Entry {
    let file: Int32
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
  /// The index of the first file that does not come before what is compared.
  private var next = 0
  /// How many files that were left out come before what is compared.
  private var knownBefore = 0
  private var entries: [Entry] = []
  private var changed: [Stored] = []
  private(set) var removed: [Stored] = []
  private(set) var unchanged = 0

  /// - Parameters:
  ///   - discovery: its files are sorted by path.
  ///   - known: the files that were left out of it.
  init(
    _ discovery: Discovery, known: KnownFiles, archive: Int64, fingerprint: Int64,
    in database: Database
  ) throws {
    files = discovery.files
    if files.isEmpty, let count = known.countIfAllAreMet {
      unchanged = count
      return
    }
    try database.forEach(
      """
      SELECT path, post, size, modified, hash, fingerprint FROM files WHERE archive = ?
      ORDER BY path
      """, { $0.integer(archive) },
      while: { columns in
        let isFound = columns.withBytes(0) { find($0) }
        if known.hasMet(columns, fingerprint) {
          unchanged += 1
          knownBefore += 1
        } else if isFound {
          compare(columns, fingerprint)
        } else {
          removed.append(Stored(columns))
        }
        return true
      })
    while next < files.count { addNext() }
    keepUnreadable(discovery.problems)
  }

  /// The number of files that are new or may have changed.
  var count: Int { entries.count }

  /// Returns a part of what is to be done.
  func work(_ range: Range<Int>) -> [Work] {
    entries[range].map { entry in
      Work(
        file: files[Int(entry.file)], rank: Int(entry.rank),
        stored: entry.stored < 0 ? nil : changed[Int(entry.stored)])
    }
  }

  /// The size of a file that is new or may have changed, in bytes.
  func size(at index: Int) -> Int64 { files.size(at: Int(entries[index].file)) }

  /// Moves on to the first file that does not come before a path; those passed are new.
  /// - Returns: whether it is the file at that path.
  private mutating func find(_ path: UnsafeRawBufferPointer) -> Bool {
    while next < files.count {
      let order = files.order(at: next, against: path)
      if order >= 0 { return order == 0 }
      addNext()
    }
    return false
  }

  /// Has the next file loaded.
  private mutating func addNext(stored: Stored? = nil) {
    entries.append(
      Entry(
        file: Int32(clamping: next), rank: Int32(clamping: next + knownBefore),
        stored: stored == nil ? -1 : Int32(clamping: changed.count)))
    if let stored { changed.append(stored) }
    next += 1
  }

  private mutating func compare(_ stored: borrowing Columns, _ fingerprint: Int64) {
    if stored.integer(2) == files.size(at: next), stored.integer(3) == files.modified(at: next),
      stored.integer(5) == fingerprint
    {
      unchanged += 1
      next += 1
    } else {
      addNext(stored: Stored(stored))
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
      archive.dayInName(of: files[Int(entry.file)].path).map { Int32(clamping: -$0.number) } ?? .max
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
