// A program in a pseudo-terminal: bytes in, bytes out, how it ended. What the bytes mean is for
// whoever reads them: the tests have a terminal for it, the measurements none.

import CLinux
import Glibc

/// One run of a program on a terminal of its own.
public final class TerminalProgram {
  /// A call of the system's that failed.
  public struct Failure: Error {
    public let code: Int32
  }

  /// How a program ended, and what it took.
  public struct End: Sendable {
    /// The wait status.
    public let status: Int32
    /// Bytes of memory at its peak.
    public let peakMemory: Int
    /// Seconds of processor time.
    public let processorTime: Double

    /// The exit code; 128 + n for a signal n.
    public var code: Int32 {
      status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
  }

  private let master: Int32
  /// The program's process.
  public let process: pid_t
  /// Nil while the program runs.
  public private(set) var end: End?

  /// Starts a program.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String], rows: Int, columns: Int
  ) throws(Failure) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var window = TerminalProgram.window(rows: rows, columns: columns)
    guard openpty(&master, &slave, &name, nil, &window) == 0 else { throw Failure(code: errno) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    var process: pid_t = 0
    let result = TerminalProgram.spawn(&process, program, arguments, environment, on: name)
    close(slave)
    self.process = process
    guard result == 0 else {
      end = End(status: 0, peakMemory: 0, processorTime: 0)
      throw Failure(code: result)
    }
  }

  deinit {
    if end == nil {
      kill(process, SIGKILL)
      takeEnd(waiting: true)
    }
    close(master)
  }

  /// Types bytes.
  public func type(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Gives the terminal another size.
  public func resize(rows: Int, columns: Int) {
    var window = TerminalProgram.window(rows: rows, columns: columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// The terminal's settings, to see that they are as they were.
  public var settings: termios {
    var settings = termios()
    tcgetattr(master, &settings)
    return settings
  }

  /// Returns what the program has written, waiting at most that long; nothing where nothing came,
  /// which may be the program's end.
  public func read(milliseconds: Int32) -> [UInt8] {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    poll(&waiting, 1, milliseconds)
    let bytes =
      waiting.revents == 0
      ? []
      : [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, Glibc.read(master, buffer.baseAddress, buffer.count))
      }
    if bytes.isEmpty { takeEnd(waiting: false) }
    return bytes
  }

  /// Reads on until the program has ended, or for some seconds; what it writes is dropped.
  @discardableResult
  public func waitForEnd(seconds: Double) -> End? {
    let end = ContinuousClock.now + .seconds(seconds)
    while self.end == nil, ContinuousClock.now < end {
      // The terminal is readable for ever once the program has closed it.
      if read(milliseconds: 20).isEmpty, self.end == nil { usleep(200) }
    }
    return self.end
  }

  private func takeEnd(waiting: Bool) {
    var status: Int32 = 0
    var usage = rusage()
    guard end == nil, wait4(process, &status, waiting ? 0 : WNOHANG, &usage) == process else {
      return
    }
    let times = [usage.ru_utime, usage.ru_stime]
    end = End(
      status: status, peakMemory: Int(usage.ru_maxrss) << 10,
      processorTime: times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 })
  }

  private static func window(rows: Int, columns: Int) -> winsize {
    winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  /// Starts the program in a session of its own, whose terminal the first file it opens becomes.
  private static func spawn(
    _ process: inout pid_t, _ program: String, _ arguments: [String],
    _ environment: [String: String], on name: [CChar]
  ) -> Int32 {
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
    return posix_spawn(&process, program, &actions, &attributes, words, settings)
  }
}
