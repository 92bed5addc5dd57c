// Reads the short notation in which the labelled announcements are written, so that input and
// expectation stand in one line.

import Announcements

/// Makes documents of `# heading // a paragraph with a [link] and *bold* type // * an item`.
public enum Notation {
  /// Returns the document that a line describes; empty for "-".
  public static func document(_ text: String) -> Document {
    guard text != "-" else { return Document() }
    var document = Document()
    var items: [Block.Item] = []
    func endList() {
      guard !items.isEmpty else { return }
      document.blocks.append(Block(.list(Block.List(items: items))))
      items = []
    }
    for part in parts(of: text) {
      if part.hasPrefix("* ") {
        items.append(Block.Item([Block(.paragraph(spans(part.dropFirst(2), &document)))]))
        continue
      }
      endList()
      if part.hasPrefix("# ") {
        let heading = spans(part.dropFirst(2), &document)
        document.blocks.append(Block(.heading(level: 2, text: heading, anchor: "")))
      } else {
        document.blocks.append(Block(.paragraph(spans(part, &document))))
      }
    }
    endList()
    return document
  }

  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = Substring(text)
    while let mark = rest.firstRange(of: " // ") {
      parts.append(rest[..<mark.lowerBound])
      rest = rest[mark.upperBound...]
    }
    return parts + [rest]
  }

  private static func spans(_ text: Substring, _ document: inout Document) -> [Span] {
    var spans: [Span] = []
    var plain = ""
    var index = text.startIndex
    func flush() {
      if !plain.isEmpty { spans.append(.text(plain)) }
      plain = ""
    }
    while index < text.endIndex {
      let closing: Character? = text[index] == "[" ? "]" : text[index] == "*" ? "*" : nil
      let inner = text.index(after: index)
      guard let closing, let end = text[inner...].firstIndex(of: closing) else {
        plain.append(text[index])
        index = inner
        continue
      }
      flush()
      if closing == "]" {
        let number = document.links.count
        document.links.append(Link(text: String(text[inner..<end]), url: "https://example.org"))
        spans.append(.link(number, Notation.spans(text[inner..<end], &document)))
      } else {
        spans.append(.strong(Notation.spans(text[inner..<end], &document)))
      }
      index = text.index(after: end)
    }
    flush()
    return spans
  }
}
