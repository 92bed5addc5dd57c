// The user's state in files that are older, newer, damaged or not to be written.

import Announcements
import Foundation
import GRDB
import Testing

@testable import Catalog

struct StateFileTests {
  let places: TemporaryFolder

  init() throws { places = try TemporaryFolder() }

  var path: Path { places.path.appending("state.db") }

  /// A catalog with two posts, the first of which was starred by an earlier process.
  func open() throws -> (Catalog, Scope) {
    let catalog = try Catalog(.memory, state: .file(path))
    return (catalog, try catalog.store([announcement("A"), announcement("B")], in: "news"))
  }

  func star() throws {
    let (catalog, scope) = try open()
    try catalog.mark([catalog.ids(scope)[0]], .starred, true, in: scope)
  }

  func starred(_ catalog: Catalog, _ scope: Scope) throws -> [String] {
    try catalog.rows(catalog.posts(marked: .starred, in: scope), in: scope).map(\.title)
  }

  @Test func aStateOfTheFirstVersionIsBroughtForward() throws {
    let old = Connections(.file(path), writerPragmas: "")
    try old.connection(.writer).inDatabase { database in
      try database.execute(sql: StateSchema.steps[0] + "; PRAGMA user_version = 1")
      try database.execute(sql: "INSERT INTO marks VALUES (CAST('/news/a.md' AS BLOB), 2, 7)")
    }
    old.close()
    let (catalog, scope) = try open()
    #expect(try starred(catalog, scope) == ["A"])
    #expect(catalog.notices == [])
    try catalog.remember(ReadingPlace(post: catalog.ids(scope)[1]), in: scope)
    #expect(try catalog.place(in: scope)?.post == catalog.ids(scope)[1])
  }

  @Test func aDamagedStateIsLeftAsItIsAndSaidAtTheStart() throws {
    let garbage = Data(repeating: 0x5A, count: 9000)
    try garbage.write(to: URL(filePath: path.description))
    let (catalog, scope) = try open()
    #expect(
      catalog.notices == ["marks are forgotten at the end (file is not a database: \(path))"])
    try catalog.mark(catalog.ids(scope), .starred, true, in: scope)
    #expect(try starred(catalog, scope) == ["A", "B"])
    #expect(try Data(contentsOf: URL(filePath: path.description)) == garbage)
  }

  @Test func aStateThatCannotBeMadeIsSaidAtTheStart() throws {
    try places.write("a file where the folder should be", to: "folder")
    let state = places.path.appending("folder/gazette/state.db")
    let catalog = try Catalog(.memory, state: .file(state))
    #expect(
      catalog.notices == ["marks are forgotten at the end (Not a directory: \(state))"])
    let scope = try catalog.store([announcement("A")], in: "news")
    try catalog.mark(catalog.ids(scope), .starred, true, in: scope)
    #expect(try starred(catalog, scope) == ["A"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aStateThatCannotBeWrittenIsReadAndSaidAtTheStart() throws {
    try star()
    try places.setPermissions(0o400, of: "state.db")
    try places.setPermissions(0o500)
    defer { try? places.setPermissions(0o700) }
    let (catalog, scope) = try open()
    #expect(try starred(catalog, scope) == ["A"])
    #expect(
      catalog.notices == ["new marks are forgotten at the end (Permission denied: \(path))"])
  }

  @Test func whatIsCopiedFromAStateHasItsMarksAndVisits() throws {
    try star()
    for manner in ["mode=ro", "immutable=1"] {
      let memory = Connections(.memory, writerPragmas: "")
      try memory.connection(.writer).inDatabase { database in
        let version = try StateSchema.copy(database, from: path.address(manner))
        let marks = try database.first("SELECT marks FROM marks") { $0.integer(0) }
        #expect((version, marks) == (StateSchema.version, 2))
      }
    }
  }
}
