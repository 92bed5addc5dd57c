// How other threads hand events to the main thread, which waits in `poll`.

import Browser
import Glibc
import Synchronization

/// Events from other threads, with a descriptor that is readable while some wait.
final class Mailbox: Sendable {
  let descriptor: Int32
  private let bell: Int32
  private let events = Mutex<[Event]>([])

  init() {
    let pipe = Pipe(blocks: false)
    descriptor = pipe?.reading ?? -1
    bell = pipe?.writing ?? -1
  }

  /// Leaves an event and wakes the main thread.
  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    var byte: UInt8 = 1
    write(bell, &byte, 1)
  }

  /// Returns the events that wait, oldest first.
  func take() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return events.withLock { events in
      defer { events.removeAll() }
      return events
    }
  }
}
