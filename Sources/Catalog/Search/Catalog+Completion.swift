// Completion at the prompt: fields, and the values that the archive has for them.

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
  /// fields and members that have a word that begins so. The first time that a field is asked for,
  /// its values are gathered, persons, authors and tags from the database: on another thread than
  /// the one that draws.
  /// - Parameter cursor: bytes of the query before the cursor.
  public func completion(
    of text: String, at cursor: Int, in scope: Scope, limit: Int = 100
  ) throws -> QueryCompletion {
    let before = text.slice(0..<max(0, cursor))
    let end = before.utf8.count
    let last = QueryLexer.tokens(of: before).last.flatMap { $0.range.upperBound == end ? $0 : nil }
    let typed = last?.text ?? ""
    var candidates: [QueryCompletion.Candidate] = []
    switch last?.kind {
    case .field(let field, _, let isQuoted, let isClosed)? where !(isQuoted && isClosed):
      candidates = try completions(of: typed, for: field, in: scope, limit: limit)
    case .word?, .none:
      candidates = Field.allCases.filter { $0.rawValue.hasPrefix(typed.lowercased()) }
        .map { QueryCompletion.Candidate(text: "\($0.rawValue):", count: nil) }
      if !typed.isEmpty {
        candidates += try completions(of: typed, for: .member, in: scope, limit: limit)
      }
    default: return QueryCompletion(range: end..<end, candidates: [])
    }
    return QueryCompletion(range: (last?.range.lowerBound ?? end)..<end, candidates: candidates)
  }

  private func completions(
    of typed: String, for field: Field, in scope: Scope, limit: Int
  ) throws -> [QueryCompletion.Candidate] {
    let index = try searches.lastIndex(scope) ?? searchIndex(scope)
    let table = try searches.values(of: field, in: index) {
      ValueTable(try values(of: field, index))
    }
    return table.values(completing: typed, limit: limit).map {
      .init(text: QueryText.term(field, $0.name), count: field.isCounted ? $0.count : nil)
    }
  }

  private func values(of field: Field, _ index: SearchIndex) throws -> [ValueTable.Value] {
    switch field {
    case .member: index.memberValues
    case .tier, .foundation, .kind, .date: index.values(of: field)
    case .since, .before, .until: index.values(of: .date).filter { $0.name != "none" }
    case .is, .has: (field.values ?? []).map { ValueTable.Value(name: $0, count: 0) }
    case .person: try values("SELECT post, name FROM people", index)
    case .author:
      try values("SELECT id, authors FROM announcements WHERE authors <> ''", index)
    case .tag: try values("SELECT id, tags FROM announcements WHERE tags <> ''", index)
    case .title, .body, .link: []
    }
  }

  /// Counts texts, a line each, by the posts of the scope that have them.
  private func values(_ sql: String, _ index: SearchIndex) throws -> [ValueTable.Value] {
    var counts: [String: Int] = [:]
    try read(.aside) { database in
      try database.forEach(sql) { columns in
        if index.posts.place(of: columns.integer(0)) != nil {
          for text in [String](lines: columns.text(1)) { counts[text, default: 0] += 1 }
        }
        return true
      }
    }
    return counts.map { ValueTable.Value(name: $0.key, count: $0.value) }
  }
}

extension Field {
  /// Whether it is known how many posts have each value.
  fileprivate var isCounted: Bool { self != .is && self != .has }
}

extension SearchIndex {
  /// The members under the names that they are shown under, with the number of their posts.
  fileprivate var memberValues: [ValueTable.Value] {
    members.entities.enumerated().map { index, entity in
      let names = entity.names.map { members.names[$0].text }
      return ValueTable.Value(
        name: entity.name, others: names.filter { $0 != entity.name },
        count: postCount(ofEntity: index))
    }
  }

  /// The values of a field that is in memory, with the number of posts.
  fileprivate func values(of field: Field) -> [ValueTable.Value] {
    FacetCounts(posts, .full(posts.count)).values(of: field)
      .map { ValueTable.Value(name: $0.name, count: $0.count) }
  }
}
