// Which events can be seen: what is only kept for later leaves the screen as it is.

import Catalog

extension Browser {
  /// Whether the screen may look different once the event has been handled; asked before it is.
  public func shows(_ event: Event) -> Bool {
    switch event {
    case .loaded(let id, _): id == detail.post
    case .answered(let number, let answer): shows(answer, number: number)
    default: true
    }
  }

  private func shows(_ answer: Answer, number: Int) -> Bool {
    switch answer {
    // The rows on the screen were read with the key that brought them there.
    case .readAhead: false
    case .matches(let matches): list.visible.contains { matches[$0] != nil }
    case .page: detail.post.flatMap { awaitedPages[$0]?.number } == number
    default: true
    }
  }
}
