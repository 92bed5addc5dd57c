// A list laid over the panes: help, links, facets, members and the like. It knows rows and what
// choosing one means, not where they come from.

import Catalog
import Screen

/// Rows to look through, narrow by text and choose from.
struct Overlay: Sendable {
  /// What the rows are about.
  enum Kind: Sendable, Equatable {
    case help, links, facets, members, timeline, problems, outline, copy, shellCommand, actions
    /// A member's own page.
    case member(String)

    /// Whether back and forward lead there, as to a post; the others are menus.
    var isPlace: Bool {
      switch self {
      case .members, .member, .timeline, .problems: true
      case .help, .links, .facets, .outline, .copy, .shellCommand, .actions: false
      }
    }
  }

  /// What Enter on a row does.
  enum Choice: Sendable, Hashable {
    case followLink(Int)
    case goTo(Anchor)
    case copy(text: String, name: String)
    /// Puts a value of a field into the filter, or takes it out.
    case toggle(Field, String)
    /// Filters the list by a query.
    case filter(String)
    case member(String)
    /// The joins by another period.
    case timeline(TimelinePeriod)
    /// Shows a post, at a line of its file; 0 for its top.
    case post(PostID, line: Int)
    case perform(Action)
  }

  struct Row: Sendable, Hashable {
    /// What stands in the columns; the last may be as long as it likes.
    var cells: [StyledText]
    /// Nil for headings and plain lines, which cannot be selected.
    var choice: Choice?
    /// What the message line says while the row is selected.
    var note = ""
    /// A bar behind the cells, drawn to the end of the row.
    var bar: Bar?
    /// What narrowing searches, in lower case.
    let key: [UInt8]

    /// - Parameter key: what narrowing searches; nil for the text of the cells.
    init(
      _ cells: [StyledText], _ choice: Choice? = nil, note: String = "", bar: Bar? = nil,
      key: String? = nil
    ) {
      self.cells = cells
      self.choice = choice
      self.note = note
      self.bar = bar
      let text = key ?? cells.map(\.plain).joined(separator: " ")
      self.key = Array(text.lowercased().utf8)
    }
  }

  let kind: Kind
  var title: String
  private(set) var rows: [Row]
  private(set) var columns: [Column]
  /// The text by which the rows are narrowed.
  private(set) var filter = ""
  /// Indices of the rows that the filter leaves.
  private(set) var shown: [Int]
  var scroll = Scroll()
  /// The request whose answer fills the rows; nil once they are there.
  var awaits: Int?

  init(_ kind: Kind, title: String, rows: [Row] = [], awaits: Int? = nil) {
    self.kind = kind
    self.title = title
    self.rows = rows
    self.awaits = awaits
    shown = Array(rows.indices)
    columns = Overlay.columns(of: rows)
    selectFirst()
  }

  /// The selected row; nil where there is none to be selected.
  var selected: Row? {
    guard shown.indices.contains(scroll.selected), let row = row(at: scroll.selected),
      row.choice != nil
    else { return nil }
    return row
  }

  /// Returns the row at a place among those shown.
  func row(at index: Int) -> Row? {
    guard shown.indices.contains(index), rows.indices.contains(shown[index]) else { return nil }
    return rows[shown[index]]
  }

  /// Puts other rows in, keeping filter and, where it is still there, the selected choice.
  mutating func replace(with answer: OverlayRows) {
    let choice = selected?.choice
    rows = answer.rows
    title = answer.title
    columns = answer.columns
    awaits = nil
    narrow(to: filter)
    if let choice, let index = shown.firstIndex(where: { rows[$0].choice == choice }) {
      scroll.selected = index
    }
  }

  /// Shows only the rows that have all words of a text, and the headings above them.
  mutating func narrow(to text: String) {
    filter = text
    let words = text.lowercased().split(separator: " ").map { Array($0.utf8) }
    shown = []
    var heading: Int?
    for (index, row) in rows.enumerated() {
      if row.choice == nil, !words.isEmpty {
        heading = index
      } else if words.allSatisfy({ row.key.contains($0) }) {
        if let above = heading { shown.append(above) }
        heading = nil
        shown.append(index)
      }
    }
    scroll = Scroll()
    selectFirst()
  }

  /// Moves the selection over what can be selected; where nothing can, it scrolls.
  mutating func move(by rows: Int) {
    scroll.move(by: rows, count: shown.count)
    let step = rows < 0 ? -1 : 1
    settle(step)
    if row(at: scroll.selected)?.choice == nil { settle(-step) }
  }

  private mutating func settle(_ step: Int) {
    guard shown.contains(where: { rows[$0].choice != nil }) else { return }
    var index = scroll.selected
    while let row = row(at: index), row.choice == nil { index += step }
    if row(at: index) != nil { scroll.selected = index }
  }

  private mutating func selectFirst() {
    scroll.selected = shown.firstIndex { rows[$0].choice != nil } ?? 0
  }
}

extension [UInt8] {
  /// Whether the bytes have others among them, in a row.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    guard count >= other.count else { return false }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<(start + other.count)].elementsEqual(other) { return true }
    }
    return false
  }
}
