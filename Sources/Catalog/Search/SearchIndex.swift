// Everything that a search knows without the database: the posts, their members, and which names
// lead to which posts. A value that never changes; a new one takes its place.

import Announcements

final class SearchIndex: Sendable {
  let posts: PostTable
  let members: Members
  let titleWords = LazyTitleWords()
  /// The posts of each name of `members`, one name behind the other; none for aliases.
  private let places: [Int32]
  /// Where each name's posts begin; one more for the end.
  private let starts: [Int32]

  init(_ posts: PostTable, aliases: MemberAliases = MemberAliases()) {
    var byName: [Int64: [Int32]] = [:]
    for membership in posts.memberships {
      if byName[membership.name]?.last != membership.post {
        byName[membership.name, default: []].append(membership.post)
      }
    }
    // Newest first, as the list is: of two spellings with as many posts the newer one is shown.
    let keys = byName.keys.sorted { (byName[$0]?.first ?? 0, $0) < (byName[$1]?.first ?? 0, $1) }
    members = Members(
      spellings: keys.map { (posts.names[$0] ?? "", byName[$0]?.count ?? 0) }, aliases: aliases)
    var places: [Int32] = []
    var starts: [Int32] = [0]
    for key in keys {
      places += byName[key] ?? []
      starts.append(Int32(truncatingIfNeeded: places.count))
    }
    self.posts = posts
    self.places = places
    self.starts = starts
  }

  /// Adds the posts that spell a name so to a set.
  func insertPosts(ofName name: Int, into set: inout BitSet) {
    guard name >= 0, name + 1 < starts.count else { return }
    for index in Int(starts[name])..<Int(starts[name + 1]) { set.insert(Int(places[index])) }
  }

  /// Adds the posts of a member under all its names to a set.
  func insertPosts(ofEntity entity: Int, into set: inout BitSet) {
    guard let entity = members.entities.element(at: entity) else { return }
    for name in entity.names { insertPosts(ofName: name, into: &set) }
  }

  /// The number of posts of a member under all its names.
  func postCount(ofEntity entity: Int) -> Int {
    let spellings = members.entities.element(at: entity)?.names.filter { $0 + 1 < starts.count }
    guard let spellings, spellings.count > 1 else {
      return spellings?.first.map { Int(starts[$0 + 1] - starts[$0]) } ?? 0
    }
    // A post may spell a name in two ways.
    var set = BitSet(capacity: posts.count)
    for spelling in spellings { insertPosts(ofName: spelling, into: &set) }
    return set.count
  }
}
