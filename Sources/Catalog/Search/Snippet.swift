// The part of a text around a match, and the places of matches in titles and bodies.

import Announcements

enum Snippet {
  /// How many bytes are shown of a body, and how many of them before the match.
  private static let length = 200
  private static let lead = 60

  /// Returns the part of a body around the first place where one of the texts stands, with all that
  /// is found in it; nil where none stands there.
  static func excerpt(of body: [UInt8], for texts: [SearchedText]) -> SearchMatch.Excerpt? {
    let texts = texts.filter { $0.places.contains(.body) }.map(\.inBody)
    let found = texts.compactMap { $0.firstRange(in: body) }
    guard let first = found.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let start = wordStart(before: max(0, first.lowerBound - lead), in: body, upTo: first.lowerBound)
    let end = wordEnd(before: min(body.count, start + length), in: body, from: first.upperBound)
    let cut = body[start..<end].map { $0 == 0x0A ? 0x20 : $0 }
    let text = String(decoding: cut, as: UTF8.self)
    let ranges = texts.flatMap { $0.ranges(in: Folding.words(of: text)) }.merged
    return SearchMatch.Excerpt(text: text, ranges: ranges)
  }

  /// The beginning of the first word at or behind a position, but no later than a limit.
  private static func wordStart(before position: Int, in body: [UInt8], upTo limit: Int) -> Int {
    if position == 0 { return 0 }
    var position = position
    while position < limit, body[position - 1] > 0x20 { position += 1 }
    return position
  }

  private static func wordEnd(before position: Int, in body: [UInt8], from limit: Int) -> Int {
    if position >= body.count { return body.count }
    var position = max(position, limit)
    while position > limit, body[position] > 0x20 { position -= 1 }
    // Text without spaces must not be cut inside a character.
    if position == limit { position = max(limit, min(body.count, limit + length - lead)) }
    while position < body.count, body[position] & 0xC0 == 0x80 { position += 1 }
    return position
  }
}

extension SearchedText {
  /// How and where the words stand in a text, as written there.
  func fit(inText text: String) -> (fit: Fit, text: String)? {
    let words = Folding.words(of: text)
    guard let found = fit(in: words) else { return nil }
    let range =
      words[found.words.lowerBound].range
      .lowerBound..<words[found.words.upperBound - 1]
      .range.upperBound
    return (found.fit, text.slice(range))
  }

  /// The words as written where they first stand in UTF-8; nil where they do not.
  func first(in bytes: [UInt8]) -> String? {
    firstRange(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where the words first stand in UTF-8, in bytes; looks at no more of it than it must.
  func firstRange(in bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBytes { firstRange(in: $0) }
  }

  func firstRange(in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    guard let first = words.first?.folded.first else { return nil }
    var scanner = WordScanner(bytes.assumingMemoryBound(to: UInt8.self))
    var last: [Word] = []
    while scanner.next() {
      // Most words are not even the first one.
      if last.isEmpty, !scanner.isUnspaced, scanner.word.first != first { continue }
      last.append(
        Word(folded: scanner.word, range: scanner.range, isUnspaced: scanner.isUnspaced))
      if last.count < words.count { continue }
      if fit(in: last) != nil { return ranges(in: last).first }
      repeat {
        last.removeFirst()
      } while last.first.map {
        !$0.isUnspaced && $0.folded.first != first
      } ?? false
    }
    return nil
  }

  /// Where to mark a title: the words side by side, else the words that have the text in them.
  func ranges(inTitle title: String) -> [Range<Int>] {
    let words = Folding.words(of: title)
    let found = ranges(in: words)
    guard found.isEmpty, let part else { return found }
    return words.filter { $0.folded.contains(part) }.map { $0.range(of: part) }
  }

  /// Everywhere that the words stand side by side, in bytes of the text that has these words; of a
  /// longer word only the beginning that is meant.
  func ranges(in text: [Word]) -> [Range<Int>] {
    guard text.count >= words.count, let wanted = words.last else { return [] }
    var ranges: [Range<Int>] = []
    for start in 0...(text.count - words.count) {
      let slice = Array(text[start..<(start + words.count)])
      guard fit(in: slice) != nil, let first = slice.first, let last = slice.last else { continue }
      let end = last.range(of: wanted.folded)
      ranges.append((words.count == 1 ? end.lowerBound : first.range.lowerBound)..<end.upperBound)
    }
    return ranges
  }
}

extension Word {
  /// Where folded bytes stand in the word, in the text; the whole word where folding changed its
  /// length, so that nobody knows.
  fileprivate func range(of part: [UInt8]) -> Range<Int> {
    guard folded.count == range.count, let found = folded.firstRange(ofBytes: part) else {
      return range
    }
    return (range.lowerBound + found.lowerBound)..<(range.lowerBound + found.upperBound)
  }
}

extension String {
  /// The part of the text at bytes of its UTF-8.
  func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// Whether folded bytes stand in one of its words.
  func hasWord(with part: [UInt8]) -> Bool {
    Folding.words(of: self).contains { $0.folded.contains(part) }
  }
}

extension [Range<Int>] {
  /// The ranges in order, those that overlap made one.
  var merged: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}
