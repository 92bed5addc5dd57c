// Where one has been, for back and forward.

/// Places behind and ahead of the present one.
struct Trail<Place: Sendable>: Sendable {
  private(set) var behind: [Place] = []
  private(set) var ahead: [Place] = []

  private static var limit: Int { 100 }

  /// Leaves a place for a new one: there is no forward any more.
  mutating func leave(_ place: Place) {
    behind.append(place)
    if behind.count > Self.limit { behind.removeFirst() }
    ahead = []
  }

  /// Returns the place before, keeping the present one ahead; nil at the start.
  mutating func back(from place: Place) -> Place? {
    guard let last = behind.popLast() else { return nil }
    ahead.append(place)
    return last
  }

  /// Returns the place ahead, keeping the present one behind; nil at the end.
  mutating func forward(from place: Place) -> Place? {
    guard let next = ahead.popLast() else { return nil }
    behind.append(place)
    return next
  }
}
