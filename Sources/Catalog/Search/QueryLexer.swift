// Splits the text of a query into tokens. It never fails: whether tokens make sense together is the
// parser's business, so that completion and facets can work on a query that is being typed.

/// A piece of a query.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    case open, close, or
    /// A minus before a word, phrase, field or group.
    case minus
    case word
    /// Text in quotation marks; whether they are closed.
    case phrase(isClosed: Bool)
    /// A field with its value, and where the value begins; `isClosed` is true also without marks.
    case field(Field, valueAt: Int, isQuoted: Bool, isClosed: Bool)
  }

  let kind: Kind
  /// In bytes of the query, with marks and field.
  let range: Range<Int>
  /// The word, or the text or value without its marks.
  let text: String
}

struct QueryLexer {
  private let bytes: [UInt8]
  private var position = 0

  /// Returns the tokens of a query in order.
  static func tokens(of query: String) -> [QueryToken] {
    var lexer = QueryLexer(bytes: Array(query.utf8))
    var tokens: [QueryToken] = []
    while let token = lexer.next() { tokens.append(token) }
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> QueryToken? {
    while position < bytes.count, isSpace(position) { position += 1 }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "("): return single(.open)
    case UInt8(ascii: ")"): return single(.close)
    case UInt8(ascii: "|"): return single(.or)
    case UInt8(ascii: "-") where beginsNegation: return single(.minus)
    default: break
    }
    if let width = quotationMark(at: position) {
      let (text, range, isClosed) = quoted(from: position, width: width)
      return QueryToken(kind: .phrase(isClosed: isClosed), range: range, text: text)
    }
    return field() ?? word()
  }

  private mutating func single(_ kind: QueryToken.Kind) -> QueryToken {
    position += 1
    return QueryToken(kind: kind, range: (position - 1)..<position, text: "")
  }

  /// Whether the minus here denies what follows: it stands after a space and before a word.
  private var beginsNegation: Bool {
    let isFirst =
      position == 0 || isSpace(position - 1) || bytes[position - 1] == UInt8(ascii: "(")
      || bytes[position - 1] == UInt8(ascii: "|")
    return isFirst && position + 1 < bytes.count && !isSpace(position + 1)
      && bytes[position + 1] != UInt8(ascii: "-")
  }

  private mutating func word() -> QueryToken {
    let start = position
    let text = bare()
    return QueryToken(kind: text == "OR" ? .or : .word, range: start..<position, text: text)
  }

  /// Takes a known field with its value; nil where none stands here (an unknown one is text).
  private mutating func field() -> QueryToken? {
    let start = position
    var colon = start
    while colon < bytes.count, (0x61...0x7A).contains(bytes[colon] | 0x20) { colon += 1 }
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":"),
      let field = Field(
        rawValue: String(decoding: bytes[start..<colon], as: UTF8.self).lowercased())
    else { return nil }
    position = colon + 1
    if let width = quotationMark(at: position) {
      let (text, range, isClosed) = quoted(from: position, width: width)
      return QueryToken(
        kind: .field(field, valueAt: colon + 1, isQuoted: true, isClosed: isClosed),
        range: start..<range.upperBound, text: text)
    }
    let text = bare()
    return QueryToken(
      kind: .field(field, valueAt: colon + 1, isQuoted: false, isClosed: true),
      range: start..<position, text: text)
  }

  /// Takes what stands up to a space, a bar or the parenthesis that closes a group.
  private mutating func bare() -> String {
    let start = position
    var open = 0
    while position < bytes.count, !isSpace(position), bytes[position] != UInt8(ascii: "|") {
      if bytes[position] == UInt8(ascii: "(") { open += 1 }
      if bytes[position] == UInt8(ascii: ")") {
        if open == 0 { break }
        open -= 1
      }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quoted(
    from start: Int, width: Int
  ) -> (text: String, range: Range<Int>, isClosed: Bool) {
    let first = start + width
    position = first
    while position < bytes.count {
      if let closing = quotationMark(at: position) {
        let text = String(decoding: bytes[first..<position], as: UTF8.self)
        position += closing
        return (text, start..<position, true)
      }
      position += 1
    }
    return (String(decoding: bytes[first...], as: UTF8.self), start..<position, false)
  }

  /// The width of the straight or curly double quotation mark that stands here; nil if none does.
  private func quotationMark(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "\"") { return 1 }
    guard bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
      (0x9C...0x9F).contains(bytes[position + 2])
    else { return nil }
    return 3
  }

  private func isSpace(_ position: Int) -> Bool {
    // The ideographic space is E3 80 80; its bytes are taken one by one.
    bytes[position] <= 0x20
  }
}
