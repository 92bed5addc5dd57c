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

  private let storage: Mutex<Storage>
  let state: State
  /// Locations of the archives that are visited, as opposed to those of a subcommand.
  let visited = Mutex<Set<Path>>([])
  /// Whether marks were compared with files since the start; another process may have synced.
  let hasFollowed = Atomic<Bool>(false)
  let searches = Searches()
  private let collectedNotices: Mutex<[String]>

  /// Opens the catalog for reading; it is made if it is not there or not usable, in memory if its
  /// folder cannot be written.
  /// - Throws: `CatalogError.newerState` where the state is from a newer version.
  public init(_ place: Place, state: Place) throws(CatalogError) {
    var notices: [String] = []
    do throws(CatalogError) {
      storage = Mutex(try Storage(place))
    } catch {
      notices.append("the catalog is kept in memory (\(error.description))")
      storage = Mutex(try Storage(.memory))
    }
    self.state = try State(state, notices: &notices)
    collectedNotices = Mutex(notices)
  }

  /// What the catalog does without, such as "the catalog is kept in memory (...: disk full)"; each a
  /// sentence for the message line.
  public var notices: [String] { collectedNotices.withLock { $0 } }

  /// Whether the catalog is kept in memory, by choice or because its file could not be used.
  public var isInMemory: Bool { connections.place == .memory }

  var connections: Connections { storage.withLock { $0.connections } }

  /// Reads with one of the kept connections; a catalog that turns out to be damaged is made anew.
  func read<Value>(
    _ use: Connections.Use = .front, _ body: (Database) throws -> Value
  ) throws -> Value {
    do {
      return try connections.connection(use).inDatabase { try $0.reading(body) }
    } catch let error as DatabaseError where error.isDamage {
      try remake()
      return try connections.connection(use).inDatabase { try $0.reading(body) }
    }
  }

  /// Makes a damaged catalog anew; empty until the next sync.
  func remake() throws {
    do {
      try storage.withLock { try $0.remake() }
    } catch {
      try moveToMemory(because: "\(error)")
    }
  }

  /// Goes on in memory, where the file takes no more writes; empty until the next sync.
  func moveToMemory(because reason: String) throws {
    let place = connections.place
    guard case .file(let path) = place else {
      throw CatalogError.unusable(place, reason: reason)
    }
    let memory = try Storage(.memory)
    storage.withLock { $0 = memory }
    collectedNotices.withLock {
      $0.append("the catalog is kept in memory (\(path): \(reason))")
    }
  }
}
