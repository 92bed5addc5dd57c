// A screen's content as a value: cells with styles, and where the cursor is.

/// The size of a screen or of a part of it.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A zero-based cell.
public struct Position: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells.
public struct Region: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var size: Size

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    size = Size(rows: rows, columns: columns)
  }

  public var rows: Int { size.rows }
  public var columns: Int { size.columns }

  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < row + rows
      && position.column >= column && position.column < column + columns
  }
}

/// One cell: a scalar with the combining ones that follow it.
public struct Cell: Hashable, Sendable {
  /// Empty for the right half of a wide character.
  public var text: String
  public var style: Style

  public static let blank = Cell(text: " ", style: .plain)
}

/// A rectangle of cells to draw on. Drawing outside of it does nothing.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  /// Where the hardware cursor stands; it must be set in every view (screen readers follow it).
  public var cursor: Position?
  /// Whether the cursor is to be seen: in a prompt it is.
  public var showsCursor = false

  private var cells: [StoredCell]
  /// The combining marks of a cell, by its place among the cells.
  private var marks: [Int: [Unicode.Scalar]] = [:]

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place; a blank outside of the canvas.
  public subscript(row: Int, column: Int) -> Cell {
    guard contains(row, column) else { return .blank }
    let index = row * size.columns + column
    return Cell(text: text(of: index..<index + 1), style: cells[index].style)
  }

  /// Writes text from a cell to the right, cut after some columns and at the canvas's edge.
  /// - Returns: the columns written.
  @discardableResult
  public mutating func write(
    _ text: String, _ style: Style = .plain, row: Int, column: Int, columns: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns else { return 0 }
    let end = columns == .max ? size.columns : min(size.columns, column + columns)
    var at = column
    for scalar in text.unicodeScalars {
      let width = Columns.of(scalar)
      if width == 0 {
        if scalar.isDrawnWithLetters, at > column, contains(row, at - 1) {
          combine(scalar, row: row, before: at)
        }
        continue
      }
      if at + width > end { break }
      if at >= 0 { put(scalar, width: width, style, row: row, column: at) }
      at += width
    }
    return at - column
  }

  /// Writes styled text; see `write(_:_:row:column:columns:)`.
  @discardableResult
  public mutating func write(
    _ text: StyledText, row: Int, column: Int, columns: Int = .max
  ) -> Int {
    var used = 0
    for run in text.runs where used < columns {
      let rest = columns == .max ? Int.max : columns - used
      used += write(run.text, run.style, row: row, column: column + used, columns: rest)
    }
    return used
  }

  /// Adds a style to the cells of a part of a row, as for a selected row.
  public mutating func restyle(row: Int, column: Int, columns: Int, with style: Style) {
    for at in max(0, column)..<max(0, column, min(size.columns, column + columns))
    where contains(row, at) {
      let index = row * size.columns + at
      cells[index].restyle(with: style)
    }
  }

  /// The rows as plain text, without the spaces at their ends.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = text(of: row * size.columns..<(row + 1) * size.columns)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Whether a row is the same on another canvas.
  public func hasRow(_ row: Int, of other: Canvas) -> Bool {
    guard size == other.size, row >= 0, row < size.rows else { return false }
    for index in row * size.columns..<(row + 1) * size.columns {
      if cells[index] != other.cells[index] { return false }
      if !marks.isEmpty || !other.marks.isEmpty, !hasMarks(index, of: other) { return false }
    }
    return true
  }

  /// Gives the longest parts of a row that have one style, from the left, with the first column.
  public func forEachRun(inRow row: Int, _ body: (Int, String, Style) -> Void) {
    guard row >= 0, row < size.rows else { return }
    let end = (row + 1) * size.columns
    var start = row * size.columns
    while start < end {
      let style = cells[start].style
      var index = start + 1
      while index < end, cells[index].style == style { index += 1 }
      body(start - row * size.columns, text(of: start..<index), style)
      start = index
    }
  }

  /// A cell has four scalars at most, each of four bytes.
  private func text(of range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: 16 * range.count) { bytes in
      var count = 0
      let append = { (scalar: Unicode.Scalar) in
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[count] = byte
          count += 1
        }
      }
      for index in range {
        guard let scalar = cells[index].scalar else { continue }
        append(scalar)
        if !marks.isEmpty { marks[index]?.forEach(append) }
      }
      return count
    }
  }

  private func hasMarks(_ index: Int, of other: Canvas) -> Bool {
    marks[index] ?? [] == other.marks[index] ?? []
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  private mutating func put(
    _ scalar: Unicode.Scalar, width: Int, _ style: Style, row: Int, column: Int
  ) {
    let index = row * size.columns + column
    // Half a wide character must not stay behind.
    if cells[index].isRightHalf, column > 0 { cells[index - 1].clear() }
    let after = column + width
    if after < size.columns, cells[row * size.columns + after].isRightHalf {
      cells[row * size.columns + after].clear()
    }
    cells[index] = StoredCell(scalar, style)
    if !marks.isEmpty { marks[index] = nil }
    if width == 2, column + 1 < size.columns { cells[index + 1] = StoredCell(nil, style) }
  }

  private mutating func combine(_ scalar: Unicode.Scalar, row: Int, before column: Int) {
    var index = row * size.columns + column - 1
    if cells[index].isRightHalf, index > 0 { index -= 1 }
    // A heap of marks on one letter would cover its neighbours' rows.
    guard marks[index, default: []].count < 3 else { return }
    marks[index, default: []].append(scalar)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to the cell of the one before: a mark, or a joiner of letters.
  fileprivate var isDrawnWithLetters: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: value == 0x200C || value == 0x200D
    }
  }
}
