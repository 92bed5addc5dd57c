// Many files that change at once, as a `git checkout` leaves them.

import Announcements
import GRDB
import PostLoader
import Testing

@testable import Catalog

struct ManyChangesTests {
  let folder: TemporaryFolder
  let catalog: Catalog

  /// Posts whose order by path is not that of their days, and none of them in the name.
  init() throws {
    folder = try TemporaryFolder()
    catalog = try Catalog.inMemory()
    for number in 0..<200 { try write(number, "old") }
    _ = try catalog.sync([PostLoader.Archive(at: folder.path)])
    // As it is left by an archive of many thousand posts.
    try catalog.connections.connection(.writer).inDatabase {
      try $0.run("INSERT INTO fulltext (fulltext, rank) VALUES ('automerge', 0)")
    }
  }

  func write(_ number: Int, _ word: String) throws {
    let day = "2024-0\(number * 7 % 9 + 1)-1\(number * 3 % 10)"
    let text = "---\ntitle: Post \(number)\ndate: \(day)\n---\n\nThe \(word) text.\n"
    try folder.write(
      text, to: "\(number).md", secondsAgo: word == "old" ? 3600 : 60)
  }

  /// The parts that the full text consists of: past 2,000 SQLite takes no more changes.
  func parts() throws -> Int {
    try catalog.read(.back) { database in
      try database.first("SELECT count(DISTINCT segid) FROM fulltext_idx") { $0.number(0) } ?? 0
    }
  }

  func count(_ query: String) throws -> Int {
    let scope = try catalog.register([PostLoader.Archive(at: folder.path)])
    return try catalog.search(Query(query, today: .earliest), in: scope).ids.count
  }

  @Test func filesThatMoveLeaveAFullTextOfFewParts() throws {
    #expect(try parts() == 1)
    for number in 0..<150 { try folder.move("\(number).md", to: "moved-\(number).md") }
    let archive = try PostLoader.Archive(at: folder.path)
    #expect(
      try catalog.sync([archive]) == SyncSummary(added: 150, removed: 150, unchanged: 50))
    #expect(try parts() <= 4)
    #expect(try count("body:old") == 200)
  }

  @Test func filesThatChangeLeaveAFullTextOfFewParts() throws {
    for number in 0..<150 { try write(number, "new") }
    let archive = try PostLoader.Archive(at: folder.path)
    #expect(try catalog.sync([archive]) == SyncSummary(changed: 150, unchanged: 50))
    #expect(try parts() <= 4)
    #expect(try count("body:old") == 50)
    #expect(try count("body:new") == 150)
  }
}
