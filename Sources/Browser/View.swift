// What the list shows, as one could type it: a query and an order.

import Catalog

/// A query and an order.
public struct View: Sendable, Hashable {
  /// In the query language; empty for all announcements.
  public var query: String
  public var order: Sort
  public var isReversed: Bool

  public init(query: String = "", order: Sort = .date, isReversed: Bool = false) {
    self.query = query
    self.order = order
    self.isReversed = isReversed
  }

  /// The order in words, for the header.
  var orderText: String {
    switch (order, isReversed) {
    case (.date, false): "newest first"
    case (.date, true): "oldest first"
    case (_, false): "by \(order.rawValue)"
    case (_, true): "by \(order.rawValue), reversed"
    }
  }
}
