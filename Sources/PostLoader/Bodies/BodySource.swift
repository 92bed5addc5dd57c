// The text that the Markdown parser gets, and the line of the file that each of its bytes is from.

/// Prepared Markdown with its way back to the file.
struct BodySource {
  /// The Markdown, with a zero byte behind its end: md4c 0.4.8 reads one byte too far.
  let bytes: [UInt8]
  /// The number of bytes that are Markdown.
  let count: Int
  /// Where each line of `bytes` begins.
  let lineStarts: [Int32]
  /// The line of the file for each line of `bytes`; empty where they run alike from `firstLine`.
  let fileLines: [Int32]
  let firstLine: Int
  /// What the marks in the Markdown stand for.
  let insertions: [Insertion]

  /// Takes a body as it stands in its file.
  init(_ bytes: consuming [UInt8], firstLine: Int) {
    self.init(prepared: bytes, fileLines: [], firstLine: firstLine)
  }

  /// Takes a body of which lines were added, moved or taken away.
  init(
    prepared bytes: consuming [UInt8], fileLines: [Int32], insertions: [Insertion] = [],
    firstLine: Int
  ) {
    self.insertions = insertions
    count = bytes.count
    bytes.append(0)
    self.bytes = bytes
    self.fileLines = fileLines
    self.firstLine = firstLine
    var starts: [Int32] = [0]
    starts.reserveCapacity(count / 64 + 4)
    self.bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while let end = buffer.firstIndex(of: 0x0A, from: index) {
        index = end + 1
        starts.append(Int32(truncatingIfNeeded: index))
      }
    }
    lineStarts = starts
  }

  /// Returns the index of the line in which an offset lies, looking from a guess onward.
  func lineIndex(of offset: Int, near guess: Int) -> Int {
    var index = min(max(0, guess), lineStarts.count - 1)
    if Int(lineStarts[index]) > offset { index = lineIndex(before: offset) }
    while index + 1 < lineStarts.count, Int(lineStarts[index + 1]) <= offset { index += 1 }
    return index
  }

  /// Returns the line of the file for a line of the Markdown, zero-based.
  func fileLine(ofIndex index: Int) -> Int {
    guard index < fileLines.count else { return index + firstLine }
    return Int(fileLines[index])
  }

  /// Whether one block has as many places at which an address may begin, or more; a short body has
  /// not. Lines that begin with a letter may go on with the block before.
  func hasBlock(ofAddresses number: Int) -> Bool {
    guard count > 16_384, mayHave(addresses: number) else { return false }
    var (most, present) = (0, 0)
    var isLineStart = true
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<count {
        let byte = bytes[index]
        if isLineStart, byte != 0x20 {
          if !byte.isLetter { present = 0 }
          isLineStart = false
        }
        if byte == 0x0A {
          isLineStart = true
        } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
          || (byte == UInt8(ascii: ".") && index > 0 && bytes[index - 1] | 0x20 == 0x77)
        {
          present += 1
          most = max(most, present)
        }
      }
    }
    return most >= number
  }

  /// Whether enough bytes are there that stand in addresses, which is soon found out.
  private func mayHave(addresses number: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var present = 0
      for part in ":@.".utf8 {
        var index = 0
        while present < number, let found = bytes.firstIndex(of: part, from: index) {
          present += 1
          index = found + 1
        }
      }
      return present >= number
    }
  }

  /// Finds the end tags: for each name, in lower case, the last line of the file that has one.
  func endTags() -> [String: Int] {
    var ends: [String: Int] = [:]
    var guess = 0
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index + 2 < count {
        guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/") else {
          index += 1
          continue
        }
        let name = HTMLTag.name(in: bytes, at: index + 2)
        guess = lineIndex(of: index, near: guess)
        ends[name.lowercased()] = max(ends[name.lowercased()] ?? 0, fileLine(ofIndex: guess))
        index += 2 + name.utf8.count
      }
    }
    return ends
  }

  /// Returns the index of the last line that begins at or before an offset.
  private func lineIndex(before offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
