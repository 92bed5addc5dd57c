// The hint line: what can be done now, named by the keys it is bound to.

import Screen

/// Some actions that are hinted at with one word.
struct Hint: Sendable {
  let actions: [Action]
  let text: String
  /// The word for the last action where it is the only one that can be done.
  let lastAlone: String

  init(_ text: String, _ actions: Action..., lastAlone: String? = nil) {
    self.text = text
    self.actions = actions
    self.lastAlone = lastAlone ?? text
  }

  /// The hints of a context, the most useful first: a narrow screen has the first ones only.
  /// - Parameter isPicking: whether what is typed picks from rows below.
  static func all(in context: Context, isPicking: Bool = false) -> [Hint] {
    switch context {
    case .prompt where isPicking:
      [
        Hint("open", .promptKeep), Hint("close", .promptCancel),
        Hint("choose", .promptUp, .promptDown),
      ]
    case .prompt:
      [
        Hint("keep", .promptKeep), Hint("as it was", .promptCancel),
        Hint("complete", .promptComplete), Hint("choose", .promptUp, .promptDown),
        Hint("history", .historyPrevious, .historyNext),
      ]
    case .overlay:
      [Hint("choose", .choose), Hint("narrow", .search), Hint("close", .escape)]
    case .detail:
      [
        Hint("follow", .follow), Hint("link", .nextLink, .previousLink), Hint("labels", .labels),
        Hint("back", .back), Hint("list", .leaveDetail), Hint("next match", .nextMatch),
        Hint("find", .search), Hint("next", .nextPost, .previousPost, lastAlone: "previous"),
        Hint("links", .links),
        Hint("copy", .copy), Hint("help", .help), Hint("quit", .close),
      ]
    case .list:
      [
        Hint("open", .open), Hint("clear", .escape), Hint("search", .search),
        Hint("member", .searchMember), Hint("members", .members),
        Hint("next", .nextPost, .previousPost, lastAlone: "previous"),
        Hint("facets", .facets), Hint("sort", .nextOrder), Hint("help", .help),
        Hint("quit", .close),
      ]
    }
  }

  /// Returns as many hints as fit into a row, with what does not fit left out whole; the way to the
  /// help has its place before all others.
  static func line(
    in context: Context, isPicking: Bool = false, keymap: Keymap, columns: Int, style: Style,
    keyStyle: Style,
    isPossible: (Action) -> Bool
  ) -> StyledText {
    let hints = all(in: context, isPicking: isPicking).compactMap {
      hint -> (isHelp: Bool, text: StyledText)? in
      let actions = hint.actions.filter(isPossible)
      let keys = actions.compactMap { keymap.keys(for: $0).first?.name }
      guard !keys.isEmpty else { return nil }
      var text = StyledText(keys.joined(separator: " "), keyStyle)
      let isLastAlone = actions.count == 1 && actions == hint.actions.suffix(1)
      text.append(" " + (isLastAlone ? hint.lastAlone : hint.text), style)
      return (hint.actions == [.help], text)
    }
    var room = columns - 1
    var fits = hints.map { _ in false }
    let help = hints.indices.filter { hints[$0].isHelp }
    for index in help + hints.indices.filter({ !hints[$0].isHelp }) {
      let width = hints[index].text.width + (fits.contains(true) ? 2 : 0)
      guard width < room else { continue }
      room -= width
      fits[index] = true
    }
    var line = StyledText(" ")
    for index in hints.indices where fits[index] {
      if line.width > 1 { line.append("  ", style) }
      line.append(hints[index].text)
    }
    return line
  }
}
