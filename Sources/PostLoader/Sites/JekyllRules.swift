// Jekyll: posts, drafts and collections, permalinks by pattern, defaults by folder and type.
// https://jekyllrb.com/docs/permalinks/, https://jekyllrb.com/docs/collections/

import Announcements
import Glibc

/// What a Jekyll site's `_config.yml` says of its posts.
struct JekyllRules: Sendable {
  struct Collection: Sendable {
    let isPublished: Bool
    let permalink: String?
  }

  /// Fields for the documents in a folder or of a type.
  struct Default: Sendable {
    let folder: Path
    let type: String?
    let fields: [Field]
  }

  /// The folder of the site's sources, relative to the site's.
  let source: Path
  /// The folder of the collections, relative to the sources; empty for the sources themselves.
  let collectionsFolder: Path
  private let permalink: String
  private let collections: [String: Collection]
  private let defaults: [Default]
  private let excluded: [String]
  private let included: [String]

  init(_ fields: Fields) {
    let source = fields["source"]?.value.text ?? ""
    self.source = Path(bytes: resolvedParts(Array(source.utf8)[...]).joinedBySlash)
    let folder = fields["collections_dir"]?.value.text ?? ""
    collectionsFolder = Path(bytes: resolvedParts(Array(folder.utf8)[...]).joinedBySlash)
    permalink = fields["permalink"]?.value.text ?? "date"
    var collections: [String: Collection] = [:]
    switch fields["collections"]?.value {
    case .list(let names):
      for name in names.compactMap(\.text) {
        collections[name] = Collection(isPublished: name == "posts", permalink: nil)
      }
    case .map(let entries):
      for entry in entries { collections[entry.key] = JekyllRules.collection(entry) }
    default: break
    }
    self.collections = collections
    excluded =
      fields["exclude"].map { texts($0.value) } ?? [
        "node_modules/", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
      ]
    included = fields["include"].map { texts($0.value) } ?? []
    defaults = JekyllRules.defaults(fields["defaults"]?.value)
  }

  private static func collection(_ entry: Field) -> Collection {
    guard case .map(let settings) = entry.value else {
      return Collection(isPublished: entry.key == "posts", permalink: nil)
    }
    let fields = Fields(all: settings)
    return Collection(
      isPublished: entry.key == "posts" || fields["output"]?.value.text.map(isYes) == true,
      permalink: fields["permalink"]?.value.text)
  }

  private static func defaults(_ value: FieldValue?) -> [Default] {
    guard case .list(let entries) = value else { return [] }
    return entries.compactMap { entry in
      guard case .map(let fields) = entry, let values = Fields(all: fields).map("values") else {
        return nil
      }
      let scope = Fields(all: fields).map("scope")
      let folder = resolvedParts(Array((scope?["path"]?.value.text ?? "").utf8)[...])
      return Default(
        folder: Path(bytes: folder.joinedBySlash), type: scope?["type"]?.value.text,
        fields: values.all)
    }
  }

  /// Returns the fields that defaults give to a post: those of the longest path win.
  func defaults(for path: Path, name: PostName) -> [Field] {
    guard !defaults.isEmpty else { return [] }
    let type = collection(of: path)?.name ?? "pages"
    return
      defaults
      .filter { entry in
        let folder = entry.folder.bytes
        let isInside =
          folder.isEmpty || path.bytes == folder || path.bytes.starts(with: folder + [0x2F])
        return isInside && (entry.type ?? type) == type
      }
      .sorted { $0.folder.bytes.count < $1.folder.bytes.count }
      .flatMap(\.fields)
      // The lines are those of the configuration, and no line of the post.
      .map { Field(key: $0.key, line: 1, value: $0.value) }
  }

  func paths(of post: SitePost) -> SitePaths {
    var paths = SitePaths()
    paths.others = post.fields.fields["redirect_from"].map { texts($0.value) } ?? []
    guard let collection = collection(of: post.path) else {
      paths.published = pagePath(post)
      return paths
    }
    if collection.name == "drafts" { paths.publication = .draft }
    let values = values(of: post, in: collection)
    let known = collections[collection.name]
    let isPosts = collection.name == "posts" || collection.name == "drafts"
    guard isPosts || known?.isPublished == true else {
      // Without a page of its own, or of a collection that this configuration does not know.
      paths.published = post.ownPath("permalink").flatMap { expandPermalink($0, values) }
      paths.isGuess = known == nil && paths.published == nil
      return paths
    }
    let pattern =
      post.ownPath("permalink") ?? collections[isPosts ? "posts" : collection.name]?
      .permalink ?? (isPosts ? permalink : "/:collection/:path:output_ext")
    paths.published = expandPermalink(JekyllRules.pattern(pattern), values)
    return paths
  }

  /// Returns the pattern that a style's name stands for.
  private static func pattern(_ style: String) -> String {
    switch style {
    case "date": "/:categories/:year/:month/:day/:title:output_ext"
    case "pretty": "/:categories/:year/:month/:day/:title/"
    case "ordinal": "/:categories/:year/:y_day/:title:output_ext"
    case "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext"
    case "none": "/:categories/:title:output_ext"
    default: style
    }
  }

