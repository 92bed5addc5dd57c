// Hugo: content by sections, permalinks by section, bundles and languages.
// https://gohugo.io/content-management/urls/

import Announcements
import Glibc

/// What a Hugo site's configuration says of its posts.
struct HugoRules: Sendable {
  /// Relative to the site's folder, the longest first.
  let contentFolders: [Path]
  /// Patterns by section.
  private let permalinks: [String: String]
  private let mainLanguage: String
  private let mainLanguageHasFolder: Bool
  /// Languages by their content folders, where each has its own.
  private let languageFolders: [(folder: Path, language: String)]
  /// Whether the day in a file's name is the post's date and no part of its address.
  private let takesDateFromName: Bool
  /// Extended regular expressions; a file whose path has a part like one is left out.
  private let ignoredFiles: [String]

  init(_ fields: Fields) {
    func folder(_ text: String) -> Path {
      Path(bytes: resolvedParts(Array(text.utf8)[...]).joinedBySlash)
    }
    let main = folder(fields["contentDir"]?.value.text ?? "content")
    var languages: [(Path, String)] = []
    for field in fields.map("languages")?.all ?? [] {
      guard case .map(let settings) = field.value,
        let own = Fields(all: settings)["contentDir"]?.value.text
      else { continue }
      languages.append((folder(own), field.key.lowercased()))
    }
    languageFolders = languages.sorted { $0.0.bytes.count > $1.0.bytes.count }
    contentFolders = languageFolders.map(\.folder) + [main]
    mainLanguage = (fields["defaultContentLanguage"]?.value.text ?? "en").lowercased()
    mainLanguageHasFolder =
      fields["defaultContentLanguageInSubdir"]?.value.text.map(isYes) ?? false
    var permalinks: [String: String] = [:]
    let table = fields.map("permalinks")
    for field in (table?.all ?? []) + (table?.map("page")?.all ?? []) {
      if let pattern = field.value.text { permalinks[field.key.lowercased()] = pattern }
    }
    self.permalinks = permalinks
    let dates = fields.map("frontmatter")?["date"].map { texts($0.value) } ?? []
    takesDateFromName = dates.contains(":filename")
    ignoredFiles = (fields["ignoreFiles"].map { texts($0.value) } ?? []).map(extendedPattern)
  }

  func paths(of post: SitePost) -> SitePaths {
    var paths = SitePaths()
    guard let content = contentPath(post.path) else { return paths }
    paths.others = post.fields.fields["aliases"].map { texts($0.value) } ?? []
    if let own = post.ownPath("url") {
      paths.published = own
      return paths
    }
    let folders = content.path.folder.bytes.split(separator: 0x2F).map(\.text)
    let sections = post.name.isIndex ? folders.dropLast() : folders[...]
    let isSection = post.name.stem.map(lowerCase).elementsEqual("_index".utf8)
    var path: String?
    if let section = folders.first, !isSection, let pattern = permalinks[section.lowercased()] {
      path = expandPermalink(pattern, values(of: post, sections: Array(sections)))
    }
    let last = isSection ? post.name.slug.isEmpty ? [] : folders.suffix(1) : [ownName(post)]
    let parts = (Array(sections) + last).map { slug($0, .hugo) }.filter { !$0.isEmpty }
    let published = path ?? "/" + parts.joined(separator: "/") + (parts.isEmpty ? "" : "/")
    paths.published = (languagePrefix(content.language ?? post.name.language) ?? "") + published
    return paths
  }

  private func languagePrefix(_ language: String?) -> String? {
    let language = language?.lowercased() ?? mainLanguage
    return language == mainLanguage && !mainLanguageHasFolder ? nil : "/" + language
  }

  /// The last part of the address: the front matter's slug or the name.
  private func ownName(_ post: SitePost) -> String {
    if let own = post.ownPath("slug") { return own }
    if takesDateFromName, post.name.day != nil {
      return String(decoding: post.name.slug, as: UTF8.self)
    }
    guard post.name.isIndex else { return String(decoding: post.name.stem, as: UTF8.self) }
    return post.path.folder.name.description
  }

  private func values(of post: SitePost, sections: [String]) -> PermalinkValues {
    let name = slug(
      post.name.isIndex
        ? post.path.folder.name.description
        : String(decoding: post.name.stem, as: UTF8.self), .hugo)
    let written = slug(post.fields.title.text, .hugo)
    let title = written.isEmpty ? name : written
    let own = post.ownPath("slug").map { slug($0, .hugo) }
    return PermalinkValues(
      date: post.fields.date,
      values: [
        "title": title, "slug": own ?? title, "filename": name, "contentbasename": name,
        "slugorfilename": own ?? name, "slugorcontentbasename": own ?? name,
        "section": sections.first ?? "", "sections": sections.joined(separator: "/"),
      ])
  }

  /// Returns the path inside of the content folder, with the language that the folder is of.
  private func contentPath(_ path: Path) -> (path: Path, language: String?)? {
    for folder in contentFolders where path.bytes.starts(with: folder.bytes + [0x2F]) {
      let rest = Path(bytes: Array(path.bytes[(folder.bytes.count + 1)...]))
      return (rest, languageFolders.first { $0.folder == folder }?.language)
    }
    return nil
  }

  func reasonToIgnore(_ path: Path, isFolder: Bool) -> String? {
    if let reason = reasonToIgnoreContent(path, isFolder: isFolder, in: contentFolders) {
      return reason
    }
    let text = "/" + path.description
    return ignoredFiles.first { matches(text, pattern: $0) }.map {
      "ignored by \"\(oneLine($0))\""
    }
  }
}

/// Returns Go's pattern as one of POSIX: without groups that are not kept, and with `\\d` spelled out.
private func extendedPattern(_ pattern: String) -> String {
  pattern.replacing("(?:", with: "(").replacing("\\d", with: "[0-9]")
    .replacing("\\w", with: "[0-9A-Za-z_]")
}

/// Whether a text has a part that a POSIX extended regular expression describes.
private func matches(_ text: String, pattern: String) -> Bool {
  var expression = regex_t()
  guard regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB) == 0 else { return false }
  defer { regfree(&expression) }
  return regexec(&expression, text, 0, nil, 0) == 0
}

/// Returns why Hugo and Zola leave a file out: it is no content, or stands for a list of others.
func reasonToIgnoreContent(_ path: Path, isFolder: Bool, in folders: [Path]) -> String? {
  let isInside = folders.contains { folder in
    path == folder || path.bytes.starts(with: folder.bytes + [0x2F])
      || (isFolder && folder.bytes.starts(with: path.bytes + [0x2F]))
  }
  if !isInside { return "outside of the site's content" }
  return !isFolder && path.name.bytes.starts(with: "_index.".utf8) ? "the page of a section" : nil
}
