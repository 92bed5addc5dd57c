// A folder without a configuration, often a part of a site: where its posts would be by the habits
// of the common generators. What is guessed here is never shown, links are only matched by it.

import Announcements

struct FolderRules: Sendable {
  /// The folders between the likely top of the site's pages and the archive's root.
  /// with a slash behind each.
  private let folders: [UInt8]

  init(root: Path = Path("/")) {
    let parts = root.bytes.split(separator: 0x2F)
    let top = parts.lastIndex { FolderRules.isSource($0) }
    folders = top.map { parts[($0 + 1)...].flatMap { $0 + [0x2F] } } ?? []
  }

  func paths(of post: SitePost) -> SitePaths {
    var paths = SitePaths(isGuess: true)
    let folders = post.folders
    var inner = folders[...]
    if let top = inner.lastIndex(where: FolderRules.isSource) { inner = inner[(top + 1)...] }
    let isBelowTop = inner.count < folders.count
    var base: [UInt8] = [0x2F]
    if !isBelowTop { base += self.folders }
    for folder in inner { base += folder + [0x2F] }
    if let own = post.ownPath("permalink", "url") { paths.others.append(own) }
    paths.others.append((base + (post.name.isIndex ? [] : post.name.slug + [0x2F])).text)
    if let day = post.name.day, !post.name.isIndex {
      let date = day.description.utf8.map { $0 == UInt8(ascii: "-") ? 0x2F : $0 }
      paths.others.append((base + date + [0x2F] + post.name.slug).text)
      paths.others.append((base + post.name.stem).text)
    }
    if let redirects = post.fields.fields.first(of: "aliases", "redirect_from") {
      paths.others += texts(redirects.value)
    }
    return paths
  }

  /// Whether a folder is one in which generators keep their sources, so that addresses begin below.
  private static func isSource(_ name: ArraySlice<UInt8>) -> Bool {
    sources.contains { name.count == $0.count && name.elementsEqual($0) }
  }

  private static let sources = [
    "src", "content", "website", "site", "source", "_posts", "_drafts", "pages",
  ].map { Array($0.utf8) }

  /// Returns the names that the host of the site may have in it: those of the archive's folder and
  /// of the one that holds its sources.
  static func likelyNames(_ root: Path) -> [[UInt8]] {
    let parts = root.bytes.split(separator: 0x2F)
    var names = [
      parts.last,
      parts.last { isSource($0) }.flatMap { source in
        parts[..<(parts.lastIndex(of: source) ?? 0)].last
      },
    ]
    if parts.last.map(isSource) == true { names.removeFirst() }
    return names.compactMap { $0 }.map { Array(slug($0.text, .plain).utf8) }.filter {
      $0.count >= 3
    }
  }
}
