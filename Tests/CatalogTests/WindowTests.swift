// Windows on the list: order, edges, several archives.

import Announcements
import Catalog
import Testing

struct WindowTests {
  @Test func theListIsNewestFirstUndatedLastAndByPathInsideADay() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store(
      [
        announcement("Undated"),
        announcement("Old", "2019-01-01"),
        announcement("B", "2024-09-10", path: "b.md"),
        announcement("A", "2024-09-10", path: "a.md"),
        announcement("New", "2025-02-03"),
      ], in: "news")
    #expect(
      try catalog.window(scope, from: .top, limit: 10).map(\.title)
        == ["New", "A", "B", "Old", "Undated"])
  }

  @Test func aWindowIsReadFromEitherEndAndFromAnyPost() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store(
      (1...9).map { announcement("Post \($0)", "2024-01-0\($0)") }, in: "news")
    func titles(_ edge: Catalog.Edge) throws -> [String] {
      try catalog.window(scope, from: edge, limit: 3).map(\.title)
    }
    let ids = try catalog.ids(scope)
    #expect(try titles(.top) == ["Post 9", "Post 8", "Post 7"])
    #expect(try titles(.bottom) == ["Post 3", "Post 2", "Post 1"])
    #expect(try titles(.after(ids[2])) == ["Post 6", "Post 5", "Post 4"])
    #expect(try titles(.before(ids[4])) == ["Post 8", "Post 7", "Post 6"])
    #expect(try titles(.before(ids[0])) == [])
  }

  @Test func archivesAreMergedByDayThenInTheOrderGiven() throws {
    let catalog = try Catalog.inMemory()
    let second = try catalog.store(
      [
        announcement("B new", "2024-05-05"), announcement("B old", "2020-01-01"),
        announcement("B undated"),
      ], in: "b")
    let first = try catalog.store(
      [
        announcement("A new", "2024-05-05"), announcement("A mid", "2022-01-01"),
        announcement("A undated"),
      ], in: "a")
    let scope = Scope(archives: first.archives + second.archives)
    let order = ["A new", "B new", "A mid", "B old", "A undated", "B undated"]
    #expect(try catalog.window(scope, from: .top, limit: 9).map(\.title) == order)
    let ids = try catalog.ids(scope)
    #expect(try catalog.rows(ids, in: scope).map(\.title) == order)
    for (index, id) in ids.enumerated() {
      #expect(
        try catalog.window(scope, from: .after(id), limit: 9).map(\.title)
          == Array(order[(index + 1)...]))
      #expect(
        try catalog.window(scope, from: .before(id), limit: 9).map(\.title)
          == Array(order[..<index]))
    }
  }

  @Test func ignoredPostsAreLeftOutUnlessAskedFor() throws {
    let catalog = try Catalog.inMemory()
    var scope = try catalog.store(
      [announcement("Shown"), announcement("Readme", path: "README.md")], in: "news",
      ignored: [Path("README.md")])
    #expect(try catalog.window(scope, from: .top, limit: 9).map(\.title) == ["Shown"])
    #expect(try catalog.count(scope) == 1)
    scope.includesIgnored = true
    #expect(try catalog.window(scope, from: .top, limit: 9).map(\.title) == ["Readme", "Shown"])
    #expect(try catalog.count(scope) == 2)
  }

  @Test func aRowHasWhatTheListShows() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.store(
      [
        announcement(
          "Arm Joins the PyTorch Foundation", "2024-09-10", path: "posts/arm.md",
          findings: Findings(
            kind: .membership, foundation: "PyTorch Foundation",
            events: [MembershipEvent(.join, member: "Arm", tier: Tier("premier"))]),
          problems: [Problem("date", line: 3, "is not a day")])
      ], in: "news")
    let row = try #require(try catalog.window(scope, from: .top, limit: 1).first)
    #expect(row.archive == "news")
    #expect(row.path == Path("posts/arm.md"))
    #expect(row.name == "arm")
    #expect(row.day == Day(year: 2024, month: 9, day: 10))
    #expect(row.members == [Membership(name: "Arm", tier: Tier("premier"), event: .join)])
    #expect(row.foundation == "PyTorch Foundation")
    #expect(row.kind == .membership)
    #expect(row.faults == 1)
    #expect(!row.isRead && !row.isStarred && row.change == nil)
  }
}