  /// A page is where its file is; `permalink: pretty` makes a folder of it.
  private func pagePath(_ post: SitePost) -> String? {
    let file = stripped(post.path) ?? post.path
    let folder = file.folder.bytes.isEmpty ? "" : "/" + file.folder.description
    let stem = String(decoding: post.name.stem, as: UTF8.self)
    if let own = post.ownPath("permalink") {
      return expandPermalink(
        own, PermalinkValues(values: ["path": folder, "basename": stem, "output_ext": ".html"]))
    }
    if stem == "index" { return folder + "/" }
    return permalink == "pretty" ? "\(folder)/\(stem)/" : "\(folder)/\(stem).html"
  }

  private func values(
    of post: SitePost, in collection: (name: String, rest: Path)
  ) -> PermalinkValues {
    let own = post.fields.text("slug")
    let isDated = collection.name == "posts" || post.name.day != nil
    let stem = String(decoding: isDated ? post.name.slug : post.name.stem, as: UTF8.self)
    let categories = (categoryFolders(of: post.path) + categories(post.fields)).map {
      $0.lowercased()
    }
    let folder = collection.rest.folder.bytes
    let rest =
      (folder.isEmpty ? "" : collection.rest.folder.description + "/")
      + String(decoding: post.name.stem, as: UTF8.self)
    return PermalinkValues(
      date: post.fields.date,
      values: [
        "title": slug(own ?? stem, .pretty), "slug": slug(own ?? stem, .plain),
        "name": slug(stem, .plain), "path": rest, "collection": collection.name,
        "categories": unique(categories).joined(separator: "/"),
        "slugified_categories": unique(categories.map { slug($0, .plain) }).joined(separator: "/"),
        "output_ext": ".html",
      ])
  }

  /// The folders above `_posts`, which are categories of the posts in it.
  private func categoryFolders(of path: Path) -> [String] {
    let parts = (stripped(path) ?? path).bytes.split(separator: 0x2F)
    guard let index = parts.firstIndex(where: { $0.elementsEqual("_posts".utf8) }) else {
      return []
    }
    let outer = collectionsFolder.bytes.split(separator: 0x2F)
    let folders = parts[..<index].map(\.text)
    return folders.starts(with: outer.map(\.text)) ? Array(folders.dropFirst(outer.count)) : folders
  }

  private func categories(_ fields: PostFields) -> [String] {
    if let field = fields.fields["categories"] {
      if case .text(let text) = field.value { return text.split(separator: " ").map(String.init) }
      return texts(field.value)
    }
    return fields.fields["category"].map { texts($0.value) } ?? []
  }

  /// Returns the collection of a path and the path inside of its folder; nil for a page.
  private func collection(of path: Path) -> (name: String, rest: Path)? {
    let parts = (stripped(path) ?? path).bytes.split(separator: 0x2F)
    guard let index = parts.dropLast().lastIndex(where: { $0.first == UInt8(ascii: "_") }) else {
      return nil
    }
    let rest = Path(bytes: Array(parts[(index + 1)...]).joinedBySlash)
    return (parts[index].dropFirst().text, rest)
  }

  private func stripped(_ path: Path) -> Path? {
    if source.bytes.isEmpty { return path }
    guard path.bytes.starts(with: source.bytes + [0x2F]) else { return nil }
    return Path(bytes: Array(path.bytes[(source.bytes.count + 1)...]))
  }

  func reasonToIgnore(_ path: Path, isFolder: Bool) -> String? {
    guard let inside = stripped(path) else {
      // A folder on the way down to the sources is entered as if it were one of them.
      return source.bytes.starts(with: path.bytes) ? nil : "outside of the site's sources"
    }
    let text = inside.description
    if let pattern = excluded.first(where: { matches(text, $0, isFolder: isFolder) }) {
      return "excluded by \"\(oneLine(pattern))\""
    }
    let name = inside.name.bytes
    guard isFolder, name.first == UInt8(ascii: "_"), !includes(path),
      collections[name.dropFirst().text] == nil
    else { return nil }
    return JekyllRules.parts.contains(name.dropFirst().text) ? "a part of the site" : nil
  }

  func includes(_ path: Path) -> Bool {
    let inside = (stripped(path) ?? path).description
    return included.contains { matches(inside, $0, isFolder: false) }
  }

  /// Folders that never hold posts. Others may be collections that a part of a site does not name.
  private static let parts: Set<String> = [
    "includes", "layouts", "sass", "data", "site", "plugins", "assets", "scripts", "templates",
    "bibliography", "css", "js",
  ]

  /// Whether a path is what a pattern names, or lies in it.
  private func matches(_ path: String, _ pattern: String, isFolder: Bool) -> Bool {
    var plain = pattern
    while plain.hasSuffix("/") { plain.removeLast() }
    if plain.hasPrefix("/") { plain.removeFirst() }
    guard !plain.isEmpty else { return false }
    return path == plain || path.hasPrefix(plain + "/") || fnmatch(plain, path, 0) == 0
  }
}

extension Sequence<ArraySlice<UInt8>> {
  /// The parts of a path as one.
  var joinedBySlash: [UInt8] {
    var path: [UInt8] = []
    for part in self {
      if !path.isEmpty { path.append(UInt8(ascii: "/")) }
      path += part
    }
    return path
  }
}
