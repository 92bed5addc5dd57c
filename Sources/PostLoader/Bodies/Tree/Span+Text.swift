// What spans say without their markup.

import Announcements

extension [Span] {
  /// The text, alternative texts of images among it; a line break is a space.
  var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    var text = ""
    for span in self { span.appendText(to: &text) }
    return text
  }
}

extension Span {
  fileprivate func appendText(to text: inout String) {
    switch self {
    case .text(let part), .code(let part), .math(let part): text += part
    case .emphasis(let spans), .strong(let spans), .strikethrough(let spans),
      .superscript(let spans), .subscript(let spans), .link(_, let spans):
      for span in spans { span.appendText(to: &text) }
    case .image(let alternative, _): text += alternative
    case .footnote: break
    case .lineBreak: text += " "
    }
  }

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
