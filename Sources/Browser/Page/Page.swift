// A post laid out for a width, row by row from the top and no further than asked.

import Announcements
import Dispatch
import Screen
import Synchronization

/// A post as rows of styled text. Rows are made in order when they are asked for, so that a big
/// post costs no more than what is shown of it.
public struct Page: Sendable {
  public let announcement: Announcement
  public let facts: PageFacts
  /// The columns that the page was laid out for.
  public let width: Int
  public let options: PageOptions
  /// The rows made so far: all of them when `isComplete`.
  public private(set) var lines: [PageLine] = []
  /// The sections that are shown though boilerplate is folded, by index in `Findings.boilerplate`.
  public private(set) var unfolded: Set<Int> = []
  /// Whether laying out all of it may take longer than a key may.
  public private(set) var isLarge: Bool
  /// Whether these are the first rows only, to be seen until the page is whole: no more are made.
  public private(set) var isPreview = false

  let passages: Passages
  let setting: ProseSetting
  private var typesetter: Typesetter
  /// The passage to lay out next.
  private var next = 0
  /// The first row of each passage laid out; where a folded one would be.
  private var firstRows: [Int] = []

  /// Lays out a post.
  /// - Parameter rows: how many rows to make at once, or more; the others follow by `layOut`.
  public init(
    _ announcement: Announcement, facts: PageFacts = PageFacts(), width: Int,
    options: PageOptions = PageOptions(), unfolded: Set<Int> = [], rows: Int = .max
  ) {
    self.init(
      announcement, facts: facts, width: width, options: options,
      passages: Passages(announcement, marks: options.marks), unfolded: unfolded)
    layOut(rows: rows)
  }

  private init(
    _ announcement: Announcement, facts: PageFacts, width: Int, options: PageOptions,
    passages: Passages, unfolded: Set<Int>
  ) {
    self.announcement = announcement
    self.facts = facts
    self.width = max(0, width)
    self.options = options
    self.passages = passages
    self.unfolded = unfolded
    isLarge = announcement.body.isLarge
    setting = ProseSetting(options: options, document: announcement.body)
    typesetter = Typesetter(
      announcement, facts: facts, frames: passages.frames, width: width, options: options,
      setting: setting)
  }

  /// Whether all rows are made.
  public var isComplete: Bool { !isPreview && next >= passages.list.count }

  /// Whether asking for more rows makes some.
  var canGrow: Bool { !isPreview && next < passages.list.count }

  /// Makes rows until there are so many or the post ends.
  public mutating func layOut(rows: Int) {
    while lines.count < rows, canGrow { layOutNext() }
  }

