// A table's cells as running text, where each begins in the table's whole text, and the columns
// that each column of the table needs.

import Announcements
import Screen

/// The cells of a table, ready to be laid out at any width.
struct TableCells: Sendable {
  struct Cell: Sendable {
    var prose: Prose
    /// Bytes of the table's text before this cell's: those of the cells before, one more for each.
    var offset: Int
    /// The columns of its longest line.
    var natural = 0
    /// The columns of its longest word.
    var least = 0
    /// Whether the post breaks its line.
    var isBroken = false
  }

  var caption: Cell?
  /// Empty where the table has no head.
  private(set) var header: [Cell] = []
  private(set) var rows: [[Cell]] = []
  /// How many columns the table has, counting the longest row.
  private(set) var count = 0

  private var offset = 0

  init(_ table: Block.Table, _ setting: ProseSetting, _ theme: Theme) {
    let empty = Prose(setting)
    if !table.caption.isEmpty { caption = cell(table.caption, theme.emphasis, empty) }
    header = table.header.map { cell($0, theme.strong, empty) }
    rows = table.rows.map { row in row.map { cell($0, .plain, empty) } }
    if header.allSatisfy({ $0.prose.bytes.isEmpty }) { header = [] }
    count = rows.reduce(header.count) { max($0, $1.count) }
  }

  /// Every cell in reading order, the caption first.
  var all: [Cell] { (caption.map { [$0] } ?? []) + header + rows.joined() }

  private mutating func cell(_ spans: [Span], _ style: Style, _ empty: Prose) -> Cell {
    var prose = empty
    prose.append(spans, style)
    prose.trimEnd()
    defer { offset += prose.bytes.count + 1 }
    var cell = Cell(prose: prose, offset: offset)
    cell.measure()
    return cell
  }
}

extension TableCells.Cell {
  fileprivate mutating func measure() {
    let bytes = prose.bytes
    var (line, word, index) = (0, 0, 0)
    while index < bytes.count {
      let (value, length) = UTF8Text.scalar(bytes, at: index)
      let columns = UTF8Text.columns(value)
      index += length
      line += columns
      // Wide characters may stand alone on a row.
      word = value == 0x20 ? 0 : columns == 2 ? 2 : word + columns
      if value == 0x0A { (line, word, isBroken) = (0, 0, true) }
      natural = max(natural, line)
      least = max(least, word)
    }
  }
}

/// How wide the columns of a table are.
struct TableColumns {
  /// Between two columns: a bar with a space on each side.
  static let separator = 3

  /// What one column asks for.
  private struct Need {
    /// The longest line of its cells.
    var natural = 0
    /// The longest word.
    var least = 0
  }

  private var needs: [Need]

  init(_ cells: TableCells) {
    needs = Array(repeating: Need(), count: cells.count)
    for row in [cells.header] + cells.rows {
      for (column, cell) in row.enumerated() {
        needs[column].natural = max(needs[column].natural, cell.natural)
        needs[column].least = max(needs[column].least, cell.least)
      }
    }
  }

  /// Returns the width of each column, so that words stay whole as far as possible; nil where
  /// the table is not legible in such a width.
  func widths(in width: Int) -> [Int]? {
    guard !needs.isEmpty else { return nil }
    let available = width - TableColumns.separator * (needs.count - 1)
    guard available >= needs.count * 3 else { return nil }
    if needs.reduce(0, { $0 + $1.natural }) <= available { return needs.map { max(1, $0.natural) } }
    for longest in [24, 12] {
      let least = needs.map { max(1, min($0.least, longest)) }
      let rest = available - least.reduce(0, +)
      if rest >= 0 { return shared(rest, over: least) }
    }
    return nil
  }

  /// Returns whether a column of some width shows its cells without breaking them.
  func fits(_ column: Int, in width: Int) -> Bool {
    needs.indices.contains(column) && needs[column].natural <= width
  }

  /// Gives the rest evenly to those columns that can still use it.
  private func shared(_ rest: Int, over least: [Int]) -> [Int] {
    var widths = least
    var rest = rest
    let order = needs.indices.sorted {
      needs[$0].natural - least[$0] < needs[$1].natural - least[$1]
    }
    for (position, column) in order.enumerated() {
      let share = rest / (order.count - position)
      let more = min(share, max(0, needs[column].natural - least[column]))
      widths[column] += more
      rest -= more
    }
    return widths
  }
}
