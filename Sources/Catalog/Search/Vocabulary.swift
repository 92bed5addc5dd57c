// The words of many names, sorted, so that a whole word, a beginning and a part of a word are found
// without looking at each name.

import Announcements

/// Folded words, each with the numbers of the names that it stands in.
struct Vocabulary: Sendable {
  /// All words one behind the other, each followed by a zero.
  private var text: [UInt8] = []
  /// Where each word begins in `text`; one more for the end.
  private var starts: [Int32] = []
  /// The names of all words one behind the other.
  private var names: [Int32] = []
  /// Where the names of each word begin; one more for the end.
  private var firstNames: [Int32] = []
  /// The words of unspaced scripts, in which any part counts as a word.
  private var unspaced: [Int] = []

  init(_ words: [[Word]]) {
    var occurrences: [[UInt8]: [Int32]] = [:]
    var runs: Set<[UInt8]> = []
    for (name, words) in words.enumerated() {
      for word in words where occurrences[word.folded]?.last != Int32(truncatingIfNeeded: name) {
        occurrences[word.folded, default: []].append(Int32(truncatingIfNeeded: name))
        if word.isUnspaced { runs.insert(word.folded) }
      }
    }
    let sorted = occurrences.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for word in sorted {
      if runs.contains(word) { unspaced.append(starts.count) }
      starts.append(Int32(truncatingIfNeeded: text.count))
      text += word
      text.append(0)
      firstNames.append(Int32(truncatingIfNeeded: names.count))
      names += occurrences[word] ?? []
    }
    starts.append(Int32(truncatingIfNeeded: text.count))
    firstNames.append(Int32(truncatingIfNeeded: names.count))
  }

  /// The number of words.
  var count: Int { max(0, starts.count - 1) }

  /// Calls a function with the names that a word stands in, as a whole or, where it is of an
  /// unspaced script, inside a run of at least two characters.
  func forEachName(with word: Word, _ body: (Int) -> Void) {
    if word.isUnspaced {
      for index in unspaced where contains(word.folded, in: index) { forEachName(of: index, body) }
      return
    }
    let index = lowerBound(word.folded)
    if index < count, bytes(of: index).elementsEqual(word.folded) { forEachName(of: index, body) }
  }

  /// Calls a function with the names in which a word begins so.
  func forEachName(withPrefix prefix: [UInt8], _ body: (Int) -> Void) {
    var index = lowerBound(prefix)
    while index < count, bytes(of: index).starts(with: prefix) {
      forEachName(of: index, body)
      index += 1
    }
  }

  /// Calls a function with the names in which a word has these bytes somewhere.
  func forEachName(containing part: [UInt8], _ body: (Int) -> Void) {
    guard let first = part.first, first != 0 else { return }
    var word = 0
    text.withUnsafeBufferPointer { text in
      var position = 0
      while position + part.count <= text.count {
        if text[position] == first, matches(part, text, at: position) {
          while Int(starts[word + 1]) <= position { word += 1 }
          forEachName(of: word, body)
          position = Int(starts[word + 1])
        } else {
          position += 1
        }
      }
    }
  }

  private func matches(
    _ part: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    for index in 1..<max(1, part.count) where text[position + index] != part[index] {
      return false
    }
    return true
  }

  private func bytes(of index: Int) -> ArraySlice<UInt8> {
    text[Int(starts[index])..<(Int(starts[index + 1]) - 1)]
  }

  private func contains(_ part: [UInt8], in index: Int) -> Bool {
    bytes(of: index).contains(part)
  }

  private func forEachName(of index: Int, _ body: (Int) -> Void) {
    for place in Int(firstNames[index])..<Int(firstNames[index + 1]) { body(Int(names[place])) }
  }

  /// The first word that is not before the bytes.
  private func lowerBound(_ word: [UInt8]) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytes(of: middle).lexicographicallyPrecedes(word) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension Collection where Element == UInt8 {
  /// Whether the bytes stand somewhere in the collection.
  func contains(_ part: [UInt8]) -> Bool { firstRange(ofBytes: part) != nil }

  /// Where the bytes stand first; nil where they do not, or there are none.
  func firstRange(ofBytes part: [UInt8]) -> Range<Index>? {
    guard let first = part.first else { return nil }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: part) {
        return found..<index(found, offsetBy: part.count)
      }
      start = index(after: found)
    }
    return nil
  }
}
