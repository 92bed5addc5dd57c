// The values of a field, folded once, so that each completion is a look-up.

import Announcements

/// Values by the beginnings of their words.
struct ValueTable: Sendable {
  struct Value: Sendable {
    let name: String
    /// Other names by which it is found, too.
    var others: [String] = []
    /// The number of posts that have it.
    let count: Int
  }

  /// The most frequent first.
  private let values: [Value]
  /// The words of each name, and the index of the value whose name it is.
  private let names: [(words: [Word], value: Int)]
  private let vocabulary: Vocabulary

  init(_ values: [Value]) {
    let sorted = values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    let names = sorted.enumerated().flatMap { index, value in
      ([value.name] + value.others).map { (words: Folding.words(of: $0), value: index) }
    }
    self.values = sorted
    self.names = names
    vocabulary = Vocabulary(names.map(\.words))
  }

  /// Returns the values that have what is typed as the beginning of a word, those that begin with
  /// it first, then the most frequent; all of them where nothing is typed.
  func values(completing typed: String, limit: Int) -> [Value] {
    guard let text = SearchedText(typed, isUnfinished: true), let first = text.words.first else {
      return Array(values.prefix(limit))
    }
    var atStart: Set<Int> = []
    var inside: Set<Int> = []
    let note = { (name: Int) in
      guard let fit = text.fit(in: names[name].words) else { return }
      if fit.words.lowerBound == 0 {
        atStart.insert(names[name].value)
      } else {
        inside.insert(names[name].value)
      }
    }
    vocabulary.forEachName(with: first, note)
    if text.words.count == 1 { vocabulary.forEachName(withPrefix: first.folded, note) }
    return (atStart.sorted() + inside.subtracting(atStart).sorted()).prefix(limit).map {
      values[$0]
    }
  }
}
