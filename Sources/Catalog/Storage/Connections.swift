// The connections to one SQLite database, a file or memory; knows no tables.

import Announcements
import GRDB
import Glibc
import Synchronization

/// One database with a connection for each of its uses. Queues and not a pool: whoever reads knows
/// the connection, so that a search can be interrupted without stopping anybody else.
final class Connections: Sendable {
  enum Use: Int, CaseIterable {
    /// Reads that the interface waits for.
    case front
    /// Rows and posts that the interface may show next, read by other threads.
    case ahead
    /// Long reads of background threads.
    case back
    /// The search of the prompt, which a newer one interrupts.
    case search
    /// What goes with a search and must neither wait for it nor hold up the interface: reasons,
    /// facets, completion.
    case aside
    /// Making the index of searches, which nothing interrupts.
    case index
    case writer

    /// Kilobytes of the database that a reader keeps: what others read ahead or in one go is not
    /// read twice, and the system holds the file anyway.
    var cache: Int { self == .front || self == .search ? 1_000 : 250 }
  }

  let place: Catalog.Place
  /// Names a memory database among those of the process.
  private let name: String
  /// What a writing connection is told first.
  private let writerPragmas: String
  /// What every connection but those of the interface needs to know.
  private let prepare: @Sendable (Database) -> Void
  /// By their use.
  private let open = Mutex([DatabaseQueue?](repeating: nil, count: Use.allCases.count))

  private static let count = Atomic<Int>(0)

  init(
    _ place: Catalog.Place, writerPragmas: String,
    prepare: @escaping @Sendable (Database) -> Void = { _ in }
  ) {
    self.place = place
    self.prepare = prepare
    self.writerPragmas = writerPragmas
    name = "gazette-\(Self.count.add(1, ordering: .relaxed).newValue)"
  }

  /// Returns the connection for a use, which is opened at its first.
  func connection(_ use: Use) throws -> DatabaseQueue {
    try open.withLock { open in
      if let queue = open[use.rawValue] { return queue }
      let queue = try newConnection(use)
      open[use.rawValue] = queue
      return queue
    }
  }

  /// Closes what is open, as soon as nobody uses it any more.
  func close() { open.withLock { open in for use in open.indices { open[use] = nil } } }

  /// Opens a connection of the caller's own.
  func newConnection(_ use: Use) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(30)
    if use != .front, use != .ahead { configuration.prepareDatabase { [prepare] in prepare($0) } }
    guard case .file(let path) = place else {
      // Readers of a shared memory database would else wait for the writer's whole transaction.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA read_uncommitted = 1") }
      return try DatabaseQueue(named: name, configuration: configuration)
    }
    if use == .writer {
      configuration.prepareDatabase { [writerPragmas] database in
        try database.execute(sql: writerPragmas)
        // Not by way of the configuration, which would then set `synchronous` to NORMAL.
        try database.turnOnWriteAheadLog()
      }
    } else {
      configuration.readonly = true
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -\(use.cache)") }
    }
    guard let text = String(validating: path.bytes, as: UTF8.self) else {
      throw CatalogError.unusable(place, reason: "its path is not UTF-8")
    }
    return try DatabaseQueue(path: text, configuration: configuration)
  }
}

extension Database {
  /// Has changes written to a log beside the file. Where another process opens or closes the file
  /// at the same moment, SQLite does not wait for it as it does elsewhere: this does, half a minute.
  fileprivate func turnOnWriteAheadLog() throws {
    for _ in 0..<6000 {
      do {
        let mode = try first("PRAGMA journal_mode = WAL") { $0.text(0) }
        guard mode == "wal" else {
          throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "no write-ahead log here")
        }
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(5000)
      }
    }
    throw DatabaseError(resultCode: .SQLITE_BUSY, message: "another process keeps the file locked")
  }

  /// Reads in one transaction: all of one state of the database, and with one lock of its file
  /// where each statement by itself would take one.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if isInsideTransaction { return try body(self) }
    try beginTransaction(.deferred)
    do {
      let value = try body(self)
      try commit()
      return value
    } catch {
      try? rollback()
      throw error
    }
  }
}

extension DatabaseError {
  /// Whether the file is no database of SQLite's or a damaged one.
  var isDamage: Bool {
    resultCode == .SQLITE_NOTADB || resultCode == .SQLITE_CORRUPT
  }

  /// Whether there is no file to open, or an empty one that was just made in its place.
  var isMissing: Bool { resultCode == .SQLITE_CANTOPEN || resultCode == .SQLITE_ERROR }

  /// Whether the place of the file takes no writes: read-only, full, or not ours.
  var isRefusal: Bool {
    [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH]
      .contains(resultCode)
  }
}
