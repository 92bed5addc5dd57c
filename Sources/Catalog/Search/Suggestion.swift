// "Did you mean": what is nearest to what was typed, where nothing was found.

import Announcements

extension SearchIndex {
  /// Returns what the query may have meant: a field, a mark or a value of another spelling, else the
  /// member whose name is spelled most like it; nil where nothing is near.
  func suggestion(for query: Query) -> String? {
    for token in QueryLexer.tokens(of: query.text) {
      guard let meant = meant(by: token) else { continue }
      let text = Array(query.text.utf8)
      let (before, behind) = (text[..<token.range.lowerBound], text[token.range.upperBound...])
      return String(decoding: before + Array(meant.utf8) + behind, as: UTF8.self)
    }
    return member(like: query.text)
  }

  /// Returns what a part of a query may have meant; nil where it means what it says.
  private func meant(by token: QueryToken) -> String? {
    switch token.kind {
    case .word:
      let word = token.text.lowercased()
      if let mark = Mark(rawValue: word), mark != .new { return "is:\(mark)" }
      let parts = token.text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let field = Field(meantBy: String(parts[0])) else { return nil }
      return QueryText.term(field, String(parts[1]))
    case .field(let field, _, _, _):
      let name: String? =
        switch field {
        case .member: member(like: token.text)
        case .tier, .foundation: value(of: field, like: token.text)
        default: nil
        }
      return name.map { QueryText.term(field, $0) }
    default: return nil
    }
  }

  /// Returns the value of a field that is spelled most like another; nil where it has that one.
  private func value(of field: Field, like typed: String) -> String? {
    let names = FacetCounts(posts, .full(posts.count)).values(of: field).map(\.name)
    let isThere = SearchedText(typed).map { text in
      names.contains { text.fit(in: Folding.words(of: $0)) != nil }
    }
    return isThere == false ? nearest(to: typed, among: names) : nil
  }

  /// Returns the name of the member that is spelled most like a text; nil where there is none, or
  /// where it is spelled so.
  private func member(like text: String) -> String? {
    let typed = Array(OrganizationName(text).squashed.utf8)
    guard typed.count > 1, typed.count < 64 else { return nil }
    let limit = allowedDistance(typed.count)
    var best: (distance: Int, name: String)?
    for entity in members.entities {
      for name in entity.names {
        for candidate in candidates(members.names[name], near: typed.count, limit) {
          let bound = (best?.distance ?? limit + 1) - 1
          if let distance = editDistance(typed, candidate, atMost: bound) {
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
}

extension Field {
  /// The field that a name may mean that is none: another word for it, or another spelling.
  fileprivate init?(meantBy name: String) {
    let meant: Field? =
      switch name.lowercased() {
      case "year", "month", "day", "on", "in": .date
      case "after", "from": .since
      case "to", "till": .until
      case "company", "org", "organisation", "organization", "name", "members": .member
      case "level": .tier
      case "type": .kind
      case "text", "content": .body
      case "by": .author
      case "status", "state", "mark": .is
      case let other:
        nearest(to: other, among: Field.allCases.map(\.rawValue)).flatMap { Field(rawValue: $0) }
      }
    guard let meant else { return nil }
    self = meant
  }
}
