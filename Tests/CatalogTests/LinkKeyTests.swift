// The keys by which links find posts, which a first sync stores some time after the posts.

import GRDB
import PostLoader
import Testing

@testable import Catalog

struct LinkKeyTests {
  @Test func keysWaitUntilFewPostsAreLeftToCome() throws {
    let waiting = WaitingKeys()
    #expect(!waiting.areDue(left: 0))
    for number in 1...8 {
      let post = announcement("Post \(number)", addresses: ["url:/\(9 - number)", "path:a"])
      waiting.add(PostKeys(post), of: PostID(number))
    }
    #expect((0...3).map(waiting.areDue) == [true, true, true, false])
    let catalog = try Catalog.inMemory()
    let rows = try catalog.connections.connection(.writer).inDatabase { database in
      try waiting.store(in: database)
      return try database.all("SELECT key, post FROM addresses") { ($0.integer(0), $0.integer(1)) }
    }
    #expect(waiting.isEmpty && rows.count == 16)
    #expect(rows.filter { $0.0 == hash(ofKey: "url:/1") }.map(\.1) == [8])
    #expect(rows.filter { $0.0 == hash(ofKey: "path:a") }.map(\.1) == Array(1...8))
  }

  @Test func postsThatWereLeftWithoutKeysGetThemFromTheNextSync() throws {
    let folder = try TemporaryFolder([
      "2024-01-01-a.md": "---\ntitle: A\n---\n\n[B](2024-01-02-b.md), [x](https://x.org/y)\n",
      "2024-01-02-b.md": "---\ntitle: B\n---\n\n[A](2024-01-01-a.md)\n",
    ])
    let catalog = try Catalog.inMemory()
    let archive = try PostLoader.Archive(at: folder.path)
    func rows() throws -> [[Int64]] {
      try catalog.read { database in
        try ["addresses", "targets", "unlinked"].map { table in
          try database.all("SELECT * FROM \(table)") { $0.integer(0) }
        }
      }
    }
    _ = try catalog.sync([archive])
    let stored = try rows()
    #expect(stored[0].count > 2 && stored[1].count > 2 && stored[2].isEmpty)
    // What a process that is killed between two transactions leaves.
    try catalog.connections.connection(.writer).inDatabase { database in
      try database.execute(
        sql: """
          DELETE FROM addresses; DELETE FROM targets;
          INSERT INTO unlinked SELECT id FROM announcements
          """)
    }
    #expect(try catalog.sync([archive]) == SyncSummary(unchanged: 2))
    #expect(try rows() == stored)
  }
}
