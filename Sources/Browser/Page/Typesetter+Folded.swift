// Sections such as "About the Foundation", folded to their titles.

import Announcements
import Screen

extension Typesetter {
  /// Returns the row with the titles of folded sections, or a few rows where they are many.
  func foldedRows(_ sections: [Int], number: Int, line: Int) -> [PageLine] {
    let known = announcement.findings.boilerplate
    var rows: [PageLine] = []
    for section in sections {
      let title = known.indices.contains(section) ? known[section].title : ""
      let sign = options.marks.folded + " " + Reduction.reduced(title)
      let text = Columns.clipped(sign, to: measure, ellipsis: options.marks.ellipsis)
      var row = PageLine(StyledText(), passage: number, sourceLine: line)
      if let last = rows.last, last.text.width + 3 + Columns.of(text) <= measure {
        row = rows.removeLast()
        row.text.append("   ")
      }
      let column = row.text.width
      row.text.append(text, options.theme.folded)
      let columns = column..<(column + Columns.of(text))
      row.places.append(PageLine.Place(target: .boilerplate(section), columns: columns))
      rows.append(row)
    }
    return rows
  }
}
