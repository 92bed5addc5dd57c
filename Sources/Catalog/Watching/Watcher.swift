// Tells the main loop that files of archives have changed: once for a whole `git checkout`, and now
// and then where changes cannot be heard.

import Announcements
import Dispatch
import Glibc
import Synchronization

/// Listens for changes in folders on a thread of its own until it is stopped or let go.
public final class Watcher: Sendable {
  /// Readable when something has changed; to be polled by the main loop.
  public let descriptor: Int32
  private let stopInput: Int32
  private let listener: Listener

  /// - Parameter scope: the archives to listen for.
  /// - Parameter interval: milliseconds between two looks where changes cannot be heard.
  /// - Throws: the system's reason for giving no descriptors.
  public convenience init(_ scope: Scope, interval: Int32 = 5_000) throws {
    try self.init(scope, interval: interval) { Inotify($0) }
  }

  /// - Parameter listen: begins to listen in folders; nil where the system does not let it.
  init(
    _ scope: Scope, interval: Int32, listen: @escaping @Sendable ([Path]) -> Inotify?
  ) throws {
    let (changed, output) = try Watcher.pipe()
    let (stop, stopInput) = try Watcher.pipe()
    descriptor = changed
    self.stopInput = stopInput
    listener = Listener(
      roots: scope.archives.map(\.root), stop: stop, output: output, interval: interval,
      listen: listen)
    DispatchQueue(label: "gazette.watcher").async { [listener] in
      listener.run()
      // Not before: to write where nobody can read would end the process.
      for descriptor in [output, changed, stop] { close(descriptor) }
    }
  }

  /// The thread sees that nobody listens any more, and closes what it uses.
  deinit { close(stopInput) }

  /// Takes what makes the descriptor readable; to be called before a sync is started, so that what
  /// changes during the sync is heard again.
  public func takeChange() {
    var buffer = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }

  /// Whether some folders are only looked at every few seconds, because the system's watches ran
  /// out.
  public var isPolling: Bool { listener.isPolling.load(ordering: .relaxed) }

  private static func pipe() throws -> (output: Int32, input: Int32) {
    var descriptors: [Int32] = [0, 0]
    guard Glibc.pipe(&descriptors) == 0 else { throw SystemFailure() }
    for descriptor in descriptors {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    return (descriptors[0], descriptors[1])
  }
}

/// The thread's part of a watcher.
private final class Listener: Sendable {
  let isPolling = Atomic<Bool>(false)
  private let roots: [Path]
  private let stop: Int32
  private let output: Int32
  private let interval: Int32
  private let listen: @Sendable ([Path]) -> Inotify?
  /// Of a file system that is taken off while its files are held (`umount -l`) no folder tells.
  private let mounts = MountTable()

  /// What woke the thread; neither after the time.
  private struct Wake {
    var hasFiles: Bool
    var hasMounts: Bool
  }

  /// Whether all archives are where they are to be.
  private var areThere: Bool { roots.allSatisfy(File.exists) }

  /// Milliseconds without a change after which changes are told.
  private static let calm: Int32 = 100
  /// Milliseconds between two looks for an archive that is away.
  private static let absence: Int32 = 500
  /// Milliseconds after which changes are told even if there is no end to them.
  private static let patience: Int64 = 600

  init(
    roots: [Path], stop: Int32, output: Int32, interval: Int32,
    listen: @escaping @Sendable ([Path]) -> Inotify?
  ) {
    self.roots = roots
    self.listen = listen
    self.stop = stop
    self.output = output
    self.interval = interval
  }

  func run() {
    var inotify = listen(roots)
    var places = roots.map(File.identity)
    while true {
      let isDeaf = inotify.map { !$0.isComplete } ?? true
      let isMissing = inotify?.isRootMissing ?? false
      isPolling.store(isDeaf, ordering: .relaxed)
      let timeout = isMissing ? min(interval, Self.absence) : isDeaf ? interval : -1
      guard let wake = wait(inotify?.descriptor, timeout) else { return }
      let isHeard = wake.hasFiles
      let isTimeUp = !isHeard && !wake.hasMounts
      var isLoss = wake.hasMounts && roots.map(File.identity) != places
      var isChange = isLoss || isTimeUp && (isDeaf || areThere)
      let start = milliseconds()
      while isHeard, let current = inotify {
        let news = current.read()
        isChange = isChange || news.isChange
        isLoss = isLoss || news.isLoss
        if milliseconds() - start > Self.patience { break }
        guard let more = wait(current.descriptor, Self.calm) else { return }
        if more.hasMounts, roots.map(File.identity) != places { isLoss = true }
        if !more.hasFiles { break }
      }
      // After a loss some new folders may not be watched; an archive that was away may be back.
      if isLoss || isChange && !isHeard {
        inotify = nil
        inotify = listen(roots)
        places = roots.map(File.identity)
      }
      if isChange { tell() }
    }
  }

  /// Waits until there is something to read or the time is up; nil when the watcher is gone.
  private func wait(_ descriptor: Int32?, _ timeout: Int32) -> Wake? {
    var polled = [
      pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: mounts.descriptor, events: Int16(POLLPRI), revents: 0),
    ]
    while poll(&polled, 3, timeout) < 0 {
      if errno != EINTR { return nil }
    }
    if polled[0].revents != 0 { return nil }
    return Wake(hasFiles: polled[1].revents != 0, hasMounts: polled[2].revents != 0)
  }

  private func tell() {
    var byte: UInt8 = 1
    // A full pipe says it already.
    _ = write(output, &byte, 1)
  }

  private func milliseconds() -> Int64 {
    Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000)
  }
}
