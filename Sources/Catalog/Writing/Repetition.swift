// Boilerplate by repetition: a table over the posts of an archive, worked out again when they have
// changed. What stands in a repeated passage is no evidence for a membership.

import Announcements
import GRDB

/// Which passages of an archive stand in so many posts that they are boilerplate.
struct Repetition {
  /// In how many posts, of as many titles, a passage must stand.
  static let least = 3

  let database: Database
  let archive: Int64

  /// Whether a passage is boilerplate, as far as was worked out.
  func contains(_ passage: Int64) throws -> Bool {
    try database.first(
      "SELECT 1 FROM repeated WHERE archive = ? AND passage = ?",
      {
        $0.integer(archive)
        $0.integer(passage)
      }, { _ in true }) ?? false
  }

  /// Returns what a post says outside of boilerplate.
  func countedFindings(of post: StoredPost) throws -> Findings {
    let findings = post.announcement.findings
    let blocks = Set(findings.events.compactMap(\.block))
    let repeated = try blocks.filter { block in
      try post.passages.number(ofBlock: block).map(contains) ?? false
    }
    if repeated.isEmpty { return findings }
    return findings.keepingEvents { $0.block.map { !repeated.contains($0) } ?? true }
  }

  func insert(_ passages: Passages, of post: PostID) throws {
    guard let packed = passages.packed else { return }
    try database.run("INSERT INTO passages (post, numbers) VALUES (?, ?)") {
      $0.integer(post)
      $0.bytes(packed)
    }
  }

  /// Looks at all posts again.
  /// - Returns: the posts with an event in a passage that is repeated now and was not, or was.
  func update() throws -> [PostID] {
    let now = try repeatedPassages()
    let before = Set(
      try database.all(
        "SELECT passage FROM repeated WHERE archive = ?", { $0.integer(archive) },
        { $0.integer(0) }))
    try change("INSERT INTO repeated (archive, passage) VALUES (?, ?)", now.subtracting(before))
    try change(
      "DELETE FROM repeated WHERE archive = ? AND passage = ?", before.subtracting(now))
    let range = ListPosition.range(archive: archive)
    var posts: Set<PostID> = []
    for passage in now.symmetricDifference(before) {
      posts.formUnion(
        try database.all(
          "SELECT post FROM events WHERE passage = ? AND post BETWEEN ? AND ?",
          {
            $0.integer(passage)
            $0.integer(range.lowerBound)
            $0.integer(range.upperBound)
          }, { $0.integer(0) }))
    }
    return posts.sorted()
  }

  private func change(_ sql: String, _ passages: Set<Int64>) throws {
    try database.run(sql, forEach: passages.sorted()) {
      $0.integer(archive)
      $0.integer($1)
    }
  }

  /// The passages that stand in posts of enough titles.
  /// - Parameter most: about so many are held in memory at a time, sixteen bytes each.
  func repeatedPassages(most: Int = 500_000) throws -> Set<Int64> {
    let count = try database.first(
      "SELECT ifnull(sum(length(numbers)), 0) / 8 FROM passages WHERE post BETWEEN ? AND ?",
      { bind(&$0) }, { $0.number(0) })
    let parts = UInt64((count ?? 0) / most + 1)
    return try (0..<parts).reduce(into: []) { repeated, part in
      repeated.formUnion(
        try repeatedPassages { UInt64(bitPattern: $0) % parts == part })
    }
  }

  private func bind(_ values: inout Parameters) {
    let range = ListPosition.range(archive: archive)
    values.integer(range.lowerBound)
    values.integer(range.upperBound)
  }

  private func repeatedPassages(where isWanted: (Int64) -> Bool) throws -> Set<Int64> {
    var found: [(passage: Int64, title: Int64)] = []
    try database.forEach(
      "SELECT numbers FROM passages WHERE post BETWEEN ? AND ?", { bind(&$0) },
      while: { columns in
        columns.withBytes(0) { bytes in
          func number(_ index: Int) -> Int64 {
            Int64(
              littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: Int64.self))
          }
          for index in 1..<max(1, bytes.count / 8) where isWanted(number(index)) {
            found.append((number(index), number(0)))
          }
        }
        return true
      })
    found.sort { ($0.passage, $0.title) < ($1.passage, $1.title) }
    var repeated: Set<Int64> = []
    var titles = 0
    for index in found.indices {
      let isSame = index > 0 && found[index].passage == found[index - 1].passage
      titles = isSame ? titles + (found[index].title == found[index - 1].title ? 0 : 1) : 1
      if titles == Repetition.least { repeated.insert(found[index].passage) }
    }
    return repeated
  }
}

extension PostWriter {
  /// Finds out which passages are repeated, and what the posts say without them.
  func settleRepetition() throws {
    let posts = try Repetition(database: database, archive: archive).update()
    for post in posts { try restate(post) }
    if !posts.isEmpty { try finish() }
    try database.run("UPDATE archives SET repeated_stamp = stamp WHERE id = ?") {
      $0.integer(archive)
    }
  }

  /// Works the members and the kind of a post out again from its events.
  private func restate(_ id: PostID) throws {
    let repetition = Repetition(database: database, archive: archive)
    let events = try database.all(
      """
      SELECT e.event, name.name, tier.name, foundation.name, e.passage FROM events AS e
      JOIN names AS name ON name.id = e.name LEFT JOIN names AS tier ON tier.id = e.tier
      LEFT JOIN names AS foundation ON foundation.id = e.foundation WHERE e.post = ? ORDER BY e.n
      """, { $0.integer(id) },
      {
        let event = MembershipEvent(
          MembershipEvent.Event(code: $0.integer(0)), member: $0.text(1),
          tier: $0.optionalText(2).map { Tier($0) }, foundation: $0.optionalText(3))
        return (event, passage: $0.optionalInteger(4))
      })
    let counted = try events.filter { try !($0.passage.map(repetition.contains) ?? false) }
    let post = try database.first(
      """
      SELECT other_kind, (SELECT name FROM names WHERE names.id = foundation)
      FROM announcements WHERE id = ?
      """, { $0.integer(id) }, { (kind: Kind(code: $0.integer(0)), foundation: $0.optionalText(1)) }
    )
    guard let post else { return }
    var findings = Findings(kind: post.kind, foundation: post.foundation, events: counted.map(\.0))
    if findings.events.contains(where: { $0.event != .board }) { findings.kind = .membership }
    try database.run("DELETE FROM members WHERE post = ?") { $0.integer(id) }
    try insertMembers(findings, as: id)
    try database.run("UPDATE announcements SET kind = ?, members = ? WHERE id = ?") {
      $0.integer(findings.kind.code)
      $0.text(findings.memberships.packed)
      $0.integer(id)
    }
  }
}
