// Definition lists in quotes: the lines of such a quote are prepared as a body of their own, without
// their marks, and get the marks back.

import Announcements

extension Preparation {
  /// How many quotes in quotes are looked into.
  private static let deepestQuote = 8

  /// Takes the lines of a quote in which a line may be a definition.
  /// - Returns: whether there was one; other quotes are Markdown as they stand.
  mutating func takeQuote(_ start: Int) -> Bool {
    guard position >= endOfQuote, quoteDepth < Preparation.deepestQuote, indented == .none,
      htmlDepth == 0, byte(start) == UInt8(ascii: ">")
    else { return false }
    let quote = quotedLines(from: start)
    endOfQuote = quote.end
    guard quote.hasDefinition else { return false }
    let indentation = input[position..<start]
    var inner = Preparation(quote.text, context: context)
    inner.quoteDepth = quoteDepth + 1
    inner.line = line
    inner.fileLines = [Int32(truncatingIfNeeded: line)]
    inner.share(with: &self)
    while inner.position < inner.input.count { inner.takeLine() }
    inner.endIndentedPart()
    share(with: &inner)
    add(inner, behind: indentation)
    skip(to: quote.end)
    return true
  }

  /// Exchanges what is known of the whole body with the preparation of a part of it.
  private mutating func share(with other: inout Preparation) {
    swap(&insertions, &other.insertions)
    swap(&problems, &other.problems)
    swap(&variables, &other.variables)
    swap(&notes, &other.notes)
  }

  /// Returns the lines of a quote without its marks, where they end, and whether one of them begins
  /// as a definition does.
  private func quotedLines(from start: Int) -> (text: [UInt8], end: Int, hasDefinition: Bool) {
    var text: [UInt8] = []
    var hasDefinition = false
    var (mark, lineStart) = (start, position)
    while byte(mark) == UInt8(ascii: ">"), mark - lineStart < 4 {
      let end = endOfLine(mark)
      let first = byte(mark + 1) == 0x20 ? mark + 2 : mark + 1
      var inner = first
      while inner < end, input[inner].isBlank || input[inner] == UInt8(ascii: ">") { inner += 1 }
      if byte(inner) == UInt8(ascii: ":"), byte(inner + 1).isBlank { hasDefinition = true }
      text.append(contentsOf: input[min(first, end)..<end])
      lineStart = min(end + 1, input.count)
      if end < input.count { text.append(0x0A) }
      mark = firstNonSpace(lineStart, endOfLine(lineStart))
    }
    return (text, lineStart, hasDefinition)
  }

  /// Writes the lines of a prepared quote with its marks.
  private mutating func add(_ quote: Preparation, behind indentation: ArraySlice<UInt8>) {
    let lines = quote.output.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, text) in lines.enumerated() where index < lines.count - 1 || !text.isEmpty {
      fileLines[fileLines.count - 1] = quote.fileLines[index]
      output.append(contentsOf: indentation)
      write("> ")
      output.append(contentsOf: text)
      addLineFeed()
    }
    isAfterBlank = quote.isAfterBlank
  }
}
