// The keymap as a document: docs/keys.md.

extension Keymap {
  /// The table of all actions as Markdown, the content of docs/keys.md.
  public var document: String {
    var text = """
      # Keys

      What has the keys: a prompt, else an overlay (help, link list, facets, ...), else the pane with
      the focus, detail or list. All keys can be changed in the configuration, under `[keys]`, by the
      action's name: `open = ["Enter", "l"]`; `[]` takes an action's keys away. This page is
      made from the table in `Sources/Browser/Keys/Command.swift`.

      """
    for group in Command.Group.allCases {
      text +=
        "\n## \(group.rawValue)\n\n| keys | action | what it does | where |\n|---|---|---|---|\n"
      for command in Command.all where command.group == group {
        let keys = keys(for: command.action).map { "`\($0.name)`" }.joined(separator: " ")
        let places = command.contexts.map(\.rawValue).joined(separator: ", ")
        text += "| \(keys) | \(command.action.rawValue) | \(command.help) | \(places) |\n"
      }
    }
    return text
  }
}
