// Finding one's way on a page: links, headings, quotations, lines of the file.

import Announcements

/// A heading of a post, for the outline.
public struct PageHeading: Hashable, Sendable {
  /// 1 to 6.
  public var level: Int
  public var text: String
  /// What `#name` in a link leads to.
  public var name: String
  public var anchor: Anchor
}

extension Page {
  /// Returns the rows that show a target, laying out down to it; empty where the page has no such
  /// target or it stands in a folded section.
  public mutating func rows(of target: PageTarget) -> Range<Int> {
    var row = 0
    while row < lines.count || canGrow {
      if row >= lines.count {
        layOut(rows: lines.count + 200)
        continue
      }
      if lines[row].shows(target) {
        var end = row + 1
        while end < lines.count, lines[end].shows(target) { end += 1 }
        return row..<end
      }
      row += 1
    }
    return 0..<0
  }

  /// Returns the first target below a row and column, or the last one above them; nil where there
  /// is none that way.
  /// - Parameter position: the row and column of the present one; the target there is passed over.
  public mutating func target(
    after position: (row: Int, column: Int), forward: Bool
  ) -> (target: PageTarget, row: Int, columns: Range<Int>)? {
    let present =
      lines.indices.contains(position.row)
      ? lines[position.row].places.first { $0.columns.contains(position.column) }?.target : nil
    var row = max(0, position.row)
    while true {
      if row >= lines.count {
        if canGrow {
          layOut(rows: row + 200)
        } else {
          // Below the end of a short page the last row is the first one above.
          if forward || lines.isEmpty { return nil }
          row = lines.count - 1
        }
        continue
      }
      let places = lines[row].places.filter {
        $0.target != present
          && (row != position.row
            || (forward
              ? $0.columns.lowerBound > position.column : $0.columns.upperBound <= position.column))
      }
      if let place = forward ? places.first : places.last {
        return (place.target, row, place.columns)
      }
      row += forward ? 1 : -1
      if row < 0 { return nil }
    }
  }

  /// Unfolds a section for a link in it.
  /// - Parameter isFirst: whether its first link is wanted; else the last one.
  /// - Returns: the link; nil where the section is not folded, or stays so as it has none.
  mutating func unfold(_ section: Int, forItsFirstLink isFirst: Bool) -> PageTarget? {
    let inside = passages.list.indices.filter { passages.list[$0].boilerplate == section }
    guard isFolded(section), let first = inside.first, let last = inside.last else { return nil }
    toggle(boilerplate: section)
    let start = row(of: Anchor(passage: first))
    // Lays the last passage out whole.
    _ = row(of: Anchor(passage: last))
    let links = lines.dropFirst(start).prefix { $0.passage <= last }
      .flatMap(\.places).map(\.target).filter(\.isLink)
    if links.isEmpty { toggle(boilerplate: section) }
    return isFirst ? links.first : links.last
  }

  /// The headings of the body in reading order, those of folded sections among them.
  public var headings: [PageHeading] {
    var result: [PageHeading] = []
    for (number, passage) in passages.list.enumerated() {
      guard case .heading(let level, let spans, let name) = passage.content else { continue }
      var prose = Prose(setting)
      prose.append(spans)
      result.append(
        PageHeading(
          level: level, text: prose.unmarked, name: name, anchor: Anchor(passage: number)))
    }
    return result
  }

  /// Returns the place that `#name` leads to; nil where no heading has this name.
  public func anchor(named name: String) -> Anchor? {
    let passage = passages.list.firstIndex { passage in
      if case .heading(_, _, name) = passage.content { true } else { false }
    }
    return passage.map { Anchor(passage: $0) }
  }

  /// Returns the place of the passage that begins at a line of the file or holds it.
  public func anchor(ofSourceLine line: Int) -> Anchor {
    var found = Anchor.top
    for (number, passage) in passages.list.enumerated() where passage.line > 0 {
      if passage.line > line { break }
      found = Anchor(passage: number)
    }
    return found
  }
}

extension PageLine {
  /// Whether a part of the row leads to a target.
  public func shows(_ target: PageTarget) -> Bool { places.contains { $0.target == target } }
}
