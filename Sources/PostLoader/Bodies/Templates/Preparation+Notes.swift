// Footnotes, which md4c does not know: a reference becomes a mark, and the notes are put behind the
// body, each behind a mark of its own, in the order of their first reference.

/// The footnotes of a body.
struct NoteTable {
  /// The labels of the notes that the body defines.
  private var labels: Set<String> = []
  /// The labels in the order of their first reference.
  private(set) var order: [String] = []
  private var numbers: [String: Int] = [:]
  /// Where the text of each note stands, with its line of the file.
  private(set) var texts: [String: (range: Range<Int>, line: Int)] = [:]
  /// The labels in the order in which the body defines them.
  private(set) var defined: [String] = []

  init() {}

  /// Looks for the labels of the notes: a reference may come before its note.
  init(_ input: [UInt8]) {
    var isLineStart = true
    for index in input.indices {
      if isLineStart, let label = NoteTable.label(in: input, at: index) {
        if NoteTable.isDefinition(input, index + label.utf8.count + 3) { labels.insert(label) }
      }
      isLineStart = input[index] == 0x0A || (isLineStart && input[index] == 0x20)
    }
  }

  /// Reads `[^label]`.
  static func label(in input: [UInt8], at start: Int) -> String? {
    guard start + 3 < input.count, input[start] == UInt8(ascii: "["),
      input[start + 1] == UInt8(ascii: "^")
    else { return nil }
    var end = start + 2
    while end < input.count, end < start + 100, input[end] > 0x20, input[end] != 0x5D,
      input[end] != 0x5B
    {
      end += 1
    }
    guard end < input.count, input[end] == UInt8(ascii: "]"), end > start + 2 else { return nil }
    return input[(start + 2)..<end].text
  }

  static func isDefinition(_ input: [UInt8], _ index: Int) -> Bool {
    index < input.count && input[index] == UInt8(ascii: ":")
  }

  /// Returns the number of a note to which the body refers; nil where there is no such note.
  mutating func number(of label: String) -> Int? {
    if let number = numbers[label] { return number }
    guard labels.contains(label) else { return nil }
    numbers[label] = order.count
    order.append(label)
    return order.count - 1
  }

  mutating func define(_ label: String, _ range: Range<Int>, line: Int) {
    guard texts[label] == nil else { return }
    texts[label] = (range, line)
    defined.append(label)
  }
}

extension Preparation {
  mutating func takeNoteReference() -> Bool {
    guard let label = NoteTable.label(in: input, at: position),
      let number = notes.number(of: label)
    else { return false }
    insert(.footnote(number), for: position + label.utf8.count + 3)
    return true
  }

  /// Takes a note out of the body: its line, the lines of its paragraph, and indented ones.
  mutating func takeNoteDefinition(_ start: Int, _ end: Int) -> Bool {
    guard let label = NoteTable.label(in: input, at: start), indented != .note, quoteDepth == 0,
      NoteTable.isDefinition(input, start + label.utf8.count + 3), notes.texts[label] == nil
    else { return false }
    let text = start + label.utf8.count + 4
    var last = end
    var next = end + 1
    var isAfterBlank = isBlank(text..<end)
    while next < input.count {
      let stop = endOfLine(next)
      let first = firstNonSpace(next, stop)
      let isBlankLine = first == stop
      if !isBlankLine {
        if isAfterBlank, first - next < 2, input[next] != 0x09 { break }
        if NoteTable.label(in: input, at: first) != nil, first - next < 4 { break }
        last = stop
      }
      isAfterBlank = isBlankLine
      next = stop + 1
    }
    notes.define(label, text..<last, line: line)
    skip(to: min(last, input.count))
    hasRemoved = true
    takeText()
    return true
  }

  /// Puts the notes behind the body, and where one refers to another, that one too.
  mutating func addNotes() {
    for label in notes.defined where notes.order.isEmpty { _ = notes.number(of: label) }
    var index = 0
    while index < notes.order.count {
      addNote(index)
      index += 1
      if index == notes.order.count {
        for label in notes.defined { _ = notes.number(of: label) }
      }
    }
  }

  private mutating func addNote(_ index: Int) {
    if let fence = code.fence {
      if output.count > outputLineStart { addLineFeed() }
      write(String(repeating: String(UnicodeScalar(fence.byte)), count: fence.length))
      addLineFeed()
      code.fence = nil
    }
    lists = ListState()
    htmlDepth = 0
    insertBlock(.note(index))
    guard let text = notes.texts[notes.order[index]] else { return }
    position = text.range.lowerBound
    line = text.line
    fileLines[fileLines.count - 1] = Int32(truncatingIfNeeded: line)
    indented = .note
    skip(to: firstNonSpace(position, text.range.upperBound))
    while position < text.range.upperBound { takeLine() }
    indented = .none
    position = input.count
  }
}
