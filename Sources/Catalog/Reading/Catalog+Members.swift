// The index of members: every member in every foundation, all spellings of one under one name.

import Announcements
import GRDB

/// A member in one foundation, over all announcements that say something of its membership.
public struct MemberSummary: Sendable, Hashable {
  /// As shown: where an alias leads to, else the spelling of the most posts.
  public var name: String
  public var foundation: String?
  /// Of the newest announcement that names one.
  public var tier: Tier?
  /// Nil where all its announcements are undated.
  public var first: Day?
  public var last: Day?
  /// The day on which it joined or founded; nil where no dated announcement says so.
  public var since: Day?
  /// Whether the newest announcement is that it leaves.
  public var hasLeft = false
  /// The names that only an alias makes this member's: as announcements write them, or as it was
  /// asked for.
  public var via: [String] = []
  /// In the order of the list.
  public var posts: [PostID]
}

extension Catalog {
  /// Returns every member of every foundation, by folded name and foundation. Takes some 100 ms for
  /// 100,000 posts, so it belongs on another thread than the one that draws.
  /// - Parameter named: only the members that this names (`MemberNames.named`); nil for all.
  public func members(_ scope: Scope, named: String? = nil) throws -> [MemberSummary] {
    let names = try memberNames(scope)
    var index = MemberIndex(names, wanted: named.map { names.named($0) })
    try read(.back) { try index.read(scope, from: $0) }
    return index.summaries(in: scope)
  }

  /// Returns the foundations that have members, those with the most memberships first.
  public func foundations(_ scope: Scope) throws -> [String] {
    var counts: [String: Int] = [:]
    try read(.back) { database in
      for archive in scope.archives {
        let range = ListPosition.range(archive: archive.id)
        try database.forEach(
          """
          SELECT (SELECT name FROM names WHERE id = m.foundation), count(*) FROM members AS m
          JOIN announcements AS a INDEXED BY announcements_columns ON a.id = m.post
          WHERE m.post BETWEEN ? AND ? \(scope.condition(on: archive, of: "a"))
          AND m.foundation IS NOT NULL GROUP BY m.foundation
          """,
          {
            $0.integer(range.lowerBound)
            $0.integer(range.upperBound)
            $0.excluded(archive)
          },
          while: {
            counts[$0.text(0), default: 0] += $0.number(1)
            return true
          })
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// Memberships brought together by member and foundation.
private struct MemberIndex {
  /// A name in the database, as this index counts it.
  private struct Member: Hashable {
    let name: String
    let via: String?
  }

  private struct Key: Hashable {
    let member: String
    let foundation: Int64?
  }

  private let names: MemberNames
  /// The members that are wanted, with the alias that was asked for; nil for all.
  private let wanted: [String: String?]?
  /// By the key of the name as written; nil for those that are not wanted.
  private var members: [Int64: Member?] = [:]
  private var texts: [Int64: String] = [:]
  private var found: [Key: MemberSummary] = [:]

  init(_ names: MemberNames, wanted: [String: String?]?) {
    self.names = names
    self.wanted = wanted
  }

  mutating func read(_ scope: Scope, from database: Database) throws {
    for archive in scope.archives {
      let range = ListPosition.range(archive: archive.id)
      try database.forEach(
        """
        SELECT m.post, a.day, m.name, m.tier, m.event, m.foundation FROM members AS m
        JOIN announcements AS a INDEXED BY announcements_columns ON a.id = m.post
        WHERE m.post BETWEEN ? AND ? \(scope.condition(on: archive, of: "a"))
        ORDER BY m.post, m.n
        """,
        {
          $0.integer(range.lowerBound)
          $0.integer(range.upperBound)
          $0.excluded(archive)
        },
        while: {
          try add($0, database)
          return true
        })
    }
  }

  private mutating func add(_ columns: borrowing Columns, _ database: Database) throws {
    guard let member = try member(columns.integer(2), database) else { return }
    let key = Key(member: member.name, foundation: columns.optionalInteger(5))
    if found[key] == nil {
      let foundation = try key.foundation.map { try text($0, database) }
      let asked = wanted?[member.name] ?? nil
      found[key] = MemberSummary(
        name: member.name, foundation: foundation, via: asked.map { [$0] } ?? [], posts: [])
    }
    let tier = try columns.optionalInteger(3).map { Tier(try text($0, database)) }
    found[key]?.add(
      post: columns.integer(0), tier: tier,
      day: columns.optionalInteger(1).flatMap { Day(number: Int($0)) },
      event: MembershipEvent.Event(code: columns.integer(4)), via: member.via)
  }

  private mutating func member(_ key: Int64, _ database: Database) throws -> Member? {
    if let known = members[key] { return known }
    let written = try text(key, database)
    let shown = names.shown(written)
    let isWanted = wanted?.keys.contains(shown) ?? true
    let member = isWanted ? Member(name: shown, via: names.via(written)) : nil
    members[key] = .some(member)
    return member
  }

  private mutating func text(_ key: Int64, _ database: Database) throws -> String {
    if let known = texts[key] { return known }
    let text =
      try database.first("SELECT name FROM names WHERE id = ?", { $0.integer(key) }, { $0.text(0) })
    texts[key] = text ?? ""
    return text ?? ""
  }

  func summaries(in scope: Scope) -> [MemberSummary] {
    var keyed = found.values.map { ($0, Folding.folded($0.name), $0.foundation ?? "") }
    keyed.sort { ($0.1, $0.0.name, $0.2) < ($1.1, $1.0.name, $1.2) }
    return keyed.map {
      var summary = $0.0
      if scope.archives.count > 1 { summary.posts.sort { scope.precedes($0, $1) } }
      return summary
    }
  }
}

extension MemberSummary {
  /// Records of an archive come newest first.
  fileprivate mutating func add(
    post: PostID, tier: Tier?, day: Day?, event: MembershipEvent.Event, via alias: String?
  ) {
    self.tier = self.tier ?? tier
    if posts.isEmpty { hasLeft = event == .leave }
    if let day {
      first = min(first ?? day, day)
      last = max(last ?? day, day)
      if event == .join || event == .found { since = min(since ?? day, day) }
    }
    if let alias, !via.contains(alias) { via.append(alias) }
    if posts.last != post { posts.append(post) }
  }
}
