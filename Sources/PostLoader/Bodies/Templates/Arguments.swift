// The arguments of a template, in any of the ways that they are written:
// `file.html id="x" width=3`, `src="a", alt="b"`, `name(id="x", autoplay=true)`, `title: "x"`.

/// What a template is given.
struct Arguments {
  private(set) var positional: [String] = []
  /// The positional ones of several words between quotation marks: text, not names.
  private(set) var phrases: [String] = []
  private(set) var named: [String: String] = [:]
  /// All of it, as written.
  private(set) var text = ""

  init() {}

  init(_ bytes: ArraySlice<UInt8>, _ variables: [String: String] = [:]) {
    text = bytes.text
    var index = bytes.startIndex
    while let word = Arguments.word(in: bytes, &index) {
      if word.isKey, let value = Arguments.word(in: bytes, &index) {
        let name = word.text.lowercased()
        named[name] = value.isQuoted ? value.text : Arguments.value(of: value.text, variables)
      } else {
        positional.append(word.isQuoted ? word.text : variables[word.text] ?? word.text)
        if word.isQuoted, word.text.utf8.contains(0x20) { phrases.append(word.text) }
      }
    }
  }

  /// Returns the first of some named arguments that is there, not empty, and no switch.
  func first(of names: String...) -> String? {
    for name in names {
      if let value = named[name], !value.isEmpty, value != "true", value != "false" {
        return value
      }
    }
    return nil
  }

  /// Splits a template into its name, in lower case, and its arguments.
  static func command(
    _ bytes: ArraySlice<UInt8>, _ variables: [String: String]
  ) -> (name: String, arguments: Arguments) {
    let name = bytes.prefix { !$0.isSpace }
    let rest = bytes[name.endIndex...].trimmed
    return (name.text.lowercased(), Arguments(rest, variables))
  }

  /// Splits `name(arguments)`, as Zola and Twig have it; nil where there is no such thing.
  static func call(_ bytes: ArraySlice<UInt8>) -> (name: String, arguments: Arguments)? {
    let name = bytes.prefix { $0.isLetterOrDigit || $0 == 0x5F || $0 == 0x2D || $0 == 0x3A }
    guard let open = bytes[name.endIndex...].first, open == UInt8(ascii: "("), !name.isEmpty,
      let close = bytes.lastIndex(of: UInt8(ascii: ")")), close > name.endIndex
    else { return nil }
    return (name.text.lowercased(), Arguments(bytes[(name.endIndex + 1)..<close]))
  }

  /// The value of a word without quotation marks; nothing for a variable that is not known.
  private static func value(of word: String, _ variables: [String: String]) -> String {
    if let value = variables[word] { return value }
    let isVariable = ["page.", "site.", "include.", "post."].contains { word.hasPrefix($0) }
    return isVariable ? "" : word
  }

  private struct Word {
    var text: String
    var isQuoted: Bool
    /// Whether a value belongs to it.
    var isKey: Bool
  }

  private static func word(in bytes: ArraySlice<UInt8>, _ index: inout Int) -> Word? {
    while index < bytes.endIndex, bytes[index].isSpace || bytes[index] == UInt8(ascii: ",") {
      index += 1
    }
    guard index < bytes.endIndex else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`"),
      let end = bytes[(index + 1)...].firstIndex(of: quote)
    {
      let text = bytes[(index + 1)..<end].text
      index = end + 1
      return Word(text: text, isQuoted: true, isKey: takeKeyMark(in: bytes, &index))
    }
    let start = index
    while index < bytes.endIndex, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ","),
      !isKeyMark(bytes, index)
    {
      index += 1
    }
    if index == start { index += 1 }
    let text = bytes[start..<index].text
    return Word(text: text, isQuoted: false, isKey: takeKeyMark(in: bytes, &index))
  }

  /// `=` makes a key of what is before it, and so does `:` unless it is an address's.
  private static func isKeyMark(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: "=") {
      // The one in an address's query is behind a slash or a question mark.
      return bytes[..<index].reversed().prefix(40).first {
        !$0.isLetterOrDigit && $0 != 0x2D && $0 != 0x5F
      }
      .map { $0.isSpace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") } ?? true
    }
    guard bytes[index] == UInt8(ascii: ":"), index + 1 < bytes.endIndex else { return false }
    let next = bytes[index + 1]
    return next.isSpace || next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
  }

  private static func takeKeyMark(in bytes: ArraySlice<UInt8>, _ index: inout Int) -> Bool {
    var next = index
    while next < bytes.endIndex, bytes[next].isBlank { next += 1 }
    guard next < bytes.endIndex,
      bytes[next] == UInt8(ascii: "=") || bytes[next] == UInt8(ascii: ":")
    else { return false }
    index = next + 1
    return true
  }
}
