// The dates that people type, as ranges of days. It knows no clock: today is given.

import Announcements

/// Reading dates such as `2024`, `2023..2024`, `q3 2024`, `6mo` and `last year`.
enum DateExpression {
  private static let firstDay = Day(number: -719_162)
  private static let lastDay = Day(number: 2_932_896)

  /// Returns the days that a word alone may stand for: a year from 1900 to 2099, or a month or day
  /// in it (`2024-09`); nil for any other word.
  static func bare(_ word: String) -> ClosedRange<Day>? {
    guard word.utf8.count == 4 || word.utf8.count == 7 || word.utf8.count == 10,
      word.hasPrefix("19") || word.hasPrefix("20")
    else { return nil }
    return numeric(word, at: 0).flatMap { try? $0.get() }
  }

  /// Returns the days that a field's value means.
  /// - Parameter position: where the value stands in the query, for the error.
  static func days(
    _ value: String, for field: Field, today: Day, at position: Int
  ) throws(QueryError) -> ClosedRange<Day> {
    guard let dots = range(of: "..", in: value) else {
      return try single(value, for: field, today: today, at: position)
    }
    guard field == .date else { throw QueryError(.rangeNotTaken(field), at: position) }
    let bytes = Array(value.utf8)
    let start = String(decoding: bytes[..<dots], as: UTF8.self)
    let end = String(decoding: bytes[(dots + 2)...], as: UTF8.self)
    if start.isEmpty, end.isEmpty { throw QueryError(.rangeWithoutEnds, at: position) }
    guard let first = firstDay, let last = lastDay else { return today...today }
    let lower =
      start.isEmpty
      ? first : try single(start, for: .date, today: today, at: position).lowerBound
    let upper =
      end.isEmpty
      ? last : try single(end, for: .date, today: today, at: position + dots + 2).upperBound
    guard lower <= upper else {
      throw QueryError(
        .rangeEndsBeforeItBegins(start: start, end: end), at: position + dots + 2)
    }
    return lower...upper
  }

  /// Returns what a field says with the days of its value.
  static func filter(_ field: Field, _ days: ClosedRange<Day>) -> Filter {
    guard let first = firstDay, let last = lastDay else { return .days(days) }
    switch field {
    case .since: return .days(days.lowerBound...last)
    case .until: return .days(first...days.upperBound)
    case .before:
      let end = Day(number: days.lowerBound.number - 1) ?? first
      return .days(first...max(first, end))
    default: return .days(days)
    }
  }

  private static func single(
    _ value: String, for field: Field, today: Day, at position: Int
  ) throws(QueryError) -> ClosedRange<Day> {
    if let numeric = numeric(value, at: position) {
      switch numeric {
      case .success(let days): return days
      case .failure(let error): throw error
      }
    }
    guard let days = day(value, today: today) else {
      throw QueryError(.notADate(field, found: value), at: position)
    }
    return days
  }

  /// Reads `2024`, `2024-09` and `2024-09-10`, also with slashes; nil for what does not look so.
  private static func numeric(
    _ text: String, at position: Int
  ) -> Result<ClosedRange<Day>, QueryError>? {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2F }
    guard let first = parts.first, first.count == 4, parts.count <= 3, let year = number(first),
      year > 0, parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    guard parts.count > 1 else {
      return days(of: year, months: 1...12).map { .success($0) }
    }
    guard let month = number(parts[1]), (1...12).contains(month) else {
      return .failure(QueryError(.notAMonth(found: String(Substring(parts[1]))), at: position + 5))
    }
    guard parts.count > 2 else {
      return days(of: year, months: month...month).map { .success($0) }
    }
    guard let number = number(parts[2]), let day = Day(year: year, month: month, day: number) else {
      let place = position + 6 + parts[1].count
      let found = String(Substring(parts[2]))
      return .failure(QueryError(.notADay(year: year, month: month, found: found), at: place))
    }
    return .success(day...day)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    digits.isEmpty || digits.count > 4 ? nil : Int(String(Substring(digits)))
  }

  /// The days of some months of a year.
  static func days(of year: Int, months: ClosedRange<Int>) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: months.lowerBound, day: 1),
      let last = Day(
        year: year, month: months.upperBound,
        day: Day.length(ofMonth: months.upperBound, year: year))
    else { return nil }
    return first...last
  }

  private static func range(of text: String, in value: String) -> Int? {
    let (needle, bytes) = (Array(text.utf8), Array(value.utf8))
    guard bytes.count >= needle.count else { return nil }
    return (0...(bytes.count - needle.count)).first {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
