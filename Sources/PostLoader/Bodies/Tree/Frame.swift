// What is open while a document is built: blocks and spans whose end has not been seen.

import Announcements

/// An open block.
struct Frame {
  enum Role {
    // These hold blocks.
    case document, quote, list, item, details, figure, definitions, description
    // A table holds rows, which hold cells.
    case table, row
    // These hold running text and nothing else.
    case heading, cell, term, summary, caption, attribution
    /// Holds text as it is.
    case code
    /// Nothing in it is shown: a script, a style sheet.
    case hidden
  }

  let role: Role
  /// The HTML element that opened it; nil for Markdown's, which only Markdown closes.
  let tag: Tag?
  /// Whether it leaves no trace of its own in the tree: past the depth, or inside running text.
  let isGhost: Bool
  /// The number of spans that were open when it was opened; what was opened since ends with it.
  let spanDepth: Int
  var blocks: [Block] = []
  var items: [Block.Item] = []
  var definitions: [Block.Definition] = []
  /// A summary, a caption or an attribution.
  var spans: [Span] = []
  var start: Int?
  var isTight = true
  var isChecked: Bool?
  var level = 1
  var identifier: String?
  var language: String?

  init(_ role: Role, tag: Tag?, isGhost: Bool, spanDepth: Int) {
    self.role = role
    self.tag = tag
    self.isGhost = isGhost
    self.spanDepth = spanDepth
  }
}

extension Frame.Role {
  /// Whether blocks can stand in it.
  var holdsBlocks: Bool {
    switch self {
    case .document, .quote, .list, .item, .details, .figure, .definitions, .description: true
    default: false
    }
  }

  /// Whether it takes running text or verbatim text, so that no block can stand in it.
  var isLeaf: Bool {
    switch self {
    case .heading, .cell, .term, .summary, .caption, .attribution, .code: true
    default: false
    }
  }
}

/// An open span.
struct SpanFrame {
  enum Kind {
    case root, plain, emphasis, strong, strikethrough, superscript, `subscript`, code, quoted
    /// A link by its index in the document.
    case link(Int)
    /// An image by its address; what is inside is its alternative text.
    case image(String)
  }

  let kind: Kind
  /// The HTML element that opened it; nil for Markdown's.
  let tag: Tag?
  /// The index of the open span that takes what is put into this one: itself, or one below where
  /// this one leaves no trace.
  let target: Int
  var children: [Span] = []
  /// Whether a part of it already stands in an earlier block.
  var wasShown = false
}