  /// Makes all rows of a page that is not laid out yet, on all cores: somebody waits for its end.
  mutating func layOutOnAllCores() {
    let (page, parts) = (self, parts(of: 8))
    let laidOut = Mutex<[Page?]>(Array(repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      var part = page
      part.next = parts[index].lowerBound
      while part.next < parts[index].upperBound { part.layOutNext() }
      let made = part
      laidOut.withLock { $0[index] = made }
    }
    for part in laidOut.withLock({ $0 }).compactMap({ $0 }) {
      firstRows += part.firstRows.map { $0 + lines.count }
      lines += part.lines
      next = part.next
    }
  }

  /// Returns so many ranges of passages, or fewer, that can be laid out by themselves: sections that
  /// are folded into one row are not taken apart.
  private func parts(of count: Int) -> [Range<Int>] {
    let end = passages.list.count
    var starts = (0..<count).map { part in
      let start = end * part / count
      return passages.list[start..<end].firstIndex { $0.boilerplate == nil } ?? end
    }
    starts[0] = 0
    starts.append(end)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  /// Returns the first rows of a page that is not laid out yet, of a long table or code no more
  /// than are wanted.
  /// - Parameter isBeginning: whether the post goes on behind the end of the page.
  func preview(rows: Int, isBeginning: Bool = false) -> Page {
    var page = self
    page.typesetter.mostRows = rows
    page.layOut(rows: rows)
    if isBeginning { page.isLarge = true }
    page.isPreview = isBeginning || !page.isComplete || page.lines.count >= rows
    return page
  }

  /// Returns the page for another width. Only the top of it is laid out: ask for `row(of:)` of
  /// the anchor at the top of the window, and it stays there.
  public func resized(to width: Int) -> Page {
    Page(
      announcement, facts: facts, width: width, options: options, passages: passages,
      unfolded: unfolded)
  }

  /// Shows or folds a section; the rows above it stay.
  public mutating func toggle(boilerplate index: Int) {
    guard !isPreview, let passage = passages.list.firstIndex(where: { $0.boilerplate == index })
    else { return }
    if unfolded.remove(index) == nil { unfolded.insert(index) }
    // A neighbour that is folded shares the row.
    var first = passage
    while first > 0, passages.list[first - 1].boilerplate != nil { first -= 1 }
    guard first < firstRows.count else { return }
    let count = isComplete ? .max : lines.count
    next = first
    lines.removeSubrange(firstRows[first]...)
    firstRows.removeSubrange(first...)
    layOut(rows: count)
  }

  // MARK: Places

  /// Returns the place in the post at the beginning of a row; the top where there is no such row.
  public func anchor(atRow row: Int) -> Anchor {
    lines.indices.contains(row) ? lines[row].anchor : .top
  }

  /// Returns the row that shows a place, making the rows down to it. What is folded is found at
  /// its one row; see `reveal`.
  public mutating func row(of anchor: Anchor) -> Int {
    while firstRows.count <= anchor.passage + 1, canGrow { layOutNext() }
    guard let rows = rows(ofPassage: anchor.passage) else { return max(0, lines.count - 1) }
    var found = rows.lowerBound
    for row in rows {
      if let piece = lines[row].pieces.first, lines[row].passage == anchor.passage {
        if piece.bytes.lowerBound > anchor.offset, row > found { break }
        found = row
        if lines[row].pieces.contains(where: { $0.bytes.contains(anchor.offset) }) { break }
      }
    }
    return found
  }

  /// Returns the row that shows a place, unfolding the section that it is in.
  public mutating func reveal(_ anchor: Anchor) -> Int {
    if passages.list.indices.contains(anchor.passage),
      let section = passages.list[anchor.passage].boilerplate, isFolded(section)
    {
      toggle(boilerplate: section)
    }
    return row(of: anchor)
  }

  /// Returns whether a section is shown as one line.
  public func isFolded(_ boilerplate: Int) -> Bool {
    options.foldsBoilerplate && !unfolded.contains(boilerplate)
  }

  /// The rows of a passage that is laid out, its gap not among them; nil for others.
  private func rows(ofPassage passage: Int) -> Range<Int>? {
    guard firstRows.indices.contains(passage) else { return nil }
    let end = passage + 1 < firstRows.count ? firstRows[passage + 1] : lines.count
    var start = firstRows[passage]
    if start + 1 < end, lines[start].pieces.isEmpty { start += 1 }
    guard start < end else { return min(start, max(0, lines.count - 1))..<min(end, lines.count) }
    return start..<end
  }

  // MARK: Laying out

  private mutating func layOutNext() {
    let passage = passages.list[next]
    firstRows.append(lines.count)
    if let section = passage.boilerplate, isFolded(section) { return layOutFolded(passage) }
    if let gap = passage.gap { lines.append(typesetter.gap(gap, passage: next)) }
    lines += typesetter.rows(passage, number: next, unfolded: sectionBeginning(at: next))
    next += 1
  }

  /// Makes one line of sections that are folded and follow each other.
  private mutating func layOutFolded(_ passage: Passage) {
    let first = next
    var sections: [Int] = []
    while next < passages.list.count, let section = passages.list[next].boilerplate,
      isFolded(section)
    {
      if sections.last != section { sections.append(section) }
      next += 1
    }
    if let gap = passage.gap { lines.append(typesetter.gap(gap, passage: first)) }
    let row = lines.count
    lines += typesetter.foldedRows(sections, number: first, line: passage.line)
    for _ in (first + 1)..<max(first + 1, next) { firstRows.append(row) }
  }

  /// The section that is unfolded and begins with a passage.
  private func sectionBeginning(at passage: Int) -> Int? {
    guard options.foldsBoilerplate, let section = passages.list[passage].boilerplate,
      passage == 0 || passages.list[passage - 1].boilerplate != section
    else { return nil }
    return section
  }
}
