// `gazette show` and `gazette links`: one post as text, and where its links lead.

import Announcements
import ArgumentParser
import Browser
import Catalog
import PostLoader

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Write a post as the reader shows it.")

  @OptionGroup var post: PostOptions

  @Option(help: "The columns to set the text to, 88 at most where the terminal is wider.")
  var width: Int?

  @Flag(help: "Frames, bars and marks in ASCII; of itself where the locale is not UTF-8.")
  var ascii = false

  @Option(help: "Escape sequences for emphasis; links are clickable where the terminal can.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let width, !(1...10_000).contains(width) {
      throw ValidationError("--width takes a number from 1 to 10000")
    }
  }

  func run() throws {
    let found = try post.find()
    let facts = try found.session.catalog.facts(about: found.id, in: found.session.scope)
    let announcement = found.announcement.leading(to: facts.addresses)
    let isASCII = ascii || found.session.configuration.usesASCII || !Browsing.adoptLocale()
    var page = Page(
      announcement,
      facts: PageFacts(linksInside: Set(facts.links.keys), linkedFrom: facts.backlinks.count),
      width: width ?? min(StandardOutput.columns ?? 80, 88 + 2),
      options: PageOptions(
        measure: width ?? 88, theme: color.isOn ? .colors : .monochrome,
        marks: isASCII ? .ascii : .unicode, foldsBoilerplate: false))
    page.layOut(rows: .max)
    var output = StandardOutput()
    let form: PageOutput =
      color.hasAttributes ? .terminal(hyperlinks: Hyperlinks.areTaken) : .plain
    for line in page.lines { output.line(line.text(for: form, links: announcement.body.links)) }
    output.flush()
    try found.session.end()
  }
}

struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links", abstract: "List a post's links: number, text, target, and where it leads."
  )

  @OptionGroup var post: PostOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let found = try post.find()
    let (catalog, scope) = (found.session.catalog, found.session.scope)
    guard let details = try catalog.details(of: [found.id], in: scope).first else { return }
    var listing = Listing(table: Table(columns: ["number", "text", "url", "post"]))
    for (index, link) in details.links.enumerated() {
      let target = try link.target.flatMap { try catalog.reference(to: $0, in: scope) }
      listing.table.rows.append(
        [String(index + 1), link.text, link.url, target.map { "in \($0)" } ?? "outside"])
      listing.objects.append(JSON(link: link, number: index + 1, target: target))
    }
    try found.session.write(
      listing, as: output.format, complaint: "gazette: there is no link in the post")
  }
}

/// A post, and the archives to find it in.
struct PostOptions: ParsableArguments {
  @Argument(help: "A file, archive:path, a path, an id or a part of an id.")
  var post: String

  @OptionGroup var archives: ArchiveOptions

  struct Found {
    let session: Session
    let id: PostID
    let announcement: Announcement
  }

  /// Finds the post that is meant.
  /// - Throws: exit code 1 where there is none, 64 where there are several.
  func find() throws -> Found {
    if archives.paths.isEmpty, Places.isFile(Path(argument: post)) { return try findFile() }
    let session = try Session(archives.paths, archives.catalog.choice)
    let ids =
      try postOfFile(in: session).map { [$0] }
      ?? session.catalog.findPosts(post, in: session.scope)
    guard let id = ids.first else {
      StandardError.line("gazette: no post '\(post)'")
      throw ExitCode(ExitStatus.nothing.rawValue)
    }
    guard ids.count == 1 else {
      StandardError.line("gazette: '\(post)' is several posts:")
      for id in ids.prefix(20) {
        StandardError.line("  " + (try session.catalog.reference(to: id, in: session.scope) ?? ""))
      }
      if ids.count > 20 { StandardError.line("  and \(ids.count - 20) more") }
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    return try found(id, in: session)
  }

  /// A file stands for itself, in the site around it where there is one.
  private func findFile() throws -> Found {
    let session = try Session([post], CatalogChoice(includesIgnored: true, isInMemory: true))
    guard let id = try session.catalog.ids(session.scope).first else {
      throw ExitCode(ExitStatus.nothing.rawValue)
    }
    return try found(id, in: session)
  }

  /// Returns the post of an existing file that lies in one of the archives.
  private func postOfFile(in session: Session) throws -> PostID? {
    guard Places.isFile(Path(argument: post)), let file = try? Archive(at: Path(argument: post))
    else { return nil }
    for archive in session.scope.archives where file.root.bytes.starts(with: archive.root.bytes) {
      let below = file.root.bytes.dropFirst(archive.root.bytes.count).drop { $0 == 0x2F }
      let path = Path(bytes: Array(below)).appending(Path(argument: post).name)
      if let id = try session.catalog.post(archive: archive, path: path) { return id }
    }
    return nil
  }

  private func found(_ id: PostID, in session: Session) throws -> Found {
    guard let announcement = try session.load(id) else {
      throw ExitCode(ExitStatus.nothing.rawValue)
    }
    return Found(session: session, id: id, announcement: announcement)
  }
}
