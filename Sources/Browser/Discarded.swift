// What takes long to be taken apart, handed to a thread that no key waits for.

import Synchronization

/// Pages and posts that the interface has let go of. Taking a page of a megabyte apart takes 10 ms.
public final class Discarded: Sendable {
  private let values: Mutex<[any Sendable]>

  init(_ values: [any Sendable]) { self.values = Mutex(values) }

  /// Takes them apart. Whoever else still holds this then holds nothing.
  public func letGo() { values.withLock { $0 = [] } }
}

extension Browser {
  /// Keeps a large page until `takeDiscarded`; a small one may go at once.
  mutating func discard(_ page: Page?) {
    if let page, page.isLarge { discarded.append(page) }
  }

  /// Keeps a large post until `takeDiscarded`; a small one may go at once.
  mutating func discard(_ post: Post?) {
    if let post, post.isLarge { discarded.append(post) }
  }

  /// Returns what was discarded since the last call; nil for nothing.
  public mutating func takeDiscarded() -> Discarded? {
    if discarded.isEmpty { return nil }
    defer { discarded = [] }
    return Discarded(discarded)
  }
}
