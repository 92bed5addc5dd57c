// What the user notes of announcements: read, starred, and taking it back.

import Catalog

extension Browser {
  /// Marks the post that is shown as read.
  mutating func markRead(_ id: PostID? = nil) {
    guard let id = id ?? list.selected, list.rows[id]?.isRead != true else { return }
    mark([id], .read, isOn: true)
  }

  mutating func toggleStar() {
    guard let id = markable, let row = list.rows[id] else { return }
    mark([id], .starred, isOn: !row.isStarred)
  }

  mutating func toggleRead() {
    guard let id = markable, let row = list.rows[id] else { return }
    mark([id], .read, isOn: !row.isRead)
  }

  /// Marks every announcement of the present result.
  mutating func markAllRead() {
    let ids = list.listing.sections.flatMap(\.ids)
    guard !ids.isEmpty else { return }
    mark(ids, .read, isOn: true)
    say("\(grouped(ids.count)) marked as read: \(keyName(.undoMarks)) undoes it")
  }

  mutating func undoMarking() { ask(.undoMarking) }

  /// The post that a mark is for: the one shown in the detail, or the selected one.
  private var markable: PostID? { focus == .detail ? detail.post : list.selected }

  /// The row shows the mark at once; the catalog keeps it on another thread.
  private mutating func mark(_ ids: [PostID], _ mark: Request.Mark, isOn: Bool) {
    for id in ids {
      list.update(id) { row in
        switch mark {
        case .read: row.isRead = isOn
        case .starred: row.isStarred = isOn
        }
      }
    }
    ask(.mark(ids, mark, isOn: isOn))
  }
}
