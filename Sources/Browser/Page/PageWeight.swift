// Whether a post is so long that laying it out may take longer than a key may.

import Announcements

extension Document {
  /// Bytes of text that are laid out in a millisecond or two, whatever they are.
  private static var most: Int { 1 << 15 }

  /// Whether the text is longer than what is laid out between two keys: another thread does it then.
  /// Counted no further than that.
  var isLarge: Bool {
    var count = TextCount(rest: Document.most)
    count.add(blocks)
    for note in footnotes where count.rest > 0 { count.add(note.blocks) }
    return count.rest <= 0
  }
}

/// Counts down from what is allowed.
private struct TextCount {
  var rest: Int

  mutating func add(_ blocks: [Block]) {
    for block in blocks where rest > 0 { add(block.content) }
  }

  private mutating func add(_ content: Block.Content) {
    // A block costs something even if it is empty.
    rest -= 16
    switch content {
    case .heading(_, let text, _), .paragraph(let text): add(text)
    case .quote(let blocks, let attribution):
      add(blocks)
      add(attribution)
    case .list(let list): for item in list.items where rest > 0 { add(item.blocks) }
    case .definitions(let definitions):
      for definition in definitions where rest > 0 {
        add(definition.term)
        for blocks in definition.descriptions { add(blocks) }
      }
    case .code(let text, _), .math(let text): rest -= text.utf8.count
    case .table(let table):
      add(table.caption)
      for row in [table.header] + table.rows where rest > 0 {
        for cell in row { add(cell) }
      }
    case .rule: break
    case .figure(let blocks, let caption):
      add(blocks)
      add(caption)
    case .details(let summary, let blocks):
      add(summary)
      add(blocks)
    }
  }

  private mutating func add(_ spans: [Span]) {
    rest -= 8
    for span in spans where rest > 0 {
      switch span {
      case .text(let text), .code(let text), .math(let text): rest -= text.utf8.count
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .superscript(let inner), .subscript(let inner), .link(_, let inner):
        add(inner)
      case .image(let alternative, _): rest -= alternative.utf8.count
      case .footnote, .lineBreak: rest -= 1
      }
    }
  }
}
