// Where the target of a link stands: there nothing is an emoji or a formula, and a template's value
// is an address.

/// In what kind of target a byte of Markdown stands.
enum TargetPlace {
  /// Markdown's, between parentheses: it can have no spaces.
  case markdown
  /// An attribute's, a tag's or one between angle brackets.
  case html
  /// That of a reference, behind `[name]:`.
  case reference
  /// An address that stands in the text.
  case text
}

extension Preparation {
  /// The kind of target in which what is written next stands, with at most the start of an address
  /// before it; nil outside of targets.
  var targetPlace: TargetPlace? {
    let line = output[outputLineStart...]
    var end = line.endIndex
    while end > line.startIndex, output[end - 1].isBlank { end -= 1 }
    if line.trimmed.first == UInt8(ascii: "["), line[..<end].last == UInt8(ascii: ":") {
      return .reference
    }
    var closed = 0
    var isAddress = false
    for index in line[..<end].indices.suffix(500).reversed() {
      let before = index > line.startIndex ? output[index - 1] : 0
      switch output[index] {
      case UInt8(ascii: ")"): closed += 1
      case UInt8(ascii: "(") where closed > 0: closed -= 1
      case UInt8(ascii: "(") where before == UInt8(ascii: "]"): return .markdown
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if before == UInt8(ascii: "=") { return .html }
        return isAddress ? .text : nil
      case UInt8(ascii: "<") where opensTarget(index, end): return .html
      case UInt8(ascii: ":"):
        isAddress = isAddress || (end == line.endIndex && output[index...].starts(with: "://".utf8))
      case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x20, 0x09:
        return isAddress ? .text : nil
      default: break
      }
    }
    return isAddress ? .text : nil
  }

  /// Whether what is written next is a part of what links, not of the text.
  var isAtTarget: Bool {
    switch targetPlace {
    case .markdown, .html, .reference: true
    case .text, nil: false
    }
  }

  /// Whether an angle bracket in the output begins a tag or an address.
  private func opensTarget(_ index: Int, _ end: Int) -> Bool {
    index + 1 < end ? output[index + 1].isLetter : end == output.endIndex
  }
}
