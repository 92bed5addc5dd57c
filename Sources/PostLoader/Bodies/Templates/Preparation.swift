// Makes plain Markdown and HTML of a body that has templates, kramdown's additions or JSX in it, in
// one pass. Every line of the result knows the line of the file that it is from.

import Announcements

/// A body on its way to Markdown.
///
/// What is code stays as it is, so the pass knows fences, indented code and code spans; it takes
/// what it meets outside of them from left to right, and never looks at a byte more often than a
/// bounded number of times.
struct Preparation {
  let input: [UInt8]
  let context: BodyContext
  /// Where the next byte to look at stands.
  var position = 0
  /// The line of the file at `position`.
  var line: Int
  var output: [UInt8] = []
  /// The line of the file for each line of the output so far.
  var fileLines: [Int32]
  var insertions: [Insertion] = []
  var problems: [Problem] = []
  var variables: [String: String]

  /// Where the present line of the output begins.
  var outputLineStart = 0
  /// Whether the last line was blank.
  var isAfterBlank = true
  /// Whether a template was taken out of the present line.
  var hasRemoved = false
  var code = CodeState()
  /// The number of block elements of HTML that are open.
  var htmlDepth = 0
  var lists = ListState()
  var indented = IndentedPart.none
  var notes = NoteTable()
  /// The parts that templates have opened.
  var parts: [Tag] = []
  /// Whether the last line was an `import` or an `export`.
  var hasTakenModule = false
  /// Up to where running text is taken, in an expression of JSX.
  var inlineEnd = Int.max
  /// Up to where the lines are known to be a table's.
  var endOfTable = 0
  /// Up to where the lines are known to be a quote's.
  var endOfQuote = 0
  /// The number of quotes around the body.
  var quoteDepth = 0
  /// For each kind of end that was looked for in vain, up to where there is none.
  var searched: [String: Int] = [:]

  init(_ input: [UInt8], context: BodyContext) {
    self.input = input
    self.context = context
    line = context.firstLine
    fileLines = [Int32(truncatingIfNeeded: context.firstLine)]
    variables = context.variables
    output.reserveCapacity(input.count + 64)
  }

