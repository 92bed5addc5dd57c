// `gazette [PATH ...]`: the command that opens the interface.

import ArgumentParser

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Browse announcements (the default).", shouldDisplay: false)

  @OptionGroup var archives: ArchiveOptions

  @Flag(help: "Draw frames, bars and marks with ASCII only.")
  var ascii = false

  @Flag(help: "Let the mouse select and follow; the terminal's own selection then needs Shift.")
  var mouse = false

  @Flag(help: "Write the list as lines instead, without a full screen.")
  var plain = false

  func run() throws {
    if plain { return try writeList() }
    try Browsing(
      paths: archives.paths, choice: archives.catalog.choice, usesASCII: ascii, usesMouse: mouse
    ).run()
  }

  /// The same as `gazette list`, for who has no use for a full screen.
  private func writeList() throws {
    let choice = archives.catalog.choice
    let flags =
      (choice.includesIgnored ? ["--all"] : []) + (choice.isInMemory ? ["--no-cache"] : [])
    try List.parse(flags + ["--"] + archives.paths).run()
  }
}
