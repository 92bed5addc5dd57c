// The keys by which links find posts, which a first sync stores some time after the posts.

import GRDB
import PostLoader
import Testing

@testable import Catalog

struct LinkKeyTests {
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
