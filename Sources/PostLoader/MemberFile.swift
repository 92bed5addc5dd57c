// The file of members that some sites keep (`members.yml`, `_data/members.json`): what else its
// members are called. It must not know posts.

import Announcements

extension Archive {
  /// Returns the other names of members, each with the name that the member is shown under, from
  /// `members.yml` (or `.yaml`, `.json`, `.toml`) in the archive, in `_data` or `data` of it or of
  /// its site, and in the archive's folders. A file that cannot be read says nothing.
  ///
  /// A member is `{name: Amazon Web Services, aliases: [AWS]}` in a list, or
  /// `Amazon Web Services: [AWS]` in a map.
  public func memberAliases() -> [String: String] {
    var aliases: [String: String] = [:]
    for folder in memberFolders {
      guard let file = MemberFile(in: folder) else { continue }
      aliases.merge(file.aliases) { first, _ in first }
    }
    return aliases
  }

  /// Where files of members may be: the nearest first.
  private var memberFolders: [Path] {
    var folders = [root]
    for base in [root, site.place.site] where !folders.contains(base.appending("_data")) {
      folders += [base, base.appending("_data"), base.appending("data")]
    }
    guard file == nil, let folder = try? Folder(root), let entries = try? folder.entries() else {
      return folders
    }
    let names = entries.filter { $0.kind != .file && $0.name.first != UInt8(ascii: ".") }
    return folders + names.map { root.appending(Path(bytes: $0.name)) }.sorted()
  }
}

/// A file of members as read.
struct MemberFile {
  /// The name that a member is shown under, by each other name.
  private(set) var aliases: [String: String] = [:]

  /// The largest file that is read, in bytes.
  private static let limit = 1 << 20
  /// The field that a list becomes that is the whole file.
  private static let wholeList = "members"

  /// Reads the file of members in a folder; nil where there is none.
  init?(in folder: Path) {
    for ending in ["yml", "yaml", "json", "toml"] {
      let path = folder.appending("members.\(ending)")
      guard let bytes = try? readFile(path, limit: MemberFile.limit) else { continue }
      self.init(decodeText(bytes).bytes, ending: ending)
      return
    }
    return nil
  }

  /// Reads the text of a file with an ending.
  init(_ text: [UInt8], ending: String) {
    for field in dataFields(text, ending: ending, list: MemberFile.wholeList).all {
      switch field.value {
      case .list(let values) where values.contains { $0.isMap }:
        for value in values { add(value) }
      case .map(let fields) where Fields(all: fields).first(of: "name", "aliases") != nil:
        add(.map([Field(key: "name", line: 0, value: .text(field.key))] + fields))
      case .list(let values) where field.key != MemberFile.wholeList:
        add(values.compactMap(\.text), to: field.key)
      // As in the user's configuration: the other name in front.
      case .text(let name): add([field.key], to: name)
      case .list, .map, .nothing: break
      }
    }
  }

  /// Adds a member of a list.
  private mutating func add(_ value: FieldValue) {
    guard case .map(let all) = value else { return }
    let fields = Fields(all: all)
    guard let name = fields.first(of: "name", "title", "organization")?.value.text else { return }
    switch fields.first(of: "aliases", "alias", "aka", "formerly")?.value {
    case .list(let values)?: add(values.compactMap(\.text), to: name)
    case .text(let text)?: add([text], to: name)
    default: break
    }
  }

  private mutating func add(_ others: [String], to name: String) {
    for other in others where !other.isEmpty && other != name && aliases[other] == nil {
      aliases[other] = name
    }
  }
}
