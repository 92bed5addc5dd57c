// Names that are as many as the text has promised: "Announces Three New Members" over "A, B and C come
// from three continents".

import Announcements

/// Reads names by their number where no rule has found who is new.
enum CountedNames {
  /// Returns the claims that the title's or a heading's number makes.
  static func read(_ reading: Reading) -> [Claim] {
    let prose = reading.prose
    guard let title = prose.passages.first, title.kind == .title else { return [] }
    for sentence in title.sentences {
      guard let count = promised(prose.sentences[sentence], in: prose) else { continue }
      let clause = Clause(reading.shared, sentence: sentence)
      guard let opening = reading.opening(clause, level: 0), opening.isPlural else { continue }
      return listed(count, opening, reading)
    }
    return []
  }

  /// The number before "new members" in a title; nil where none stands there.
  private static func promised(_ sentence: Prose.Sentence, in prose: Prose) -> Int? {
    guard sentence.words.contains(.new),
      sentence.words.intersects(WordSet(.member, .sponsor, .supporter, .company))
    else { return nil }
    return sentence.tokens.lazy.compactMap { index -> Int? in
      let next = prose.tokens[min(index + 1, prose.tokens.count - 1)].word
      guard [.new, .member, .tier].contains(next) else { return nil }
      return number(prose.lowercased(index))
    }.first
  }

  private static func number(_ word: String) -> Int? {
    let words = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    let count = words.firstIndex(of: word).map { $0 + 2 } ?? Int(word)
    return count.flatMap { (2...60).contains($0) ? $0 : nil }
  }

  /// The first list of the first paragraphs that has just as many names.
  private static func listed(
    _ count: Int, _ opening: ListOpening, _ reading: Reading
  ) -> [Claim] {
    let prose = reading.prose
    for passage in prose.passages.prefix(6)
    where passage.kind == .paragraph && !passage.isBoilerplate && !passage.isQuotation {
      for sentence in passage.sentences
      where !prose.sentences[sentence].words.intersects(WordSet(.existing, .past, .since)) {
        let clause = Clause(reading.shared, sentence: sentence)
        let list = clause.lists.first { list in
          let names = reading.members(among: list, clause)
          return names.count == count && !reading.isOfPersons(names)
        }
        guard let list else { continue }
        return reading.members(among: list, clause).map { name in
          Claim(
            rule: .counted, event: opening.isFounding ? .found : .join, member: clause.text(name),
            tier: reading.tierAside(name) ?? opening.tier, saysMember: true, sentence: sentence,
            token: name.start)
        }
      }
    }
    return []
  }
}
