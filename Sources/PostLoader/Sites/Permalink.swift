// The patterns by which sites make a post's address: `/blog/:year/:month/:title/`.

import Announcements

/// What the placeholders of a pattern stand for; nil where a post has no such thing.
struct PermalinkValues {
  var date: Day?
  var values: [String: String] = [:]

  subscript(name: String) -> String? { values[name] ?? dateValue(name) }

  private func dateValue(_ name: String) -> String? {
    guard let date else { return nil }
    switch name {
    case "year", "2006": return padded(date.year, 4)
    case "short_year", "06": return padded(date.year % 100, 2)
    case "month", "01": return padded(date.month, 2)
    case "i_month", "1": return String(date.month)
    case "day", "02": return padded(date.day, 2)
    case "i_day", "2": return String(date.day)
    case "monthname", "long_month", "January": return monthNames[date.month - 1]
    case "short_month", "Jan": return String(monthNames[date.month - 1].prefix(3))
    case "y_day", "yearday": return padded(dayOfYear(date), name == "y_day" ? 3 : 1)
    case "hour", "minute", "second": return "00"
    case "short_day", "long_day", "w_day", "week", "w_year", "weekday", "weekdayname":
      return weekValue(name, date)
    default: return nil
    }
  }
}

/// The week of a day as ISO 8601 counts them: https://en.wikipedia.org/wiki/ISO_week_date
private func weekValue(_ name: String, _ date: Day) -> String {
  // The first day of 1970 was a Thursday.
  let weekday = ((date.number + 3) % 7 + 7) % 7
  let thursday = Day(number: date.number - weekday + 3) ?? date
  switch name {
  case "short_day": return String(dayNames[weekday].prefix(3))
  case "long_day", "weekdayname": return dayNames[weekday]
  case "w_day": return String(weekday + 1)
  // Hugo's weeks begin on a Sunday that is 0.
  case "weekday": return String((weekday + 1) % 7)
  case "week": return padded((dayOfYear(thursday) - 1) / 7 + 1, 2)
  default: return padded(thursday.year, 4)
  }
}

private let dayNames = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

private func dayOfYear(_ date: Day) -> Int {
  date.number - (Day(year: date.year, month: 1, day: 1)?.number ?? date.number) + 1
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Returns the path that a pattern makes; nil where it asks for what the post does not have.
/// - Parameter pattern: with names behind colons; parts that are empty leave no double slash.
func expandPermalink(_ pattern: String, _ values: PermalinkValues) -> String? {
  var path: [UInt8] = pattern.utf8.first == 0x2F ? [] : [0x2F]
  let bytes = Array(pattern.utf8)
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: ":"), let (value, end) = placeholder(bytes, index, values)
    else {
      if bytes[index] != 0x2F || path.last != 0x2F { path.append(bytes[index]) }
      index += 1
      continue
    }
    guard let value else { return nil }
    path += Array(value.utf8)
    index = end
  }
  return String(decoding: path, as: UTF8.self)
}

/// Returns what the placeholder at a colon stands for and the index behind it; nil for a colon that
/// begins none. The longest name that is known wins, as in `:title_suffix`.
private func placeholder(
  _ bytes: [UInt8], _ colon: Int, _ values: PermalinkValues
) -> (value: String?, end: Int)? {
  let name = bytes[(colon + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  guard !name.isEmpty else { return nil }
  if name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "["),
    let close = bytes[name.endIndex...].firstIndex(of: UInt8(ascii: "]"))
  {
    let parts = values[name.text]?.split(separator: "/").map(String.init)
    let range = bytes[(name.endIndex + 1)..<close].text
    return (parts.map { slice($0, range).joined(separator: "/") }, close + 1)
  }
  var end = name.endIndex
  while end > name.startIndex {
    if let value = values[bytes[name.startIndex..<end].text] { return (value, end) }
    end -= 1
  }
  return (nil, name.endIndex)
}

/// Returns a part of the folders, as Hugo's `:sections[1:]`, `:sections[0]` and `:sections[last]`
/// have it: https://gohugo.io/configuration/permalinks/
private func slice(_ parts: [String], _ range: String) -> ArraySlice<String> {
  func index(_ text: Substring, or other: Int) -> Int {
    text.isEmpty ? other : text == "last" ? parts.count - 1 : Int(text) ?? other
  }
  let ends = range.split(separator: ":", omittingEmptySubsequences: false)
  let start = index(ends.first ?? "", or: 0)
  let end =
    ends.count > 1 ? index(ends[1], or: parts.count) : start < parts.count ? start + 1 : start
  guard start >= 0, start < min(end, parts.count) else { return [] }
  return parts[start..<min(end, parts.count)]
}
