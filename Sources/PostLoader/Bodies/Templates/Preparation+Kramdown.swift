// What kramdown adds to Markdown, and Markdown's other attributes: lists of attributes, options,
// comments, tables of contents.

import Announcements

extension Preparation {
  /// Takes a line that is only a list of attributes: they belong to the block before.
  mutating func takeAttributeLine(_ start: Int, _ end: Int) -> Bool {
    guard byte(start + 1) == UInt8(ascii: ":"), byte(start + 2) != UInt8(ascii: ":") else {
      return false
    }
    guard let close = input[start..<end].firstIndex(of: UInt8(ascii: "}")),
      isBlank((close + 1)..<end)
    else { return false }
    keepIdentifier((start + 2)..<close)
    dropLine(end)
    return true
  }

  /// Puts `#name` of an attribute list behind the heading to which it belongs.
  private mutating func keepIdentifier(_ range: Range<Int>) {
    let words = text(range).split(separator: " ")
    guard let name = words.first(where: { $0.hasPrefix("#") }), output.last == 0x0A else { return }
    let lineStart = output.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard output[lineStart] == UInt8(ascii: "#") else { return }
    output.removeLast()
    write(" {\(name)}\n")
    outputLineStart = output.count
  }

  /// Takes `{: .class}` behind a span, `{::comment}` with what it hides, and other options.
  mutating func takeAttributes() -> Bool {
    if byte(position + 2) == UInt8(ascii: ":") { return takeOptions() }
    guard let close = endOfAttributes(position + 2) else { return false }
    if output.last == UInt8(ascii: "]"), output.dropLast().last == UInt8(ascii: ")") {
      problems.append(
        Problem(.brokenMarkup, line: line, "an attribute list behind \"]\", which closes nothing"))
    }
    remove(to: close + 1)
    return true
  }

  /// Finds the brace that ends a list of attributes on the same line; one between quotes does not.
  private func endOfAttributes(_ start: Int) -> Int? {
    var quote: UInt8?
    var first: Int?
    for index in start..<max(start, min(input.count, start + 500)) {
      if input[index] == 0x0A { break }
      if input[index] == UInt8(ascii: "}"), first == nil { first = index }
      if let open = quote {
        if input[index] == open { quote = nil }
      } else if input[index] == UInt8(ascii: "\"") || input[index] == UInt8(ascii: "'") {
        quote = input[index]
      } else if input[index] == UInt8(ascii: "}") {
        return index
      } else if input[index] == UInt8(ascii: "{") {
        break
      }
    }
    return first
  }

  private mutating func takeOptions() -> Bool {
    guard let close = find("}", from: position) else { return false }
    let isComment = starts(with: "{::comment", at: position)
    if isComment, byte(close - 1) != UInt8(ascii: "/"),
      let end = find("{:/", from: close, acrossBlankLines: true), let last = find("}", from: end)
    {
      remove(to: last + 1)
    } else {
      remove(to: close + 1)
    }
    return true
  }

  /// Takes `{.class}`, `{#name}`, `{width=50%}` behind a link, an image, code or emphasis.
  mutating func takeMarkdownAttributes() -> Bool {
    switch output.last {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "*"): break
    default:
      guard byte(position + 1) == UInt8(ascii: "."), output.count > outputLineStart,
        output[outputLineStart] == UInt8(ascii: "#")
      else { return false }
    }
    guard let end = endOfAttributes(position + 1) else { return false }
    let words = text((position + 1)..<end).split(separator: " ")
    let areAttributes = words.allSatisfy {
      $0.hasPrefix(".") || $0.hasPrefix("#") || $0.contains("=") || $0.hasSuffix("\"")
    }
    guard areAttributes, !words.isEmpty else { return false }
    remove(to: end + 1)
    return true
  }

  /// Takes `* TOC` with `{:toc}`, in whose place kramdown puts a table of contents.
  mutating func takeTableOfContents(_ start: Int, _ end: Int) -> Bool {
    let next = endOfLine(end + 1)
    guard end - start < 80 else { return false }
    if next > end, next - end < 40, input[end..<next].contains(UInt8(ascii: "{")),
      text(end..<next).filter({ !$0.isWhitespace }) == "{:toc}"
    {
      skip(to: next)
      hasRemoved = true
      takeText()
      return true
    }
    guard text(start..<end).hasSuffix("{:toc}") else { return false }
    remove(to: end)
    takeText()
    return true
  }

  /// Takes a line that is `[[toc]]` or `[TOC]`.
  mutating func takeContentsMark(_ start: Int, _ end: Int) -> Bool {
    guard end - start < 12 else { return false }
    let word = input[start..<end].trimmed.text.lowercased()
    guard word == "[[toc]]" || word == "[toc]" || word == "[[_toc_]]" else { return false }
    remove(to: end)
    takeText()
    return true
  }

  /// Takes `*[HTML]: what it stands for`, which a site shows only where one points.
  mutating func takeAbbreviation(_ start: Int, _ end: Int) -> Bool {
    guard starts(with: "*[", at: start),
      let close = input[start..<end].firstIndex(of: UInt8(ascii: "]")), close > start + 2,
      byte(close + 1) == UInt8(ascii: ":"), byte(close + 2).isBlank
    else { return false }
    dropLine(end)
    hasRemoved = true
    return true
  }
}
