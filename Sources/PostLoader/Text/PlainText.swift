// Short texts of front matter made fit to be shown: on one line, without markup.

/// Returns a text with every run of white space as one space, and none at its ends.
func oneLine(_ text: String) -> String {
  var text = text
  if text.withUTF8(isOneLine) { return text }
  var bytes: [UInt8] = []
  var isChanged = false
  var isBlank = true
  for byte in text.utf8 {
    if byte.isSpace {
      isChanged = isChanged || isBlank || byte != 0x20
      if !isBlank { bytes.append(0x20) }
      isBlank = true
    } else {
      bytes.append(byte)
      isBlank = false
    }
  }
  if bytes.last == 0x20 {
    bytes.removeLast()
    isChanged = true
  }
  let line = isChanged ? String(decoding: bytes, as: UTF8.self) : text
  // A parser's escapes (`\u001B`) can bring back what was taken out of the file.
  guard line.unicodeScalars.contains(where: \.drivesTerminal) else { return line }
  return oneLine(String(decoding: decodeText(Array(line.utf8)).bytes, as: UTF8.self))
}

/// Whether bytes are words of ASCII with single spaces between them, as most such texts are.
private func isOneLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var previous: UInt8 = 0x20
  for byte in text {
    if byte < 0x20 || byte >= 0x7F || (byte == 0x20 && previous == 0x20) { return false }
    previous = byte
  }
  return previous != 0x20 || text.isEmpty
}

/// Returns a title without tags, entities, and the marks of emphasis and code.
func withoutMarkup(_ text: String) -> String {
  let input = Array(text.utf8)
  var output: [UInt8] = []
  var index = 0
  while index < input.count {
    let rest = input[index...]
    if let end = endOfTag(rest) {
      index = end
    } else if let (scalars, end) = entity(rest) {
      output += Array(String(String.UnicodeScalarView(scalars)).utf8)
      index = end
    } else if input[index] == UInt8(ascii: "`") {
      index += 1
    } else if rest.starts(with: "**".utf8) {
      index += 2
    } else if let (text, end) = link(rest) {
      output += text
      index = end
    } else {
      output.append(input[index])
      index += 1
    }
  }
  return oneLine(String(decoding: output, as: UTF8.self))
}

/// Returns the text of a link or an image of Markdown that begins a slice, and the index behind it.
private func link(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Int)? {
  let inner = text.first == UInt8(ascii: "!") ? text.dropFirst() : text
  guard inner.first == UInt8(ascii: "["),
    let close = inner.prefix(500).firstIndex(of: UInt8(ascii: "]")),
    inner[(close + 1)...].first == UInt8(ascii: "("),
    let end = inner[close...].prefix(2_000).firstIndex(of: UInt8(ascii: ")"))
  else { return nil }
  return (inner[(inner.startIndex + 1)..<close], end + 1)
}

/// Returns the first link of Markdown in a slice: where it stands, its text and its address.
func firstLink(
  in text: ArraySlice<UInt8>
) -> (whole: Range<Int>, text: ArraySlice<UInt8>, address: ArraySlice<UInt8>)? {
  for index in text.indices where text[index] == UInt8(ascii: "[") {
    guard let (inner, end) = link(text[index...]) else { continue }
    return (index..<end, inner, text[(inner.endIndex + 2)..<(end - 1)])
  }
  return nil
}

/// Returns the index behind a tag or comment of HTML that begins a slice; nil where none does. What
/// HTML has no element for is text, such as the `<T>` of `Vec<T>`.
private func endOfTag(_ text: ArraySlice<UInt8>) -> Int? {
  guard text.first == UInt8(ascii: "<") else { return nil }
  if !text.starts(with: "<!--".utf8) {
    var name = text.dropFirst()
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    let letters = name.prefix(16).prefix(while: \.isLetterOrDigit)
    guard Tag.named[letters.text.lowercased()] != nil else { return nil }
  }
  return text.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
}

/// Returns what an entity that begins a slice stands for, and the index behind it.
private func entity(_ text: ArraySlice<UInt8>) -> ([Unicode.Scalar], Int)? {
  guard text.first == UInt8(ascii: "&"),
    let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";"))
  else { return nil }
  let name = text[(text.startIndex + 1)..<end].text
  if name.utf8.first == UInt8(ascii: "#") {
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { ([$0], end + 1) }
  }
  return entities[name].map { ([$0], end + 1) }
}

/// The entities that titles have; all of them are in
/// https://html.spec.whatwg.org/multipage/named-characters.html
private let entities: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  "ldquo": "\u{201C}", "rdquo": "\u{201D}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
  "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "reg": "\u{AE}",
  "trade": "\u{2122}", "copy": "\u{A9}", "middot": "\u{B7}", "bull": "\u{2022}",
  "auml": "\u{E4}", "ouml": "\u{F6}", "uuml": "\u{FC}", "eacute": "\u{E9}", "egrave": "\u{E8}",
  "ccedil": "\u{E7}", "ntilde": "\u{F1}", "times": "\u{D7}", "shy": "\u{AD}",
]

/// Returns the text between curly quotation marks that stand around the whole of it.
func betweenCurlyQuotes(_ text: String) -> String? {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last,
    (first == "\u{201C}" && last == "\u{201D}") || (first == "\u{2018}" && last == "\u{2019}"),
    scalars.count > 2
  else { return nil }
  let inner = scalars.dropFirst().dropLast()
  return inner.contains(first) || inner.contains(last) ? nil : String(inner)
}
