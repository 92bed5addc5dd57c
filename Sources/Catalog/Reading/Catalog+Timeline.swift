// The timeline: membership events and board seats with the announcements that say so.

import Announcements
import GRDB

/// A membership event or board seat with the announcement that says so.
public struct TimelineEntry: Sendable, Equatable {
  public var post: PostID
  public var day: Day?
  /// With the member as the announcement writes it.
  public var event: MembershipEvent
  /// The name that the member is shown under.
  public var member: String
  /// The name as written, if only an alias makes it this member's.
  public var via: String?
}

extension Catalog {
  /// Returns membership events and board seats in the order of the list, those of at least as many
  /// posts as make `limit` entries; all of a post's are there or none.
  public func timeline(
    _ scope: Scope, from edge: Edge = .top, limit: Int = .max
  ) throws -> [TimelineEntry] {
    try timeline(scope, names: memberNames(scope), spelled: nil, from: edge, limit: limit)
  }

  /// Returns the history of the members that a text names, in the order of the list. Where the text
  /// is an alias, entries that need none say so, too.
  public func timeline(_ scope: Scope, named text: String) throws -> [TimelineEntry] {
    let names = try memberNames(scope)
    let wanted = names.named(text)
    let spellings = wanted.keys.flatMap { names.spellings(of: $0) }
    return try timeline(scope, names: names, spelled: spellings).map { entry in
      var entry = entry
      entry.via = entry.via ?? wanted[entry.member] ?? nil
      return entry
    }
  }

  /// Returns the history of the one member that is shown under a name, in the order of the list.
  public func history(of member: String, in scope: Scope) throws -> [TimelineEntry] {
    let names = try memberNames(scope)
    return try timeline(scope, names: names, spelled: names.spellings(of: member))
  }

  private func timeline(
    _ scope: Scope, names: MemberNames, spelled spellings: [String]?, from edge: Edge = .top,
    limit: Int = .max
  ) throws -> [TimelineEntry] {
    let runs = try read(.back) { database in
      let keys = try spellings.map { try database.keys(ofNames: $0) }
      return try scope.archives.map { archive in
        try database.events(
          of: archive, in: scope, named: keys, from: edge, limit: limit
        ) { (names.shown($0), names.via($0)) }
      }
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

extension Sequence where Element == TimelineEntry {
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

extension Database {
  fileprivate func keys(ofNames names: [String]) throws -> [Int64] {
    try names.compactMap { name in
      try first("SELECT id FROM names WHERE name = ?", { $0.text(name) }, { $0.integer(0) })
    }
  }

  /// - Parameters:
  ///   - keys: of the names that are wanted; nil for all.
  ///   - member: returns the name that a written one is shown under, and what alias that needs.
  fileprivate func events(
    of archive: Scope.Archive, in scope: Scope, named keys: [Int64]?, from edge: Catalog.Edge,
    limit: Int, member: (String) -> (shown: String, via: String?)
  ) throws -> [TimelineEntry] {
    let range = scope.range(of: archive, from: edge)
    guard range.lowerBound <= range.upperBound, limit > 0 else { return [] }
    let direction = edge.isForward ? "ASC" : "DESC"
    let isNamed = keys.map { " AND e.name IN (\($0.map(String.init).joined(separator: ",")))" }
    var entries: [TimelineEntry] = []
    try forEach(
      """
      SELECT e.post, a.day, e.event, name.name, tier.name, foundation.name, e.person, e.line,
        e.excerpt
      FROM events AS e JOIN announcements AS a ON a.id = e.post
      JOIN names AS name ON name.id = e.name LEFT JOIN names AS tier ON tier.id = e.tier
      LEFT JOIN names AS foundation ON foundation.id = ifnull(e.foundation, a.foundation)
      WHERE e.post BETWEEN ? AND ? \(scope.condition(on: archive, of: "a")) \(isNamed ?? "")
      AND (e.passage IS NULL OR NOT EXISTS (
        SELECT 1 FROM repeated AS r WHERE r.archive = e.post >> 44 AND r.passage = e.passage))
      ORDER BY e.post \(direction), e.n \(direction)
      """,
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
      },
      while: { columns in
        let entry = TimelineEntry(columns, member: member)
        if entries.count >= limit, entries.last?.post != entry.post { return false }
        entries.append(entry)
        return true
      })
    return edge.isForward ? entries : entries.reversed()
  }
}

extension TimelineEntry {
  fileprivate init(
    _ columns: borrowing Columns, member: (String) -> (shown: String, via: String?)
  ) {
    post = columns.integer(0)
    day = columns.optionalInteger(1).flatMap { Day(number: Int($0)) }
    event = MembershipEvent(
      MembershipEvent.Event(code: columns.integer(2)), member: columns.text(3),
      tier: columns.optionalText(4).map { Tier($0) }, foundation: columns.optionalText(5),
      person: columns.optionalText(6), line: columns.number(7), excerpt: columns.text(8))
    (self.member, via) = member(event.member)
  }
}
