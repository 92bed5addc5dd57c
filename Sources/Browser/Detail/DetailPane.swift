// The detail: which post is shown, its page, and where the reader is in it.

import Announcements
import Catalog

/// The detail's state.
struct DetailPane: Sendable {
  /// The post that is shown, or will be when it is loaded.
  var post: PostID?
  /// The post that a link led to; nil where the list's selected one is shown.
  var followed: PostID?
  /// The title of the post that the link stands in.
  var linkedFrom = ""
  /// The page; nil until the post is there.
  var page: Page?
  /// Whether the post turned out to be gone, so that there will be no page.
  var isGone = false
  /// The row of the page at the top of the pane.
  var top = 0
  /// Columns that wide rows are scrolled by.
  var shift = 0
  var height = 1
  /// What is selected to be followed.
  var selected: PageTarget?
  /// The digits of a link's number typed so far.
  var pending = ""
  /// What is being found, and where it stands on the page.
  var sought: Find.Sought?
  var find: Find?
  /// The page's text for finding; made when it is first needed.
  var finder: PageFinder?
  /// The number of the request for it; nil where none is under way.
  var awaitedFinder: Int?
  var labels: Labels?
  /// The index of the quotation gone to last.
  var quotation: Int?
  /// Where it stands, as long as it is marked.
  var quoted: PageMatch?
  /// Where to go once the page is there.
  var destination: Destination?

  enum Destination: Sendable, Equatable {
    case anchor(String)
    /// Some rows below a place.
    case lastPlace(Anchor, below: Int)
    /// A line of the file.
    case line(Int)
    /// The first or the last match of what is being found, once it is known.
    case match(isLast: Bool)
    /// The first match from the top of the pane on.
    case nearestMatch
    case nextQuote
    case place(Anchor)
    case bottom

    /// Whether it is not known before all matches are.
    var needsFind: Bool {
      switch self {
      case .match, .nearestMatch: true
      case .anchor, .line, .nextQuote, .place, .lastPlace, .bottom: false
      }
    }
  }

  /// The last row that may stand at the top.
  var lastTop: Int {
    guard let page, !page.canGrow else { return .max }
    return max(0, page.lines.count - height)
  }

  /// Whether the end is in sight, and something is above.
  var wasScrolledToEnd: Bool { top > 0 && page?.isComplete == true && top >= lastTop }

  mutating func scroll(_ step: Step) {
    let rows = step.rows(height: height)
    if destination == .bottom { destination = nil }
    // The end is not known yet where there are the first rows only.
    if case .bottom = step, page?.isPreview == true { destination = .bottom }
    if case .bottom = step {
      page?.layOut(rows: .max)
    } else {
      page?.layOut(rows: top + max(0, rows) + 2 * height)
    }
    top = max(0, min(lastTop, top + rows))
    forgetSelectionOutOfSight()
  }

  /// Scrolls as little as shows a row, with some rows around it.
  mutating func show(row: Int) {
    page?.layOut(rows: row + 2 * height)
    let margin = min(2, max(0, (height - 1) / 2))
    if row < top + margin { top = row - margin }
    if row > top + height - 1 - margin { top = row - height + 1 + margin }
    top = max(0, min(lastTop, top))
  }

  /// Scrolls a row to the top.
  mutating func goTo(row: Int) {
    page?.layOut(rows: row + 2 * height)
    top = max(0, min(lastTop, row))
  }

  mutating func goTo(_ anchor: Anchor) {
    guard page?.isPreview != true else {
      destination = .place(anchor)
      return
    }
    guard let row = page?.reveal(anchor) else { return }
    goTo(row: row)
  }

  /// Returns the row of another page of the post that shows what stands at the top of this one; that
  /// above it where a blank row stands there.
  func rowOfTop(on other: inout Page) -> Int {
    guard top > 0, var page else { return 0 }
    let anchor = page.anchor(atRow: top)
    return max(0, other.row(of: anchor) - (top < page.row(of: anchor) ? 1 : 0))
  }

  /// Lays the page out for a size; the text at the top stays at the top.
  mutating func fit(width: Int, height: Int) {
    self.height = max(1, height)
    guard let page, width > 0 else { return }
    if page.width != width, !page.isLarge {
      var resized = page.resized(to: width)
      top = rowOfTop(on: &resized)
      shift = 0
      self.page = resized
    }
    // Most posts are laid out whole, so that it is known how far down one is.
    self.page?.layOut(rows: max(500, top + 2 * self.height))
    top = max(0, min(lastTop, top))
  }

  /// How far down the page the pane is; empty where all of the page is in sight.
  var progress: String {
    guard let page, lastTop > 0 else { return "" }
    if top == 0 { return "top" }
    if page.isComplete, top >= lastTop { return "end" }
    return page.isComplete ? "\(100 * top / max(1, lastTop))%" : ""
  }

  // MARK: Links

  /// The targets in sight, in reading order.
  var targetsInSight: [PageTarget] {
    guard let page else { return [] }
    var targets: [PageTarget] = []
    for row in top..<max(top, min(page.lines.count, top + height)) {
      for place in page.lines[row].places where !targets.contains(place.target) {
        targets.append(place.target)
      }
    }
    return targets
  }

  /// Selects the next or the previous target: from the selected one, else from the pane's edge.
  /// - Returns: whether there is one.
  mutating func selectTarget(forward: Bool) -> Bool {
    let edge = forward ? (row: top, column: -1) : (row: top + height - 1, column: Int.max)
    let start = place.map { (row: $0.row, column: $0.columns.lowerBound) } ?? edge
    guard let next = page?.target(after: start, forward: forward) else { return false }
    if case .boilerplate(let section) = next.target,
      let link = page?.unfold(section, forItsFirstLink: forward)
    {
      select(link)
    } else {
      selected = next.target
      show(row: next.row)
    }
    return true
  }

  /// Selects a target and scrolls it into view.
  mutating func select(_ target: PageTarget) {
    selected = target
    if let place { show(row: place.row) }
  }

  /// Where the selected target begins; nil without one.
  var place: (row: Int, columns: Range<Int>)? {
    guard let selected, var page else { return nil }
    let row = page.rows(of: selected).lowerBound
    guard page.lines.indices.contains(row),
      let place = page.lines[row].places.first(where: { $0.target == selected })
    else { return nil }
    return (row, place.columns)
  }

  private mutating func forgetSelectionOutOfSight() {
    if let selected, !targetsInSight.contains(selected) { self.selected = nil }
  }
}
