// The list's part of the interface: moving in it, its order, and keeping it up to date.

import Catalog

/// How far a key moves.
enum Step: Sendable {
  case rows(Int)
  case pages(Int)
  case halves(Int)
  case top, bottom

  /// Returns the rows to move by in a view of a height; more than any list has for the ends.
  func rows(height: Int) -> Int {
    switch self {
    case .rows(let count): count
    case .pages(let count): count * max(1, height - 1)
    case .halves(let count): count * max(1, height / 2)
    case .top: -1_000_000_000
    case .bottom: 1_000_000_000
    }
  }
}

extension Browser {
  mutating func move(_ step: Step) {
    if !overlays.isEmpty { return moveInOverlay(step) }
    if focus == .detail { return detail.scroll(step) }
    moveInList(step)
  }

  mutating func moveInList(_ step: Step) {
    if case .bottom = step, !list.reachesBottom { readWindow(.bottom) }
    if case .top = step, !list.reachesTop { readWindow() }
    list.lastStep = step
    list.move(by: step.rows(height: list.height))
    detail.followed = nil
  }

  /// `J` and `K`: another post of the present result, whichever pane has the keys.
  mutating func step(_ rows: Int) {
    let before = list.selected
    moveInList(.rows(rows))
    if list.selected == before {
      say(rows > 0 ? "this is the last one" : "this is the first one")
    }
  }

  // MARK: What the list shows

  /// Reads the rows at an edge of the list, before all its posts are known.
  mutating func readWindow(_ edge: Catalog.Edge = .top) {
    let limit = max(100, 4 * list.height)
    guard let rows = try? catalog.window(scope, from: edge, limit: limit) else { return }
    list.listing = Listing(rows.map(\.id))
    list.reachesTop = edge == .top || rows.count < limit
    list.reachesBottom = edge == .bottom || rows.count < limit
    list.scroll = Scroll()
    list.keep(rows)
    list.total = try? catalog.count(scope)
  }

  /// Reads on where the known part of the list ends, before the selection gets there.
  mutating func extendWindow(rows height: Int) {
    let ids = list.listing.sections.first?.ids ?? []
    let limit = max(100, 4 * height)
    if !list.reachesBottom, list.scroll.selected + 3 * height > ids.count, let last = ids.last,
      let rows = try? catalog.window(scope, from: .after(last), limit: limit)
    {
      list.listing = Listing(ids + rows.map(\.id))
      list.reachesBottom = rows.count < limit
      list.keep(rows)
    }
    if !list.reachesTop, list.scroll.selected < 3 * height, let first = ids.first,
      let rows = try? catalog.window(scope, from: .before(first), limit: limit)
    {
      list.listing = Listing(rows.map(\.id) + (list.listing.sections.first?.ids ?? []))
      list.reachesTop = rows.count < limit
      list.scroll.selected += rows.count
      list.scroll.top += rows.count
      list.keep(rows)
    }
  }

  /// Has rows near the screen read on another thread, before the selection gets there.
  mutating func readAhead() {
    guard awaitedRows == nil, prompt?.purpose != .filter,
      list.nearby.contains(where: { !list.isAtHand($0) })
    else { return }
    let missing = list.ahead.filter { !list.isAtHand($0) }
    // What is gone from the catalog stays missing.
    guard missing != wantedRows else { return }
    wantedRows = missing
    awaitedRows = ask(.readAhead(missing))
  }

  /// Takes rows that were read ahead; those read for the screen meanwhile are not older.
  mutating func take(_ rows: [Row], number: Int) {
    guard number == awaitedRows else { return }
    awaitedRows = nil
    list.keep(rows.filter { list.rows[$0.id] == nil })
  }

  /// Forgets the rows: they may have changed.
  mutating func forgetRows() {
    list.forgetRows()
    awaitedRows = nil
    wantedRows = []
  }

  /// Asks for all posts of a view; the answer replaces the list.
  mutating func askForList(_ view: View? = nil) {
    want(view ?? wantedView)
    awaitedList = ask(.list(wantedView))
  }

  /// Says which view is wanted; what was asked of another is no longer awaited.
  mutating func want(_ view: View) {
    if view != wantedView { isMarkingAll = false }
    wantedView = view
    awaitedList = nil
  }

  /// Takes the posts of the view asked for last.
  mutating func take(_ answer: ListAnswer) {
    if list.view != wantedView {
      if list.view.query != wantedView.query { list.hasMoved = false }
      list.view = wantedView
      list.matches = [:]
      wantedMatches = []
    }
    let selected = presentSelection
    rowBeforeChange = nil
    list.replace(Listing(answer.sections), keeping: selected)
    if detail.followed == nil, detail.post == selected.old, selected.old != selected.new {
      detail.post = selected.new
      detail.isGone = false
    }
    list.reachesTop = true
    list.reachesBottom = true
    list.isComplete = answer.isComplete
    list.summary = answer.summary
    list.suggestion = answer.suggestion
    if answer.isComplete {
      awaitedList = nil
      // What was gone while the list was read is asked for once more.
      if let post = detail.post, posts[post] == nil { wantedPosts = [] }
    }
    selectWantedPlace()
    markAllIfComplete()
  }

  /// The selected post as the list has it and as the catalog has it now: a post whose date was
  /// corrected has another key, and so has one of the first rows of an unknown archive.
  private var presentSelection: (old: PostID?, new: PostID?) {
    let old = list.selected
    guard let row = rowBeforeChange, row.id == old,
      let archive = scope.archives.first(where: { $0.name == row.archive }),
      let new = try? catalog.post(archive: archive, path: row.path)
    else { return (old, old) }
    return (old, new)
  }

  /// Posts have changed: what is shown is read again.
  mutating func changed() {
    changes += 1
    rowBeforeChange = list.selectedRow ?? rowBeforeChange
    forgetRows()
    list.total = try? catalog.count(scope)
    posts = [:]
    wantedPosts = []
    // The first rows are shown before anybody has counted the others.
    if isEmpty, list.view == View(), wantedView == View() {
      readWindow()
      rowBeforeChange = list.selectedRow
    }
    askForList()
  }

  mutating func changeOrder() {
    let orders = Sort.allCases
    let index = orders.firstIndex(of: wantedView.order) ?? 0
    var view = wantedView
    view.order = orders[(index + 1) % orders.count]
    view.isReversed = false
    askForList(view)
    say(view.orderText)
  }

  mutating func reverseOrder() {
    var view = wantedView
    view.isReversed.toggle()
    askForList(view)
    say(view.orderText)
  }

  mutating func clearFilter() {
    trail.leave(snapshot)
    var view = wantedView
    view.query = ""
    askForList(view)
  }
}
