// Text for a terminal that shows nothing but ASCII.

import Announcements
import Screen

extension String {
  /// The text in ASCII, as many columns wide: letters without their marks, quotation marks and
  /// dashes as typewriters have them, a question mark for each column of what has no likeness.
  var transliterated: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        text += scalar.likeness(columns: Columns.of(scalar))
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate func likeness(columns: Int) -> String {
    switch self {
    case "\u{2018}"..."\u{201B}", "\u{2032}", "\u{2039}", "\u{203A}", "\u{B4}": return "'"
    case "\u{201C}"..."\u{201F}", "\u{2033}", "\u{AB}", "\u{BB}": return "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": return "-"
    case "\u{2022}", "\u{B7}", "\u{2219}", "\u{25E6}": return "*"
    case "\u{2026}": return "."
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}":
      return String(repeating: " ", count: columns)
    default: break
    }
    let folded = Folding.folded(String(self))
    let letters = properties.isUppercase ? folded.uppercased() : folded
    let isLikeness = !letters.isEmpty && letters.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
    let text = isLikeness ? String(letters.prefix(columns)) : ""
    return text + String(repeating: isLikeness ? " " : "?", count: columns - text.utf8.count)
  }
}
