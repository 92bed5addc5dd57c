// The command line: its subcommands, and what all of them are told. What they do stands beside.

import ArgumentParser
import Glibc

/// The program.
struct Gazette: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazette",
    abstract: "Browse and search archives of open-source foundations' announcements.",
    discussion: """
      PATH is a site's root (Jekyll, Hugo, Zola and others), a folder of Markdown posts, or one \
      file. Without a PATH: the archives of the configuration, else the site in the current \
      folder, else the archive that ships.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, List.self, Search.self, Show.self, Links.self, Members.self, Timeline.self,
      Check.self, Index.self, StateCommand.self,
    ],
    defaultSubcommand: Browse.self)

  /// Runs the command line.
  static func start() {
    guard let paths = onlyPaths(Array(CommandLine.arguments.dropFirst())) else { return main() }
    do {
      try Browsing(paths: paths, choice: CatalogChoice()).run()
    } catch {
      exit(withError: error)
    }
  }

  /// Returns the PATHs of a command line that has nothing else. The parser, which would find the
  /// same, takes 4 of the 20 ms to the first screen.
  static func onlyPaths(_ arguments: [String]) -> [String]? {
    if arguments.contains(where: { $0.hasPrefix("-") }) { return nil }
    let commands = configuration.subcommands.map { $0.configuration.commandName }
    let isCommand = arguments.first.map { $0 == "help" || commands.contains($0) } ?? false
    return isCommand || commands.contains(nil) ? nil : arguments
  }
}

/// Which archives, and how the catalog is kept.
struct ArchiveOptions: ParsableArguments {
  @Argument(help: "A site's root, a folder or one file; several are read as one list.")
  var paths: [String] = []

  @OptionGroup var catalog: CatalogOptions
}

struct CatalogOptions: ParsableArguments {
  @Flag(help: "Also what a site would not publish, such as a README.")
  var all = false

  @Flag(help: "Keep the catalog in memory and read every post anew.")
  var noCache = false

  var choice: CatalogChoice { CatalogChoice(includesIgnored: all, isInMemory: noCache) }
}

/// How the catalog is kept and how much of it is looked at.
struct CatalogChoice {
  /// Whether what a site would leave out is there, too.
  var includesIgnored = false
  var isInMemory = false
}

/// When emphasis is written as escape sequences.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether colour is written; `NO_COLOR` (no-color.org) turns `auto` off.
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: StandardOutput.isTerminal && !ColorChoice.isRefused
    }
  }

  /// Whether bold and underlined text are written, which `NO_COLOR` does not speak of.
  var hasAttributes: Bool { self == .auto ? StandardOutput.isTerminal : self == .always }

  /// Whether `NO_COLOR` is set and not empty.
  static var isRefused: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }
}

struct FormatOptions: ParsableArguments {
  @Option(help: "How the list is written.")
  var format: Format = .table

  @Flag(help: "One line each without alignment to the terminal: the same as --color never.")
  var plain = false
}
