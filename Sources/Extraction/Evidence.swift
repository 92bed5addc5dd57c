// What a post offers as evidence of what it announces. Values only.

import Announcements

/// A post as the extraction reads it: what stands in its front matter, and its body.
public struct Evidence: Sendable {
  /// The title without markup.
  public var title: String
  /// The line of the file at which the title stands; 0 where it stands nowhere.
  public var titleLine: Int
  /// What the front matter says that the post is about, in a sentence or two, and its line.
  public var summary: String?
  public var summaryLine: Int
  /// The foundation that the front matter names, as written.
  public var foundation: String?
  /// The title of the site that the post belongs to.
  public var siteTitle: String?
  /// The name of the archive, mostly that of its folder.
  public var archive: String?
  public var authors: [String]
  public var tags: [String]
  /// The path relative to the archive: a year or a folder in it may say what the post is.
  public var path: Path
  public var body: Document

  public init(
    title: String, titleLine: Int = 0, summary: String? = nil, summaryLine: Int = 0,
    foundation: String? = nil, siteTitle: String? = nil, archive: String? = nil,
    authors: [String] = [], tags: [String] = [], path: Path = Path(""), body: Document
  ) {
    self.title = title
    self.titleLine = titleLine
    self.summary = summary
    self.summaryLine = summaryLine
    self.foundation = foundation
    self.siteTitle = siteTitle
    self.archive = archive
    self.authors = authors
    self.tags = tags
    self.path = path
    self.body = body
  }
}
