// The files that need not be loaded, as the catalog has them: eight bytes each, so that the files of
// a large archive that has not changed are never all in memory.

import Announcements
import GRDB

/// The files of an archive that the catalog is up to date with by path, size, time of change and
/// fingerprint, and which of them a walk through the folders has met.
///
/// A file is known by a hash of 64 bits whose key is another one in each process (`Hasher`): that a
/// changed one among a million is taken for another one's former self has a chance of 1 in 10^13.
final class KnownFiles {
  /// In ascending order.
  private let hashes: [UInt64]
  private var met: BitSet
  /// The number of posts that the catalog has of the archive.
  private let stored: Int
  /// Whether the catalog has nothing of the archive but what a first glimpse gave.
  let isCold: Bool

  init(archive: Int64, fingerprint: Int64, in database: Database) throws {
    var hashes: [UInt64] = []
    var (stored, glimpsed) = (0, 0)
    try database.forEach(
      "SELECT path, post, size, modified, hash, fingerprint FROM files WHERE archive = ?",
      { $0.integer(archive) },
      while: { columns in
        stored += 1
        if columns.integer(5) == ArchiveSync.glimpsed { glimpsed += 1 }
        if let hash = Self.hash(columns, fingerprint) { hashes.append(hash) }
        return true
      })
    hashes.sort()
    self.hashes = hashes
    self.stored = stored
    isCold = glimpsed == stored
    met = BitSet(capacity: hashes.count)
  }

  /// Whether a file is known; it then counts as met.
  func meet(_ path: Path, size: Int64, modified: Int64) -> Bool {
    let hash = path.bytes.withUnsafeBytes { Self.hash($0, size, modified) }
    guard let index = index(of: hash) else { return false }
    met.insert(index)
    return true
  }

  /// Whether the post of a row is known and its file was met.
  /// - Parameter row: path, post, size, modified, hash and fingerprint.
  func hasMet(_ row: borrowing Columns, _ fingerprint: Int64) -> Bool {
    guard let hash = Self.hash(row, fingerprint), let index = index(of: hash) else { return false }
    return met.contains(index)
  }

  /// The number of posts, where the file of each one was met; else nil.
  var countIfAllAreMet: Int? { met.count == stored ? stored : nil }

  private func index(of hash: UInt64) -> Int? {
    var range = hashes.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if hashes[middle] == hash { return middle }
      range = hashes[middle] < hash ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Returns the hash of a row; nil where it has to be loaded again in any case.
  private static func hash(_ row: borrowing Columns, _ fingerprint: Int64) -> UInt64? {
    guard row.integer(5) == fingerprint else { return nil }
    let (size, modified) = (row.integer(2), row.integer(3))
    return row.withBytes(0) { hash($0, size, modified) }
  }

  private static func hash(_ path: UnsafeRawBufferPointer, _ size: Int64, _ modified: Int64)
    -> UInt64
  {
    var hasher = Hasher()
    hasher.combine(bytes: path)
    hasher.combine(size)
    hasher.combine(modified)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
