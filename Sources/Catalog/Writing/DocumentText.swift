// The words of a document in reading order, as the full-text index and its snippets have them.

import Announcements

/// Collects the text of a document as UTF-8: a line for each block, cells and terms with spaces
/// between; addresses of links are not part of it.
struct DocumentText {
  private(set) var bytes: [UInt8] = []
  /// Where the text of each top-level block ends.
  private var ends: [Int] = []

  /// - Parameter capacity: about how many bytes it will have.
  init(_ document: Document, capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    ends.reserveCapacity(document.blocks.count)
    for block in document.blocks {
      add(block.content)
      ends.append(bytes.count)
    }
    for note in document.footnotes { add(note.blocks) }
  }

  /// The text of a top-level block.
  subscript(block index: Int) -> ArraySlice<UInt8> {
    bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]]
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block.content) }
  }

  private mutating func add(_ content: Block.Content) {
    switch content {
    case .heading(_, let text, _), .paragraph(let text): line(text)
    case .quote(let blocks, let attribution):
      add(blocks)
      line(attribution)
    case .list(let list): for item in list.items { add(item.blocks) }
    case .definitions(let definitions):
      for definition in definitions {
        line(definition.term)
        for description in definition.descriptions { add(description) }
      }
    case .code(let text, _), .math(let text): line([.text(text)])
    case .table(let table): add(table)
    case .rule: break
    case .figure(let blocks, let caption):
      add(blocks)
      line(caption)
    case .details(let summary, let blocks):
      line(summary)
      add(blocks)
    }
  }

  private mutating func add(_ table: Block.Table) {
    line(table.caption)
    for row in [table.header] + table.rows where !row.isEmpty {
      for cell in row {
        add(cell)
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func line(_ spans: [Span]) {
    if spans.isEmpty { return }
    add(spans)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func add(_ spans: [Span]) {
    for span in spans {
      switch span {
      case .text(let text), .code(let text), .math(let text), .image(let text, _):
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .superscript(let inner), .subscript(let inner), .link(_, let inner):
        add(inner)
      case .footnote: break
      case .lineBreak: bytes.append(UInt8(ascii: "\n"))
      }
    }
  }
}
