// Where the panes stand on a screen of a size.

import Screen

/// The parts of the screen; a part without rows or columns is not shown.
struct Layout: Sendable, Equatable {
  enum Arrangement: Sendable, Equatable {
    case sideBySide, stacked, single
    /// Too small for panes: the selected title alone, or how large the window must be.
    case tiny
  }

  let arrangement: Arrangement
  let header: Region
  let list: Region
  let detail: Region
  /// The column between the panes, or the row.
  let divider: Region
  let message: Region
  let hint: Region

  static let smallest = Size(rows: 6, columns: 30)
  static let columnsForSideBySide = 100
  static let rowsForStacked = 36

  /// - Parameters:
  ///   - inDetail: whether the detail has the focus, for screens that show one pane.
  ///   - isMaximized: whether the pane with the focus is alone.
  ///   - headerRows: the rows of header or prompt, with what is said below it.
  ///   - measure: the columns of running text at most, beside which the list takes what is left.
  init(
    _ size: Size, inDetail: Bool, isMaximized: Bool, headerRows: Int = 1, measure: Int = 88
  ) {
    let none = Region(row: 0, column: 0, rows: 0, columns: 0)
    let isTiny = size.rows < Layout.smallest.rows || size.columns < Layout.smallest.columns
    let first = isTiny ? 0 : min(headerRows, size.rows - 3)
    let rows = isTiny ? size.rows : size.rows - 2 - first
    let whole = Region(row: first, column: 0, rows: rows, columns: size.columns)
    var list = inDetail ? none : whole
    // A margin keeps the text off the edge of the screen.
    let page = Region(
      row: first, column: min(1, size.columns), rows: rows, columns: size.columns - 1)
    var detail = inDetail ? page : none
    var divider = none
    var arrangement = isTiny ? Arrangement.tiny : .single
    if !isTiny, !isMaximized, size.columns >= Layout.columnsForSideBySide {
      arrangement = .sideBySide
      // The list keeps room for date, badge and the start of a title; the rest is for reading, of which 42 columns
      // are enough on a screen that is just wide enough for both.
      let room = max(72, size.columns - measure - 4)
      let left = min(room, max(size.columns / 2, min(60, size.columns - 44)))
      list = Region(row: first, column: 0, rows: rows, columns: left)
      divider = Region(row: first, column: left, rows: rows, columns: 1)
      detail = Region(
        row: first, column: left + 2, rows: rows, columns: size.columns - left - 2)
    } else if !isTiny, !isMaximized, size.rows >= Layout.rowsForStacked {
      arrangement = .stacked
      let upper = rows / 3
      list = Region(row: first, column: 0, rows: upper, columns: size.columns)
      divider = Region(row: first + upper, column: 0, rows: 1, columns: size.columns)
      detail = Region(
        row: first + 1 + upper, column: 1, rows: rows - upper - 1, columns: size.columns - 1)
    }
    self.arrangement = arrangement
    self.list = list
    self.detail = detail
    self.divider = divider
    header = isTiny ? none : Region(row: 0, column: 0, rows: 1, columns: size.columns)
    message = isTiny ? none : Region(row: size.rows - 2, column: 0, rows: 1, columns: size.columns)
    hint = isTiny ? none : Region(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
  }
}
