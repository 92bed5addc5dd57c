// The authors of a site by the short keys that its posts have for them: `authors.yml` of Docusaurus
// and Material for MkDocs, `_data` of Jekyll and Eleventy, `data` of Hugo, a folder of authors.

import Announcements

/// The names of a site's authors.
struct AuthorKeys: Sendable, Equatable {
  /// By key in lower case.
  private(set) var names: [String: String] = [:]

  /// The largest file that is read, in bytes, and the most files of a folder.
  private static let limit = 1 << 20
  private static let mostFiles = 512

  init() {}

  /// Reads what a configuration says, and the files below a site's folder.
  init(_ configuration: Fields, in site: Path) {
    add(configuration["authors"]?.value)
    add(configuration.map("params")?["authors"]?.value)
    guard let entries = try? Folder(site).entries() else { return }
    let blogs = entries.filter { $0.kind != .file && AuthorKeys.isBlog($0.name) }
      .map { Path(bytes: $0.name) }.sorted()
    let folders =
      ["", "_data", "data", "src/_data", "src/data", "src/content", "content", "docs", "docs/blog"]
      .map { Path($0) } + blogs
    for folder in folders {
      addFile(in: folder.bytes.isEmpty ? site : site.appending(folder))
    }
    for name in ["_authors", "_data/authors", "data/authors", "content/authors", "content/author"]
      + ["src/content/authors", "src/content/author", "src/_data/authors"]
    {
      addFolder(site.appending(name))
    }
  }

  private static func isBlog(_ name: [UInt8]) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    return name.hasSuffix("blog") || name.hasSuffix("news")
  }

  /// Returns the names for a post's author: of several keys in one text, each one's.
  func names(for author: String) -> [String]? {
    if let name = names[author.lowercased()] { return [name] }
    let parts = author.split(separator: ",").map { oneLine(String($0)).lowercased() }
    let found = parts.compactMap { names[$0] }
    return parts.count > 1 && found.count == parts.count ? found : nil
  }

  /// Adds what an `authors` file has in it, whichever format it is in.
  private mutating func addFile(in folder: Path) {
    for name in ["authors.yml", "authors.yaml", ".authors.yml", "authors.json", "authors.toml"] {
      guard let file = ConfigurationFile(in: folder, [name]) else { continue }
      add(file.fields["authors"]?.value ?? .map(file.fields.all))
      return
    }
  }

  /// Adds the authors of a folder that has a file, or a folder with a page, for each.
  private mutating func addFolder(_ folder: Path) {
    guard let entries = try? Folder(folder).entries() else { return }
    for entry in entries.sorted(by: { $0.name.precedes($1.name) }).prefix(AuthorKeys.mostFiles) {
      let path = folder.appending(Path(bytes: entry.name))
      let files = entry.kind == .folder ? ["_index.md", "index.md"].map(path.appending) : [path]
      for file in files {
        guard let fields = AuthorKeys.fields(of: file) else { continue }
        add(Path(bytes: Array(entry.name.prefix { $0 != UInt8(ascii: ".") })).description, fields)
        if let short = fields.first(of: "short_name", "username", "key")?.value.text {
          add(short, fields)
        }
        break
      }
    }
  }

  private static func fields(of file: Path) -> Fields? {
    if isMarkdown(file.name.bytes) {
      guard let bytes = try? readFile(file, limit: limit) else { return nil }
      return readFields(of: divide(decodeText(bytes).bytes)).fields
    }
    let endings = [".yml", ".yaml", ".json", ".toml"]
    guard endings.contains(where: { file.description.hasSuffix($0) }) else { return nil }
    return ConfigurationFile(in: file.folder, [file.name.description])?.fields
  }

  /// Adds authors: a map of keys, or a list in which each has its key.
  private mutating func add(_ value: FieldValue?) {
    switch value {
    case .map(let fields):
      for field in fields {
        switch field.value {
        case .map(let inner): add(field.key, Fields(all: inner))
        case .text(let name): names[field.key.lowercased()] = oneLine(name)
        case .list, .nothing: break
        }
      }
    case .list(let values):
      for case .map(let fields) in values {
        let fields = Fields(all: fields)
        let key = fields.first(
          of: "key", "id", "slug", "username", "short_name", "nickname", "github", "login")
        if let key = key?.value.text { add(key, fields) }
      }
    case .text, .nothing, nil: break
    }
  }

  private mutating func add(_ key: String, _ fields: Fields) {
    let field = fields.first(of: "name", "display_name", "displayname", "full_name", "title")
    guard let name = field?.value.text.map(oneLine), !name.isEmpty else { return }
    names[key.lowercased()] = name
  }
}
