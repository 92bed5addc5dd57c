// One announcement as a row of the list: marks, date, member badge, and the title last.

import Announcements
import Catalog
import Screen

/// Draws rows for a list of some width.
struct RowDrawing {
  let columns: Int
  let theme: Theme
  let marks: Marks
  let today: Day

  /// `>`, `•`, `*`, and `+` or `~` for what is new or changed since the last visit.
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
    _ row: Row, _ match: SearchMatch?, isSelected: Bool, style: Style, on canvas: inout Canvas,
    row at: Int, column: Int
  ) {
    let end = column + columns
    if isSelected { canvas.write(marks.selected, theme.strong, row: at, column: column) }
    if !row.isRead { canvas.write(marks.unread, theme.unread, row: at, column: column + 1) }
    if row.isStarred { canvas.write(marks.starred, theme.strong, row: at, column: column + 2) }
    if let change = row.change {
      let mark = change == .new ? "+" : "~"
      canvas.write(mark, theme.strong, row: at, column: column + 3)
    }
    var x = column + Self.marksColumns
    canvas.write(
      row.day?.description ?? "undated", theme.dim, row: at, column: x, columns: end - x)
    x += Self.dateColumns
    if badgeColumns > 0 {
      drawBadge(of: row, match, on: &canvas, row: at, column: x)
      x += badgeColumns
    }
    if let via = match?.via {
      let note = "via alias \(via) \(marks.dot) "
      canvas.write(note, theme.dim, row: at, column: x, columns: max(0, end - x))
      x += Columns.of(note)
    }
    if let state = state(of: row) {
      let note = "\(state) \(marks.dot) "
      canvas.write(note, theme.dim, row: at, column: x, columns: max(0, end - x))
      x += Columns.of(note)
    }
    let title = Columns.clipped(row.title, to: max(0, end - x), ellipsis: marks.ellipsis)
    canvas.write(
      marked(title, match?.titleRanges ?? [], row.isRead ? .plain : theme.unread), row: at,
      column: x,
      columns: max(0, end - x))
    if isSelected { canvas.restyle(row: at, column: column, columns: columns, with: style) }
  }

  /// Why a post is not on its site, or not yet; nil where it is.
  private func state(of row: Row) -> String? {
    if row.publication.contains(.draft) { return "draft" }
    if row.publication.contains(.unpublished) { return "not published" }
    return row.day.map { $0 > today } == true ? "future" : nil
  }

  private func drawBadge(
    of row: Row, _ match: SearchMatch?, on canvas: inout Canvas, row at: Int, column: Int
  ) {
    guard let first = row.members.first else { return }
    if let tier = row.members.compactMap(\.tier).min(by: { $0.rank < $1.rank }) {
      canvas.write(marks.tier(tier), theme.tier, row: at, column: column)
    }
    let found = match.flatMap { $0.field == "member" ? $0.text : nil }
    let text = Columns.clipped(
      badge(of: row, first: first, found: found), to: badgeColumns - 3, ellipsis: marks.ellipsis)
    let ranges = found.map { [0..<$0.utf8.count] } ?? []
    canvas.write(marked(text, ranges, theme.member), row: at, column: column + 2)
  }

  /// The member, or how many; the one that was looked for, if it is among several.
  private func badge(of row: Row, first: Membership, found: String?) -> String {
    if row.members.count == 1 { return first.name }
    if let found, row.members.contains(where: { $0.name == found }) {
      return "\(found) +\(row.members.count - 1)"
    }
    let founders = row.members.filter { $0.event == .found }.count
    return founders == row.members.count ? "\(founders) founders" : "\(row.members.count) members"
  }

  /// Returns text in which some ranges of bytes have the style of matches; what of them lies
  /// beyond its end was cut off.
  func marked(_ text: String, _ ranges: [Range<Int>], _ style: Style) -> StyledText {
    var result = StyledText()
    let bytes = Array(text.utf8)
    let shown = bytes.count - (text.hasSuffix(marks.ellipsis) ? marks.ellipsis.utf8.count : 0)
    var at = 0
    for range in ranges where range.lowerBound >= at && range.lowerBound < shown {
      let end = min(range.upperBound, shown)
      result.append(String(decoding: bytes[at..<range.lowerBound], as: UTF8.self), style)
      result.append(
        String(decoding: bytes[range.lowerBound..<end], as: UTF8.self), style.with(theme.match))
      at = end
    }
    result.append(String(decoding: bytes[at...], as: UTF8.self), style)
    return result
  }
}

extension SearchMatch.Excerpt {
  /// Returns the text from a word on that leaves the first match in sight, with its ranges.
  func window(columns: Int) -> (text: String, ranges: [Range<Int>]) {
    let bytes = Array(text.utf8)
    guard let first = ranges.first, first.upperBound <= bytes.count else { return (text, ranges) }
    var start = 0
    var next = 0
    // Words before the match go until it ends within two thirds of the room.
    while Columns.of(String(decoding: bytes[start..<first.upperBound], as: UTF8.self))
      > max(1, columns * 2 / 3), next < first.lowerBound
    {
      next = (bytes[start..<first.lowerBound].firstIndex(of: 0x20) ?? first.lowerBound - 1) + 1
      start = next
    }
    let shifted = ranges.map { max(0, $0.lowerBound - start)..<max(0, $0.upperBound - start) }
    return (String(decoding: bytes[start...], as: UTF8.self), shifted)
  }
}
