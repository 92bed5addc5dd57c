// An announcement's passages in reading order, with the frames around them, made once for all
// widths.

import Announcements
import Screen

/// The passages of a post and the frames that they stand in.
struct Passages: Sendable {
  private(set) var list: [Passage] = []
  private(set) var frames: [Frame] = []

  private let marks: Marks
  private var gap: Passage.Gap?
  /// How many frames were opened since the last passage.
  private var opened = 0
  private var boilerplate: Int?
  private var listDepth = 0

  init(_ announcement: Announcement, marks: Marks) {
    self.marks = marks
    add(.title(announcement.title), line: 0, frame: nil)
    add(.byline, line: 0, frame: nil)
    add(.facts, line: 0, frame: nil)
    gap = Passage.Gap(frame: nil)
    add(
      announcement.body, below: announcement.title, folding: announcement.findings.boilerplate)
  }

  private mutating func add(
    _ document: Document, below title: String, folding sections: [Boilerplate]
  ) {
    var section = 0
    let sections = sections.enumerated().sorted {
      $0.element.blocks.lowerBound < $1.element.blocks.lowerBound
    }
    for (index, block) in document.blocks.enumerated() {
      while section < sections.count, sections[section].element.blocks.upperBound <= index {
        section += 1
      }
      let inside =
        section < sections.count && sections[section].element.blocks.lowerBound <= index
      boilerplate = inside ? sections[section].offset : nil
      if index == 0, block.isHeading(title) { continue }
      if gap == nil { gap = Passage.Gap(frame: nil) }
      add(block, frame: nil)
    }
    boilerplate = nil
    add(document.footnotes)
  }

  private mutating func add(_ notes: [Footnote]) {
    // The beginning of a post has references, but none of the texts.
    guard notes.contains(where: { !$0.blocks.isEmpty }) else { return }
    gap = Passage.Gap(frame: nil)
    add(.rule, line: 0, frame: nil)
    let columns = (notes.map { Columns.of($0.label) }.max() ?? 1) + 4
    for (index, note) in notes.enumerated() {
      gap = index == 0 ? Passage.Gap(frame: nil) : nil
      let frame = open(.note(index: index, label: note.label, columns: columns), in: nil)
      add(note.blocks, frame: frame, isTight: false)
    }
  }

  private mutating func open(_ kind: Frame.Kind, in parent: Int?) -> Int {
    frames.append(Frame(kind: kind, parent: parent))
    opened += 1
    return frames.count - 1
  }

  private mutating func add(_ content: Passage.Content, line: Int, frame: Int?) {
    list.append(
      Passage(
        content: content, line: line, frame: frame, opened: opened, gap: gap,
        boilerplate: boilerplate))
    opened = 0
    gap = nil
  }

  /// Adds the blocks of a frame; where there are none, an empty paragraph for its mark.
  private mutating func add(_ blocks: [Block], frame: Int?, isTight: Bool) {
    if blocks.allSatisfy(\.isBlank) { add(.paragraph([], .body), line: 0, frame: frame) }
    for (index, block) in blocks.enumerated() {
      if index > 0, !(isTight && block.isList) { gap = Passage.Gap(frame: frame) }
      add(block, frame: frame)
    }
  }

  private mutating func add(_ block: Block, frame: Int?) {
    let line = block.line
    if block.isBlank { return }
    switch block.content {
    case .heading(let level, let text, let name):
      add(.heading(level: level, text, name: name), line: line, frame: frame)
    case .paragraph(let text): add(.paragraph(text, .body), line: line, frame: frame)
    case .quote(let blocks, let attribution):
      addQuote(blocks, attribution, line: line, frame: frame)
    case .list(let list): add(list, frame: frame)
    case .definitions(let definitions): add(definitions, line: line, frame: frame)
    case .code(let text, let language):
      add(.code(text, language: language), line: line, frame: frame)
    case .table(let table): add(.table(table), line: line, frame: frame)
    case .rule: add(.rule, line: line, frame: frame)
    case .figure(let blocks, let caption):
      if !blocks.isEmpty { add(blocks, frame: frame, isTight: false) }
      if !caption.isEmpty { add(.paragraph(caption, .caption), line: line, frame: frame) }
    case .details(let summary, let blocks):
      add(.paragraph(summary, .summary), line: line, frame: frame)
      guard !blocks.isEmpty else { break }
      add(blocks, frame: open(.indent(2), in: frame), isTight: false)
    case .math(let text): add(.math(text), line: line, frame: frame)
    }
  }

  private mutating func addQuote(
    _ blocks: [Block], _ attribution: [Span], line: Int, frame: Int?
  ) {
    let inner = open(.quote, in: frame)
    add(blocks, frame: inner, isTight: false)
    if !attribution.isEmpty {
      add(.paragraph(attribution, .attribution), line: line, frame: inner)
    }
  }

  private mutating func add(_ list: Block.List, frame: Int?) {
    let bullet = marks.bullets.isEmpty ? "" : marks.bullets[listDepth % marks.bullets.count]
    listDepth += 1
    defer { listDepth -= 1 }
    let start = list.start ?? 0
    let digits = max(String(start).count, String(start &+ max(0, list.items.count - 1)).count)
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { gap = Passage.Gap(frame: frame) }
      var mark = bullet
      if list.start != nil {
        let number = String(start &+ index)
        mark = String(repeating: " ", count: max(0, digits - number.count)) + number + "."
      }
      if let isChecked = item.isChecked {
        let box = isChecked ? "[x]" : "[ ]"
        mark = list.start == nil ? box : mark + " " + box
      }
      let columns = Columns.of(mark) + 1
      add(
        item.blocks, frame: open(.item(mark: mark, columns: columns), in: frame),
        isTight: list.isTight)
    }
  }

  private mutating func add(_ definitions: [Block.Definition], line: Int, frame: Int?) {
    for (index, definition) in definitions.enumerated() {
      if index > 0 { gap = Passage.Gap(frame: frame) }
      add(.paragraph(definition.term, .term), line: line, frame: frame)
      for description in definition.descriptions {
        add(description, frame: open(.indent(4), in: frame), isTight: false)
      }
    }
  }
}

extension Block {
  /// Whether it is a heading that says what the title above it says.
  fileprivate func isHeading(_ title: String) -> Bool {
    guard case .heading(_, let text, _) = content, text.count == 1, case .text(let own) = text[0]
    else { return false }
    return own == title
  }

  /// Whether it is a paragraph of spaces, as editors leave them behind for distance.
  fileprivate var isBlank: Bool {
    guard case .paragraph(let spans) = content, spans.count < 2 else { return false }
    guard case .text(let text)? = spans.first else { return spans.isEmpty }
    return text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\u{A0}" || $0 == "\u{200B}" }
  }

  fileprivate var isList: Bool {
    if case .list = content { true } else { false }
  }
}
