// The days between two dates as people type them.

import Announcements

/// The days from one date on up to another, such as from `2023` up to `6mo`; either may be missing.
public struct DayRange: Sendable {
  private var first: Day?
  private var last: Day?

  /// - Parameters:
  ///   - since: the first days that count, as in `since:2023`; nil for no beginning.
  ///   - until: the last days that count; nil for no end.
  ///   - today: what `6mo` and `last year` count from.
  /// - Throws: what is no date, and what is expected in its place.
  public init(since: String?, until: String?, today: Day) throws(QueryError) {
    if let since {
      first = try DateExpression.days(since, for: .since, today: today, at: 0).lowerBound
    }
    if let until {
      last = try DateExpression.days(until, for: .until, today: today, at: 0).upperBound
    }
  }

  /// Whether a day lies between the two; what has no date lies only where neither is given.
  public func contains(_ day: Day?) -> Bool {
    guard let day else { return first == nil && last == nil }
    return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
  }
}
