// The roles that text has on the screen, and the style of each; it knows nothing of what is drawn.

import Screen

/// The look of the interface, a style for each role. Whatever a style says by colour, a mark, a
/// place or an attribute says as well.
public struct Theme: Hashable, Sendable {
  // The page
  public var title: Style
  public var byline: Style
  public var heading: Style
  public var strong: Style
  public var emphasis: Style
  public var code: Style
  public var quote: Style
  public var link: Style
  /// The number behind a link's text, and a label of `f`.
  public var linkNumber: Style
  public var image: Style
  /// Words in front of facts, table headers in records, languages of code.
  public var label: Style
  /// Frames, bars, rules and list marks.
  public var frame: Style
  /// A folded section's line.
  public var folded: Style
  /// What is struck out.
  public var struck: Style

  // The list, the prompt and the lines above and below
  public var selected: Style
  /// The selected row of a pane that has not the keys.
  public var selectedElsewhere: Style
  public var match: Style
  /// The match that the cursor is at.
  public var currentMatch: Style
  public var selectedLink: Style
  public var dim: Style
  public var hint: Style
  public var prompt: Style
  public var warning: Style
  public var unread: Style
  public var member: Style
  public var tier: Style

  /// The terminal's own colours. Those used as foreground (magenta, red) are legible on black and
  /// on white in the usual palettes; blue, cyan, green and yellow are not on one of the two.
  public static let colors = Theme(
    title: Style(.bold), byline: Style(.dim), heading: Style(.bold), strong: Style(.bold),
    emphasis: Style(.italic), code: Style(foreground: .magenta), quote: .plain,
    link: Style(.underline), linkNumber: Style(foreground: .magenta), image: Style(.italic),
    label: Style(.dim), frame: Style(.dim), folded: Style(.dim), struck: Style(.dim),
    selected: Style(.reverse), selectedElsewhere: Style(.underline),
    match: Style(foreground: .black, background: .yellow), currentMatch: Style([.bold, .reverse]),
    selectedLink: Style([.reverse]), dim: Style(.dim),
    hint: Style(.dim), prompt: Style(.bold), warning: Style(.bold, foreground: .red),
    unread: Style(.bold), member: Style(.bold), tier: Style(foreground: .magenta))

  /// Bold, underline and reverse only, as every terminal has them.
  public static let monochrome = Theme(
    title: Style(.bold), byline: .plain, heading: Style(.bold), strong: Style(.bold),
    emphasis: Style(.underline), code: .plain, quote: .plain, link: Style(.underline),
    linkNumber: .plain, image: .plain, label: .plain, frame: .plain, folded: .plain,
    struck: .plain, selected: Style(.reverse), selectedElsewhere: Style(.underline),
    match: Style([.bold, .underline]), currentMatch: Style([.bold, .reverse]),
    selectedLink: Style(.reverse), dim: .plain, hint: .plain,
    prompt: Style(.bold), warning: Style(.bold), unread: Style(.bold), member: Style(.bold),
    tier: .plain)
}
