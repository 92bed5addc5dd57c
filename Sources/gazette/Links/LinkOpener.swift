// Opens an address outside of the archive: by an argument vector, never through a shell.

import Announcements
import Glibc

/// Which program opens links, and starting it.
struct LinkOpener: Sendable {
  enum Outcome: Equatable {
    case opened(by: String)
    /// No program could be started; `tried` are their names.
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
      let words = String(command).commandWords
      // A shell's mark for what goes on by itself: here everything does.
      return words.last == "&" ? words.dropLast() : words
    }
    let chosen = configured.map { [$0] } ?? fromVariable.filter { !$0.isEmpty }
    commands = chosen + (hasDesktop ? [["xdg-open"], ["open"]] : [])
  }

  /// Starts the first program that can be started.
  /// - Parameter giveTerminal: runs a program that draws on the terminal, by what starts it; returns
  ///   whether it did.
  func open(
    _ address: String, giveTerminal: (_ start: () -> pid_t?) -> Bool = { $0() != nil }
  ) -> Outcome {
    let scheme = String(address.prefix { $0 != ":" }).lowercased()
    guard address.contains(":"), LinkOpener.schemes.contains(scheme) else {
      return .refused(scheme: scheme)
    }
    for command in commands {
      guard let name = command.first, let program = LinkOpener.find(name) else { continue }
      let isOnTerminal = LinkOpener.terminalBrowsers.contains(Path(name).name.description)
      let spawn = Spawn(
        program, LinkOpener.arguments(of: command, for: address), isInForeground: isOnTerminal)
      let isStarted = isOnTerminal ? giveTerminal(spawn.start) : spawn.start() != nil
      if isStarted { return .opened(by: name) }
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

  /// Returns the path of a program, looked up in `$PATH` unless it has a slash.
  static func find(_ program: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }
}
