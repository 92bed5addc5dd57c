// Front matter that its parser rejects: cut into one piece for each key, so that the good ones are
// read as they are meant and the bad ones as plain text, with a problem naming the line.

import Announcements

/// The lines that belong to one key.
struct FieldChunk {
  let text: ArraySlice<UInt8>
  /// The line of the file at which it begins.
  let line: Int
}

/// The most front matter that a parser is given, in bytes.
let largestFrontMatter = 256 << 10

/// The most pieces that a parser is given.
private let mostPieces = 200

/// The most problems that are told of one front matter.
let mostProblems = 100

/// Reads what no parser should be given, as far as it is plain, with a problem naming the limits.
func readPlainLines(
  _ text: ArraySlice<UInt8>, line: Int, as format: DividedText.Format, limits: String
) -> ReadFields {
  var read = readByKey(text.prefix(largestFrontMatter), line: line, as: format) { _ in nil }
  read.problems = [
    Problem(.frontMatterLimit, line: line, "expected at most \(limits), read plain lines only")
  ]
  return read
}

/// Reads a text key by key.
/// - Parameter parse: returns the fields of one piece; nil where it cannot.
func readByKey(
  _ text: ArraySlice<UInt8>, line: Int, as format: DividedText.Format,
  parse: (FieldChunk) -> Fields?
) -> ReadFields {
  var read = ReadFields()
  var firstLines: [String: Int] = [:]
  for (index, chunk) in chunks(of: text, line: line, format).enumerated() {
    let found: [Field]
    if index < mostPieces, let fields = parse(chunk) {
      found = fields.all
      if chunk.text.first?.isBlank == true {
        read.problems.append(
          Problem(.frontMatter, line: chunk.line, "expected a key without spaces before it"))
      }
    } else if let field = plainField(chunk) {
      found = [field]
      read.problems.append(problem(with: chunk, format))
    } else {
      found = []
      let start = chunk.text.prefix { $0 != 0x0A }.trimmed.prefix(40).text
      read.problems.append(
        Problem(.frontMatter, line: chunk.line, "expected \"key: value\", found \"\(start)\""))
    }
    for field in found {
      if let first = firstLines[field.key] {
        read.problems.append(
          Problem(
            .duplicateKey, line: field.line, "\"\(field.key)\" stands on line \(first) already"))
      } else {
        firstLines[field.key] = field.line
      }
      read.fields.all.append(field)
    }
  }
  read.problems.removeLast(max(0, read.problems.count - mostProblems))
  return read
}

/// Cuts a text before each line that is not indented, nor an item or the end of what stands above.
private func chunks(
  of text: ArraySlice<UInt8>, line: Int, _ format: DividedText.Format
) -> [FieldChunk] {
  var chunks: [FieldChunk] = []
  var (start, startLine) = (text.startIndex, line)
  var (index, number) = (text.startIndex, line)
  func close(at end: Int) {
    let chunk = text[start..<end]
    let isComment = chunk.split(separator: 0x0A).allSatisfy {
      $0.trimmed.isEmpty || $0.trimmed.first == UInt8(ascii: "#")
    }
    if !isComment { chunks.append(FieldChunk(text: chunk, line: startLine)) }
  }
  while index < text.endIndex {
    let end = text[index...].firstIndex(of: 0x0A) ?? text.endIndex
    let current = text[index..<end]
    if index > start,
      beginsPiece(current, format)
        || (format == .yaml && isShiftedKey(current, below: text[start..<index]))
    {
      close(at: index)
      (start, startLine) = (index, number)
    }
    index = min(end + 1, text.endIndex)
    number += 1
  }
  close(at: text.endIndex)
  return chunks
}

/// Whether a line belongs to no key above it. In TOML the texts of several lines are not indented.
private func beginsPiece(_ line: ArraySlice<UInt8>, _ format: DividedText.Format) -> Bool {
  guard let first = line.first, !first.isSpace else { return false }
  if format == .toml { return keyLength(line) > 0 || first == UInt8(ascii: "[") }
  return !"-]}".utf8.contains(first)
}

