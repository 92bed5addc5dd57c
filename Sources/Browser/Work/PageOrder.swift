// A large post's page to be made on another thread: all that it depends on.

import Announcements
import Catalog

/// What a page is to be made of.
public struct PageOrder: Sendable, Hashable {
  let post: PostID
  let announcement: Announcement
  let facts: PageFacts
  /// The columns to lay out for.
  let width: Int
  let options: PageOptions
  let unfolded: Set<Int>
  /// How many rows are to be seen first.
  let firstRows: Int
  /// Whether they are all that is wanted, as more of the post is still being read.
  let isBeginning: Bool

  /// Whether a page is the one that is wanted, whatever is unfolded on it.
  func isMet(by page: Page) -> Bool {
    page.width == width && page.facts == facts && page.options == options
      && page.announcement == announcement
  }

  /// Makes the page.
  /// - Parameters:
  ///   - isUrgent: whether it is to have all cores.
  ///   - deliver: takes the first rows, then the whole page; false from it stops the work.
  func makePage(isUrgent: Bool, _ deliver: (Page) -> Bool) {
    var page = Page(
      announcement, facts: facts, width: width, options: options, unfolded: unfolded, rows: 0)
    let preview = page.preview(rows: firstRows, isBeginning: isBeginning)
    guard deliver(preview), !isBeginning else { return }
    if isUrgent { page.layOutOnAllCores() } else { page.layOut(rows: .max) }
    _ = deliver(page)
  }

  func makeFinder() -> PageFinder {
    PageFinder(Page(announcement, facts: facts, width: width, options: options, rows: 0))
  }

  /// Two orders of one post and width are rare and need not differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(post)
    hasher.combine(width)
  }
}
