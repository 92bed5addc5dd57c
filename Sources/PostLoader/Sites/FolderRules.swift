// A folder without a configuration, often a part of a site: where its posts would be by the habits
// of the common generators. What is guessed here is never shown, links are only matched by it.

import Announcements

struct FolderRules: Sendable {
  /// The folders between the likely top of the site's pages and the archive's root.
  private let folders: [String]

  init(root: Path = Path("/")) {
    let parts = root.bytes.split(separator: 0x2F)
    let top = parts.lastIndex { FolderRules.isSource($0) }
    folders = top.map { parts[($0 + 1)...].map(\.text) } ?? []
  }

  func paths(of post: SitePost) -> SitePaths {
    var paths = SitePaths(isGuess: true)
    var inner = post.folders[...]
    if let top = inner.lastIndex(where: FolderRules.isSource) { inner = inner[(top + 1)...] }
    let isBelowTop = inner.count < post.folders.count
    let base = (isBelowTop ? [] : folders) + inner.map(\.text)
    paths.others = [post.ownPath("permalink", "url"), folderPath(post, folders: base)]
      .compactMap { $0 }
    if let day = post.name.day, !post.name.isIndex {
      let date = day.description.split(separator: "-").joined(separator: "/")
      let parts = base + [date, String(decoding: post.name.slug, as: UTF8.self)]
      paths.others.append("/" + parts.joined(separator: "/"))
      let stem = String(decoding: post.name.stem, as: UTF8.self)
      paths.others.append("/" + (base + [stem]).joined(separator: "/"))
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
