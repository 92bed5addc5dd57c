// Members that a post describes one after another, a paragraph or a heading each, and never calls members
// again: "Welcoming our new members" over "Acme is a maker of pipes" and "Brook builds boats".

import Announcements

/// Reads the names that paragraphs begin with, under a title that promises several members.
enum Descriptions {
  /// Returns claims where two paragraphs or more describe somebody, or two headings or more are names,
  /// and nothing else has been found.
  static func read(_ reading: Reading) -> [Claim] {
    let prose = reading.prose
    guard let title = prose.passages.first, title.kind == .title else { return [] }
    let headed = names(reading) { passage in
      passage.isHeading ? reading.wholeName(passage.tokens) : nil
    }
    guard let opening = reading.opening(of: 0, level: 0), opening.isPlural else {
      return greetsMembers(title, prose) && headed.count > 1
        && headed.allSatisfy({ kindAside($0.name, prose) != nil })
        ? headed.map { claim($0, ListOpening(), reading) } : []
    }
    if headed.count > 1 { return headed.map { claim($0, opening, reading) } }
    let described = names(reading) { passage in
      passage.kind == .paragraph ? reading.describedName(passage.tokens) : nil
    }
    return described.count > 1 ? described.map { claim($0, opening, reading) } : []
  }

  /// "Our members in the first half of 2025: welcome": a title that speaks of members and greets them.
  private static func greetsMembers(_ title: Prose.Passage, _ prose: Prose) -> Bool {
    let words = title.tokens.map { prose.tokens[$0].word }
    return words.contains(.member) && words.contains(.welcome)
  }

  /// "Acme Bank (Corporate)": one word in brackets behind a heading's name, in small letters.
  private static func kindAside(_ name: Name, _ prose: Prose) -> String? {
    guard let aside = name.aside, aside.count == 1, prose.tokens[aside.lowerBound].kind == .word,
      prose.tokens[aside.lowerBound].traits.isDisjoint(with: [.upper])
    else { return nil }
    return prose.lowercased(aside.lowerBound)
  }

  /// The passages that begin with a name, each name once, of those that can be members.
  private static func names(
    _ reading: Reading, _ name: (Prose.Passage) -> Name?
  ) -> [(passage: Int, name: Name)] {
    let prose = reading.prose
    var seen: Set<String> = []
    var found: [(passage: Int, name: Name)] = []
    for (index, passage) in prose.passages.enumerated()
    where !passage.isBoilerplate && !passage.isQuotation && !passage.isDefinition {
      guard let name = name(passage) else { continue }
      // "Addie", "Brook": where one is a given name, all are persons'.
      if name.tokens.count == 1, GivenNames.isGiven(prose.lowercased(name.start)) { return [] }
      guard !prose.tokens[name.start].traits.contains(.quoted),
        passage.sentences.lowerBound < passage.sentences.upperBound
      else { continue }
      let clause = Clause(reading.shared, sentence: passage.sentences.lowerBound)
      guard reading.members(among: NameList(names: [name]), clause).count == 1,
        prose.tokens[name.start].word == .other
          || name.tokens.count > 2 && reading.isSurelyFirm(name),
        seen.insert(prose.text(name.tokens)).inserted
      else { continue }
      found.append((index, name))
    }
    // Two capital words are a person's or a company's: beside enough that are surely none, a company's.
    let firms = found.count { _, name in
      !reading.isShapedLikePerson(name)
        && (name.tokens.count > 1
          || !prose.tokens[name.start].traits.isDisjoint(with: [.mixed, .upper]))
    }
    return 3 * firms >= found.count
      ? found : found.filter { !reading.isShapedLikePerson($0.name) }
  }

  private static func claim(
    _ found: (passage: Int, name: Name), _ opening: ListOpening, _ reading: Reading
  ) -> Claim {
    Claim(
      rule: .described, event: opening.isFounding ? .found : .join,
      member: reading.prose.text(found.name.tokens),
      tier: reading.tierAside(found.name) ?? kindAside(found.name, reading.prose)
        ?? opening.tier, saysMember: true,
      sentence: reading.prose.passages[found.passage].sentences.lowerBound,
      token: found.name.start)
  }
}
