// Sections such as "About the Foundation", folded to their titles.

import Announcements
import Screen

extension Typesetter {
  /// Returns the row with the titles of folded sections, or a few rows where they are many.
  func foldedRows(_ sections: [Int], number: Int, line: Int) -> [PageLine] {
    let slot = Slot(number: number, line: line, first: Margin(), rest: Margin())
    var prose = prose(in: slot)
    for (index, section) in sections.enumerated() {
      let known = announcement.findings.boilerplate
      let title = known.indices.contains(section) ? known[section].title : ""
      let target = PageTarget.boilerplate(section)
      if index > 0 { prose.append(mark: "   ", .plain) }
      // The words of one title stay together as far as they fit: no-break spaces.
      let glued = title.split(separator: " ").joined(separator: "\u{A0}")
      prose.append(mark: options.marks.folded + "\u{A0}", options.theme.folded, target)
      prose.append(mark: Reduction.reduced(glued), options.theme.folded, target)
    }
    return proseRows(prose, slot)
  }
}
