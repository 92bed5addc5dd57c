// Tables: columns where they are legible in the page's width, else one block a row.

import Announcements
import Screen

extension Typesetter {
  /// Returns the rows of a table with its caption above.
  func tableRows(_ table: Block.Table, _ slot: Slot) -> [PageLine] {
    let cells = TableCells(table, setting, options.theme)
    var rows = signRows(slot)
    var slot = rows.isEmpty ? slot : slot.below
    if let caption = cells.caption {
      rows += proseRows(caption.prose, slot)
      slot = slot.below
    }
    let columns = TableColumns(cells)
    guard let widths = columns.widths(in: width - slot.rest.columns) else {
      return rows + records(cells, slot)
    }
    // Broken text is hard to read in the middle of a column.
    let alignments = widths.indices.map { column -> Block.Table.Alignment in
      guard table.alignments.indices.contains(column), columns.fits(column, in: widths[column])
      else { return .left }
      return table.alignments[column]
    }
    let grid = TableGrid(widths: widths, alignments: alignments, options: options)
    if !cells.header.isEmpty {
      rows += grid.rows(cells.header, slot)
      slot = slot.below
      rows.append(grid.rule(slot))
    }
    let isRuled = cells.rows.contains { grid.wraps($0) }
    for (index, row) in cells.rows.enumerated() where rows.count < mostRows {
      if isRuled, index > 0 { rows.append(grid.rule(slot)) }
      rows += grid.rows(row, slot)
      slot = slot.below
    }
    return rows
  }

  /// Returns each row of the table as a block of its own: a line for each cell, behind the
  /// column's name.
  private func records(_ cells: TableCells, _ slot: Slot) -> [PageLine] {
    var rows: [PageLine] = []
    var slot = slot
    if cells.rows.isEmpty { for cell in cells.header { rows += record(nil, cell, &slot) } }
    for (index, row) in cells.rows.enumerated() where rows.count < mostRows {
      if index > 0 {
        rows.append(PageLine(slot.rest.text.trimmed, passage: slot.number, sourceLine: slot.line))
      }
      for (column, cell) in row.enumerated() where !cell.prose.bytes.isEmpty {
        let name = cells.header.indices.contains(column) ? cells.header[column] : nil
        rows += record(name, cell, &slot)
      }
    }
    return rows
  }

  private func record(
    _ name: TableCells.Cell?, _ cell: TableCells.Cell, _ slot: inout Slot
  ) -> [PageLine] {
    var own = slot
    if let name, !name.prose.bytes.isEmpty {
      own.first.inline.append(Margin.Sign(text: name.prose.unmarked + ":", isLabel: true))
    }
    var prose = prose(in: own)
    prose.append(cell.prose)
    slot = slot.below
    return proseRows(prose, own, offset: cell.offset)
  }
}

/// Draws cells side by side.
private struct TableGrid {
  let widths: [Int]
  let alignments: [Block.Table.Alignment]
  let options: PageOptions
  /// The line under the head and between rows.
  private let line: String

  init(widths: [Int], alignments: [Block.Table.Alignment], options: PageOptions) {
    self.widths = widths
    self.alignments = alignments
    self.options = options
    let horizontal = options.marks.horizontal
    line = widths.map { String(repeating: horizontal, count: $0) }
      .joined(separator: horizontal + options.marks.cross + horizontal)
  }

  /// Whether one of the cells takes more than one row.
  func wraps(_ cells: [TableCells.Cell]) -> Bool {
    zip(cells, widths).contains { $0.isBroken || $0.natural > $1 }
  }

  /// Returns the rows that cells take.
  func rows(_ cells: [TableCells.Cell], _ slot: Typesetter.Slot) -> [PageLine] {
    let lines = zip(cells, widths).map { self.lines($0, width: $1) }
    var cutters = cells.map { ProseCutter($0.prose) }
    var rows: [PageLine] = []
    for index in 0..<max(1, lines.map(\.count).max() ?? 1) {
      let margin = index == 0 ? slot.first : slot.rest
      var row = Row(text: margin.text, places: margin.places, column: margin.columns)
      for column in widths.indices {
        if column > 0 { row.append(" " + options.marks.vertical + " ", options.theme.frame) }
        guard lines.indices.contains(column), index < lines[column].count else {
          row.fill(widths[column], isLast: column == widths.count - 1)
          continue
        }
        add(cells[column], lines[column][index], column, &cutters[column], to: &row)
      }
      rows.append(row.line(slot, margin))
    }
    return rows
  }

  /// Returns the line under the head and between rows.
  func rule(_ slot: Typesetter.Slot) -> PageLine {
    var text = slot.first.text
    text.append(line, options.theme.frame)
    return PageLine(text, passage: slot.number, sourceLine: slot.line)
  }

  private func lines(_ cell: TableCells.Cell, width: Int) -> [Range<Int>] {
    let bytes = cell.prose.bytes
    if bytes.isEmpty { return [] }
    if !cell.isBroken, cell.natural <= width { return [0..<bytes.count] }
    return LineBreaking.lines(bytes, width: width, glued: cell.prose.glued)
  }

  private func add(
    _ cell: TableCells.Cell, _ range: Range<Int>, _ column: Int, _ cutter: inout ProseCutter,
    to row: inout Row
  ) {
    let used = UTF8Text.columns(cell.prose.bytes, in: range)
    let free = max(0, widths[column] - used)
    let alignment = alignments.indices.contains(column) ? alignments[column] : .left
    let before = alignment == .right ? free : alignment == .center ? free / 2 : 0
    row.fill(before)
    row.pieces.append(
      PageLine.Piece(
        bytes: (range.lowerBound + cell.offset)..<(range.upperBound + cell.offset),
        column: row.column))
    cutter.cut(range, into: &row.text, &row.places, column: row.column)
    row.column += used
    row.fill(free - before, isLast: column == widths.count - 1)
  }

  /// A row as it is being put together.
  private struct Row {
    var text: StyledText
    var places: [PageLine.Place]
    var pieces: [PageLine.Piece] = []
    var column: Int

    mutating func append(_ sign: String, _ style: Style) {
      text.append(sign, style)
      column += Columns.of(sign)
    }

    /// Adds spaces, unless nothing comes behind them.
    mutating func fill(_ columns: Int, isLast: Bool = false) {
      guard columns > 0, !isLast else { return }
      text.append(.spaces(columns), .plain)
      column += columns
    }

    func line(_ slot: Typesetter.Slot, _ margin: Margin) -> PageLine {
      PageLine(
        text.trimmed, passage: slot.number, sourceLine: slot.line, places: places,
        pieces: pieces, fixedColumns: margin.columns)
    }
  }
}

extension String {
  /// Returns so many spaces; faster than repeating a string.
  static func spaces(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return String(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: 0x20)
      return count
    }
  }
}
