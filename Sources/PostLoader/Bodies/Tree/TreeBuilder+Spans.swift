// Running text: what is written into it, and the spans that open and close in it.

import Announcements
import Foundation

extension TreeBuilder {
  // MARK: text

  /// Adds text, its white space collapsed as HTML does.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if isVerbatim { return addVerbatim(bytes) }
    guard hiddenDepth == 0 else { return }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Insertion.start, let mark = Insertion.number(in: bytes, at: index) {
        insert(mark.number)
        index = mark.end
        continue
      }
      if byte <= 0x20 {
        add(byte: byte)
        index += 1
        continue
      }
      beginText()
      index = addPlainWords(bytes, index)
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      if start == index { continue }
      countWord(bytes, start, index)
      pending.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
      budget.spend(index - start)
      isAtSpace = false
    }
  }

  /// Adds the words of ASCII with single spaces between them that begin at an index, all at once:
  /// what nearly all text is made of.
  /// - Returns: the index behind them.
  private mutating func addPlainWords(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    guard codeDepth == 0 else { return start }
    var (index, words, spaces) = (start, 0, 0)
    var isInWord = isInWord
    while let plain = PlainWords(bytes, at: index, isInWord: isInWord) {
      index &+= plain.count
      words &+= plain.words
      spaces &+= plain.spaces
      isInWord = true
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x80 {
        if !isInWord { words += 1 }
        isInWord = true
      } else if byte == 0x20, isInWord, index + 1 < bytes.count, bytes[index + 1] > 0x20,
        bytes[index + 1] < 0x80
      {
        spaces += 1
        isInWord = false
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return start }
    pending.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
    self.words += words
    self.isInWord = isInWord
    budget.spend(index - start - spaces)
    isAtSpace = false
    return index
  }

  mutating func add(text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a byte that is white space; other control characters are not shown.
  mutating func add(byte: UInt8) {
    if isVerbatim { return addVerbatim(byte == 0x20 || byte == 0x0A ? byte : 0x20) }
    guard byte == 0x20 || byte == 0x0A || byte == 0x09 else { return }
    isInWord = false
    guard !isAtSpace, !needsBreak, hiddenDepth == 0 else { return }
    pending.append(0x20)
    isAtSpace = true
  }

  /// Adds text as it is: a code block's, or a code span's.
  mutating func addVerbatim(_ bytes: UnsafeRawBufferPointer) {
    guard hiddenDepth == 0, bytes.count > 0 else { return }
    if !source.insertions.isEmpty, bytes.contains(Insertion.start) {
      let restored = Insertion.removeMarks(from: bytes) { sourceOfInsertion($0) }
      return restored.withUnsafeBytes { addVerbatim($0) }
    }
    budget.spend(bytes.count)
    if let leaf, frames[leaf].role == .code {
      if runLine == nil { runLine = line }
      verbatim.append(contentsOf: bytes)
    } else if verbatimDepth > 0, bytes.contains(0x0A) {
      for byte in bytes { addVerbatim(byte) }
    } else {
      beginText()
      pending.append(contentsOf: bytes)
      isAtSpace = false
    }
  }

  private mutating func addVerbatim(_ byte: UInt8) {
    if byte == 0x0A, leaf.map({ frames[$0].role != .code }) ?? true {
      addLineBreak()
    } else {
      withUnsafeBytes(of: byte) { addVerbatim($0) }
    }
  }

  private var isVerbatim: Bool {
    verbatimDepth > 0 || (leaf.map { frames[$0].role == .code } ?? false)
  }

  mutating func addLineBreak() {
    if let leaf, frames[leaf].role == .code { return addVerbatim(0x0A) }
    guard runLine != nil, hiddenDepth == 0 else { return }
    if pending.last == 0x20 { pending.removeLast() }
    flushText()
    append(.lineBreak)
    isAtSpace = true
    isInWord = false
  }

  /// Called before anything visible goes into the running text.
  private mutating func beginText() {
    if needsBreak {
      needsBreak = false
      addLineBreak()
    }
    if runLine == nil { runLine = line }
  }

  /// Counts the words in bytes without white space of ASCII; there may be wider spaces in them.
  private mutating func countWord(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) {
    guard codeDepth == 0 else { return }
    var first = start
    var index = start
    while index < end {
      let width = bytes[index] < 0x80 ? 0 : widthOfSpace(bytes, index, end)
      if width > 0 {
        if index > first, !isInWord { words += 1 }
        isInWord = false
        first = index + width
      }
      index += max(width, 1)
    }
    guard end > first else { return }
    if !isInWord { words += 1 }
    isInWord = true
  }

  // MARK: spans

  /// Opens a span; without a tag it is Markdown's.
  mutating func open(span kind: SpanFrame.Kind, tag: Tag? = nil) {
    flushText()
    switch kind {
    case .link: linkDepth += 1
    case .image: imageDepth += 1
    case .code: codeDepth += 1
    default: break
    }
    let below = spans[spans.count - 1].target
    var isTraceless = spans.count >= TreeBuilder.maximumDepth
    if case .plain = kind { isTraceless = true }
    if case .image = kind { isTraceless = false }
    spans.append(
      SpanFrame(kind: kind, tag: tag, target: isTraceless ? below : spans.count))
  }

  /// Closes the innermost span that Markdown opened, and what HTML opened in it.
  mutating func closeSpan() {
    guard let index = spans.lastIndex(where: { $0.tag == nil }), index > 0 else { return }
    closeSpans(downTo: index)
  }

  /// Closes the nearest open span of an element, unless a Markdown span stands above it.
  mutating func closeSpan(_ tag: Tag) {
    let floor = frames[frames.count - 1].spanDepth
    for index in stride(from: spans.count - 1, through: max(floor, spans.count - 256), by: -1) {
      guard let open = spans[index].tag else { return }
      if open == tag { return closeSpans(downTo: index) }
    }
  }

  /// Ends the spans that were opened since there were only so many.
  mutating func dropSpans(above depth: Int) {
    if spans.count > depth { closeSpans(downTo: max(depth, 1)) }
  }

  private mutating func closeSpans(downTo index: Int) {
    flushText()
    while spans.count > max(index, 1) { popSpan() }
  }

  private mutating func popSpan() {
    let index = spans.count - 1
    let frame = spans[index]
    switch frame.kind {
    case .link(let number):
      finishLink(number, index)
      linkDepth -= 1
    case .image(let address):
      imageDepth -= 1
      spans.removeLast()
      addImage(alternative: plainText(frame.children), address: address)
      return
    case .code: codeDepth -= 1
    default: break
    }
    if frame.target == index { passUp(index) }
    spans.removeLast()
  }

  /// Hands what a span holds to the one below it, as that span.
  mutating func passUp(_ index: Int) {
    let children = spans[index].children
    guard !children.isEmpty, let span = makeSpan(spans[index].kind, children) else { return }
    spans[index].children = []
    spans[index].wasShown = true
    budget.spend(8)
    spans[spans[index - 1].target].children.append(span)
  }

  private mutating func makeSpan(_ kind: SpanFrame.Kind, _ children: [Span]) -> Span? {
    switch kind {
    case .root, .plain, .quoted, .image: return nil
    case .emphasis: return .emphasis(children)
    case .strong: return .strong(children)
    case .strikethrough: return .strikethrough(children)
    case .superscript: return .superscript(children)
    case .subscript: return .subscript(children)
    case .code: return children.count == 1 ? children[0].asCode : .emphasis(children.map(\.asCode))
    case .link(let number):
      if !document.links[number].text.isEmpty { document.links[number].text += " " }
      document.links[number].text += plainText(children)
      return .link(number, children)
    }
  }

  /// Adds a span to the innermost open one.
  mutating func append(_ span: Span) {
    budget.spend(8)
    let target = spans[spans.count - 1].target
    // Most have one, for which an array that may grow is twice as dear.
    if spans[target].children.isEmpty {
      spans[target].children = [span]
    } else {
      spans[target].children.append(span)
    }
  }

  /// Adds a span that shows something.
  mutating func addVisible(_ span: Span) {
    guard hiddenDepth == 0 else { return }
    flushText()
    beginText()
    append(span)
    isAtSpace = false
  }

  /// Makes a span of the text that is pending.
  mutating func flushText() {
    guard !pending.isEmpty else { return }
    if needsComposition {
      pending = Array(pending[...].text.precomposedStringWithCanonicalMapping.utf8)
      needsComposition = false
    }
    if linkDepth == 0, codeDepth == 0, imageDepth == 0, Addresses.mayStand(in: pending) {
      appendWithAddresses()
    } else {
      append(.text(String(decoding: pending, as: UTF8.self)))
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// Returns the number of bytes of a space beyond ASCII at an index, 0 where there is none.
private func widthOfSpace(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ end: Int) -> Int {
  switch bytes[index] {
  case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
  case 0xE2, 0xE3:
    guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
    if bytes[index] == 0xE3 { return bytes[index + 2] == 0x80 ? 3 : 0 }
    return bytes[index + 2] <= 0x8A || bytes[index + 2] == 0xAF ? 3 : 0
  default: return 0
  }
}
