// What keeps the TOML parser from ending the program: toml++ asserts, in release builds too, that
// the bracket of a table's name has the first letter of a key behind it, and that no brace closes
// where an array's value should be.

/// What toml++ ends the program at.
public struct TOMLTrap: Error, Equatable {
  public enum Kind: Sendable {
    /// A table's name does not begin as names do.
    case unnamedTable
    /// A brace closes what a bracket opened.
    case closedArray
  }

  public let kind: Kind
  /// From 1.
  public let line: Int

  /// Finds the first one in a text; nil where there is none. Follows strings and arrays as the
  /// parser does up to the first error, at which that stops.
  public init?(in text: some Collection<UInt8>) {
    let bytes = Array(text)
    var scan = TOMLScan(bytes)
    guard let (kind, index) = scan.firstTrap() else { return nil }
    self.kind = kind
    line = 1 + bytes[..<index].count { $0 == 0x0A }
  }
}

private struct TOMLScan {
  private let text: [UInt8]
  private var index = 0
  /// The brackets and braces that are open.
  private var open: [UInt8] = []

  init(_ text: [UInt8]) { self.text = text }

  mutating func firstTrap() -> (kind: TOMLTrap.Kind, index: Int)? {
    var isLineStart = true
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isLineStart, open.isEmpty, byte == UInt8(ascii: "["), !isNamed() {
          return (.unnamedTable, index)
        }
        open.append(byte)
      case UInt8(ascii: "}") where open.last == UInt8(ascii: "["): return (.closedArray, index)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "#"): while index + 1 < text.count, text[index + 1] != 0x0A { index += 1 }
      default: break
      }
      isLineStart = byte == 0x0A || (isLineStart && byte.isSpace)
      index += 1
    }
    return nil
  }

  /// Whether a key, or the error of a bracket that closes at once, follows one or two brackets.
  private func isNamed() -> Bool {
    var next = index + 1
    while next < text.count, text[next].isBlank { next += 1 }
    if next < text.count, text[next] == UInt8(ascii: "[") {
      next += 1
      while next < text.count, text[next].isBlank { next += 1 }
    }
    guard next < text.count else { return true }
    return text[next].isLetter || text[next].isDigit || "_-\"']".utf8.contains(text[next])
  }

  /// Goes to the last byte of a string; one of a single line ends with that.
  private mutating func skipString(_ mark: UInt8) {
    let isLong = index + 2 < text.count && text[index + 1] == mark && text[index + 2] == mark
    index += isLong ? 3 : 1
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        index += 2
        continue
      }
      if text[index] == mark {
        guard isLong else { return }
        if index + 2 < text.count, text[index + 1] == mark, text[index + 2] == mark {
          index += 2
          while index + 1 < text.count, text[index + 1] == mark { index += 1 }
          return
        }
      }
      if text[index] == 0x0A, !isLong {
        index -= 1
        return
      }
      index += 1
    }
  }
}
