// Find in the detail: all matches marked, the current one in view, on into the next post.

extension Browser {
  /// Finds a text from the top of the pane on; an empty one ends finding.
  mutating func find(_ text: String) {
    find(text.isEmpty ? [] : [text], isFromList: false)
  }

  mutating func find(_ terms: [String], isFromList: Bool) {
    guard !terms.isEmpty else {
      detail.find = nil
      return
    }
    guard let page = detail.page else { return }
    detail.find = Find(terms, isFromList: isFromList, in: page)
    let top = page.anchor(atRow: detail.top)
    if let index = detail.find?.first(from: top) { showMatch(index) }
  }

  /// `n` and `N`: another match on the page, then in the next post; without anything to find,
  /// another row of the list.
  mutating func goToMatch(_ step: Int) {
    guard let find = detail.find, focus == .detail else {
      if !list.view.query.isEmpty { return self.step(step) }
      return say("nothing is being looked for: \(keyName(.search)) finds")
    }
    let next = (find.current ?? (step > 0 ? -1 : find.matches.count)) + step
    if find.matches.indices.contains(next) { return showMatch(next) }
    if prompt != nil {
      guard !find.matches.isEmpty else { return }
      say(step > 0 ? "on from the top" : "on from the end")
      return showMatch(step > 0 ? 0 : find.matches.count - 1)
    }
    let before = list.selected
    self.step(step)
    if list.selected != before { detail.destination = .match(isLast: step < 0) }
  }

  /// Makes a match the current one and scrolls it into view, unfolding what hides it.
  mutating func showMatch(_ index: Int) {
    guard let find = detail.find, find.matches.indices.contains(index) else { return }
    detail.find?.current = index
    if let row = detail.page?.reveal(find.matches[index].start) { detail.show(row: row) }
  }
}
