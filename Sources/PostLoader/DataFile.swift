// The data files of a site: YAML, TOML or JSON, of which the whole may be a list.

/// Returns the fields of a data file; a list that is the whole file becomes a field of that name.
func dataFields(_ text: [UInt8], ending: String, list name: String) -> Fields {
  switch ending {
  case "toml": return readTOML(text[...], line: 1).fields
  case "json":
    let isList = text.first { !$0.isSpace && $0 != 0x0A } == UInt8(ascii: "[")
    let whole = isList ? Array("{\"\(name)\":".utf8) + text + Array("}".utf8) : text
    return readJSON(whole[...], line: 1).fields
  default:
    let lines = text.split(separator: 0x0A)
    let first = lines.first { $0.first != UInt8(ascii: "#") && !$0.starts(with: "---".utf8) }
    guard first?.first == UInt8(ascii: "-") else { return readYAML(text[...], line: 1).fields }
    let list = lines.filter { !$0.starts(with: "---".utf8) }.joined(separator: [0x0A])
    return readYAML((Array("\(name):\n".utf8) + list)[...], line: 0).fields
  }
}
