// The user's own state: what was read and starred, what was there at the last visit, where one was.
// It is never rebuilt; what cannot be used is left as it is.

import Announcements
import GRDB
import Synchronization

final class State: Sendable {
  private struct Opened {
    var connections: Connections
    /// Whether the database is there; it is made with the first thing to be kept.
    var isMade: Bool
  }

  private let opened: Mutex<Opened>

  /// Opens what is there, brings an older version forward, and says at once what cannot be kept.
  init(_ place: Catalog.Place, notices: inout [String]) throws(CatalogError) {
    // An acknowledged mark is on the disk.
    let connections = Connections(place, writerPragmas: "PRAGMA synchronous = FULL")
    guard case .file(let path) = place else {
      opened = Mutex(Opened(connections: connections, isMade: false))
      return
    }
    var problem = File.refusal(of: path)
    var isMade = false
    if problem == nil, File.exists(path) {
      do {
        isMade = try State.bringForward(connections, at: path)
      } catch let error as CatalogError {
        throw error
      } catch {
        problem = (error as? DatabaseError)?.reason ?? "\(error)"
      }
    }
    if let problem {
      let copy = try State.copy(of: path)
      isMade = copy.isMade
      opened = Mutex(copy)
      notices.append(
        "\(isMade ? "new marks" : "marks") are forgotten at the end (\(problem): \(path))")
    } else {
      opened = Mutex(Opened(connections: connections, isMade: isMade))
    }
  }

  /// Reads with one of the connections; nil where nothing was ever kept.
  /// - Throws: `CatalogError.unkept`, so that nobody takes the state's error for the catalog's.
  func read<Value>(_ use: Connections.Use, _ body: (Database) throws -> Value) throws -> Value? {
    let current = opened.withLock { $0 }
    guard current.isMade else { return nil }
    return try State.naming {
      try current.connections.connection(use).inDatabase { try $0.reading(body) }
    }
  }

  /// Changes the state in one transaction, which is on the disk when this returns.
  /// - Throws: `CatalogError.unkept`.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try State.naming { try written(body) }
  }

  private static func naming<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw CatalogError.unkept(reason: error.reason)
    }
  }

  private func written<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let connections = try opened.withLock { opened in
      if !opened.isMade {
        if case .file(let path) = opened.connections.place { try File.makeFolders(path.folder) }
        try opened.connections.connection(.writer).inDatabase(StateSchema.bringForward)
        opened.isMade = true
      }
      return opened.connections
    }
    return try connections.connection(.writer).inDatabase { database in
      var value: Value?
      try database.inTransaction(.immediate) {
        value = try body(database)
        return .commit
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return value
    }
  }

  /// Brings all that was kept into the one file, which may then be copied by itself.
  func moveLogIntoFile() throws {
    let current = opened.withLock { $0 }
    guard current.isMade, case .file = current.connections.place else { return }
    // Waits for nobody.
    try current.connections.connection(.writer).inDatabase {
      try $0.run("PRAGMA wal_checkpoint(PASSIVE)")
    }
  }

  /// - Returns: whether the file is a state, and not an empty file.
  private static func bringForward(_ connections: Connections, at path: Path) throws -> Bool {
    let version = try connections.connection(.front).inDatabase(StateSchema.version)
    if version > StateSchema.version { throw CatalogError.newerState(path, version: version) }
    if version > 0, version < StateSchema.version {
      try connections.connection(.writer).inDatabase(StateSchema.bringForward)
    }
    return version > 0
  }

  /// Copies a file that cannot be written into memory, as far as it can be read: its marks then
  /// show, and new ones last as long as the program runs.
  private static func copy(of path: Path) throws(CatalogError) -> Opened {
    let memory = Connections(.memory, writerPragmas: "")
    guard File.exists(path) else { return Opened(connections: memory, isMade: false) }
    // Where no file can be made beside it, SQLite reads it only if told that nobody writes it.
    for manner in ["mode=ro", "immutable=1"] {
      do {
        let version = try memory.connection(.writer).inDatabase {
          try StateSchema.copy($0, from: path.address(manner))
        }
        if version > StateSchema.version { throw CatalogError.newerState(path, version: version) }
        return Opened(connections: memory, isMade: version > 0)
      } catch let error as CatalogError {
        throw error
      } catch {
        continue
      }
    }
    return Opened(connections: Connections(.memory, writerPragmas: ""), isMade: false)
  }
}
