// Cuts flat running text into styled rows, front to back, so that the whole costs one pass.

import Screen

/// Goes along a text and gives the styled parts of it.
struct ProseCutter {
  private let prose: Prose
  /// The run at which the last part ended.
  private var run = 0

  init(_ prose: Prose) { self.prose = prose }

  /// Appends a part of the text to a row, and the places of what can be followed on it.
  /// - Parameters:
  ///   - range: bytes of the text, behind those of the calls before.
  ///   - column: where the part begins on the row.
  mutating func cut(
    _ range: Range<Int>, into text: inout StyledText, _ places: inout [PageLine.Place], column: Int
  ) {
    var column = column
    while run > 0, prose.runs[run].start > range.lowerBound { run -= 1 }
    while run + 1 < prose.runs.count, prose.runs[run + 1].start <= range.lowerBound { run += 1 }
    var start = range.lowerBound
    while start < range.upperBound, run < prose.runs.count {
      let next = run + 1 < prose.runs.count ? prose.runs[run + 1].start : prose.bytes.count
      let part = start..<max(start, min(range.upperBound, next))
      let columns = UTF8Text.columns(prose.bytes, in: part)
      text.append(String(decoding: prose.bytes[part], as: UTF8.self), prose.runs[run].style)
      if let target = prose.runs[run].target {
        ProseCutter.add(target, column..<(column + columns), to: &places)
      }
      column += columns
      start = part.upperBound
      if next >= range.upperBound { break }
      run += 1
    }
  }

  private static func add(
    _ target: PageTarget, _ columns: Range<Int>, to places: inout [PageLine.Place]
  ) {
    guard !columns.isEmpty else { return }
    if let last = places.indices.last, places[last].target == target,
      places[last].columns.upperBound == columns.lowerBound
    {
      places[last].columns = places[last].columns.lowerBound..<columns.upperBound
    } else {
      places.append(PageLine.Place(target: target, columns: columns))
    }
  }
}
