// What is new, changed or removed since the visit before.

import Announcements
import PostLoader
import Testing

@testable import Catalog

/// An archive on the disk whose catalog may be lost while its state stays.
private final class Visitor {
  let folder: TemporaryFolder
  let places = try? TemporaryFolder()
  var catalog: Catalog
  private let state: Path

  init() throws {
    folder = try TemporaryFolder([
      "2024-01-01-a.md": post("A"), "2023-01-01-b.md": post("B"), "2022-01-01-c.md": post("C"),
    ])
    state = try #require(places).path.appending("state.db")
    catalog = try Catalog(.memory, state: .file(state))
  }

  func loseCatalog() throws { catalog = try Catalog(.memory, state: .file(state)) }

  var archive: PostLoader.Archive { get throws { try PostLoader.Archive(at: folder.path) } }

  /// Opens the archive as a new process would, at an hour after the first.
  func visit(hour: Int64) throws {
    let scope = try catalog.register([archive])
    try catalog.beginVisit(scope, at: 1_000_000 + hour * 3600)
    _ = try catalog.sync([archive])
  }

  /// The titles of what a query finds.
  func found(_ query: String) throws -> [String] {
    let scope = try catalog.register([archive])
    let found = try catalog.search(Query(query, today: .earliest), in: scope)
    return try catalog.rows(found.ids, in: scope).map(\.title)
  }

  /// What the list shows as new and changed, and what is gone.
  func changes() throws -> [String] {
    let scope = try catalog.register([archive])
    let shown = try catalog.window(scope, from: .top, limit: 99).compactMap { row in
      row.change.map { "\($0) \(row.title)" }
    }
    let changes = try catalog.changes(scope)
    let listed =
      try catalog.rows(changes[0].new + changes[0].changed, in: scope).map { row in
        "\(row.change.map { "\($0)" } ?? "-") \(row.title)"
      }
    #expect(Set(listed) == Set(shown))
    return shown + changes[0].removed.map { "removed \($0)" }
  }
}

struct VisitTests {
  @Test func onTheFirstVisitNothingIsNew() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.folder.write(post("D"), to: "2025-01-01-d.md")
    try visitor.visit(hour: 1)
    #expect(try visitor.changes() == [])
  }

  @Test func newChangedAndRemovedAreToldFromTheVisitBefore() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.folder.write(post("D"), to: "2025-01-01-d.md")
    try visitor.folder.write(post("B again"), to: "2023-01-01-b.md", secondsAgo: 60)
    try visitor.folder.remove("2022-01-01-c.md")
    try visitor.visit(hour: 5)
    let changes = ["new D", "changed B again", "removed 2022-01-01-c.md"]
    #expect(try visitor.changes() == changes)
    #expect(try visitor.found("is:new") == ["D"])
    #expect(try visitor.found("is:changed") == ["B again"])
    #expect(try visitor.found("-is:new") == ["A", "B again"])
    // The same visit three hours later, then one five hours after that.
    try visitor.visit(hour: 8)
    #expect(try visitor.changes() == changes)
    try visitor.visit(hour: 13)
    #expect(try visitor.changes() == [])
  }

  @Test func aLostCatalogLosesNoChanges() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.folder.write(post("D"), to: "2025-01-01-d.md")
    try visitor.loseCatalog()
    try visitor.visit(hour: 5)
    #expect(try visitor.changes() == ["new D"])
  }

  @Test func aSyncThatIsNoVisitHidesNothing() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.loseCatalog()
    try visitor.folder.write(post("D"), to: "2025-01-01-d.md")
    _ = try visitor.catalog.sync([visitor.archive])
    try visitor.visit(hour: 5)
    #expect(try visitor.changes() == ["new D"])
  }

  @Test func movedAndTouchedFilesAreNotNew() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.folder.move("2024-01-01-a.md", to: "2024-01-01-renamed.md")
    try visitor.folder.setTime(of: "2023-01-01-b.md", secondsAgo: 1)
    try visitor.visit(hour: 5)
    #expect(try visitor.changes() == [])
  }

  @Test func aChangeTakenBackIsNone() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.folder.write(post("B again"), to: "2023-01-01-b.md", secondsAgo: 60)
    try visitor.visit(hour: 5)
    #expect(try visitor.changes() == ["changed B again"])
    try visitor.folder.write(post("B"), to: "2023-01-01-b.md", secondsAgo: 30)
    try visitor.visit(hour: 6)
    #expect(try visitor.changes() == [])
  }

  @Test func aClockSetBackBeginsNoVisit() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.folder.write(post("D"), to: "2025-01-01-d.md")
    try visitor.visit(hour: 5)
    try visitor.visit(hour: -200)
    #expect(try visitor.changes() == ["new D"])
    try visitor.visit(hour: -195)
    #expect(try visitor.changes() == [])
  }

  @Test func anArchiveThatStaysOpenIsOneVisit() throws {
    let visitor = try Visitor()
    try visitor.visit(hour: 0)
    try visitor.folder.write(post("D"), to: "2025-01-01-d.md")
    try visitor.visit(hour: 5)
    let scope = try visitor.catalog.register([visitor.archive])
    for hour in Int64(6)..<20 {
      try visitor.catalog.keepVisit(scope, at: 1_000_000 + hour * 3600)
    }
    try visitor.visit(hour: 22)
    #expect(try visitor.changes() == ["new D"])
  }
}
