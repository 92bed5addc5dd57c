// Where lines of running text break: a reduced form of UAX #14 (https://unicode.org/reports/tr14)
// for Latin, Greek and Cyrillic letters, CJK and long addresses. It knows bytes and columns only.

import Screen

/// Breaking UTF-8 text into lines.
enum LineBreaking {
  /// Classes after UAX #14, with the ones that break alike put together.
  enum Class: UInt8 {
    case other, digit, space, hyphen, dash, open, close, wideOpen, wideClose, ideograph
    /// Small kana and the like: never at the start of a line.
    case nonstarter
    case glue, zeroWidthSpace
    /// Punctuation of addresses, behind which a word that is longer than a line may break.
    case joint
  }

  /// Returns the rows of a text as ranges of bytes, without the spaces at their ends.
  /// - Parameters:
  ///   - width: the columns of a row, at least 1; a wide character alone may take one more.
  ///   - glued: offsets, ascending, before which no line may break.
  static func lines(_ bytes: [UInt8], width: Int, glued: [Int] = []) -> [Range<Int>] {
    var breaker = LineBreaker(width: max(1, width), glued: glued)
    breaker.run(bytes)
    return breaker.lines
  }

  /// Returns whether a line may break between two scalars of such classes without a space.
  static func breaks(_ left: Class, _ right: Class) -> Bool {
    switch (left, right) {
    case (.zeroWidthSpace, _): true
    case (_, .glue), (.glue, _), (_, .close), (_, .wideClose), (_, .nonstarter): false
    case (.open, _), (.wideOpen, _), (_, .zeroWidthSpace): false
    case (.hyphen, .other), (.dash, .other), (.dash, .ideograph), (.dash, .open): true
    case (.dash, _), (.hyphen, _): false
    case (.ideograph, .joint), (.nonstarter, .joint), (.wideClose, .joint): false
    case (.ideograph, .hyphen), (.ideograph, .dash): false
    case (.ideograph, _), (.nonstarter, _), (.wideClose, _): true
    case (_, .ideograph), (_, .wideOpen): true
    default: false
    }
  }

  /// Returns the class of a scalar behind another one.
  static func classOf(_ value: UInt32, width: Int, after previous: Class) -> Class {
    switch value {
    case 0x30...0x39: .digit
    // At the beginning of a word it is a sign or an option's.
    case 0x2D: previous == .other || previous == .digit ? .hyphen : .joint
    case 0x2010: .hyphen
    case 0x2012, 0x2013, 0x2014: .dash
    case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB, 0x2039: .open
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: .close
    case 0x2019, 0x201D, 0xBB, 0x203A, 0x2026, 0x2025: .close
    case 0x23, 0x25, 0x26, 0x2B, 0x2F, 0x3D, 0x40, 0x5F, 0x7C, 0x7E: .joint
    case 0xA0, 0x202F, 0x2007, 0x2011, 0x2060, 0xFEFF: .glue
    case 0x200B: .zeroWidthSpace
    case 0..<0x1100: .other
    default: width == 2 ? wideClass(value) : .other
    }
  }

  private static func wideClass(_ value: UInt32) -> Class {
    switch value {
    case 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: .wideClose
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F:
      .wideClose
    case 0xFF09, 0xFF3D, 0xFF5D, 0xFF60: .wideClose
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: .wideOpen
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F: .wideOpen
    // Small kana, sound marks, iteration marks, middle dot.
    case 0x3005, 0x301C, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085,
      0x3087, 0x308E, 0x3095, 0x3096, 0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7,
      0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE,
      0x31F0...0x31FF:
      .nonstarter
    // Korean puts spaces between its words, so its syllables stay together as letters do.
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: .other
    default: .ideograph
    }
  }
}

/// Goes through a text once and keeps the last places at which the row could end.
private struct LineBreaker {
  let width: Int
  let glued: [Int]
  var lines: [Range<Int>] = []

  private var start = 0
  private var column = 0
  /// The end of the row at the last ordinary opportunity; less than `start` where there is none.
  private var softEnd = -1
  private var softNext = 0
  private var softColumn = 0
  /// The last opportunity inside of a word.
  private var hardEnd = -1
  private var hardColumn = 0
  private var nextGlued = 0

  init(width: Int, glued: [Int]) {
    self.width = width
    self.glued = glued
  }

  mutating func run(_ bytes: [UInt8]) {
    var previous = LineBreaking.Class.space
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        column += 1
        if !isGlued(at: index + 1) {
          if previous != .space { softEnd = index }
          (softNext, softColumn) = (index + 1, column)
        }
        previous = .space
        index += 1
        continue
      }
      if byte == 0x0A {
        lines.append(start..<(previous == .space ? max(start, softEnd) : index))
        begin(at: index + 1, column: 0)
        previous = .space
        index += 1
        continue
      }
      // Letters behind letters: most of all text, and no place to break.
      if previous == .other, column < width, (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A {
        column += 1
        index += 1
        continue
      }
      let (value, length) = UTF8Text.scalar(bytes, at: index)
      let columns = value < 0x7F ? 1 : UTF8Text.columns(value)
      if columns > 0 || value == 0x200B {
        let kind = LineBreaking.classOf(value, width: columns, after: previous)
        note(previous, kind, at: index)
        while column + columns > width, index > start { endLine(before: index) }
        previous = kind
      }
      column += columns
      index += length
    }
    lines.append(start..<(previous == .space ? max(start, softEnd) : bytes.count))
  }

  private mutating func note(
    _ left: LineBreaking.Class, _ right: LineBreaking.Class, at index: Int
  ) {
    guard index > start, left != .space, !isGlued(at: index) else { return }
    if LineBreaking.breaks(left, right) {
      (softEnd, softNext, softColumn) = (index, index, column)
    } else if left == .joint || left == .close || left == .hyphen,
      right == .other || right == .digit
    {
      (hardEnd, hardColumn) = (index, column)
    }
  }

  private mutating func isGlued(at index: Int) -> Bool {
    while nextGlued < glued.count, glued[nextGlued] < index { nextGlued += 1 }
    return nextGlued < glued.count && glued[nextGlued] == index
  }

  private mutating func endLine(before index: Int) {
    if softEnd > start {
      lines.append(start..<softEnd)
      hardColumn -= softColumn
      begin(at: softNext, column: column - softColumn)
    } else if hardEnd > start, hardColumn * 3 >= width {
      lines.append(start..<hardEnd)
      begin(at: hardEnd, column: column - hardColumn)
    } else {
      lines.append(start..<index)
      begin(at: index, column: 0)
    }
  }

  private mutating func begin(at next: Int, column: Int) {
    start = next
    self.column = column
    softEnd = -1
  }
}
