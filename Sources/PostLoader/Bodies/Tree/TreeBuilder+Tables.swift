// Tables: rows and cells as they come, with what spans columns and rows kept in its place.

import Announcements

/// A table whose end has not been seen.
struct TableParts {
  private var alignments: [Block.Table.Alignment?] = []
  private var header: [Block.Table.Cell] = []
  private var rows: [[Block.Table.Cell]] = []
  private var caption: [Span] = []
  private var row: [Block.Table.Cell] = []
  private var isHeadRow = false
  /// For each column, how many of the next rows a cell above reaches into.
  private var reach: [Int] = []
  /// The line of the file of the first text; nil as long as there is none.
  private(set) var line: Int?

  /// The columns that the next cell takes, and the rows, itself among them.
  private var columns = 1
  private var height = 1
  private var alignment: Block.Table.Alignment?

  mutating func beginRow(isHead: Bool) {
    row = []
    isHeadRow = isHead
  }

  mutating func beginCell(
    _ alignment: Block.Table.Alignment?, isHead: Bool, columns: Int, rows height: Int
  ) {
    self.alignment = alignment
    self.columns = min(max(columns, 1), 100)
    self.height = min(max(height, 1), 1_000)
    if !isHead { isHeadRow = false }
    skipReached()
  }

  mutating func endCell(_ spans: [Span], line: Int) {
    if self.line == nil, !spans.isEmpty { self.line = line }
    for offset in 0..<columns {
      let column = row.count
      row.append(offset == 0 ? spans : [])
      while reach.count <= column { reach.append(0) }
      while alignments.count <= column { alignments.append(nil) }
      reach[column] = height - 1
      if let alignment, alignments[column] == nil { alignments[column] = alignment }
    }
  }

  mutating func endRow() {
    skipReached()
    for column in stride(from: row.count, to: reach.count, by: 1) where reach[column] > 0 {
      reach[column] -= 1
    }
    let isHead = isHeadRow && header.isEmpty && rows.isEmpty
    if isHead {
      header = row.allSatisfy(\.isEmpty) ? [] : row
    } else {
      while row.last?.isEmpty == true { row.removeLast() }
      if !row.isEmpty { rows.append(row) }
    }
    row = []
  }

  mutating func addCaption(_ spans: [Span]) { caption += spans }

  /// The table; nil where there is nothing in it but, perhaps, a caption.
  var table: Block.Table? {
    guard !header.isEmpty || !rows.isEmpty || !caption.isEmpty else { return nil }
    let used = rows.reduce(header.count) { max($0, $1.count) }
    return Block.Table(
      alignments: alignments.prefix(used).map { $0 ?? .left }, header: header, rows: rows,
      caption: caption)
  }

  /// Leaves the columns empty into which a cell of a row above reaches.
  private mutating func skipReached() {
    while row.count < reach.count, reach[row.count] > 0 {
      reach[row.count] -= 1
      row.append([])
    }
  }
}

extension TreeBuilder {
  mutating func openTable(tag: Tag? = nil) {
    open(.table, tag: tag)
    isInTableHead = false
    guard !frames[frames.count - 1].isGhost else { return }
    tables.append(TableParts())
    budget.beginTable()
  }

  mutating func openRow(tag: Tag? = nil) {
    guard frames[frames.count - 1].isReal(.table) else {
      endBlock()
      return openGhost(.row, tag: tag)
    }
    open(.row, tag: tag)
    tables[tables.count - 1].beginRow(isHead: isInTableHead || tag != nil)
  }

  mutating func openCell(
    _ alignment: Block.Table.Alignment?, isHead: Bool, columns: Int = 1, rows: Int = 1,
    tag: Tag? = nil
  ) {
    guard frames[frames.count - 1].isReal(.row) else {
      endBlock()
      return openGhost(.cell, tag: tag)
    }
    budget.spendCell()
    open(.cell, tag: tag)
    tables[tables.count - 1].beginCell(
      alignment, isHead: isHead || isInTableHead, columns: columns, rows: rows)
  }

  mutating func addCell(_ spans: [Span], line: Int) {
    tables[tables.count - 1].endCell(spans, line: line)
  }

  mutating func endRow() { tables[tables.count - 1].endRow() }

  mutating func finishTable() -> Block? {
    guard let parts = tables.popLast(), let table = parts.table else { return nil }
    return Block(.table(table), line: parts.line ?? line)
  }
}

extension Frame {
  func isReal(_ role: Role) -> Bool { !isGhost && self.role == role }
}
