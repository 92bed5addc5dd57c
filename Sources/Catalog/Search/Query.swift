// A query as a value: what the text of the prompt, of `gazette search` and of filters means.
// It knows nothing of what there is to be found.

import Announcements

/// What is searched for. Made by `init(_:today:)` from the query language (docs/query.md), or put
/// together from expressions.
public struct Query: Sendable, Hashable {
  /// As typed.
  public let text: String
  public let expression: Expression

  /// Makes a query that finds everything that all expressions say.
  public init(text: String = "", _ expressions: [Expression]) {
    self.text = text
    expression = Expression.all(expressions)
  }

  /// The query that finds every post.
  public static let everything = Query([])

  /// Returns a query that finds only what the expressions say, too; the ranking stays.
  public func restricted(to expressions: [Expression]) -> Query {
    Query(text: text, [expression] + expressions)
  }

  /// Whether any words are searched for, so that there is something to rank by.
  public var isRanked: Bool { !expression.texts.isEmpty }
}

/// The parts of a query.
public indirect enum Expression: Sendable, Hashable {
  case text(SearchedText)
  case filter(Filter)
  case not(Expression)
  /// Finds what all find; everything where there are none.
  case and([Expression])
  /// Finds what any of them finds.
  case or([Expression])

  /// Returns what is found by all of the expressions.
  static func all(_ expressions: [Expression]) -> Expression {
    let parts = expressions.flatMap { expression in
      if case .and(let parts) = expression { parts } else { [expression] }
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  /// The texts that are looked for, without those that must not be there.
  var texts: [SearchedText] {
    switch self {
    case .text(let text): [text]
    case .filter, .not: []
    case .and(let parts), .or(let parts): parts.flatMap(\.texts)
    }
  }
}

/// Words that are looked for side by side.
public struct SearchedText: Sendable, Hashable {
  /// Where a text is looked for.
  public struct Places: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A member's whole name or alias.
    public static let name = Places(rawValue: 1)
    /// Words of a member's name.
    public static let nameWords = Places(rawValue: 2)
    public static let title = Places(rawValue: 4)
    public static let body = Places(rawValue: 8)
    public static let member: Places = [.name, .nameWords]
    public static let anywhere: Places = [.member, .title, .body]
  }

  /// As typed.
  public var text: String
  /// Folded; never empty.
  public var words: [Word]
  public var places: Places
  /// Whether the last word may be the beginning of a longer one.
  public var isUnfinished: Bool
  /// For a bare year, month or day: the days that it may stand for.
  public var days: ClosedRange<Day>?
  /// Where it stands in the query, in bytes; nil for what was not typed there.
  public var range: Range<Int>?

  /// Makes a text to look for; nil where no word is in it.
  public init?(
    _ text: String, in places: Places = .anywhere, isUnfinished: Bool = false,
    days: ClosedRange<Day>? = nil, range: Range<Int>? = nil
  ) {
    words = Folding.words(of: text)
    if words.isEmpty { return nil }
    self.text = text
    self.places = places
    self.isUnfinished = isUnfinished
    self.days = days
    self.range = range
  }
}

/// A restriction that does not rank.
public enum Filter: Sendable, Hashable {
  /// A member: by its whole name or an alias where there is one so called, else by words of it.
  case member(String)
  /// As `member`: a value that is called so, else values that have these words.
  case tier(String)
  case foundation(String)
  case kind(Kind)
  case person(String)
  case author(String)
  /// A part of an address.
  case link(String)
  case tag(String)
  case mark(Mark)
  case has(Aspect)
  /// Dated on one of these days.
  case days(ClosedRange<Day>)
  case undated
}
