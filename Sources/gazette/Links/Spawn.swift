// Starts other programs: by an argument vector, with the signals as a program expects them.

import Glibc

/// A program to be started.
struct Spawn {
  let program: String
  let arguments: [String]
  /// The program's standard input; nil for none. Its output is discarded.
  let input: Int32?
  /// Whether the program gets the terminal: its input, output and signals.
  let isInForeground: Bool

  /// - Parameter arguments: all words, the program's name first.
  init(
    _ program: String, _ arguments: [String], input: Int32? = nil, isInForeground: Bool = false
  ) {
    self.program = program
    self.arguments = arguments
    self.input = input
    self.isInForeground = isInForeground
  }

  /// Starts the program; a detached one leaves no zombie.
  /// - Returns: its process; nil where it could not be started.
  func start() -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    setSignals(&attributes)
    if !isInForeground { detach(&actions) }
    let words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, &attributes, words, environ) == 0 else {
      return nil
    }
    if !isInForeground { Thread.detached { [process] in Spawn.wait(for: process) } }
    return process
  }

  /// Waits for a program's end, or until it is stopped where that is asked for.
  /// - Returns: whether it is stopped and can go on.
  @discardableResult
  static func wait(for process: pid_t, orStop: Bool = false) -> Bool {
    var status: Int32 = 0
    while waitpid(process, &status, orStop ? WUNTRACED : 0) == -1 {
      if errno != EINTR { return false }
    }
    return status & 0xFF == 0x7F
  }

  /// A child inherits the blocked signals of the event loop unless it is told otherwise.
  private func setSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
        | (isInForeground ? 0 : newSession))
  }

  private func detach(_ actions: inout posix_spawn_file_actions_t) {
    for descriptor in 0...2 as ClosedRange<Int32> {
      if descriptor == 0, let input {
        posix_spawn_file_actions_adddup2(&actions, input, 0)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
  }
}
