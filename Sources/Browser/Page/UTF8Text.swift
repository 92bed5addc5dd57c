// Reading UTF-8 bytes scalar by scalar, and counting their columns, without making a String.

import Screen

/// Looking at text as bytes. What is not UTF-8 counts as one unknown scalar a byte.
enum UTF8Text {
  /// Returns the scalar that begins at an offset, and its bytes.
  @inline(__always)
  static func scalar<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, at index: Int
  ) -> (value: UInt32, length: Int) where Bytes.Index == Int {
    let byte = bytes[index]
    if byte < 0x80 { return (UInt32(byte), 1) }
    return longScalar(bytes, at: index)
  }

  private static func longScalar<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, at index: Int
  ) -> (value: UInt32, length: Int) where Bytes.Index == Int {
    let byte = UInt32(bytes[index])
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard byte >= 0xC2, byte < 0xF5, index + length <= bytes.endIndex else { return (0xFFFD, 1) }
    var value = byte & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  /// Returns the columns of a scalar by its value.
  @inline(__always)
  static func columns(_ value: UInt32) -> Int {
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    // Punctuation and letters that are one column in every locale with UTF-8.
    if value < 0x300 { return value < 0xA0 ? 0 : 1 }
    if value >= 0x2010, value < 0x2028 { return 1 }
    return Unicode.Scalar(value).map { Columns.of($0) } ?? 1
  }

  /// Returns the columns of a part of a text.
  static func columns(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    var columns = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        columns += byte >= 0x20 && byte != 0x7F ? 1 : 0
        index += 1
      } else {
        let (value, length) = scalar(bytes, at: index)
        columns += self.columns(value)
        index += length
      }
    }
    return columns
  }
}
