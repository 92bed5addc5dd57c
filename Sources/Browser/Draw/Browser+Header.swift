// The lines above and below the panes: what is shown, what is typed, what is to be said.

import Announcements
import Catalog
import Screen

extension Prompt {
  /// What stands in front of what is typed.
  var sign: String {
    switch purpose {
    case .filter, .find, .narrow, .pick: "/"
    case .action: ":"
    }
  }
}

extension Browser {
  // MARK: Header

  func drawHeader(on canvas: inout Canvas, _ region: Region) {
    let right = overlays.isEmpty ? position : ""
    let rightColumns = Columns.of(right)
    let rest = region.columns - rightColumns - 2
    var left = StyledText(" ")
    if let overlay = overlays.last {
      left.append(overlay.title, theme.title)
      if !overlay.filter.isEmpty { left.append(" \(marks.dot) /\(overlay.filter)", theme.dim) }
    } else {
      left.append("gazette", theme.title)
      let isTooLong = left.width + 2 + Columns.of(headline(isShort: false)) > rest
      left.append("  " + headline(isShort: isTooLong))
    }
    canvas.write(clipped(left, to: rest), row: region.row, column: region.column)
    canvas.write(
      right, theme.dim, row: region.row, column: region.columns - rightColumns - 1)
  }

  /// What is shown, out of what.
  private func headline(isShort: Bool) -> String {
    let total = list.total?.grouped
    let parts: [String?] =
      if detail.followed != nil, focus == .detail {
        [name, detail.linkedFrom.isEmpty ? nil : "linked from \(detail.linkedFrom)"]
      } else if list.view.query.isEmpty {
        [name, total.map { isShort ? $0 : $0 == "1" ? "1 announcement" : "\($0) announcements" }]
      } else {
        [
          isShort ? nil : name, "/\(list.view.query)",
          "\(list.listing.count.grouped) of \(total ?? "?")",
        ]
      }
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " \(marks.dot) ")
  }

  /// The order and where the selection is in it; in the detail, how far down the page one is.
  private var position: String {
    let count = list.reachesTop && list.reachesBottom ? list.listing.count : list.total ?? 0
    let place =
      list.reachesTop && list.listing.count > 0 ? "\((list.scroll.selected + 1).grouped)" : "?"
    let numbers = count > 0 ? "\(place)/\(count.grouped)" : ""
    if focus == .detail {
      return detail.progress.isEmpty ? numbers : "\(detail.progress)  \(numbers)"
    }
    return size.columns < 60 ? numbers : "\(list.view.orderText)  \(numbers)"
  }

  // MARK: Prompt

  func drawPrompt(on canvas: inout Canvas, _ region: Region) {
    guard let prompt else { return }
    canvas.write(
      String(repeating: " ", count: region.columns), row: region.row, column: region.column)
    let count = promptCount
    let countColumns = Columns.of(count)
    let isCrowded = region.columns < countColumns + 24
    let room = max(1, region.columns - 3 - (isCrowded ? 0 : countColumns + 2))
    let (text, column) = promptWindow(prompt.editor, room: room)
    canvas.write(" " + prompt.sign, theme.prompt, row: region.row, column: 0)
    canvas.write(text, row: region.row, column: 2, columns: room)
    if !isCrowded {
      canvas.write(
        count, theme.dim, row: region.row, column: region.columns - countColumns - 1)
    }
    canvas.cursor = Position(row: region.row, column: min(region.columns - 1, 2 + column))
    canvas.showsCursor = true
  }

  /// The part of a long line that has the cursor in it, and the cursor's column in that part.
  private func promptWindow(_ editor: LineEditor, room: Int) -> (text: String, column: Int) {
    var before = editor.characters[..<editor.cursor]
    while Columns.of(String(before)) >= room, !before.isEmpty { before.removeFirst() }
    let text = String(before) + String(editor.characters[editor.cursor...])
    return (text, Columns.of(String(before)))
  }

  private var promptCount: String {
    switch prompt?.purpose {
    case .filter:
      // More is to come while the search runs, and while posts are still being loaded.
      list.summary.isEmpty || (awaitedList == nil && progress == nil)
        ? list.summary : "\(list.summary) so far"
    case .find: findCount
    case .pick:
      overlays.last.map { $0.rows.isEmpty ? "" : "\($0.shown.count) of \($0.rows.count) members" }
        ?? ""
    case .narrow, .action:
      overlays.last.map { "\($0.shown.count) of \($0.rows.count)" } ?? ""
    case nil: ""
    }
  }

  private var findCount: String {
    guard let find = detail.find else { return "" }
    if find.matches.isEmpty { return "not found" }
    return "\((find.current ?? 0) + 1) of \(find.matches.count)"
  }

  /// The rows that a complaint takes: its text stands beside the caret where there is room.
  var complaintRows: Int {
    guard let complaint = prompt?.complaint else { return 0 }
    return complaintColumn + 2 + Columns.of(complaint.text) < size.columns ? 1 : 2
  }

  private var complaintColumn: Int {
    guard let prompt, let complaint = prompt.complaint else { return 0 }
    return min(
      size.columns - 1, 2 + Columns.of(String(prompt.editor.characters.prefix(complaint.offset))))
  }

  /// A query that is not understood: a caret under the place, and what is expected there.
  func drawComplaint(on canvas: inout Canvas) {
    guard let complaint = prompt?.complaint else { return }
    canvas.write("^", theme.warning, row: 1, column: complaintColumn)
    let isBeside = complaintRows == 1
    canvas.write(
      clipped(StyledText(complaint.text), to: size.columns - 2), row: isBeside ? 1 : 2,
      column: isBeside ? complaintColumn + 2 : 1)
  }

  // MARK: Message

  func drawMessage(on canvas: inout Canvas, _ region: Region) {
    if message.isEmpty, detail.labels == nil, let notice = linkNotice {
      let text = notice.scrolled(by: noticeShift, width: region.columns - 2, marks: marks)
      canvas.write(text, row: region.row, column: 1)
      return
    }
    let text = messageText
    canvas.write(
      clipped(
        StyledText(text.text, text.isWarning ? theme.warning : .plain), to: region.columns - 2),
      row: region.row, column: 1)
  }

  /// What there is to say, the most urgent first.
  private var messageText: (text: String, isWarning: Bool) {
    if !warning.isEmpty { return (warning, true) }
    if !message.isEmpty { return (message, isWarning) }
    if let note = overlays.last?.selected?.note, !note.isEmpty { return (note, false) }
    if let labels = detail.labels { return (describe(labels), false) }
    if detail.find != nil, prompt == nil, focus == .detail {
      return (
        "\(findCount)\(findCount.isEmpty ? "" : " \(marks.dot) ")\(detail.find?.text ?? "")", false
      )
    }
    if let progress { return (progress.text(\.grouped), false) }
    if list.listing.count == 0 { return (emptyText, false) }
    return (list.selectedRow.map(describe) ?? "", false)
  }

  private var emptyText: String {
    if awaitedList != nil { return "" }
    if list.view.query.isEmpty { return hasLooked ? "no announcements here" : "" }
    if let suggestion = list.suggestion {
      let taking = prompt?.purpose == .filter ? " Tab takes it" : ""
      return "nothing found; did you mean: \(suggestion)?\(taking)"
    }
    let asksForNews = ["is:new", "is:changed"].contains { list.view.query.contains($0) }
    return asksForNews
      ? "nothing found since your last visit; one ends after four hours without gazette"
      : "nothing found"
  }

  /// What the row has no room for: faults and why a site would leave it out.
  private func describe(_ row: Row) -> String {
    var parts: [String] = []
    // That a post has the mark that was asked for can be seen on its row.
    if let match = list.matches[row.id], match.field != "is" { parts.append(match.reason) }
    if let change = row.change { parts.append(change.rawValue) }
    if let reason = row.ignoredBecause { parts.append("not on the site: \(reason)") }
    if row.publication.contains(.draft) { parts.append("draft") }
    if row.publication.contains(.unpublished) { parts.append("not published") }
    if let day = row.day, day > options.today { parts.append("dated in the future") }
    if row.faults > 0 {
      parts.append("\(row.faults == 1 ? "a problem" : "\(row.faults) problems") in \(row.path)")
    }
    return parts.joined(separator: " \(marks.dot) ")
  }

  private func describe(_ labels: Labels) -> String {
    let left = labels.left
    let first = left.first.map { "\($0.name) \($0.text)" } ?? ""
    return "f \(labels.typed)  \(left.count) of \(labels.all.count)  \(first)"
  }

  /// Returns text cut to some columns, with an ellipsis where it was cut.
  func clipped(_ text: StyledText, to columns: Int) -> StyledText {
    guard text.width > columns else { return text }
    var rest = max(0, columns - Columns.of(marks.ellipsis))
    var result = StyledText()
    for run in text.runs where rest > 0 {
      let part = String(Columns.prefix(run.text, rest))
      result.append(part, run.style)
      rest -= Columns.of(part)
      if part.utf8.count < run.text.utf8.count { break }
    }
    if columns > 0 { result.append(marks.ellipsis, result.runs.last?.style ?? .plain) }
    return result
  }
}
