// Writing to the standard output and error; a reader that went away ends the program in silence.

import Glibc

/// The standard output, with a buffer.
struct StandardOutput {
  private var buffer: [UInt8] = []

  /// Whether what is written is read by a person at a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The terminal's width in columns; nil where the output is no terminal.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Lets a broken pipe be an error of `write` and no signal; call once, at the start.
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  mutating func line(_ text: String) {
    buffer += text.utf8
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes out what is in the buffer. Ends the program with 0 when nobody reads any more, with 74
  /// when the output cannot be written.
  mutating func flush() {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(ExitStatus.success.rawValue)
      } else if errno != EINTR && errno != EAGAIN {
        StandardError.line("gazette: cannot write: \(String(cString: strerror(errno)))")
        exit(ExitStatus.inputOutput.rawValue)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The standard error.
enum StandardError {
  static func line(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The exit codes of the contract (those above 63 are of sysexits.h).
enum ExitStatus: Int32 {
  case success = 0
  /// Nothing matched, no post in the archive, or `check` found faults.
  case nothing = 1
  case usage = 64
  /// No such PATH, or one that cannot be read.
  case noInput = 66
  case bug = 70
  case inputOutput = 74
}
