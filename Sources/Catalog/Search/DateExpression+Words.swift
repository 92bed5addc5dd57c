// The dates that people type in words: `last year`, `q3 2024`, `6mo`, `3 September 2024`.

import Announcements

extension DateExpression {
  /// Returns the days that words mean, in lower case; nil where they mean none.
  ///
  /// A part of a year without a year is the latest that has begun: `q3` typed in March is last
  /// year's. `6mo` and `last 6 months` are the days from then to today.
  static func day(_ text: String, today: Day) -> ClosedRange<Day>? {
    let words = Folding.words(of: text).flatMap { pieces($0.text) }
    switch words.count {
    case 1: return word(words[0], today: today) ?? part(words[0], year: nil, today: today)
    case 2:
      return relative(words, today: today) ?? duration(words, today: today)
        ?? partOfYear(words, today: today)
        ?? dayOfMonth(words[0], words[1], year: nil, today: today)
    case 3:
      if words[2] == "ago" { return ago(Array(words[..<2]), today: today) }
      if ["last", "past"].contains(words[0]) { return duration(Array(words[1...]), today: today) }
      return Int(words[2]).flatMap { dayOfMonth(words[0], words[1], year: $0, today: today) }
        ?? Int(words[0]).flatMap { dayOfMonth(words[1], words[2], year: $0, today: today) }
    default: return nil
    }
  }

  /// Splits digits from letters (`6mo`, `2024q3`), but not `q3` and `h1`.
  private static func pieces(_ word: String) -> [String] {
    let bytes = Array(word.utf8)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    if digits == 0 || digits == bytes.count { return [word] }
    let number = String(decoding: bytes[..<digits], as: UTF8.self)
    let unit = String(decoding: bytes[digits...], as: UTF8.self)
    return ["st", "nd", "rd", "th"].contains(unit) ? [number] : [number, unit]
  }

  private static func word(_ word: String, today: Day) -> ClosedRange<Day>? {
    switch word {
    case "today": return today...today
    case "yesterday": return Day(number: today.number - 1).map { $0...$0 }
    default:
      guard word.utf8.count >= 3,
        let weekday = weekdays.firstIndex(where: { $0.hasPrefix(word) })
      else { return nil }
      // 1970-01-01 was a Thursday; the latest such day, today included.
      let back = (((today.number + 3 - weekday) % 7) + 7) % 7
      return Day(number: today.number - back).map { $0...$0 }
    }
  }

  /// `this week`, `last quarter`, `past year`.
  private static func relative(_ words: [String], today: Day) -> ClosedRange<Day>? {
    let back: Int
    switch words[0] {
    case "this": back = 0
    case "last", "previous": back = 1
    case "past": return duration(["1", words[1]], today: today)
    default: return nil
    }
    switch words[1] {
    case "year": return days(of: today.year - back, months: 1...12)
    case "quarter":
      return months(from: (today.month - 1) / 3 * 3 + 1 - 3 * back, count: 3, of: today.year)
    case "month": return months(from: today.month - back, count: 1, of: today.year)
    case "week":
      let monday = today.number - (((today.number + 3) % 7) + 7) % 7 - 7 * back
      guard let first = Day(number: monday), let last = Day(number: monday + 6) else { return nil }
      return first...last
    default:
      return back == 1 ? word(words[1], today: Day(number: today.number - 1) ?? today) : nil
    }
  }

  /// From so long ago to today: `6 mo`, `2 weeks`.
  private static func duration(_ words: [String], today: Day) -> ClosedRange<Day>? {
    guard let start = moment(words, before: today), start <= today else { return nil }
    return start...today
  }

  /// The one day so long ago.
  private static func ago(_ words: [String], today: Day) -> ClosedRange<Day>? {
    moment(words, before: today).map { $0...$0 }
  }

  private static func moment(_ words: [String], before today: Day) -> Day? {
    guard words.count == 2, let count = Int(words[0]), (0...100_000).contains(count) else {
      return nil
    }
    switch words[1] {
    case "d", "day", "days": return Day(number: today.number - count)
    case "w", "week", "weeks": return Day(number: today.number - 7 * count)
    case "m", "mo", "mon", "month", "months": return day(months: count, before: today)
    case "q", "quarter", "quarters": return day(months: 3 * count, before: today)
    case "y", "yr", "year", "years": return day(months: 12 * count, before: today)
    default: return nil
    }
  }

  /// The same day some months ago, or the last of a month that is too short.
  private static func day(months: Int, before today: Day) -> Day? {
    let month = today.year * 12 + today.month - 1 - months
    guard month >= 12 else { return nil }
    let (year, number) = (month / 12, month % 12 + 1)
    return Day(
      year: year, month: number, day: min(today.day, Day.length(ofMonth: number, year: year)))
  }

  /// `q3 2024`, `2024 q3`, `september 2024`.
  private static func partOfYear(_ words: [String], today: Day) -> ClosedRange<Day>? {
    for (name, year) in [(words[0], words[1]), (words[1], words[0])] {
      guard year.utf8.count == 4, let year = Int(year) else { continue }
      if let days = part(name, year: year, today: today) { return days }
    }
    return nil
  }

  /// A quarter, half or month by name; of the latest year in which it has begun where none is given.
  private static func part(_ name: String, year: Int?, today: Day) -> ClosedRange<Day>? {
    let first: Int
    let count: Int
    switch name {
    case "q1", "q2", "q3", "q4":
      (first, count) = ((Int(name.utf8.last ?? 0x31) - 0x31) * 3 + 1, 3)
    case "h1", "h2": (first, count) = (name == "h1" ? 1 : 7, 6)
    default:
      guard let month = month(name) else { return nil }
      (first, count) = (month, 1)
    }
    return months(
      from: first, count: count, of: year ?? (first > today.month ? today.year - 1 : today.year))
  }

  private static func dayOfMonth(
    _ one: String, _ other: String, year: Int?, today: Day
  ) -> ClosedRange<Day>? {
    for (name, number) in [(one, other), (other, one)] {
      let digits = number.utf8.prefix { (0x30...0x39).contains($0) }
      guard let month = month(name), digits.count <= 2, let day = Int(String(Substring(digits)))
      else { continue }
      let latest = Day(year: today.year, month: month, day: day).map { $0 <= today } ?? false
      return Day(year: year ?? (latest ? today.year : today.year - 1), month: month, day: day)
        .map { $0...$0 }
    }
    return nil
  }

  /// Months counted from January of a year; the count may begin before it.
  private static func months(from first: Int, count: Int, of year: Int) -> ClosedRange<Day>? {
    let month = year * 12 + first - 1
    guard month >= 12 else { return nil }
    let number = month % 12 + 1
    return days(of: month / 12, months: number...(number + count - 1))
  }

  private static func month(_ name: String) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    if name == "sept" { return 9 }
    return monthNames.firstIndex {
      $0 == name || $0.utf8.starts(with: name.utf8) && name.utf8.count == 3
    }
    .map { $0 + 1 }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
