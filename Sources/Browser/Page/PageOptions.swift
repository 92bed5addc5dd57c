// What a page is laid out with besides the post: choices of the reader, and the catalog's facts.

/// How a page is laid out.
public struct PageOptions: Hashable, Sendable {
  /// The columns of running text at most; code and tables may take the whole width.
  public var measure: Int
  public var theme: Theme
  public var marks: Marks
  /// Whether sections such as "About the Foundation" are shown as one line until unfolded.
  public var foldsBoilerplate: Bool

  public init(
    measure: Int = 88, theme: Theme = .colors, marks: Marks = .unicode,
    foldsBoilerplate: Bool = true
  ) {
    self.measure = measure
    self.theme = theme
    self.marks = marks
    self.foldsBoilerplate = foldsBoilerplate
  }
}

/// What the catalog knows of a post besides its own text.
public struct PageFacts: Hashable, Sendable {
  /// Indices of the links that lead to a post of the archive.
  public var linksInside: Set<Int>
  /// How many links all of the post has, where the page has only its beginning; nil where it is
  /// whole.
  public var linkCount: Int?
  /// How many posts of the archive link to this one.
  public var linkedFrom: Int
  /// Other names of a member, by the name as the post has it.
  public var aliases: [String: [String]]

  public init(
    linksInside: Set<Int> = [], linkCount: Int? = nil, linkedFrom: Int = 0,
    aliases: [String: [String]] = [:]
  ) {
    self.linkCount = linkCount
    self.linksInside = linksInside
    self.linkedFrom = linkedFrom
    self.aliases = aliases
  }
}
