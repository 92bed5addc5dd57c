// Tables as md4c wants them: three dashes in each cell of the line below the header, and a column
// for every cell, as it leaves out those that the header has none for.

/// The cells of the line below a table's header.
private struct Delimiter {
  /// Behind the marks of quotes and the indentation.
  let start: Int
  var cells: [ArraySlice<UInt8>]

  /// Nil for a line that is no such line.
  init?(_ input: [UInt8], _ range: Range<Int>) {
    let start = Delimiter.start(input, range)
    // Most lines are none by how they begin.
    guard start < range.upperBound, "|-:".utf8.contains(input[start]) else { return nil }
    let line = input[start..<range.upperBound]
    guard line.contains(UInt8(ascii: "|")), line.contains(UInt8(ascii: "-")),
      line.allSatisfy({ $0.isBlank || "|-:".utf8.contains($0) })
    else { return nil }
    var inner = line.trimmed
    if inner.first == UInt8(ascii: "|") { inner = inner.dropFirst() }
    if inner.last == UInt8(ascii: "|") { inner = inner.dropLast() }
    let cells = inner.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map(\.trimmed)
    guard cells.allSatisfy(Delimiter.isCell) else { return nil }
    (self.start, self.cells) = (start, cells)
  }

  private static func isCell(_ cell: ArraySlice<UInt8>) -> Bool {
    var dashes = cell
    if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
    if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  static func start(_ input: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, input[start].isBlank || input[start] == UInt8(ascii: ">") {
      start += 1
    }
    return start
  }

  /// The line for a number of columns.
  func text(columns: Int) -> String {
    let written = cells.map { cell in
      let left = cell.first == UInt8(ascii: ":") ? ":" : ""
      let right = cell.count > 1 && cell.last == UInt8(ascii: ":") ? ":" : ""
      return left + "---" + right
    }
    let more = Array(repeating: "---", count: max(0, columns - cells.count))
    return "|" + (written + more).map { $0 + "|" }.joined()
  }
}

extension Preparation {
  /// Takes the line below a table's header, and gives the header a cell for every column.
  mutating func takeTableDelimiter(_ end: Int) -> Bool {
    guard !isAfterBlank, position >= endOfTable, end - position < 4_000,
      let delimiter = Delimiter(input, position..<end), let header = lastLineOfOutput,
      output[header].contains(UInt8(ascii: "|"))
    else { return false }
    var widest = max(delimiter.cells.count, cellCount(output, header))
    var line = end + 1
    while line < input.count {
      let lineEnd = endOfLine(line)
      let start = Delimiter.start(input, line..<lineEnd)
      if start == lineEnd { break }
      widest = max(widest, cellCount(input, start..<lineEnd))
      line = lineEnd + 1
    }
    endOfTable = line
    let missing = widest - cellCount(output, header)
    settleRow(from: header.lowerBound)
    widenHeader(by: missing)
    copy(to: delimiter.start)
    write(delimiter.text(columns: widest))
    skip(to: end)
    if position < input.count { copyLineFeed() }
    return true
  }

  /// Writes the row of a table that begins at an index of the output as md4c reads it: a space in
  /// each empty cell, which it would leave out, and no backslash before a bar in code, where it
  /// would show that.
  mutating func settleRow(from start: Int) {
    if isSettled(from: start) {
      if output.last == 0x0A { outputLineStart = output.count }
      return
    }
    var row: [UInt8] = []
    // A copy, as a slice of the output would have all of it copied when it is written to.
    let written = Array(output[start...])[...]
    var index = written.startIndex
    while index < written.endIndex {
      let byte = written[index]
      if byte == UInt8(ascii: "`") {
        let end = endOfCode(written, index)
        row += written[index..<end].unescapingBars
        index = end
        continue
      }
      if byte == UInt8(ascii: "\\") {
        row += written[index...].prefix(2)
        index += 2
        continue
      }
      if byte == UInt8(ascii: "|"), index > 0, written[index - 1] == byte { row.append(0x20) }
      row.append(byte)
      index += 1
    }
    output.removeSubrange(start...)
    output += row
    if output.last == 0x0A { outputLineStart = output.count }
  }

  /// Whether a row has neither code nor a backslash nor an empty cell without a space.
  private func isSettled(from start: Int) -> Bool {
    output.withUnsafeBufferPointer { output in
      var previous: UInt8 = 0
      for byte in output[start...] {
        if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\\") { return false }
        if byte == UInt8(ascii: "|"), previous == byte { return false }
        previous = byte
      }
      return true
    }
  }

  /// Finds the end of a code span in a row; that of the backticks where they open none.
  private func endOfCode(_ row: ArraySlice<UInt8>, _ start: Int) -> Int {
    let length = row[start...].prefix { $0 == UInt8(ascii: "`") }.count
    var index = start + length
    while let open = row[index...].firstIndex(of: UInt8(ascii: "`")) {
      let run = row[open...].prefix { $0 == UInt8(ascii: "`") }.count
      index = open + run
      if run == length { return index }
    }
    return start + length
  }

  /// Where the line stands that was written last, without its line feed; nil where there is none.
  var lastLineOfOutput: Range<Int>? {
    guard output.last == 0x0A, output.count > 1 else { return nil }
    let start = output.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(output.count - 1)
  }

  private mutating func widenHeader(by columns: Int) {
    guard columns > 0 else { return }
    output.removeLast()
    while output.last?.isBlank == true { output.removeLast() }
    if output.last != UInt8(ascii: "|") { write(" |") }
    write(String(repeating: " |", count: columns) + "\n")
    outputLineStart = output.count
  }

  /// The number of cells of a table's row.
  private func cellCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let row = bytes[range].drop { $0.isBlank || $0 == UInt8(ascii: ">") }.trimmed
    var bars = 0
    var previous: UInt8 = 0
    for byte in row {
      if byte == UInt8(ascii: "|"), previous != UInt8(ascii: "\\") { bars += 1 }
      // A backslash behind another one escapes nothing.
      previous = previous == UInt8(ascii: "\\") && byte == previous ? 0 : byte
    }
    if row.first == UInt8(ascii: "|") { bars -= 1 }
    if row.count > 1, row.last == UInt8(ascii: "|"), row.dropLast().last != UInt8(ascii: "\\") {
      bars -= 1
    }
    return bars + 1
  }
}

extension Sequence<UInt8> {
  /// The bytes without the backslashes before bars.
  fileprivate var unescapingBars: [UInt8] {
    reduce(into: []) { bytes, byte in
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
  }
}
