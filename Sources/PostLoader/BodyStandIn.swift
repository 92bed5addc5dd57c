// Stands in for the reader of bodies until that lands: paragraphs between blank lines, no markup.

import Announcements

struct BodyContext {
  let firstLine: Int
  let isMDX: Bool
  let variables: [String: String]
  let resolve: (_ target: LinkTarget) -> ResolvedLink
}

enum LinkTarget: Equatable {
  case address(String)
  case postURL(String)
  case file(String)
}

struct ResolvedLink {
  let url: String
  let keys: [String]
  let fragment: String?

  init(url: String, keys: [String] = [], fragment: String? = nil) {
    self.url = url
    self.keys = keys
    self.fragment = fragment
  }
}

struct ParsedBody {
  var document: Document
  var words: Int
  var problems: [Problem]
}

func parseBody(_ bytes: [UInt8], in context: BodyContext) -> ParsedBody {
  var blocks: [Block] = []
  var cursor = LineCursor(bytes, number: context.firstLine)
  var (text, line) = ("", 0)
  func close() {
    if !text.isEmpty { blocks.append(Block(.paragraph([.text(text)]), line: line)) }
    text = ""
  }
  while let current = cursor.current?.trimmed {
    if current.isEmpty {
      close()
    } else {
      if text.isEmpty { line = cursor.number } else { text += " " }
      text += current.text
    }
    cursor.advance()
  }
  close()
  let words = bytes.split { $0.isSpace }.count
  return ParsedBody(document: Document(blocks: blocks), words: words, problems: [])
}
