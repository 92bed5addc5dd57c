// What is being found in the detail: where it stands, and which of the places is the current one.

/// Matches on a page.
struct Find: Sendable, Equatable {
  /// What is looked for, from post to post.
  enum Sought: Sendable, Equatable {
    case text(String)
    /// That for which each post is in the list.
    case listMatch
  }

  let text: String
  /// In reading order.
  let matches: [PageMatch]
  /// The index of the match that the cursor is at.
  var current: Int?

  /// Returns the first match at a place or behind it, else the first of all.
  func first(from anchor: Anchor) -> Int? {
    matches.firstIndex { $0.start >= anchor } ?? matches.indices.first
  }

  /// Returns where matches are seen on a row, and whether they are the current one.
  func columns(on line: PageLine) -> [(columns: Range<Int>, isCurrent: Bool)] {
    matches.indices(on: line).flatMap { index in
      line.columns(of: matches[index]).map { ($0, index == current) }
    }
  }
}
