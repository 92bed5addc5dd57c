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
    default: return nil
    }
  }
}

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
  // Hugo's `:sections[1:]` takes a part of the folders: too rare to be worked out.
  if name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "[") {
    return (nil, bytes.count)
  }
  var end = name.endIndex
  while end > name.startIndex {
    if let value = values[bytes[name.startIndex..<end].text] { return (value, end) }
    end -= 1
  }
  return (nil, name.endIndex)
}
