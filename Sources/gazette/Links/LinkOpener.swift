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
  ///   - hasDesktop: whether there is a desktop to open links on. At the other end of an ssh there
  ///     is none, though its programs may be installed.
  init(configured: [String]?, variable: String?, hasDesktop: Bool = true) {
    let fromVariable = (variable ?? "").split(separator: ":").map { command in
      command.split(separator: " ").map(String.init)
    }
    let chosen = configured.map { [$0] } ?? fromVariable.filter { !$0.isEmpty }
    commands = chosen + (hasDesktop ? [["xdg-open"], ["open"]] : [])
  }

  /// Whether the command to be used draws on the terminal.
  var usesTerminal: Bool {
    guard let program = firstThere?.first else { return false }
    return LinkOpener.terminalBrowsers.contains(Path(program).name.description)
  }

  /// Starts the first program that is there.
  /// - Parameter wait: waits for a program's end that was given the terminal; nil where it is not
  ///   to have it.
  func open(_ address: String, wait: ((pid_t) -> Void)? = nil) -> Outcome {
    let scheme = String(address.prefix { $0 != ":" }).lowercased()
    guard address.contains(":"), LinkOpener.schemes.contains(scheme) else {
      return .refused(scheme: scheme)
    }
    for command in commands {
      guard let name = command.first, let program = LinkOpener.find(name) else { continue }
      let arguments = LinkOpener.arguments(of: command, for: address)
      let spawn = Spawn(program, arguments, isInForeground: wait != nil)
      guard let process = spawn.start() else { continue }
      wait?(process)
      return .opened(by: name)
    }
    return .noProgram(tried: commands.compactMap(\.first))
  }

  /// Returns a command's words with the address in the place of `%s`, else behind them. `%c` is a
  /// colon and `%%` a percent sign, as the convention has it.
  static func arguments(of command: [String], for address: String) -> [String] {
    var isPlaced = false
    let words = command.enumerated().map { index, word in
      index == 0 ? word : filled(word, with: address, &isPlaced)
    }
    return isPlaced ? words : words + [address]
  }

  private static func filled(_ word: String, with address: String, _ isPlaced: inout Bool) -> String
  {
    var result = ""
    var rest = word[...]
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[percent...].dropFirst()
      switch rest.first {
      case "s":
        result += address
        isPlaced = true
      case "c": result += ":"
      case "%": result += "%"
      default:
        result += "%"
        continue
      }
      rest = rest.dropFirst()
    }
    return result + rest
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
