// The panes: the list's rows with their headings, and the page of the detail.

import Announcements
import Catalog
import Screen

extension Browser {
  // MARK: List

  func drawList(on canvas: inout Canvas, _ region: Region) {
    let drawing = RowDrawing(
      columns: region.columns - 1, theme: theme, marks: marks, today: options.today)
    let hasKeys = context == .list || prompt?.purpose == .filter
    for offset in 0..<region.rows {
      let at = region.row + offset
      switch list.listing.line(at: list.scroll.top + offset) {
      case .heading(let title):
        drawHeading(title, on: &canvas, row: at, region)
      case .row(let index, 0):
        guard let id = list.listing[index], let row = list.rows[id] else { continue }
        let isSelected = index == list.scroll.selected
        drawing.draw(
          row, list.matches[id], isSelected: isSelected,
          style: hasKeys ? theme.selected : theme.selectedElsewhere, on: &canvas, row: at,
          column: region.column)
        if isSelected, context == .list {
          canvas.cursor = Position(row: at, column: region.column)
        }
      case .row(let index, _):
        drawSnippet(of: index, on: &canvas, row: at, region)
      case nil: break
      }
    }
    if list.listing.count == 0, context == .list {
      canvas.cursor = Position(row: region.row, column: region.column)
    }
  }

  private func drawHeading(_ title: String, on canvas: inout Canvas, row: Int, _ region: Region) {
    guard title == Listing.partialMatches else {
      canvas.write(
        title, theme.heading, row: row, column: region.column + 1, columns: region.columns - 2)
      return
    }
    let rule = String(repeating: marks.horizontal, count: region.columns)
    canvas.write(
      rule, theme.frame, row: row, column: region.column + 1, columns: region.columns - 2)
    canvas.write(" \(title) ", theme.dim, row: row, column: region.column + 2)
  }

  /// The part of the text that a post was found for, under its row.
  private func drawSnippet(of index: Int, on canvas: inout Canvas, row: Int, _ region: Region) {
    guard let id = list.listing[index], let snippet = list.matches[id]?.snippet else { return }
    let drawing = RowDrawing(
      columns: region.columns, theme: theme, marks: marks, today: options.today)
    let room = region.columns - 17
    let (start, ranges) = snippet.window(columns: room)
    let text = Columns.clipped(start, to: room, ellipsis: marks.ellipsis)
    canvas.write(drawing.marked(text, ranges, theme.dim), row: row, column: region.column + 15)
  }

  // MARK: Detail

  func drawDetail(on canvas: inout Canvas, _ region: Region) {
    let hasKeys = context == .detail || prompt?.purpose == .find
    if hasKeys { canvas.cursor = Position(row: region.row, column: region.column) }
    guard let page = detail.page else {
      // Until the post is there: what the list knows of it.
      if let row = list.selectedRow, detail.followed == nil {
        canvas.write(
          row.title, theme.title, row: region.row, column: region.column, columns: region.columns)
      }
      return
    }
    for offset in 0..<region.rows {
      let row = detail.top + offset
      guard page.lines.indices.contains(row) else { break }
      drawLine(page, row, on: &canvas, at: region.row + offset, region, hasKeys: hasKeys)
    }
    drawLabels(on: &canvas, region)
  }

  private func drawLine(
    _ page: Page, _ row: Int, on canvas: inout Canvas, at: Int, _ region: Region, hasKeys: Bool
  ) {
    let line = page.lines[row]
    canvas.write(
      line.scrolled(by: detail.shift, width: region.columns, marks: marks), row: at,
      column: region.column, columns: region.columns)
    if let quoted = detail.quoted {
      let columns = line.columns(of: quoted)
      for part in columns { mark(part, theme: theme.match, line, on: &canvas, at, region) }
      if hasKeys, line.begins(quoted), let first = columns.first {
        canvas.cursor = Position(row: at, column: region.column + first.lowerBound)
      }
    }
    let matches = detail.find?.columns(on: line) ?? []
    for match in matches {
      mark(
        match.columns, theme: match.isCurrent ? theme.currentMatch : theme.match, line, on: &canvas,
        at, region)
      if match.isCurrent, hasKeys, detail.selected == nil {
        canvas.cursor = Position(row: at, column: region.column + match.columns.lowerBound)
      }
    }
    guard let selected = detail.selected else { return }
    for place in line.places where place.target == selected {
      mark(place.columns, theme: theme.selectedLink, line, on: &canvas, at, region)
      if hasKeys, detail.place?.row == row {
        canvas.cursor = Position(
          row: at, column: min(size.columns - 1, region.column + place.columns.lowerBound))
      }
    }
  }

