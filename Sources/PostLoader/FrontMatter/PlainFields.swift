// The fast path of YAML: most front matter is lines of `key: value` that need no parser. Whatever
// is not surely plain is left to the real one, which takes twenty times as long.

/// Reads front matter that has nothing but comments, plain or quoted scalars on one line, and lists
/// of such; nil where anything else is met, duplicate keys included, or where there is so much of it
/// that looking for them takes long.
/// - Parameter line: the line of the file at which the text begins.
func readPlainFields(_ text: ArraySlice<UInt8>, line: Int) -> Fields? {
  guard text.count <= 16 << 10 else { return nil }
  var fields = Fields()
  fields.all.reserveCapacity(12)
  var number = line
  var rest = text
  /// Whether the last key has nothing behind it, so that a list may follow.
  var isOpen = false
  while !rest.isEmpty {
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    let current = rest[rest.startIndex..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    defer { number += 1 }
    let trimmed = current.trimmed
    guard let first = trimmed.first else { continue }
    if current.first == UInt8(ascii: "#") { continue }
    // Tabs do not indent in YAML.
    if current.first == 0x09 { return nil }
    if first == UInt8(ascii: "-"), isOpen {
      guard let item = plainItem(trimmed), fields.appendToLast(item) else { return nil }
      continue
    }
    guard let (key, value) = plainLine(current), !fields.all.contains(where: { $0.key == key })
    else { return nil }
    isOpen = value == .nothing
    fields.all.append(Field(key: key, line: number, value: value))
  }
  return fields
}

extension Fields {
  /// Adds an item to the list that the last field is, or now becomes.
  fileprivate mutating func appendToLast(_ item: FieldValue) -> Bool {
    guard let last = all.indices.last else { return false }
    switch all[last].value {
    case .nothing: all[last].value = .list([item])
    case .list(let items): all[last].value = .list(items + [item])
    case .text, .map: return false
    }
    return true
  }
}

private func plainLine(_ line: ArraySlice<UInt8>) -> (String, FieldValue)? {
  var colon = line.startIndex
  while colon < line.endIndex, isKeyByte(line[colon]) { colon += 1 }
  guard colon > line.startIndex, colon < line.endIndex, line[colon] == UInt8(ascii: ":"),
    line[line.startIndex] != UInt8(ascii: "-"), line[line.startIndex] != UInt8(ascii: ".")
  else { return nil }
  let key = line[line.startIndex..<colon].text
  let rest = line[(colon + 1)...]
  guard rest.first.map(\.isBlank) ?? true, let value = plainValue(rest.trimmed) else { return nil }
  return (key, value)
}

private func plainItem(_ line: ArraySlice<UInt8>) -> FieldValue? {
  let rest = line.dropFirst()
  guard let first = rest.first, first.isBlank, case .text(let text)? = plainValue(rest.trimmed)
  else { return nil }
  return .text(text)
}

private func plainValue(_ text: ArraySlice<UInt8>) -> FieldValue? {
  guard let first = text.first else { return .nothing }
  switch first {
  case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(text, first).map { .text($0) }
  case UInt8(ascii: "["): return plainList(text)
  default: return plainScalar(text)
  }
}

/// Returns the text between quotation marks that hold no escape and no other mark.
private func quoted(_ text: ArraySlice<UInt8>, _ mark: UInt8) -> String? {
  guard text.count >= 2, text.last == mark else { return nil }
  let inner = text.dropFirst().dropLast()
  let isSimple = inner.allSatisfy { $0 != mark && ($0 != UInt8(ascii: "\\") || mark == 0x27) }
  return isSimple ? inner.text : nil
}

private func plainScalar(_ text: ArraySlice<UInt8>, inList: Bool = false) -> FieldValue? {
  guard let first = text.first, !reservedFirst.contains(first) else { return nil }
  var previous: UInt8 = 0x20
  for byte in text {
    if byte == UInt8(ascii: "#"), previous.isBlank { return nil }
    if previous == UInt8(ascii: ":"), byte.isBlank || inList { return nil }
    if byte == 0x09 { return nil }
    if inList, listMarks.contains(byte) { return nil }
    previous = byte
  }
  guard previous != UInt8(ascii: ":") else { return nil }
  let found = text.text
  return found == "null" || found == "~" ? .nothing : .text(found)
}

private func plainList(_ text: ArraySlice<UInt8>) -> FieldValue? {
  guard text.last == UInt8(ascii: "]") else { return nil }
  let inner = text.dropFirst().dropLast().trimmed
  if inner.isEmpty { return .list([]) }
  var items: [FieldValue] = []
  for part in inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
    let part = part.trimmed
    // A comma inside quotation marks leaves halves that no rule below accepts.
    if let first = part.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let text = quoted(part, first) else { return nil }
      items.append(.text(text))
    } else {
      guard let item = plainScalar(part, inList: true), item != .nothing else { return nil }
      items.append(item)
    }
  }
  return .list(items)
}

/// What a plain scalar of YAML does not begin with; `-`, `?` and `:` could, but rarely do.
private let reservedFirst = Set("-?:,[]{}#&*!|>'\"%@`=~".utf8)
private let listMarks = Set("[]{},\"'".utf8)
