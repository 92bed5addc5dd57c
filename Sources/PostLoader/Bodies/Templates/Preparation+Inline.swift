// Running text: what in it is no Markdown.

extension Preparation {
  /// Takes the next piece of running text: a template or the like, or the bytes up to where one may
  /// begin.
  mutating func takeInline() {
    switch input[position] {
    case UInt8(ascii: "\\"): copy(to: byte(position + 1) == 0x0A ? position + 1 : position + 2)
    case UInt8(ascii: "`"): takeCodeSpan()
    case UInt8(ascii: "{"): takeBrace()
    case UInt8(ascii: "<"): takeAngle()
    case UInt8(ascii: "["): takeBracket()
    case UInt8(ascii: "$"): takeMath()
    case UInt8(ascii: ":"): takeEmoji()
    default: takePlain()
    }
  }

  private mutating func takePlain() {
    let start = position
    let end = min(input.count, inlineEnd)
    position = input.withUnsafeBufferPointer { bytes in
      var index = min(bytes.endOfLetters(from: start), end)
      while index < end, !Preparation.endsPlain(bytes[index]) {
        index = min(bytes.endOfLetters(from: index + 1), end)
      }
      return index
    }
    output.append(contentsOf: input[start..<position])
  }

  @inline(__always)
  private static func endsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "<"),
      UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// Leaves out a template that shows nothing.
  mutating func remove(to end: Int) {
    skip(to: end)
    hasRemoved = true
  }

  private mutating func takeBrace() {
    let isTaken =
      switch byte(position + 1) {
      case UInt8(ascii: "{"): takeOutput()
      case UInt8(ascii: "%"): takeTag()
      case UInt8(ascii: ":"): takeAttributes()
      case UInt8(ascii: "#"): takeTwigComment() || takeMarkdownAttributes()
      default: context.isMDX ? takeJSXExpression() : takeMarkdownAttributes()
      }
    if !isTaken { copy(to: position + 1) }
  }

  private mutating func takeTwigComment() -> Bool {
    guard let end = find("#}", from: position + 2), end > position + 2 else { return false }
    remove(to: end + 2)
    return true
  }

  private mutating func takeAngle() {
    let next = byte(position + 1)
    if next == UInt8(ascii: "!"), takeComment() { return }
    if next == UInt8(ascii: "%"), takeERB() { return }
    if next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") {
      if takeVerbatimElement() || takeJSXTag() { return }
      countElement()
    }
    copy(to: position + 1)
  }

  /// Takes a comment of HTML: on one line and empty, so that a blank line in it ends nothing. One
  /// that never ends is text.
  private mutating func takeComment() -> Bool {
    guard starts(with: "<!--", at: position) else { return false }
    guard let end = find("-->", from: position + 2, acrossBlankLines: true) else {
      write("\\")
      copy(to: position + 1)
      return true
    }
    skip(to: end + 3)
    write("<!-- -->")
    return true
  }

  /// Notes that a block element of HTML opens or closes.
  private mutating func countElement() {
    let isEnd = byte(position + 1) == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    var end = start
    while end < start + 11, byte(end).isLetterOrDigit { end += 1 }
    guard end > start, Preparation.blockElements.contains(text(start..<end).lowercased()) else {
      return
    }
    htmlDepth = max(0, htmlDepth + (isEnd ? -1 : 1))
  }

  private static let blockElements: Set<String> = [
    "div", "section", "article", "center", "table", "ul", "ol", "dl", "figure", "details", "main",
    "blockquote", "aside", "header", "footer", "nav",
  ]

  private mutating func takeBracket() {
    if byte(position + 1) == UInt8(ascii: "^"), takeNoteReference() { return }
    if byte(position + 1) == UInt8(ascii: "!"), takeAlert() { return }
    copy(to: position + 1)
  }

  /// Takes `> [!NOTE]`, with which GitHub opens an alert.
  private mutating func takeAlert() -> Bool {
    guard let end = input[position..<min(position + 20, input.count)].firstIndex(of: 0x5D),
      isBlank((end + 1)..<endOfLine(end)), output.last == 0x20, output.dropLast().last == 0x3E
    else { return false }
    let name = text((position + 2)..<end)
    guard let title = Admonitions.title(of: name) else { return false }
    insert(.title(title), for: end + 1)
    return true
  }

  /// Takes a formula between `$$`.
  private mutating func takeMath() {
    guard byte(position + 1) == UInt8(ascii: "$"), let end = find("$$", from: position + 2),
      end > position + 2, targetPlace == nil
    else { return copy(to: position + 1) }
    let isDisplayed =
      isBlank(outputLineStart..<output.count, of: output) && isBlank((end + 2)..<endOfLine(end + 2))
    let formula = input[(position + 2)..<end].trimmed
    insert(.math(formula.text, isDisplayed: isDisplayed), for: end + 2)
  }

  private func isBlank(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    bytes[range].allSatisfy(\.isBlank)
  }

  /// Takes emoji by their names, several of which may follow each other at once. What stands in an
  /// address, in a word or between numbers is none.
  private mutating func takeEmoji() {
    let before = byte(position - 1)
    guard !before.isLetterOrDigit, before != UInt8(ascii: ":"),
      let found = emoji(at: position), targetPlace == nil
    else { return copy(to: position + 1) }
    skip(to: found.end)
    write(found.text)
  }

  private func emoji(at start: Int) -> (text: String, end: Int)? {
    var text = ""
    var index = start
    while byte(index) == UInt8(ascii: ":"), Emoji.canBegin(byte(index + 1)) {
      var end = index + 1
      while end < index + 33, Emoji.isNameByte(byte(end)) { end += 1 }
      guard byte(end) == UInt8(ascii: ":"), let emoji = Emoji.named[self.text((index + 1)..<end)]
      else { break }
      text += emoji
      index = end + 1
    }
    guard index > start, !byte(index).isLetterOrDigit, byte(index) != UInt8(ascii: ":") else {
      return nil
    }
    return (text, index)
  }
}
