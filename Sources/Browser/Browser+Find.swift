// Find in the detail: all matches marked, the current one in view, on into the next post.

extension Browser {
  /// Finds a text from the top of the pane on; an empty one ends finding.
  mutating func find(_ text: String) {
    detail.sought = text.isEmpty ? nil : .text(text)
    detail.find = nil
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
    let before = list.selected
    self.step(step)
    if list.selected == before { return wrap(step, count) }
    detail.destination = .match(isLast: step < 0)
  }

  /// Goes on from the other end of the page, and says so.
  private mutating func wrap(_ step: Int, _ count: Int) {
    guard count > 0 else { return }
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
