// Keys of YAML that stand twice in one map, at the top or inside of another key: found by their
// indentation, as the parser only says that there are some.

import Announcements

/// Returns a text in which of every repeated key all but the last are comments, with a problem for
/// each repetition.
func withoutRepeatedKeys(
  _ text: ArraySlice<UInt8>, line: Int
) -> (text: [UInt8], problems: [Problem]) {
  var scan = KeyScan()
  var starts: [Int] = []
  var number = line
  for row in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
    starts.append(row.startIndex)
    scan.take(row, number)
    number += 1
  }
  guard !scan.replaced.isEmpty else { return (Array(text), []) }
  var lines: [[UInt8]] = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(
    Array.init)
  for range in scan.replaced {
    for index in range where lines.indices.contains(index - line) {
      lines[index - line].insert(UInt8(ascii: "#"), at: 0)
    }
  }
  return (Array(lines.joined(separator: [0x0A])), scan.problems)
}

/// The keys of the maps that are open while lines are read.
private struct KeyScan {
  private struct Map {
    let indentation: Int
    /// The line on which each key stands, and the last line of what belongs to it.
    var keys: [String: Int] = [:]
  }

  private(set) var problems: [Problem] = []
  /// The lines of keys that a later one replaces.
  private(set) var replaced: [ClosedRange<Int>] = []
  private var maps: [Map] = []
  /// The indentation of the key whose text goes on below it (`|`, `>`); nil elsewhere.
  private var blockText: Int?
  /// For the line of each key, the last line that is indented further.
  private var ends: [Int: Int] = [:]
  private var open: [(indentation: Int, line: Int)] = []

  mutating func take(_ row: ArraySlice<UInt8>, _ line: Int) {
    let content = row.drop { $0 == 0x20 }
    var indentation = content.startIndex - row.startIndex
    guard let first = content.first, first != UInt8(ascii: "#") else { return }
    if let blockText {
      if indentation > blockText { return close(above: indentation, line) }
      self.blockText = nil
    }
    var rest = content
    // An item of a list begins a map of its own.
    while rest.first == UInt8(ascii: "-"), rest.dropFirst().first == 0x20 {
      while let map = maps.last, map.indentation > indentation { maps.removeLast() }
      rest = rest.dropFirst().drop { $0 == 0x20 }
      indentation = rest.startIndex - row.startIndex
      while let map = maps.last, map.indentation >= indentation { maps.removeLast() }
    }
    close(above: indentation, line)
    let length = keyLength(rest)
    guard length > 0, rest[rest.startIndex + length] == UInt8(ascii: ":") else { return }
    note(rest.prefix(length).text, indentation, line)
    let value = rest.dropFirst(length + 1).trimmed
    if value.first == UInt8(ascii: "|") || value.first == UInt8(ascii: ">") {
      blockText = indentation
    }
  }

  /// Notes the last line of the keys that are open.
  private mutating func close(above indentation: Int, _ line: Int) {
    while let last = open.last, last.indentation >= indentation { open.removeLast() }
    for key in open { ends[key.line] = line }
  }

  private mutating func note(_ key: String, _ indentation: Int, _ line: Int) {
    while let map = maps.last, map.indentation > indentation { maps.removeLast() }
    if maps.last?.indentation != indentation { maps.append(Map(indentation: indentation)) }
    if let first = maps[maps.count - 1].keys[key] {
      problems.append(
        Problem(.duplicateKey, line: line, "\"\(key)\" stands on line \(first) already"))
      replaced.append(first...max(first, min(ends[first] ?? first, line - 1)))
    }
    maps[maps.count - 1].keys[key] = line
    open.append((indentation, line))
  }
}
