// The screen as a canvas: header or prompt, the panes or an overlay, message line, hint line.

import Announcements
import Catalog
import Screen

extension Browser {
  var theme: Theme { options.page.theme }
  var marks: Marks { options.page.marks }

  /// Returns what is to be seen. It changes nothing and costs what is on the screen.
  public func draw() -> Canvas {
    var canvas = Canvas(size: size)
    let layout = layout
    guard layout.arrangement != .tiny else {
      drawTiny(on: &canvas)
      return canvas
    }
    drawHeader(on: &canvas, layout.header)
    if let overlay = overlays.last {
      draw(overlay, on: &canvas, overlayRegion)
    } else {
      drawDivider(on: &canvas, layout)
      if layout.list.rows > 0 { drawList(on: &canvas, layout.list) }
      if layout.detail.rows > 0 { drawDetail(on: &canvas, layout.detail) }
    }
    drawComplaint(on: &canvas)
    drawMessage(on: &canvas, layout.message)
    drawHint(on: &canvas, layout.hint)
    if prompt != nil { drawPrompt(on: &canvas, layout.header) }
    if canvas.cursor == nil { canvas.cursor = Position(row: 0, column: 0) }
    return canvas
  }

  private func drawDivider(on canvas: inout Canvas, _ layout: Layout) {
    let region = layout.divider
    let isVertical = layout.arrangement == .sideBySide
    for row in region.row..<(region.row + region.rows) {
      let text = String(
        repeating: isVertical ? marks.vertical : marks.horizontal, count: region.columns)
      canvas.write(text, theme.frame, row: row, column: region.column)
    }
  }

  private func drawHint(on canvas: inout Canvas, _ region: Region) {
    guard detail.labels == nil || prompt != nil else {
      canvas.write(
        clipped(" A-Z follow  a-z 0-9 narrow  Enter first  Esc cancel", to: region.columns),
        row: region.row, column: region.column)
      return
    }
    let hints = Hint.line(
      in: context, isPicking: prompt?.purpose == .pick, keymap: options.keymap,
      columns: region.columns, style: theme.hint,
      keyStyle: .plain, isPossible: canDo)
    canvas.write(hints, row: region.row, column: region.column, columns: region.columns)
  }

  /// Below the smallest size: the line that matters, and nothing else.
  private func drawTiny(on canvas: inout Canvas) {
    canvas.cursor = size.rows > 0 && size.columns > 0 ? Position(row: 0, column: 0) : nil
    if let prompt {
      canvas.write(prompt.sign + prompt.editor.text, theme.prompt, row: 0, column: 0)
    } else if let row = overlays.last?.selected {
      canvas.write(row.cells.map(\.plain).joined(separator: " "), row: 0, column: 0)
    } else if let title = posts[detail.post ?? -1]?.announcement.title ?? list.selectedRow?.title {
      canvas.write(
        Columns.clipped(title, to: size.columns, ellipsis: marks.ellipsis), theme.title, row: 0,
        column: 0)
    } else {
      let smallest = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
      canvas.write("too small: \(smallest) at least", row: 0, column: 0)
    }
  }

  /// Whether an action would do something now: only such are hinted at.
  func canDo(_ action: Action) -> Bool {
    switch action {
    case .open, .copy, .star, .read: list.selected != nil
    case .escape:
      context != .list || !wantedView.query.isEmpty
    case .follow: detail.selected != nil || !detail.pending.isEmpty
    case .nextLink, .previousLink, .labels, .links: !links.isEmpty
    case .nextMatch, .previousMatch: detail.find?.matches.isEmpty == false
    case .back: !trail.behind.isEmpty
    case .forward: !trail.ahead.isEmpty
    case .nextPost: list.scroll.selected + 1 < list.listing.count
    case .previousPost: list.scroll.selected > 0
    case .facets, .nextOrder: list.listing.count > 1
    case .choose: overlays.last?.selected != nil
    case .promptUp, .promptDown, .promptPageUp, .promptPageDown:
      overlays.last.map { $0.shown.count > 1 } ?? (list.listing.count > 1)
    case .promptComplete: prompt?.purpose == .filter
    case .historyPrevious, .historyNext: !promptHistory.entries.isEmpty
    default: true
    }
  }
}
