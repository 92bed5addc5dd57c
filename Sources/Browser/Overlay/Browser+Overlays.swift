// The overlays' part of the interface: opening, moving, choosing and closing.

import Catalog
import Screen

extension Browser {
  mutating func open(_ overlay: Overlay) {
    if overlay.kind.isPlace, overlays.last?.kind != overlay.kind { trail.leave(snapshot) }
    // The same overlay twice would only have to be closed twice.
    overlays.removeAll { $0.kind == overlay.kind }
    overlays.append(overlay)
  }

  /// Opens an overlay whose rows the catalog gives.
  mutating func open(_ kind: Overlay.Kind, title: String, asking request: Request) {
    open(Overlay(kind, title: title, awaits: ask(request)))
  }

  mutating func closeOverlay() {
    if let last = overlays.last, !last.filter.isEmpty {
      overlays[overlays.count - 1].narrow(to: "")
    } else {
      dropOverlay()
    }
  }

  /// Takes the innermost overlay away. One that is a place of its own is gone back from, so that
  /// forward opens it again.
  mutating func dropOverlay() {
    guard let last = overlays.last else { return }
    if last.kind.isPlace, let before = trail.back(from: snapshot) {
      overlays = before.overlays
    } else {
      overlays.removeLast()
    }
  }

  mutating func moveInOverlay(_ step: Step) {
    guard let last = overlays.indices.last else { return }
    overlays[last].move(by: step.rows(height: overlayRegion.rows))
  }

  mutating func settleOverlay() {
    guard let last = overlays.indices.last else { return }
    let selected = overlays[last].scroll.selected
    // The heading above a row is shown with it.
    let isBelowHeading = overlays[last].row(at: selected - 1)?.choice == nil
    overlays[last].scroll.show(
      max(0, isBelowHeading ? selected - 1 : selected)...selected,
      height: overlayRegion.rows, of: overlays[last].shown.count)
  }

  /// Where overlays are drawn: over the panes, below the header.
  var overlayRegion: Region {
    let layout = layout
    guard layout.arrangement != .tiny else {
      return Region(row: 0, column: 0, rows: size.rows, columns: size.columns)
    }
    return Region(row: 1, column: 0, rows: size.rows - 3, columns: size.columns)
  }

  /// `Enter` on a row.
  mutating func choose() {
    guard let choice = overlays.last?.selected?.choice else { return }
    switch choice {
    case .toggle(let field, let value):
      var view = wantedView
      view.query = QueryText(view.query).toggling(field, value).text
      list.hasMoved = false
      askForList(view)
      if let last = overlays.indices.last { overlays[last].awaits = ask(.facets(view)) }
    case .member(let name):
      open(.member(name), title: name, asking: .member(name))
    case .timeline(let period):
      if let last = overlays.indices.last { overlays[last].awaits = ask(.timeline(period)) }
    case .copy, .perform:
      while !overlays.isEmpty { dropOverlay() }
      perform(choice)
    default:
      let origin = overlays.last?.kind.isPlace == true ? overlays.last?.title ?? "" : ""
      // Back leads to the member's page or the timeline, but to no menu.
      overlays.removeAll { !$0.kind.isPlace }
      perform(choice, from: origin)
      overlays = []
    }
  }

  /// - Parameter origin: the title of the page that it stands on; empty for a menu.
  private mutating func perform(_ choice: Overlay.Choice, from origin: String = "") {
    switch choice {
    case .followLink(let index): followLink(index)
    case .goTo(let anchor):
      trail.leave(snapshot)
      focus = .detail
      detail.goTo(anchor)
    case .copy(let text, let name): effects.append(.copy(text, name: name))
    case .filter(let query):
      trail.leave(snapshot)
      focus = .list
      detail.followed = nil
      askForList(View(query: query))
    case .post(let id, let line):
      showPost(id, linkedFrom: origin)
      if line > 0 { detail.destination = .line(line) }
    case .perform(let action): perform(action)
    case .toggle, .member, .timeline: break
    }
  }

  /// Takes an answer that an overlay waits for.
  mutating func take(_ answer: Answer, number: Int) {
    if case .list(let answer) = answer {
      if number == awaitedList { take(answer) }
      return
    }
    switch answer {
    case .rows(let answer):
      guard let index = overlays.firstIndex(where: { $0.awaits == number }) else { return }
      overlays[index].replace(with: answer)
    case .marked(let text):
      forgetRows()
      if !text.isEmpty { say(text) }
    case .notMarked(let text):
      list.forgetRows()
      say(text, isWarning: true)
    case .said(let text): if !text.isEmpty { say(text) }
    case .name(let text): name = text
    case .readAhead(let rows): take(rows, number: number)
    case .matches(let matches):
      guard number == awaitedMatches else { return }
      list.matches.merge(matches) { $1 }
    case .completion(let completion): take(completion, number: number)
    case .page(let page): take(page, number: number)
    case .finder(let finder):
      if number == detail.awaitedFinder { detail.finder = finder }
    case .failed(let text): say(text, isWarning: true)
    case .list: break
    }
  }
}
