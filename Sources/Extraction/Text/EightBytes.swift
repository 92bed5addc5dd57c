// Eight bytes of a text in one number: most words are no longer, so that one step reads a word.

/// Bytes in the order of the text, the first of them in the lowest bits.
struct EightBytes {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  private let number: UInt64

  /// Takes the bytes from an index on, with zeros for those beyond the end.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    if index &+ 8 <= bytes.count {
      number = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: index, as: UInt64.self))
      return
    }
    var rest: UInt64 = 0
    for offset in stride(from: bytes.count - index - 1, through: 0, by: -1) {
      rest = rest << 8 | UInt64(bytes[index + offset])
    }
    number = rest
  }

  /// The number of ASCII letters with which they begin.
  @inline(__always)
  var letterCount: Int {
    let small = (number | EightBytes.caseBits) & ~EightBytes.highBits
    // A byte from 0x61 on carries into its high bit, and so does one from 0x7B on.
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505) & ~number
    return (~letters & EightBytes.highBits).trailingZeroBitCount / 8
  }

  /// The first bytes, one at least, with the bit that makes letters small, and zeros behind them.
  @inline(__always)
  func small(first count: Int) -> UInt64 { (number | EightBytes.caseBits) & mask(count) }

  /// A bit in each of the first bytes, one letter at least, that is a capital.
  @inline(__always)
  func capitals(first count: Int) -> UInt64 { ~number & EightBytes.caseBits & mask(count) }

  @inline(__always)
  private func mask(_ count: Int) -> UInt64 {
    ~0 &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
  }
}
