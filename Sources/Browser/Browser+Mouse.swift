// The mouse, when it is on: a click selects and follows, the wheel scrolls the pane under it.

import Screen

extension Browser {
  mutating func point(_ mouse: Key.Mouse) {
    guard options.usesMouse, prompt == nil else { return }
    let position = Position(row: mouse.row, column: mouse.column)
    if !overlays.isEmpty { return pointInOverlay(mouse, position) }
    let layout = layout
    if layout.list.contains(position) {
      pointInList(mouse, line: list.scroll.top + mouse.row - layout.list.row)
    } else if layout.detail.contains(position) {
      pointInDetail(mouse, layout.detail)
    }
  }

  private mutating func pointInList(_ mouse: Key.Mouse, line: Int) {
    switch mouse.act {
    case .wheelUp: moveInList(.rows(-3))
    case .wheelDown: moveInList(.rows(3))
    case .press:
      guard case .row(let index, _)? = list.listing.line(at: line) else { return }
      let isSelected = index == list.scroll.selected && focus == .list
      focus = .list
      moveInList(.rows(index - list.scroll.selected))
      if isSelected { openDetail() }
    }
  }

  private mutating func pointInDetail(_ mouse: Key.Mouse, _ region: Region) {
    switch mouse.act {
    case .wheelUp: detail.scroll(.rows(-3))
    case .wheelDown: detail.scroll(.rows(3))
    case .press:
      if focus == .list { openDetail() }
      let row = detail.top + mouse.row - region.row
      guard let line = detail.page?.lines.dropFirst(row).first else { return }
      let column = mouse.column - region.column + (line.isWide ? detail.shift : 0)
      guard let place = line.places.first(where: { $0.columns.contains(column) }) else { return }
      follow(place.target)
    }
  }

  private mutating func pointInOverlay(_ mouse: Key.Mouse, _ position: Position) {
    guard let last = overlays.indices.last else { return }
    switch mouse.act {
    case .wheelUp: overlays[last].move(by: -3)
    case .wheelDown: overlays[last].move(by: 3)
    case .press:
      guard overlayRegion.contains(position) else { return }
      let index = overlays[last].scroll.top + position.row - overlayRegion.row
      guard overlays[last].row(at: index)?.choice != nil else { return }
      let isSelected = index == overlays[last].scroll.selected
      overlays[last].scroll.selected = index
      if isSelected { choose() }
    }
  }
}
