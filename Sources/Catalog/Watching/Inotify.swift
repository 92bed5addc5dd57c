// Linux's own way to hear of changed files: the one place that knows inotify.

import Announcements
import Glibc

/// Watches folders with all those below them; used by one thread.
final class Inotify {
  /// What was heard since the last time.
  struct News {
    /// A file that an archive may consist of, or a folder, has changed.
    var isChange = false
    /// Some changes were lost, or could not be watched.
    var isLoss = false
  }

  /// Readable when something was heard.
  let descriptor: Int32
  /// Whether the system had a watch for each folder; it allows a number of them only.
  private(set) var isComplete = true
  /// Whether an archive is not there to be watched.
  var isRootMissing: Bool { watchedRoots.count < rootCount }
  private var folders: [Int32: Path] = [:]
  private var watchedRoots: Set<Int32> = []
  private let rootCount: Int

  private static let events = UInt32(
    IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF
      | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB)

  /// Nil where the system has no watches left at all.
  init?(_ roots: [Path]) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    rootCount = Set(roots).count
    if descriptor < 0 { return nil }
    for root in roots { watch(root) }
    watchedRoots = Set(folders.filter { roots.contains($0.value) }.keys)
  }

  deinit { close(descriptor) }

  /// Reads all that was heard, and watches folders that are new.
  func read() -> News {
    var news = News()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return news }
      var start = 0
      while start + 16 <= count {
        let length = Int(number(at: start + 12, in: buffer))
        let name = buffer[min(start + 16, count)..<min(start + 16 + length, count)]
        hear(
          watch: Int32(bitPattern: number(at: start, in: buffer)),
          events: number(at: start + 4, in: buffer), name: Array(name.prefix { $0 != 0 }), &news)
        start += 16 + length
      }
    }
  }

  private func hear(watch: Int32, events: UInt32, name: [UInt8], _ news: inout News) {
    if events & UInt32(IN_Q_OVERFLOW) != 0 {
      news.isLoss = true
      news.isChange = true
    }
    // An archive that went away, or that another one was put in the place of.
    let left = UInt32(IN_MOVE_SELF | IN_DELETE_SELF | IN_UNMOUNT | IN_IGNORED)
    if events & left != 0, watchedRoots.contains(watch) { news.isLoss = true }
    if events & UInt32(IN_IGNORED) != 0 { folders[watch] = nil }
    let isFolder = events & UInt32(IN_ISDIR) != 0
    if isFolder || name.isEmpty || Inotify.matters(name) { news.isChange = true }
    if isFolder, events & UInt32(IN_CREATE | IN_MOVED_TO) != 0, let folder = folders[watch] {
      self.watch(folder.appending(Path(bytes: name)))
    }
  }

  /// Whether a file can be a post, a site's configuration or a list of members.
  private static func matters(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    return ["md", "markdown", "mdown", "mkd", "mdx", "yml", "yaml", "toml", "json"]
      .contains(ending)
  }

  /// Watches a folder and all those below it, also those behind links, each once.
  private func watch(_ root: Path) {
    var waiting = [root]
    while let folder = waiting.popLast() {
      let number = File.withCPath(folder) {
        inotify_add_watch(descriptor, $0, Inotify.events | UInt32(IN_ONLYDIR))
      }
      if number < 0 {
        if errno == ENOSPC || errno == ENOMEM { isComplete = false }
        continue
      }
      // The same folder again, by another path.
      if folders.updateValue(folder, forKey: number) != nil, folder != root { continue }
      waiting += File.folders(in: folder)
    }
  }

  private func number(at index: Int, in buffer: [UInt8]) -> UInt32 {
    buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt32.self) }
  }
}
