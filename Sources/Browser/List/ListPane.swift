// The list: which announcements it has, which is selected, and the rows near the screen. All it
// reads from the catalog is a window, whatever the archive's size.

import Catalog

/// The list's state.
struct ListPane: Sendable {
  var view = View()
  var listing = Listing()
  /// Whether the listing begins and ends where the list does; otherwise only a part is known yet.
  var reachesTop = true
  var reachesBottom = true
  var scroll = Scroll()
  /// Whether the person has chosen a place; until then the list stays at its top when it grows.
  var hasMoved = false
  /// How the selection was moved last.
  var lastStep = Step.rows(1)
  /// Rows of the screen in sight.
  var height = 1
  /// The rows near the screen.
  private(set) var rows: [PostID: Row] = [:]
  /// All announcements in the archives; nil until counted.
  var total: Int?
  /// Whether all that matches has been found.
  var isComplete = true
  /// What was found, in words: `1 member · 4 partial`.
  var summary = ""
  /// What the query may have meant, where it finds nothing.
  var suggestion: String?
  /// Why the rows near the screen are there, as far as it is known.
  var matches: [PostID: SearchMatch] = [:]

  var selected: PostID? { listing[scroll.selected] }
  var selectedRow: Row? { selected.flatMap { rows[$0] } }

  mutating func move(by count: Int) {
    hasMoved = true
    scroll.move(by: count, count: listing.count)
  }

  mutating func select(_ id: PostID) -> Bool {
    guard let index = listing.index(of: id) else { return false }
    hasMoved = true
    scroll.selected = index
    return true
  }

  /// Puts another listing in; the selected post stays selected, on its row of the screen.
  /// - Parameter selected: the post's key in the old listing and in the new one.
  mutating func replace(_ new: Listing, keeping selected: (old: PostID?, new: PostID?)) {
    let offset = listing.line(ofRow: scroll.selected) - scroll.top
    let kept = selected.new.flatMap { new.index(of: $0) }
    let index = hasMoved ? kept ?? survivor(in: new) : nil
    listing = new
    scroll.selected = min(index ?? 0, max(0, new.count - 1))
    scroll.top = hasMoved ? max(0, new.line(ofRow: scroll.selected) - offset) : 0
  }

  /// Shows the selected row, and reads the rows on the screen that are not at hand.
  mutating func settle(height: Int, read: ([PostID]) -> [Row]) {
    self.height = max(1, height)
    scroll.selected = max(0, min(scroll.selected, listing.count - 1))
    if listing.count > 0 {
      scroll.show(
        listing.lines(ofRow: scroll.selected), height: self.height, of: listing.lines)
    }
    let missing = visible.filter { !isAtHand($0) }
    if !missing.isEmpty { keep(read(missing)) }
  }

  /// Whether a row is there to be drawn.
  func isAtHand(_ id: PostID) -> Bool { rows.index(forKey: id) != nil }

  /// The announcements on the screen of which it is not known why they are there.
  var unexplained: [PostID] { visible.filter { matches.index(forKey: $0) == nil } }

  /// Puts rows in; those far from the screen go when there are many.
  mutating func keep(_ new: [Row]) {
    if rows.count > 1_000 {
      let near = Set(ahead)
      rows = rows.filter { near.contains($0.key) }
    }
    for row in new { rows[row.id] = row }
  }

  /// Forgets the rows: they may have changed.
  mutating func forgetRows() { rows = [:] }

  mutating func update(_ id: PostID, _ change: (inout Row) -> Void) {
    guard var row = rows[id] else { return }
    change(&row)
    rows[id] = row
  }

  /// The announcements on the screen.
  var visible: [PostID] { ids(from: scroll.top, to: scroll.top + height) }

  /// The announcements on the screen and on one more above and below.
  var nearby: [PostID] {
    ids(from: scroll.top - height, to: scroll.top + 2 * height)
      + [selected, listing[scroll.selected - 1], listing[scroll.selected + 1]].compactMap { $0 }
  }

  /// The announcements on the screen and on three more above and below.
  var ahead: [PostID] { ids(from: scroll.top - 3 * height, to: scroll.top + 4 * height) }

  private func ids(from first: Int, to end: Int) -> [PostID] {
    var ids: [PostID] = []
    for line in max(0, first)..<max(0, first, end) {
      if case .row(let index, part: 0)? = listing.line(at: line), let id = listing[index] {
        ids.append(id)
      }
    }
    return ids
  }

  /// Where the selected post stands in another listing, else the next one that is still there.
  private func survivor(in new: Listing) -> Int? {
    for index in scroll.selected..<min(listing.count, scroll.selected + 50) {
      if let id = listing[index], let found = new.index(of: id) { return found }
    }
    return scroll.selected
  }
}
