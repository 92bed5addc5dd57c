// The overlays whose rows the interface knows itself: help, actions, links, outline, copies.

import Announcements
import Catalog
import Screen

extension Browser {
  mutating func showHelp() {
    var rows: [Overlay.Row] = []
    for group in Command.Group.allCases {
      if !rows.isEmpty { rows.append(Overlay.Row([""])) }
      rows.append(Overlay.Row([StyledText(group.rawValue, theme.heading)]))
      for command in Command.all where command.group == group {
        let keys = options.keymap.keys(for: command.action).map(\.name).joined(separator: " ")
        rows.append(
          Overlay.Row(
            [StyledText("  " + keys, theme.strong), StyledText(command.help)],
            group == .prompt ? .none : .perform(command.action)))
      }
    }
    open(Overlay(.help, title: "help: \(keyName(.search)) searches, Enter does it", rows: rows))
  }

  /// `:`: the actions by name, narrowed as one types.
  mutating func showActions() {
    let rows = Command.all.filter { $0.group != .prompt }.map { command in
      let keys = options.keymap.keys(for: command.action).prefix(3).map(\.name)
      return Overlay.Row(
        [
          StyledText(command.action.rawValue, theme.strong),
          StyledText(keys.joined(separator: " "), theme.dim), StyledText(command.help),
        ], .perform(command.action))
    }
    beforePrompt = snapshot
    open(Overlay(.actions, title: "actions", rows: rows))
    prompt = Prompt(.action)
  }

  mutating func showLinks() {
    guard let post = posts[detail.post ?? -1] else { return }
    let inside = post.facts.links
    var rows = links.enumerated().map { index, link in
      let place = inside[index] == nil ? LinkNotice(link).place : "in this archive"
      return Overlay.Row(
        [
          StyledText("[\(index + 1)]", theme.linkNumber),
          StyledText(link.text.allSatisfy(\.isWhitespace) ? link.url : link.text),
          StyledText(place, inside[index] == nil ? .plain : theme.strong),
          StyledText(link.url, theme.dim),
        ], .followLink(index))
    }
    rows += backlinkRows(post.facts.backlinks)
    guard !rows.isEmpty else { return say("no links here") }
    open(Overlay(.links, title: links.count == 1 ? "1 link" : "\(links.count) links", rows: rows))
    if case .link(let index)? = detail.selected {
      overlays[overlays.count - 1].scroll.selected = index
    }
  }

  /// The posts that link here, as many as one would look through.
  private func backlinkRows(_ ids: [PostID]) -> [Overlay.Row] {
    let found = (try? catalog.rows(ids.prefix(200), in: scope)) ?? []
    guard !found.isEmpty else { return [] }
    return [Overlay.Row([""]), Overlay.Row([StyledText("linked from", theme.heading)])]
      + found.map { row in
        Overlay.Row(
          [StyledText("\(row.day?.description ?? "undated")  \(row.title)")],
          .post(row.id, line: 0))
      }
  }

  mutating func showOutline() {
    guard let page = detail.page else { return }
    let headings = page.headings
    guard !headings.isEmpty else { return say("no headings here") }
    let rows = headings.map { heading in
      Overlay.Row(
        [
          StyledText(String(repeating: "  ", count: max(0, heading.level - 1)) + heading.text)
        ], .goTo(heading.anchor))
    }
    open(Overlay(.outline, title: "outline", rows: rows))
  }

  /// `y`: what can be copied, as it would be.
  mutating func showCopies() {
    guard let post = posts[detail.post ?? -1] else { return }
    var rows: [Overlay.Row] = []
    let citation = Citation(post.announcement)
    let copies: [(name: String, text: String?)] = [
      ("address", citation.address), ("Markdown link", citation.markdownLink),
      ("citation", citation.plain), ("BibTeX", citation.bibTeX),
      ("quotation", currentQuotation.map { citation.quote($0) }),
    ]
    for case (let name, let text?) in copies {
      rows.append(
        Overlay.Row(
          [StyledText(name, theme.strong), StyledText(text.firstLine, theme.dim)],
          .copy(text: text, name: name)))
    }
    if case .link(let index)? = detail.selected, links.indices.contains(index) {
      let url = Address.withoutTracking(links[index].url)
      rows.insert(
        Overlay.Row(
          [StyledText("link", theme.strong), StyledText(url, theme.dim)],
          .copy(text: url, name: "link")), at: 0)
    }
    open(Overlay(.copy, title: "copy", rows: rows))
  }

  /// `=`: this view as a command of the shell.
  mutating func showShellCommand() {
    let all = scope.includesIgnored ? ["--all"] : []
    let hasPartial = list.listing.sections.contains { $0.title == Listing.partialMatches }
    let command = ShellCommand.text(
      for: list.view, flags: all + (hasPartial ? ["--partial"] : []), paths: options.paths)
    var rows = rows(showing: command)
    if let row = list.selectedRow {
      let show = ShellCommand.text(
        showing: "\(row.archive):\(row.path)", flags: all, paths: options.paths)
      rows += self.rows(showing: show)
    }
    open(Overlay(.shellCommand, title: "this view in the shell: Enter copies", rows: rows))
  }

  /// A command on as many rows as it needs, the first of which copies it.
  private func rows(showing command: String) -> [Overlay.Row] {
    var rest = Substring(command)
    var rows: [Overlay.Row] = []
    while !rest.isEmpty {
      let part = Columns.prefix(String(rest), max(20, size.columns - 5))
      rest = Substring(rest.utf8.dropFirst(part.utf8.count))
      rows.append(
        Overlay.Row(
          [StyledText(String(part))],
          rows.isEmpty ? .copy(text: command, name: "command") : nil))
    }
    return rows
  }
}

extension String {
  fileprivate var firstLine: String {
    String(prefix { !$0.isNewline })
  }
}
