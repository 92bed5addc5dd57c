// Character references: `&amp;`, `&#8212;`, `&#x2014;`. The names are libxml2's (HTML 4), and the
// few of HTML 5 that people write to keep Markdown and templates from seeing a character.

import Announcements
import CLibXML

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
    // The longest name of HTML 4 has 8 letters, of HTML 5 31.
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
    let text = String(decoding: name, as: UTF8.self)
    if let known = laterEntities[text] { return known }
    guard let entity = htmlEntityLookup(text), let scalar = Unicode.Scalar(entity.pointee.value)
    else { return nil }
    return scalar.drivesTerminal ? "" : String(scalar)
  }
}

/// The entities of HTML 5 that posts use, which HTML 4 does not have.
private let laterEntities: [String: String] = [
  "lbrace": "{", "lcub": "{", "rbrace": "}", "rcub": "}", "lbrack": "[", "lsqb": "[",
  "rbrack": "]", "rsqb": "]", "lpar": "(", "rpar": ")", "num": "#", "dollar": "$",
  "percnt": "%", "ast": "*", "midast": "*", "comma": ",", "period": ".", "sol": "/",
  "colon": ":", "semi": ";", "quest": "?", "commat": "@", "bsol": "\\", "Hat": "^",
  "lowbar": "_", "grave": "`", "vert": "|", "verbar": "|", "plus": "+", "equals": "=",
  "excl": "!", "apos": "'", "check": "\u{2713}", "cross": "\u{2717}", "star": "\u{2606}",
  "starf": "\u{2605}", "phone": "\u{260E}", "hyphen": "\u{2010}", "dash": "\u{2010}",
  "horbar": "\u{2015}", "NewLine": " ", "Tab": " ", "copysr": "\u{2117}", "numsp": "\u{2007}",
  "puncsp": "\u{2008}", "hairsp": "\u{200A}", "NoBreak": "\u{2060}", "ZeroWidthSpace": "\u{200B}",
  "rarrw": "\u{219D}", "map": "\u{21A6}", "nearr": "\u{2197}", "searr": "\u{2198}",
  "caron": "\u{2C7}", "inodot": "\u{131}", "lang": "\u{27E8}", "rang": "\u{27E9}",
  "ccaron": "\u{10D}", "Ccaron": "\u{10C}", "zcaron": "\u{17E}", "Zcaron": "\u{17D}",
  "rcaron": "\u{159}", "ecaron": "\u{11B}", "cacute": "\u{107}", "nacute": "\u{144}",
  "sacute": "\u{15B}", "lstrok": "\u{142}", "Lstrok": "\u{141}", "abreve": "\u{103}",
  "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"", "COPY": "\u{A9}", "REG": "\u{AE}",
  "TRADE": "\u{2122}", "hellip": "\u{2026}", "mldr": "\u{2026}", "half": "\u{BD}",
]

/// What 0x80 to 0x9F stand for: https://encoding.spec.whatwg.org/#windows-1252
private let windows1252 = [
  "\u{20AC}", "", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
  "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "", "\u{17D}", "", "", "\u{2018}",
  "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}",
  "\u{161}", "\u{203A}", "\u{153}", "", "\u{17E}", "\u{178}",
]
