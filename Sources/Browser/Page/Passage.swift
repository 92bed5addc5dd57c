// The parts of a page that are laid out one by one, in reading order; it knows no width.

import Announcements

/// A title, paragraph, heading, code block, table ...: the least that is laid out by itself.
struct Passage: Sendable {
  enum Content: Sendable {
    case title(String)
    case byline
    case facts
    case paragraph([Span], ProseRole)
    case heading(level: Int, [Span], name: String)
    case code(String, language: String?)
    case math(String)
    case table(Block.Table)
    case rule
  }

  /// What a paragraph is in the post.
  enum ProseRole: Sendable { case body, term, summary, caption, attribution }

  let content: Content
  /// The line of the file, one-based; 0 where unknown.
  let line: Int
  /// The index of the innermost frame around it; nil at the margin.
  let frame: Int?
  /// How many of the innermost frames begin with this passage and show their marks.
  let opened: Int
  /// The blank row above; nil where there is none.
  let gap: Gap?
  /// The index of the boilerplate that it is part of; nil where it is none.
  let boilerplate: Int?

  /// A blank row, with the bars of a frame; nil frame at the margin.
  struct Gap: Sendable { let frame: Int? }
}

/// What stands to the left of passages: the bar of a quotation, the mark of a list's item.
struct Frame: Sendable {
  enum Kind: Sendable {
    case quote
    /// A mark on the first row, so many columns on the others.
    case item(mark: String, columns: Int)
    case indent(Int)
    /// The mark of a footnote, which leads back up.
    case note(index: Int, label: String, columns: Int)
  }

  let kind: Kind
  /// The frame around this one.
  let parent: Int?
}
