// What the full-text index finds, as places in the list. Lists of posts come in the order of keys,
// which is that of the list, so nothing is sorted.

import Announcements
import GRDB

extension Database {
  /// Returns the posts whose title has a text, as whole words or with the last one unfinished.
  func titles(with text: SearchedText, isWhole: Bool, in posts: PostTable) throws -> BitSet {
    var set = BitSet(capacity: posts.count)
    let pattern = text.pattern(isWhole: isWhole)
    for run in posts.runs {
      try insertPosts(of: run, matching: pattern, in: "titles", 0..<run.ids.count, into: &set)
    }
    return set
  }

  /// Returns the posts in whose title a word has the text in it somewhere.
  func titles(withPart text: SearchedText, in index: SearchIndex) throws -> BitSet {
    let posts = index.posts
    var set = BitSet(capacity: posts.count)
    guard let part = text.part, !(text.words.first?.isUnspaced ?? true) else { return set }
    let words = try index.titleWords.read(from: self).words(withInside: part)
    // SQLite takes expressions of some depth only.
    for start in stride(from: 0, to: words.count, by: 200) {
      let pattern = words[start..<min(start + 200, words.count)].map { "\"\($0)\"" }
        .joined(separator: " OR ")
      for run in posts.runs {
        try insertPosts(of: run, matching: pattern, in: "titles", 0..<run.ids.count, into: &set)
      }
    }
    return set
  }

  /// Adds the posts whose body has a text, of a window on the list.
  func insertBodies(
    with text: SearchedText, in posts: PostTable, window: Range<Int>, into set: inout BitSet
  ) throws {
    let pattern = text.inBody.pattern(isWhole: false)
    for run in posts.runs {
      let range =
        run.places.lowerBound(of: window.lowerBound)..<run.places.lowerBound(of: window.upperBound)
      try insertPosts(of: run, matching: pattern, in: "fulltext", range, into: &set)
    }
  }

  /// Adds the posts of some places whose body has a text, without the index.
  func insertBodies(
    with text: SearchedText, in posts: PostTable, lookingThrough places: BitSet,
    into set: inout BitSet
  ) throws {
    let text = text.inBody
    for place in places.numbers {
      let id = posts.ids[place]
      let hasText = try first(
        "SELECT body FROM text WHERE id = ?", { $0.integer(id) },
        { columns in columns.withBytes(0) { text.firstRange(in: $0) } != nil })
      if hasText ?? false { set.insert(place) }
    }
  }

  private func insertPosts(
    of run: PostTable.Run, matching pattern: String, in table: String, _ range: Range<Int>,
    into set: inout BitSet
  ) throws {
    guard let first = run.ids.element(at: range.lowerBound),
      let last = run.ids.element(at: range.upperBound - 1)
    else { return }
    var index = range.lowerBound
    try forEach(
      "SELECT rowid FROM \(table) WHERE \(table) MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid",
      {
        $0.text(pattern)
        $0.integer(first)
        $0.integer(last)
      },
      while: { columns in
        let id = columns.integer(0)
        while index < run.ids.count, run.ids[index] < id { index += 1 }
        // Posts that a site would leave out are indexed, too.
        if index < run.ids.count, run.ids[index] == id { set.insert(Int(run.places[index])) }
        return true
      })
  }
}

extension SearchedText {
  /// The text as it is looked for in bodies. From two letters on a beginning of the last word will
  /// do: a single letter begins words in nearly every body.
  var inBody: SearchedText {
    guard isUnfinished, let last = words.last, last.isSingle, !last.isUnspaced else { return self }
    var text = self
    text.isUnfinished = false
    return text
  }

  /// Whether more may stand behind the last word.
  var hasOpenEnd: Bool {
    guard let last = words.last else { return false }
    return isUnfinished || last.isUnspaced && last.isSingle
  }

  /// The text as SQLite's full-text index is asked for it: https://www.sqlite.org/fts5.html, 3.
  func pattern(isWhole: Bool) -> String {
    guard let last = words.last else { return "\"\"" }
    // The folded words have nothing in them but letters and digits.
    let phrase = "\"" + words.map(\.text).joined(separator: " ") + "\""
    let isOpen = !isWhole && isUnfinished || last.isUnspaced && last.isSingle
    return isOpen ? phrase + " *" : phrase
  }
}

extension [Int32] {
  /// The index of the first number that is not below one, in ascending numbers.
  fileprivate func lowerBound(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
