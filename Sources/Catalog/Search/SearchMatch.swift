// Why a post is in a result: worked out for the rows that are shown, from the row and its text.

import Announcements
import GRDB

/// The reason for which a post was found.
public struct SearchMatch: Sendable, Hashable {
  /// A piece of text with the parts of it that matched, in bytes of UTF-8.
  public struct Excerpt: Sendable, Hashable {
    public let text: String
    public let ranges: [Range<Int>]
  }

  public let tier: SearchTier
  /// Where it was found: `member`, `title`, `body`, or the field of a filter.
  public let field: String
  /// What was found, as written: a member's whole name, or the words of a title or body.
  public let text: String
  /// The other name by which the member was found, such as AWS; nil where it was its own.
  public let via: String?
  /// What to mark in the title, in bytes of UTF-8.
  public var titleRanges: [Range<Int>] = []
  /// The part of the body around the match; nil for matches elsewhere.
  public var snippet: Excerpt?
}

extension Catalog {
  /// Returns why posts are found by a query, in the order given; nil for posts that are gone, no
  /// longer match, or are there only because nothing speaks against them. Meant for the rows on the screen: reads their bodies only where it must.
  public func matches(
    of query: Query, for ids: some Collection<PostID>, in scope: Scope
  ) throws -> [SearchMatch?] {
    let index = try searches.lastIndex(scope) ?? searchIndex(scope)
    var explainer = SearchExplainer(query.expression, index: index)
    return try read(.aside) { database in
      try ids.map { id in
        guard let post = try SearchedPost(id, in: index, database) else { return nil }
        return try explainer.match(of: post)
      }
    }
  }
}

extension Catalog {
  /// Returns why posts are found by a query, for those of which their rows tell; the others' bodies
  /// must be read. From memory alone, within the time of a keystroke.
  public func matches(
    of query: Query, forRows rows: some Collection<Row>, in scope: Scope
  ) -> [PostID: SearchMatch] {
    guard let index = searches.lastIndex(scope) else { return [:] }
    var explainer = SearchExplainer(query.expression, index: index)
    var matches: [PostID: SearchMatch] = [:]
    for row in rows {
      guard let post = SearchedPost(row, in: index) else { continue }
      matches[row.id] = try? explainer.match(of: post)
    }
    return matches
  }
}

/// A post with what can be searched in it.
struct SearchedPost {
  let id: PostID
  let place: Int
  let title: String
  /// The members' names as written.
  let names: [String]
  /// Nil where only what is in memory may be asked.
  private let database: Database?

  /// The body would have to be read.
  struct Unread: Error {}

  /// Nil where the post is gone.
  init?(_ id: PostID, in index: SearchIndex, _ database: Database) throws {
    let row = try database.first(
      "SELECT title, members FROM announcements WHERE id = ?", { $0.integer(id) },
      { ($0.text(0), [Membership](packed: $0.optionalText(1)).map(\.name)) })
    guard let row, let place = index.posts.place(of: id) else { return nil }
    self.id = id
    self.place = place
    (title, names) = row
    self.database = database
  }

  /// Nil where the post is not in the index.
  init?(_ row: Row, in index: SearchIndex) {
    guard let place = index.posts.place(of: row.id) else { return nil }
    id = row.id
    self.place = place
    title = row.title
    names = row.members.map(\.name)
    database = nil
  }

  /// Reads the words of the body as shown.
  func body() throws -> [UInt8] {
    guard let database else { throw Unread() }
    return try database.first(
      "SELECT body FROM text WHERE id = ?", { $0.integer(id) }, { $0.bytes(0) }) ?? []
  }
}
