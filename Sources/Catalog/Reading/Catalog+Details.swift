// Everything about posts that the command line writes out, without reading their files again.

import Announcements
import GRDB

/// A post with what the catalog has of it besides its text.
public struct PostDetails: Sendable {
  public struct Link: Sendable {
    public var text: String
    public var url: String
    /// The post it leads to; nil where it leads out of the archives.
    public var target: PostID?
  }

  public var row: Row
  public var authors: [String]
  public var tags: [String]
  public var permalink: String?
  public var words: Int
  public var people: [Person]
  public var links: [Link]
  /// Faults and advice, by line.
  public var problems: [Problem]
}

extension Catalog {
  /// Returns posts in the order given; those that are gone are left out.
  public func details(of ids: some Collection<PostID>, in scope: Scope) throws -> [PostDetails] {
    let rows = try rows(ids, in: scope)
    return try read(.back) { database in
      try rows.compactMap { try database.details(of: $0, in: scope) }
    }
  }

  /// Returns `archive:path` for a post; nil where the post is gone.
  public func reference(to id: PostID, in scope: Scope) throws -> String? {
    guard let index = scope.index(of: id) else { return nil }
    return try read(.back) { database in
      try database.first("SELECT path FROM announcements WHERE id = ?", { $0.integer(id) }) {
        "\(scope.archives[index].name):\($0.path(0))"
      }
    }
  }
}

extension Database {
  fileprivate func details(of row: Row, in scope: Scope) throws -> PostDetails? {
    let links = try resolvedLinks(of: row.id, in: scope).map {
      PostDetails.Link(text: $0.text, url: $0.address ?? $0.url, target: $0.target)
    }
    let people = try people(of: row.id)
    let problems = try problems(of: row.id)
    return try first(
      "SELECT authors, tags, permalink, words FROM announcements WHERE id = ?",
      { $0.integer(row.id) },
      {
        PostDetails(
          row: row, authors: [String](lines: $0.text(0)), tags: [String](lines: $0.text(1)),
          permalink: $0.optionalText(2), words: $0.number(3), people: people, links: links,
          problems: problems)
      })
  }
}
