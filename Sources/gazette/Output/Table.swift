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
  var rows: [[String]] = []

  /// Writes the rows as aligned columns without a head; the last column is not filled.
  /// - Parameter width: the columns to cut lines to; nil for no limit.
  func writeAligned(to output: inout StandardOutput, width: Int?) {
    var widths = [Int](repeating: 0, count: columns.count)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], min(Columns.of(cell), Table.widestColumn))
      }
    }
    for row in rows {
      var line = ""
      for (index, cell) in row.enumerated() {
        line += index == row.count - 1 ? cell : Columns.padded(cell, to: widths[index]) + "  "
      }
      while line.last == " " { line.removeLast() }
      output.line(width.map { Columns.clipped(line, to: $0) } ?? line)
    }
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
