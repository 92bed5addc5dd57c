// Where a post stands on its site: its address, and the keys under which links find it.

import Announcements

/// The place of one post.
struct PostAddress {
  /// Absolute where the site's address is known; nil where there is no site or no page.
  let permalink: String?
  /// The keys, best first: `path:`, `url:`, `post:`, and `slug:` where the address is a guess.
  let keys: [String]
  let publication: Publication
  private let shared: SharedSite
  /// Relative to the archive's root.
  let path: Path
  /// The path of the post's page with the site's base, as far as it is known or guessed: what
  /// relative links start from. Nil where it is not even that.
  let pagePath: String?

  var site: Site { shared.site }

  init(_ path: Path, name: PostName, fields: PostFields, site shared: SharedSite) {
    self.shared = shared
    self.path = path
    let sitePath = shared.site.place.sitePath(path) ?? path
    let paths = shared.site.rules.paths(of: SitePost(path: sitePath, name: name, fields: fields))
    publication = paths.publication
    let published = paths.published.map { $0.utf8.first == 0x2F ? $0 : "/" + $0 }
    if let published, WebAddress(String(published.dropFirst())) == nil {
      permalink = (shared.site.url ?? "") + shared.site.basePath + published
    } else {
      permalink = published.map { String($0.dropFirst()) }
    }
    pagePath = (published ?? paths.others.first).map { shared.site.basePath + $0 }
    var keys: [String] = []
    keys.reserveCapacity(paths.others.count + 5)
    keys.append(fileKey(path))
    if let published { keys.append(shared.site.pageKey(published)) }
    for other in paths.others { keys.append(shared.site.pageKey(other)) }
    keys.append(shared.site.nameKey(name))
    if paths.isGuess {
      let slug = String(decoding: name.slug.map(lowerCase), as: UTF8.self)
      let start = "slug:" + shared.site.keyScope
      if let date = fields.date { keys.append("\(start)\(date.year)/\(slug)") }
      keys.append(start + slug)
    }
    self.keys = unique(keys)
  }
}

/// Returns the key of a file by its path relative to the archive's root.
func fileKey(_ path: Path) -> String { "path:" + composedText(path.description) }

extension Site {
  /// Returns the key of a page by its path on the host, which may have the site's base or not.
  func pageKey(_ path: String) -> String {
    "url:" + keyScope + normalisedPagePath(withoutBase(path))
  }

  /// Returns the key of a post by its file's name, the day in it in full: what `post_url` has.
  func nameKey(_ name: PostName) -> String {
    let slug = String(decoding: name.slug.map(lowerCase), as: UTF8.self)
    guard !name.isIndex, let dated = DatedName(name.stem[...]) else {
      return "post:\(keyScope)\(slug)"
    }
    return "post:\(keyScope)\(dated.day)-\(slug)"
  }

  /// Returns the path of a page below the site's base, of an address or of a path on its host.
  func withoutBase(_ text: String) -> String {
    let address = WebAddress(text)?.path ?? text
    let path = address.utf8.first == 0x2F ? address : "/" + address
    guard !basePath.isEmpty, path.utf8.starts(with: basePath.utf8) else { return path }
    let rest = path.utf8.dropFirst(basePath.utf8.count)
    guard rest.first.map({ "/?#".utf8.contains($0) }) ?? true else { return path }
    return "/" + String(Substring(rest))
  }
}

extension Site {
  /// Returns the keys of a page by its slug, the last part of its path: for posts whose address is a
  /// guess. None where the path is not that of a post: it is deep and has no year and no word for a
  /// collection of posts in it, or its last part is one word only. A category, such as WordPress
  /// puts before the slug, counts as such a word where nothing else stands in the path.
  /// - Parameter isForeign: whether nothing but a name tells that the host is the site's; then more
  ///   is asked for.
  /// - Parameter page: the path as `normalisedPagePath` makes it.
  func slugKeys(_ page: String, isForeign: Bool) -> [String] {
    let parts = page.utf8.split(separator: 0x2F).map(Substring.init)
    guard let last = parts.last else { return [] }
    let words = wordCount(last)
    let year = parts.dropLast().first { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) }
    let isAmongPosts =
      year != nil || parts.dropLast().contains { collectionNames.contains(String($0)) }
    let isInCategory = parts.count == 2 && categoryNames.contains(String(parts[0]))
    guard words >= 2 || year != nil,
      isAmongPosts || isInCategory || (parts.count <= 2 && (!isForeign || words >= 4))
    else { return [] }
    let start = "slug:" + keyScope
    return (year.map { ["\(start)\($0)/\(last)"] } ?? []) + [start + last]
  }
}

/// The number of words with dashes between them.
private func wordCount(_ slug: Substring) -> Int {
  var count = 0
  var previous = UInt8(ascii: "-")
  for byte in slug.utf8 {
    if previous == UInt8(ascii: "-"), byte != previous { count += 1 }
    previous = byte
  }
  return count
}

/// Words that name posts and, deeper in a path, also other things.
private let categoryNames: Set<String> = [
  "community", "newsletter", "newsletters", "release", "releases", "uncategorized", "update",
]

private let collectionNames: Set<String> = [
  "announcement", "announcements", "article", "articles", "blog", "blogs", "news", "newsroom",
  "post", "posts", "press", "press-releases", "stories", "updates",
]
