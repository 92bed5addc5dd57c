// Rows of cells as aligned columns, tab-separated or comma-separated values.

import ArgumentParser
import Screen

/// How lists are written.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case table, tsv, csv, json, ndjson
}

/// Rows to write, with a name for each column.
struct Table {
  /// The columns' names, in lower case.
  var columns: [String]
  /// Whether the columns need their names to be understood on a terminal.
  var needsHead = true
  var rows: [[String]] = []

  /// Writes the rows as aligned columns; the last column is not filled.
  ///
  /// On a terminal, columns without a word are left out, the names of the others stand above them, and the
  /// widest are cut until all fit: what a line ends with is seen, too.
  /// - Parameter width: the terminal's columns; nil for no terminal and no limit.
  func writeAligned(to output: inout StandardOutput, width: Int?) {
    for line in aligned(width: width) { output.line(line) }
  }

  func aligned(width: Int?) -> [String] {
    let shown = columns.indices.filter { index in
      width == nil || rows.contains { index < $0.count && !$0[index].isEmpty }
    }
    var lines = rows.map { row in shown.map { $0 < row.count ? row[$0] : "" } }
    if width != nil, needsHead, !rows.isEmpty {
      lines.insert(shown.map { columns[$0].uppercased() }, at: 0)
    }
    let widths = widths(of: lines, columns: shown.count, within: width)
    return lines.map { cells in
      var line = ""
      for (index, cell) in cells.enumerated() {
        let isLast = index == cells.count - 1
        if isLast {
          line += width == nil ? cell : Columns.clipped(cell, to: widths[index])
        } else {
          line += Columns.padded(cell, to: widths[index]) + "  "
        }
      }
      while line.last == " " { line.removeLast() }
      return width.map { Columns.clipped(line, to: $0) } ?? line
    }
  }

  /// How wide each column is: as wide as its widest cell, and on a terminal the widest as narrow as they must be.
  private func widths(of lines: [[String]], columns: Int, within width: Int?) -> [Int] {
    var widths = [Int](repeating: 0, count: columns)
    for line in lines {
      for (index, cell) in line.enumerated() {
        widths[index] = max(widths[index], min(Columns.of(cell), Table.widestColumn))
      }
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (columns - 1) - width
    while excess > 0, let widest = widths.max(), widest > Table.narrowestCut,
      let index = widths.lastIndex(of: widest)
    {
      widths[index] -= 1
      excess -= 1
    }
    return widths
  }

  /// Writes tab-separated values with a head; tabs and line breaks in a cell become spaces.
  func writeTabSeparated(to output: inout StandardOutput) {
    for row in [columns] + rows {
      output.line(
        row.map { String($0.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }
          .joined(separator: "\t"))
    }
  }

  /// Writes comma-separated values with a head (RFC 4180, with LF).
  func writeCommaSeparated(to output: inout StandardOutput) {
    for row in [columns] + rows {
      output.line(row.map(Table.quoted).joined(separator: ","))
    }
  }

  private static let widestColumn = 60
  /// No column is cut to less, so that dates and numbers stay whole.
  private static let narrowestCut = 12

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

/// A list to be written in any format.
struct Listing {
  var table: Table
  /// One for each row.
  var objects: [JSON] = []

  var isEmpty: Bool { table.rows.isEmpty && objects.isEmpty }

  func write(as format: Format, to output: inout StandardOutput) {
    switch format {
    case .table: table.writeAligned(to: &output, width: StandardOutput.columns)
    case .tsv: table.writeTabSeparated(to: &output)
    case .csv: table.writeCommaSeparated(to: &output)
    case .ndjson: for object in objects { output.line(object.text) }
    case .json:
      output.line("[" + objects.map(\.text).joined(separator: ",\n ") + "]")
    }
  }
}
