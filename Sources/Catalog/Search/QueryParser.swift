// The grammar of the query language: tokens in, an expression or the first error out.

import Announcements

extension Query {
  /// Reads a query in the query language; text that is empty finds everything.
  ///
  /// The last word that is looked for counts as unfinished, unless it stands in closed quotation
  /// marks. Words that stand side by side are also tried as one name.
  /// - Parameter today: what `since:6mo` and `last year` count from.
  public init(_ text: String, today: Day) throws(QueryError) {
    let tokens = QueryLexer.tokens(of: text)
    var parser = QueryParser(tokens: tokens, today: today)
    var expression = try parser.query()
    if QueryParser.mayBeName(tokens), let name = SearchedText(text, in: .name) {
      expression = .or([.text(name), expression])
    }
    self.init(text: text, [expression])
  }
}

private struct QueryParser {
  let tokens: [QueryToken]
  let today: Day
  /// The place of the last word that is looked for; -1 where there is none.
  private let unfinished: Int
  private var index = 0

  init(tokens: [QueryToken], today: Day) {
    self.tokens = tokens
    self.today = today
    unfinished = QueryParser.lastText(of: tokens)
  }

  mutating func query() throws(QueryError) -> Expression {
    if tokens.isEmpty { return .and([]) }
    let expression = try alternatives()
    if let token = current { throw QueryError(.unopenedGroup, at: token.range.lowerBound) }
    return expression
  }

  private var current: QueryToken? { tokens.element(at: index) }

