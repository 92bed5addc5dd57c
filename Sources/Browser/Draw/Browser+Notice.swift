// What the message line says of the link that is selected or whose number is being typed.

import Announcements
import Screen

extension Browser {
  /// The number, the link's text, where it leads, and whether that is what the text says.
  var linkNotice: StyledText? {
    guard focus == .detail, overlays.isEmpty else { return nil }
    var index: Int?
    if let number = Int(detail.pending) { index = number - 1 }
    if index == nil, case .link(let selected)? = detail.selected { index = selected }
    guard let index, links.indices.contains(index) else { return nil }
    let link = links[index]
    let notice = LinkNotice(link)
    let isInside = posts[detail.post ?? -1]?.facts.links[index] != nil
    // The warning stands before a target that may be long.
    let parts = [
      link.text.allSatisfy(\.isWhitespace) ? "" : link.text, isInside ? "" : notice.warning ?? "",
      notice.target,
      isInside ? "in this archive" : "",
    ]
    let number = detail.pending.isEmpty ? "\(index + 1)" : "\(detail.pending)_"
    return StyledText(
      "[\(number)] " + parts.filter { !$0.isEmpty }.joined(separator: " \(marks.dot) "))
  }

  /// Scrolls a notice that is wider than the line.
  /// - Returns: false where there is none.
  mutating func scrollNotice(_ direction: Int) -> Bool {
    let columns = size.columns - 2
    guard let notice = linkNotice, columns > 0, notice.width > columns else { return false }
    let shift = noticeShift + direction * max(1, columns / 2)
    noticeShift = max(0, min(notice.width - columns, shift))
    return true
  }

  /// Whether a key scrolls the notice: all others show its beginning again.
  func isScrollingNotice(_ key: Key) -> Bool {
    let action = options.keymap.action(for: key, in: context)
    return action == .scrollLeft || action == .scrollRight
  }
}
