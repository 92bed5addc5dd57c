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

  @Test func aWholeArchiveIsMarkedAndUndoneAtOnce() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store((0..<300).map { announcement("Post \($0)") }, in: "news")
    let ids = try catalog.ids(scope)
    try catalog.mark([ids[7]], .read, true, in: scope)
    try catalog.mark(ids, .read, true, in: scope)
    #expect(try catalog.posts(marked: .read, in: scope).count == 300)
    try catalog.mark([ids[9]], .starred, true, isUndoable: false, in: scope)
    #expect(try catalog.undoMarking())
    #expect(try catalog.posts(marked: .read, in: scope) == [ids[7]])
    #expect(try catalog.posts(marked: .starred, in: scope) == [ids[9]])
  }

  @Test func aMarkingThatChangesNothingIsNoneToUndo() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store([announcement("A")], in: "news")
    let ids = try catalog.ids(scope)
    try catalog.mark(ids, .read, true, in: scope)
    try catalog.mark(ids, .read, true, in: scope)
    #expect(try catalog.undoMarking())
    #expect(try catalog.posts(marked: .read, in: scope) == [])
  }

  @Test func aMarkingThatNobodyAskedForIsNotUndone() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store([announcement("A")], in: "news")
    try catalog.mark(catalog.ids(scope), .read, true, isUndoable: false, in: scope)
    #expect(try !catalog.undoMarking())
    #expect(try catalog.posts(marked: .read, in: scope).count == 1)
  }

  @Test func whereOneWasIsKeptForTheSameArchives() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store([announcement("A"), announcement("B")], in: "news")
    let other = try catalog.store([announcement("A")], in: "other")
    #expect(try catalog.place(in: scope) == nil)
    var place = ReadingPlace(post: try catalog.ids(scope)[1])
    place.query = "is:unread"
    place.sort = .title
    place.isReversed = true
    (place.above, place.passage, place.offset) = (3, 4, 5)
    place.isReading = true
    try catalog.remember(place, in: scope)
    #expect(try catalog.place(in: scope) == place)
    #expect(try catalog.place(in: other) == nil)
    try catalog.remember(nil, in: scope)
    #expect(try catalog.place(in: scope) == nil)
  }
}
