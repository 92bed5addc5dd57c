// The orders that a list can have besides its own: worked out from the posts' rows when they are
// asked for, as keys in every order would make each change of a post cost more.

import Announcements

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
  /// Reads all rows of the posts where the order was not asked for since one has changed, so it
  /// belongs on another thread than the one that draws.
  public func sorted(
    _ ids: [PostID], by sort: Sort, isReversed: Bool = false, in scope: Scope
  ) throws -> [PostID] {
    var sorted = ids.sorted { scope.precedes($0, $1) }
    if sort != .date, !sorted.isEmpty {
      let ranks = try ranks(of: scope, by: sort)
      // Equal ones keep the order of the list.
      let keys = sorted.indices.compactMap { index in
        ranks.rank(of: sorted[index]).map { UInt64($0) << 32 | UInt64(index) }
      }
      sorted = keys.sorted().map { sorted[Int(truncatingIfNeeded: $0 & 0xFFFF_FFFF)] }
    }
    return isReversed ? sorted.reversed() : sorted
  }

  /// Returns the ranks of a scope's posts; those of the last order are kept.
  private func ranks(of scope: Scope, by sort: Sort) throws -> PostRanks {
    let kept = lastRanks.withLock { $0 }
    let ranks = try read(.back) { database in
      if let kept, try kept.areValid(for: scope, by: sort, in: database) { return kept }
      return try PostRanks(scope, by: sort, in: database)
    }
    lastRanks.withLock { $0 = ranks }
    return ranks
  }
}
