// One announcement: what a post's own bytes and its site's configuration say.

/// A post of an archive. What depends on other posts (entities, backlinks, where a link leads in
/// the archive) is not here: the catalog works it out.
public struct Announcement: Sendable, Equatable {
  /// The file's name without its Markdown ending, or the folder's for an index file; not unique.
  public var id: String
  /// The path relative to the PATH that the archive was opened with.
  public var path: Path
  /// The title without markup; never empty.
  public var title: String
  /// Nil where neither the front matter nor the name has a day.
  public var date: Day?
  public var authors: [String]
  /// Tags and categories, as written, each once.
  public var tags: [String]
  public var publication: Publication
  /// The address on the site, absolute where the site's is known; nil where there is no site.
  public var permalink: String?
  /// The keys under which links find this post, as in `Link.keys`.
  public var addresses: [String]
  public var body: Document
  /// Runs between white space in the body as shown.
  public var words: Int
  public var findings: Findings
  /// Faults and advice, by line.
  public var problems: [Problem]

  public init(
    id: String, path: Path, title: String, date: Day? = nil, authors: [String] = [],
    tags: [String] = [], publication: Publication = [], permalink: String? = nil,
    addresses: [String] = [], body: Document = Document(), words: Int = 0,
    findings: Findings = Findings(), problems: [Problem] = []
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.date = date
    self.authors = authors
    self.tags = tags
    self.publication = publication
    self.permalink = permalink
    self.addresses = addresses
    self.body = body
    self.words = words
    self.findings = findings
    self.problems = problems
  }
}

/// How a site would treat a post; a future date is not here, as it depends on today.
public struct Publication: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `draft: true`, or in a folder of drafts.
  public static let draft = Publication(rawValue: 1)
  /// `published: false`.
  public static let unpublished = Publication(rawValue: 2)
  /// `hidden: true`: on the site, but in none of its lists.
  public static let hidden = Publication(rawValue: 4)
}

/// What a post is about.
public enum Kind: String, Sendable, CaseIterable {
  case membership, project, people, event, governance, release, other
}

/// What is found out from a post's title, front matter and body.
public struct Findings: Sendable, Equatable {
  public var kind: Kind
  /// The kind where none of the memberships counts.
  public var otherKind: Kind
  /// The foundation that the announcement is about or of, by its full name; nil where unknown.
  public var foundation: String?
  /// In order of appearance.
  public var events: [MembershipEvent]
  /// In order of appearance, each person once.
  public var people: [Person]
  public var quotations: [Quotation]
  /// The "About ..." sections: never evidence, folded in the reader.
  public var boilerplate: [Boilerplate]

  public init(
    kind: Kind = .other, otherKind: Kind = .other, foundation: String? = nil,
    events: [MembershipEvent] = [], people: [Person] = [], quotations: [Quotation] = [],
    boilerplate: [Boilerplate] = []
  ) {
    self.kind = kind
    self.otherKind = otherKind
    self.foundation = foundation
    self.events = events
    self.people = people
    self.quotations = quotations
    self.boilerplate = boilerplate
  }
}

/// One organisation's membership beginning, changing or ending, with where the post says so.
public struct MembershipEvent: Sendable, Equatable {
  public enum Event: String, Sendable, CaseIterable {
    case leave, found, join, upgrade, renew
    /// Takes a seat on a board.
    case board
  }

  public var event: Event
  /// The organisation's name as written.
  public var member: String
  public var tier: Tier?
  /// The foundation's full name; nil where the text leaves it open.
  public var foundation: String?
  /// Who takes the seat, for `board`.
  public var person: String?
  /// The line of the file, one-based; 0 where unknown.
  public var line: Int
  /// The sentence or list item that says so.
  public var excerpt: String
  /// The index of the top-level block that is the first to name the member as one; nil where the
  /// title, the summary or a note is.
  public var block: Int?

  public init(
    _ event: Event, member: String, tier: Tier? = nil, foundation: String? = nil,
    person: String? = nil, line: Int = 0, excerpt: String = "", block: Int? = nil
  ) {
    self.event = event
    self.member = member
    self.tier = tier
    self.foundation = foundation
    self.person = person
    self.line = line
    self.excerpt = excerpt
    self.block = block
  }
}

/// An organisation that an announcement is about, with what it does: the events on one name folded
/// into the one that counts most.
public struct Membership: Sendable, Hashable {
  public var name: String
  public var tier: Tier?
  public var event: MembershipEvent.Event

  public init(name: String, tier: Tier?, event: MembershipEvent.Event) {
    self.name = name
    self.tier = tier
    self.event = event
  }
}

/// A level of membership as written, in lower case and without the word "member".
public struct Tier: Sendable, Hashable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }

  /// The level's height: 0 premier or platinum, 1 gold or strategic, 2 silver or general,
  /// 3 associate and all others.
  public var rank: Int {
    let founding = "founding "
    switch name.hasPrefix(founding) ? String(name.dropFirst(founding.count)) : name {
    case "premier", "premium", "platinum", "diamond", "principal": return 0
    case "gold", "strategic", "steering": return 1
    case "silver", "general", "contributing", "corporate", "bronze": return 2
    default: return 3
    }
  }
}

public struct Person: Sendable, Equatable {
  public var name: String
  /// As written; nil where the text does not say.
  public var role: String?
  public var organization: String?
  /// Whether the announcement quotes the person.
  public var isQuoted: Bool

  public init(
    name: String, role: String? = nil, organization: String? = nil, isQuoted: Bool = false
  ) {
    self.name = name
    self.role = role
    self.organization = organization
    self.isQuoted = isQuoted
  }
}

/// Words of a person that an announcement quotes.
public struct Quotation: Sendable, Equatable {
  /// The words, without the marks around them.
  public var text: String
  /// The speaker's index in `Findings.people`; nil where nobody is named.
  public var speaker: Int?
  /// The line of the file, one-based; 0 where unknown.
  public var line: Int

  public init(text: String, speaker: Int?, line: Int) {
    self.text = text
    self.speaker = speaker
    self.line = line
  }
}

/// A section repeated from post to post.
public struct Boilerplate: Sendable, Equatable {
  /// What the folded line shows, such as "About PyTorch Foundation".
  public var title: String
  /// Indices of the top-level blocks, the heading among them.
  public var blocks: Range<Int>

  public init(title: String, blocks: Range<Int>) {
    self.title = title
    self.blocks = blocks
  }
}

/// Something wrong with a file, or worth knowing for who keeps it.
public struct Problem: Sendable, Hashable {
  public enum Severity: String, Sendable {
    /// The file could not be read as written.
    case fault
    case advice
  }

  /// A short name, such as `front-matter`, by which it can be turned off.
  public var name: String
  public var severity: Severity
  /// The line of the file, one-based.
  public var line: Int
  /// What is wrong, in lower case without a period: what was expected and what was found.
  public var reason: String

  public init(_ name: String, _ severity: Severity = .fault, line: Int, _ reason: String) {
    self.name = name
    self.severity = severity
    self.line = line
    self.reason = reason
  }
}
