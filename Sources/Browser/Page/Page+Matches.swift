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

  /// Returns whether a match begins on the row.
  func begins(_ match: PageMatch) -> Bool {
    match.start.passage == passage
      && pieces.contains { $0.bytes.contains(match.start.offset) }
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

extension [PageMatch] {
  /// Returns the indices of the matches that may be seen on a row, of those in reading order: a
  /// table or code is one passage that may have thousands.
  func indices(on line: PageLine) -> Range<Int> {
    guard let first = line.pieces.map(\.bytes.lowerBound).min(),
      let end = line.pieces.map(\.bytes.upperBound).max()
    else { return 0..<0 }
    let start = firstIndex(since: { $0.end > Anchor(passage: line.passage, offset: first) })
    let behind = firstIndex(since: { $0.start >= Anchor(passage: line.passage, offset: end) })
    return start..<Swift.max(start, behind)
  }

  /// Returns the index of the first match for which something holds that holds for all behind it.
  private func firstIndex(since holds: (PageMatch) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
