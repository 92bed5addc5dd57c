// TOML front matter: plain lines by ourselves, with the lines of their keys, else TOMLKit, which
// gives none, so that they are looked for; else each key by itself, as for YAML.

import Announcements
import TOMLKit

/// Reads TOML.
/// - Parameter line: the line of the file at which the text begins.
func readTOML(_ text: ArraySlice<UInt8>, line: Int) -> ReadFields {
  if let fields = readPlainTOML(text, line: line) { return ReadFields(fields: fields) }
  if nesting(of: text) > 64 || text.count > largestFrontMatter {
    return readPlainLines(text, line: line, as: .toml, limits: "256 KB and 64 levels")
  }
  guard TOMLTrap(in: text) == nil else { return readTOMLByKey(text, line: line) }
  do {
    return ReadFields(fields: try parseTOML(text, line: line))
  } catch {
    let read = readTOMLByKey(text, line: line)
    guard read.problems.isEmpty else { return read }
    // Each piece is good, so the whole is bad for what stands between them.
    let at = line + max(1, error.source.begin.line) - 1
    let reason = Problem(.frontMatter, line: at, "expected TOML: \(oneLine(error.description))")
    return ReadFields(fields: read.fields, problems: [reason])
  }
}

private func readTOMLByKey(_ text: ArraySlice<UInt8>, line: Int) -> ReadFields {
  readByKey(text, line: line, as: .toml) { chunk in
    TOMLTrap(in: chunk.text) == nil ? try? parseTOML(chunk.text, line: chunk.line) : nil
  }
}

/// Returns how deep the brackets of a text are nested.
func nesting(of text: ArraySlice<UInt8>) -> Int {
  var (depth, deepest) = (0, 0)
  for byte in text {
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
    deepest = max(deepest, depth)
  }
  return deepest
}

private func parseTOML(_ text: ArraySlice<UInt8>, line: Int) throws(TOMLParseError) -> Fields {
  do {
    let table = try TOMLTable(string: text.text)
    return Fields(all: fields(table, KeyLines(text, line: line)))
  } catch let error as TOMLParseError {
    throw error
  } catch {
    return Fields()
  }
}

/// The lines on which keys first stand, found without reading TOML.
private struct KeyLines {
  private var lines: [String: Int] = [:]
  private let firstLine: Int

  init(_ text: ArraySlice<UInt8>, line: Int) {
    firstLine = line
    var number = line
    for row in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let row = row.trimmed
      let length = keyLength(row)
      if length > 0 {
        lines[row.prefix(length).text] = lines[row.prefix(length).text] ?? number
      } else if row.first == UInt8(ascii: "["), row.last == UInt8(ascii: "]") {
        let name = row.dropFirst().dropLast().text
        lines[name] = lines[name] ?? number
      }
      number += 1
    }
  }

  subscript(key: String) -> Int { lines[key] ?? firstLine }
}

/// Returns the fields of a table by line, as TOMLKit has them by name.
private func fields(_ table: TOMLTable, _ lines: KeyLines) -> [Field] {
  table.map { key, value in
    Field(key: key, line: lines[key], value: fieldValue(value.tomlValue, lines))
  }
  .sorted { ($0.line, $0.key) < ($1.line, $1.key) }
}

private func fieldValue(_ value: TOMLValue, _ lines: KeyLines) -> FieldValue {
  if let text = value.string { return .text(text) }
  if let table = value.table { return .map(fields(table, lines)) }
  if let array = value.array { return .list(array.map { fieldValue($0.tomlValue, lines) }) }
  if let flag = value.bool { return .text(String(flag)) }
  if let number = value.int { return .text(String(number)) }
  return .text(value.debugDescription)
}

/// Reads lines of `key = value` and the names of tables, with values that stand on one line and
/// hold no escape; nil where anything else is met.
private func readPlainTOML(_ text: ArraySlice<UInt8>, line: Int) -> Fields? {
  guard text.count <= 16 << 10 else { return nil }
  var fields = Fields()
  /// The index of the table that the lines belong to.
  var table: Int?
  var number = line
  for row in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
    defer { number += 1 }
    let row = row.trimmed
    guard let first = row.first, first != UInt8(ascii: "#") else { continue }
    if first == UInt8(ascii: "[") {
      let name = row.dropFirst().dropLast()
      guard row.last == UInt8(ascii: "]"), name.allSatisfy(isBareKeyByte), !name.isEmpty,
        fields.add(Field(key: name.text, line: number, value: .map([])), to: nil)
      else { return nil }
      table = fields.all.count - 1
      continue
    }
    let key = row.prefix(while: isBareKeyByte)
    let rest = row[key.endIndex...].trimmed
    guard !key.isEmpty, rest.first == UInt8(ascii: "="),
      let value = plainTOMLValue(rest.dropFirst().trimmed),
      fields.add(Field(key: key.text, line: number, value: value), to: table)
    else { return nil }
  }
  return fields
}

extension Fields {
  /// Adds a field at the top or to the table of an index, unless its key is there already.
  fileprivate mutating func add(_ field: Field, to table: Int?) -> Bool {
    guard let table else {
      if all.contains(where: { $0.key == field.key }) { return false }
      all.append(field)
      return true
    }
    guard case .map(var inner) = all[table].value,
      !inner.contains(where: { $0.key == field.key })
    else { return false }
    inner.append(field)
    all[table].value = .map(inner)
    return true
  }
}

private func isBareKeyByte(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

private func plainTOMLValue(_ text: ArraySlice<UInt8>) -> FieldValue? {
  guard let first = text.first else { return nil }
  if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
    guard text.count >= 2, text.last == first else { return nil }
    let inner = text.dropFirst().dropLast()
    let isSimple = !inner.contains { $0 == first || $0 == UInt8(ascii: "\\") }
    return isSimple ? .text(inner.text) : nil
  }
  if first == UInt8(ascii: "[") {
    guard text.last == UInt8(ascii: "]") else { return nil }
    let inner = text.dropFirst().dropLast().trimmed
    let parts = inner.split(separator: UInt8(ascii: ",")).map(\.trimmed).filter { !$0.isEmpty }
    let values = parts.compactMap { part in
      part.first == UInt8(ascii: "[") ? nil : plainTOMLValue(part)
    }
    return values.count == parts.count ? .list(values) : nil
  }
  if text.text == "true" || text.text == "false" { return .text(text.text) }
  // Numbers, days and times; a space may stand before a time.
  guard first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
    return nil
  }
  let isNumber = text.allSatisfy {
    $0.isDigit || $0.isLetter || "-+.:_ ".utf8.contains($0)
  }
  return isNumber ? .text(text.text) : nil
}
