// Whether words stand in a name or title, and as what: the rule that the full-text index follows
// with phrases and prefixes, for texts at hand.

import Announcements

extension SearchedText {
  /// How words stand in a text, best first.
  enum Fit: Int { case whole, beginning }

  /// Returns how the words stand side by side in a text, and which of its words they are; nil where
  /// they do not.
  func fit(in text: [Word]) -> (fit: Fit, words: Range<Int>)? {
    guard text.count >= words.count else { return nil }
    var beginning: Range<Int>?
    for start in 0...(text.count - words.count) {
      let range = start..<(start + words.count)
      switch fit(in: text[range]) {
      case .whole: return (.whole, range)
      case .beginning: beginning = beginning ?? range
      case nil: break
      }
    }
    return beginning.map { (.beginning, $0) }
  }

  /// How the words are these, one for one.
  private func fit(in text: ArraySlice<Word>) -> Fit? {
    var fit = Fit.whole
    for (offset, (wanted, word)) in zip(words, text).enumerated() {
      let isLast = offset == words.count - 1
      if wanted.isUnspaced, word.isUnspaced {
        guard standsIn(word, wanted, isFirst: offset == 0, isLast: isLast) else { return nil }
        // A single character is hardly ever a word, but the beginning of one.
        if words.count == 1, wanted.isSingle, !word.isSingle { fit = .beginning }
      } else if wanted.folded != word.folded {
        guard isLast, isUnfinished, word.folded.starts(with: wanted.folded) else { return nil }
        fit = .beginning
      }
    }
    return fit
  }

  /// Whether a run of an unspaced script stands in another: anywhere for one word, at the side of
  /// its neighbours for several.
  private func standsIn(_ run: Word, _ wanted: Word, isFirst: Bool, isLast: Bool) -> Bool {
    switch (isFirst, isLast) {
    case (true, true): run.folded.contains(wanted.folded)
    case (true, false): run.folded.reversed().starts(with: wanted.folded.reversed())
    case (false, true): run.folded.starts(with: wanted.folded)
    case (false, false): run.folded == wanted.folded
    }
  }
}

extension Word {
  /// Whether it is one character.
  var isSingle: Bool { folded.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 } }
}
