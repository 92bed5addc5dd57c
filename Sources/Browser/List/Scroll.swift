// Which row is selected and which line is at the top: the arithmetic that all lists share.

/// The selection and the scroll of a list of rows that stand on lines.
struct Scroll: Sendable, Equatable {
  /// The selected row; 0 also in an empty list.
  var selected = 0
  /// The line at the top of the view.
  var top = 0

  /// Moves the selection by some rows, stopping at both ends.
  mutating func move(by rows: Int, count: Int) {
    selected = max(0, min(count - 1, selected + rows))
  }

  /// Scrolls as little as shows some lines in a view of a height; never past the end.
  mutating func show(_ lines: ClosedRange<Int>, height: Int, of total: Int) {
    let height = max(1, height)
    if lines.upperBound >= top + height { top = lines.upperBound - height + 1 }
    if lines.lowerBound < top { top = lines.lowerBound }
    // A row with its heading may be higher than the view: then the row itself counts.
    if lines.upperBound >= top + height { top = lines.upperBound }
    top = max(0, min(top, max(0, total - height)))
  }
}
