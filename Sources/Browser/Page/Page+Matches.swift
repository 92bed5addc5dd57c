// Where matches are drawn: the columns that a stretch of a passage takes on a row.

import Screen

extension PageLine {
  /// Returns the columns of the row on which a match is seen; empty where it is on other rows.
  public func columns(of match: PageMatch) -> [Range<Int>] {
    guard match.start.passage == passage else { return [] }
    let offsets = match.start.offset..<max(match.start.offset, match.end.offset)
    return pieces.compactMap { piece in
      let common = piece.bytes.clamped(to: offsets)
      guard !common.isEmpty else { return nil }
      return columns(of: common, in: piece)
    }
  }

  private func columns(of bytes: Range<Int>, in piece: Piece) -> Range<Int> {
    let text = Array(self.text.plain.utf8)
    var (index, column) = (0, 0)
    while index < text.count, column < piece.column { advance(&index, &column, in: text) }
    let start = index
    while index < text.count, index - start < bytes.lowerBound - piece.bytes.lowerBound {
      advance(&index, &column, in: text)
    }
    let first = column
    while index < text.count, index - start < bytes.upperBound - piece.bytes.lowerBound {
      advance(&index, &column, in: text)
    }
    return first..<max(first, column)
  }

  private func advance(_ index: inout Int, _ column: inout Int, in text: [UInt8]) {
    let (value, length) = UTF8Text.scalar(text, at: index)
    index += length
    column += UTF8Text.columns(value)
  }
}

extension Page {
  /// Returns the position of the first match at or behind the top of a row, and whether it is
  /// behind the last one so that the search begins again at the top; nil without matches.
  /// - Parameter matches: in reading order, as the finder gives them.
  public func nextMatch(
    in matches: [PageMatch], after anchor: Anchor, forward: Bool
  ) -> (index: Int, wraps: Bool)? {
    guard !matches.isEmpty else { return nil }
    if forward {
      let next = matches.firstIndex { $0.start > anchor }
      return next.map { ($0, false) } ?? (0, true)
    }
    let previous = matches.lastIndex { $0.start < anchor }
    return previous.map { ($0, false) } ?? (matches.count - 1, true)
  }
}
