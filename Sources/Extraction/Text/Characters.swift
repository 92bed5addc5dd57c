// What single characters of UTF-8 are to the tokenizer.

/// The classes of characters.
enum Characters {
  enum Kind: UInt8 {
    case space, letter, digit, mark
    /// The first byte of a character outside of ASCII.
    case wide
  }

  enum Group {
    case space, letter, eastAsian, quote, apostrophe, dash, comma, period, colon, open, close
    case symbol
    /// Soft hyphens, joiners and marks that carry no text.
    case nothing
  }

  /// Whether a byte is an ASCII letter.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Returns the kind of a byte.
  @inline(__always)
  static func kind(of byte: UInt8) -> Kind {
    if isLetter(byte) { return .letter }
    if byte >= 0x80 { return .wide }
    if byte <= 0x20 { return byte == 0x0A ? .mark : .space }
    if byte >= 0x30, byte <= 0x39 { return .digit }
    return byte == 0x7F ? .space : .mark
  }

  /// Returns the scalar at a byte and its length; U+FFFD where the bytes are not UTF-8.
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Whether a character is one of the marks ®, ℠ and ™, which end the name before them and are no part of it.
  static func isTrademark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xAE || scalar.value == 0x2120 || scalar.value == 0x2122
  }

  /// Returns what a character outside of ASCII is.
  static func group(of scalar: Unicode.Scalar) -> Group {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .nothing
    case 0xAE, 0x2120, 0x2122: .nothing
    case 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F, 0xFF02: .quote
    case 0x2018...0x201B, 0x02BC, 0xFF07: .apostrophe
    case 0x2010...0x2015, 0x2212, 0xFF0D, 0x2022, 0xB7: .dash
    case 0xFF0C, 0x3001, 0xFF64: .comma
    case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0xFF61: .period
    case 0xFF1A: .colon
    case 0xFF08, 0x3010, 0x300A, 0x3008: .open
    case 0xFF09, 0x3011, 0x300B, 0x3009: .close
    case 0x1100...0x11FF, 0x3040...0x30FF, 0x3130...0x318F, 0x3400...0x9FFF, 0xAC00...0xD7AF,
      0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      .eastAsian
    case 0x80...0xA9, 0xAC, 0xAF...0xB4, 0xB6, 0xB8, 0xB9, 0xBC...0xBF, 0xD7, 0xF7: .symbol
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFFEF, 0x1F000...0x1FFFF,
      0xE000...0xF8FF, 0xFFF0...0xFFFF:
      .symbol
    default: .letter
    }
  }
}
