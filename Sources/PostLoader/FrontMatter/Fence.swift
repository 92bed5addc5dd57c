// Where front matter begins and ends in a file, and in which format it is.

import Announcements

/// A file's text, divided.
struct DividedText {
  enum Format {
    case yaml, toml, json, none
    /// Lines of `Key: value` without a fence, as Pelican and MultiMarkdown have them.
    case lines
  }

  var format = Format.none
  /// The front matter without its fences.
  var front: ArraySlice<UInt8> = []
  /// The line at which `front` begins, one-based.
  var frontLine = 1
  var body: ArraySlice<UInt8>
  /// The line at which `body` begins, one-based.
  var bodyLine = 1
  var problems: [Problem] = []
}

/// Divides clean text into front matter and body.
func divide(_ text: [UInt8]) -> DividedText {
  let whole = DividedText(body: text[...])
  var lines = LineCursor(text)
  lines.skipBlankLinesAndComments()
  guard let first = lines.current else { return whole }
  guard let fence = Fence(first) else { return divideLines(text, from: lines) ?? whole }
  let isLate = lines.number > 1
  let line = lines.number
  var divided: DividedText?
  if fence.format == .json, fence.count == 0 {
    divided = divideJSON(text, at: lines) ?? unclosedJSON(text, at: lines)
  } else {
    lines.advance()
    divided = divide(text, from: lines, fence)
    // A rule at the head of a text is no fence; nor is one that no key follows.
    let isDoubtful = isLate || fence.count > 3 || divided?.problems.isEmpty == false
    guard let front = divided?.front, isDoubtful ? beginsWithKey(front) : hasKeyOrNothing(front)
    else { return isDoubtful ? whole : tellOfMissingKeys(divided, whole, line: line + 1) }
  }
  guard var divided else { return whole }
  if isLate {
    divided.problems.append(
      Problem(.frontMatterFence, line: line, "expected front matter on line 1, found it here"))
  } else if fence.count > 3 {
    divided.problems.append(
      Problem(.frontMatterFence, line: line, "expected a fence of 3 marks, found \(fence.count)"))
  }
  return divided
}

/// Tells of a fence on the first line that is closed, and has neither a key in it nor a blank line,
/// as text between two rules has: it is shown as text.
private func tellOfMissingKeys(
  _ divided: DividedText?, _ whole: DividedText, line: Int
) -> DividedText {
  guard let front = divided?.front, divided?.format == .yaml,
    front.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      .allSatisfy({ !$0.trimmed.isEmpty })
  else { return whole }
  var whole = whole
  let found = front.prefix { $0 != 0x0A }.trimmed.prefix(40).text
  whole.problems = [
    Problem(.frontMatter, line: line, "expected \"key: value\", found \"\(found)\"")
  ]
  return whole
}

/// Takes the lines up to the first blank one as front matter, where each of them is a key's, one of
/// them the title's. https://python-markdown.github.io/extensions/meta_data/
///
/// Lines of several keys up to a fence are YAML, as Statiq has it: https://www.statiq.dev
private func divideLines(_ text: [UInt8], from start: LineCursor) -> DividedText? {
  var lines = start
  var hasTitle = false
  while let line = lines.current, !line.trimmed.isEmpty {
    if hasTitle, lines.number > start.number + 1, Fence(line)?.mark == UInt8(ascii: "-") {
      return closedOnly(text, from: start, at: lines)
    }
    let length = keyLength(line)
    let isKey = length > 0 && line[line.startIndex + length] == UInt8(ascii: ":")
    guard isKey || (lines.number > start.number && line.first?.isBlank == true) else { return nil }
    if isKey, line.prefix(length).map(lowerCase).elementsEqual("title".utf8) { hasTitle = true }
    lines.advance()
  }
  guard hasTitle else { return nil }
  return DividedText(
    format: .lines, front: text[start.start..<lines.start], frontLine: start.number,
    body: text[lines.start...], bodyLine: lines.number)
}

/// Divides a text whose front matter has the fence at its end and none at its beginning.
private func closedOnly(
  _ text: [UInt8], from start: LineCursor, at fence: LineCursor
) -> DividedText {
  var lines = fence
  lines.advance()
  return DividedText(
    format: .yaml, front: text[start.start..<fence.start], frontLine: start.number,
    body: text[lines.start...], bodyLine: lines.number)
}

/// Reads lines of `Key: value`; an indented line goes on with the value above it.
func readLines(_ text: ArraySlice<UInt8>, line: Int) -> ReadFields {
  var read = ReadFields()
  var number = line
  for row in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
    defer { number += 1 }
    let length = row.first?.isBlank == true ? 0 : keyLength(row)
    if length > 0 {
      let value = row.dropFirst(length + 1).trimmed.text
      read.fields.all.append(
        Field(
          key: row.prefix(length).text.lowercased(), line: number,
          value: value.isEmpty ? .nothing : .text(value)))
    } else if let last = read.fields.all.indices.last, !row.trimmed.isEmpty {
      let before = read.fields.all[last].value.text.map { $0 + ", " } ?? ""
      read.fields.all[last].value = .text(before + row.trimmed.text)
    }
  }
  return read
}

/// A line that opens front matter.
private struct Fence {
  let format: DividedText.Format
  let mark: UInt8
  /// The number of marks; 0 for JSON that opens with its own brace.
  let count: Int

