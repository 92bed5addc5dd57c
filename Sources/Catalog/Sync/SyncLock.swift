// Only one process at a time brings a catalog up to date; the others wait and find it done.

import Announcements
import GRDB
import Glibc

extension Catalog {
  enum SyncLock: String {
    case posts = "-posts"
    case bodies = "-bodies"
  }

  /// Does something while no other process does the same. Where locks do not work it is done
  /// anyway: two at once waste time but harm nothing.
  func locked(
    _ name: SyncLock, _ progress: (SyncProgress) -> Bool, _ body: () throws -> Void
  ) throws {
    guard case .file(let path) = connections.place,
      let lock = try? FileLock(path.appending(suffix: name.rawValue))
    else { return try body() }
    while !lock.tryToAcquire() {
      let waiting = SyncProgress(phase: .waiting, archive: "", done: 0, total: 0, rate: 0)
      if !progress(waiting) { return }
      usleep(50_000)
    }
    defer { lock.release() }
    try body()
  }

  /// Whether another process, or another thread of this one, is storing posts.
  func isStoringPosts() -> Bool {
    guard case .file(let path) = connections.place,
      let lock = try? FileLock(path.appending(suffix: SyncLock.posts.rawValue))
    else { return false }
    if !lock.tryToAcquire() { return true }
    lock.release()
    return false
  }

  /// Empties the catalog, so that the next sync reads everything anew: in the file as it is, as other
  /// processes may have it open. Waits for a sync that runs.
  public func clear() throws {
    let known = remakes
    do {
      let waitsOn: (SyncProgress) -> Bool = { _ in true }
      try locked(.posts, waitsOn) {
        try connections.connection(.writer).inTransaction(.immediate) { database in
          try Schema.clear(database)
          return .commit
        }
      }
    } catch let error as DatabaseError where error.isDamage {
      try remake(since: known)
    }
  }
}