  private mutating func alternatives() throws(QueryError) -> Expression {
    var parts = [try conjunction()]
    while let token = current, token.kind == .or {
      index += 1
      guard let next = current, next.kind != .close, next.kind != .or else {
        throw QueryError(.missingOperand(before: false), at: token.range.upperBound)
      }
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  /// Takes what stands side by side up to an OR, a closing parenthesis or the end.
  private mutating func conjunction() throws(QueryError) -> Expression {
    if let token = current, token.kind == .or {
      throw QueryError(.missingOperand(before: true), at: token.range.lowerBound)
    }
    if let token = current, token.kind == .close {
      throw QueryError(.unopenedGroup, at: token.range.lowerBound)
    }
    var words: [SearchedText] = []
    var others: [Expression] = []
    while let token = current, token.kind != .or, token.kind != .close {
      if token.kind == .word {
        index += 1
        // Mere punctuation says nothing.
        if let word = word(token) { words.append(word) }
      } else {
        others.append(try operand())
      }
    }
    return Expression.all(QueryParser.name(words) + others)
  }

  private mutating func operand() throws(QueryError) -> Expression {
    guard let token = current else { return .and([]) }
    let place = index
    index += 1
    switch token.kind {
    case .open: return try group(token)
    case .minus:
      guard let next = current, next.kind != .or, next.kind != .close else {
        throw QueryError(.nothingToDeny, at: token.range.upperBound)
      }
      return .not(try operand())
    case .phrase(let isClosed):
      return SearchedText(
        token.text, isUnfinished: !isClosed && place == unfinished, range: token.range
      ).map { .text($0) } ?? .and([])
    case .field(let field, _, _, _): return try self.field(field, token, place: place)
    case .word, .or, .close: return word(token).map { .text($0) } ?? .and([])
    }
  }

  private mutating func group(_ open: QueryToken) throws(QueryError) -> Expression {
    if let token = current, token.kind == .close {
      throw QueryError(.emptyGroup, at: token.range.lowerBound)
    }
    if current == nil { throw QueryError(.unclosedGroup, at: open.range.lowerBound) }
    let expression = try alternatives()
    guard let token = current, token.kind == .close else {
      throw QueryError(.unclosedGroup, at: open.range.lowerBound)
    }
    index += 1
    return expression
  }

  private func word(_ token: QueryToken) -> SearchedText? {
    SearchedText(
      token.text, isUnfinished: tokens.element(at: unfinished) == token,
      days: DateExpression.bare(token.text), range: token.range)
  }

  /// Words as such, and, where there are several, also as one name.
  private static func name(_ words: [SearchedText]) -> [Expression] {
    guard words.count > 1 else { return words.map { .text($0) } }
    let whole = SearchedText(words.map(\.text).joined(separator: " "), in: .name)
    return [.or([whole.map { .text($0) } ?? .and([]), .and(words.map { .text($0) })])]
  }

  /// Whether the text as a whole may be a name that looks like an expression: "Bank (UK)".
  static func mayBeName(_ tokens: [QueryToken]) -> Bool {
    let isPlain = tokens.allSatisfy { $0.kind == .word }
    let saysMore = tokens.contains {
      if case .field = $0.kind { true } else { $0.kind == .minus }
    }
    return !isPlain && !saysMore && tokens.count > 1
  }

  /// The index of the last word that is looked for, unless it stands in closed marks.
  private static func lastText(of tokens: [QueryToken]) -> Int {
    var last = -1
    for (index, token) in tokens.enumerated() {
      if index > 0, tokens[index - 1].kind == .minus { continue }
      switch token.kind {
      case .word, .phrase(isClosed: false), .field(.member, _, false, _),
        .field(.title, _, false, _), .field(.body, _, false, _), .field(.member, _, _, false),
        .field(.title, _, _, false), .field(.body, _, _, false):
        last = index
      case .phrase, .field(.member, _, _, _), .field(.title, _, _, _), .field(.body, _, _, _):
        last = -1
      default: break
      }
    }
    return last
  }
}

// MARK: - Fields

extension QueryParser {
  fileprivate mutating func field(
    _ field: Field, _ token: QueryToken, place: Int
  ) throws(QueryError) -> Expression {
    guard case .field(_, let start, let isQuoted, _) = token.kind else { return .and([]) }
    let value = token.text
    if value.isEmpty { throw QueryError(.missingValue(field), at: start) }
    let valueAt = isQuoted ? start + 1 : start
    if field.isDate { return try date(field, token, at: valueAt, isQuoted: isQuoted) }
    let isUnfinished = place == unfinished
    if let places = QueryParser.places(of: field) {
      guard
        let text = SearchedText(value, in: places, isUnfinished: isUnfinished, range: token.range)
      else { throw QueryError(.emptyValue(field, found: value), at: valueAt) }
      return .text(text)
    }
    if field != .link, Folding.words(of: value).isEmpty {
      throw QueryError(.emptyValue(field, found: value), at: valueAt)
    }
    guard let filters = filters(field, value) else {
      throw QueryError(.unknownValue(field, found: value), at: valueAt)
    }
    return filters.count == 1 ? .filter(filters[0]) : .or(filters.map { .filter($0) })
  }

  private static func places(of field: Field) -> SearchedText.Places? {
    switch field {
    case .member: .member
    case .title: .title
    case .body: .body
    default: nil
    }
  }

  /// The filters that a value stands for; nil where the field has no such value. The beginning of
  /// a value of a fixed set stands for it.
  private func filters(_ field: Field, _ value: String) -> [Filter]? {
    switch field {
    case .tier: return [.tier(value)]
    case .foundation: return [.foundation(value)]
    case .person: return [.person(value)]
    case .author: return [.author(value)]
    case .link: return [.link(value)]
    case .tag: return [.tag(value)]
    default: break
    }
    let lower = value.lowercased()
    let all = field.values ?? []
    let fitting = all.contains(lower) ? [lower] : all.filter { $0.hasPrefix(lower) }
    let filters: [Filter] = fitting.compactMap { name in
      switch field {
      case .kind: Kind(rawValue: name).map { .kind($0) }
      case .is: Mark(rawValue: name).map { $0 == .future ? .days(future) : .mark($0) }
      case .has: Aspect(rawValue: name).map { .has($0) }
      default: nil
      }
    }
    return filters.isEmpty ? nil : filters
  }

  /// The days after today.
  private var future: ClosedRange<Day> {
    let tomorrow = Day(number: today.number + 1) ?? .latest
    return tomorrow...Day.latest
  }

  /// Reads a date; without marks it may go on in the next word (`date:q3 2024`).
  private mutating func date(
    _ field: Field, _ token: QueryToken, at position: Int, isQuoted: Bool
  ) throws(QueryError) -> Expression {
    let value = token.text.lowercased()
    if field == .date, value == "none" || value == "undated" { return .filter(.undated) }
    if !isQuoted, let next = current, next.kind == .word,
      let days = DateExpression.day("\(value) \(next.text.lowercased())", today: today)
    {
      index += 1
      return .filter(DateExpression.filter(field, days))
    }
    let days = try DateExpression.days(value, for: field, today: today, at: position)
    return .filter(DateExpression.filter(field, days))
  }
}

extension [QueryToken] {
  /// The token at an index; nil outside of the tokens.
  fileprivate func element(at index: Int) -> QueryToken? {
    indices.contains(index) ? self[index] : nil
  }
}
