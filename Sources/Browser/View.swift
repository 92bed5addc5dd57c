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

  /// Returns the query with a term at its end, or without it where it has it.
  func toggling(_ term: String) -> View {
    var view = self
    view.query = has(term) ? removing(term) : query.isEmpty ? term : query + " " + term
    return view
  }

  /// Whether the query has a term, standing by itself.
  func has(_ term: String) -> Bool { (" " + query + " ").contains(" " + term + " ") }

  private func removing(_ term: String) -> String {
    let padded = " " + query + " "
    guard let range = padded.firstRange(of: " " + term + " ") else { return query }
    let rest = padded[..<range.lowerBound] + " " + padded[range.upperBound...]
    return rest.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
