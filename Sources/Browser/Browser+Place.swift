// Where one was: found again at the start, and told at the end.

import Catalog

extension Browser {
  /// Where one is, to be kept for the next start; nil at the top of all posts, where one begins.
  public var place: ReadingPlace? {
    guard let post = list.selected else { return nil }
    var place = ReadingPlace(post: post)
    place.query = list.view.query
    place.sort = list.view.order
    place.isReversed = list.view.isReversed
    place.above = list.listing.line(ofRow: list.scroll.selected) - list.scroll.top
    place.isReading = focus == .detail && detail.followed == nil
    if var page = detail.page, place.isReading {
      let anchor = page.anchor(atRow: detail.top)
      place.passage = anchor.passage
      place.offset = anchor.offset
      place.below = detail.top - page.row(of: anchor)
    }
    let isAtTop = list.view == View() && list.scroll.selected == 0 && !place.isReading
    return isAtTop && list.reachesTop ? nil : place
  }

  /// Goes to where one was: at once in the list of all posts, else when the list is answered.
  mutating func goToLastPlace() {
    guard let place = try? catalog.place(in: scope) else { return }
    wantedPlace = place
    wantedView = View(query: place.query, order: place.sort, isReversed: place.isReversed)
    if wantedView == View() {
      readWindow(around: place.post)
      selectWantedPlace()
    }
  }

  /// Selects the post where one was, once it is in the list.
  mutating func selectWantedPlace() {
    guard let place = wantedPlace, list.view == wantedView, list.select(place.post) else { return }
    list.scroll.top = max(0, list.listing.line(ofRow: list.scroll.selected) - place.above)
    if place.isReading, focus != .detail {
      focus = .detail
      let anchor = Anchor(passage: place.passage, offset: place.offset)
      detail.destination = .lastPlace(anchor, below: place.below)
    }
    // Rows may still come in above it.
    if awaitedList == nil, list.reachesTop { wantedPlace = nil }
  }

  /// Reads the rows around a post, before all posts of the list are known.
  private mutating func readWindow(around post: PostID) {
    let limit = 100
    guard let own = try? catalog.rows([post], in: scope), own.count == 1,
      let before = try? catalog.window(scope, from: .before(post), limit: limit),
      let after = try? catalog.window(scope, from: .after(post), limit: limit)
    else { return }
    let rows = before + own + after
    list.listing = Listing(rows.map(\.id))
    list.reachesTop = before.count < limit
    list.reachesBottom = after.count < limit
    list.keep(rows)
  }
}
