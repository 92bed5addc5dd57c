// Small questions about bytes, which the loader works on until the very last: a String is made
// when nothing is left to be looked for.

import Glibc

/// Returns an ASCII letter in lower case, every other byte as it is.
func lowerCase(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A space, a tab or a line's end.
  var isSpace: Bool { isBlank || self == 0x0A || self == 0x0D }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the first index of a byte from an index on; nil where there is none. The C library
  /// looks at many bytes at a time.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    firstIndex(of: byte, in: start..<Swift.max(start, count))
  }

  /// Returns the index behind the small letters and spaces that begin at an index; of the last seven
  /// bytes none is looked at.
  @inline(__always)
  func endOfLetters(from start: Int) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= count {
      let eight = UInt64(
        littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
          fromByteOffset: index, as: UInt64.self))
      let low = eight & ~highBits
      // A byte from 0x61 on carries into its high bit, and so does one from 0x7B on.
      let isLetter = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)
      let difference = low ^ 0x2020_2020_2020_2020
      let isSpace = ~(difference &+ ~highBits)
      let others = ~((isLetter | isSpace) & ~eight) & highBits
      guard others == 0 else { return index &+ others.trailingZeroBitCount / 8 }
      index &+= 8
    }
    return index
  }

  /// Returns the first index of a byte in a range, of which the end is not beyond that of all.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension String {
  /// Whether one of its bytes is as wanted: asked of the bytes as they lie in memory, which takes a
  /// third of what the view of them does.
  func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { $0.contains(where: isWanted) }
  }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether these bytes come before others, as unsigned numbers.
  func precedes(_ other: [UInt8]) -> Bool {
    let order = memcmp(self, other, Swift.min(count, other.count))
    return order == 0 ? count < other.count : order < 0
  }
}

extension ArraySlice<UInt8> {
  /// The slice without spaces, tabs and line ends on either side.
  var trimmed: ArraySlice<UInt8> {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return self[start..<end]
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// The value of a run of digits, all of them; nil where there is another byte or over nine.
  var number: Int? {
    guard !isEmpty, count <= 9, allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
