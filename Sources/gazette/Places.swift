// Where the program keeps its files: the XDG base directories, and the archive that ships.

import Announcements
import Glibc

/// The environment of the process.
enum Environment {
  /// Returns a variable's value; nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a program with windows can be started: not at the other end of an ssh that has none.
  static var hasDesktop: Bool {
    let isRemote = value("SSH_CONNECTION") != nil || value("SSH_TTY") != nil
    return !isRemote || value("DISPLAY") != nil || value("WAYLAND_DISPLAY") != nil
  }
}

/// The places of the contract.
/// Source: the XDG Base Directory Specification, version 0.8.
enum Places {
  /// The index of all archives; can be deleted at any time.
  static var catalog: Path { base("XDG_CACHE_HOME", ".cache").appending("gazette/catalog.db") }

  /// The user's marks; never rebuilt.
  static var state: Path { base("XDG_STATE_HOME", ".local/state").appending("gazette/state.db") }

  static var configuration: Path {
    base("XDG_CONFIG_HOME", ".config").appending("gazette/config.toml")
  }

  /// Where a stack trace goes when our own code traps.
  static var crashReport: Path {
    base("XDG_STATE_HOME", ".local/state").appending("gazette/crash.txt")
  }

  /// The archive that ships: beside the installed program, else beside the build folder.
  static var shippedArchive: Path? {
    let program = programFolder
    let candidates = [
      program.appending("../share/gazette/data"), program.appending("../../data"),
      program.appending("../../../data"),
    ]
    return candidates.first(where: isFolder)
  }

  static func isFolder(_ path: Path) -> Bool { type(of: path) == S_IFDIR }

  static func isFile(_ path: Path) -> Bool { type(of: path) == S_IFREG }

  private static func type(of path: Path) -> mode_t? {
    var status = stat()
    return withCString(path) { stat($0, &status) } == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Calls a function with the path's bytes as a C string.
  static func withCString<Result>(
    _ path: Path, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    let bytes = path.bytes.map(CChar.init(bitPattern:)) + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? body("")
    }
  }

  /// The specification has relative paths in these variables ignored.
  private static func base(_ variable: String, _ fallback: String) -> Path {
    if let value = Environment.value(variable), value.hasPrefix("/") {
      return Path(value)
    }
    return Path(Environment.value("HOME") ?? "/").appending(fallback)
  }

  private static var programFolder: Path {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    guard count > 0 else { return Path(".") }
    return Path(bytes: bytes.prefix(count).map { UInt8(bitPattern: $0) }).folder
  }
}

extension Path {
  /// Makes the path of an argument of the command line, with its bytes as they were given: as a
  /// String, bytes that are not UTF-8 are lost.
  init(argument: String) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let start = CommandLine.unsafeArgv[index], String(cString: start) == argument else {
        continue
      }
      self.init(bytes: (0..<strlen(start)).map { UInt8(bitPattern: start[$0]) })
      return
    }
    self.init(argument)
  }
}
