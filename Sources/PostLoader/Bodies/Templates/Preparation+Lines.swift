// The lines of a body: which are code, which are blocks that Markdown does not know.

extension Preparation {
  /// Takes the line at `position`, or several where a template or a code span goes on.
  mutating func takeLine() {
    hasRemoved = false
    let end = endOfLine(position)
    if code.fence != nil {
      unindentCode(end)
      return takeFencedLine(end)
    }
    if isBlank(position..<end) { return takeBlankLine(end) }
    if takeIndentation(end) { return }
    let start = firstNonSpace(position, end)
    if opensFence(at: start, end) { return takeCodeLine(end) }
    code.isIndented = !context.isMDX && isIndentedCode(start)
    if code.isIndented { return takeCodeLine(end) }
    if takeBlock(at: start, end) || takeTableDelimiter(end) { return }
    if context.isMDX, lists.indentation == nil, start - position >= 4 { skip(to: start) }
    lists.note(input, position, start)
    unindentHTML(start)
    let holdsMarkdown = opensMarkdown(start, end)
    let row = position < endOfTable ? output.count : nil
    takeText()
    if let row { settleRow(from: row) }
    // A blank line ends the HTML, so that what follows is Markdown.
    if holdsMarkdown, byte(position) != 0x0A {
      addLineFeed()
      isAfterBlank = true
    }
  }

  /// Whether a line is only a tag whose content is Markdown: a component's of MDX, or one that
  /// kramdown is told to look into.
  private func opensMarkdown(_ start: Int, _ end: Int) -> Bool {
    guard byte(start) == UInt8(ascii: "<"), byte(start + 1).isLetter,
      let last = input[start..<end].lastIndex(where: { !$0.isSpace }),
      input[last] == UInt8(ascii: ">"), input[last - 1] != UInt8(ascii: "/"),
      input[start..<last].firstIndex(of: UInt8(ascii: ">")) == nil
    else { return false }
    if context.isMDX { return byte(start + 1) < 0x61 }
    return text(start..<end).contains(" markdown=")
  }

  func firstNonSpace(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, input[index].isBlank { index += 1 }
    return index
  }

  private mutating func takeBlankLine(_ end: Int) {
    copy(to: end)
    if position < input.count { copyLineFeed() }
    isAfterBlank = true
  }

  private mutating func takeCodeLine(_ end: Int) {
    copy(to: end)
    if position < input.count { copyLineFeed() }
    isAfterBlank = false
  }

  /// Takes running text up to the end of its line.
  mutating func takeText() {
    let start = output.count
    while position < input.count {
      if input[position] == 0x0A { break }
      takeInline()
    }
    endLine(from: start)
  }

  /// Ends a line. One of which only templates were on is left blank, as a site's generator leaves
  /// it; between tags of HTML it goes, as a blank line would end the HTML there.
  private mutating func endLine(from start: Int) {
    let written = output[min(start, output.count)...]
    let isEmpty = written.allSatisfy(\.isBlank)
    if hasRemoved, isEmpty ? htmlDepth > 0 : isBareItem(written) {
      output.removeLast(output.count - min(start, output.count))
      if position < input.count {
        position += 1
        line += 1
      }
      fileLines[fileLines.count - 1] = Int32(truncatingIfNeeded: line)
      return
    }
    isAfterBlank = isEmpty
    if position < input.count { copyLineFeed() }
  }

  /// Whether a line is a list's item in which templates have left nothing but marks.
  private func isBareItem(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.trimmed
    guard let mark = text.first, "-*+".utf8.contains(mark), text.dropFirst().first ?? 0x20 == 0x20
    else { return false }
    return text.dropFirst().allSatisfy { $0 == 0x20 || "[]()*_:,.-".utf8.contains($0) }
  }

  /// Leaves out the present line, and its line feed.
  mutating func dropLine(_ end: Int) {
    skip(to: min(end + 1, input.count))
  }

  /// In an open element of HTML an indented tag behind a blank line is HTML, as kramdown has it;
  /// CommonMark would show it as code.
  private mutating func unindentHTML(_ start: Int) {
    guard htmlDepth > 0, isAfterBlank, start - position >= 4, byte(start) == UInt8(ascii: "<")
    else { return }
    skip(to: start)
  }

  /// Takes a block that Markdown does not know.
  /// - Returns: whether there was one.
  private mutating func takeBlock(at start: Int, _ end: Int) -> Bool {
    guard start - position < 4 else { return false }
    switch byte(start) {
    case UInt8(ascii: "{"): return takeAttributeLine(start, end)
    case UInt8(ascii: "["): return takeNoteDefinition(start, end) || takeContentsMark(start, end)
    case UInt8(ascii: ">"): return takeQuote(start)
    case UInt8(ascii: ":"): return takeContainer(start, end) || takeDefinition(start, end)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return takeIndentedAdmonition(start, end)
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "1"):
      return takeTableOfContents(start, end) || takeAbbreviation(start, end)
    case UInt8(ascii: "i"), UInt8(ascii: "e"): return takeModuleLine(start, end) || takeTerm(end)
    default: return takeTerm(end)
    }
  }
}

/// Which list the lines are in, as far as it decides what is indented code.
struct ListState {
  /// The column at which the text of the last item begins; nil outside of lists.
  private(set) var indentation: Int?

  /// Notes a line that is no code.
  mutating func note(_ input: [UInt8], _ start: Int, _ first: Int) {
    var index = first
    if input[index].isDigit {
      while index < input.count, input[index].isDigit { index += 1 }
      guard index < input.count, input[index] == 0x2E || input[index] == 0x29 else {
        return leave(first - start)
      }
    } else if input[index] != 0x2A && input[index] != 0x2D && input[index] != 0x2B {
      return leave(first - start)
    }
    guard index + 1 < input.count, input[index + 1].isBlank else { return leave(first - start) }
    index += 1
    while index < input.count, input[index].isBlank, index - first < 6 { index += 1 }
    indentation = index - start
  }

  /// Text that is not indented ends a list.
  private mutating func leave(_ column: Int) {
    if column == 0 { indentation = nil }
  }
}

/// A part whose lines are indented, and stand in the result without that.
enum IndentedPart: Equatable {
  case none
  /// A definition list, with the column of the definition's text.
  case definition(Int)
  case admonition
  /// A footnote's text.
  case note
}
