// Character references: `&amp;`, `&#8212;`, `&#x2014;`.

import Announcements

/// Decodes the references in text that has some; what is no reference stays as it is.
func decodeEntities(in bytes: UnsafeRawBufferPointer) -> String {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "&"), let entity = Entity(in: bytes, at: index) {
      output.append(contentsOf: entity.text.utf8)
      index = entity.end
    } else {
      output.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: output, as: UTF8.self)
}

/// A character reference in a text.
struct Entity {
  /// What it stands for; empty for what must not reach a terminal.
  let text: String
  /// The index behind it.
  let end: Int

  /// Reads the reference at an ampersand; nil where there is none.
  init?(in bytes: UnsafeRawBufferPointer, at start: Int) {
    var index = start + 1
    // The longest name has 31 letters.
    let limit = min(bytes.count, start + 34)
    while index < limit, bytes[index].isLetterOrDigit || bytes[index] == UInt8(ascii: "#") {
      index += 1
    }
    guard index > start + 1 else { return nil }
    let name = UnsafeRawBufferPointer(rebasing: bytes[(start + 1)..<index])
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
    let text = name[0] == UInt8(ascii: "#") ? Entity.numbered(name) : Entity.named(name)
    guard let text else { return nil }
    self.text = text
    end = index + 1
  }

  private static func numbered(_ name: UnsafeRawBufferPointer) -> String? {
    let isHexadecimal = name.count > 1 && name[1] | 0x20 == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    guard digits.utf8.count <= 8, let number = UInt32(digits, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    // HTML reads the numbers of Windows-1252's characters as those.
    if (0x80..<0xA0).contains(number) { return windows1252[Int(number) - 0x80] }
    guard let scalar = Unicode.Scalar(number), number != 0 else { return "\u{FFFD}" }
    if scalar == "\n" || scalar == "\t" { return " " }
    return scalar.drivesTerminal ? "" : String(scalar)
  }

  private static func named(_ name: UnsafeRawBufferPointer) -> String? {
    guard let text = names[String(decoding: name, as: UTF8.self)] else { return nil }
    if text == "\n" || text == "\t" { return " " }
    return text.unicodeScalars.contains(where: \.drivesTerminal) ? "" : text
  }
}

/// What 0x80 to 0x9F stand for: https://encoding.spec.whatwg.org/#windows-1252
private let windows1252 = [
  "\u{20AC}", "", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
  "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "", "\u{17D}", "", "", "\u{2018}",
  "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}",
  "\u{161}", "\u{203A}", "\u{153}", "", "\u{17E}", "\u{178}",
]
