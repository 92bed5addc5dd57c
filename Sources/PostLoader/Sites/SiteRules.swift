// What a kind of site does with a file: the address that it gets, and whether it is left out.

import Announcements

/// A post as the rules of a site see it.
struct SitePost {
  /// Relative to the site's folder.
  let path: Path
  let name: PostName
  let fields: PostFields

  /// The folders of the path.
  var folders: [ArraySlice<UInt8>] { path.folder.bytes.split(separator: 0x2F) }

  /// Returns the address that the front matter itself gives under one of several keys.
  func ownPath(_ keys: String...) -> String? {
    for key in keys {
      guard let text = fields.text(key), !text.isEmpty, !isNo(text) else { continue }
      return text
    }
    return nil
  }
}

/// The paths on the site, below its base, at which a post is found.
struct SitePaths {
  /// Where the site publishes it, as the site writes that; nil where it does not or it is unknown.
  var published: String?
  /// Where else a link may look for it: moved pages, and guesses where nothing is configured.
  var others: [String] = []
  /// Whether nothing better is known than the slug.
  var isGuess = false
  var publication: Publication = []
}

/// The rules of one kind of site, with what its configuration says.
enum SiteRules: Sendable {
  case folder(FolderRules)
  case jekyll(JekyllRules)
  case hugo(HugoRules)
  case zola(ZolaRules)
  case eleventy(EleventyRules)
  case astro(AstroRules)
  case docusaurus(DocusaurusRules)

  var kind: Site.Kind {
    switch self {
    case .folder: .folder
    case .jekyll: .jekyll
    case .hugo: .hugo
    case .zola: .zola
    case .eleventy: .eleventy
    case .astro: .astro
    case .docusaurus: .docusaurus
    }
  }

  func paths(of post: SitePost) -> SitePaths {
    switch self {
    case .folder(let rules): rules.paths(of: post)
    case .jekyll(let rules): rules.paths(of: post)
    case .hugo(let rules): rules.paths(of: post)
    case .zola(let rules): rules.paths(of: post)
    case .eleventy(let rules): rules.paths(of: post)
    case .astro(let rules): rules.paths(of: post)
    case .docusaurus(let rules): rules.paths(of: post)
    }
  }

  /// Returns why a path, relative to the site's folder, is not published; nil where it is.
  func reasonToIgnore(_ path: Path, isFolder: Bool) -> String? {
    switch self {
    case .folder: nil
    case .jekyll(let rules): rules.reasonToIgnore(path, isFolder: isFolder)
    case .hugo(let rules): rules.reasonToIgnore(path, isFolder: isFolder)
    case .zola(let rules): rules.reasonToIgnore(path, isFolder: isFolder)
    case .eleventy: reasonToIgnoreTemplate(path)
    case .astro, .docusaurus: reasonToIgnoreUnderscore(path)
    }
  }

  /// The folders, relative to the site's, below which names of files in links are looked for.
  var sourceFolders: [Path] {
    switch self {
    case .folder, .docusaurus: [Path("")]
    case .jekyll(let rules): [rules.source]
    case .hugo(let rules): rules.contentFolders
    case .zola: [Path("content")]
    case .eleventy(let rules): [rules.input]
    case .astro: [Path("src/content"), Path("src/pages")]
    }
  }

  /// The folder, relative to the site's, in which a post lies that is named without a folder.
  var postsFolder: Path {
    let folder = sourceFolders.first ?? Path("")
    guard case .jekyll(let rules) = self else { return folder }
    return folder.appending(rules.collectionsFolder)
  }

  /// Returns the fields that the configuration gives to every post at a path.
  func defaults(for path: Path, name: PostName) -> [Field] {
    if case .jekyll(let rules) = self { rules.defaults(for: path, name: name) } else { [] }
  }

  /// Whether there can be posts whose address only their slug tells.
  var hasGuesses: Bool { kind == .folder || kind == .jekyll || kind == .astro }

  /// Whether the other Markdown files beside a folder's `index.md` are parts of that page.
  var hasPageBundles: Bool { kind == .hugo || kind == .zola }

  private func reasonToIgnoreTemplate(_ path: Path) -> String? {
    ["_includes", "_data", "_site"].contains { path.name == Path($0) } ? "a part of the site" : nil
  }

  private func reasonToIgnoreUnderscore(_ path: Path) -> String? {
    path.name.bytes.first == UInt8(ascii: "_") ? "its name begins with an underscore" : nil
  }
}

extension Site {
  /// Returns why the site would not publish a path, relative to the archive's root; nil where it
  /// would, as far as the path tells.
  func reasonToIgnore(_ path: Path, isFolder: Bool) -> String? {
    let name = path.name
    let site = place.sitePath(path)
    if name.bytes.first == UInt8(ascii: "."), !(site.map(rules.includes) ?? false) {
      return "its name begins with a dot"
    }
    if isFolder, name == Path("node_modules") { return "a folder of packages" }
    if !isFolder, path == name || site == name, isAboutTheFolder(name) {
      return "it tells of the folder"
    }
    return site.flatMap { rules.reasonToIgnore($0, isFolder: isFolder) }
  }
}

extension SiteRules {
  fileprivate func includes(_ path: Path) -> Bool {
    if case .jekyll(let rules) = self { rules.includes(path) } else { false }
  }
}

/// Whether a name is that of a file that tells of the folder in which it lies, as repositories have.
private func isAboutTheFolder(_ name: Path) -> Bool {
  let stem = name.bytes.dropLast(markdownEnding(of: name.bytes)).map(lowerCase)
  return [
    "readme", "changelog", "contributing", "code_of_conduct", "code-of-conduct", "license",
    "security", "governance", "maintainers", "pull_request_template",
  ].contains { stem.elementsEqual($0.utf8) }
}
