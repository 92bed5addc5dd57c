// Finds the "About ..." sections at the end of an announcement: never evidence.

import Announcements

extension Prose {
  /// Marks the passages of "About ..." sections: from a heading, or a bold line that stands for
  /// one, to the next heading of its height or higher.
  mutating func findBoilerplate() {
    var open: Int?
    for index in passages.indices where index > 0 {
      if let level = headingLevel(of: index) {
        if beginsBoilerplate(index) {
          open = level
        } else if let height = open, level <= height || passages[index].isHeading {
          open = nil
        }
      }
      passages[index].isBoilerplate = open != nil || runsIn(index)
    }
  }

  /// Marks paragraphs that say what a foundation is and stand behind the news: an "About" section
  /// without its heading. They are no evidence, but are not folded, as nothing names them.
  ///
  /// "The Lantern Foundation is a community of 40 companies; its founding members are ..."
  mutating func findDefinitions() {
    let paragraphs = passages.indices.filter { passages[$0].kind == .paragraph }
    for index in paragraphs.dropFirst(max(4, paragraphs.count / 2)) where isDefinition(index) {
      passages[index].isDefinition = true
    }
  }

  /// Whether a paragraph begins with a foundation's name and "is a": what it is, not what it does.
  private func isDefinition(_ index: Int) -> Bool {
    let range = passages[index].tokens
    let start = range.first { tokens[$0].word != .the } ?? range.upperBound
    guard
      let end = (start..<min(start + 7, range.upperBound)).first(where: {
        !tokens[$0].looksLikeName
      }), end > start, (start..<end).contains(where: { tokens[$0].word == .foundation }),
      end + 1 < range.upperBound, tokens[end].word == .be
    else { return false }
    return tokens[end + 1].word == .a || tokens[end + 1].word == .the
  }

  /// Returns a heading's level, 7 for a line all in bold and 8 for a plain line "About X"; nil for
  /// other passages.
  private func headingLevel(of index: Int) -> Int? {
    switch passages[index].kind {
    case .heading(let level): return level
    case .paragraph:
      guard let first = passages[index].tokens.first else { return nil }
      if tokens[first].word == .about, passages[index].tokens.count <= 10 { return 8 }
      guard tokens[first].traits.contains(.strong) else { return nil }
      let line = firstLine(of: index)
      return line.allSatisfy { tokens[$0].traits.contains(.strong) } && line.count <= 14 ? 7 : nil
    default: return nil
    }
  }

  /// "**About Tidewater.** The alliance has 40 members": a paragraph that begins with its heading.
  private func runsIn(_ index: Int) -> Bool {
    guard passages[index].kind == .paragraph else { return false }
    let range = passages[index].tokens
    let bold = range.prefix { tokens[$0].traits.contains(.strong) }
    return bold.count < range.count && beginsBoilerplate(within: bold)
  }

  /// The tokens of a passage up to its first line break.
  private func firstLine(of index: Int) -> Range<Int> {
    let range = passages[index].tokens
    let end = range.first { tokens[$0].kind == .lineBreak } ?? range.upperBound
    return range.lowerBound..<end
  }

  /// "About PyTorch Foundation", but not "About this release" or "About the new members".
  private func beginsBoilerplate(_ index: Int) -> Bool {
    beginsBoilerplate(within: firstLine(of: index))
  }

  private func beginsBoilerplate(within line: Range<Int>) -> Bool {
    guard line.count >= 2, line.count <= 12, let first = line.first else { return false }
    if token(first, is: "media"),
      token(first + 1, is: "contact") || token(first + 1, is: "contacts")
    {
      return true
    }
    guard tokens[first].word == .about else { return false }
    // "About the X", "Über die X", "Acerca de la X"
    var next = first + 1
    while next < first + 3, tokens[next].kind == .word, !tokens[next].looksLikeName,
      tokens[next].word == .the || tokens[next].end - tokens[next].start < 4
    {
      next += 1
    }
    guard next < line.upperBound else { return false }
    for position in next..<line.upperBound {
      if [.new, .newAbroad, .founding].contains(tokens[position].word) { return false }
    }
    return tokens[next].looksLikeName || tokens[next].word == .project
      || tokens[next].kind == .eastAsian || tokens[next].kind == .number
  }

  /// Returns the sections as the reader folds them.
  var boilerplate: [Boilerplate] {
    var sections: [Boilerplate] = []
    for (index, passage) in passages.enumerated() where passage.isBoilerplate && passage.block >= 0
    {
      if beginsBoilerplate(index), headingLevel(of: index) != nil {
        sections.append(
          Boilerplate(
            title: text(firstLine(of: index)), blocks: passage.block..<(passage.block + 1)))
      } else if let last = sections.indices.last {
        let start = sections[last].blocks.lowerBound
        sections[last].blocks = start..<max(passage.block + 1, sections[last].blocks.upperBound)
      }
    }
    return sections
  }
}
