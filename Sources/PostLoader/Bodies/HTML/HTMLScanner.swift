// Splits raw HTML into text and tags. It is our own because libxml2's parser wants a whole page: it
// adds `html`, `body` and `p` of its own, ends what is open at the end of its input, and stops at
// 256 open elements, while a post opens an element in one Markdown block and closes it in another.

/// Walks over raw HTML.
struct HTMLScanner {
  enum Token {
    /// Text, with character references in it.
    case text(Range<Int>)
    case start(HTMLTag)
    /// The name of the element in lower case.
    case end(String)
  }

  private let bytes: UnsafeRawBufferPointer
  /// Where the next token begins.
  private(set) var position = 0
  /// Whether no `>` is left: it is looked for in vain only once.
  private var isWithoutClose = false
  private var isWithoutCommentEnd = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> Token? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return text() }
      let start = position
      if let token = markup() { return token }
      // A comment, a declaration or an instruction: nothing is shown for it.
      if position == start { return text() }
    }
    return nil
  }

  /// Goes to the end tag of an element whose content is no HTML, or to the end.
  mutating func skip(toEndOf name: String) {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), isEnd(of: name, at: position) { return }
      position += 1
    }
  }

  private func isEnd(of name: String, at start: Int) -> Bool {
    let end = start + 2 + name.utf8.count
    guard end <= bytes.count, bytes[start + 1] == UInt8(ascii: "/") else { return false }
    return zip(bytes[(start + 2)..<end], name.utf8).allSatisfy { lowerCase($0) == $1 }
  }

  /// Text goes on to what may be the next tag; a `<` that begins none is text.
  private mutating func text() -> Token {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return .text(start..<position)
  }

  private mutating func markup() -> Token? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      skipDeclaration()
      return nil
    case UInt8(ascii: "/"):
      guard position + 2 < bytes.count, bytes[position + 2].isLetter,
        let close = close(from: position + 2)
      else { return nil }
      let name = readName(at: position + 2)
      position = close + 1
      return .end(name.lowercased())
    case let byte where byte.isLetter:
      guard let tag = HTMLTag(in: bytes, at: position) else { return nil }
      position = tag.end
      return .start(tag)
    default: return nil
    }
  }

  /// Skips `<!-- -->`, `<!...>`, `<?...>` and `<![CDATA[...]]>`; stays where one does not end.
  private mutating func skipDeclaration() {
    if bytes[position + 1] == UInt8(ascii: "!"), position + 3 < bytes.count,
      bytes[position + 2] == UInt8(ascii: "-"), bytes[position + 3] == UInt8(ascii: "-")
    {
      var index = isWithoutCommentEnd ? bytes.count : position + 2
      while index + 2 < bytes.count {
        if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
          bytes[index + 2] == UInt8(ascii: ">")
        {
          position = index + 3
          return
        }
        index += 1
      }
      isWithoutCommentEnd = true
      return
    }
    if let close = close(from: position) { position = close + 1 }
  }

  private func readName(at start: Int) -> String { HTMLTag.name(in: bytes, at: start) }

  private mutating func close(from start: Int) -> Int? {
    guard !isWithoutClose else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    let close = rest.firstIndex(of: UInt8(ascii: ">")).map { start + $0 }
    isWithoutClose = close == nil
    return close
  }
}

/// A start tag.
struct HTMLTag {
  /// As written; HTML's own names are in lower case.
  let name: String
  let attributes: [(name: String, value: String)]
  let isSelfClosing: Bool
  /// The index behind the tag.
  let end: Int

  /// The most attributes that are kept of one tag.
  private static let maximumAttributes = 64

  /// Reads the tag at a `<`; nil where it does not end.
  init?(in bytes: UnsafeRawBufferPointer, at start: Int) {
    let name = HTMLTag.name(in: bytes, at: start + 1)
    var attributes: [(name: String, value: String)] = []
    var index = start + 1 + name.utf8.count
    var isSelfClosing = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        self.name = name
        self.attributes = attributes
        self.isSelfClosing = isSelfClosing
        end = index + 1
        return
      }
      isSelfClosing = byte == UInt8(ascii: "/")
      if byte.isSpace || isSelfClosing || byte < 0x20 {
        index += 1
        continue
      }
      guard byte != UInt8(ascii: "<"), let attribute = HTMLTag.attribute(in: bytes, at: index)
      else { return nil }
      if attributes.count < HTMLTag.maximumAttributes, !attribute.name.isEmpty {
        attributes.append((attribute.name, attribute.value))
      }
      index = max(attribute.end, index + 1)
    }
    return nil
  }

  /// Returns the value of an attribute; nil where it is missing or empty.
  subscript(name: String) -> String? {
    attributes.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }

  static func name(in bytes: UnsafeRawBufferPointer, at start: Int) -> String {
    var end = start
    while end < bytes.count, end < start + 64, isNameByte(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  /// Reads `name`, `name=value`, `name="value"` or `name='value'`.
  private static func attribute(in bytes: UnsafeRawBufferPointer, at start: Int) -> (
    name: String, value: String, end: Int
  )? {
    var index = start
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    {
      if bytes[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    var value = index
    while value < bytes.count, bytes[value].isSpace { value += 1 }
    guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { return (name, "", index) }
    value += 1
    while value < bytes.count, bytes[value].isSpace { value += 1 }
    guard value < bytes.count else { return nil }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[(value + 1)...])
      guard let length = rest.firstIndex(of: quote) else { return nil }
      return (name, text(UnsafeRawBufferPointer(rebasing: rest[..<length])), value + length + 2)
    }
    index = value
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return (name, text(UnsafeRawBufferPointer(rebasing: bytes[value..<index])), index)
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let unmarked = Insertion.removeMarks(from: bytes)
    return unmarked.withUnsafeBytes { decodeEntities(in: $0) }.onOneLine
  }
}

extension String {
  /// The text with spaces for line breaks.
  fileprivate var onOneLine: String {
    String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
