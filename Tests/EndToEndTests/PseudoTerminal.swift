// A program in a pseudo-terminal, with libvterm as the terminal that reads what it draws.

import CVTerm
import Foundation
import Glibc
import PseudoTerminals

/// One run of a program on a screen of its own.
final class PseudoTerminal {
  private let program: TerminalProgram
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private var size: (rows: Int, columns: Int)
  /// Every byte that the program has written.
  private(set) var output: [UInt8] = []

  init(
    _ program: String, _ arguments: [String], environment: [String: String], rows: Int, columns: Int
  ) throws {
    self.program = try TerminalProgram(
      program, arguments, environment: environment, rows: rows, columns: columns)
    size = (rows, columns)
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// The wait status, once the program has ended.
  var status: Int32? { program.end?.status }

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

  func type(_ text: String) { program.type(Array(text.utf8)) }

  func resize(rows: Int, columns: Int) {
    size = (rows, columns)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
    program.resize(rows: rows, columns: columns)
  }

  func signal(_ number: Int32) { program.signal(number) }

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
    return program.end?.code
  }

  /// The terminal's settings, to see that they are as they were.
  var settings: termios { program.settings }

  /// Reads what is there, waiting at most that long; returns false when the program has ended.
  private func pump(milliseconds: Int32) -> Bool {
    let bytes = program.read(milliseconds: milliseconds)
    if bytes.isEmpty { return program.end == nil }
    output += bytes
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        _ = vterm_input_write(terminal, $0.baseAddress, $0.count)
      }
    }
    answer()
    return true
  }

  /// Sends back what the terminal answers to questions of the program.
  private func answer() {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(terminal, &bytes, bytes.count)
    if count > 0 { program.type(bytes.prefix(count).map { UInt8(bitPattern: $0) }) }
  }
}
