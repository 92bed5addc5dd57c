// The body of an announcement as a tree of blocks and spans, whatever markup it was written in.

/// The text of one announcement. Nothing in it drives a terminal: the loader has cleaned it.
public struct Document: Sendable, Equatable {
  /// The blocks in reading order; nested at most 100 deep.
  public var blocks: [Block]
  /// Every link in reading order; the number shown is the index plus one.
  public var links: [Link]
  /// The footnotes in the order of their first reference.
  public var footnotes: [Footnote]

  public init(blocks: [Block] = [], links: [Link] = [], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.links = links
    self.footnotes = footnotes
  }
}

/// One block and where it stands in the file.
public struct Block: Sendable, Equatable {
  /// The line of the file at which the block's text begins, one-based; 0 where unknown.
  public var line: Int
  public var content: Content

  public init(_ content: Content, line: Int = 0) {
    self.content = content
    self.line = line
  }

  public indirect enum Content: Sendable, Equatable {
    /// A heading of level 1 to 6; the anchor is what `#anchor` in a link leads to.
    case heading(level: Int, text: [Span], anchor: String)
    case paragraph([Span])
    /// A quotation, with who is quoted where the markup says so (`cite`, `figcaption`).
    case quote([Block], attribution: [Span])
    case list(List)
    case definitions([Definition])
    /// Text to be kept as it is, without the line break at its end; nil language where none given.
    case code(String, language: String?)
    case table(Table)
    /// A thematic break.
    case rule
    /// Images or other blocks with a caption.
    case figure([Block], caption: [Span])
    /// A part that a browser shows folded, under its summary.
    case details(summary: [Span], [Block])
    /// A displayed formula, as written.
    case math(String)
  }

  public struct List: Sendable, Equatable {
    /// The number of the first item; nil for a bulleted list.
    public var start: Int?
    /// Whether the items stand without a blank line between them.
    public var isTight: Bool
    public var items: [Item]

    public init(start: Int? = nil, isTight: Bool = true, items: [Item]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  public struct Item: Sendable, Equatable {
    /// Whether the task is done; nil for an item that is no task.
    public var isChecked: Bool?
    public var blocks: [Block]

    public init(isChecked: Bool? = nil, _ blocks: [Block]) {
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }

  public struct Definition: Sendable, Equatable {
    public var term: [Span]
    public var descriptions: [[Block]]

    public init(term: [Span], descriptions: [[Block]]) {
      self.term = term
      self.descriptions = descriptions
    }
  }

  public struct Table: Sendable, Equatable {
    public enum Alignment: Sendable { case left, center, right }

    /// One for each column; rows may be shorter than this, never longer.
    public var alignments: [Alignment]
    /// Empty where the table has no head.
    public var header: [Cell]
    public var rows: [[Cell]]
    public var caption: [Span]

    public typealias Cell = [Span]

    public init(
      alignments: [Alignment], header: [Cell], rows: [[Cell]], caption: [Span] = []
    ) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
      self.caption = caption
    }
  }
}

/// A piece of running text.
public enum Span: Sendable, Equatable {
  /// Text in NFC without line breaks.
  case text(String)
  case emphasis([Span])
  case strong([Span])
  case strikethrough([Span])
  case superscript([Span])
  case `subscript`([Span])
  case code(String)
  /// The text of a link; the index is that of `Document.links`.
  indirect case link(Int, [Span])
  /// An image by its alternative text, and the index of the link to it unless it stands in a link.
  indirect case image(alternative: String, link: Int?)
  /// A reference to the footnote of that index in `Document.footnotes`.
  case footnote(Int)
  /// A formula in running text, as written.
  case math(String)
  case lineBreak
}

/// A note to which the text refers.
public struct Footnote: Sendable, Equatable {
  /// The label as written, such as `1` or `source`.
  public var label: String
  public var blocks: [Block]

  public init(label: String, blocks: [Block]) {
    self.label = label
    self.blocks = blocks
  }
}

/// A link as it occurs in a document.
public struct Link: Sendable, Equatable {
  /// The text shown for it; the alternative text of an image.
  public var text: String
  /// The address: absolute where the site's or the target's own allows it, else as written.
  public var url: String
  /// Under which of an announcement's `addresses` the target is found, best first; empty for a
  /// target that cannot be a post.
  public var keys: [String]
  /// The part behind `#`, without it; nil where there is none.
  public var fragment: String?
  /// The line of the file, one-based; 0 where unknown.
  public var line: Int

  public init(
    text: String, url: String, keys: [String] = [], fragment: String? = nil, line: Int = 0
  ) {
    self.text = text
    self.url = url
    self.keys = keys
    self.fragment = fragment
    self.line = line
  }
}
