// JSON front matter, as Hugo has it: read by ourselves, so that the lines of keys are known and one
// key said twice, a comma too many or an end too early are problems, not the end of reading.

import Announcements

/// Reads JSON.
/// - Parameter line: the line of the file at which the text begins.
func readJSON(_ text: ArraySlice<UInt8>, line: Int) -> ReadFields {
  guard text.count <= largestFrontMatter else {
    let reason = "expected at most 256 KB and 64 levels"
    return ReadFields(problems: [Problem(.frontMatterLimit, line: line, reason)])
  }
  var reader = JSONReader(text, line: line)
  return reader.read()
}

private struct JSONReader {
  private let text: ArraySlice<UInt8>
  private var index: Int
  private var line: Int
  private var problems: [Problem] = []

  init(_ text: ArraySlice<UInt8>, line: Int) {
    self.text = text
    self.line = line
    index = text.startIndex
  }

  mutating func read() -> ReadFields {
    skipSpace()
    guard current == UInt8(ascii: "{") else {
      complain("a brace")
      return ReadFields(problems: problems)
    }
    let fields = Fields(all: map(depth: 0, isTop: true))
    return ReadFields(fields: fields, problems: Array(problems.prefix(mostProblems)))
  }

  private var current: UInt8? { index < text.endIndex ? text[index] : nil }

  private mutating func advance() {
    if current == 0x0A { line += 1 }
    index += 1
  }

  private mutating func skipSpace() {
    while let byte = current, byte.isSpace { advance() }
  }

  /// Notes the first thing that is not as JSON has it; what follows from it would only confuse.
  private mutating func complain(_ expected: String) {
    guard problems.allSatisfy({ $0.name != ProblemKind.frontMatter.rawValue }) else { return }
    let rest = text[min(index, text.endIndex)...].prefix { $0 != 0x0A }.prefix(20).trimmed.text
    let found = rest.isEmpty ? "the end of the line" : "\"\(rest)\""
    problems.append(Problem(.frontMatter, line: line, "expected \(expected), found \(found)"))
  }

  private mutating func map(depth: Int, isTop: Bool = false) -> [Field] {
    var fields: [Field] = []
    var firstLines: [String: Int] = [:]
    var isBehindComma = false
    advance()
    while true {
      skipSpace()
      guard let byte = current else {
        complain("a closing brace")
        return fields
      }
      if byte == UInt8(ascii: "}") {
        if isBehindComma { complain("a key behind the comma") }
        advance()
        return fields
      }
      guard byte == UInt8(ascii: "\"") else {
        complain("a key in quotation marks")
        skipLine()
        continue
      }
      let keyLine = line
      let key = string()
      skipSpace()
      if current == UInt8(ascii: ":") { advance() } else { complain("a colon") }
      if isTop, let first = firstLines[key] {
        problems.append(
          Problem(.duplicateKey, line: keyLine, "\"\(key)\" stands on line \(first) already"))
      }
      firstLines[key] = firstLines[key] ?? keyLine
      fields.append(Field(key: key, line: keyLine, value: value(depth: depth + 1)))
      isBehindComma = skipComma(before: UInt8(ascii: "}"))
    }
  }

  private mutating func list(depth: Int) -> [FieldValue] {
    var values: [FieldValue] = []
    var isBehindComma = false
    advance()
    while true {
      skipSpace()
      guard let byte = current, byte != UInt8(ascii: "}") else {
        complain("a closing bracket")
        return values
      }
      if byte == UInt8(ascii: "]") {
        if isBehindComma { complain("a value behind the comma") }
        advance()
        return values
      }
      let before = index
      values.append(value(depth: depth + 1))
      isBehindComma = skipComma(before: UInt8(ascii: "]"))
      if index == before { advance() }
    }
  }

  /// Passes over a comma.
  /// - Returns: whether there was one.
  private mutating func skipComma(before end: UInt8) -> Bool {
    skipSpace()
    if current == UInt8(ascii: ",") {
      advance()
      return true
    }
    if let current, current != end { complain("a comma") }
    return false
  }

  private mutating func skipLine() {
    while let byte = current, byte != 0x0A {
      _ = byte
      advance()
    }
  }

  private mutating func value(depth: Int) -> FieldValue {
    skipSpace()
    guard depth < 64 else {
      problems.append(Problem(.frontMatterLimit, line: line, "expected at most 64 levels"))
      index = text.endIndex
      return .nothing
    }
    switch current {
    case UInt8(ascii: "\""): return .text(string())
    case UInt8(ascii: "{"): return .map(map(depth: depth))
    case UInt8(ascii: "["): return .list(list(depth: depth))
    default:
      let start = index
      while let byte = current, !byte.isSpace, !",]}".utf8.contains(byte) { advance() }
      let word = text[start..<index].text
      if word.isEmpty { complain("a value") }
      return word.isEmpty || word == "null" ? .nothing : .text(word)
    }
  }

  private mutating func string() -> String {
    var bytes: [UInt8] = []
    advance()
    while let byte = current {
      if byte == UInt8(ascii: "\"") {
        advance()
        return bytes[...].text
      }
      if byte == 0x0A { break }
      advance()
      if byte == UInt8(ascii: "\\") { bytes += escape() } else { bytes.append(byte) }
    }
    complain("a closing quotation mark")
    return bytes[...].text
  }

  /// Reads what stands behind a backslash.
  private mutating func escape() -> [UInt8] {
    guard let byte = current else { return [] }
    advance()
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return [0x20]
    case UInt8(ascii: "u"):
      var units = [unit()]
      if UTF16.isLeadSurrogate(units[0]), text[index...].starts(with: "\\u".utf8) {
        index += 2
        units.append(unit())
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default: return [byte]
    }
  }

  private mutating func unit() -> UInt16 {
    let digits = text[index...].prefix(4)
    guard digits.count == 4, let value = UInt16(digits.text, radix: 16) else {
      complain("four hexadecimal digits")
      return 0xFFFD
    }
    index += 4
    return value
  }
}