  init?(_ line: ArraySlice<UInt8>) {
    guard let mark = line.first else { return nil }
    if mark == UInt8(ascii: "{") {
      let rest = line.dropFirst().trimmed
      guard rest.isEmpty || rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "}")
      else { return nil }
      (format, self.mark, count) = (.json, mark, 0)
      return
    }
    let count = line.prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    let name = line.dropFirst(count).trimmed.text
    switch (mark, name) {
    case (UInt8(ascii: "-"), ""), (UInt8(ascii: "-"), "yaml"): format = .yaml
    case (UInt8(ascii: "-"), "json"), (UInt8(ascii: ";"), ""): format = .json
    case (UInt8(ascii: "+"), ""), (UInt8(ascii: "-"), "toml"): format = .toml
    default: return nil
    }
    (self.mark, self.count) = (mark, count)
  }

  /// Whether a line closes what this one opened.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    if first == UInt8(ascii: "."), format == .yaml { return line.trimmed.text == "..." }
    guard first == mark else { return false }
    let marks = line.prefix { $0 == mark }.count
    guard line.dropFirst(marks).allSatisfy(\.isSpace) else { return false }
    return marks == 3 || marks == count || (count > 3 && marks > 3)
  }
}

private func divide(_ text: [UInt8], from start: LineCursor, _ fence: Fence) -> DividedText {
  var lines = start
  while let line = lines.current {
    if fence.isClosed(by: line) {
      let front = text[start.start..<lines.start]
      lines.advance()
      return DividedText(
        format: fence.format, front: front, frontLine: start.number, body: text[lines.start...],
        bodyLine: lines.number)
    }
    lines.advance()
  }
  return unclosed(text, from: start, fence)
}

/// Takes the lines up to the first blank one, or the first that is no key's, as front matter.
private func unclosed(_ text: [UInt8], from start: LineCursor, _ fence: Fence) -> DividedText {
  var lines = start
  while let line = lines.current, let first = line.first {
    guard
      first.isBlank || first == UInt8(ascii: "#") || first == UInt8(ascii: "-")
        || keyLength(line) > 0
    else { break }
    lines.advance()
  }
  return DividedText(
    format: fence.format, front: text[start.start..<lines.start], frontLine: start.number,
    body: text[lines.start...], bodyLine: lines.number,
    problems: [
      Problem(
        .frontMatterFence, line: max(1, start.number - 1),
        "expected a line of \(String(repeating: Character(Unicode.Scalar(fence.mark)), count: 3)) "
          + "to close the front matter, found none")
    ])
}

/// Finds the brace that closes JSON front matter.
private func divideJSON(_ text: [UInt8], at start: LineCursor) -> DividedText? {
  var depth = 0
  var isQuoted = false
  var index = start.start
  var line = start.number
  while index < text.count {
    switch text[index] {
    case UInt8(ascii: "\\") where isQuoted: index += 1
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: "{") where !isQuoted: depth += 1
    case UInt8(ascii: "}") where !isQuoted: depth -= 1
    case 0x0A: line += 1
    default: break
    }
    index += 1
    if depth == 0 { break }
  }
  guard depth == 0 else { return nil }
  let end = min(index, text.count)
  var rest = LineCursor(text, start: end, number: line)
  // What is left of the brace's own line belongs to nothing if it is blank.
  if rest.current?.trimmed.isEmpty == true { rest.advance() }
  return DividedText(
    format: .json, front: text[start.start..<end], frontLine: start.number,
    body: text[rest.start...], bodyLine: rest.number)
}

/// Takes the lines that are JSON's by how they begin, where one of them has a known key.
private func unclosedJSON(_ text: [UInt8], at start: LineCursor) -> DividedText? {
  var lines = start
  var hasKey = false
  while let line = lines.current?.trimmed, let first = line.first, "\"{}[],".utf8.contains(first) {
    let word = line.dropFirst().prefix(while: \.isLetter)
    hasKey = hasKey || KnownKey(word + [UInt8(ascii: ":")]) != nil
    lines.advance()
  }
  guard hasKey else { return nil }
  return DividedText(
    format: .json, front: text[start.start..<lines.start], frontLine: start.number,
    body: text[lines.start...], bodyLine: lines.number)
}

/// Whether the first line that is not blank and no comment begins with a key.
private func beginsWithKey(_ front: ArraySlice<UInt8>) -> Bool {
  for line in front.split(separator: 0x0A) {
    let line = line.trimmed
    if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
    return keyLength(line) > 0 || line.first == UInt8(ascii: "[")
      || line.first == UInt8(ascii: "{")
  }
  return false
}

/// Whether a line begins with a key, or none has anything on it.
private func hasKeyOrNothing(_ front: ArraySlice<UInt8>) -> Bool {
  var isBlank = true
  if front.first == 0x20 {
    return front.withoutCommonIndentation.split(separator: 0x0A).contains { KnownKey($0) != nil }
      || front.split(separator: 0x0A).contains { keyLength($0) > 0 }
  }
  var rest = front
  while !rest.isEmpty {
    let line = rest.prefix { $0 != 0x0A }
    rest = rest[line.endIndex...].dropFirst()
    if keyLength(line) > 0 || KnownKey(line) != nil { return true }
    guard let first = line.trimmed.first, first != UInt8(ascii: "#") else { continue }
    if "\"'{[".utf8.contains(first) { return true }
    isBlank = false
  }
  return isBlank
}

/// Returns the number of bytes of the key with which a line begins, up to its `:` or `=`; 0 where
/// it begins with none.
func keyLength(_ line: ArraySlice<UInt8>) -> Int {
  var index = line.startIndex
  while index < line.endIndex, isKeyByte(line[index]) { index += 1 }
  let length = index - line.startIndex
  while index < line.endIndex, line[index].isBlank { index += 1 }
  guard length > 0, index < line.endIndex else { return 0 }
  if line[index] == UInt8(ascii: "=") { return length }
  guard line[index] == UInt8(ascii: ":") else { return 0 }
  return index + 1 == line.endIndex || line[index + 1].isSpace ? length : 0
}

/// Whether a byte can stand in a key that needs no quotation marks.
func isKeyByte(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".") || byte >= 0x80
}
