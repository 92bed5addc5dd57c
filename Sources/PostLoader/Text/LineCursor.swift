// Steps through a text line by line, knowing the number of the line it is on.

/// A place at the beginning of a line.
struct LineCursor {
  private let text: [UInt8]
  /// The index of the line's first byte.
  private(set) var start: Int
  /// One-based.
  private(set) var number: Int
  private var end: Int

  init(_ text: [UInt8], start: Int = 0, number: Int = 1) {
    self.text = text
    self.start = start
    self.number = number
    end = text[start...].firstIndex(of: 0x0A) ?? text.count
  }

  /// The line without its end; nil past the last one.
  var current: ArraySlice<UInt8>? { start < text.count ? text[start..<end] : nil }

  mutating func advance() {
    guard start < text.count else { return }
    start = min(end + 1, text.count)
    number += 1
    end = text[start...].firstIndex(of: 0x0A) ?? text.count
  }

  /// Steps over blank lines and HTML comments.
  mutating func skipBlankLinesAndComments() {
    while let line = current?.trimmed {
      if line.isEmpty {
        advance()
      } else if line.starts(with: Array("<!--".utf8)) {
        let before = self
        guard skipComment() else {
          self = before
          return
        }
      } else {
        return
      }
    }
  }

  /// Steps behind the line on which a comment ends.
  /// - Returns: whether nothing but the comment stands on its lines.
  private mutating func skipComment() -> Bool {
    while let line = current {
      let trimmed = line.trimmed
      advance()
      if trimmed.suffix(3).elementsEqual("-->".utf8) { return true }
      if contains(trimmed, "-->") { return false }
    }
    return false
  }

  private func contains(_ line: ArraySlice<UInt8>, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard line.count >= wanted.count else { return false }
    return (line.startIndex...(line.endIndex - wanted.count)).contains {
      line[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
