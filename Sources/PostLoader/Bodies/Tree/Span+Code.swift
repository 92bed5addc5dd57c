// Spans as code.

import Announcements

extension Span {
  /// The same with its text as code: what stands in HTML's `code` may itself hold links.
  var asCode: Span {
    switch self {
    case .text(let text): .code(text)
    case .emphasis(let spans): .emphasis(spans.map(\.asCode))
    case .strong(let spans): .strong(spans.map(\.asCode))
    case .strikethrough(let spans): .strikethrough(spans.map(\.asCode))
    case .superscript(let spans): .superscript(spans.map(\.asCode))
    case .subscript(let spans): .subscript(spans.map(\.asCode))
    case .link(let number, let spans): .link(number, spans.map(\.asCode))
    case .code, .image, .footnote, .math, .lineBreak: self
    }
  }
}
