// The detail's part of the interface: which post it shows, loading it, going to and from it.

import Announcements
import Catalog
import Screen

extension Browser {
  /// How many posts are kept at hand.
  private static var postsKept: Int { 24 }

  mutating func openDetail() {
    guard list.selected != nil else { return }
    focus = .detail
    list.hasMoved = true
    if detail.sought == nil, !list.view.query.isEmpty {
      detail.sought = .listMatch
      detail.destination = .match(isLast: false)
    }
  }

  /// `Tab`: what a link led to stays in the detail.
  mutating func switchPane() {
    if focus == .detail { focus = .list } else { openDetail() }
  }

  mutating func leaveDetail() {
    focus = .list
    detail.followed = nil
    detail.labels = nil
  }

  /// `Esc` in the detail: pending number, find marks, link selection, maximise, detail.
  mutating func escapeDetail() {
    if !detail.pending.isEmpty {
      detail.pending = ""
    } else if detail.sought != nil {
      detail.sought = nil
      detail.find = nil
    } else if detail.quoted != nil {
      detail.quoted = nil
    } else if detail.selected != nil {
      detail.selected = nil
    } else if isMaximized {
      isMaximized = false
    } else {
      leaveDetail()
    }
  }

  /// Shows the right post in the right size as soon as it is at hand, and has those loaded that one
  /// key leads to.
  mutating func settleDetail(_ region: Region) {
    let shown = detail.followed ?? list.selected
    if detail.post != shown {
      var pane = DetailPane(post: shown, followed: detail.followed, linkedFrom: detail.linkedFrom)
      pane.sought = detail.sought
      pane.destination = detail.destination
      discard(detail.page)
      detail = pane
    }
    if let shown, region.columns > 0, let post = posts[shown] {
      if post.isLarge { showLargePage(of: post, shown, region) } else { showPage(of: post, region) }
    }
    detail.fit(width: region.columns, height: region.rows)
    updateFind()
    goToDestination()
    let near = ([shown] + stepsAhead.map { list.listing[list.scroll.selected + $0] })
      .compactMap { $0 }
    wantPosts(near)
    orderPages(Array(near.prefix(3)), region)
  }

  /// How far from the selected row the posts are that the next key probably leads to. While a query
  /// is typed that is none of those beside it.
  private var stepsAhead: [Int] {
    if prompt?.purpose == .filter { return [] }
    if let seeking { return (1...8).map { $0 * seeking.step } }
    let page = max(1, list.height - 1)
    if case .pages = list.lastStep { return [page, -page, 1, -1] }
    return [1, -1, page, -page]
  }

  private mutating func showPage(of post: Post, _ region: Region) {
    let facts = post.pageFacts
    if let page = detail.page, page.announcement == post.announcement, page.facts == facts {
      return
    }
    var page = Page(
      post.announcement, facts: facts, width: region.columns, options: options.page,
      rows: 2 * region.rows)
    // The post was edited while it was being read.
    detail.top = detail.rowOfTop(on: &page)
    detail.page = page
    detail.find = nil
    detail.finder = nil
    detail.quoted = nil
  }

  private mutating func goToDestination() {
    guard let destination = detail.destination, let page = detail.page, !page.isPreview,
      !(destination.needsFind && detail.find == nil),
      !(destination == .nextQuote && detail.finder == nil)
    else { return }
    detail.destination = nil
    switch destination {
    case .lastPlace(let anchor, let below):
      if let row = detail.page?.reveal(anchor) {
        detail.goTo(row: row + max(-100, min(below, 100)))
      }
    case .anchor(let name):
      if let anchor = detail.page?.anchor(named: name) { detail.goTo(anchor) }
    case .line(let line):
      if let anchor = detail.page?.anchor(ofSourceLine: line) { detail.goTo(anchor) }
    case .match(let isLast):
      showMatch(isLast ? (detail.find?.matches.count ?? 0) - 1 : 0)
    case .nearestMatch:
      let top = page.anchor(atRow: detail.top)
      if let index = detail.find?.first(from: top) { showMatch(index) }
    case .nextQuote: goToNextQuote()
    case .place(let anchor): detail.goTo(anchor)
    case .bottom: detail.scroll(.bottom)
    }
  }

  /// Has posts loaded that are not at hand.
  private mutating func wantPosts(_ wanted: [PostID]) {
    guard wanted != wantedPosts else { return }
    wantedPosts = wanted
    if posts.count > Self.postsKept {
      for (id, post) in posts where !wanted.contains(id) {
        discard(post)
        posts[id] = nil
      }
    }
    let missing = wanted.filter { posts[$0] == nil }
    if !missing.isEmpty { effects.append(.load(missing)) }
  }

  mutating func take(_ post: Post?, for id: PostID) {
    discard(posts[id])
    posts[id] = post
    // While posts are stored or the list is read again, the post may have got another key.
    let isSettled = awaitedList == nil && progress == nil
    guard id == detail.post, post != nil || isSettled else { return }
    detail.isGone = post == nil
    if post == nil { say("this announcement is gone", isWarning: true) }
  }
}
