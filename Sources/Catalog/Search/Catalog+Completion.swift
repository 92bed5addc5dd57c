// Completion at the prompt: fields, and the values that the archive has for them.

import Announcements
import GRDB

/// What may stand in place of the word before the cursor.
public struct QueryCompletion: Sendable, Hashable {
  public struct Candidate: Sendable, Hashable {
    /// What takes the place of `range`.
    public let text: String
    /// The number of posts that have the value; nil for a field.
    public let count: Int?
  }

  /// The bytes of the query that a candidate takes the place of; ends at the cursor.
  public let range: Range<Int>
  /// The best first.
  public let candidates: [Candidate]
}

extension Catalog {
  /// Returns what the word before the cursor may become: behind a field's colon its values, else
  /// fields and members that have a word that begins so. Persons, authors and tags are read from
  /// the database, all else is in memory.
  /// - Parameter cursor: bytes of the query before the cursor.
  public func completion(
    of text: String, at cursor: Int, in scope: Scope, limit: Int = 100
  ) throws -> QueryCompletion {
    let before = text.slice(0..<max(0, cursor))
    let end = before.utf8.count
    let index = try searches.lastIndex(scope) ?? searchIndex(scope)
    let last = QueryLexer.tokens(of: before).last.flatMap { $0.range.upperBound == end ? $0 : nil }
    switch last?.kind {
    case .field(let field, _, let isQuoted, let isClosed)? where !(isQuoted && isClosed):
      let found = try values(of: field, index, scope)
      let candidates = QueryCompletion.ranked(found, typed: last?.text ?? "")
      return QueryCompletion(
        range: (last?.range.lowerBound ?? end)..<end,
        candidates: candidates.prefix(limit).map {
          .init(text: QueryText.term(field, $0.name), count: field.isCounted ? $0.count : nil)
        })
    case .word?, .none:
      let typed = last?.text ?? ""
      let fields = Field.allCases.filter { $0.rawValue.hasPrefix(typed.lowercased()) }
        .map { QueryCompletion.Candidate(text: "\($0.rawValue):", count: nil) }
      let members = typed.isEmpty ? [] : QueryCompletion.ranked(index.memberCounts, typed: typed)
      return QueryCompletion(
        range: (last?.range.lowerBound ?? end)..<end,
        candidates: fields
          + members.prefix(limit).map {
            .init(text: QueryText.term(.member, $0.name), count: $0.count)
          })
    default: return QueryCompletion(range: end..<end, candidates: [])
    }
  }

  private func values(
    of field: Field, _ index: SearchIndex, _ scope: Scope
  ) throws -> [(name: String, count: Int)] {
    switch field {
    case .member: return index.memberCounts
    case .tier, .foundation, .kind, .date: return index.counts(of: field)
    case .since, .before, .until: return index.counts(of: .date).filter { $0.name != "none" }
    case .is, .has: return (field.values ?? []).map { ($0, 0) }
    case .person: return try counts("SELECT post, name FROM people", index)
    case .author:
      return try counts("SELECT id, authors FROM announcements WHERE authors <> ''", index)
    case .tag: return try counts("SELECT id, tags FROM announcements WHERE tags <> ''", index)
    case .title, .body, .link: return []
    }
  }

  /// Counts texts, a line each, by the posts of the scope that have them.
  private func counts(
    _ sql: String, _ index: SearchIndex
  ) throws -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    try read(.search) { database in
      try database.forEach(sql) { columns in
        if index.posts.place(of: columns.integer(0)) != nil {
          for text in [String](lines: columns.text(1)) { counts[text, default: 0] += 1 }
        }
        return true
      }
    }
    return counts.map { ($0.key, $0.value) }
  }
}

extension Field {
  /// Whether it is known how many posts have each value.
  fileprivate var isCounted: Bool { self != .is && self != .has }
}

extension QueryCompletion {
  /// The values that have what is typed as the beginning of a word, those that begin with it first,
  /// then the most frequent.
  fileprivate static func ranked(
    _ values: [(name: String, count: Int)], typed: String
  ) -> [(name: String, count: Int)] {
    let text = SearchedText(typed, isUnfinished: true)
    return values.compactMap { value -> (atStart: Bool, name: String, count: Int)? in
      guard let text else { return (true, value.name, value.count) }
      let words = Folding.words(of: value.name)
      guard let fit = text.fit(in: words) else { return nil }
      return (fit.words.lowerBound == 0, value.name, value.count)
    }.sorted {
      $0.atStart != $1.atStart
        ? $0.atStart : ($1.count, $0.name) < ($0.count, $1.name)
    }.map { ($0.name, $0.count) }
  }
}

extension SearchIndex {
  /// The members by name with the number of their posts.
  var memberCounts: [(name: String, count: Int)] {
    members.entities.indices.map { (members.entities[$0].name, postCount(ofEntity: $0)) }
  }

  /// The values of a field that is in memory, with the number of posts.
  func counts(of field: Field) -> [(name: String, count: Int)] {
    FacetCounts(posts, .full(posts.count)).values(of: field)
  }
}
