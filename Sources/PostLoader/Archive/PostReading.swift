// A file of which all but the body was read, and the announcement that it is with its body or with
// the beginning of it.

import Announcements
import Extraction

/// A post on its way from bytes to an announcement.
struct PostReading {
  private let archive: Archive
  private let path: Path
  private let name: PostName
  let divided: DividedText
  private let post: PostFields
  private let address: PostAddress
  /// What was found before the body was read.
  private let problems: [Problem]

  /// Decodes, divides, and reads the front matter.
  init(_ bytes: [UInt8], path: Path, in archive: Archive) {
    self.archive = archive
    self.path = path
    let name = PostName(path, root: archive.root)
    let shared = archive.site(of: path)
    let text = decodeText(bytes)
    divided = divide(text.bytes)
    let front = readFields(of: divided)
    let fields = archive.withDefaults(front.fields, path: path, name: name, of: shared.site)
    var post = PostFields(fields, name: name)
    post.nameAuthors(by: shared.site.authorKeys)
    post.nameSite(of: shared.site)
    address = PostAddress(path, name: name, fields: post, site: shared)
    problems = text.problems + divided.problems + front.problems + post.problems
    self.name = name
    self.post = post
  }

  /// The text of the body, with room for the byte that the parser wants behind it.
  var body: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(divided.body.count + 1)
    text += divided.body
    return text
  }

  /// Returns the announcement with a body, without what is found out about it.
  func announcement(of text: consuming [UInt8]) -> Announcement {
    // Not all of this reading is copied for the links.
    let address = address
    let context = BodyContext(
      firstLine: divided.bodyLine, isMDX: isMDX,
      variables: archive.variables(for: text[...], post, address),
      resolve: { address.resolve($0) })
    let body = parseBody(text, in: context)
    let post = settled(with: body.document)
    var announcement = Announcement(
      id: name.id, path: path, title: post.title.text, date: post.date, authors: post.authors,
      tags: post.tags, publication: post.publication.union(address.publication),
      permalink: address.permalink, addresses: address.keys, body: body.document,
      words: body.words)
    announcement.problems =
      (problems + body.problems + archive.advice(on: announcement, post))
      .sorted { ($0.line, $0.name) < ($1.line, $1.name) }
    return announcement
  }

  /// Finds out who joins what and who says what.
  func findings(of announcement: Announcement) -> Findings {
    let post = settled(with: announcement.body)
    return Findings(
      from: Evidence(
        title: announcement.title, titleLine: post.title.line, summary: post.summary?.text,
        summaryLine: post.summary?.line ?? 0, foundation: post.foundation,
        siteTitle: address.site.title, archive: archive.root.name.description,
        authors: announcement.authors, tags: announcement.tags, path: path,
        body: announcement.body))
  }

  /// The fields with the title that stands in the body, if the front matter has none.
  private func settled(with document: Document) -> PostFields {
    var post = post
    post.settleTitle(with: document, name: name)
    return post
  }

  private var isMDX: Bool { path.bytes[...].hasEnding("mdx") }

  // MARK: Long posts

  /// Whether reading all of it, and finding out who joins what, is worth waiting for behind its
  /// first screen.
  var isLong: Bool { divided.body.count > 128 << 10 }

  /// The announcement with the first part of its body, and of what is found out about it what the
  /// first rows show; nil where that part cannot be read by itself.
  var beginning: Announcement? {
    // The title may depend on headings further down, and what is open in MDX reaches anywhere.
    guard !isMDX, !post.title.text.isEmpty, let text = BodyBeginning(of: divided.body)?.bytes
    else { return nil }
    var announcement = announcement(of: text)
    // The notes stand at the end, which is elsewhere; the references show their labels.
    for index in announcement.body.footnotes.indices {
      announcement.body.footnotes[index].blocks = []
    }
    announcement.findings = findings(ofBeginning: announcement)
    return announcement
  }

  /// Finds out what the first 16 KB of a body say.
  func findings(ofBeginning announcement: Announcement) -> Findings {
    let lines = divided.body.prefix(16 << 10).count { $0 == 0x0A }
    var beginning = announcement
    beginning.body = announcement.body.beginning(before: divided.bodyLine + lines)
    return findings(of: beginning)
  }
}
