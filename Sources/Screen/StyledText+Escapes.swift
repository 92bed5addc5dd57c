// Styled text as a stream for a terminal that is written to and not drawn on.

extension Style {
  /// The escape sequence (ECMA-48 SGR) that sets this style on a terminal in its plain state;
  /// empty for the plain style.
  public var escapeSequence: String {
    var codes: [Int] = []
    if attributes.contains(.bold) { codes.append(1) }
    if attributes.contains(.dim) { codes.append(2) }
    if attributes.contains(.italic) { codes.append(3) }
    if attributes.contains(.underline) { codes.append(4) }
    if attributes.contains(.reverse) { codes.append(7) }
    if let foreground { codes.append(foreground.code + 30) }
    if let background { codes.append(background.code + 40) }
    guard !codes.isEmpty else { return "" }
    return "\u{1B}[" + codes.map { String($0) }.joined(separator: ";") + "m"
  }

  /// The sequence that returns to the plain state.
  public static let reset = "\u{1B}[0m"
}

extension Style.Color {
  /// The offset from 30 or 40: the bright colours follow at 60.
  fileprivate var code: Int { Int(rawValue) < 8 ? Int(rawValue) : Int(rawValue) + 52 }
}

extension StyledText {
  /// The text with escape sequences around what is not plain.
  public var escaped: String {
    runs.map { run in
      let start = run.style.escapeSequence
      return start.isEmpty ? run.text : start + run.text + Style.reset
    }.joined()
  }

  /// Returns the part of the text in some columns. A wide character of which one half is outside
  /// becomes a space.
  public func part(_ columns: Range<Int>) -> StyledText {
    var result = StyledText()
    var column = 0
    for run in runs where column < columns.upperBound {
      var text = String.UnicodeScalarView()
      for scalar in run.text.unicodeScalars {
        let width = Columns.of(scalar)
        let isWhole = column >= columns.lowerBound && column + width <= columns.upperBound
        // A mark without columns belongs to the character before it.
        let isBehind = width == 0 && column > columns.lowerBound && column <= columns.upperBound
        if width == 0 ? isBehind : isWhole {
          text.append(scalar)
        } else if width == 2, column < columns.upperBound, column + 1 >= columns.lowerBound {
          text.append(" ")
        }
        column += width
      }
      result.append(String(text), run.style)
    }
    return result
  }
}
