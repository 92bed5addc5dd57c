// Searching: the tiers about members at once from memory, then titles, bodies and parts of words
// from the full-text index, each delivered when it is there.

import Announcements
import GRDB
import PostLoader

extension Catalog {
  /// Searches on the calling thread and delivers what is found so far, again and again: first the
  /// tiers about members, then titles, bodies newest first, and what is partial; the last result is
  /// complete. Ends without a complete one when `deliver` returns false, or after `interruptSearch`.
  public func search(
    _ query: Query, in scope: Scope, deliver: (SearchResult) -> Bool
  ) throws {
    let index = try searchIndex(scope)
    do {
      try read(.search) { database in
        let marks = MarkedPosts(state: state, scope: scope, database: database)
        let run = SearchRun(query.expression, index: index, database: database, marks: marks)
        var search = SteppedSearch(run, query)
        try search.run(deliver)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      return
    }
  }

  /// Returns the complete result of a search; what the command line prints.
  public func search(_ query: Query, in scope: Scope) throws -> SearchResult {
    var result = SearchResult()
    try search(query, in: scope) {
      result = $0
      return true
    }
    return result
  }

  /// Returns what is found among members from memory alone, without waiting for anything: within
  /// the time of a keystroke. It is complete where the query asks for members only. Nil where no index is made yet (`prepareSearch`), or where the query
  /// asks for what is not in memory.
  public func firstAnswer(_ query: Query, in scope: Scope) -> SearchResult? {
    guard query.expression.isInMemory, let index = searches.lastIndex(scope) else { return nil }
    let run = SearchRun(
      query.expression, index: index, database: nil, marks: MarkedPosts(state: state, scope: scope))
    var search = SteppedSearch(run, query)
    guard query.expression.isAboutMembers else { return try? search.members() }
    var result: SearchResult?
    try? search.run {
      result = $0
      return true
    }
    return result
  }

  /// Makes what searches need in memory; takes some 150 ms for 100,000 posts, so on another thread
  /// than the one that draws.
  public func prepareSearch(_ scope: Scope) throws { _ = try searchIndex(scope) }

  /// Ends the search that is running, from another thread.
  public func interruptSearch() { try? connections.connection(.search).interrupt() }

  /// Sets the other names that the user has for members. They show in the next search.
  public func setAliases(_ aliases: MemberAliases) { searches.setAliases(aliases) }

  /// Reads the other names that archives have for members, as each sync does.
  public func readAliases(of archives: [PostLoader.Archive]) {
    for archive in archives {
      searches.setAliases(
        MemberAliases(archive.memberAliases()),
        ofArchive: archive.root.appending(archive.storedFile))
    }
  }

  func searchIndex(_ scope: Scope) throws -> SearchIndex {
    try read(.index) { try searches.index(scope, $0, of: $0) }
  }
}

/// The steps of a search and what they found.
private struct SteppedSearch {
  private let query: Query
  private var run: SearchRun
  private var result = SearchResult()

  init(_ run: SearchRun, _ query: Query) {
    self.run = run
    self.query = query
  }

  mutating func members() throws -> SearchResult {
    for level in Level.allCases where level.isAboutMembers { try add(level) }
    return result
  }

  mutating func run(_ deliver: (SearchResult) -> Bool) throws {
    guard deliver(try members()) else { return }
    if query.isRanked {
      try add(.title)
      try add(.titlePrefix)
      guard deliver(result) else { return }
      // What is frequent is found among the newest posts, what is rare soon in all of them.
      let newest = min(SearchRun.fewPosts, run.count)
      for window in [0..<newest, newest..<run.count] where !window.isEmpty {
        try add(.body, in: window)
        guard deliver(result) else { return }
      }
      try add(.partial)
    }
    result.isComplete = true
    if result.sections.isEmpty { result.suggestion = run.index.suggestion(for: query) }
    _ = deliver(result)
  }

  private mutating func add(_ level: Level, in window: Range<Int>? = nil) throws {
    let posts = try run.posts(at: level, in: window)
    if posts.isEmpty { return }
    var ids: [PostID] = []
    posts.visit { ids.append(run.index.posts.ids[$0]) }
    if let last = result.sections.indices.last, result.sections[last].tier == level.tier {
      result.sections[last].ids += ids
    } else {
      result.sections.append(SearchResult.Section(tier: level.tier, ids: ids))
    }
  }
}
