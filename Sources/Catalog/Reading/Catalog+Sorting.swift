// The orders that a list can have besides its own: read from the posts' rows when they are asked
// for, as keys in every order would make each change of a post cost more.

import Announcements
import GRDB

/// By what announcements are sorted; equal ones stand in the order of the list.
public enum Sort: String, Sendable, Hashable, CaseIterable {
  /// The order of the list: newest first, undated last.
  case date
  case title
  /// By the first member; posts without one last.
  case member
  /// Posts without a foundation last.
  case foundation
}

extension Catalog {
  /// Returns posts in an order; posts that are gone are left out unless they are sorted by date.
  /// Reads all rows of the posts, so it belongs on another thread than the one that draws.
  public func sorted(
    _ ids: [PostID], by sort: Sort, isReversed: Bool = false, in scope: Scope
  ) throws -> [PostID] {
    var sorted = ids.sorted { scope.precedes($0, $1) }
    if sort != .date {
      let keys = try keys(of: sorted, for: sort)
      // Stable, so that equal ones keep the order of the list; none is last.
      let order = sorted.indices.filter { keys[sorted[$0]] != nil }.sorted { one, other in
        guard let first = keys[sorted[one]], let second = keys[sorted[other]], first != second
        else { return one < other }
        if first.isEmpty || second.isEmpty { return second.isEmpty }
        return first.lexicographicallyPrecedes(second)
      }
      sorted = order.map { sorted[$0] }
    }
    return isReversed ? sorted.reversed() : sorted
  }

  /// Returns what posts are compared by: folded, empty for what is unknown.
  private func keys(of ids: [PostID], for sort: Sort) throws -> [PostID: [UInt8]] {
    let column =
      switch sort {
      case .date, .title: "title"
      case .member:
        """
        (SELECT names.name FROM members JOIN names ON names.id = members.name
         WHERE members.post = announcements.id ORDER BY members.n LIMIT 1)
        """
      case .foundation: "(SELECT names.name FROM names WHERE names.id = announcements.foundation)"
      }
    return try read(.back) { database in
      var keys: [PostID: [UInt8]] = [:]
      keys.reserveCapacity(ids.count)
      for id in ids {
        keys[id] = try database.first(
          "SELECT \(column) FROM announcements WHERE id = ?", { $0.integer(id) },
          { Array(Folding.folded($0.optionalText(0) ?? "").utf8) })
      }
      return keys
    }
  }
}
