import Announcements
import Testing

@testable import Catalog

/// What is to be on the disk when a call returns, and what need not be.
struct DurabilityTests {
  @Test func marksAreWrittenThroughAndTheCatalogIsNot() throws {
    let folder = try TemporaryFolder()
    let catalog = try Catalog(
      .file(folder.path.appending("catalog.db")), state: .file(folder.path.appending("state.db")))
    let off = try catalog.connections.connection(.writer).inDatabase { database in
      try database.first("PRAGMA synchronous") { $0.integer(0) }
    }
    #expect(off == 0)
    let full = try catalog.state.write { database in
      try database.first("PRAGMA synchronous") { $0.integer(0) }
    }
    #expect(full == 2)
  }

  @Test func bothHaveAWriteAheadLog() throws {
    let folder = try TemporaryFolder()
    let catalog = try Catalog(
      .file(folder.path.appending("catalog.db")), state: .file(folder.path.appending("state.db")))
    let mode = try catalog.connections.connection(.writer).inDatabase { database in
      try database.first("PRAGMA journal_mode") { $0.text(0) }
    }
    #expect(mode == "wal")
    #expect(
      try catalog.state.write { try $0.first("PRAGMA journal_mode") { $0.text(0) } } == "wal")
  }
}
