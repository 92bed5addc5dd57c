// How far two spellings are apart.

/// Returns the number of letters to add, leave out, replace or swap with their neighbour (optimal
/// string alignment); nil where there are more than the limit.
public func editDistance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
  guard limit >= 0, abs(one.count - other.count) <= limit else { return nil }
  var before: [Int] = []
  var last = Array(0...other.count)
  for row in 0..<one.count {
    var current = [row + 1]
    for column in 0..<other.count {
      let isEqual = one[row] == other[column]
      var cost = min(last[column] + (isEqual ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        cost = min(cost, before[column - 1] + 1)
      }
      current.append(cost)
    }
    if (current.min() ?? 0) > limit { return nil }
    before = last
    last = current
  }
  return (last.last ?? 0) <= limit ? last.last : nil
}

/// Returns the first of the nearest spellings: at most one letter off for up to four letters, two
/// for more; nil where there is none.
public func nearest(to typed: String, among spellings: [String]) -> String? {
  let typed = Array(typed.lowercased().utf8)
  guard typed.count > 1, typed.count < 64 else { return nil }
  var best: (distance: Int, spelling: String)?
  for spelling in spellings {
    let limit = min(allowedDistance(typed.count), (best?.distance ?? .max) - 1)
    if let distance = editDistance(typed, Array(spelling.lowercased().utf8), atMost: limit) {
      best = (distance, spelling)
    }
  }
  return best?.spelling
}

/// How many letters of a word of some length may be wrong.
public func allowedDistance(_ length: Int) -> Int { length <= 4 ? 1 : 2 }
