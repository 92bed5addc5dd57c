// Where a link of a post leads: its whole address, and the keys under which the site would find the
// post that it means.

import Announcements

extension PostAddress {
  /// Works out where a target leads. Never looks at the disk: whether there is such a post is for
  /// the catalog to know.
  func resolve(_ target: LinkTarget) -> ResolvedLink {
    switch target {
    case .address(let text): resolve(address: text)
    case .postURL(let name): resolve(postNamed: name)
    case .file(let text): resolve(file: text)
    }
  }

  private func resolve(address text: String) -> ResolvedLink {
    let (address, fragment) = cutFragment(text)
    if address.isEmpty {
      return ResolvedLink(
        url: text, keys: fragment == nil ? [] : [fileKey(path)], fragment: fragment)
    }
    if address.utf8.starts(with: "@/".utf8) { return resolve(file: text) }
    if let web = WebAddress(address) {
      let url = address.utf8.first == 0x2F ? "https:" + text : text
      return ResolvedLink(url: url, keys: keys(of: web), fragment: fragment)
    }
    if hasScheme(address) { return ResolvedLink(url: text, fragment: fragment) }
    if let scheme = missingScheme(address) { return resolve(address: scheme + text) }
    return resolve(relative: address, text: text, fragment)
  }

  private func resolve(relative address: String, text: String, _ fragment: String?) -> ResolvedLink
  {
    let bytes = percentDecoded(Array(address.utf8.prefix { $0 != 0x3F })[...])
    let file = isMarkdown(bytes) ? String(decoding: bytes, as: UTF8.self) : nil
    let joined = joinedPath(address)
    let keys =
      (file.map(fileKeys) ?? []) + (joined.map { pageKeys($0.withoutMarkdownEnding) } ?? [])
    let url =
      file.flatMap { candidates($0).first }.flatMap(guessedPermalink)
      ?? joined.flatMap { joined in site.url.map { $0 + joined } }
    return ResolvedLink(
      url: url.map { $0 + mark(of: text) } ?? text, keys: unique(keys), fragment: fragment)
  }

  private func resolve(postNamed text: String) -> ResolvedLink {
    let (name, fragment) = cutFragment(text)
    let last = name.utf8.split(separator: 0x2F).last.map { Array($0) } ?? []
    let ending = isMarkdown(last) ? "" : ".md"
    let folder = site.rules.postsFolder
    let post = folder.appending("_posts").appending(Path(bytes: last)).adding(ending)
    let place = PostName(post, root: Path("/"))
    return ResolvedLink(
      url: (guessedPermalink(of: post) ?? name) + mark(of: text), keys: [site.nameKey(place)],
      fragment: fragment)
  }

  private func resolve(file text: String) -> ResolvedLink {
    let (file, fragment) = cutFragment(text)
    let name = file.hasPrefix("@/") ? String(file.dropFirst()) : file
    let keys = fileKeys(name)
    let last = name.utf8.split(separator: 0x2F).last.map { Array($0) } ?? []
    let byName =
      last.isEmpty || isIndexName(last)
      ? [] : [site.nameKey(PostName(Path(bytes: last), root: path))]
    let url = candidates(name).first.flatMap(guessedPermalink)
    return ResolvedLink(
      url: url.map { $0 + mark(of: text) } ?? text, keys: unique(keys + byName),
      fragment: fragment)
  }

  private func isIndexName(_ name: [UInt8]) -> Bool {
    name.starts(with: "index".utf8) || name.starts(with: "_index".utf8)
  }

  /// Returns the keys of a file that a link names, by the places where it may lie.
  private func fileKeys(_ name: String) -> [String] {
    candidates(name).compactMap { site.place.archivePath($0) }.map(fileKey)
  }

  /// Returns the paths, relative to the site, of a file that a link names: beside the post unless
  /// the name begins with a slash, then below the sources; with an ending where the name has none.
  private func candidates(_ name: String) -> [Path] {
    let bytes = Array(name.utf8)
    let own = site.place.sitePath(path) ?? path
    var folders = site.rules.sourceFolders + [Path("")]
    if bytes.first != 0x2F {
      // Jekyll's names begin at the sources, those of all others beside the post.
      if site.kind == .jekyll {
        folders.append(own.folder)
      } else {
        folders.insert(own.folder, at: 0)
      }
    }
    let endings = isMarkdown(bytes) ? [""] : [".md", "/index.md", "/_index.md"]
    var paths: [Path] = []
    for folder in folders {
      for ending in endings {
        let path = folder.appending(Path(bytes: Array(bytes.drop { $0 == 0x2F }))).adding(ending)
        let clean = Path(bytes: resolvedParts(path.bytes[...]).joinedBySlash)
        if !paths.contains(clean) { paths.append(clean) }
      }
    }
    return paths
  }

