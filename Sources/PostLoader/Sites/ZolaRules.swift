// Zola: the address is the path below `content`, without the day in the file's name.
// https://www.getzola.org/documentation/content/page/

import Announcements

struct ZolaRules: Sendable {
  func paths(of post: SitePost) -> SitePaths {
    var paths = SitePaths()
    paths.others = post.fields.fields["aliases"].map { texts($0.value) } ?? []
    if let own = post.ownPath("path") {
      paths.published = own.hasSuffix("/") ? own : own + "/"
      return paths
    }
    guard let first = post.folders.first, first.elementsEqual("content".utf8) else { return paths }
    var parts = post.folders.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    let isSection = post.name.stem.elementsEqual("_index".utf8)
    if !isSection {
      if post.name.isIndex { parts = parts.dropLast() }
      let name = post.ownPath("slug") ?? String(decoding: post.name.slug, as: UTF8.self)
      parts.append(slug(name, .plain))
    }
    let language = post.name.language.map { "/" + $0 } ?? ""
    paths.published = language + "/" + parts.map { $0 + "/" }.joined()
    return paths
  }

  func reasonToIgnore(_ path: Path, isFolder: Bool) -> String? {
    reasonToIgnoreContent(path, isFolder: isFolder, in: [Path("content")])
  }
}
