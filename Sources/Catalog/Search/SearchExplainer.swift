// Finds the reason for which an expression finds a post, by the rules by which it was ranked.

import Announcements

struct SearchExplainer {
  /// A reason, and the level that it puts the post at.
  struct Reason {
    var level: Level
    var field: String
    var text: String
    var via: String?
  }

  private let expression: Expression
  private let index: SearchIndex
  private var filters: [Filter: BitSet] = [:]

  init(_ expression: Expression, index: SearchIndex) {
    self.expression = expression
    self.index = index
  }

  mutating func match(of post: SearchedPost) throws -> SearchMatch? {
    guard let reason = try reason(expression, post), !reason.field.isEmpty else { return nil }
    var match = SearchMatch(
      tier: reason.level.tier, field: reason.field, text: reason.text, via: reason.via)
    let texts = expression.texts
    match.titleRanges =
      texts.filter { $0.places.contains(.title) || $0.places.contains(.nameWords) }
      .flatMap { $0.ranges(inTitle: post.title) }.merged
    if reason.level == .body {
      match.snippet = Snippet.excerpt(of: try post.body(), for: texts)
    }
    return match
  }

  private mutating func reason(
    _ expression: Expression, _ post: SearchedPost
  ) throws -> Reason? {
    switch expression {
    case .text(let text): return try reason(text, post)
    case .filter(let filter): return Reason(level: .filter, field: filter.field, text: filter.value)
    case .not: return Reason(level: .filter, field: "", text: "")
    case .and(let parts):
      var worst: Reason?
      for part in parts {
        guard let reason = try reason(part, post) else { return nil }
        if worst.map({ $0.level < reason.level || $0.field.isEmpty }) ?? true { worst = reason }
      }
      return worst ?? Reason(level: .filter, field: "", text: "")
    case .or(let parts):
      var best: Reason?
      for part in parts where holds(part, post) {
        if let reason = try reason(part, post), best.map({ reason.level < $0.level }) ?? true {
          best = reason
        }
      }
      return best
    }
  }

  /// Whether a filter among alternatives holds, as far as memory knows; other parts say themselves.
  private mutating func holds(_ part: Expression, _ post: SearchedPost) -> Bool {
    guard case .filter(let filter) = part else { return true }
    let set = filters[filter] ?? index.posts(where: filter) ?? BitSet(capacity: 0)
    filters[filter] = set
    return set.contains(post.place)
  }

  private func reason(_ text: SearchedText, _ post: SearchedPost) throws -> Reason? {
    if let days = text.days, holds(days, post) {
      let day = Day(number: Int(index.posts.days[post.place]))
      return Reason(level: .filter, field: "date", text: day?.description ?? "")
    }
    if let reason = name(text, post) { return reason }
    if text.places.contains(.title), let found = text.fit(inText: post.title) {
      return Reason(
        level: found.fit == .whole ? .title : .titlePrefix, field: "title", text: found.text)
    }
    if text.places.contains(.body), let found = text.inBody.first(in: try post.body()) {
      return Reason(level: .body, field: "body", text: found)
    }
    return part(text, post)
  }

  private func holds(_ days: ClosedRange<Day>, _ post: SearchedPost) -> Bool {
    let day = Int(index.posts.days[post.place])
    return (days.lowerBound.number...days.upperBound.number).contains(day)
  }

  /// The best reason among the post's members.
  private func name(_ text: SearchedText, _ post: SearchedPost) -> Reason? {
    let called = text.places.contains(.name) ? index.members.names(called: text.text) : []
    var best: Reason?
    for spelling in post.names {
      let reasons = [
        whole(text, spelling, called: called),
        text.places.contains(.nameWords) ? words(text, spelling) : nil,
      ]
      for case let reason? in reasons where best.map({ reason.level < $0.level }) ?? true {
        best = reason
      }
    }
    return best
  }

  private func whole(_ text: SearchedText, _ spelling: String, called: [Int]) -> Reason? {
    let members = index.members
    guard let own = members.index(ofSpelling: spelling) else { return nil }
    let names = called.filter { members.names[$0].entity == members.names[own].entity }
    let identity = members.names[own].identity
    guard let first = names.first else { return nil }
    if names.contains(where: {
      !members.names[$0].isAlias && members.names[$0].identity.core == identity.core
    }) {
      let level: Level = spelling == text.text ? .asTyped : .equal
      return Reason(level: level, field: "member", text: spelling)
    }
    return Reason(level: .alias, field: "member", text: spelling, via: members.names[first].text)
  }

  private func words(_ text: SearchedText, _ spelling: String) -> Reason? {
    let members = index.members
    guard let own = members.index(ofSpelling: spelling) else { return nil }
    var best: Reason?
    let others = members.entities[members.names[own].entity].names.filter { $0 != own }
    for name in [own] + others {
      guard let found = text.fit(in: members.names[name].words) else { continue }
      let level: Level = found.fit == .whole ? .word : .prefix
      if best.map({ level < $0.level }) ?? true {
        best = Reason(
          level: level, field: "member", text: spelling,
          via: name == own ? nil : members.names[name].text)
      }
    }
    return best
  }

  private func part(_ text: SearchedText, _ post: SearchedPost) -> Reason? {
    guard let part = text.part else { return nil }
    if text.places.contains(.nameWords) {
      for spelling in post.names where spelling.hasWord(with: part) {
        return Reason(level: .partial, field: "member", text: spelling)
      }
    }
    guard text.places.contains(.title) else { return nil }
    let word = Folding.words(of: post.title).first { $0.folded.contains(part) }
    return word.map { Reason(level: .partial, field: "title", text: post.title.slice($0.range)) }
  }
}

extension Filter {
  /// The field of the query language that it is written with.
  var field: String {
    switch self {
    case .member: "member"
    case .tier: "tier"
    case .foundation: "foundation"
    case .kind: "kind"
    case .person: "person"
    case .author: "author"
    case .link: "link"
    case .tag: "tag"
    case .mark: "is"
    case .has: "has"
    case .days, .undated: "date"
    }
  }

  var value: String {
    switch self {
    case .member(let value), .tier(let value), .foundation(let value), .person(let value),
      .author(let value), .link(let value), .tag(let value):
      value
    case .kind(let kind): kind.rawValue
    case .mark(let mark): mark.rawValue
    case .has(let aspect): aspect.rawValue
    case .days(let days): "\(days.lowerBound)..\(days.upperBound)"
    case .undated: "none"
    }
  }
}
