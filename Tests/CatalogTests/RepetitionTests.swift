// Boilerplate by repetition: what stands at the end of three posts is no evidence in any of them.

import Announcements
import PostLoader
import Testing

@testable import Catalog

struct RepetitionTests {
  /// Says no heading, and reads as news.
  static let repeated = """
    The Tide Alliance brings makers of ships, sails and ropes together. Acme Sails has joined the \
    Tide Alliance as a gold member, as have others who care for open seas and fair winds.
    """

  let folder: TemporaryFolder
  let catalog: Catalog

  init() throws {
    folder = try TemporaryFolder([
      "2024-05-01-may.md": post("Notes of May", body: "Calm seas.\n\nMore.\n\n\(Self.repeated)"),
      // In other markup, on other lines, and behind a membership that the post does announce.
      "2024-06-01-june.md": post(
        "Notes of June",
        body: """
          Brook Lines has joined the Tide Alliance as a silver member.

          The Tide Alliance brings makers of *ships*, *sails* and *ropes*
          together. **ACME Sails** has joined the [Tide Alliance](https://tide.example) as a gold
          member, as have others who care for open seas and fair winds.
          """),
      "2024-07-01-july.md": post(
        "Notes of July", body: "A storm.\n\n\(Self.repeated)\n\n###### End"),
      "2024-08-01-other.md": post("Notes of August", body: "Nothing.\n\nAt all."),
    ])
    catalog = try Catalog.inMemory()
  }

  func scope() throws -> Scope {
    let archive = try PostLoader.Archive(at: folder.path)
    _ = try catalog.sync([archive])
    return try catalog.register([archive])
  }

  /// The posts with the members that their rows show.
  func rows(_ scope: Scope) throws -> [String] {
    try catalog.window(scope, from: .top, limit: 10).map { row in
      "\(row.title): \(row.kind.rawValue)"
        + row.members.map { ", \($0.tier?.name ?? "") \($0.name)" }.joined()
    }
  }

  @Test func inPartsTheSamePassagesAreFoundAsAtOnce() throws {
    let scope = try scope()
    let found = try catalog.read { database in
      let repetition = Repetition(database: database, archive: scope.archives[0].id)
      return try [1, 2, 1000].map { try repetition.repeatedPassages(most: $0) }
    }
    #expect(found[2].count == 1)
    #expect(found[0] == found[2])
    #expect(found[1] == found[2])
  }

  @Test func whatThreePostsRepeatIsNoEvidence() throws {
    let scope = try scope()
    #expect(
      try rows(scope) == [
        "Notes of August: other", "Notes of July: other",
        "Notes of June: membership, silver Brook Lines", "Notes of May: other",
      ])
    #expect(try catalog.members(scope).map(\.name) == ["Brook Lines"])
    #expect(try catalog.timeline(scope).map(\.member) == ["Brook Lines"])
  }

  @Test func aPostThatIsReadLeavesItOut() throws {
    let scope = try scope()
    let archive = try PostLoader.Archive(at: folder.path)
    let posts = try catalog.ids(scope).map { id in
      let source = try #require(try catalog.source(of: id, in: scope))
      let file = PostFile(
        path: source.path, size: source.size, modified: source.modified, realPath: source.realPath)
      return try catalog.settingRepeatedApart(archive.load(file), of: id).findings
    }
    #expect(posts.map { $0.memberships.map(\.name) } == [[], [], ["Brook Lines"], []])
    #expect(posts.map { $0.boilerplate.map(\.blocks) } == [[], [1..<2], [1..<2], [2..<3]])
  }

  @Test func twoPostsAreNotEnough() throws {
    try folder.remove("2024-07-01-july.md")
    let scope = try scope()
    #expect(
      try rows(scope) == [
        "Notes of August: other",
        "Notes of June: membership, silver Brook Lines, gold ACME Sails",
        "Notes of May: membership, gold Acme Sails",
      ])
    #expect(
      try catalog.timeline(scope).map(\.event.member) == [
        "Brook Lines", "ACME Sails", "Acme Sails",
      ])
  }

  @Test func whatIsNoLongerRepeatedIsEvidenceAgain() throws {
    _ = try scope()
    try folder.write(post("Notes of July", body: "A storm."), to: "2024-07-01-july.md")
    let scope = try scope()
    #expect(
      try rows(scope) == [
        "Notes of August: other", "Notes of July: other",
        "Notes of June: membership, silver Brook Lines, gold ACME Sails",
        "Notes of May: membership, gold Acme Sails",
      ])
    #expect(try catalog.members(scope).map(\.name) == ["ACME Sails", "Brook Lines"])
  }

  @Test func aLaterPostFallsUnderWhatIsKnown() throws {
    _ = try scope()
    try folder.write(
      post("Notes of September", body: "Fog.\n\n\(Self.repeated)"), to: "2024-09-01-fog.md")
    #expect(try rows(try scope()).first == "Notes of September: other")
  }

  @Test func whatPostsBeginWithIsTheirNews() throws {
    for month in 1...3 {
      try folder.write(
        post("Issue \(month)", body: "\(Self.repeated)\n\nMore."), to: "2023-0\(month)-01-x.md")
    }
    #expect(
      try rows(try scope()).suffix(3) == [
        "Issue 3: membership, gold Acme Sails", "Issue 2: membership, gold Acme Sails",
        "Issue 1: membership, gold Acme Sails",
      ])
  }

  @Test func copiesOfOneAnnouncementRepeatNothing() throws {
    let copies = try TemporaryFolder([
      "a.md": post("Sails", body: "News.\n\n\(Self.repeated)"),
      "b.md": post("Sails", body: "News.\n\n\(Self.repeated)"),
      "c.md": post("SAILS", body: "News.\n\n\(Self.repeated)"),
    ])
    let archive = try PostLoader.Archive(at: copies.path)
    _ = try catalog.sync([archive])
    #expect(try catalog.members(try catalog.register([archive])).map(\.posts.count) == [3])
  }

  @Test func anArchiveOfItsOwnRepeatsNothingOfOthers() throws {
    let scope = try scope()
    let other = try TemporaryFolder(["a.md": post("A", body: "News.\n\n\(Self.repeated)")])
    let archive = try PostLoader.Archive(at: other.path)
    _ = try catalog.sync([archive])
    #expect(
      try catalog.members(try catalog.register([archive])).map(\.name) == ["Acme Sails"])
    #expect(try catalog.members(scope).map(\.name) == ["Brook Lines"])
  }

  @Test func aStoppedSyncIsMadeGoodByTheNext() throws {
    let archive = try PostLoader.Archive(at: folder.path)
    _ = try catalog.sync([archive]) { $0.phase != .posts || $0.done < $0.total }
    #expect(try rows(try scope()).count == 4)
    #expect(try catalog.members(try scope()).map(\.name) == ["Brook Lines"])
  }
}
