// One file -> one announcement: decode, divide, read the front matter, parse the body, find out who
// joins what. The only place that reads posts; a file that cannot be read is still an entry.

import Announcements
import Extraction

/// The largest file that is read, in bytes.
let largestPost = 16 << 20

/// From how many bytes on a post is long enough that finding out who joins what is worth waiting for
/// behind its first screen, and how many of its bytes are looked through before.
private let longPost = 128 << 10
private let beginningOfPost = 16 << 10

extension Archive {
  /// Loads a post. One that cannot be read becomes an entry with its name and the reason.
  /// - Parameter early: takes a long post as soon as its text is known; of what is found out about
  ///   it, only what its beginning says.
  public func load(_ file: PostFile, early: ((Announcement) -> Void)? = nil) -> Announcement {
    guard file.size <= largestPost else { return tooLarge(file.path, size: file.size) }
    do throws(SystemError) {
      // One byte past the limit tells a file that has grown since it was found.
      let bytes = try readFile(root.appending(file.path), limit: largestPost + 1)
      return announcement(from: bytes, path: file.path, early: early)
    } catch {
      return entry(file.path, Problem(.unreadable, line: 1, "cannot read: \(error.description)"))
    }
  }

  /// Makes an announcement of the bytes of a file.
  /// - Parameter path: relative to the archive's root; the file need not exist.
  public func announcement(
    from bytes: [UInt8], path: Path, early: ((Announcement) -> Void)? = nil
  ) -> Announcement {
    guard bytes.count <= largestPost else { return tooLarge(path, size: Int64(bytes.count)) }
    let name = PostName(path, root: root)
    let site = site.of(path)
    let text = decodeText(bytes)
    let divided = divide(text.bytes)
    let front = readFields(of: divided)
    var post = PostFields(withDefaults(front.fields, path: path, name: name, of: site), name: name)
    post.nameAuthors(by: site.authorKeys)
    post.nameSite(of: site)
    let address = PostAddress(path, name: name, fields: post, site: site)
    let context = BodyContext(
      firstLine: divided.bodyLine, isMDX: path.bytes[...].hasEnding("mdx"),
      variables: variables(for: divided.body, post, address),
      resolve: { address.resolve($0) })
    let body = parseBody(Array(divided.body), in: context)
    post.settleTitle(with: body.document, name: name)
    var announcement = Announcement(
      id: name.id, path: path, title: post.title.text, date: post.date, authors: post.authors,
      tags: post.tags, publication: post.publication.union(address.publication),
      permalink: address.permalink, addresses: address.keys, body: body.document,
      words: body.words)
    announcement.problems =
      (text.problems + divided.problems + front.problems + post.problems
      + body.problems + advice(on: announcement, post))
      .sorted { ($0.line, $0.name) < ($1.line, $1.name) }
    if let early, divided.body.count > longPost {
      let lines = divided.body.prefix(beginningOfPost).count { $0 == 0x0A }
      var beginning = announcement
      beginning.body = body.document.beginning(before: divided.bodyLine + lines)
      var first = announcement
      first.findings = findings(of: beginning, post)
      early(first)
    }
    announcement.findings = findings(of: announcement, post)
    return announcement
  }

  private func findings(of announcement: Announcement, _ post: PostFields) -> Findings {
    Findings(
      from: Evidence(
        title: announcement.title, titleLine: post.title.line, summary: post.summary?.text,
        summaryLine: post.summary?.line ?? 0, foundation: post.foundation,
        siteTitle: site.of(announcement.path).title, archive: root.name.description,
        authors: announcement.authors, tags: announcement.tags,
        path: announcement.path, body: announcement.body))
  }

  /// Returns a post's fields behind those that its site gives to it, so that its own win.
  private func withDefaults(
    _ fields: Fields, path: Path, name: PostName, of site: Site
  ) -> Fields {
    let sitePath = site.place.sitePath(path) ?? path
    return Fields(all: site.rules.defaults(for: sitePath, name: name) + fields.all)
  }

  private func tooLarge(_ path: Path, size: Int64) -> Announcement {
    entry(
      path,
      Problem(.tooLarge, line: 1, "expected at most \(largestPost) bytes, found \(size)"))
  }

  /// Returns what is shown of a file whose text is not there.
  private func entry(_ path: Path, _ problem: Problem) -> Announcement {
    let name = PostName(path, root: root)
    return Announcement(
      id: name.id, path: path, title: name.title, date: name.day, problems: [problem])
  }
}

/// Reads the front matter of a divided text.
func readFields(of text: DividedText) -> ReadFields {
  switch text.format {
  case .yaml: readYAML(text.front, line: text.frontLine)
  case .toml: readTOML(text.front, line: text.frontLine)
  case .json: readJSON(text.front, line: text.frontLine)
  case .lines: readLines(text.front, line: text.frontLine)
  case .none: ReadFields()
  }
}
