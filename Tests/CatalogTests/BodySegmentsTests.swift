// Bodies go into the full-text index in parts that are made elsewhere, whatever else changes.

import Announcements
import GRDB
import PostLoader
import Testing

@testable import Catalog

struct BodySegmentsTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<20 { try write(number, "old") }
  }

  func write(_ number: Int, _ word: String) throws {
    try folder.write(
      "---\ntitle: Post \(number)\n---\n\nThe \(word) text \(number).\n", to: "posts/\(number).md",
      secondsAgo: word == "old" ? 3600 : 60)
  }

  func archive() throws -> PostLoader.Archive {
    try PostLoader.Archive(at: folder.path.appending(Path("posts")))
  }

  func place(_ isFile: Bool) -> Catalog.Place {
    isFile ? .file(folder.path.appending(Path("catalog.db"))) : .memory
  }

  func count(_ query: String, in catalog: Catalog) throws -> Int {
    let scope = try catalog.register([archive()])
    return try catalog.search(Query(query, today: .earliest), in: scope).ids.count
  }

  /// Compares all words of the index with those of the stored texts.
  func check(_ catalog: Catalog) throws {
    try catalog.connections.connection(.writer).inDatabase {
      try $0.run("INSERT INTO fulltext (fulltext, rank) VALUES ('integrity-check', 1)")
    }
  }

  @Test(arguments: [true, false])
  func postsAreFoundWhenTheirPartIsStored(isFile: Bool) throws {
    let catalog = try Catalog(place(isFile), state: .memory)
    _ = try catalog.sync([archive()], upTo: .posts)
    let segments = BodySegments(try catalog.connections.newConnection(.writer))
    #expect(try segments.store() == 20)
    #expect(try segments.store() == 0)
    #expect(try catalog.unindexedCount() == 0)
    #expect(try count("body:old", in: catalog) == 20)
    try check(catalog)
  }

  @Test(arguments: [true, false])
  func aConnectionThatKnewTheIndexSeesTheNewPart(isFile: Bool) throws {
    let catalog = try Catalog(place(isFile), state: .memory)
    _ = try catalog.sync([archive()])
    for number in 20..<30 { try write(number, "old") }
    _ = try catalog.sync([archive()], upTo: .posts)
    let segments = BodySegments(try catalog.connections.newConnection(.writer))
    #expect(try segments.store() == 10)
    for number in 5..<25 { try write(number, "new") }
    _ = try catalog.sync([archive()])
    #expect(try count("body:old", in: catalog) == 10)
    #expect(try count("body:new", in: catalog) == 20)
    try check(catalog)
  }

  @Test(arguments: [true, false])
  func aPartIsThrownAwayIfItsPostsMayHaveChanged(isFile: Bool) throws {
    let catalog = try Catalog(place(isFile), state: .memory)
    _ = try catalog.sync([archive()], upTo: .posts)
    let queue = try catalog.connections.newConnection(.writer)
    let segments = BodySegments(queue, most: 8)
    // The first is stored, the next two are being made.
    #expect(try segments.store() == 8)
    try write(3, "new")
    _ = try catalog.sync([archive()], upTo: .posts)
    #expect(try segments.store() == nil)
    var count = 0
    while let stored = try segments.store(), stored > 0 { count += stored }
    #expect(count >= 12)
    #expect(try self.count("body:new", in: catalog) == 1)
    try check(catalog)
  }

  @Test func aThousandPostsAreIndexedInParts() throws {
    for number in 20..<1_000 { try write(number, "old") }
    let catalog = try Catalog.inMemory()
    var done: [Int] = []
    _ = try catalog.sync([archive()]) {
      if $0.phase == .bodies { done.append($0.done) }
      return true
    }
    // SQLite itself would have been given half of them first.
    #expect(done == [0, 1_000, 1_000])
    #expect(try count("body:old", in: catalog) == 1_000)
    try check(catalog)
  }
}
