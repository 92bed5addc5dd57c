// Which posts a filter leaves: those answered from memory, and those read from the database.

import Announcements
import GRDB

extension Filter {
  /// Whether it is answered from memory.
  var isInMemory: Bool {
    switch self {
    case .member, .tier, .foundation, .kind, .days, .undated, .mark(.draft): true
    case .person, .author, .link, .tag, .has, .mark: false
    }
  }
}

extension SearchIndex {
  /// Returns the posts that a filter leaves; nil where memory does not have them.
  func posts(where filter: Filter) -> BitSet? {
    switch filter {
    case .member(let name): return posts(ofMember: name)
    case .tier(let name):
      let keys = keys(Set(posts.memberships.map(\.tier)), called: name)
      var set = BitSet(capacity: posts.count)
      for membership in posts.memberships where keys.contains(membership.tier) {
        set.insert(Int(membership.post))
      }
      return set
    case .foundation(let name):
      let keys = keys(Set(posts.foundations), called: name)
      return posts.places { keys.contains(posts.foundations[$0]) }
    case .kind(let kind):
      let code = UInt8(truncatingIfNeeded: kind.code)
      return posts.places { posts.kinds[$0] == code }
    case .days(let days):
      let range = Int32(days.lowerBound.number)...Int32(days.upperBound.number)
      return posts.places { range.contains(posts.days[$0]) }
    case .undated: return posts.places { posts.days[$0] == PostTable.undated }
    case .mark(.draft):
      let states = Publication([.draft, .unpublished]).rawValue
      return posts.places { posts.publications[$0] & states != 0 }
    case .person, .author, .link, .tag, .has, .mark: return nil
    }
  }

  private func posts(ofMember name: String) -> BitSet {
    var set = BitSet(capacity: posts.count)
    let called = members.names(called: name)
    if !called.isEmpty {
      for entity in Set(called.map({ members.names[$0].entity })) {
        insertPosts(ofEntity: entity, into: &set)
      }
      return set
    }
    guard let text = SearchedText(name, in: .nameWords, isUnfinished: true) else { return set }
    for level in levels(of: text).values { set.formUnion(level) }
    return set
  }

  /// The keys of names that are called so, or else have these words.
  private func keys(_ keys: Set<Int64>, called name: String) -> Set<Int64> {
    let folded = Folding.folded(name)
    let equal = keys.filter { posts.names[$0].map(Folding.folded) == folded }
    if !equal.isEmpty { return equal }
    guard let text = SearchedText(name, isUnfinished: true) else { return [] }
    return keys.filter {
      posts.names[$0].map { text.fit(in: Folding.words(of: $0)) != nil } ?? false
    }
  }

  /// Returns the posts that a filter leaves that needs the database.
  func posts(where filter: Filter, from database: Database) throws -> BitSet {
    switch filter {
    case .person(let name): return try posts("people", "post", texts: "name", with: name, database)
    case .author(let name):
      return try posts("announcements", "id", texts: "authors", with: name, database)
    case .tag(let name):
      return try posts("announcements", "id", texts: "tags", with: name, database)
    case .link(let part):
      let sql = "SELECT DISTINCT post FROM links WHERE instr(lower(url), lower(?)) > 0"
      return try posts(sql, { $0.text(part) }, database)
    case .has(.quote): return try posts("SELECT post FROM people WHERE quoted", { _ in }, database)
    case .has(.problem): return try posts("SELECT post FROM problems", { _ in }, database)
    case .member, .tier, .foundation, .kind, .days, .undated, .mark:
      return posts(where: filter) ?? BitSet(capacity: posts.count)
    }
  }

  private func posts(
    _ sql: String, _ bind: (inout Parameters) -> Void, _ database: Database
  ) throws -> BitSet {
    var set = BitSet(capacity: posts.count)
    try database.forEach(sql, bind) {
      if let place = posts.place(of: $0.integer(0)) { set.insert(place) }
      return true
    }
    return set
  }

  /// The posts of a table in whose texts, a line each, the words of a name stand side by side.
  private func posts(
    _ table: String, _ key: String, texts: String, with name: String, _ database: Database
  ) throws -> BitSet {
    var set = BitSet(capacity: posts.count)
    guard let wanted = SearchedText(name, isUnfinished: true) else { return set }
    // Few persons write most posts.
    var known: [String: Bool] = [:]
    try database.forEach("SELECT \(key), \(texts) FROM \(table) WHERE \(texts) <> ''") { columns in
      let text = columns.text(1)
      let holds =
        known[text]
        ?? [String](lines: text).contains { wanted.fit(in: Folding.words(of: $0)) != nil }
      known[text] = holds
      if holds, let place = posts.place(of: columns.integer(0)) { set.insert(place) }
      return true
    }
    return set
  }
}