  /// Returns the address that a file would have if its front matter changes nothing about it.
  private func guessedPermalink(of sitePath: Path) -> String? {
    guard site.kind != .folder else { return nil }
    let name = PostName(sitePath, root: Path("/"))
    let fields = PostFields(Fields(), name: name)
    let paths = site.rules.paths(of: SitePost(path: sitePath, name: name, fields: fields))
    return paths.published.map { (site.url ?? "") + site.basePath + $0 }
  }

  private func keys(of address: WebAddress) -> [String] {
    if site.isOwn(address) { return pageKeys(address.path) }
    guard site.likelyNames.contains(where: address.hostHas) else { return [] }
    return site.slugKeys(normalisedPagePath(address.path), isForeign: true)
  }

  /// Returns the keys of a page; none for what is no page but an image or a download.
  private func pageKeys(_ path: String) -> [String] {
    if isAsset(path) { return [] }
    let page = normalisedPagePath(site.withoutBase(path))
    return [page, site.redirects.target(of: page)].compactMap { $0 }.flatMap { page in
      ["url:" + site.keyScope + page]
        + (site.rules.hasGuesses ? site.slugKeys(page, isForeign: false) : [])
    }
  }

  /// Returns a path on the host of an address that has none itself; nil where the post's own page
  /// is not known.
  private func joinedPath(_ address: String) -> String? {
    if address.utf8.first == 0x2F { return address }
    guard let pagePath else { return nil }
    let bytes = Array(address.utf8)
    let end = bytes.firstIndex(of: 0x3F) ?? bytes.count
    let folder = pagePath.utf8.prefix(
      through: pagePath.utf8.lastIndex(of: 0x2F) ?? pagePath.startIndex)
    let parts = resolvedParts((Array(folder) + bytes[..<end])[...])
    let isFolder = end == 0 || bytes[end - 1] == 0x2F || bytes[..<end].hasDotsAtEnd
    let path = [0x2F] + parts.joinedBySlash + (isFolder && !parts.isEmpty ? [0x2F] : [])
    return String(decoding: path + bytes[end...], as: UTF8.self)
  }
}

/// Cuts an address at its `#`.
private func cutFragment(_ text: String) -> (address: String, fragment: String?) {
  guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (text, nil) }
  let behind = Array(text.utf8[text.utf8.index(after: mark)...])
  return (String(text[..<mark]), String(decoding: percentDecoded(behind[...]), as: UTF8.self))
}

/// Returns an address from its `#` on, as written.
private func mark(of text: String) -> Substring {
  text[(text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex)...]
}

/// Whether an address begins with a scheme, such as `mailto:`.
private func hasScheme(_ address: String) -> Bool {
  let scheme = address.utf8.prefix { $0.isLetter || $0.isDigit || "+.-".utf8.contains($0) }
  return !scheme.isEmpty && scheme.endIndex < address.utf8.endIndex
    && address.utf8[scheme.endIndex] == UInt8(ascii: ":")
}

/// Returns what a host or a mail address lacks that was written as if it were a path; nil for a path.
private func missingScheme(_ address: String) -> String? {
  if address.utf8.first == 0x2F { return nil }
  let bytes = Array(address.utf8)
  if let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0,
    !bytes.contains(UInt8(ascii: "/")), bytes[at...].contains(UInt8(ascii: "."))
  {
    return "mailto:"
  }
  let found = Addresses.all(in: bytes)
  return found.count == 1 && found[0].range == bytes.indices ? "https://" : nil
}

/// Whether a path leads to a file that no Markdown is behind.
private func isAsset(_ path: String) -> Bool {
  guard path.hasByte(where: { $0 == UInt8(ascii: ".") }) else { return false }
  let plain = path.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
  guard let dot = plain.lastIndex(of: UInt8(ascii: ".")) else { return false }
  return assetEndings.contains(String(Substring(plain[plain.index(after: dot)...])).lowercased())
}

private let assetEndings: Set<String> = [
  "avif", "bib", "css", "csv", "doc", "docx", "epub", "gif", "gz", "ico", "ipynb", "jpeg", "jpg",
  "js",
  "json", "mov", "mp3", "mp4", "odp", "odt", "ogg", "pdf", "png", "ppt", "pptx", "py", "rss", "sh",
  "svg", "tar", "tgz", "txt", "wav", "webm", "webp", "xls", "xlsx", "xml", "yaml", "yml", "zip",
]

extension String {
  fileprivate var withoutMarkdownEnding: String {
    let bytes = Array(utf8)
    return String(decoding: bytes.dropLast(markdownEnding(of: bytes)), as: UTF8.self)
  }
}

extension Path {
  fileprivate func adding(_ ending: String) -> Path { Path(bytes: bytes + Array(ending.utf8)) }
}

extension ArraySlice<UInt8> {
  /// Whether the last part is "." or "..", which are folders without a slash.
  fileprivate var hasDotsAtEnd: Bool {
    let last = split(separator: 0x2F).last
    return last.map { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) } ?? false
  }
}
