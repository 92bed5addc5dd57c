// Lays out passages one at a time as rows of a width; it keeps no rows.

import Announcements
import Screen

/// Turns passages into rows.
struct Typesetter: Sendable {
  let announcement: Announcement
  let facts: PageFacts
  let options: PageOptions
  /// The columns of the page, at least 1.
  let width: Int
  let setting: ProseSetting
  var margins: Margins
  /// How many rows of code or a table are wanted at most; all but for a preview.
  var mostRows = Int.max

  init(
    _ announcement: Announcement, facts: PageFacts, frames: [Frame], width: Int,
    options: PageOptions, setting: ProseSetting
  ) {
    self.setting = setting
    self.announcement = announcement
    self.facts = facts
    self.options = options
    self.width = max(1, width)
    margins = Margins(frames, width: max(1, width), options: options)
  }

  /// The columns of running text, at least 1.
  var measure: Int { max(1, min(width, options.measure)) }

  /// Returns the blank row above a passage.
  mutating func gap(_ gap: Passage.Gap, passage: Int) -> PageLine {
    let margin = margins.rest(gap.frame)
    return PageLine(margin.text.trimmed, passage: passage)
  }

  /// Returns the rows of a passage.
  /// - Parameter unfolded: the boilerplate that begins with it and is shown, or nil.
  mutating func rows(_ passage: Passage, number: Int, unfolded: Int? = nil) -> [PageLine] {
    var slot = Slot(
      number: number, line: passage.line, first: margins.first(passage),
      rest: margins.rest(passage.frame))
    if let unfolded {
      slot.first.inline.append(
        Margin.Sign(text: options.marks.unfolded, target: .boilerplate(unfolded)))
    }
    switch passage.content {
    case .title, .paragraph: return passageRows(passage.content, slot)
    case .heading(let level, _, _): return headingRows(level, passage.content, slot)
    case .byline: return bylineRows(slot)
    case .facts: return factRows(slot)
    case .code(let text, let language): return codeRows(text, language, slot)
    case .math(let text): return codeRows(text, nil, slot)
    case .table(let table): return tableRows(table, slot)
    case .rule: return ruleRows(slot)
    }
  }

  /// Where a passage's rows go.
  struct Slot {
    let number: Int
    let line: Int
    var first: Margin
    var rest: Margin

    /// The same place for rows that come after the first one.
    var below: Slot { Slot(number: number, line: line, first: rest, rest: rest) }

    /// The same place behind a sign, with the rows below it indented.
    func behind(_ sign: String, _ style: Style) -> Slot {
      var slot = self
      let columns = Columns.of(sign)
      slot.first.append(sign, style, columns: columns)
      slot.rest.append(String(repeating: " ", count: columns), .plain, columns: columns)
      return slot
    }
  }

  // MARK: Running text

  /// Returns a text with the page's styles that begins with the signs for which the margin had no
  /// room.
  func prose(in slot: Slot) -> Prose {
    var prose = Prose(setting)
    for sign in slot.first.inline {
      let style = sign.isLabel ? options.theme.label : options.theme.frame
      prose.append(lead: sign.text + " ", style, sign.target)
    }
    return prose
  }

  /// Returns the rows of running text.
  /// - Parameter offset: bytes of the passage's text before this part of it.
  func proseRows(_ prose: Prose, _ slot: Slot, offset: Int = 0) -> [PageLine] {
    let columns = max(1, measure - slot.rest.columns)
    let shift = offset - prose.lead
    var cutter = ProseCutter(prose)
    var rows: [PageLine] = []
    for range in LineBreaking.lines(prose.bytes, width: columns, glued: prose.glued) {
      let margin = rows.isEmpty ? slot.first : slot.rest
      var text = margin.text
      var places = margin.places
      cutter.cut(range, into: &text, &places, column: margin.columns)
      // The signs in front are no part of the passage's text.
      let start = min(range.upperBound, max(range.lowerBound, prose.lead))
      let signs =
        start == range.lowerBound
        ? 0 : UTF8Text.columns(prose.bytes, in: range.lowerBound..<start)
      let first = max(offset, start + shift)
      let piece = PageLine.Piece(
        bytes: first..<max(first, range.upperBound + shift), column: margin.columns + signs)
      rows.append(
        PageLine(
          range.isEmpty ? text.trimmed : text, passage: slot.number, sourceLine: slot.line,
          places: places, pieces: [piece], fixedColumns: margin.columns))
    }
    return rows
  }

  private func passageRows(_ content: Passage.Content, _ slot: Slot) -> [PageLine] {
    let sign = sign(of: content)
    let slot = Columns.of(sign) <= measure / 4 ? slot.behind(sign, options.theme.frame) : slot
    var prose = prose(in: slot)
    prose.append(content, options.theme)
    return proseRows(prose, slot)
  }

  /// What stands before a passage of a kind, such as the level of a heading.
  private func sign(of content: Passage.Content) -> String {
    switch content {
    case .heading(let level, _, _) where level > 2:
      String(repeating: "#", count: min(6, level)) + " "
    case .paragraph(_, .attribution): options.marks.dash + " "
    default: ""
    }
  }

  /// Returns the rows of a heading; those of the upper levels are underlined.
  private func headingRows(_ level: Int, _ content: Passage.Content, _ slot: Slot) -> [PageLine] {
    var rows = passageRows(content, slot)
    guard level <= 2, let longest = rows.map(\.text.width).max() else { return rows }
    let line = level < 2 ? options.marks.double : options.marks.horizontal
    rows.append(drawn(line, columns: longest - slot.rest.columns, slot.below))
    return rows
  }

  // MARK: Signs and rules

  /// Returns rows with the signs for which the margin had no room, for passages without text.
  func signRows(_ slot: Slot) -> [PageLine] {
    slot.first.inline.isEmpty ? [] : proseRows(prose(in: slot), slot)
  }

  private func ruleRows(_ slot: Slot) -> [PageLine] {
    let rows = signRows(slot)
    let slot = rows.isEmpty ? slot : slot.below
    return rows + [drawn(options.marks.horizontal, columns: min(24, measure), slot)]
  }

  /// Returns a row of one sign repeated.
  private func drawn(_ sign: String, columns: Int, _ slot: Slot) -> PageLine {
    var text = slot.first.text
    let columns = min(columns, measure - slot.first.columns)
    text.append(String(repeating: sign, count: max(0, columns)), options.theme.frame)
    return PageLine(
      text, passage: slot.number, sourceLine: slot.line, fixedColumns: slot.first.columns)
  }
}

extension StyledText {
  /// The text without spaces at its end.
  var trimmed: StyledText {
    var runs = runs
    while var last = runs.popLast() {
      while last.text.utf8.last == 0x20 { last.text.removeLast() }
      if !last.text.isEmpty {
        runs.append(last)
        break
      }
    }
    return StyledText(runs)
  }
}
