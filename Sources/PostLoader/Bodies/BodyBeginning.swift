// The beginning of a long body, cut where a block begins and with what the rest defines for it, so
// that its first rows can be seen before all of it is read.

/// A part of a body from its start on, that reads as the whole does there.
///
/// A wrong guess costs a row that changes when all is read, so what may reach over the cut is
/// passed over rather than understood: then there is no beginning, or a later one.
struct BodyBeginning {
  /// The Markdown, with the definitions of links and notes that stand behind it.
  let bytes: [UInt8]

  /// From where on it is cut, and where looking for a place ends.
  static let least = 32 << 10
  static let most = 128 << 10

  /// Nil where no place to cut is found.
  init?(of body: ArraySlice<UInt8>) {
    let cut = body.withUnsafeBufferPointer { bytes -> [UInt8]? in
      var scanner = BlockScanner(bytes)
      guard let end = scanner.firstBlock(from: Self.least, before: Self.most) else { return nil }
      return Array(bytes[..<end]) + Self.definitions(in: bytes, from: end)
    }
    guard let cut else { return nil }
    bytes = cut
  }

  /// Returns the lines of links' and notes' definitions, each up to the next blank line.
  private static func definitions(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8]
  {
    var result: [UInt8] = []
    var position = start
    while position < bytes.count, result.count < most {
      let end = bytes.firstIndex(of: 0x0A, from: position) ?? bytes.count
      guard isDefinition(bytes, position..<end) else {
        position = end + 1
        continue
      }
      var last = end
      while last + 1 < bytes.count, bytes[last + 1] != 0x0A, last - position < 2_000 {
        last = bytes.firstIndex(of: 0x0A, from: last + 1) ?? bytes.count
      }
      result.append(contentsOf: bytes[position..<last])
      result.append(contentsOf: [0x0A, 0x0A])
      position = last + 1
    }
    return result
  }

  /// Whether a line begins `[label]:`.
  private static func isDefinition(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool
  {
    var index = line.lowerBound
    while index < line.upperBound, index - line.lowerBound < 3, bytes[index] == 0x20 { index += 1 }
    guard index < line.upperBound, bytes[index] == UInt8(ascii: "["),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: index..<line.upperBound)
    else { return false }
    return close + 1 < line.upperBound && bytes[close + 1] == UInt8(ascii: ":")
  }
}

