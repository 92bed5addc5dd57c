// A calendar day, as announcements are dated: without a time and without a zone.

/// A day of the proleptic Gregorian calendar.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes a day; nil where the calendar has no such day (2022-02-30).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(firstOf year: Int) {
    (self.year, month, day) = (year, 1, 1)
  }

  private init(lastOf year: Int) {
    (self.year, month, day) = (year, 12, 31)
  }

  /// The earliest day there is, 0001-01-01.
  public static let earliest = Day(firstOf: 1)

  /// The latest day there is, 9999-12-31.
  public static let latest = Day(lastOf: 9999)

  /// Makes the day that lies `number` days after 1970-01-01; nil outside of the years 1 to 9999.
  public init?(number: Int) {
    // The days of the civil calendar: https://howardhinnant.github.io/date_algorithms.html
    guard number > -800_000, number < 3_000_000 else { return nil }
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days since 1970-01-01, negative before.
  public var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day as `YYYY-MM-DD`, the form used everywhere.
  public var description: String {
    let parts = [year / 100, year % 100, month, day]
    return String(unsafeUninitializedCapacity: 10) { text in
      var end = 0
      for (index, part) in parts.enumerated() {
        if index > 1 {
          text[end] = UInt8(ascii: "-")
          end += 1
        }
        text[end] = 0x30 + UInt8(part / 10)
        text[end + 1] = 0x30 + UInt8(part % 10)
        end += 2
      }
      return end
    }
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Returns the number of days that a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
