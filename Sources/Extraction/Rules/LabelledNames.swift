// Names behind a label: "Silver members: A, B and C", "At the Gold level, A", a tier and names in lines of their own.

import Announcements

extension Reading {
  /// Returns the names behind a label and a colon: "Silver members: A, B and C", "Cloud: D, E".
  func labelledList(_ range: Range<Int>) -> (tier: String?, names: [Name])? {
    guard let colon = range.prefix(10).first(where: { prose.tokens[$0].kind == .colon }) else {
      return nil
    }
    let label = range.lowerBound..<colon
    guard !label.isEmpty, let names = pureList((colon + 1)..<range.upperBound) else { return nil }
    if let tier = tierLabel(label) { return (tier.isEmpty ? nil : tier, names) }
    // A label that is a link is a name, and what follows describes it; "For information:" is none.
    let first = prose.tokens[label.lowerBound]
    guard first.link < 0, ![.for, .to, .at, .in, .on, .from, .with, .by].contains(first.word) else {
      return nil
    }
    let areLinks = names.allSatisfy { prose.tokens[$0.start].link >= 0 }
    return areLinks || names.count > 2 ? (nil, names) : nil
  }

  /// "Tide Fund Gold Members: Acme and Brook": a heading with whose members they are, their tier and their names.
  func tieredHeading(_ range: Range<Int>) -> (tier: String, names: [Name])? {
    guard let colon = range.first(where: { prose.tokens[$0].kind == .colon }),
      colon > range.lowerBound, let names = pureList((colon + 1)..<range.upperBound)
    else { return nil }
    let start =
      (range.lowerBound..<colon).first { !foundations.hostHas(prose.text($0..<$0 + 1)) } ?? colon
    guard prose.tokens[colon - 1].word == .member || prose.tokens[colon - 1].word == .sponsor,
      !range.contains(where: { prose.tokens[$0].word == .existing }),
      let tier = tierLabel(start..<colon), !tier.isEmpty
    else { return nil }
    return (tier, names)
  }

  /// A line that says a tier and a name in each line below it, in one paragraph.
  func labelledLines(_ range: Range<Int>) -> (tier: String, names: [Name])? {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where prose.tokens[index].kind == .lineBreak {
      if index > start { lines.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    guard lines.count > 1, lines[0].count < 6, let tier = tierLabel(lines[0]), !tier.isEmpty else {
      return nil
    }
    let names = lines.dropFirst().compactMap { line in
      pureList(line).flatMap { names in
        names.count == 1 ? names[0] : unitOfInstitution(names)
      } ?? wholeName(line) ?? wholeLine(line)
    }
    return 3 * names.count >= 2 * (lines.count - 1) ? (tier, names) : nil
  }

  /// "Faculty of Dentistry, Tashbulak University", "Museum of Natural History, Essenburg": a part and whose it is.
  func unitOfInstitution(_ names: [Name]) -> Name? {
    guard names.count == 2, let first = names.first, let last = names.last,
      prose.tokens[first.end].kind == .comma, last.start == first.end + 1,
      prose.tokens[first.start].word == .institution
        || [
          "faculty", "department", "museum", "library", "school", "college", "division", "office",
        ]
        .contains(prose.lowercased(first.start)),
      last.tokens.count == 1
        || last.tokens.contains(where: { prose.tokens[$0].word == .institution }),
      prose.lowercased(first.start) != prose.lowercased(last.start)
    else { return nil }
    return Name(tokens: first.start..<last.tokens.upperBound, end: last.end, aside: last.aside)
  }

  /// "Community: Acme, Brook" below "Strategic: Corvid, Dune": a word in bold type, or alone, and names.
  func labelledLine(_ range: Range<Int>) -> (tier: String, names: [Name])? {
    guard let first = range.first, range.count > 2, prose.tokens[first].kind == .word,
      prose.tokens[first].looksLikeName, prose.tokens[first + 1].kind == .colon,
      Clause.rolesOfMembers.contains(prose.lowercased(first)),
      let names = pureList((first + 2)..<range.upperBound)
    else { return nil }
    return (prose.lowercased(first), names)
  }

  /// "At the Gold level, **Acme** and **Brook**. Acme makes pipes.": the tier with which a line begins, and the names in
  /// bold type of its first sentence.
  func levelledNames(_ range: Range<Int>) -> (tier: String, names: [Name])? {
    guard let first = range.first, prose.tokens[first].word == .at,
      let level = range.prefix(6).first(where: { prose.tokens[$0].word == .level }),
      let tier = tierLabel(level - 1..<level), !tier.isEmpty
    else { return nil }
    let end = range.first { $0 > level && prose.tokens[$0].kind == .period } ?? range.upperBound
    let names = (level..<end).compactMap { boldRun(at: $0, in: range) }
    return names.isEmpty ? nil : (tier, names)
  }

  /// Returns the names of a paragraph that is nothing but tiers with their names: "Premier: A, B
  /// General: C, D", in lines of their own or not.
  func labelledRuns(_ range: Range<Int>) -> [(tier: String, names: [Name])] {
    let label = range.prefix { isOfLabel(prose.tokens[$0].word) }
    guard !label.isEmpty, label.endIndex < range.endIndex,
      prose.tokens[label.endIndex].kind == .colon
    else { return [] }
    var labels: [Range<Int>] = []
    for colon in range where prose.tokens[colon].kind == .colon {
      var start = colon
      while start > range.lowerBound, isOfLabel(prose.tokens[start - 1].word) { start -= 1 }
      if start < colon { labels.append(start..<colon) }
    }
    guard labels.count > 1 else { return [] }
    var runs: [(tier: String, names: [Name])] = []
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].lowerBound : range.upperBound
      guard let tier = tierLabel(label), !tier.isEmpty,
        let names = pureList((label.upperBound + 1)..<end)
      else { return [] }
      runs.append((tier, names))
    }
    return runs
  }

  private func isOfLabel(_ word: Word) -> Bool {
    [.tier, .founding, .member, .sponsor, .supporter, .level, .new].contains(word)
  }
}
