// The last resort: a body that would grow past its budget, shown as the text that it is.

import Announcements

/// Returns a body as plain text, its blank lines between paragraphs, with a problem that says so.
func plainBody(_ bytes: ArraySlice<UInt8>, in context: BodyContext) -> ParsedBody {
  var blocks: [Block] = []
  var spans: [Span] = []
  var words = 0
  var line = context.firstLine
  for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    let trimmed = text.trimmed
    if trimmed.isEmpty {
      if !spans.isEmpty { blocks.append(Block(.paragraph(spans), line: line - linesOf(spans))) }
      spans = []
    } else {
      if !spans.isEmpty { spans.append(.lineBreak) }
      spans.append(.text(trimmed.text))
      words += trimmed.split(whereSeparator: \.isBlank).count
    }
    line += 1
  }
  if !spans.isEmpty { blocks.append(Block(.paragraph(spans), line: line - linesOf(spans))) }
  let problem = Problem(
    .bodyLimit, line: context.firstLine,
    "expected a document, found markup that would grow past its budget; shown as plain text")
  return ParsedBody(document: Document(blocks: blocks), words: words, problems: [problem])
}

private func linesOf(_ spans: [Span]) -> Int { (spans.count + 1) / 2 }