/// Goes through the lines of a body and knows what is open at each: code, HTML, a comment, a
/// formula.
private struct BlockScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var isAfterBlank = true
  private var fence: (byte: UInt8, length: Int)?
  private var openElements = 0
  private var isInFormula = false
  /// Whether something was met that may reach further than can be told.
  private var isLost = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Finds where a block begins that nothing before it reaches into; nil where there is none.
  mutating func firstBlock(from least: Int, before most: Int) -> Int? {
    while position < min(most, bytes.count), !isLost {
      let end = bytes.firstIndex(of: 0x0A, from: position) ?? bytes.count
      let isClosed = fence == nil && openElements == 0 && !isInFormula
      if position >= least, isAfterBlank, isClosed, beginsBlock(position, end) { return position }
      isAfterBlank = bytes[position..<end].allSatisfy(\.isSpace)
      take(position, end)
      position = max(position, end + 1)
    }
    return nil
  }

  /// Whether a line behind a blank one begins a block and is no part of a list, of a quote or of
  /// definitions, which go on behind blank lines and look different by it.
  private func beginsBlock(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: "`"),
      UInt8(ascii: "~"), UInt8(ascii: "\""), UInt8(ascii: "("):
      return true
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      return start + 1 < end && !bytes[start + 1].isSpace
    case let byte where byte.isDigit:
      let behind = bytes[start..<end].first { !$0.isDigit } ?? 0
      return behind != UInt8(ascii: ".") && behind != UInt8(ascii: ")")
    case let byte: return byte.isLetter || byte >= 0x80
    }
  }

  private mutating func take(_ start: Int, _ end: Int) {
    var first = start
    while first < end, bytes[first].isSpace || ">-*+".utf8.contains(bytes[first]) { first += 1 }
    guard first < end else { return }
    let byte = bytes[first]
    let length = byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") ? run(first, end) : 0
    if let open = fence {
      let isEnd =
        byte == open.byte && length >= open.length
        && bytes[(first + length)..<end].allSatisfy(\.isSpace)
      if isEnd { fence = nil }
    } else if length >= 3 {
      fence = (byte, length)
    } else if byte == UInt8(ascii: ":"), run(first, end) >= 3 {
      isLost = true
    } else {
      takeText(first, end)
    }
  }

  private mutating func takeText(_ start: Int, _ end: Int) {
    var index = start
    while index < end, !isLost {
      switch bytes[index] {
      case UInt8(ascii: "`"): index = endOfCode(index, end)
      case UInt8(ascii: "<"): index = takeTag(index)
      case UInt8(ascii: "{"):
        isLost = mayOpenPart(index)
        index += 1
      case UInt8(ascii: "$") where run(index, end) == 2:
        isInFormula.toggle()
        index += 2
      default: index += 1
      }
    }
  }

  /// The number of times that a byte stands behind itself.
  private func run(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    return index - start
  }

  /// Returns the index behind a code span, or behind its mark where it does not end on the line.
  private func endOfCode(_ start: Int, _ end: Int) -> Int {
    let length = run(start, end)
    var index = start + length
    while index < end {
      guard bytes[index] == bytes[start] else {
        index += 1
        continue
      }
      let closing = run(index, end)
      index += closing
      if closing == length { return index }
    }
    return start + length
  }

  /// Counts the element that a tag opens or closes, and passes over a comment.
  /// - Returns: the index behind what was taken.
  private mutating func takeTag(_ start: Int) -> Int {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    if next == UInt8(ascii: "!") {
      guard let end = endOfComment(start) else {
        isLost = true
        return start + 1
      }
      position = end
      return end
    }
    let isEnd = next == UInt8(ascii: "/")
    let name = HTMLTag.name(in: UnsafeRawBufferPointer(bytes), at: start + (isEnd ? 2 : 1))
      .lowercased()
    let behind = start + (isEnd ? 2 : 1) + name.utf8.count
    let isTag = behind < bytes.count && (bytes[behind].isSpace || "/>".utf8.contains(bytes[behind]))
    guard !name.isEmpty, isTag, !Self.elementsWithoutEnd.contains(name) else { return start + 1 }
    let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: behind)
    let isWhole = close.map { bytes[$0 - 1] == UInt8(ascii: "/") } ?? false
    if isEnd {
      openElements = max(0, openElements - 1)
    } else if !isWhole {
      openElements += 1
    }
    return behind
  }

  private func endOfComment(_ start: Int) -> Int? {
    var index = start
    while let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: index) {
      if bytes[end - 1] == UInt8(ascii: "-") || bytes[start + 2] != UInt8(ascii: "-") {
        return end + 1
      }
      index = end + 1
    }
    return nil
  }

  /// Whether a template may go on to an end of its own; those that name a post or a file do not.
  private func mayOpenPart(_ start: Int) -> Bool {
    let text = bytes[start..<min(start + 24, bytes.count)]
    if text.starts(with: "{{<".utf8) || text.starts(with: "{{%".utf8) { return true }
    if text.starts(with: "{::".utf8) { return true }
    guard text.starts(with: "{%".utf8) else { return false }
    let name = text.dropFirst(2).drop { $0.isBlank || $0 == UInt8(ascii: "-") }
    return !["post_url ", "link ", "include "].contains { name.starts(with: $0.utf8) }
  }

  /// Elements that are never closed, and those that the next of their kind closes.
  private static let elementsWithoutEnd: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr",
  ]
}
