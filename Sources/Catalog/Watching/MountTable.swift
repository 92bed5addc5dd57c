// The system's table of mounted file systems, which can be asked to tell when it changes.

import Glibc

/// Linux's `/proc/self/mountinfo`: `poll` wakes up with `POLLPRI` when something was mounted or taken off
/// (proc(5)).
final class MountTable: Sendable {
  /// To be polled for `POLLPRI`; -1 where the system has no such table, which `poll` passes over.
  let descriptor: Int32

  init() { descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC) }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
