// What is being found in the detail: where it stands, and which of the places is the current one.

/// Matches on a page.
struct Find: Sendable, Equatable {
  let terms: [String]
  /// Whether the terms are those of the list's query.
  let isFromList: Bool
  let matches: [PageMatch]
  /// The index of the match that the cursor is at.
  var current: Int?

  init(_ terms: [String], isFromList: Bool = false, in page: Page) {
    self.terms = terms
    self.isFromList = isFromList
    let finder = PageFinder(page)
    matches = terms.flatMap { finder.matches(of: $0) }.sorted { $0.start < $1.start }
  }

  var text: String { terms.joined(separator: " ") }

  /// Returns the first match at a place or behind it, else the first of all.
  func first(from anchor: Anchor) -> Int? {
    matches.firstIndex { $0.start >= anchor } ?? matches.indices.first
  }

  /// Returns where matches are seen on a row, and whether they are the current one.
  func columns(on line: PageLine) -> [(columns: Range<Int>, isCurrent: Bool)] {
    matches.indices.lazy.filter { matches[$0].start.passage == line.passage }.flatMap { index in
      line.columns(of: matches[index]).map { ($0, index == current) }
    }
  }
}
