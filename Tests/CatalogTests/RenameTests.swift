// Marks follow their files.

import Announcements
import Foundation
import PostLoader
import Testing

@testable import Catalog

struct RenameTests {
  let folder: TemporaryFolder
  let places: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "a.md": post("A"), "b.md": post("B"), "c.md": post("C"), "twin.md": post("C"),
    ])
    places = try TemporaryFolder()
  }

  /// A new process with an empty catalog and the state that was kept.
  func open() throws -> (Catalog, Scope) {
    let catalog = try Catalog(.memory, state: .file(places.path.appending("state.db")))
    let archive = try PostLoader.Archive(at: folder.path)
    let scope = try catalog.register([archive])
    try catalog.beginVisit(scope, at: 1_000_000)
    _ = try catalog.sync([archive])
    return (catalog, scope)
  }

  func star(_ paths: [String]) throws {
    let (catalog, scope) = try open()
    let ids = try paths.flatMap { try catalog.findPosts($0, in: scope) }
    #expect(ids.count == paths.count)
    try catalog.mark(ids, .starred, true, in: scope)
  }

  func starred() throws -> [String] {
    let (catalog, scope) = try open()
    let ids = try catalog.posts(marked: .starred, in: scope)
    let rows = try catalog.window(scope, from: .top, limit: 99)
    #expect(rows.filter(\.isStarred).map(\.id) == ids)
    return rows.filter(\.isStarred).map(\.path.description)
  }

  @Test func aRenamedFileKeepsItsMark() throws {
    try star(["a.md"])
    try folder.move("a.md", to: "z.md")
    #expect(try starred() == ["z.md"])
  }

  @Test func anEditedFileKeepsItsMarkAlsoWhenItIsRenamedLater() throws {
    try star(["a.md"])
    try folder.write(post("A again"), to: "a.md", secondsAgo: 60)
    #expect(try starred() == ["a.md"])
    try folder.move("a.md", to: "z.md")
    #expect(try starred() == ["z.md"])
  }

  @Test func twoCopiesInheritNothing() throws {
    try star(["a.md"])
    try folder.write(post("A"), to: "y.md")
    try folder.move("a.md", to: "z.md")
    #expect(try starred() == [])
  }

  @Test func aFileThatWasThereBeforeInheritsNothing() throws {
    try star(["c.md"])
    try folder.remove("c.md")
    #expect(try starred() == [])
  }

  @Test func twoGoneFilesOfTheSameContentHandNothingOver() throws {
    try star(["c.md", "twin.md"])
    try folder.remove("c.md")
    try folder.move("twin.md", to: "z.md")
    #expect(try starred() == [])
  }

  @Test func aGoneFileThatComesBackHasItsMark() throws {
    try star(["b.md"])
    try folder.remove("b.md")
    #expect(try starred() == [])
    try folder.write(post("B changed"), to: "b.md")
    #expect(try starred() == ["b.md"])
  }

  @Test func theStateFollowsAnArchiveThatWasMoved() throws {
    try star(["a.md", "c.md"])
    let moved = try TemporaryFolder(["a.md": post("A"), "c.md": post("C"), "twin.md": post("C")])
    let (catalog, _) = try open()
    #expect(try catalog.moveState(from: folder.path, to: moved.path) == 2)
    let archive = try PostLoader.Archive(at: moved.path)
    let scope = try catalog.register([archive])
    _ = try catalog.sync([archive])
    #expect(
      try catalog.window(scope, from: .top, limit: 9).filter(\.isStarred).map(\.title) == [
        "A", "C",
      ])
  }

  @Test func thePlaceInTheListIsKept() throws {
    let (catalog, scope) = try open()
    #expect(try catalog.place(in: scope) == nil)
    let id = try #require(try catalog.findPosts("b.md", in: scope).first)
    try catalog.remember(ReadingPlace(post: id), in: scope)
    let (later, sameScope) = try open()
    let place = try #require(try later.place(in: sameScope))
    #expect(try later.rows([place.post], in: sameScope).map(\.title) == ["B"])
  }

  @Test func stateOfANewerVersionIsRefusedAndLeftAlone() throws {
    try star(["a.md"])
    let path = places.path.appending("state.db")
    try Connections(.file(path), writerPragmas: "").connection(.writer).inDatabase {
      try $0.run("PRAGMA user_version = 99")
    }
    #expect {
      _ = try open()
    } throws: {
      "\($0)" == "\(path): is from a newer version of gazette (99); it is left as it is"
    }
  }

  @Test func stateThatIsNoDatabaseIsLeftAloneAndSaid() throws {
    try places.write("not a database, but long enough to be one", to: "state.db")
    let (catalog, scope) = try open()
    #expect(catalog.notices.count == 1)
    try catalog.mark(catalog.ids(scope), .read, true, in: scope)
    #expect(try catalog.window(scope, from: .top, limit: 9).allSatisfy(\.isRead))
    let text = try String(
      contentsOfFile: places.path.appending("state.db").description, encoding: .utf8)
    #expect(text == "not a database, but long enough to be one")
  }
}
