// Find in the detail: all matches marked, the current one in view, on into the next post.

extension Browser {
  /// Finds a text from the top of the pane on; an empty one ends finding.
  mutating func find(_ text: String) {
    detail.sought = text.isEmpty ? nil : .text(text)
    detail.find = nil
    // The cursor and the message line are the match's now.
    if !text.isEmpty { detail.selected = nil }
    detail.destination = text.isEmpty ? nil : .nearestMatch
  }

  /// Finds on the page that is shown what is sought, once page and reason are there.
  mutating func updateFind() {
    guard detail.find == nil, let text = soughtText, let finder = finderOfPage() else { return }
    detail.find = Find(text: text, matches: finder.matches(of: text))
  }

  private var soughtText: String? {
    switch detail.sought {
    case .text(let text): text
    case .listMatch: detail.post.flatMap { list.matches[$0] }?.sought
    case nil: nil
    }
  }

  /// `n` and `N`: another match on the page, then in the next post; without anything to find,
  /// another row of the list.
  mutating func goToMatch(_ step: Int) {
    guard focus == .detail, detail.sought != nil || prompt != nil else {
      if !list.view.query.isEmpty { return self.step(step) }
      return say("nothing is being looked for: \(keyName(.search)) finds")
    }
    let count = detail.find?.matches.count ?? 0
    let next = (detail.find?.current ?? (step > 0 ? -1 : count)) + step
    if (0..<count).contains(next) { return showMatch(next) }
    // A post that a link led to stands in no list.
    if prompt != nil || detail.followed != nil { return wrap(step, count) }
    seek(step, count)
  }

  // MARK: From post to post

  /// Looking for a text in one post after another.
  struct Seeking: Sendable {
    /// Where it began, to return to if there is none.
    let start: Snapshot
    /// 1 or -1.
    let step: Int
    /// How many matches the post has that it began in.
    let count: Int
    /// The posts looked through in vain.
    var posts = 0
  }

  private mutating func seek(_ step: Int, _ count: Int) {
    let start = snapshot
    moveInList(.rows(step))
    guard list.selected != start.list.selected else { return wrap(step, count) }
    // What the list was asked for is in each post of it, if only in what is not on its page.
    if case .text = detail.sought { seeking = Seeking(start: start, step: step, count: count) }
    detail.destination = .match(isLast: step < 0)
  }

  /// Goes on to the next post where the one that is there has no match; back to where it began
  /// where there is no other.
  /// - Returns: whether another post is to be shown.
  mutating func goOnSeeking() -> Bool {
    guard let seeking, detail.isGone || (detail.find != nil && detail.destination == nil) else {
      return false
    }
    guard detail.find?.matches.isEmpty ?? true else {
      self.seeking = nil
      message = ""
      return false
    }
    let before = list.selected
    moveInList(.rows(seeking.step))
    if list.selected != before {
      self.seeking?.posts += 1
      if case .text(let text)? = detail.sought { say("looking for \(text): any key stops") }
      detail.destination = .match(isLast: seeking.step < 0)
      return true
    }
    self.seeking = nil
    restore(seeking.start)
    endSeeking(seeking)
    return true
  }

  private mutating func endSeeking(_ seeking: Seeking) {
    message = ""
    let place = seeking.step > 0 ? "further down" : "further up"
    if seeking.count > 0 {
      wrap(seeking.step, seeking.count)
      say("\(message), none \(place)")
    } else {
      let posts = seeking.posts + 1
      say("not found in the \(posts.grouped) announcement\(posts == 1 ? "" : "s") \(place)")
    }
  }

  /// Goes on from the other end of the page, and says so.
  private mutating func wrap(_ step: Int, _ count: Int) {
    guard count > 0 else {
      if prompt == nil { say("not found here") }
      return
    }
    showMatch(step > 0 ? 0 : count - 1)
    say(step > 0 ? "on from the top: 1 of \(count)" : "on from the end: \(count) of \(count)")
  }

  /// Makes a match the current one and scrolls it into view, unfolding what hides it.
  mutating func showMatch(_ index: Int) {
    guard let find = detail.find, find.matches.indices.contains(index) else { return }
    detail.find?.current = index
    if let row = detail.page?.reveal(find.matches[index].start) { detail.show(row: row) }
  }
}
