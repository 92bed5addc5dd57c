// A program in a pseudo-terminal, with libvterm as the terminal that reads what it draws.

import CVTerm
import Foundation
import Glibc

/// One run of a program on a screen of its own.
final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private var size: (rows: Int, columns: Int)
  /// The wait status, once the program has ended.
  private(set) var status: Int32?
  /// Every byte that the program has written.
  private(set) var output: [UInt8] = []

  init(
    _ program: String, _ arguments: [String], environment: [String: String], rows: Int, columns: Int
  ) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &window) == 0 else { throw POSIXError(.EIO) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    size = (rows, columns)
    process = try PseudoTerminal.spawn(program, arguments, environment, on: name)
    close(slave)
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
    vterm_free(terminal)
  }

  /// The screen's rows as text, without the spaces at their ends.
  var lines: [String] {
    (0..<size.rows).map { row in
      let area = VTermRect(
        start_row: Int32(row), end_row: Int32(row + 1), start_col: 0, end_col: Int32(size.columns))
      var bytes = [CChar](repeating: 0, count: size.columns * 8)
      let count = vterm_screen_get_text(screen, &bytes, bytes.count, area)
      var line = String(
        decoding: bytes.prefix(min(count, bytes.count)).map { UInt8(bitPattern: $0) }, as: UTF8.self
      )
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The zero-based row of the cursor.
  var cursorRow: Int {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return Int(position.row)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  func resize(rows: Int, columns: Int) {
    size = (rows, columns)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Reads until a condition on the screen holds; returns whether it came to hold in time.
  @discardableResult
  func wait(seconds: Double = 10, until isReached: (PseudoTerminal) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while !isReached(self) {
      if Date() > end { return false }
      if !pump(milliseconds: 20) { return isReached(self) }
    }
    return true
  }

  @discardableResult
  func wait(for text: String, seconds: Double = 10) -> Bool {
    wait(seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits for the program's end; returns its exit code, 128 + n for a signal n, nil if it goes on.
  func end(seconds: Double = 10) -> Int32? {
    wait(seconds: seconds) { $0.status != nil }
    guard let status else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// The terminal's settings, to see that they are as they were.
  var settings: termios {
    var settings = termios()
    tcgetattr(master, &settings)
    return settings
  }

  /// Reads what is there, waiting at most that long; returns false when the program has ended.
  private func pump(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    poll(&waiting, 1, milliseconds)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = waiting.revents == 0 ? 0 : read(master, &buffer, buffer.count)
    if count > 0 {
      output += buffer.prefix(count)
      buffer.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          _ = vterm_input_write(terminal, $0.baseAddress, count)
        }
      }
      answer()
      return true
    }
    var status: Int32 = 0
    if waitpid(process, &status, WNOHANG) == process { self.status = status }
    return self.status == nil
  }

  /// Sends back what the terminal answers to questions of the program.
  private func answer() {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(terminal, &bytes, bytes.count)
    if count > 0 { write(master, bytes, count) }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], on name: [CChar]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, program, &actions, &attributes, words, settings)
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
    return process
  }
}
