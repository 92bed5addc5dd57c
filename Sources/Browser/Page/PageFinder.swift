// Finding text on a page, folded sections among it, whatever the width: a copy of the page's text
// made to be compared.

import Announcements

/// A place on a page where a text was found. It lies within one passage.
public struct PageMatch: Hashable, Sendable {
  public var start: Anchor
  /// Behind the last byte.
  public var end: Anchor
}

/// The text of a page as compared, made once for all that is typed. Signs such as link numbers are
/// left out of it; typographic quotes and spaces count as the plain ones. Without a capital letter
/// in the query, letters are alike as in a search: case, accents and width do not count.
public struct PageFinder: Sendable {
  /// Case as written, for queries with a capital letter.
  private let exact: ComparedText
  private let folded: ComparedText

  public init(_ page: Page) {
    var exact = ComparedText(folds: false)
    var folded = ComparedText(folds: true)
    for (number, passage) in page.passages.list.enumerated() {
      for part in page.parts(of: passage) {
        exact.append(part, passage: number)
        folded.append(part, passage: number)
      }
    }
    self.exact = exact
    self.folded = folded
  }

  /// Returns every place of a text, in reading order, not overlapping. Case counts if the text has
  /// a capital letter. Nothing is found for an empty text.
  public func matches(of text: String) -> [PageMatch] {
    compared(for: text).matches(of: text, from: 0, most: .max)
  }

  /// Returns the first place of a text in a passage or behind it; nil where there is none.
  func firstMatch(of text: String, fromPassage passage: Int) -> PageMatch? {
    compared(for: text).matches(of: text, from: passage, most: 1).first
  }

  private func compared(for text: String) -> ComparedText {
    text.unicodeScalars.contains { $0.properties.isUppercase } ? exact : folded
  }
}

extension Page {
  /// A part of a passage's text: the bytes from an offset of the passage on.
  struct Part {
    var bytes: ArraySlice<UInt8>
    var offset: Int
  }

  /// Returns a passage's text without its signs.
  func parts(of passage: Passage) -> [Part] {
    switch passage.content {
    case .title, .paragraph, .heading:
      var prose = Prose(setting)
      prose.append(passage.content, options.theme)
      return prose.parts(from: 0)
    case .code(let text, _), .math(let text):
      return [Part(bytes: Typesetter.drawn(text)[...], offset: 0)]
    case .table(let table):
      let cells = TableCells(table, setting, options.theme)
      return cells.all.flatMap {
        $0.prose.parts(from: $0.offset) + [Part(bytes: [0x0A], offset: $0.offset)]
      }
    case .byline, .facts, .rule: return []
    }
  }
}

extension Prose {
  fileprivate func parts(from offset: Int) -> [Page.Part] {
    runs.indices.compactMap { index in
      let start = runs[index].start
      let end = index + 1 < runs.count ? runs[index + 1].start : bytes.count
      guard !runs[index].isMark, start < end else { return nil }
      return Page.Part(bytes: bytes[start..<end], offset: offset + start)
    }
  }
}

/// Text made to be compared, and where each part of it comes from.
private struct ComparedText: Sendable {
  /// A stretch whose bytes stand one for one for those of a passage.
  struct Stretch {
    var start: Int
    var anchor: Anchor
  }

  private let folds: Bool
  private var bytes: [UInt8] = []
  private var stretches: [Stretch] = []
  private var passage = -1

  init(folds: Bool) { self.folds = folds }

  mutating func append(_ part: Page.Part, passage: Int) {
    if passage != self.passage {
      // Nothing is found across passages: no query has this byte.
      bytes.append(0)
      self.passage = passage
    }
    var anchor = Anchor(passage: passage, offset: part.offset)
    stretches.append(Stretch(start: bytes.count, anchor: anchor))
    var index = part.bytes.startIndex
    while index < part.bytes.endIndex {
      let end = part.bytes[index...].firstIndex { $0 >= 0x80 } ?? part.bytes.endIndex
      if index < end {
        let folds = folds
        bytes.append(
          contentsOf: part.bytes[index..<end].lazy.map { ComparedText.compared($0, folds: folds) })
        index = end
        continue
      }
      let (value, length) = UTF8Text.scalar(part.bytes, at: index)
      let before = bytes.count
      append(value, part.bytes[index..<(index + length)])
      index += length
      if bytes.count - before != length {
        anchor.offset = part.offset + (index - part.bytes.startIndex)
        stretches.append(Stretch(start: bytes.count, anchor: anchor))
      }
    }
  }

  /// Returns places of a text in reading order, from a passage on and so many at most.
  func matches(of text: String, from passage: Int, most: Int) -> [PageMatch] {
    var query = ComparedText(folds: folds)
    query.append(Page.Part(bytes: Array(text.utf8)[...], offset: 0), passage: -1)
    guard !query.bytes.isEmpty, query.bytes.count <= bytes.count else { return [] }
    var stretch = firstStretch(ofPassage: passage)
    guard stretches.indices.contains(stretch) else { return [] }
    var result: [PageMatch] = []
    bytes.withUnsafeBufferPointer { bytes in
      query.bytes.withUnsafeBufferPointer { pattern in
        var index = stretches[stretch].start
        let last = bytes.count - pattern.count
        while index <= last, result.count < most {
          var length = 0
          while length < pattern.count, bytes[index + length] == pattern[length] { length += 1 }
          if length == pattern.count {
            result.append(match(index, length: length, &stretch))
            index += length
          } else {
            index += 1
          }
        }
      }
    }
    return result
  }

  /// - Parameter stretch: the one of the match before, or the first that is searched.
  private func match(_ start: Int, length: Int, _ stretch: inout Int) -> PageMatch {
    let first = anchor(of: start, &stretch)
    var end = anchor(of: start + length - 1, &stretch)
    end.offset += 1
    return PageMatch(start: first, end: end)
  }

  /// Returns the place of a byte in the stretch given or one behind it.
  private func anchor(of position: Int, _ stretch: inout Int) -> Anchor {
    while stretch + 1 < stretches.count, stretches[stretch + 1].start <= position { stretch += 1 }
    let anchor = stretches[stretch].anchor
    return Anchor(
      passage: anchor.passage, offset: anchor.offset + position - stretches[stretch].start)
  }

  private func firstStretch(ofPassage passage: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].anchor.passage < passage { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func append(_ scalar: UInt32, _ sequence: ArraySlice<UInt8>) {
    switch scalar {
    case 0x2018, 0x2019, 0x201B: bytes.append(0x27)
    case 0x201C, 0x201D, 0x201E: bytes.append(0x22)
    case 0x2010, 0x2011: bytes.append(0x2D)
    case 0xA0, 0x202F, 0x2009, 0x3000: bytes.append(0x20)
    case 0x200B: break
    default:
      if folds {
        Folding.append(scalar, to: &bytes)
      } else {
        bytes.append(contentsOf: sequence)
      }
    }
  }

  private static func compared(_ byte: UInt8, folds: Bool) -> UInt8 {
    if byte <= 0x20 { return 0x20 }
    return folds && byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }
}
