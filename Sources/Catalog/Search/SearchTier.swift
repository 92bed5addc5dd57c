// The order of what a search finds: how good a match is.

/// Why a post stands where it does in a result, best first; tiers are never mixed.
public enum SearchTier: String, Sendable, Hashable, CaseIterable {
  /// Only filters were asked for, and they hold.
  case filter
  /// The text is a member's name.
  case member
  /// The text is another name of a member.
  case alias
  /// The text is a word of a member's name.
  case word
  /// A word of a member's name begins so.
  case prefix
  case title
  /// A word of the title begins so.
  case titlePrefix = "title-prefix"
  case body
  /// A part of a word of a name or title; below the divider.
  case partial

  /// Whether it stands above the divider.
  public var isAboveDivider: Bool { self != .partial }
}

/// The steps of ranking: the tiers, with names spelled as typed before those that are only equal.
enum Level: Int, CaseIterable, Comparable {
  case filter, asTyped, equal, alias, word, prefix, title, titlePrefix, body, partial

  static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  var tier: SearchTier {
    switch self {
    case .filter: .filter
    case .asTyped, .equal: .member
    case .alias: .alias
    case .word: .word
    case .prefix: .prefix
    case .title: .title
    case .titlePrefix: .titlePrefix
    case .body: .body
    case .partial: .partial
    }
  }

  /// Whether it is answered from memory.
  var isAboutMembers: Bool { self <= .prefix }
}
