// Keys typed ahead of the post that they are about: which of them wait for more of it.

import Announcements
import Catalog
import Screen

extension Browser {
  /// Whether nothing of the post that is to be read is there yet.
  public var awaitsPost: Bool {
    guard let id = detail.post, !detail.isGone else { return false }
    // The page of a post that has changed stays until there is another, but leads nowhere.
    return posts[id] == nil || (detail.page == nil && awaitedPages[id] != nil)
  }

  /// Whether a key means something that is not known before more of the post is there. What the
  /// first rows of a long one answer does not wait.
  public func awaitsPost(for key: Key) -> Bool {
    // A key ends a search that goes from post to post.
    guard prompt == nil, overlays.isEmpty, !detail.isGone, seeking == nil else { return false }
    if focus == .detail, awaitsPost { return true }
    guard let action = options.keymap.action(for: key, in: context) else {
      return isBeginning && detail.labels != nil
    }
    if focus == .detail, let step = action.step { return awaitsRows(for: step) }
    switch action {
    case .links, .copy: return isBeginning
    case .linkDigit, .follow, .labels, .outline, .nextQuote:
      return focus == .detail && isBeginning
    case .nextLink, .previousLink: return focus == .detail && awaitsLink(action == .nextLink)
    case .nextMatch, .previousMatch: return focus == .detail && awaitsMatches
    default: return false
    }
  }

  /// Whether the rest of the post is still being read.
  private var isBeginning: Bool { detail.post.flatMap { posts[$0] }?.isEarly ?? false }

  /// Whether a step goes beyond the first rows. That to the end does not wait here: it is made when
  /// the page is whole.
  private func awaitsRows(for step: Step) -> Bool {
    if case .bottom = step { return false }
    guard let page = detail.page, page.isPreview else { return false }
    let rows = step.rows(height: detail.height)
    return rows > 0 && detail.top + rows + detail.height > page.lines.count
  }

  /// Whether the next link in a direction stands behind the first rows.
  private func awaitsLink(_ isForward: Bool) -> Bool {
    guard detail.page?.isPreview == true else { return false }
    var copy = detail
    return !copy.selectTarget(forward: isForward) && isForward
  }

  /// Whether it is not known yet where what is looked for stands.
  private var awaitsMatches: Bool {
    guard detail.find == nil else { return false }
    return switch detail.sought {
    case .text: true
    case .listMatch: detail.post.map { list.matches[$0]?.sought != nil } ?? false
    case nil: false
    }
  }
}

extension Action {
  /// The step that it makes; nil for an action that moves nothing.
  var step: Step? {
    switch self {
    case .down: .rows(1)
    case .up: .rows(-1)
    case .top: .top
    case .bottom: .bottom
    case .pageDown: .pages(1)
    case .pageUp: .pages(-1)
    case .halfDown: .halves(1)
    case .halfUp: .halves(-1)
    default: nil
    }
  }
}
