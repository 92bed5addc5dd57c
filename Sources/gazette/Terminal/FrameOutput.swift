// What ncurses writes for a frame, sent to the terminal in one piece. By itself ncurses sends every
// change of place or look alone, a hundred for a screen, and whoever reads wakes up for each.

import CLinux
import Glibc

/// A descriptor for ncurses that leads to memory while a frame is made, and to the terminal else.
struct FrameOutput {
  /// What ncurses writes to; it must be the terminal when modes and sizes are asked for.
  let descriptor: Int32
  private let terminal: Int32
  private let memory: Int32

  /// Nil where the system has none of it: ncurses then writes to the terminal itself.
  init?() {
    memory = gz_memory_file("gazette-frame")
    terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard memory >= 0, terminal >= 0, descriptor >= 0 else {
      for file in [memory, terminal, descriptor] where file >= 0 { close(file) }
      return nil
    }
  }

  /// Does something that makes ncurses write a frame, and sends what it wrote.
  func send(_ frame: () -> Void) {
    guard lseek(memory, 0, SEEK_SET) == 0, dup2(memory, descriptor) >= 0 else { return frame() }
    frame()
    dup2(terminal, descriptor)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { bytes in
      let read = pread(memory, bytes.baseAddress, count, 0)
      if read > 0 { write(UnsafeRawBufferPointer(rebasing: bytes[..<read])) }
    }
  }

  /// Writes all of it; a terminal that takes no more for now is waited for, one that is gone is not.
  private func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(terminal, part.baseAddress, part.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        var source = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        guard poll(&source, 1, 1000) >= 0 || errno == EINTR else { return }
      } else if errno != EINTR {
        return
      }
    }
  }
}
