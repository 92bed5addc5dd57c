// What stands to the left of a passage's rows: bars, bullets, numbers and indentation.

import Screen

/// The left part of a row.
struct Margin: Sendable {
  /// A sign for which the page is too narrow: it stands in the text itself.
  struct Sign: Sendable {
    var text: String
    var target: PageTarget?
    /// Whether it names what follows, as a column's name does.
    var isLabel = false
  }

  var text = StyledText()
  var columns = 0
  var places: [PageLine.Place] = []
  var inline: [Sign] = []

  mutating func append(_ text: String, _ style: Style, columns: Int) {
    self.text.append(text, style)
    self.columns += columns
  }
}

/// The margins of a page of some width. Indentation takes at most half of it; frames inside of
/// that show their marks but indent no further.
struct Margins: Sendable {
  private let frames: [Frame]
  private let limit: Int
  private let options: PageOptions
  /// The margin of each frame behind the first row, made when first asked for.
  private var known: [Margin?]

  init(_ frames: [Frame], width: Int, options: PageOptions) {
    self.frames = frames
    self.options = options
    limit = width / 2
    known = Array(repeating: nil, count: frames.count)
  }

  /// Returns the margin of a frame's further rows; nothing for nil.
  mutating func rest(_ frame: Int?) -> Margin {
    guard let frame, frames.indices.contains(frame) else { return Margin() }
    if let margin = known[frame] { return margin }
    var margin = rest(frames[frame].parent)
    let columns = self.columns(of: frames[frame])
    if margin.columns + columns <= limit {
      if case .quote = frames[frame].kind {
        margin.append(options.marks.quote + " ", options.theme.frame, columns: columns)
      } else {
        margin.append(String(repeating: " ", count: columns), .plain, columns: columns)
      }
    }
    known[frame] = margin
    return margin
  }

  /// Returns the margin of a passage's first row, with the marks of the frames that it opens.
  mutating func first(_ passage: Passage) -> Margin {
    guard passage.opened > 0 else { return rest(passage.frame) }
    var chain: [Int] = []
    var next = passage.frame
    while let frame = next, chain.count < passage.opened {
      chain.append(frame)
      next = frames[frame].parent
    }
    var margin = rest(next)
    for frame in chain.reversed() { open(frames[frame], &margin) }
    return margin
  }

  private func open(_ frame: Frame, _ margin: inout Margin) {
    let columns = columns(of: frame)
    let fits = margin.columns + columns <= limit
    let style = options.theme.frame
    switch frame.kind {
    case .quote:
      if fits { margin.append(options.marks.quote + " ", style, columns: columns) }
    case .indent:
      if fits { margin.append(String(repeating: " ", count: columns), .plain, columns: columns) }
    case .item(let mark, _):
      guard fits else { return margin.inline.append(Margin.Sign(text: mark, target: nil)) }
      margin.append(mark + " ", style, columns: columns)
    case .note(let index, let label, _):
      let mark = "[^" + label + "]"
      let target = PageTarget.reference(index)
      guard fits else { return margin.inline.append(Margin.Sign(text: mark, target: target)) }
      let start = margin.columns
      let padded = Columns.padded(mark, to: columns)
      margin.append(padded, options.theme.linkNumber, columns: columns)
      let end = start + min(columns, Columns.of(mark))
      margin.places.append(PageLine.Place(target: target, columns: start..<end))
    }
  }

  private func columns(of frame: Frame) -> Int {
    switch frame.kind {
    case .quote: 2
    case .item(_, let columns), .indent(let columns), .note(_, _, let columns): columns
    }
  }
}
