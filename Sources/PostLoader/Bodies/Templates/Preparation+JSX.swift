// MDX: modules and expressions go, components become tags that HTML can have.

extension Preparation {
  /// Takes the lines of an `import` or an `export`, up to the next blank one.
  mutating func takeModuleLine(_ start: Int, _ end: Int) -> Bool {
    guard context.isMDX, start == position, isAfterBlank || hasTakenModule else {
      hasTakenModule = false
      return false
    }
    let words = text(start..<min(end, start + 200)).split(separator: " ").prefix(2)
    guard let first = words.first, words.count > 1 else { return false }
    let second = words[words.startIndex + 1]
    let isModule =
      first == "import"
      ? "'\"{*".contains(second.prefix(1)) || text(start..<end).contains(" from ")
      : first == "export"
        && ["const", "default", "function", "let", "var", "async", "class", "*", "{"].contains {
          second.hasPrefix($0)
        }
    guard isModule else { return false }
    var stop = end
    // Its braces may hold blank lines.
    if let open = input[start..<end].firstIndex(of: UInt8(ascii: "{")),
      let close = endOfBraces(open), close > end
    {
      stop = endOfLine(close)
    }
    while stop < input.count, byte(stop + 1) != 0x0A, !isModuleStart(stop + 1) {
      stop = endOfLine(stop + 1)
    }
    dropLine(stop)
    hasTakenModule = true
    isAfterBlank = true
    return true
  }

  private func isModuleStart(_ index: Int) -> Bool {
    starts(with: "import ", at: index) || starts(with: "export ", at: index)
  }

  /// Takes `{expression}`: of one that is a text, the text.
  mutating func takeJSXExpression() -> Bool {
    guard let end = endOfBraces(position) else { return false }
    let inside = input[(position + 1)..<(end - 1)].trimmed
    if let markup = Preparation.markup(in: inside) {
      remove(to: markup.lowerBound)
      let outerEnd = inlineEnd
      inlineEnd = markup.upperBound
      while position < markup.upperBound {
        if input[position] == 0x0A { copyLineFeed() } else { takeInline() }
      }
      inlineEnd = outerEnd
      remove(to: end)
      return true
    }
    remove(to: end)
    if let quote = inside.first, inside.count > 1, inside.last == quote,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`")
    {
      let value = inside.dropFirst().dropLast().text
      write(value.isEmpty || value == " " ? value : Preparation.onOneLine(value))
    }
    return true
  }

  /// The elements in an expression such as `{isNew && <p>text</p>}`; nil where there are none.
  private static func markup(in inside: ArraySlice<UInt8>) -> Range<Int>? {
    guard let quote = inside.first, !"\"'`/".utf8.contains(quote),
      let last = inside.lastIndex(of: UInt8(ascii: ">")),
      let first = inside.indices.first(where: {
        inside[$0] == UInt8(ascii: "<") && $0 + 1 < last
          && (inside[$0 + 1].isLetter || inside[$0 + 1] == UInt8(ascii: ">"))
      })
    else { return nil }
    return first..<(last + 1)
  }

  /// Finds the end of what a brace opens, within a bounded number of bytes and of braces.
  private func endOfBraces(_ start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    for index in start..<min(input.count, start + 4_000) {
      if let open = quote {
        if input[index] == open { quote = nil }
        continue
      }
      switch input[index] {
      case UInt8(ascii: "{"):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "`"): if depth > 0 { quote = input[index] }
      default: break
      }
    }
    return nil
  }

  /// Takes a tag with attributes in braces, or a fragment's, and writes it as HTML has tags.
  mutating func takeJSXTag() -> Bool {
    if byte(position + 1) == UInt8(ascii: ">") || starts(with: "</>", at: position) {
      guard context.isMDX else { return false }
      remove(to: position + (byte(position + 1) == UInt8(ascii: ">") ? 2 : 3))
      return true
    }
    guard context.isMDX || (0x41...0x5A).contains(byte(position + 1)) else { return false }
    guard let tag = readTag() else { return false }
    skip(to: tag.end)
    write(tag.text)
    hasRemoved = true
    return true
  }

  /// Reads a tag that has a brace, or a dot in its name; nil for any other.
  private func readTag() -> (text: String, end: Int)? {
    var text: [UInt8] = [input[position]]
    var index = position + 1
    var isChanged = false
    let limit = min(input.count, position + 8_000)
    while index < limit, input[index].isNameByte {
      // HTML has no dots in names.
      isChanged = isChanged || input[index] == UInt8(ascii: ".")
      text.append(input[index] == UInt8(ascii: ".") ? UInt8(ascii: "-") : input[index])
      index += 1
    }
    while index < limit {
      switch input[index] {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: ">"):
        text.append(input[index])
        return isChanged ? (text.text, index + 1) : nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = input[(index + 1)..<limit].firstIndex(of: input[index]) else { return nil }
        text += input[index...end]
        index = end + 1
      case UInt8(ascii: "{"):
        guard let end = endOfBraces(index) else { return nil }
        isChanged = true
        if text.last == UInt8(ascii: "=") {
          text += Array("\"\(firstText(in: (index + 1)..<(end - 1)))\"".utf8)
        }
        index = end
      default:
        text.append(input[index] == 0x0A ? 0x20 : input[index])
        index += 1
      }
    }
    return nil
  }

  /// The first quoted text of an expression: `useBaseUrl('/img/x.png')` has an address in it.
  private func firstText(in range: Range<Int>) -> String {
    guard let open = input[range].firstIndex(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x60 }),
      let close = input[(open + 1)..<range.upperBound].firstIndex(of: input[open])
    else { return "" }
    return Preparation.onOneLine(text((open + 1)..<close)).replacingQuotes
  }

  static func onOneLine(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of a component, or in front of that of an end tag.
  fileprivate var isNameByte: Bool {
    isLetterOrDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "/")
  }
}

extension String {
  /// The text as it can stand between the quotes of an attribute.
  fileprivate var replacingQuotes: String {
    utf8.contains(0x22)
      ? split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;") : self
  }
}
