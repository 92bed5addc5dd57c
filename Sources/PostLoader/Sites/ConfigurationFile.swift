// The configuration of a site in any format: the same fields as front matter has, and what can be
// seen of a program (`docusaurus.config.js`) without running it.

import Announcements

/// A configuration as read.
struct ConfigurationFile {
  let path: Path
  private(set) var bytes: [UInt8]
  private(set) var fields: Fields

  /// Whether it is a program, which is not run.
  var isProgram: Bool {
    !["toml", "json", "yml", "yaml"].contains { path.name.bytes[...].hasEnding($0) }
  }

  /// The largest configuration that is read, in bytes.
  private static let limit = 1 << 20

  /// Reads the first of several files in a folder that is there; nil where none is.
  init?(in folder: Path, _ names: [String]) {
    for name in names {
      let path = folder.appending(name)
      guard let bytes = try? readFile(path, limit: ConfigurationFile.limit) else { continue }
      self.path = path
      self.bytes = bytes
      fields = ConfigurationFile.fields(decodeText(bytes).bytes, name: name)
      return
    }
    return nil
  }

  /// Makes a configuration of YAML, without a disk.
  init(text: String) {
    path = Path("_config.yml")
    bytes = Array(text.utf8)
    fields = readYAML(bytes[...], line: 1).fields
  }

  /// Adds the other files of a folder, each the part of the configuration that its name says, as
  /// Hugo's `config/_default/permalinks.toml`: https://gohugo.io/configuration/introduction/
  mutating func addParts(in folder: Path) {
    let names = ((try? Folder(folder).entries()) ?? []).filter { $0.kind != .folder }.map(\.name)
    for name in names.sorted(by: { $0.precedes($1) }) {
      let name = Path(bytes: name).description
      let part = name.prefix { $0 != "." }
      guard [".toml", ".yaml", ".yml", ".json"].contains(where: { name.hasSuffix($0) }),
        let file = ConfigurationFile(in: folder, [name]), file.path != path
      else { continue }
      bytes += file.bytes
      if part == "hugo" || part == "config" {
        fields.all += file.fields.all.filter { fields[$0.key] == nil }
      } else if fields[String(part)] == nil {
        fields.all.append(Field(key: String(part), line: 1, value: .map(file.fields.all)))
      }
    }
  }

  private static func fields(_ text: [UInt8], name: String) -> Fields {
    switch name.utf8.split(separator: UInt8(ascii: ".")).last.map({ Array($0)[...].text }) {
    case "toml": readTOML(text[...], line: 1).fields
    case "json": readJSON(text[...], line: 1).fields
    case "yml", "yaml": readYAML(text[...], line: 1).fields
    default: settings(inProgram: text)
    }
  }
}

/// Returns each `name: "text"` and `name = "text"` of a program, the first of each name.
func settings(inProgram text: [UInt8]) -> Fields {
  var fields = Fields()
  var line = 1
  var index = 0
  while index < text.count {
    if text[index] == 0x0A { line += 1 }
    guard text[index].isLetter else {
      index += 1
      continue
    }
    let name = text[index...].prefix { $0.isLetter || $0.isDigit }
    index = name.endIndex
    guard let value = setting(text, at: index), fields[name.text] == nil else { continue }
    fields.all.append(Field(key: name.text, line: line, value: .text(value)))
  }
  return fields
}

private func setting(_ text: [UInt8], at index: Int) -> String? {
  var rest = text[index...].drop(while: \.isBlank)
  guard rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "=") else { return nil }
  rest = rest.dropFirst().drop(while: \.isSpace)
  guard let mark = rest.first, "\"'`".utf8.contains(mark) else { return nil }
  let value = rest.dropFirst().prefix { $0 != mark && $0 != 0x0A }
  return value.contains(UInt8(ascii: "$")) ? nil : value.text
}
