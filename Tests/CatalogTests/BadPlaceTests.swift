// Catalogs and states that cannot be used: damaged, foreign, read-only, full.

import Announcements
import Foundation
import PostLoader
import Testing

@testable import Catalog

struct BadPlaceTests {
  let folder: TemporaryFolder
  let places: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["2024-01-01-a.md": post("A"), "2023-01-01-b.md": post("B")])
    places = try TemporaryFolder()
  }

  var path: Path { places.path.appending("cache/catalog.db") }
  var archive: PostLoader.Archive { get throws { try PostLoader.Archive(at: folder.path) } }

  func open() throws -> Catalog { try Catalog(.file(path), state: .memory) }

  func titles(_ catalog: Catalog) throws -> [String] {
    try catalog.window(catalog.register([archive]), from: .top, limit: 9).map(\.title)
  }

  /// A catalog that was written and closed.
  func fill() throws {
    let catalog = try open()
    _ = try catalog.sync([archive])
    #expect(catalog.notices == [])
  }

  func overwrite(_ bytes: Data) throws {
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path.description + suffix)
    }
    try bytes.write(to: URL(filePath: path.description))
  }

  @Test func aFileThatIsThereIsReadAtOnce() throws {
    try fill()
    #expect(try titles(open()) == ["A", "B"])
  }

  @Test func garbageIsReplaced() throws {
    try fill()
    try overwrite(Data(repeating: 0x5A, count: 20_000))
    let catalog = try open()
    #expect(try titles(catalog) == [])
    #expect(try catalog.sync([archive]).added == 2)
    #expect(try titles(catalog) == ["A", "B"])
    #expect(catalog.notices == [])
  }

  @Test(arguments: [0, 10, 100, 4096, 10_000, 30_000])
  func aTruncatedCatalogIsReplaced(length: Int) throws {
    try fill()
    let whole = try Data(contentsOf: URL(filePath: path.description))
    try overwrite(whole.prefix(length))
    let catalog = try open()
    _ = try? titles(catalog)
    _ = try catalog.sync([archive])
    #expect(try titles(catalog) == ["A", "B"])
    #expect(catalog.notices == [])
  }

  @Test(arguments: ["PRAGMA user_version = 9999", "PRAGMA application_id = 1"])
  func anotherVersionOrProgramIsReplaced(change: String) throws {
    try fill()
    try Connections(.file(path), writerPragmas: "").connection(.writer).inDatabase {
      try $0.run(change)
    }
    let catalog = try open()
    #expect(try titles(catalog) == [])
    _ = try catalog.sync([archive])
    #expect(try titles(catalog) == ["A", "B"])
  }

  @Test func aCatalogThatIsDeletedWhileOpenIsFollowedByAnother() throws {
    let catalog = try open()
    _ = try catalog.sync([archive])
    for suffix in ["", "-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: path.description + suffix)
    }
    #expect(try titles(catalog) == ["A", "B"])
    let other = try open()
    _ = try other.sync([archive])
    #expect(try titles(other) == ["A", "B"])
  }

  @Test func aFileThatIsDeletedWhileOpenIsMadeAnewByTheNextSync() throws {
    let catalog = try open()
    _ = try catalog.sync([archive])
    let scope = try catalog.register([archive])
    try places.remove("cache")
    let summary = try catalog.sync([archive])
    #expect(summary.added == 2)
    #expect(summary.wasRemade)
    #expect(try catalog.window(scope, from: .top, limit: 9).map(\.title) == ["A", "B"])
    #expect(try titles(open()) == ["A", "B"])
    #expect(catalog.notices == [])
  }

  /// A connection that is not open yet finds no file.
  @Test func aSearchInADeletedFileMakesItAnew() throws {
    let catalog = try open()
    _ = try catalog.sync([archive])
    let scope = try catalog.register([archive])
    try places.remove("cache")
    let before = catalog.remakes
    #expect(try catalog.search(Query("a", today: .earliest), in: scope).ids == [])
    #expect(catalog.remakes == before + 1)
    _ = try catalog.sync([archive])
    #expect(try catalog.search(Query("a", today: .earliest), in: scope).ids.count == 1)
  }

  @Test func archivesKeepTheirNumbersInACatalogMadeAnew() throws {
    let first = try TemporaryFolder(["c.md": post("C")])
    let other = try PostLoader.Archive(at: first.path)
    _ = try open().sync([other])
    let catalog = try open()
    _ = try catalog.sync([archive])
    let scope = try catalog.register([archive])
    try overwrite(Data(repeating: 0x5A, count: 20_000))
    #expect(try open().isInMemory == false)
    _ = try catalog.sync([archive])
    #expect(try catalog.window(scope, from: .top, limit: 9).map(\.title) == ["A", "B"])
    #expect(try catalog.register([archive]) == scope)
  }

  @Test func whoHasACatalogOpenThatIsClearedGoesOnWithIt() throws {
    let reader = try open()
    _ = try reader.sync([archive])
    let scope = try reader.register([archive])
    let other = try open()
    try other.clear()
    #expect(try reader.count(scope) == 0)
    #expect(try other.sync([archive]) == SyncSummary(added: 2))
    #expect(try reader.window(scope, from: .top, limit: 9).map(\.title) == ["A", "B"])
    #expect(try reader.search(Query("body:words", today: .earliest), in: scope).ids.count == 2)
    #expect(try reader.sync([archive]) == SyncSummary(unchanged: 2))
  }

  @Test func aFolderThatCannotBeMadeLeavesTheCatalogInMemory() throws {
    try places.write("a file where the folder should be", to: "cache")
    let catalog = try open()
    #expect(catalog.isInMemory)
    #expect(catalog.notices.count == 1)
    #expect(catalog.notices[0].hasPrefix("the catalog is kept in memory ("))
    #expect(catalog.notices[0].hasSuffix(": \(path))"))
    _ = try catalog.sync([archive])
    #expect(try titles(catalog) == ["A", "B"])
  }

  @Test func aFullDiskLeavesTheCatalogInMemoryUnderTheSameNumbers() throws {
    let catalog = try open()
    let scope = try catalog.register([archive])
    try folder.write(
      post("A", body: String(repeating: "words ", count: 20_000)), to: "2024-01-01-a.md",
      secondsAgo: 60)
    // As if the disk had no more room than the empty catalog takes.
    try catalog.connections.connection(.writer).inDatabase {
      try $0.execute(sql: "PRAGMA max_page_count = 1")
    }
    let summary = try catalog.sync([archive])
    #expect(summary.wasRemade)
    #expect(summary.added == 2)
    #expect(catalog.isInMemory)
    #expect(
      catalog.notices == ["the catalog is kept in memory (database or disk is full: \(path))"])
    #expect(try catalog.window(scope, from: .top, limit: 9).map(\.title) == ["A", "B"])
  }

  @Test func aFullDiskUnderTheStateLeavesTheCatalogWhereItIs() throws {
    let state = places.path.appending("state.db")
    let catalog = try Catalog(.file(path), state: .file(state))
    let scope = try catalog.register([archive])
    try catalog.beginVisit(scope)
    // As if the disk had no more room than the state takes now.
    try catalog.state.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let many = Dictionary(
      uniqueKeysWithValues: (1...400).map { ("2022-01-01-a-long-name-\($0).md", post("\($0)")) })
    for (name, text) in many { try folder.write(text, to: name, secondsAgo: 60) }
    #expect(try catalog.sync([archive]).added == 402)
    #expect(!catalog.isInMemory)
    #expect(
      catalog.notices == [
        "what is new since the last visit is not kept (database or disk is full)"
      ])
  }

  @Test func anArchiveThatVanishesKeepsItsPosts() throws {
    let catalog = try open()
    _ = try catalog.sync([archive])
    let archive = try archive
    let away = folder.url.deletingLastPathComponent().appending(path: "\(UUID())")
    try FileManager.default.moveItem(at: folder.url, to: away)
    let summary = try catalog.sync([archive])
    #expect(summary.removed == 0)
    #expect(
      summary.unreadable == [
        "\(archive.name): cannot read the folder: No such file or directory; its posts stay as they were"
      ])
    #expect(try catalog.sync([archive]).unreadable == [])
    let scope = try catalog.register([archive])
    #expect(try catalog.count(scope) == 2)
    #expect(try catalog.problems(scope, withAdvice: false).count == 1)
    try FileManager.default.moveItem(at: away, to: folder.url)
    #expect(try catalog.sync([archive]) == SyncSummary(unchanged: 2))
    #expect(try catalog.problems(scope, withAdvice: false) == [])
  }
}
