// Finding room for a post between its neighbours of the same day.

import PostLoader
import Testing

@testable import Catalog

struct PlacementTests {
  @Test func manyPostsBetweenTwoOfTheirDayFindRoom() throws {
    let text = "---\ntitle: Post\n---\n\nWords.\n"
    let folder = try TemporaryFolder(["2024-01-01-a.md": text, "2024-01-01-z.md": text])
    let catalog = try Catalog.inMemory()
    let archive = try PostLoader.Archive(at: folder.path)
    _ = try catalog.sync([archive])
    let names = (100..<140).map { "2024-01-01-m\($0).md" }
    for name in names { try folder.write(text, to: name) }
    #expect(try catalog.sync([archive]) == SyncSummary(added: 40, unchanged: 2))
    let rows = try catalog.window(catalog.register([archive]), from: .top, limit: 100)
    #expect(rows.map(\.path.description) == ["2024-01-01-a.md"] + names + ["2024-01-01-z.md"])
  }
}
