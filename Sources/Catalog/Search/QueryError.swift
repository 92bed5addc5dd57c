// What is wrong with the text of a query, as a fact; the wording is in one place.

import Announcements

/// A place in a query that is not understood.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Reason: Sendable, Hashable {
    /// A field without a value.
    case missingValue(Field)
    /// A value that is none of those that the field has.
    case unknownValue(Field, found: String)
    /// A value without a letter or digit.
    case emptyValue(Field, found: String)
    case notADate(Field, found: String)
    case notAMonth(found: String)
    case notADay(year: Int, month: Int, found: String)
    case rangeEndsBeforeItBegins(start: String, end: String)
    case rangeWithoutEnds
    /// A range where one day is asked for, such as in `since:`.
    case rangeNotTaken(Field)
    case missingOperand(before: Bool)
    case emptyGroup
    case unclosedGroup
    case unopenedGroup
    case nothingToDeny
  }

  /// Where it stands, in bytes of the query's UTF-8 before it.
  public let position: Int
  public let reason: Reason

  public init(_ reason: Reason, at position: Int) {
    self.reason = reason
    self.position = position
  }

  /// What is expected there.
  public var description: String {
    switch reason {
    case .missingValue(let field): "\(field.value) is expected here, such as \(field.example)"
    case .unknownValue(let field, let found):
      "\(field.rawValue): takes \(Self.list(field.values ?? [])), not \"\(found)\""
    case .emptyValue(let field, let found):
      "a word is expected here, such as \(field.example), not \"\(found)\""
    case .notADate(.since, let found):
      "a date is expected here, such as 6mo, 2024-06 or \"last year\", not \"\(found)\""
    case .notADate(_, let found) where found.isEmpty || found.utf8.allSatisfy(Self.isDigitOrDash):
      "a year, a month or a day is expected here, such as 2024..2025"
    case .notADate(_, let found):
      "a date is expected here, such as 2024, 2024-09, \"q3 2024\" or 6mo, not \"\(found)\""
    case .notAMonth(let found): "a month is expected here, from 01 to 12, not \"\(found)\""
    case .notADay(let year, let month, let found):
      "a day is expected here, from 01 to \(Day.length(ofMonth: month, year: year)), not \"\(found)\""
    case .rangeEndsBeforeItBegins(let start, let end):
      "the range ends before it begins: \(end) is before \(start)"
    case .rangeWithoutEnds: "a range needs a date before or after the two dots"
    case .rangeNotTaken(let field):
      "one date is expected here, such as \(field.example); date: takes a range"
    case .missingOperand(let before):
      "a word is expected \(before ? "before" : "after") OR"
    case .emptyGroup: "a word is expected between the parentheses"
    case .unclosedGroup: "the parenthesis that begins here is not closed"
    case .unopenedGroup: "no parenthesis is open that could be closed here"
    case .nothingToDeny: "a word is expected after the minus"
    }
  }

  private static func isDigitOrDash(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// The values as a sentence has them: "a, b or c".
  private static func list(_ values: [String]) -> String {
    guard let last = values.last, values.count > 1 else { return values.first ?? "" }
    return values.dropLast().joined(separator: ", ") + " or " + last
  }
}
