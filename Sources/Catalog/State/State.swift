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
  /// The markings that can be undone, the last one at the end.
  let history = Mutex<[[Path: Marks]]>([])

  init(_ place: Catalog.Place, notices: inout [String]) throws(CatalogError) {
    // An acknowledged mark is on the disk.
    let connections = Connections(place, writerPragmas: "PRAGMA synchronous = FULL")
    var isMade = false
    var problem: String?
    if case .file(let path) = place, File.exists(path) {
      do {
        let version = try connections.connection(.front).inDatabase(StateSchema.version)
        if version > StateSchema.version {
          throw CatalogError.newerState(path, version: version)
        }
        isMade = version == StateSchema.version
      } catch let error as CatalogError {
        throw error
      } catch {
        problem = "\(path): \((error as? DatabaseError)?.message ?? "\(error)")"
      }
    }
    if let problem {
      notices.append("\(problem); it is left as it is, and marks are forgotten at the end")
      opened = Mutex(
        Opened(connections: Connections(.memory, writerPragmas: ""), isMade: false))
    } else {
      opened = Mutex(Opened(connections: connections, isMade: isMade))
    }
  }

  /// Reads with one of the connections; nil where nothing was ever kept.
  func read<Value>(_ use: Connections.Use, _ body: (Database) throws -> Value) throws -> Value? {
    let current = opened.withLock { $0 }
    guard current.isMade else { return nil }
    return try current.connections.connection(use).inDatabase { try $0.reading(body) }
  }

  /// Changes the state in one transaction, which is on the disk when this returns.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
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
}
