// Code between the tags of a template, which becomes a fenced block: in a quote or in a list's item
// too, whose marks then stand before the fence.

extension Preparation {
  /// Takes code between tags. On one line it is a code span.
  mutating func takeHighlight(_ language: String, _ code: Range<Int>, to end: Int) {
    guard input[code].contains(0x0A) else {
      skip(to: code.lowerBound)
      write("`` ")
      copy(to: code.upperBound)
      write(" ``")
      return skip(to: end)
    }
    let fence = "~~~~~~~~~~~~"
    let marks = Array(containerMarks)
    // What goes on with a quote and an item: the bar, and spaces for the number or the bullet.
    let below = marks.map { $0 == UInt8(ascii: ">") || $0.isBlank ? $0 : 0x20 }
    if output.count > outputLineStart + marks.count { beginLine(below) }
    write(fence + language)
    skip(to: code.lowerBound)
    if byte(position) != 0x0A { beginLine(below) }
    copy(to: code.upperBound)
    let isQuoted = below.contains(UInt8(ascii: ">"))
    let last = output[outputLineStart...]
    if !last.allSatisfy({ $0.isBlank || isQuoted && $0 == UInt8(ascii: ">") }) {
      beginLine(below)
    } else if last.isEmpty {
      output.append(contentsOf: below)
    }
    write(fence)
    skip(to: end)
    if !isBlank(position..<endOfLine(position)) { beginLine(below) }
  }

  private mutating func beginLine(_ marks: [UInt8]) {
    addLineFeed()
    output.append(contentsOf: marks)
  }

  /// The marks of quotes and of a list's items with which the present line of the output begins.
  private var containerMarks: ArraySlice<UInt8> {
    let line = output[outputLineStart...]
    var index = line.startIndex
    while index < line.endIndex {
      if line[index].isBlank || line[index] == UInt8(ascii: ">") {
        index += 1
        continue
      }
      let digits = line[index...].prefix(10).prefix(while: \.isDigit).count
      let mark = index + digits
      let marks = digits == 0 ? "-*+" : ".)"
      guard mark + 1 < line.endIndex, marks.utf8.contains(line[mark]), line[mark + 1].isBlank
      else { break }
      index = mark + 1
    }
    return line[..<index]
  }
}
