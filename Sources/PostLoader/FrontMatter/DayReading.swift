// Calendar days in the many forms in which front matter has them. A time and a zone are read over,
// so that no zone shifts a day.

import Announcements

/// What a text says as a date.
enum DayReading: Equatable {
  case day(Day)
  /// `11-9-2017`, which is read in two ways: the likelier one first.
  case ambiguous(Day, Day)
  /// Not a day: no form of one, or none that the calendar has.
  case none

  var day: Day? {
    switch self {
    case .day(let day), .ambiguous(let day, _): day
    case .none: nil
    }
  }

  /// Reads a text in any of the forms that docs/file-format.md lists.
  init(_ text: String) {
    let tokens = DateScanner.tokens(of: Array(text.utf8))
    let numbers = tokens.compactMap(\.number)
    if let month = tokens.lazy.compactMap(\.month).first {
      self = DayReading(month: month, numbers)
    } else if tokens.contains(where: \.isWord) {
      self = .none
    } else if numbers.count == 1, let number = numbers.first {
      self = DayReading(alone: number)
    } else {
      self = DayReading(numbers)
    }
  }

  private init(_ day: Day?) { self = day.map { .day($0) } ?? .none }

  /// Three numbers: the year first, or a day and a month before the year.
  private init(_ numbers: [DateToken.Number]) {
    guard numbers.count >= 3 else {
      self = .none
      return
    }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if first.digits == 4 {
      self.init(Day(year: first.value, month: second.value, day: third.value))
      return
    }
    guard third.digits == 4 else {
      self = .none
      return
    }
    // Slashes are the American way, dots and dashes are not: https://en.wikipedia.org/wiki/Date_format_by_country
    let monthFirst = Day(year: third.value, month: first.value, day: second.value)
    let dayFirst = Day(year: third.value, month: second.value, day: first.value)
    let isAmerican = first.mark == UInt8(ascii: "/")
    switch (isAmerican ? monthFirst : dayFirst, isAmerican ? dayFirst : monthFirst) {
    case (let likely?, let other?) where likely != other: self = .ambiguous(likely, other)
    case (let likely, let other): self.init(likely ?? other)
    }
  }

  /// A month in words, a year of four digits and a day of at most two, in any order; or a day and
  /// behind it a year of two, as RFC 822 has it.
  private init(month: Int, _ numbers: [DateToken.Number]) {
    if numbers.count == 2, numbers.allSatisfy({ $0.digits <= 2 }), numbers[1].digits == 2 {
      let year = numbers[1].value + (numbers[1].value < 70 ? 2_000 : 1_900)
      self.init(Day(year: year, month: month, day: numbers[0].value))
      return
    }
    let year = numbers.first { $0.digits == 4 }
    let day = numbers.first { $0.digits <= 2 && $0.mark != UInt8(ascii: ":") }
    guard let year, let day else {
      self = .none
      return
    }
    self.init(Day(year: year.value, month: month, day: day.value))
  }

  /// One number: `20240905`, or the seconds or milliseconds since 1970.
  private init(alone number: DateToken.Number) {
    let value = number.value
    switch number.digits {
    case 8: self.init(Day(year: value / 10_000, month: value / 100 % 100, day: value % 100))
    case 9, 10: self.init(Day(number: value / 86_400))
    case 12, 13: self.init(Day(number: value / 86_400_000))
    default: self = .none
    }
  }
}

/// A piece of a date's text.
private struct DateToken {
  struct Number {
    let value: Int
    let digits: Int
    /// The byte behind it; 0 at the end.
    let mark: UInt8
  }

  /// Nil for a word.
  var number: Number?
  /// The month, 1 to 12, that a word names; nil for other words and numbers.
  var month: Int?
  /// Whether it is a word that no date has.
  var isWord: Bool { number == nil && month == nil }
}

/// Cuts a text into numbers and words without times, zones, names of weekdays and endings such as
/// in `5th`.
private struct DateScanner {
  private let text: [UInt8]
  private var index = 0
  private var tokens: [DateToken] = []
  private var hasTime = false

  private init(_ text: [UInt8]) { self.text = text }

  /// Returns the tokens of a text; none where a number is longer than any of a date.
  static func tokens(of text: [UInt8]) -> [DateToken] {
    var scanner = DateScanner(text)
    var isGoingOn = true
    while isGoingOn, scanner.index < text.count {
      if text[scanner.index].isDigit {
        isGoingOn = scanner.number()
        if !isGoingOn { return [] }
      } else if text[scanner.index].isLetter {
        isGoingOn = scanner.word()
      } else {
        scanner.index += 1
      }
    }
    return scanner.tokens
  }

  private var byte: UInt8 { index < text.count ? text[index] : 0 }

  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while index < text.count, isPart(text[index]) { index += 1 }
  }

  /// - Returns: false where it is too long.
  private mutating func number() -> Bool {
    let start = index
    skip(while: \.isDigit)
    let end = index
    // The fraction of seconds since 1970.
    if end - start >= 9, byte == UInt8(ascii: ".") {
      index += 1
      skip(while: \.isDigit)
    }
    let mark = byte
    if mark == UInt8(ascii: ":") {
      hasTime = true
      skip { $0.isDigit || ":.".utf8.contains($0) }
      return true
    }
    if hasTime, start > 0, "+-".utf8.contains(text[start - 1]) { return true }
    guard let value = Int(text[start..<end].text), end - start <= 13 else { return false }
    tokens.append(
      DateToken(number: DateToken.Number(value: value, digits: end - start, mark: mark)))
    return true
  }

  /// - Returns: false where a time begins, behind which no day stands.
  private mutating func word() -> Bool {
    let start = index
    skip(while: \.isLetter)
    // A zone by its name, such as America/New_York.
    if hasTime, byte == UInt8(ascii: "/") {
      skip { !$0.isSpace }
      return true
    }
    let word = text[start..<index].map(lowerCase)
    if start > 0, text[start - 1].isDigit {
      // What follows a number at once is its ending, or the T before a time.
      return word != [UInt8(ascii: "t")] || tokens.count < 3
    }
    if let month = month(named: word) {
      tokens.append(DateToken(month: month))
    } else if !isUnimportant(word) {
      tokens.append(DateToken())
    }
    return true
  }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
].map { Array($0.utf8) }

private func month(named word: [UInt8]) -> Int? {
  if word == Array("sept".utf8) { return 9 }
  guard word.count >= 3 else { return nil }
  let index = months.firstIndex { $0 == word || (word.count == 3 && $0.starts(with: word)) }
  return index.map { $0 + 1 }
}

private func isUnimportant(_ word: [UInt8]) -> Bool {
  if word.count <= 2 { return true }
  let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  if days.contains(where: { word.starts(with: Array($0.utf8)) }) { return true }
  return ["the", "utc", "gmt", "est", "edt", "pst", "pdt", "cet", "cest", "and"].contains {
    word.elementsEqual($0.utf8)
  }
}
