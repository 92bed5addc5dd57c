// One row of a page: its text, what can be followed on it, and where in the post it comes from.

import Screen

/// A place in a post that stays the same at every width.
public struct Anchor: Hashable, Sendable, Comparable {
  /// The number of the passage (title, paragraph, heading, table ...) on its page.
  public var passage: Int
  /// Bytes into the passage's text as drawn, link numbers among it.
  public var offset: Int

  public init(passage: Int, offset: Int = 0) {
    self.passage = passage
    self.offset = offset
  }

  public static let top = Anchor(passage: 0)

  public static func < (left: Anchor, right: Anchor) -> Bool {
    (left.passage, left.offset) < (right.passage, right.offset)
  }
}

/// What Enter does on a part of a line.
public enum PageTarget: Hashable, Sendable {
  /// The link of that index in `Document.links`; its number is one more.
  case link(Int)
  /// Down to the footnote of that index.
  case footnote(Int)
  /// Up from the footnote of that index to where the text refers to it.
  case reference(Int)
  /// Folds or unfolds the boilerplate of that index.
  case boilerplate(Int)

  var isLink: Bool {
    if case .link = self { true } else { false }
  }
}

/// One row of a page.
public struct PageLine: Hashable, Sendable {
  /// A part of the row that can be selected and followed. A link that is broken over two rows has
  /// a place on each.
  public struct Place: Hashable, Sendable {
    public var target: PageTarget
    public var columns: Range<Int>
  }

  /// A part of the row that holds text of one passage: a cell of a table, or all of the row
  /// behind the bars and marks.
  struct Piece: Hashable, Sendable {
    /// Bytes of the passage's text as drawn.
    var bytes: Range<Int>
    /// The column at which they begin.
    var column: Int
  }

  /// The whole row, which may be wider than the page; see `isWide`.
  public var text: StyledText
  public var places: [Place]
  /// The line of the file at which the row's passage begins, one-based; 0 where unknown.
  public var sourceLine: Int
  /// Whether the row is code or a table wider than the page.
  public var isWide: Bool
  /// The columns at the left that stay when a wide row is scrolled.
  public var fixedColumns: Int
  /// The number of the passage that the row belongs to.
  public let passage: Int
  let pieces: [Piece]

  init(
    _ text: StyledText, passage: Int, sourceLine: Int = 0, places: [Place] = [],
    pieces: [Piece] = [], isWide: Bool = false, fixedColumns: Int = 0
  ) {
    self.text = text
    self.passage = passage
    self.sourceLine = sourceLine
    self.places = places
    self.pieces = pieces
    self.isWide = isWide
    self.fixedColumns = fixedColumns
  }

  /// Where the row begins in the post.
  public var anchor: Anchor {
    Anchor(passage: passage, offset: pieces.first?.bytes.lowerBound ?? 0)
  }
}
