// What filters and facets need to know of every post, a few bytes each, in the order of the list.

import Announcements

/// The posts of a scope by their place in the list.
struct PostTable: Sendable {
  /// The posts of one archive: ascending keys, and the place of each in the list.
  struct Run: Sendable {
    let archive: Int64
    var ids: [PostID] = []
    var places: [Int32] = []
  }

  /// A member in a post.
  struct Membership: Sendable {
    /// The post's place in the list.
    let post: Int32
    /// The key of the name as written.
    let name: Int64
    /// The key of the tier's name; -1 where none is given.
    let tier: Int64
  }

  var ids: [PostID] = []
  /// Days since 1970-01-01; `undated` for none.
  var days: [Int32] = []
  var kinds: [UInt8] = []
  var publications: [UInt8] = []
  /// Keys of names; -1 for none.
  var foundations: [Int64] = []
  var runs: [Run] = []
  /// In the order of the list.
  var memberships: [Membership] = []
  /// Every name that is used, by its key.
  var names: [Int64: String] = [:]

  static let undated = Int32.min

  var count: Int { ids.count }

  /// Returns the place of a post in the list; nil where it is not there.
  func place(of id: PostID) -> Int? {
    guard let run = runs.first(where: { $0.archive == id >> 44 }) else { return nil }
    let index = run.ids.lowerBound(of: id)
    return index < run.ids.count && run.ids[index] == id ? Int(run.places[index]) : nil
  }

  /// Returns the set of posts for which a claim about their place holds.
  func places(where holds: (Int) -> Bool) -> BitSet {
    var set = BitSet(capacity: count)
    for place in 0..<count where holds(place) { set.insert(place) }
    return set
  }
}

extension [PostID] {
  /// The index of the first key that is not below one, in ascending keys.
  func lowerBound(of id: PostID) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
