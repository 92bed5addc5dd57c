// The catalog's database: opened if it is there and current, made anew if not. It is a cache, so
// nothing is lost by that.

import Announcements
import GRDB

struct Storage: Sendable {
  let connections: Connections
  /// Of the file that is open; nil for memory.
  private(set) var identity: [UInt64]?

  /// Opens a catalog; makes it where there is none, or a damaged, foreign, older or newer one.
  init(_ place: Catalog.Place) throws(CatalogError) {
    // A killed process leaves the file whole; an outage of power may cost it, and it is a cache.
    connections = Connections(
      place,
      writerPragmas: """
        PRAGMA page_size = 8192; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;
        PRAGMA wal_autocheckpoint = 4000
        """, prepare: SearchTokenizer.register)
    do {
      switch place {
      case .memory: try connections.connection(.writer).inDatabase { try Schema.create($0) }
      case .file(let path):
        if try !isCurrent(path) { try make(path) }
        identity = File.identity(of: path)
      }
    } catch {
      throw CatalogError.unusable(place, reason: Storage.reason(error))
    }
  }

  /// Whether the file that is open is no longer the one at its path.
  var isGone: Bool {
    guard case .file(let path) = connections.place else { return false }
    return File.identity(of: path) != identity
  }

  /// Makes the file anew, because it turned out to be damaged or was removed; opens the one that
  /// another process has made meanwhile.
  mutating func remake() throws {
    guard case .file(let path) = connections.place else { return }
    try make(path, insteadOf: identity)
    identity = File.identity(of: path)
  }

  private func isCurrent(_ path: Path) throws -> Bool {
    guard File.exists(path) else { return false }
    do {
      return try connections.connection(.front).inDatabase { try Schema.isCurrent($0) }
    } catch let error as DatabaseError where error.isDamage {
      return false
    }
  }

  /// A process that has the old file open goes on with that.
  private func make(_ path: Path, insteadOf damaged: [UInt64]? = nil) throws {
    connections.close()
    try File.makeFolders(path.folder)
    let lock = try FileLock(path.appending(suffix: "-lock"))
    try lock.acquire()
    defer { lock.release() }
    // Another process may have made it while this one waited for the lock.
    let isOther = damaged == nil || File.identity(of: path) != damaged
    if isOther, try isCurrent(path) { return }
    connections.close()
    // The file first: whoever opened it in between would begin another log beside it.
    for suffix in ["", "-wal", "-shm"] { File.remove(path.appending(suffix: suffix)) }
    try connections.connection(.writer).inTransaction(.immediate) { database in
      try Schema.create(database)
      return .commit
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}
