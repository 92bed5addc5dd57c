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
  private var headings: [Heading] {
    blocks.compactMap { block in
      guard case .heading(let level, let spans, _) = block.content else { return nil }
      let text = oneLine(plainText(spans))
      return text.isEmpty ? nil : Heading(text: text, line: max(1, block.line), level: level)
    }
  }

  /// The heading with which the body opens, if it stands for the whole: the first block, and no
  /// other of its level behind it.
  var titleHeading: Heading? {
    guard let first = blocks.first, case .heading = first.content, let title = headings.first,
      title.line == max(1, first.line)
    else { return nil }
    return headings.dropFirst().allSatisfy { $0.level > title.level } ? title : nil
  }

  /// The first heading of the highest level, as far as that is one.
  var mainHeading: Heading? { headings.first { $0.level == 1 } }
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
