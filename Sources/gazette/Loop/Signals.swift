// Signals as something to wait for beside the keys. What is Linux's own about them stands here.

import CLinux
import Glibc

/// The signals that the program answers itself, read from a file descriptor.
struct Signals {
  /// Readable when a signal waits.
  let descriptor: Int32

  private static let handled = [SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  /// Blocks the signals for this thread and all that it starts; call before any thread starts.
  init() {
    var set = Signals.set
    pthread_sigmask(SIG_BLOCK, &set, nil)
    descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
  }

  /// Returns the signals that wait, each once.
  func take() -> Set<Int32> {
    var taken: Set<Int32> = []
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &info, size) == size {
      taken.insert(Int32(bitPattern: info.ssi_signo))
    }
    return taken
  }

  /// Stops the program as ^Z does in a shell; returns when it goes on.
  static func stop() {
    signal(SIGTSTP, SIG_DFL)
    var set = Signals.set
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Ends the program by a signal, so that its parent sees which.
  static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var set = Signals.set
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    exit(128 + number)
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in handled { sigaddset(&set, number) }
    return set
  }
}
