// Opens an address outside of the archive: by an argument vector, never through a shell.

import Announcements
import Glibc

/// Which program opens links, and starting it.
struct LinkOpener: Sendable {
  enum Outcome: Equatable {
    case opened(by: String)
    /// No program was found; `tried` are their names.
    case noProgram(tried: [String])
    case refused(scheme: String)
  }

  /// Only addresses of these kinds are handed on.
  static let schemes = ["http", "https", "mailto"]
  /// Browsers that draw on the terminal: they get it while they run.
  private static let terminalBrowsers: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "www-browser", "browsh", "carbonyl", "amfora",
  ]

  /// The commands to try in turn; the first word is the program, `%s` stands for the address.
  let commands: [[String]]

  /// - Parameters:
  ///   - configured: the configuration's command, which comes before all others.
  ///   - variable: the value of `$BROWSER`: commands separated by colons, as the convention of
  ///     Eric S. Raymond has it (http://www.catb.org/~esr/BROWSER/).
  init(configured: [String]?, variable: String?) {
    let fromVariable = (variable ?? "").split(separator: ":").map { command in
      command.split(separator: " ").map(String.init)
    }
    let chosen = configured.map { [$0] } ?? fromVariable.filter { !$0.isEmpty }
    commands = chosen + [["xdg-open"], ["open"]]
  }

  /// Whether the command to be used draws on the terminal.
  var usesTerminal: Bool {
    guard let program = firstThere?.first else { return false }
    return LinkOpener.terminalBrowsers.contains(Path(program).name.description)
  }

  /// Starts the first program that is there.
  /// - Parameter inForeground: waits for the program's end and leaves it the terminal.
  func open(_ address: String, inForeground: Bool) -> Outcome {
    let scheme = String(address.prefix { $0 != ":" }).lowercased()
    guard address.contains(":"), LinkOpener.schemes.contains(scheme) else {
      return .refused(scheme: scheme)
    }
    guard let command = firstThere, let program = LinkOpener.find(command[0]) else {
      return .noProgram(tried: commands.compactMap(\.first))
    }
    let arguments = LinkOpener.arguments(of: command, for: address)
    guard let process = Spawn(program, arguments, isInForeground: inForeground).start() else {
      return .noProgram(tried: [command[0]])
    }
    if inForeground { Spawn.wait(for: process) }
    return .opened(by: command[0])
  }

  /// Returns a command's words with the address in the place of `%s`, else behind them.
  static func arguments(of command: [String], for address: String) -> [String] {
    guard command.dropFirst().contains(where: { $0.contains("%s") }) else {
      return command + [address]
    }
    return [command[0]]
      + command.dropFirst().map { word in
        var rest = word[...]
        var replaced = ""
        while let place = rest.firstRange(of: "%s") {
          replaced += rest[..<place.lowerBound] + address
          rest = rest[place.upperBound...]
        }
        return replaced + rest
      }
  }

  private var firstThere: [String]? {
    commands.first { command in command.first.flatMap(LinkOpener.find) != nil }
  }

  /// Returns the path of a program, looked up in `$PATH` unless it has a slash.
  static func find(_ program: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }
}
