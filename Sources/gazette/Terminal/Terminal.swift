// The terminal through ncurses: a canvas goes out, keys come in. The only file that draws on it.

import CNcurses
import CRescue
import Glibc
import Screen

/// The full screen. One at a time; used from the main thread only.
final class Terminal {
  /// Why the full screen cannot be had.
  enum Failure: Error, CustomStringConvertible {
    case notATerminal
    case unknown(term: String)

    var description: String {
      switch self {
      case .notATerminal:
        "browsing needs a terminal; 'gazette list' (or 'gazette --plain') writes the "
          + "announcements as lines"
      case .unknown(let term):
        "the terminal type \(term.isEmpty ? "(TERM is not set)" : "'\(term)'") cannot show a full "
          + "screen; 'gazette list' (or 'gazette --plain') writes the announcements as lines"
      }
    }
  }

  private let window: UnsafeMutablePointer<WINDOW>
  /// Nil where ncurses writes to the terminal itself.
  private let output: FrameOutput?
  private var pairs = ColorPairs()
  private var input = KeyDecoder()
  private var isUp = true
  /// What ncurses was given last; nil where its window was cleared or changed its size.
  private var shown: Canvas?

  /// Whether it shows more than ASCII.
  private let isUnicode: Bool

  /// Takes the terminal.
  init(usesColor: Bool, isUnicode: Bool) throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !term.isEmpty, term != "dumb", Terminal.isKnown(term) else {
      throw .unknown(term: term)
    }
    output = FrameOutput()
    guard gz_newterm(output?.descriptor ?? -1) != nil, let window = gz_standard_screen() else {
      throw .unknown(term: term)
    }
    self.window = window
    self.isUnicode = isUnicode
    gz_rescue_screen(1)
    raw()
    noecho()
    nonl()
    Terminal.leaveOutputAsItIs()
    if getenv("ESCDELAY") == nil { set_escdelay(25) }
    keypad(window, true)
    nodelay(window, true)
    meta(window, true)
    leaveok(window, false)
    KeyDecoder.defineKeys()
    if usesColor { pairs.start() }
  }

  /// The terminal's size now.
  var size: Size { Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window))) }

  /// Reads the size that the terminal has now and makes it ncurses' own.
  func adoptSize() {
    guard let size = Terminal.measuredSize() else { return }
    resizeterm(Int32(clamping: max(1, size.rows)), Int32(clamping: max(1, size.columns)))
    wresize(window, Int32(clamping: max(1, size.rows)), Int32(clamping: max(1, size.columns)))
    clearok(window, true)
    shown = nil
  }

  /// Shows a canvas; ncurses sends what differs from before.
  func draw(_ canvas: Canvas) {
    for row in 0..<canvas.size.rows where shown?.hasRow(row, of: canvas) != true {
      draw(row: row, of: canvas)
    }
    shown = canvas
    let position = canvas.cursor ?? Position(row: 0, column: 0)
    wmove(
      window, Int32(clamping: max(0, min(position.row, canvas.size.rows - 1))),
      Int32(clamping: max(0, min(position.column, canvas.size.columns - 1))))
    let isCursorSeen: Int32 = canvas.cursor == nil ? 0 : 1
    send {
      curs_set(isCursorSeen)
      wrefresh(window)
    }
  }

  private func send(_ frame: () -> Void) {
    if let output { output.send(frame) } else { frame() }
  }

  /// Makes the next `draw` send everything anew.
  func redrawAll() { clearok(window, true) }

  /// Returns the keys that have come in, without waiting.
  func readKeys() -> [Key] {
    var keys: [Key] = []
    var code: wint_t = 0
    while true {
      let result = wget_wch(window, &code)
      if result == ERR { break }
      if let key = input.key(code, isFunction: result == KEY_CODE_YES) { keys.append(key) }
      if keys.count > 100_000 { break }
    }
    if let key = input.rest() { keys.append(key) }
    return keys
  }

  /// Turns reports of the mouse on or off.
  func setMouse(_ isOn: Bool) {
    mousemask(isOn ? GZ_BUTTON1_PRESSED | GZ_WHEEL_UP | GZ_WHEEL_DOWN : 0, nil)
    mouseinterval(0)
  }

  /// Turns bracketed paste on or off; on only while a prompt is open.
  func setPaste(_ isOn: Bool) { Terminal.send(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }

  /// Writes an escape sequence that is not for the screen's cells.
  static func send(_ text: String) {
    _ = text.withCString { write(STDOUT_FILENO, $0, strlen($0)) }
  }

  /// Gives the terminal back, for another program or for good.
  func leave() {
    guard isUp else { return }
    isUp = false
    Terminal.send("\u{1B}[?2004l")
    endwin()
    gz_rescue_screen(0)
  }

  /// Takes the terminal again after `leave`.
  func enter() {
    guard !isUp else { return }
    isUp = true
    gz_rescue_screen(1)
    adoptSize()
    clearok(window, true)
    wrefresh(window)
  }

  private func draw(row: Int, of canvas: Canvas) {
    canvas.forEachRun(inRow: row) { column, text, style in
      wattr_set(window, attributes(of: style), pairs.pair(for: style), nil)
      // The last cell of the last row is written too: waddnstr only says that it cannot go on.
      mvwaddstr(
        window, Int32(clamping: row), Int32(clamping: column),
        isUnicode ? text : text.transliterated)
    }
  }

  private func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= GZ_BOLD }
    if style.attributes.contains(.dim) { attributes |= GZ_DIM }
    if style.attributes.contains(.italic) { attributes |= GZ_ITALIC }
    if style.attributes.contains(.underline) { attributes |= GZ_UNDERLINE }
    if style.attributes.contains(.reverse) { attributes |= GZ_REVERSE }
    return attributes
  }

  /// Has the system pass output on without looking for ends of lines in it: nonl() leaves none to
  /// be changed, and a frame then goes out in one piece and not in one a line.
  private static func leaveOutputAsItIs() {
    var mode = termios()
    guard tcgetattr(STDOUT_FILENO, &mode) == 0 else { return }
    mode.c_oflag &= ~tcflag_t(OPOST)
    guard tcsetattr(STDOUT_FILENO, TCSADRAIN, &mode) == 0 else { return }
    def_prog_mode()
  }

  private static func isKnown(_ term: String) -> Bool {
    var error: Int32 = 0
    return setupterm(term, STDOUT_FILENO, &error) == OK && tigetstr("cup") != nil
  }

  private static func measuredSize() -> Size? {
    var size = winsize()
    guard ioctl(STDIN_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return Size(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }
}
