// A pipe whose ends no other program inherits.

import Glibc

struct Pipe {
  let reading: Int32
  let writing: Int32

  /// - Parameter blocks: whether reading and writing wait.
  init?(blocks: Bool) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      if !blocks { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }
    (reading, writing) = (ends[0], ends[1])
  }
}
