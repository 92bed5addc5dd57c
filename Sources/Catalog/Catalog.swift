// The catalog: every announcement of the archives it was given, in an SQLite database that can be
// deleted at any time, and beside it the user's own state, which cannot.

import Announcements
import GRDB
import Synchronization

/// Finds announcements. All functions may be called from any thread; those that can take more than
/// a few milliseconds say so.
public final class Catalog: Sendable {
  /// Where a database is.
  public enum Place: Sendable, Hashable {
    case memory
    case file(Path)
  }

  private struct Stored {
    var storage: Storage
    /// How often the catalog was made anew or moved since the start.
    var remakes = 0
  }

  private let stored: Mutex<Stored>
  let state: State
  /// Locations of the archives that are visited, as opposed to those of a subcommand.
  let visited = Mutex<Set<Path>>([])
  /// Whether marks were compared with files since the start; another process may have synced.
  let hasFollowed = Atomic<Bool>(false)
  /// The archives of this process by their numbers, which they keep in a catalog made anew.
  let registered = Mutex<[Int64: (root: Path, file: Path)]>([:])
  let searches = Searches()
  /// The ranks of posts in the order that was last asked for.
  let lastRanks = Mutex<PostRanks?>(nil)
  private let collectedNotices: Mutex<[String]>

  /// Opens the catalog for reading; it is made if it is not there or not usable, in memory if its
  /// folder cannot be written.
  /// - Throws: `CatalogError.newerState` where the state is from a newer version.
  public init(_ place: Place, state: Place) throws(CatalogError) {
    var notices: [String] = []
    do throws(CatalogError) {
      stored = Mutex(Stored(storage: try Storage(place)))
    } catch {
      notices.append(Catalog.memoryNotice(error.reason, place))
      stored = Mutex(Stored(storage: try Storage(.memory)))
    }
    self.state = try State(state, notices: &notices)
    collectedNotices = Mutex(notices)
  }

  /// What the catalog does without, such as "the catalog is kept in memory (...: disk full)"; each a
  /// sentence for the message line.
  public var notices: [String] { collectedNotices.withLock { $0 } }

  /// Whether the catalog is kept in memory, by choice or because its file could not be used.
  public var isInMemory: Bool { connections.place == .memory }

  var connections: Connections { stored.withLock { $0.storage.connections } }

  /// How often the catalog was made anew or moved into memory since the start: it is empty after
  /// that, until the next sync.
  public var remakes: Int { stored.withLock { $0.remakes } }

  /// Reads with one of the kept connections; a catalog that turns out to be damaged, or whose file
  /// was removed, is made anew.
  func read<Value>(
    _ use: Connections.Use = .front, _ body: (Database) throws -> Value
  ) throws -> Value {
    let known = remakes
    do {
      return try connections.connection(use).inDatabase { try $0.reading(body) }
    } catch let error as DatabaseError where error.isDamage || error.isMissing && isGone {
      try remake(since: known)
      return try connections.connection(use).inDatabase { try $0.reading(body) }
    }
  }

  /// Whether the catalog's file was removed or replaced by somebody else.
  var isGone: Bool { stored.withLock { $0.storage.isGone } }

  /// Makes a damaged catalog anew, if nobody has since it was found to be so; empty until the next
  /// sync.
  func remake(since known: Int) throws {
    do {
      try stored.withLock { stored in
        if stored.remakes != known { return }
        try stored.storage.remake()
        stored.remakes += 1
      }
      try reinstateArchives()
    } catch {
      try moveToMemory(because: Catalog.reason(error))
    }
  }

  /// Goes on in memory, where the file takes no more writes; empty until the next sync.
  func moveToMemory(because reason: String) throws {
    let place = connections.place
    guard case .file = place else { throw CatalogError.unusable(place, reason: reason) }
    let memory = try Storage(.memory)
    stored.withLock { stored in
      stored.storage = memory
      stored.remakes += 1
    }
    notify(Catalog.memoryNotice(reason, place))
    try reinstateArchives()
  }

  /// Adds to the notices what is not among them yet.
  func notify(_ notice: String) {
    collectedNotices.withLock { if !$0.contains(notice) { $0.append(notice) } }
  }

  /// Gives archives the numbers again that they had before the catalog was made anew.
  private func reinstateArchives() throws {
    let known = registered.withLock { $0 }
    try connections.connection(.writer).inDatabase { database in
      for (id, archive) in known {
        try database.run("INSERT OR IGNORE INTO archives (id, root, file) VALUES (?, ?, ?)") {
          $0.integer(id)
          $0.path(archive.root)
          $0.path(archive.file)
        }
      }
    }
  }

  private static func memoryNotice(_ reason: String, _ place: Place) -> String {
    guard case .file(let path) = place else { return "the catalog is kept in memory (\(reason))" }
    return "the catalog is kept in memory (\(reason): \(path))"
  }
}
