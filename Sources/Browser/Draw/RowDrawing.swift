// One announcement as a row of the list: marks, date, member badge, and the title last.

import Announcements
import Catalog
import Screen

/// Draws rows for a list of some width.
struct RowDrawing {
  let columns: Int
  let theme: Theme
  let marks: Marks
  /// Words to be marked where they stand.
  let terms: [String]

  /// `>`, `•`, `*` and a blank.
  private static let marksColumns = 4
  private static let dateColumns = 11

  /// The columns of the badge with its blank; 0 where there is no room for it.
  var badgeColumns: Int {
    switch columns {
    case ..<44: 0
    case ..<70: 13
    case ..<100: 18
    default: 24
    }
  }

  func draw(
    _ row: Row, isSelected: Bool, style: Style, on canvas: inout Canvas, row at: Int, column: Int
  ) {
    let end = column + columns
    if isSelected { canvas.write(marks.selected, theme.strong, row: at, column: column) }
    if !row.isRead { canvas.write(marks.unread, theme.unread, row: at, column: column + 1) }
    if row.isStarred { canvas.write(marks.starred, theme.strong, row: at, column: column + 2) }
    var x = column + Self.marksColumns
    canvas.write(
      row.day?.description ?? "undated", theme.dim, row: at, column: x, columns: end - x)
    x += Self.dateColumns
    if badgeColumns > 0 {
      drawBadge(of: row, on: &canvas, row: at, column: x)
      x += badgeColumns
    }
    let title = Columns.clipped(row.title, to: max(0, end - x), ellipsis: marks.ellipsis)
    canvas.write(
      marked(title, row.isRead ? .plain : theme.unread), row: at, column: x,
      columns: max(0, end - x))
    if isSelected { canvas.restyle(row: at, column: column, columns: columns, with: style) }
  }

  private func drawBadge(of row: Row, on canvas: inout Canvas, row at: Int, column: Int) {
    guard let first = row.members.first else { return }
    if let tier = row.members.compactMap(\.tier).min(by: { $0.rank < $1.rank }) {
      canvas.write(marks.tier(tier), theme.tier, row: at, column: column)
    }
    let text = Columns.clipped(
      badge(of: row, first: first), to: badgeColumns - 3, ellipsis: marks.ellipsis)
    canvas.write(marked(text, theme.member), row: at, column: column + 2)
  }

  /// The member, or how many; the one that is looked for, if it is among several.
  private func badge(of row: Row, first: Membership) -> String {
    if row.members.count == 1 { return first.name }
    let wanted = row.members.first { member in
      terms.contains { Folding.folded(member.name).hasPrefix(Folding.folded($0)) }
    }
    if let wanted, !terms.isEmpty { return "\(wanted.name) +\(row.members.count - 1)" }
    let founders = row.members.filter { $0.event == .found }.count
    return founders == row.members.count ? "\(founders) founders" : "\(row.members.count) members"
  }

  /// Returns text in which the words looked for have the style of matches.
  func marked(_ text: String, _ style: Style) -> StyledText {
    let ranges = terms.isEmpty ? [] : Terms.ranges(of: terms, in: text)
    var result = StyledText()
    let bytes = Array(text.utf8)
    var at = 0
    for range in ranges where range.lowerBound >= at {
      result.append(String(decoding: bytes[at..<range.lowerBound], as: UTF8.self), style)
      result.append(String(decoding: bytes[range], as: UTF8.self), style.with(theme.match))
      at = range.upperBound
    }
    result.append(String(decoding: bytes[at...], as: UTF8.self), style)
    return result
  }
}

/// Where words that are looked for stand in a text, however they are spelled there.
enum Terms {
  /// Returns ranges of bytes, in order and apart from each other.
  static func ranges(of terms: [String], in text: String) -> [Range<Int>] {
    let words = Folding.words(of: text)
    var ranges: [Range<Int>] = []
    for term in terms {
      let wanted = Folding.words(of: term)
      guard let last = wanted.last, words.count >= wanted.count else { continue }
      for start in 0...(words.count - wanted.count) {
        let slice = words[start..<(start + wanted.count)]
        let begin = zip(slice.dropLast(), wanted.dropLast()).allSatisfy { $0.folded == $1.folded }
        if begin, let end = slice.last, let part = range(of: last, in: end) {
          ranges.append(
            (wanted.count > 1 ? words[start].range.lowerBound : part.lowerBound)..<part.upperBound)
        }
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The part of a word that begins with another, or has it anywhere.
  private static func range(of wanted: Word, in word: Word) -> Range<Int>? {
    if word.folded == wanted.folded { return word.range }
    // Folding may change the number of bytes; then the whole word is marked.
    let isSame = word.folded.count == word.range.count
    guard let offset = word.folded.firstRange(of: wanted.folded)?.lowerBound else { return nil }
    guard isSame else { return word.range }
    let start = word.range.lowerBound + offset
    return start..<(start + wanted.folded.count)
  }
}
