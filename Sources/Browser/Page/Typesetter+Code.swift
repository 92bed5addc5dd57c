// Code and formulas: kept row for row, however wide, behind the name of the language.

import Screen

extension Typesetter {
  /// The columns between the stops of a tab in code.
  private static let tabStops = 4

  /// Returns the rows of a text that is kept as it is. Rows wider than the page say so.
  func codeRows(_ text: String, _ language: String?, _ slot: Slot) -> [PageLine] {
    var rows = signRows(slot)
    var slot = rows.isEmpty ? slot : slot.below
    let indent = slot.rest.columns + 2 <= width / 2 ? "  " : ""
    if let language, !language.isEmpty {
      rows.append(label(language, indent, slot))
      slot = slot.below
    }
    let bytes = Typesetter.drawn(beginning(of: text))
    // Blank rows around it are left over from the markup.
    let isBlank = { (range: Range<Int>) in bytes[range].allSatisfy { $0 == 0x20 } }
    let lines = Typesetter.lines(of: bytes)
    let first = lines.firstIndex { !isBlank($0) } ?? 0
    let last = lines.lastIndex { !isBlank($0) } ?? 0
    for range in lines[first...last] {
      rows.append(codeRow(bytes, range, indent, slot))
      slot = slot.below
    }
    return rows
  }

  /// As much of a text as is wanted, and some rows more for blank ones in front.
  private func beginning(of text: String) -> String {
    guard mostRows < .max else { return text }
    var rows = mostRows + 20
    let end = text.utf8.firstIndex { byte in
      if byte == 0x0A { rows -= 1 }
      return rows <= 0
    }
    return end.map { String(text[..<$0]) } ?? text
  }

  private func label(_ language: String, _ indent: String, _ slot: Slot) -> PageLine {
    var text = slot.first.text
    let rule = String(repeating: options.marks.horizontal, count: 2)
    let name = Columns.clipped(Reduction.reduced(language), to: max(0, measure / 2))
    text.append(indent + rule + " " + name, options.theme.label)
    return PageLine(text, passage: slot.number, sourceLine: slot.line)
  }

  private func codeRow(
    _ bytes: [UInt8], _ range: Range<Int>, _ indent: String, _ slot: Slot
  ) -> PageLine {
    let margin = slot.first
    var text = margin.text
    text.append(indent, .plain)
    let fixed = margin.columns + indent.utf8.count
    text.append(String(decoding: bytes[range], as: UTF8.self), options.theme.code)
    return PageLine(
      range.isEmpty ? text.trimmed : text, passage: slot.number, sourceLine: slot.line,
      places: margin.places, pieces: [PageLine.Piece(bytes: range, column: fixed)],
      isWide: range.count > width - fixed && text.width > width, fixedColumns: fixed)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<bytes.count)
    return lines
  }

  /// Returns code as it is drawn: tabs as spaces, and what cannot be drawn reduced.
  static func drawn(_ text: String) -> [UInt8] {
    let bytes = Array(Reduction.reduced(text).utf8)
    guard bytes.contains(0x09) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var column = 0
    for byte in bytes {
      if byte == 0x09 {
        let columns = tabStops - column % tabStops
        result.append(contentsOf: repeatElement(0x20, count: columns))
        column += columns
      } else {
        result.append(byte)
        // Bytes of one character count once; wide ones are rare before a tab.
        column = byte == 0x0A ? 0 : column + (byte & 0xC0 == 0x80 ? 0 : 1)
      }
    }
    return result
  }
}
