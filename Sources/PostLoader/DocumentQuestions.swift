// What the loader wants to know of a body: the heading that is its title.

import Announcements

extension Document {
  /// A heading, its line and its level.
  struct Heading {
    let text: String
    let line: Int
    let level: Int
  }

  /// The headings of the body itself, in reading order.
  private var headings: [Heading] { blocks.compactMap(\.asHeading) }

  /// The heading that stands for the whole: the first one, with no text before it and no other of
  /// its level behind it.
  var titleHeading: Heading? {
    for block in blocks {
      if let title = block.asHeading {
        return headings.dropFirst().allSatisfy { $0.level > title.level } ? title : nil
      }
      if !block.isBesideText { return nil }
    }
    return nil
  }

  /// Returns the document with the blocks that end before a line of the file, and no others.
  func beginning(before line: Int) -> Document {
    let next = blocks.firstIndex { $0.line > line } ?? blocks.count
    return Document(blocks: Array(blocks[..<max(0, next - 1)]), links: links)
  }

  /// The first heading of the highest level, as far as that is one.
  var mainHeading: Heading? { headings.first { $0.level == 1 } }
}

extension Block {
  /// The block as a heading that says something; nil for others.
  fileprivate var asHeading: Document.Heading? {
    guard case .heading(let level, let spans, _) = content else { return nil }
    let text = oneLine(plainText(spans))
    return text.isEmpty ? nil : Document.Heading(text: text, line: max(1, line), level: level)
  }

  /// Whether it says nothing of the matter: an image, a rule, a line with the day and the author.
  fileprivate var isBesideText: Bool {
    switch content {
    case .rule, .figure: return true
    case .paragraph(let spans):
      if spans.allSatisfy(\.isImage) { return true }
      if spans.contains(where: \.isLong) { return false }
      let text = plainText(spans)
      // Cutting a text into words by its characters is slow, and most paragraphs are long.
      guard text.utf8.count < 80, !text.hasSuffix(".") else { return false }
      let words = text.split { !$0.isLetter && !$0.isNumber }
      let hasYear = words.contains { $0.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19")) }
      return hasYear || ["by", "posted", "published"].contains(words.first?.lowercased() ?? "")
    default: return false
    }
  }
}

extension Span {
  /// Whether it is text of more than a line.
  fileprivate var isLong: Bool {
    if case .text(let text) = self { text.utf8.count >= 80 } else { false }
  }

  /// Whether it is an image, linked or not, or the space around one.
  fileprivate var isImage: Bool {
    switch self {
    case .image, .lineBreak: true
    case .link(_, let inner): inner.allSatisfy(\.isImage)
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

/// Returns the text of spans without what marks it.
func plainText(_ spans: [Span]) -> String {
  var text = ""
  for span in spans {
    switch span {
    case .text(let part), .code(let part), .math(let part): text += part
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .superscript(let inner), .subscript(let inner), .link(_, let inner):
      text += plainText(inner)
    case .image(let alternative, _): text += alternative
    case .lineBreak: text += " "
    case .footnote: break
    }
  }
  return text
}
