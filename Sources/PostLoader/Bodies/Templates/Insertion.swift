// What the preparation of a body puts into the Markdown in place of a template, a footnote or a
// formula: a mark that Markdown passes through as text, and what it stands for.

/// Something that no Markdown can say, by its place in a table.
struct Insertion {
  enum Meaning {
    /// A reference to a footnote, by its index.
    case footnote(Int)
    /// What follows is the text of a footnote.
    case note(Int)
    case math(String, isDisplayed: Bool)
    case link(address: String, title: String?)
    case image(address: String, alternative: String, caption: String?, link: String? = nil)
    /// What a card or a notice shows: its title, which may link, and its text.
    case card(title: String?, address: String?, text: String)
    /// A quotation that its template holds as a whole.
    case quotation(String, attribution: String?)
    /// Text on a line of its own, such as an admonition's title.
    case title(String)
    case open(Frame.Role, Tag)
    case close(Tag)
    case openDetails(summary: String)
    case openQuote(attribution: String?)
  }

  let meaning: Meaning
  /// What stands there in the body: shown where it turns out to be code.
  let source: String

  /// The bytes around the number of an insertion. No body has them: control characters are taken
  /// out before.
  static let start: UInt8 = 0x02
  static let end: UInt8 = 0x03

  /// Reads the number of the insertion at a mark.
  /// - Returns: the number and the index behind the mark; nil where the mark is torn.
  static func number(in bytes: UnsafeRawBufferPointer, at start: Int) -> (number: Int, end: Int)? {
    var index = start + 1
    var number = 0
    while index < bytes.count, bytes[index].isDigit, index < start + 10 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index < bytes.count, bytes[index] == Insertion.end else { return nil }
    return (number, index + 1)
  }

  /// Returns bytes without marks, or with what `replacement` has for them.
  static func removeMarks(
    from bytes: UnsafeRawBufferPointer, replacement: (Int) -> String = { _ in "" }
  ) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == Insertion.start, let mark = number(in: bytes, at: index) {
        output.append(contentsOf: replacement(mark.number).utf8)
        index = mark.end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }
}
