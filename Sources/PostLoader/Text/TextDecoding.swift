// The bytes of a file -> clean text: UTF-8 in NFC, lines ended by LF, nothing in it that drives a
// terminal. The only place where that is done; whatever is changed or dropped is reported.

import Announcements

/// The text of a file and what was wrong with its bytes.
struct DecodedText {
  var bytes: [UInt8]
  var problems: [Problem] = []
}

/// Decodes the bytes of a file.
func decodeText(_ raw: [UInt8]) -> DecodedText {
  var start = 0
  var problems: [Problem] = []
  if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
    start = 3
    problems.append(Problem(.byteOrderMark, line: 1, "the file begins with a byte order mark"))
  } else if let order = UTF16Order(of: raw) {
    return decodeUTF16(raw, order)
  }
  let survey = TextSurvey(raw[start...])
  guard survey.needsCleaning || survey.mayNeedComposing else {
    return DecodedText(bytes: start == 0 ? raw : Array(raw[start...]), problems: problems)
  }
  var text = DecodedText(bytes: Array(raw[start...]), problems: problems)
  if survey.needsCleaning {
    var cleaner = TextCleaner(raw[start...])
    text.bytes = cleaner.run()
    text.problems += cleaner.problems
  }
  if survey.mayNeedComposing { text.bytes = composed(text.bytes) }
  return text
}

/// What one pass over the bytes says of them: most files need nothing done.
private struct TextSurvey {
  /// There are bytes that are not UTF-8, line ends other than LF, or characters to be removed.
  var needsCleaning = false
  /// There are characters outside of the ranges known to be in NFC whatever stands beside them.
  var mayNeedComposing = false

  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while true {
        while let word = buffer.word(at: index) {
          let others = word.markingOthers
          guard others == 0 else {
            index &+= others.trailingZeroBitCount / 8
            break
          }
          index &+= 8
        }
        guard index < buffer.count else { return }
        let byte = buffer[index]
        if byte >= 0x20, byte < 0x7F {
          index += 1
        } else if byte < 0x80 {
          if byte != 0x0A, byte != 0x09 { needsCleaning = true }
          index += 1
        } else if let (scalar, width) = decodeScalar(buffer, at: index) {
          if scalar.drivesTerminal { needsCleaning = true }
          if !scalar.isSurelyComposed { mayNeedComposing = true }
          index += width
        } else {
          needsCleaning = true
          mayNeedComposing = true
          index += 1
        }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns eight bytes as one number, the first in its lowest bits; nil where there are not as many.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64? {
    guard index &+ 8 <= count else { return nil }
    let raw = UnsafeRawBufferPointer(self)
    return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

extension UInt64 {
  /// The same bytes with the high bit of those that are neither visible ASCII nor spaces, and nothing
  /// else; behind the first of them, others may have it too.
  @inline(__always)
  fileprivate var markingOthers: UInt64 {
    // A byte of 0x7F carries into its high bit, and one below 0x20 borrows from it.
    let high = self &+ 0x0101_0101_0101_0101
    let low = self &- 0x2020_2020_2020_2020
    return (self | high | low) & 0x8080_8080_8080_8080
  }
}

/// Returns the scalar at an index and the number of its bytes; nil where they are not UTF-8.
func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: Unicode.Scalar, width: Int)? {
  let first = UInt32(bytes[index])
  func next(_ offset: Int) -> UInt32? {
    guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
    return UInt32(bytes[index + offset] & 0x3F)
  }
  let value: UInt32
  let width: Int
  switch first {
  case 0..<0x80: (value, width) = (first, 1)
  case 0xC2...0xDF:
    guard let a = next(1) else { return nil }
    (value, width) = ((first & 0x1F) << 6 | a, 2)
  case 0xE0...0xEF:
    guard let a = next(1), let b = next(2) else { return nil }
    (value, width) = ((first & 0x0F) << 12 | a << 6 | b, 3)
    if value < 0x800 { return nil }
  case 0xF0...0xF4:
    guard let a = next(1), let b = next(2), let c = next(3) else { return nil }
    (value, width) = ((first & 0x07) << 18 | a << 12 | b << 6 | c, 4)
    if value < 0x1_0000 { return nil }
  default: return nil
  }
  // Surrogates and values past U+10FFFF are no scalars.
  return Unicode.Scalar(value).map { ($0, width) }
}

extension Unicode.Scalar {
  /// Whether NFC leaves the scalar as it is whatever stands before and behind it, judged by ranges
  /// that hold nearly all text. Leading combining is what makes the ranges end at U+0300.
  fileprivate var isSurelyComposed: Bool {
    switch value {
    case 0..<0x0300, 0x0400..<0x0483, 0x048A..<0x0530, 0x2010..<0x2040, 0x20A0..<0x20C1,
      0x2100..<0x2126, 0x2190..<0x2ADC, 0x3000..<0x302A, 0x3041..<0x3099, 0x309B..<0x3100,
      0x3400..<0xA000, 0xAC00..<0xD7A4, 0xFE0F, 0xFF00..<0xFFF0, 0x1_F000..<0x2_0000:
      // U+2329 and U+232A, the angle brackets, are the two of their range that NFC replaces.
      value != 0x2329 && value != 0x232A
    default: false
    }
  }
}
