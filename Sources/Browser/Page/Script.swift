// Letters raised and lowered, as far as Unicode has characters for them.

/// Raised or lowered text.
enum Script {
  case superscript, `subscript`

  /// What stands before text that has no such characters.
  var mark: String { self == .superscript ? "^" : "_" }

  /// Returns the text in characters of this kind; nil where one of them does not exist.
  func characters(for text: String) -> String? {
    var result = ""
    for scalar in text.unicodeScalars {
      guard let character = self == .superscript ? Script.raised(scalar) : Script.lowered(scalar)
      else { return nil }
      result.append(character)
    }
    return result.isEmpty ? nil : result
  }

  /// Whether text needs no mark to be understood: the ending of a number, or a sign.
  static func isPlain(_ text: String) -> Bool {
    ["st", "nd", "rd", "th", "®", "™", "©", "*", "℠", "†", "‡"].contains(text)
  }

  private static func raised(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "1": "¹"
    case "2": "²"
    case "3": "³"
    case "0", "4", "5", "6", "7", "8", "9": digit(scalar, zero: 0x2070)
    case "+": "⁺"
    case "-", "−": "⁻"
    case "(": "⁽"
    case ")": "⁾"
    case "n": "ⁿ"
    case "i": "ⁱ"
    default: nil
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "0"..."9": digit(scalar, zero: 0x2080)
    case "+": "₊"
    case "-", "−": "₋"
    case "(": "₍"
    case ")": "₎"
    default: nil
    }
  }

  private static func digit(_ scalar: Unicode.Scalar, zero: UInt32) -> Character? {
    Unicode.Scalar(zero + scalar.value - 0x30).map { Character($0) }
  }
}
