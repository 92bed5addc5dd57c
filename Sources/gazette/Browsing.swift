// Opens the interface on some archives: configuration, terminal, catalog, and the loop over them.

import Announcements
import ArgumentParser
import Browser
import CLinux
import CNcurses
import Catalog
import PostLoader

/// One run of the interface.
struct Browsing {
  /// As they were given; none for the usual places.
  var paths: [String]
  var choice: CatalogChoice
  /// Whether frames, bars and marks are drawn with ASCII only.
  var usesASCII = false
  var usesMouse = false

  /// Shows the interface until the user leaves it.
  /// - Throws: an exit code, after the reason has been written.
  func run() throws {
    Browsing.saveMemory()
    let configuration = Configuration(at: Places.configuration)
    // They can be read again when the screen is given back.
    for error in configuration.errors { StandardError.line("gazette: \(error)") }
    let opened = try OpenedArchives(paths, configuration)
    let isUnicode = Browsing.adoptLocale()
    // Before any thread starts: they inherit what is blocked.
    let signals = Signals()
    let terminal = try Browsing.terminal(
      usesColor: !ColorChoice.isRefused && configuration.theme != "mono", isUnicode: isUnicode)
    defer { terminal.leave() }
    let catalog = try Session.catalog(inMemory: choice.isInMemory)
    let scope = try catalog.register(opened.archives, includingIgnored: choice.includesIgnored)
    let options = options(configuration, isUnicode: isUnicode)
    let browser = Browser(catalog: catalog, scope: scope, options: options)
    let shell = Shell(
      terminal: terminal, signals: signals, browser: browser,
      workers: { mailbox in
        Workers(
          catalog: catalog, scope: scope, archives: opened.archives, options: options,
          aliases: MemberAliases(configuration.aliases), mailbox: mailbox)
      },
      watcher: { try? Watcher(scope) },
      opener: LinkOpener(
        configured: configuration.browser, variable: Environment.value("BROWSER"),
        hasDesktop: Environment.hasDesktop))
    if let notice = notice(of: configuration.errors + opened.errors) { shell.say(notice) }
    guard shell.run() else {
      StandardError.line(
        "gazette: there is no post in the archive ('gazette check --verbose' says what was left out)"
      )
      throw ExitCode(ExitStatus.nothing.rawValue)
    }
    if opened.status != .success { throw ExitCode(opened.status.rawValue) }
  }

  private static func terminal(usesColor: Bool, isUnicode: Bool) throws -> Terminal {
    do throws(Terminal.Failure) {
      return try Terminal(usesColor: usesColor, isUnicode: isUnicode)
    } catch {
      StandardError.line("gazette: \(error)")
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }

  private static func saveMemory() {
    // A heap for each of a dozen threads, none of which gives back what it had, is twice the memory.
    mallopt(M_ARENA_MAX, 2)
    // Given by hand it stays as it is: what takes much goes back at once, and leaves no holes.
    mallopt(M_MMAP_THRESHOLD, 128 * 1024)
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
        marks: usesASCII || configuration.usesASCII || !isUnicode ? .ascii : .unicode),
      history: History.read(), namedQueries: configuration.queries,
      paths: paths.map { Path(argument: $0).description },
      usesMouse: usesMouse || configuration.usesMouse, today: .today)
  }

  /// Takes on the user's locale. Where its characters are not Unicode's, columns are still counted
  /// by Unicode's, and what is written is ASCII.
  /// - Returns: whether its characters are Unicode's.
  static func adoptLocale() -> Bool {
    setlocale(LC_ALL, "")
    if nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) == "UTF-8" { return true }
    setlocale(LC_CTYPE, "C.UTF-8")
    return false
  }
}
