// Tables: columns where they are legible in the page's width, else one block a row.

import Announcements
import Screen

extension Typesetter {
  /// Returns the rows of a table with its caption above.
  func tableRows(_ table: Block.Table, _ slot: Slot) -> [PageLine] {
    let cells = TableCells(table, options: options, document: announcement.body)
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
    for (index, row) in cells.rows.enumerated() {
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
    for (index, row) in cells.rows.enumerated() {
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

  /// Whether one of the cells takes more than one row.
  func wraps(_ cells: [TableCells.Cell]) -> Bool {
    zip(cells, widths).contains { lines($0, width: $1).count > 1 }
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
          row.append(String(repeating: " ", count: widths[column]), .plain)
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
    let line = widths.map { String(repeating: options.marks.horizontal, count: $0) }
    let cross = options.marks.horizontal + options.marks.cross + options.marks.horizontal
    text.append(line.joined(separator: cross), options.theme.frame)
    return PageLine(text, passage: slot.number, sourceLine: slot.line)
  }

  private func lines(_ cell: TableCells.Cell, width: Int) -> [Range<Int>] {
    cell.prose.bytes.isEmpty
      ? []
      : LineBreaking.lines(cell.prose.bytes, width: width, glued: cell.prose.glued)
  }

  private func add(
    _ cell: TableCells.Cell, _ range: Range<Int>, _ column: Int, _ cutter: inout ProseCutter,
    to row: inout Row
  ) {
    let used = UTF8Text.columns(cell.prose.bytes, in: range)
    let free = max(0, widths[column] - used)
    let alignment = alignments.indices.contains(column) ? alignments[column] : .left
    let before = alignment == .right ? free : alignment == .center ? free / 2 : 0
    row.append(String(repeating: " ", count: before), .plain)
    row.pieces.append(
      PageLine.Piece(
        bytes: (range.lowerBound + cell.offset)..<(range.upperBound + cell.offset),
        column: row.column))
    cutter.cut(range, into: &row.text, &row.places, column: row.column)
    row.column += used
    row.append(String(repeating: " ", count: free - before), .plain)
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

    func line(_ slot: Typesetter.Slot, _ margin: Margin) -> PageLine {
      PageLine(
        text.trimmed, passage: slot.number, sourceLine: slot.line, places: places,
        pieces: pieces, fixedColumns: margin.columns)
    }
  }
}
