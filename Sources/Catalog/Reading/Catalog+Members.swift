// Members and the timeline of their events, as written in the announcements.

import Announcements
import GRDB

/// A membership with the announcement that says so.
public struct MembershipRecord: Sendable, Hashable {
  public var post: PostID
  public var day: Day?
  /// As written.
  public var name: String
  public var tier: Tier?
  public var event: MembershipEvent.Event
  public var foundation: String?
}

/// An organisation in one foundation, over all announcements about it.
public struct MemberSummary: Sendable, Hashable {
  public var name: String
  public var foundation: String?
  /// Of the newest announcement that names one.
  public var tier: Tier?
  /// Nil where all its announcements are undated.
  public var first: Day?
  public var last: Day?
  /// In the order of the list.
  public var posts: [PostID]
}

/// A membership event or board seat with the announcement that says so.
public struct TimelineEntry: Sendable, Equatable {
  public var post: PostID
  public var day: Day?
  public var event: MembershipEvent
}

extension Catalog {
  /// Returns every membership, in the order of the list. Takes 50 ms for 100,000 posts.
  public func memberships(_ scope: Scope) throws -> [MembershipRecord] {
    try merged(scope, limit: .max) { database, archive in
      let range = ListPosition.range(archive: archive.id)
      return try database.all(
        """
        SELECT m.post, a.day, name.name, tier.name, m.event, foundation.name
        FROM members AS m JOIN announcements AS a ON a.id = m.post
        JOIN names AS name ON name.id = m.name LEFT JOIN names AS tier ON tier.id = m.tier
        LEFT JOIN names AS foundation ON foundation.id = m.foundation
        WHERE m.post BETWEEN ? AND ? \(scope.condition(on: archive, of: "a"))
        ORDER BY m.post, m.n
        """,
        {
          $0.integer(range.lowerBound)
          $0.integer(range.upperBound)
          $0.excluded(archive)
        }, MembershipRecord.init)
    }
  }

  /// Returns every member of every foundation, by name and foundation, all spellings of a member
  /// under one name.
  /// - Parameter named: only the members that this names (`MemberNames.named`); nil for all.
  public func members(_ scope: Scope, named: String? = nil) throws -> [MemberSummary] {
    struct Key: Hashable {
      let name: String
      let foundation: String?
    }
    let names = try memberNames(scope)
    let wanted = named.map { names.named($0) }
    var members: [Key: MemberSummary] = [:]
    for record in try memberships(scope) {
      let key = Key(name: names.shown(record.name), foundation: record.foundation)
      if let wanted, !wanted.contains(key.name) { continue }
      let empty = MemberSummary(name: key.name, foundation: key.foundation, posts: [])
      members[key, default: empty].add(record)
    }
    return members.values.sorted {
      ($0.name, $0.foundation ?? "") < ($1.name, $1.foundation ?? "")
    }
  }

  /// Returns membership events and board seats in the order of the list, those of at least as many
  /// posts as make `limit` entries; all of a post's are there or none.
  public func timeline(
    _ scope: Scope, from edge: Edge = .top, limit: Int = .max
  ) throws -> [TimelineEntry] {
    try merged(scope, limit: limit, edge: edge) { database, archive in
      try database.events(of: archive, in: scope, from: edge, limit: limit)
    }
  }

  /// Returns the history of the members that a text names, in the order of the list.
  public func timeline(_ scope: Scope, named: String) throws -> [TimelineEntry] {
    let names = try memberNames(scope)
    let wanted = names.named(named)
    return try timeline(scope).filter { wanted.contains(names.shown($0.event.member)) }
  }

  /// Reads entries of each archive and merges them in the order of the list.
  private func merged<Entry: OfPost>(
    _ scope: Scope, limit: Int, edge: Edge = .top,
    _ read: (Database, Scope.Archive) throws -> [Entry]
  ) throws -> [Entry] {
    let runs = try self.read(.back) { database in
      try scope.archives.map { try read(database, $0) }
    }
    if runs.count <= 1 { return runs.first ?? [] }
    // Stable, as entries of one post keep their order.
    let entries = runs.flatMap { $0 }.enumerated().sorted { one, other in
      one.element.post == other.element.post
        ? one.offset < other.offset : scope.precedes(one.element.post, other.element.post)
    }.map(\.element)
    return edge.isForward
      ? entries.wholePosts(limit) : entries.reversed().wholePosts(limit).reversed()
  }
}

/// What belongs to a post and is read in the order of the list.
private protocol OfPost { var post: PostID { get } }
extension MembershipRecord: OfPost {}
extension TimelineEntry: OfPost {}

extension Sequence where Element: OfPost {
  /// The first entries, as many as asked for and then all others of the last one's post.
  fileprivate func wholePosts(_ limit: Int) -> [Element] {
    var entries: [Element] = []
    for entry in self {
      if entries.count >= limit, entries.last?.post != entry.post { break }
      entries.append(entry)
    }
    return entries
  }
}

extension MembershipRecord {
  fileprivate init(_ columns: borrowing Columns) {
    post = columns.integer(0)
    day = columns.optionalInteger(1).flatMap { Day(number: Int($0)) }
    name = columns.text(2)
    tier = columns.optionalText(3).map { Tier($0) }
    event = MembershipEvent.Event(code: columns.integer(4))
    foundation = columns.optionalText(5)
  }
}

extension MemberSummary {
  /// Records come newest first.
  fileprivate mutating func add(_ record: MembershipRecord) {
    tier = tier ?? record.tier
    if let day = record.day {
      first = min(first ?? day, day)
      last = max(last ?? day, day)
    }
    if posts.last != record.post { posts.append(record.post) }
  }
}

extension Database {
  fileprivate func events(
    of archive: Scope.Archive, in scope: Scope, from edge: Catalog.Edge, limit: Int
  ) throws -> [TimelineEntry] {
    let range = scope.range(of: archive, from: edge)
    guard range.lowerBound <= range.upperBound, limit > 0 else { return [] }
    let direction = edge.isForward ? "ASC" : "DESC"
    var entries: [TimelineEntry] = []
    try forEach(
      """
      SELECT e.post, a.day, e.event, name.name, tier.name, foundation.name, e.person, e.line,
        e.excerpt
      FROM events AS e JOIN announcements AS a ON a.id = e.post
      JOIN names AS name ON name.id = e.name LEFT JOIN names AS tier ON tier.id = e.tier
      LEFT JOIN names AS foundation ON foundation.id = e.foundation
      WHERE e.post BETWEEN ? AND ? \(scope.condition(on: archive, of: "a"))
      ORDER BY e.post \(direction), e.n \(direction)
      """,
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
      },
      while: { columns in
        let entry = TimelineEntry(columns)
        if entries.count >= limit, entries.last?.post != entry.post { return false }
        entries.append(entry)
        return true
      })
    return edge.isForward ? entries : entries.reversed()
  }
}

extension TimelineEntry {
  fileprivate init(_ columns: borrowing Columns) {
    post = columns.integer(0)
    day = columns.optionalInteger(1).flatMap { Day(number: Int($0)) }
    event = MembershipEvent(
      MembershipEvent.Event(code: columns.integer(2)), member: columns.text(3),
      tier: columns.optionalText(4).map { Tier($0) }, foundation: columns.optionalText(5),
      person: columns.optionalText(6), line: columns.number(7), excerpt: columns.text(8))
  }
}
