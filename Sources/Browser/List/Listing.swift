// Which announcements a list has, in which order and under which headings, and on which of its
// lines each stands. It must not know what a row looks like.

import Catalog

/// The announcements of a list in sections. Finding a line costs the number of sections, never
/// that of the announcements.
struct Listing: Sendable, Equatable {
  struct Section: Sendable, Equatable {
    /// The line above the section; nil for none.
    var title: String?
    var ids: [PostID]
    /// The lines that a row takes: two where a snippet stands under it.
    var linesPerRow = 1

    var lines: Int { (title == nil ? 0 : 1) + ids.count * linesPerRow }
  }

  /// What stands on a line.
  enum Line: Equatable {
    case heading(String)
    /// The row's index, and which of its lines it is.
    case row(Int, part: Int)
  }

  /// The heading that is drawn as a divider: what stands below it did not match in full.
  static let partialMatches = "partial matches"

  var sections: [Section]

  init(_ sections: [Section]) { self.sections = sections.filter { !$0.ids.isEmpty } }

  init(_ ids: [PostID] = []) { self.init([Section(title: nil, ids: ids)]) }

  var count: Int { sections.reduce(0) { $0 + $1.ids.count } }
  var lines: Int { sections.reduce(0) { $0 + $1.lines } }

  subscript(index: Int) -> PostID? {
    guard index >= 0 else { return nil }
    var rest = index
    for section in sections {
      if rest < section.ids.count { return section.ids[rest] }
      rest -= section.ids.count
    }
    return nil
  }

  /// Returns where an announcement stands; nil where it does not.
  func index(of id: PostID) -> Int? {
    var before = 0
    for section in sections {
      if let index = section.ids.firstIndex(of: id) { return before + index }
      before += section.ids.count
    }
    return nil
  }

  /// Returns the first line of a row.
  func line(ofRow index: Int) -> Int {
    var rest = index
    var line = 0
    for section in sections {
      if rest < section.ids.count {
        return line + (section.title == nil ? 0 : 1) + rest * section.linesPerRow
      }
      rest -= section.ids.count
      line += section.lines
    }
    return line
  }

  /// Returns the lines to be seen with a row: its own, and the heading above a section's first.
  func lines(ofRow index: Int) -> ClosedRange<Int> {
    let first = line(ofRow: index)
    let height = self.section(ofRow: index)?.linesPerRow ?? 1
    if first > 0, case .heading = line(at: first - 1) { return (first - 1)...(first + height - 1) }
    return first...(first + height - 1)
  }

  /// Returns what stands on a line; nil below the last.
  func line(at line: Int) -> Line? {
    guard line >= 0 else { return nil }
    var rest = line
    var before = 0
    for section in sections {
      if rest < section.lines {
        if let title = section.title {
          if rest == 0 { return .heading(title) }
          rest -= 1
        }
        return .row(before + rest / section.linesPerRow, part: rest % section.linesPerRow)
      }
      rest -= section.lines
      before += section.ids.count
    }
    return nil
  }

  private func section(ofRow index: Int) -> Section? {
    var rest = index
    for section in sections {
      if rest < section.ids.count { return section }
      rest -= section.ids.count
    }
    return nil
  }
}
