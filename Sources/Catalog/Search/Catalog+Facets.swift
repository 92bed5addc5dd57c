// Facets: how many posts of a query each foundation, tier, kind and year has.

import Announcements
import GRDB

/// A value of a field, as a choice that narrows a query.
public struct FacetValue: Sendable, Hashable {
  public let field: Field
  /// As the query language takes it.
  public let value: String
  /// Posts that the query would find with this value alone of its field; may be 0.
  public let count: Int
  /// Whether the query asks for it.
  public let isOn: Bool
}

/// One field with all the values that the archive has.
public struct Facet: Sendable, Hashable {
  public let field: Field
  public let values: [FacetValue]
}

extension Catalog {
  /// Returns the facets of a query: foundations and tiers by the number of posts in the archive,
  /// kinds, and years from the newest. A facet's counts compose with all of the query but the
  /// facet's own field, so that they say what choosing another value would give. Searches bodies,
  /// so not on the thread that draws.
  public func facets(
    of text: QueryText, today: Day, in scope: Scope
  ) throws -> [Facet] {
    let index = try searchIndex(scope)
    return try read(.aside) { database in
      let marks = MarkedPosts(state: state, scope: scope, database: database)
      var run = SearchRun(.and([]), index: index, database: database, marks: marks)
      return try [Field.foundation, .tier, .kind, .date].map { field in
        let query = try Query(text.removing(field).text, today: today)
        let posts = try run.posts(finding: query.expression)
        let on = text.values(of: field)
        let values = FacetCounts(index.posts, posts).values(of: field).map { value in
          FacetValue(
            field: field, value: value.name, count: value.count,
            isOn: on.contains { QueryText.isSame($0, value.name) })
        }
        return Facet(field: field, values: values)
      }
    }
  }
}

/// Counts the values of a field among some posts and among all.
struct FacetCounts {
  private let table: PostTable
  private let posts: BitSet

  init(_ table: PostTable, _ posts: BitSet) {
    self.table = table
    self.posts = posts
  }

  /// The values of a field in the order in which they are shown, each with its number of posts.
  func values(of field: Field) -> [(name: String, count: Int)] {
    switch field {
    case .kind: kinds
    case .tier: tiers
    case .foundation: foundations
    default: years
    }
  }

  private var kinds: [(name: String, count: Int)] {
    var counts = [Int](repeating: 0, count: 256)
    posts.visit { counts[Int(table.kinds[$0])] += 1 }
    return Kind.allCases.map { ($0.rawValue, counts[Int(truncatingIfNeeded: $0.code) & 0xFF]) }
  }

  private var foundations: [(name: String, count: Int)] {
    var all: [Int64: Int] = [:]
    var found: [Int64: Int] = [:]
    for place in 0..<table.count where table.foundations[place] >= 0 {
      all[table.foundations[place], default: 0] += 1
      if posts.contains(place) { found[table.foundations[place], default: 0] += 1 }
    }
    return all.sorted { ($1.value, name($0.key)) < ($0.value, name($1.key)) }
      .map { (name($0.key), found[$0.key] ?? 0) }
  }

  /// By rank; a post counts once for each of its members' tiers.
  private var tiers: [(name: String, count: Int)] {
    var all: [Int64: Int] = [:]
    var found: [Int64: Int] = [:]
    var last: [Int64: Int32] = [:]
    for membership in table.memberships where membership.tier >= 0 {
      if last[membership.tier] == membership.post { continue }
      last[membership.tier] = membership.post
      all[membership.tier, default: 0] += 1
      if posts.contains(Int(membership.post)) { found[membership.tier, default: 0] += 1 }
    }
    return all.map { (tier: Tier(name($0.key)), all: $0.value, found: found[$0.key] ?? 0) }
      .sorted { ($0.tier.rank, $1.all, $0.tier.name) < ($1.tier.rank, $0.all, $1.tier.name) }
      .map { ($0.tier.name, $0.found) }
  }

  private var years: [(name: String, count: Int)] {
    var all: Set<Int> = []
    var found: [Int: Int] = [:]
    var year = (number: Int32.max, year: 0)
    for place in 0..<table.count {
      let number = table.days[place]
      // Posts stand by day, so that few days have to be made years.
      if number != year.number { year = (number, Day(number: Int(number))?.year ?? 0) }
      all.insert(year.year)
      if posts.contains(place) { found[year.year, default: 0] += 1 }
    }
    return all.sorted(by: >).map { ($0 == 0 ? "none" : "\($0)", found[$0] ?? 0) }
  }

  private func name(_ key: Int64) -> String { table.names[key] ?? "" }
}
