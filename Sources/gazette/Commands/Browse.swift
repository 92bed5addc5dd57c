// `gazette [PATH ...]`: the interface.

import Announcements
import ArgumentParser
import Browser
import CNcurses
import Catalog
import PostLoader

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse announcements (the default).", shouldDisplay: false)

  @OptionGroup var archives: ArchiveOptions

  @Flag(help: "Draw frames, bars and marks with ASCII only.")
  var ascii = false

  @Flag(help: "Let the mouse select and follow; the terminal's own selection then needs Shift.")
  var mouse = false

  @Flag(help: "Write the list as lines instead, without a full screen.")
  var plain = false

  func run() throws {
    if plain { return try writeList() }
    let configuration = Configuration(at: Places.configuration)
    // They can be read again when the screen is given back.
    for error in configuration.errors { StandardError.line("gazette: \(error)") }
    let opened = try OpenedArchives(archives.paths, configuration)
    let isUnicode = Browse.adoptLocale()
    // Before any thread starts: they inherit what is blocked.
    let signals = Signals()
    let terminal: Terminal
    do throws(Terminal.Failure) {
      terminal = try Terminal(usesColor: !ColorChoice.isRefused && configuration.theme != "mono")
    } catch {
      StandardError.line("gazette: \(error)")
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    defer { terminal.leave() }
    let catalog = try Session.catalog(inMemory: archives.catalog.noCache)
    let scope = try catalog.register(opened.archives, includingIgnored: archives.catalog.all)
    let options = options(configuration, isUnicode: isUnicode)
    let browser = Browser(catalog: catalog, scope: scope, options: options)
    let shell = Shell(
      terminal: terminal, signals: signals, browser: browser,
      workers: { mailbox in
        Workers(
          catalog: catalog, scope: scope, archives: opened.archives, options: options,
          aliases: { Session.aliases(of: opened.archives, configuration) }, mailbox: mailbox)
      },
      watcher: { try? Watcher(scope) },
      opener: LinkOpener(
        configured: configuration.browser, variable: Environment.value("BROWSER")))
    if let notice = notice(of: configuration.errors + opened.errors) { shell.say(notice) }
    guard shell.run() else {
      StandardError.line(
        "gazette: there is no post in the archive ('gazette check --verbose' says what was left out)"
      )
      throw ExitCode(ExitStatus.nothing.rawValue)
    }
    if opened.status != .success { throw ExitCode(opened.status.rawValue) }
  }

  /// The first error, short enough for the message line, and how many there are.
  private func notice(of errors: [String]) -> String? {
    guard let first = errors.first else { return nil }
    let folder = Places.configuration.folder.description + "/"
    let short = first.hasPrefix(folder) ? String(first.dropFirst(folder.count)) : first
    return errors.count == 1 ? short : "1 of \(errors.count): \(short)"
  }

  private func options(_ configuration: Configuration, isUnicode: Bool) -> Browser.Options {
    let usesColor = !ColorChoice.isRefused && configuration.theme != "mono"
    return Browser.Options(
      keymap: Keymap.reading(configuration.keys).keymap,
      page: PageOptions(
        measure: configuration.width, theme: usesColor ? .colors : .monochrome,
        marks: ascii || configuration.usesASCII || !isUnicode ? .ascii : .unicode),
      history: History.read(), namedQueries: configuration.queries,
      paths: archives.paths.map { Path(argument: $0).description },
      usesMouse: mouse || configuration.usesMouse, today: .today)
  }

  /// The same as `gazette list`, for who has no use for a full screen.
  private func writeList() throws {
    let choice = archives.catalog.choice
    let flags =
      (choice.includesIgnored ? ["--all"] : []) + (choice.isInMemory ? ["--no-cache"] : [])
    try List.parse(flags + ["--"] + archives.paths).run()
  }

  /// Takes the locale of the environment.
  /// - Returns: whether its characters are UTF-8.
  private static func adoptLocale() -> Bool {
    setlocale(LC_ALL, "")
    return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
  }
}
