// A bar of a chart: how many there are of each rank of tiers.

import Screen

/// A bar as numbers; it is drawn in whatever room there is.
struct Bar: Sendable, Hashable {
  /// How many of each rank, the highest first.
  var counts: [Int]
  /// What the longest bar of the chart counts.
  var largest: Int

  /// Columns of the screen that one of the counted takes at most.
  private static let widest = 6

  /// Returns the bar, its parts in order; whatever is counted shows, and the longest bar of the
  /// chart fills the room unless it counts little.
  func text(_ marks: Marks, _ style: Style, in room: Int) -> StyledText {
    let longest = max(1, min(room, largest * Self.widest))
    var text = StyledText()
    var counted = 0
    var drawn = 0
    for (rank, count) in counts.enumerated() where marks.bars.indices.contains(rank) {
      counted += count
      // Rounded up, and from the start on, so that roundings do not add up.
      let end = (counted * longest + max(1, largest) - 1) / max(1, largest)
      text.append(String(repeating: marks.bars[rank], count: max(0, end - drawn)), style)
      drawn = max(drawn, end)
    }
    return text
  }
}
