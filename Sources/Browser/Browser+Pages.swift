// Pages of large posts, which another thread lays out: the one that is read, and those beside it.

import Catalog
import Screen

extension Browser {
  /// Puts the page of a large post into the pane as far as it is there.
  mutating func showLargePage(of post: Post, _ id: PostID, _ region: Region) {
    let order = order(post, id, width: region.columns, rows: region.rows)
    guard var page = pages[id], order.isMet(by: page) else { return }
    guard let old = detail.page else {
      detail.page = page
      return
    }
    // What is on the screen stays until all of the other is there.
    guard !page.isPreview, old.isPreview || !order.isMet(by: old) else { return }
    if old.announcement != page.announcement {
      detail.find = nil
      detail.finder = nil
      detail.quoted = nil
      detail.awaitedFinder = nil
    }
    if old.width != page.width || old.announcement != page.announcement {
      detail.top = detail.rowOfTop(on: &page)
      detail.shift = 0
    }
    discard(old)
    detail.page = page
  }

  /// Has the pages laid out that are not there: the one to be read first, then its neighbours'.
  mutating func orderPages(_ ids: [PostID], _ region: Region) {
    for (id, page) in pages where !ids.contains(id) {
      discard(page)
      pages[id] = nil
    }
    if !awaitedPages.isEmpty { awaitedPages = awaitedPages.filter { ids.contains($0.key) } }
    // Where the detail is not to be seen, it will have the whole screen.
    let region =
      region.columns > 0
      ? region : Layout(size, inDetail: true, isMaximized: isMaximized).detail
    for id in ids {
      guard region.columns > 0, let post = posts[id], post.isLarge else { continue }
      let order = order(post, id, width: region.columns, rows: region.rows)
      let isThere = [pages[id], id == detail.post ? detail.page : nil].contains { page in
        page.map { !$0.isPreview && order.isMet(by: $0) } ?? false
      }
      if isThere || awaitedPages[id]?.order == order { continue }
      // Not for pages that are only kept ready: the thread that draws needs a core too.
      let isUrgent = id == detail.post && detail.destination != nil
      awaitedPages[id] = (ask(.page(order, isUrgent: isUrgent)), order)
    }
  }

  /// Takes a page, or its first rows, if it is still wanted.
  mutating func take(_ page: Page, number: Int) {
    guard let id = awaitedPages.first(where: { $0.value.number == number })?.key else { return }
    discard(pages.updateValue(page, forKey: id))
    if !page.isPreview { awaitedPages[id] = nil }
  }

  /// The text of the page for finding, made at once where it is short; nil while it is being made.
  mutating func finderOfPage() -> PageFinder? {
    if let finder = detail.finder { return finder }
    guard let page = detail.page, let id = detail.post else { return nil }
    guard page.isLarge, let post = posts[id] else {
      detail.finder = PageFinder(page)
      return detail.finder
    }
    // All of the post is searched, or none of it.
    if post.isEarly { return nil }
    if detail.awaitedFinder == nil {
      detail.awaitedFinder = ask(
        .finder(order(post, id, width: page.width, rows: detail.height)))
    }
    return nil
  }

  private func order(_ post: Post, _ id: PostID, width: Int, rows: Int) -> PageOrder {
    PageOrder(
      post: id, announcement: post.announcement, facts: post.pageFacts, width: width,
      options: options.page, unfolded: id == detail.post ? detail.page?.unfolded ?? [] : [],
      firstRows: 3 * max(20, rows), isBeginning: post.isEarly)
  }
}

extension Post {
  /// What the page shows of what the catalog knows.
  var pageFacts: PageFacts {
    PageFacts(
      linksInside: Set(facts.links.keys), linkCount: isEarly ? facts.linkCount : nil,
      linkedFrom: facts.backlinks.count, aliases: facts.aliases)
  }
}
