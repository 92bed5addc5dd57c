// What is code in a body, and so stays as it is.

/// The fenced code that is open.
struct CodeState {
  struct Fence {
    let byte: UInt8
    let length: Int
    /// The columns by which the text of the list item around it is indented.
    let indentation: Int
    let isInQuote: Bool
  }

  var fence: Fence?
  /// Whether the last line was indented code.
  var isIndented = false
}

extension Preparation {
  /// Notes whether a line opens a fence; the line itself is code then.
  mutating func opensFence(at start: Int, _ end: Int) -> Bool {
    var index = start
    var isInQuote = false
    var indentation = 0
    // The marks of quotes and of list items before the fence.
    while index < end {
      if input[index] == UInt8(ascii: ">") {
        isInQuote = true
        index += 1
      } else if isListMark(index, end) {
        index = firstNonSpace(index + 2, end)
        indentation = index - position
      } else if input[index].isBlank {
        index += 1
      } else {
        break
      }
    }
    guard index < end, input[index] == UInt8(ascii: "`") || input[index] == UInt8(ascii: "~") else {
      return false
    }
    let length = runLength(at: index, end)
    guard length >= 3 else { return false }
    if input[index] == UInt8(ascii: "`"),
      input[(index + length)..<end].contains(UInt8(ascii: "`"))
    {
      return false
    }
    code.fence = CodeState.Fence(
      byte: input[index], length: length, indentation: indentation, isInQuote: isInQuote)
    return true
  }

  private func isListMark(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end, input[index + 1].isBlank else {
      return index + 2 < end && input[index].isDigit && input[index + 2].isBlank
        && (input[index + 1] == 0x2E || input[index + 1] == 0x29)
    }
    return input[index] == 0x2D || input[index] == 0x2A || input[index] == 0x2B
  }

  private func runLength(at start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, input[index] == input[start] { index += 1 }
    return index - start
  }

  /// Takes a line inside of fenced code, and notes whether the code ends there. Code in a quote or
  /// in a list item ends with that.
  mutating func takeFencedLine(_ end: Int) {
    guard let fence = code.fence else { return }
    let start = firstNonSpace(position, end)
    var index = start
    while index < end, input[index].isBlank || input[index] == UInt8(ascii: ">") { index += 1 }
    let hasLeftQuote = fence.isInQuote && byte(start) != UInt8(ascii: ">")
    let hasLeftItem = start < end && fence.indentation > 0 && start - position < 2
    if hasLeftQuote || hasLeftItem {
      code.fence = nil
      return takeLine()
    }
    if index < end, input[index] == fence.byte {
      let length = runLength(at: index, end)
      if length >= fence.length, isBlank((index + length)..<end) { code.fence = nil }
    }
    copy(to: end)
    if position < input.count { copyLineFeed() }
    isAfterBlank = false
  }

  /// Whether a line is indented code: four columns behind a blank line, or, in a list, behind the
  /// text of its item.
  func isIndentedCode(_ start: Int) -> Bool {
    guard htmlDepth == 0 || byte(start) != UInt8(ascii: "<") else { return false }
    var column = 0
    for byte in input[position..<start] { column += byte == 0x09 ? 4 - column % 4 : 1 }
    let wasCode = isAfterBlank || code.isIndented
    return wasCode && column >= (lists.indentation ?? 0) + 4
  }

  /// Copies a code span, or the backticks that open none.
  mutating func takeCodeSpan() {
    let length = runLength(at: position, input.count)
    // md4c takes no more than 32 backticks for a code span.
    let end = length > 32 ? nil : endOfCodeSpan(length, from: position + length)
    copy(to: end ?? position + length)
  }

  private mutating func endOfCodeSpan(_ length: Int, from start: Int) -> Int? {
    let key = "`\(length)"
    if let limit = searched[key], start < limit { return nil }
    var index = start
    while index < input.count {
      if input[index] == 0x0A, isBlank(index..<endOfLine(index + 1)) { break }
      guard input[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = runLength(at: index, input.count)
      index += run
      if run == length { return index }
    }
    searched[key] = index
    return nil
  }

  /// Copies an element whose text is code or a program, up to its end tag.
  /// - Returns: whether there was one.
  mutating func takeVerbatimElement() -> Bool {
    for (start, end) in [("<pre", "</pre>"), ("<script", "</script>"), ("<style", "</style>")]
    where byte(position + 1) == start.utf8.dropFirst().first {
      let last = byte(position + start.utf8.count)
      guard input[position...].starts(with: start.utf8), !last.isLetterOrDigit,
        let index = find(end, from: position, acrossBlankLines: true)
      else { continue }
      copy(to: index + end.utf8.count)
      return true
    }
    return takeCodeElement()
  }

  /// Copies an element of HTML whose text is code and stands in a paragraph.
  private mutating func takeCodeElement() -> Bool {
    guard !context.isMDX, starts(with: "<code", at: position),
      !byte(position + 5).isLetterOrDigit, let end = find("</code>", from: position)
    else { return false }
    copy(to: end + 7)
    return true
  }
}