  private func mark(
    _ columns: Range<Int>, theme style: Style, _ line: PageLine, on canvas: inout Canvas,
    _ at: Int, _ region: Region
  ) {
    let shift = line.isWide ? detail.shift : 0
    let start = max(0, columns.lowerBound - shift)
    let end = min(region.columns, columns.upperBound - shift)
    canvas.restyle(
      row: at, column: region.column + start, columns: max(0, end - start), with: style)
  }

  /// Labels stand in the brackets of a link's number, where its last row in sight ends.
  private func drawLabels(on canvas: inout Canvas, _ region: Region) {
    guard let labels = detail.labels, let page = detail.page else { return }
    var places: [PageTarget: (row: Int, columns: Range<Int>)] = [:]
    for offset in 0..<region.rows where page.lines.indices.contains(detail.top + offset) {
      for place in page.lines[detail.top + offset].places {
        places[place.target] = (region.row + offset, place.columns)
      }
    }
    for label in labels.left.reversed() {
      guard let place = places[label.target] else { continue }
      let end = region.column + place.columns.upperBound - 1
      let isNumbered = canvas[place.row, end].text == "]"
      let column =
        isNumbered
        ? end - Columns.of(label.name) : region.column + place.columns.lowerBound
      canvas.write(label.name, theme.currentMatch, row: place.row, column: max(0, column))
      canvas.cursor = Position(row: place.row, column: max(0, column))
    }
  }

  // MARK: Overlays

  func draw(_ overlay: Overlay, on canvas: inout Canvas, _ region: Region) {
    canvas.cursor = Position(row: region.row, column: 0)
    if overlay.rows.isEmpty {
      canvas.write(
        overlay.awaits == nil ? "nothing" : "counting", theme.dim, row: region.row, column: 3)
    } else if overlay.shown.isEmpty {
      canvas.write("nothing has /\(overlay.filter)", theme.dim, row: region.row, column: 3)
    }
    let widths = overlay.columns.widths(in: region.columns - 4)
    for offset in 0..<region.rows {
      let index = overlay.scroll.top + offset
      guard let row = overlay.row(at: index) else { break }
      let isSelected = index == overlay.scroll.selected && row.choice != nil
      draw(row, widths: widths, on: &canvas, at: region.row + offset, region)
      if isSelected {
        canvas.write(marks.selected, theme.strong, row: region.row + offset, column: 1)
        canvas.restyle(
          row: region.row + offset, column: 0, columns: region.columns, with: theme.selected)
        canvas.cursor = Position(row: region.row + offset, column: 1)
      }
    }
  }

  private func draw(
    _ row: Overlay.Row, widths: [Int?], on canvas: inout Canvas, at: Int, _ region: Region
  ) {
    var column = region.column + 3
    let end = region.column + region.columns - 1
    // A line in one cell takes the row, however the other rows are parted.
    if row.cells.count == 1, let cell = row.cells.first {
      canvas.write(clipped(cell, to: end - column), row: at, column: column)
      return
    }
    let shown = row.cells.indices.filter { !widths.indices.contains($0) || widths[$0] != nil }
    for index in shown {
      let width = widths.indices.contains(index) ? widths[index] ?? 0 : 0
      let room = index == shown.last && row.bar == nil ? end - column : min(width, end - column)
      guard room > 0 else { break }
      canvas.write(clipped(row.cells[index], to: room), row: at, column: column)
      column += room + [Overlay.Column].gap
    }
    if let bar = row.bar, column < end {
      canvas.write(bar.text(marks, theme.tier, in: end - column), row: at, column: column)
    }
  }
}