  /// Whether there may be anything to prepare; most bodies have nothing.
  static func isNeeded(for input: [UInt8], isMDX: Bool) -> Bool {
    if isMDX { return true }
    return input.withUnsafeBufferPointer { bytes in
      var end = bytes.endOfLetters(from: 0)
      while end < bytes.count {
        let index = end
        let byte = bytes[index]
        end = bytes.endOfLetters(from: index + 1)
        if !mayBegin(byte) { continue }
        let previous = index > 0 ? bytes[index - 1] : 0x0A
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case UInt8(ascii: "{"): return true
        case UInt8(ascii: "<"):
          let isTag = next >= 0x61 || next == UInt8(ascii: "/") || next <= 0x20
          let isIndented = previous.isBlank && !isAddress(bytes, index)
          if !isTag || isIndented || saysMarkdown(bytes, index) { return true }
        case UInt8(ascii: "^"), UInt8(ascii: "["), UInt8(ascii: "T"):
          if previous == UInt8(ascii: "[") { return true }
          if byte == UInt8(ascii: "["), previous == UInt8(ascii: "*") { return true }
        case UInt8(ascii: "$") where next == byte: return true
        // The line below a table's header.
        case UInt8(ascii: "|"):
          let before = previous.isBlank && index > 1 ? bytes[index - 2] : previous
          let behind = next.isBlank && index + 2 < bytes.count ? bytes[index + 2] : next
          if before == UInt8(ascii: "-") || behind == UInt8(ascii: "-") { return true }
        case UInt8(ascii: ":"):
          if previous == 0x0A || Emoji.canBegin(next) { return true }
          // A definition in a quote.
          if next.isBlank, previous.isBlank || previous == UInt8(ascii: ">") { return true }
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
          if previous == byte || previous == UInt8(ascii: "[") { return true }
        default: break
        }
      }
      return false
    }
  }

  /// Whether an angle bracket behind text opens an address, which is Markdown's own.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start > 1, bytes[start - 2] > 0x20 else { return false }
    let rest = bytes[(start + 1)...]
    return rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8)
  }

  /// Whether a tag tells kramdown that there is Markdown in its element.
  private static func saysMarkdown(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let mark = "markdown="
    var index = start
    while index + mark.utf8.count < bytes.count, index - start < 200 {
      if bytes[index] == UInt8(ascii: ">") || bytes[index] == 0x0A { return false }
      if bytes[index] == UInt8(ascii: "m"), bytes[index...].starts(with: mark.utf8) { return true }
      index += 1
    }
    return false
  }

  /// Whether a byte is one of those that something to be prepared may begin with.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "^"), UInt8(ascii: "["),
      UInt8(ascii: "T"), UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// Prepares the whole body.
  mutating func run() -> BodySource {
    if hasNotes { notes = NoteTable(input) }
    while position < input.count { takeLine() }
    endIndentedPart()
    addNotes()
    var prepared: [UInt8] = []
    swap(&prepared, &output)
    return BodySource(
      prepared: consume prepared, fileLines: fileLines, insertions: insertions,
      firstLine: context.firstLine)
  }

  // MARK: reading

  /// The byte at an index; 0 beyond the end.
  func byte(_ index: Int) -> UInt8 { index < input.count && index >= 0 ? input[index] : 0 }

  func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= input.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where input[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The index of the line feed that ends the line of an index, or of the end.
  func endOfLine(_ index: Int) -> Int {
    input.withUnsafeBufferPointer { $0.firstIndex(of: 0x0A, from: index) } ?? input.count
  }

  func isBlank(_ range: Range<Int>) -> Bool { input[range].allSatisfy(\.isSpace) }

  func text(_ range: Range<Int>) -> String { input[range].text }

  /// Finds where a template ends: before the next blank line, or anywhere. What was looked for in
  /// vain is not looked for again.
  mutating func find(_ end: String, from start: Int, acrossBlankLines: Bool = false) -> Int? {
    let key = acrossBlankLines ? end + "\n" : end
    if let limit = searched[key], start < limit { return nil }
    let wanted = Array(end.utf8)
    var index = start
    while index + wanted.count <= input.count {
      if input[index] == wanted[0], input[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index
      }
      if input[index] == 0x0A, !acrossBlankLines, byte(index + 1) == 0x0A { break }
      index += 1
    }
    searched[key] = index
    return nil
  }

  /// Whether `[^` stands anywhere.
  private var hasNotes: Bool {
    input.withUnsafeBufferPointer { bytes in
      var index = 1
      while let caret = bytes.firstIndex(of: UInt8(ascii: "^"), from: index) {
        if bytes[caret - 1] == UInt8(ascii: "[") { return true }
        index = caret + 1
      }
      return false
    }
  }

  // MARK: writing

  /// Writes the input up to an index as it is.
  mutating func copy(to end: Int) {
    let end = min(end, input.count)
    while position < end {
      let stop = input.withUnsafeBufferPointer { bytes in
        bytes.firstIndex(of: 0x0A, in: position..<end) ?? end
      }
      output.append(contentsOf: input[position..<stop])
      position = stop
      if position < end { copyLineFeed() }
    }
  }

  mutating func copyLineFeed() {
    position += 1
    line += 1
    addLineFeed()
  }

  mutating func addLineFeed() {
    output.append(0x0A)
    outputLineStart = output.count
    fileLines.append(Int32(truncatingIfNeeded: line))
  }

  /// Leaves out the input up to an index.
  mutating func skip(to end: Int) {
    let end = min(end, input.count)
    guard end > position else { return }
    for byte in input[position..<end] where byte == 0x0A { line += 1 }
    position = end
    if output.count == outputLineStart {
      fileLines[fileLines.count - 1] = Int32(truncatingIfNeeded: line)
    }
  }

  mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  /// Writes the mark of an insertion, which stands for the input up to an index.
  mutating func insert(_ meaning: Insertion.Meaning, for end: Int) {
    let source = end > position ? text(position..<min(end, input.count)) : ""
    skip(to: end)
    insert(meaning, source: source)
  }

  mutating func insert(_ meaning: Insertion.Meaning, source: String = "") {
    output.append(Insertion.start)
    output.append(contentsOf: String(insertions.count).utf8)
    output.append(Insertion.end)
    insertions.append(Insertion(meaning: meaning, source: source))
  }

  /// Writes an insertion as a paragraph of its own.
  mutating func insertBlock(_ meaning: Insertion.Meaning) {
    if output.count > outputLineStart { addLineFeed() }
    addLineFeed()
    insert(meaning)
    addLineFeed()
    addLineFeed()
    isAfterBlank = true
  }
}
