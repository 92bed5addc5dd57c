// How the cells of an overlay share the width of the screen: the widest give way first, and what
// can be done without is left out.

import Screen

extension Overlay {
  /// A column of cells.
  struct Column: Sendable, Hashable {
    /// Columns of the screen that its widest cell takes.
    var width: Int
    /// Columns of the screen below which it is of no use.
    var least: Int
    /// Its turn when columns are left out for want of room, from 0; nil for one that stays.
    var turn: Int?

    /// Nothing is worth more than that.
    static let widest = 200
    /// What is left of any text is still something to go by.
    static let leastText = 12
  }

  /// Returns the columns of rows that have more than one cell.
  /// - Parameters:
  ///   - least: for some columns the least width; others may shrink to `Column.leastText`.
  ///   - spare: the columns that can be left out, the first one first.
  static func columns(of rows: [Row], least: [Int: Int] = [:], spare: [Int] = []) -> [Column] {
    var columns: [Column] = []
    for row in rows where row.cells.count > 1 {
      for (index, cell) in row.cells.enumerated() {
        if index == columns.count { columns.append(Column(width: 0, least: 0)) }
        columns[index].width = max(columns[index].width, min(Column.widest, cell.width))
      }
    }
    for index in columns.indices {
      columns[index].least = min(columns[index].width, least[index] ?? Column.leastText)
      columns[index].turn = spare.firstIndex(of: index)
    }
    return columns
  }
}

extension [Overlay.Column] {
  /// Columns of the screen between two cells.
  static var gap: Int { 2 }

  /// Returns the width of each column in some room; nil for those that are left out.
  func widths(in room: Int) -> [Int?] {
    var present = indices.filter { self[$0].width > 0 }
    while true {
      let rest = room - Self.gap * Swift.max(0, present.count - 1)
      if let cap = cap(of: present, in: rest) {
        return indices.map { present.contains($0) ? width($0, below: cap) : nil }
      }
      let turns = present.compactMap { index in self[index].turn.map { ($0, index) } }
      guard let next = turns.min(by: { $0.0 < $1.0 }) else {
        return indices.map { present.contains($0) ? self[$0].least : nil }
      }
      present.removeAll { $0 == next.1 }
    }
  }

  /// The widest that a column may be so that all fit; nil where they do not at their least.
  private func cap(of present: [Int], in room: Int) -> Int? {
    var cap = Overlay.Column.widest
    while cap >= 0 {
      if present.reduce(0, { $0 + width($1, below: cap) }) <= room { return cap }
      cap -= 1
    }
    return nil
  }

  private func width(_ index: Int, below cap: Int) -> Int {
    Swift.max(self[index].least, Swift.min(self[index].width, cap))
  }
}
