// What the user notes of announcements: read, starred, and taking it back; and what counts as read.

import Catalog

extension Browser {
  /// A post that has the keys.
  struct Reading: Sendable {
    let post: PostID
    /// Of the reminder after which it counts as read.
    let number: Int
    /// Whether it was marked, either way: nothing is marked twice in one reading.
    var isMarked = false

    /// Milliseconds with the keys after which a post counts as read.
    static let time = 2_000
  }

  func isRead(_ id: PostID) -> Bool { list.rows[id]?.isRead == true }

  mutating func toggleStar() {
    guard let row = markable else { return }
    mark([row.id], .starred, isOn: !row.isStarred)
    say(row.isStarred ? "star taken away" : "starred")
  }

  mutating func toggleRead() {
    guard let row = markable else { return }
    reading?.isMarked = true
    mark([row.id], .read, isOn: !row.isRead)
    say(row.isRead ? "marked as unread" : "marked as read")
  }

  /// Marks every announcement of the present result; later, where not all of it is known yet.
  mutating func markAllRead() {
    guard list.listing.count > 0 else { return }
    isMarkingAll = true
    if awaitedList != nil { say("marking all as read when the list is complete") }
    markAllIfComplete()
  }

  /// Does what `markAllRead` had to put off.
  mutating func markAllIfComplete() {
    guard isMarkingAll, awaitedList == nil else { return }
    isMarkingAll = false
    let sections = list.listing.sections
    let ids = sections.count == 1 ? sections[0].ids : sections.flatMap(\.ids)
    mark(ids, .read, isOn: true)
    say("\(ids.count.grouped) marked as read: \(keyName(.undoMarks)) undoes it")
  }

  mutating func undoMarking() { ask(.undoMarking) }

  /// The post that a mark is for: the one shown in the detail, or the selected one. What a link led
  /// to need not be in the list.
  private var markable: Row? {
    guard let id = focus == .detail ? detail.post : list.selected else { return nil }
    return list.rows[id] ?? (try? catalog.rows([id], in: scope))?.first
  }

  /// The rows in sight show the mark at once; the catalog keeps it on another thread.
  private mutating func mark(
    _ ids: [PostID], _ mark: Request.Mark, isOn: Bool, isUndoable: Bool = true
  ) {
    for id in ids.count == 1 ? ids : list.nearby {
      list.update(id) { row in
        switch mark {
        case .read: row.isRead = isOn
        case .starred: row.isStarred = isOn
        }
      }
    }
    ask(.mark(ids, mark, isOn: isOn, isUndoable: isUndoable))
  }

  // MARK: Reading

  /// A post is read once the detail has had the keys for two seconds, or was scrolled to its end.
  mutating func settleReading() {
    let post = context == .detail && detail.page != nil ? detail.post : nil
    if post != reading?.post {
      reading = post.map { Reading(post: $0, number: lastNumber + 1) }
      if let reading, !isRead(reading.post) {
        lastNumber = reading.number
        effects.append(.remind(number: reading.number, milliseconds: Reading.time))
      }
    }
    if post != nil, detail.wasScrolledToEnd { markReading() }
  }

  mutating func takeReminder(_ number: Int) {
    if reading?.number == number { markReading() }
  }

  private mutating func markReading() {
    guard let post = reading?.post, reading?.isMarked == false else { return }
    reading?.isMarked = true
    if !isRead(post) { mark([post], .read, isOn: true, isUndoable: false) }
  }
}