/// Whether an indented line is a key of its own: a known one, below a key whose value has ended.
private func isShiftedKey(_ line: ArraySlice<UInt8>, below chunk: ArraySlice<UInt8>) -> Bool {
  guard line.first?.isBlank == true, keyLength(line.trimmed) > 0, KnownKey(line.trimmed) != nil
  else { return false }
  // A line longer than that is looked at no further, so that many lines below it cost little.
  let above = chunk.prefix(1_000).prefix { $0 != 0x0A }.trimmed
  let length = keyLength(above)
  let value = above.dropFirst(length + 1).trimmed
  guard length > 0, above.count < 1_000, let first = value.first, let last = value.last else {
    return false
  }
  switch first {
  case UInt8(ascii: "\""), UInt8(ascii: "'"): return value.count > 1 && last == first
  case UInt8(ascii: "["): return last == UInt8(ascii: "]")
  case UInt8(ascii: "{"): return last == UInt8(ascii: "}")
  default: return !"|>&*!".utf8.contains(first)
  }
}

/// Reads a piece as a key and plain text: all lines of it, without the marks around it.
private func plainField(_ chunk: FieldChunk) -> Field? {
  let lines = chunk.text.split(separator: 0x0A).map(\.trimmed)
  guard let first = lines.first else { return nil }
  let length = keyLength(first)
  guard length > 0 else {
    return KnownKey(first).map { known in
      let value = unquoted(known.value)
      return Field(
        key: known.name, line: chunk.line, value: value.isEmpty ? .nothing : .text(value))
    }
  }
  let mark = first.dropFirst(length).firstIndex { !$0.isBlank } ?? first.startIndex
  let parts = [first[min(mark + 1, first.endIndex)...].trimmed] + lines.dropFirst()
  if parts.count > 1, parts[0].isEmpty,
    parts.dropFirst().allSatisfy({ $0.first == UInt8(ascii: "-") })
  {
    let items = parts.dropFirst().map { FieldValue.text(unquoted($0.dropFirst().trimmed)) }
    return Field(key: first.prefix(length).text, line: chunk.line, value: .list(items))
  }
  let text = parts.map(\.text).joined(separator: " ")
  let whole = Array(text.utf8)[...].trimmed
  if whole.first == UInt8(ascii: "["), !whole.contains(UInt8(ascii: "]")) {
    let items = whole.dropFirst().split(separator: UInt8(ascii: ",")).map(\.trimmed)
    return Field(
      key: first.prefix(length).text, line: chunk.line,
      value: .list(items.filter { !$0.isEmpty }.map { .text(unquoted($0)) }))
  }
  let value = unquoted(whole)
  return Field(
    key: first.prefix(length).text, line: chunk.line, value: value.isEmpty ? .nothing : .text(value)
  )
}

/// Takes quotation marks off a text, also one that is missing on the other side.
private func unquoted(_ text: ArraySlice<UInt8>) -> String {
  guard let first = text.first, let last = text.last else { return "" }
  let marks: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
  let inner = text.dropFirst().dropLast()
  if marks.contains(first), first == last, text.count > 1 {
    return inner.text.replacing("\\\"", with: "\"").replacing("''", with: "'")
  }
  if marks.contains(first), !text.dropFirst().contains(first) { return text.dropFirst().text }
  return text.text
}

/// Says what is wrong with a piece that is no YAML.
private func problem(with chunk: FieldChunk, _ format: DividedText.Format) -> Problem {
  if format == .yaml, let tab = chunk.text.firstIndex(of: 0x09) {
    let line = chunk.line + chunk.text[..<tab].count { $0 == 0x0A }
    return Problem(.frontMatter, line: line, "expected spaces, found a tab")
  }
  guard keyLength(chunk.text.trimmed) > 0 else {
    return Problem(.frontMatter, line: chunk.line, "expected a space behind the colon")
  }
  let behind = chunk.text.dropFirst(keyLength(chunk.text)).drop(while: \.isBlank)
  let value = behind.dropFirst().trimmed
  return Problem(.frontMatter, line: chunk.line, "expected " + missing(in: value, format))
}

private func missing(in value: ArraySlice<UInt8>, _ format: DividedText.Format) -> String {
  switch value.first {
  case UInt8(ascii: "\""), UInt8(ascii: "'"): "a closing quotation mark in its place"
  case UInt8(ascii: "["), UInt8(ascii: "{"): "a closing bracket in its place"
  case _ where format == .toml:
    value.first.map(\.isDigit) == true ? "a day or a number" : "quotation marks around a text"
  case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "*"),
    UInt8(ascii: "&"), UInt8(ascii: "!"):
    "quotation marks around a text that begins with a sign"
  default: "quotation marks around a text with a colon"
  }
}
