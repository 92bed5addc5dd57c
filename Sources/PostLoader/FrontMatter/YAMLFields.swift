// YAML front matter: the fast path, else Yams, which knows the line of every key; else, where the
// text is no YAML, each key by itself, so that one bad line does not take the others with it.

import Announcements
import Yams

/// Reads YAML.
/// - Parameter line: the line of the file at which the text begins.
func readYAML(_ text: ArraySlice<UInt8>, line: Int) -> ReadFields {
  let text = text.withoutCommonIndentation
  if let fields = readPlainFields(text, line: line) { return ReadFields(fields: fields) }
  guard isWithinLimits(text) else {
    return readPlainLines(
      text, line: line, as: .yaml, limits: "256 KB, 16 aliases and 64 levels")
  }
  if let fields = compose(text, line: line) { return ReadFields(fields: fields) }
  // Yams rejects a map for a key that stands twice anywhere in it; the last one counts.
  var repeated: [Problem] = []
  var read = readByKey(text, line: line, as: .yaml) { chunk in
    if let fields = compose(chunk.text, line: chunk.line) { return fields }
    let single = withoutRepeatedKeys(chunk.text, line: chunk.line)
    guard !single.problems.isEmpty, let fields = compose(single.text[...], line: chunk.line) else {
      return nil
    }
    repeated += single.problems
    return fields
  }
  read.problems = Array((read.problems + repeated).prefix(mostProblems))
  return read
}

/// Whether a text is safe for a parser that recurses and expands aliases.
private func isWithinLimits(_ text: ArraySlice<UInt8>) -> Bool {
  guard text.count <= largestFrontMatter, nesting(of: text) <= 64 else { return false }
  var (aliases, dashes, indentation) = (0, 0, 0)
  var previous: UInt8 = 0x0A
  for byte in text {
    switch byte {
    case 0x0A: (dashes, indentation) = (0, 0)
    case 0x20 where previous.isSpace: indentation += 1
    case UInt8(ascii: "*") where !isKeyByte(previous): aliases += 1
    case UInt8(ascii: "-") where previous.isSpace, UInt8(ascii: "?") where previous.isSpace:
      dashes += 1
    default: break
    }
    if aliases > 16 || dashes > 64 || indentation > 1_024 { return false }
    previous = byte
  }
  return true
}

/// Returns the fields that Yams finds; nil where the text is no YAML or no map.
private func compose(_ text: ArraySlice<UInt8>, line: Int) -> Fields? {
  guard let node = try? Yams.compose(yaml: text.text) else { return nil }
  guard case .mapping = node else {
    return node.scalar?.string.isEmpty == true ? Fields() : nil
  }
  var budget = 10_000
  guard case .map(let fields) = value(node, line: line, &budget) else { return nil }
  return Fields(all: fields)
}

/// Returns a node as a value, up to a number of nodes: what is past it is nothing.
private func value(_ node: Node, line: Int, _ budget: inout Int) -> FieldValue {
  budget -= 1
  guard budget > 0 else { return .nothing }
  switch node {
  case .scalar(let scalar):
    let isPlain = scalar.style == .plain
    if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return .nothing }
    return .text(scalar.string)
  case .sequence(let nodes):
    var values: [FieldValue] = []
    for node in nodes { values.append(value(node, line: line, &budget)) }
    return .list(values)
  case .mapping(let pairs):
    var fields: [Field] = []
    for (key, node) in pairs {
      let keyLine = line + max(1, key.mark?.line ?? 1) - 1
      fields.append(
        Field(
          key: key.scalar?.string ?? "", line: keyLine, value: value(node, line: line, &budget)))
    }
    return .map(merged(fields))
  case .alias:
    return .nothing
  }
}

/// Returns the fields of a map with those that `<<` brings from others; its own win.
private func merged(_ fields: [Field]) -> [Field] {
  guard fields.contains(where: { $0.key == "<<" }) else { return fields }
  let own = fields.filter { $0.key != "<<" }
  let others = fields.filter { $0.key == "<<" }.flatMap { field -> [Field] in
    if case .list(let values) = field.value { values.flatMap(\.fields) } else { field.value.fields }
  }
  return others.filter { other in !own.contains { $0.key == other.key } } + own
}

extension FieldValue {
  /// The fields of a map; none of what is no map.
  fileprivate var fields: [Field] {
    if case .map(let fields) = self { fields } else { [] }
  }
}
