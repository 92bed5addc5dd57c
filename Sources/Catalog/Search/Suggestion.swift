// "Did you mean": the member whose name is nearest to what was typed, where nothing was found.

import Announcements

extension SearchIndex {
  /// Returns the name of the member that is spelled most like the query: at most one letter off for
  /// up to four letters, two for more; nil where there is none.
  func suggestion(for query: Query) -> String? {
    let typed = Array(OrganizationName(query.text).squashed.utf8)
    guard typed.count > 1, typed.count < 64 else { return nil }
    let limit = typed.count <= 4 ? 1 : 2
    var best: (distance: Int, name: String)?
    for entity in members.entities {
      for name in entity.names {
        for candidate in candidates(members.names[name], near: typed.count, limit) {
          let bound = (best?.distance ?? limit + 1) - 1
          if let distance = distance(typed, candidate, atMost: bound) {
            best = (distance, entity.name)
          }
        }
      }
      if best?.distance == 0 { break }
    }
    return best?.name
  }

  /// The whole name and its first word, where their length allows.
  private func candidates(_ name: Members.Name, near length: Int, _ limit: Int) -> [[UInt8]] {
    let first = name.words.first?.folded ?? []
    return [Array(name.identity.squashed.utf8), first].filter { abs($0.count - length) <= limit }
  }

  /// The number of letters to add, leave out, replace or swap with their neighbour (optimal string
  /// alignment); nil where there are more than the limit.
  private func distance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
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
}
