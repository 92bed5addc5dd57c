// Read and starred: set, taken back, undone, kept.

import Announcements
import Catalog
import Testing

struct MarkTests {
  @Test func marksAreSetTakenBackAndUndone() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store([announcement("A"), announcement("B")], in: "news")
    let ids = try catalog.ids(scope)
    func marks() throws -> [String] {
      try catalog.rows(ids, in: scope).map { ($0.isRead ? "r" : "-") + ($0.isStarred ? "*" : "-") }
    }
    try catalog.mark([ids[0]], .read, true, in: scope)
    try catalog.mark(ids, .starred, true, in: scope)
    #expect(try marks() == ["r*", "-*"])
    try catalog.mark([ids[0]], .starred, false, in: scope)
    #expect(try marks() == ["r-", "-*"])
    #expect(try catalog.undoMarking())
    #expect(try marks() == ["r*", "-*"])
    #expect(try catalog.undoMarking())
    #expect(try catalog.undoMarking())
    #expect(try marks() == ["--", "--"])
    #expect(try !catalog.undoMarking())
  }
}
