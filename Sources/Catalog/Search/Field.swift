// The fields of the query language: what may stand before a colon, and what behind it.

/// A field of the query language.
public enum Field: String, Sendable, Hashable, CaseIterable {
  case member, tier, foundation, kind, person, title, body, author, link, tag
  case `is`, has, date, since, before, until

  /// What a value looks like, for error texts and help.
  public var example: String {
    switch self {
    case .member: "member:arm"
    case .tier: "tier:gold"
    case .foundation: "foundation:\"PyTorch Foundation\""
    case .kind: "kind:membership"
    case .person: "person:\"Ana Costa\""
    case .title: "title:joins"
    case .body: "body:roadmap"
    case .author: "author:Becker"
    case .link: "link:github.com"
    case .tag: "tag:events"
    case .is: "is:unread"
    case .has: "has:quote"
    case .date: "date:2024"
    case .since: "since:6mo"
    case .before: "before:2024-06"
    case .until: "until:2024-06"
    }
  }

  /// What is to be typed behind the colon, for somebody who has not yet.
  var value: String {
    switch self {
    case .member: "a member's name or its beginning"
    case .tier: "a tier"
    case .foundation: "a foundation's name"
    case .kind: "a kind"
    case .person: "a person's name"
    case .title, .body: "a word"
    case .author: "an author's name"
    case .link: "a part of an address"
    case .tag: "a tag"
    case .is: "a mark"
    case .has: "quote or problem"
    case .date, .since, .before, .until: "a year, a month or a day"
    }
  }

  /// What the field is for, in a few words.
  public var meaning: String {
    switch self {
    case .member: "an organisation that the announcement is about"
    case .tier: "a level of membership"
    case .foundation: "the foundation that announces"
    case .kind: "what the announcement is about"
    case .person: "a person named in it"
    case .title: "words of the title"
    case .body: "words of the text"
    case .author: "who wrote it"
    case .link: "a part of an address that it links to"
    case .tag: "a tag or category"
    case .is: "a mark: unread, read, starred, draft, future, new, changed"
    case .has: "something in it: quote, problem"
    case .date: "when it was announced"
    case .since: "announced then or later"
    case .before: "announced earlier"
    case .until: "announced then or earlier"
    }
  }

  /// Whether its values are days.
  var isDate: Bool { self == .date || self == .since || self == .before || self == .until }

  /// The values that there are, for fields that have a fixed set.
  var values: [String]? {
    switch self {
    case .kind: ["membership", "project", "people", "event", "governance", "release", "other"]
    case .is: Mark.allCases.map(\.rawValue)
    case .has: Aspect.allCases.map(\.rawValue)
    default: nil
    }
  }
}

/// What a post can be marked as: by the user, in its file, or since the last visit.
public enum Mark: String, Sendable, Hashable, CaseIterable {
  case unread, read, starred, draft
  /// Dated later than today.
  case future
  /// Not there, or with other content, at the end of the visit before.
  case new, changed
}

/// What a post can have in it.
public enum Aspect: String, Sendable, Hashable, CaseIterable { case quote, problem }
