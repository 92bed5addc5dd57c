// Parts whose lines are indented: definition lists, admonitions, the texts of footnotes. In the
// result they stand without that, between marks that say what they are.

extension Preparation {
  /// Handles the indentation of a line inside of an indented part.
  /// - Returns: whether the line was taken as a whole.
  mutating func takeIndentation(_ end: Int) -> Bool {
    let start = firstNonSpace(position, end)
    let column = start - position
    switch indented {
    case .none: return false
    case .note: strip(4, from: start)
    case .admonition:
      if column >= 4 || byte(position) == 0x09 {
        strip(4, from: start)
      } else {
        endIndentedPart()
      }
    case .definition(let indentation):
      if column >= 2 || byte(position) == 0x09 {
        strip(indentation, from: start)
        return false
      }
      if column == 0 { lists = ListState() }
      if isAfterBlank, !isDefinition(start), !isTerm(end) {
        endIndentedPart()
      }
    }
    return false
  }

  /// Takes the indentation of the part around it off a line of fenced code.
  mutating func unindentCode(_ end: Int) {
    let columns =
      switch indented {
      case .none: 0
      case .note, .admonition: 4
      case .definition(let indentation): indentation
      }
    if columns > 0 { strip(columns, from: firstNonSpace(position, end)) }
  }

  private mutating func strip(_ columns: Int, from start: Int) {
    let end = byte(position) == 0x09 ? position + 1 : min(start, position + columns)
    skip(to: end)
  }

  mutating func endIndentedPart() {
    if case .definition = indented { insertBlock(.close(.dl)) }
    indented = .none
  }

  // MARK: definition lists

  /// Whether a line begins a definition: a colon and a space.
  private func isDefinition(_ start: Int) -> Bool {
    byte(start) == UInt8(ascii: ":") && byte(start + 1).isBlank
  }

  /// Whether the line at `position` is a term: a definition follows it, or follows a blank line.
  /// At the start of a paragraph other terms may stand between.
  private func isTerm(_ end: Int) -> Bool {
    var (start, end) = (position, end)
    for _ in 0..<(isAfterBlank || output.isEmpty || isAfterHeading ? 8 : 1) {
      guard end - start < 1_000, canBeTerm(start) else { return false }
      let isBlankNext = byte(end + 1) == 0x0A
      var next = isBlankNext ? end + 2 : end + 1
      var column = 0
      while column < 3, byte(next) == 0x20 {
        next += 1
        column += 1
      }
      if isDefinition(next) { return true }
      if isBlankNext || next >= input.count { return false }
      (start, end) = (next, endOfLine(next))
    }
    return false
  }

  private var isAfterHeading: Bool {
    lastLineOfOutput.map { output[$0.lowerBound] == UInt8(ascii: "#") } ?? false
  }

  /// Whether a line may be a term by how it begins: not as another block does.
  private func canBeTerm(_ start: Int) -> Bool {
    switch byte(start) {
    case 0...0x20, UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"): false
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): !byte(start + 1).isBlank
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      byte(start + 1) != byte(start) || byte(start + 2) != byte(start)
    default: true
    }
  }

  /// Takes the term of a definition list.
  mutating func takeTerm(_ end: Int) -> Bool {
    var isInList = false
    if case .definition = indented { isInList = true }
    let isUnindented = position == 0 || byte(position - 1) == 0x0A
    guard isAfterBlank || (isInList && isUnindented) || output.isEmpty || isAfterHeading,
      htmlDepth == 0, lists.indentation == nil || (isUnindented && !byte(position).isDigit),
      isTerm(end)
    else { return false }
    // Text that is not indented ends a list.
    lists = ListState()
    if !isInList { insertBlock(.open(.definitions, .dl)) }
    indented = .definition(4)
    insertBlockStart(.open(.term, .dt))
    while position < input.count, input[position] != 0x0A { takeInline() }
    insert(.close(.dt))
    addLineFeed()
    if position < input.count { copyLineFeed() }
    isAfterBlank = true
    return true
  }

  /// Takes the line on which a definition begins.
  mutating func takeDefinition(_ start: Int, _ end: Int) -> Bool {
    guard case .definition = indented, isDefinition(start) else { return false }
    let text = firstNonSpace(start + 1, end)
    indented = .definition(min(text - position, 4))
    skip(to: text)
    insertBlock(.open(.description, .dd))
    takeText()
    return true
  }

  private mutating func insertBlockStart(_ meaning: Insertion.Meaning) {
    if output.count > outputLineStart { addLineFeed() }
    addLineFeed()
    insert(meaning)
  }
}
