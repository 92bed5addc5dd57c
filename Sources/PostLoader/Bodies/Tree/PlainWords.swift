// Words of ASCII counted eight bytes at a time.

/// Up to eight bytes of visible ASCII with single spaces between them.
struct PlainWords {
  /// The number of bytes.
  let count: Int
  /// The number of words that begin in them.
  let words: Int
  let spaces: Int

  /// Looks at the bytes from an index on; nil where fewer than eight are left, or others than such.
  /// - Parameter isInWord: whether the byte before belongs to a word; the last one here always does.
  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer, at index: Int, isInWord: Bool) {
    guard index + 8 <= bytes.count else { return nil }
    let chunk = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let highBits: UInt64 = 0x8080_8080_8080_8080
    // A byte below 0x21 borrows from its high bit.
    let invisible = (chunk | ~((chunk | highBits) &- 0x2121_2121_2121_2121)) & highBits
    if invisible == 0 {
      (count, words, spaces) = (8, isInWord ? 0 : 1, 0)
      return
    }
    let difference = chunk ^ 0x2020_2020_2020_2020
    var blanks = ~(((difference & ~highBits) &+ ~highBits) | difference) & highBits
    let isFirstBlank = blanks & 0x80 != 0
    guard blanks == invisible, blanks & (blanks << 8) == 0, isInWord || !isFirstBlank else {
      return nil
    }
    // What stands behind a space at the end is not known yet.
    let endsBlank = blanks & (1 << 63) != 0
    if endsBlank { blanks &= ~(1 << 63) }
    count = endsBlank ? 7 : 8
    // A bit for each blank, summed up in the highest byte.
    spaces = Int(truncatingIfNeeded: ((blanks &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
    words = spaces + (isInWord || isFirstBlank ? 0 : 1)
  }
}
