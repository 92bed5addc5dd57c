// Sites built by JavaScript: the address is the path below a folder of sources, with what each of
// them does about days and names.

import Announcements

/// Eleventy: https://www.11ty.dev/docs/permalinks/
struct EleventyRules: Sendable {
  /// The folder of the sources, relative to the site's.
  let input: Path

  init(_ fields: Fields) {
    let input = fields["input"]?.value.text ?? ""
    self.input = Path(bytes: resolvedParts(Array(input.utf8)[...]).joinedBySlash)
  }

  func paths(of post: SitePost) -> SitePaths {
    if let own = post.ownPath("permalink") { return SitePaths(published: own) }
    let folders = post.folders.dropFirst(input.bytes.split(separator: 0x2F).count)
    return SitePaths(published: folderPath(post, folders: folders.map(\.text)))
  }
}

/// Astro: pages are where they are; what a collection's address is only its program knows, most
/// often the collection's name and the slug. https://docs.astro.build/en/guides/content-collections/
struct AstroRules: Sendable {
  func paths(of post: SitePost) -> SitePaths {
    let folders = post.folders.map(\.text)
    guard folders.count > 1, folders[0] == "src", ["content", "pages"].contains(folders[1]) else {
      return SitePaths(isGuess: true)
    }
    let inner = Array(folders[2...])
    if let own = post.ownPath("permalink", "url") { return SitePaths(published: own) }
    let stem = String(decoding: post.name.stem, as: UTF8.self)
    let name = post.ownPath("slug") ?? (post.name.isIndex ? "" : stem)
    return SitePaths(
      published: "/" + (inner + [name]).filter { !$0.isEmpty }.map { $0 + "/" }.joined(),
      others: [folderPath(post, folders: inner)], isGuess: folders[1] == "content")
  }
}

/// Docusaurus: https://docusaurus.io/docs/blog
struct DocusaurusRules: Sendable {
  /// The folder of the blog, and the path below which it is published; nil where they are not said.
  private let folder: String?
  private let blogPath: String?

  /// - Parameter program: the site's configuration.
  init(_ program: [UInt8]) {
    let fields = settings(inProgram: DocusaurusRules.blog(in: program) ?? program)
    blogPath = fields["routeBasePath"]?.value.text
    let path = fields["path"]?.value.text ?? ""
    let parts = resolvedParts(Array(path.utf8)[...])
    folder = parts.count == 1 ? parts[0].text : nil
  }

  /// Returns what stands between the braces of `blog: { }`; nil where there is no such thing.
  private static func blog(in program: [UInt8]) -> [UInt8]? {
    for index in program.indices where program[index...].starts(with: "blog".utf8) {
      let rest = program[(index + 4)...].drop { $0.isSpace || "'\":".utf8.contains($0) }
      guard rest.first == UInt8(ascii: "{"), rest.startIndex > index + 4 else { continue }
      var depth = 0
      let inside = rest.prefix { byte in
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        return depth > 0
      }
      return Array(inside)
    }
    return nil
  }

  func paths(of post: SitePost) -> SitePaths {
    let folders = post.folders.map(\.text)
    let isBlog = folders.first.map { $0.hasSuffix("blog") || $0 == folder } ?? false
    var base = folders.first ?? ""
    if isBlog, let blogPath { base = String(blogPath.drop { $0 == "/" }) }
    if folders.starts(with: ["src", "pages"]) {
      return SitePaths(published: folderPath(post, folders: Array(folders.dropFirst(2))))
    }
    if let own = post.ownPath("slug") {
      return SitePaths(published: "/\(base)/" + String(own.drop { $0 == "/" }))
    }
    if isBlog, let day = post.name.day {
      let date = day.description.split(separator: "-").joined(separator: "/")
      let name = String(decoding: post.name.slug, as: UTF8.self)
      return SitePaths(published: "/\(base)/\(date)/\(name)")
    }
    return SitePaths(published: folderPath(post, folders: folders))
  }
}

/// Returns the address of a page that is a folder with an index in it: the folders and the name
/// without its day.
func folderPath(_ post: SitePost, folders: [String]) -> String {
  let parts =
    post.name.isIndex
    ? folders : folders + [String(decoding: post.name.slug, as: UTF8.self)]
  return "/" + parts.map { $0 + "/" }.joined()
}
