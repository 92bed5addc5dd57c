// Loads posts on all cores, a batch ahead of the one that is being written.

import Announcements
import Dispatch
import Glibc
import PostLoader
import Synchronization

/// A file that was looked at again.
struct LoadedFile: Sendable {
  let rank: Int
  let stored: PostID?
  let path: Path
  let size: Int64
  let modified: Int64
  /// Nil where the content is what it was.
  let post: StoredPost?
}

/// The batches of an archive's work, each loaded while its predecessor is written. At most two are
/// in memory, whatever the size of the archive.
final class Loading: Sendable {
  private let archive: PostLoader.Archive
  private let fingerprint: Int64
  private let queue = DispatchQueue(label: "gazette.loading")
  /// A thread each: more of them than cores, as some wait for the disk.
  private let lanes = (0..<(2 * max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))).map {
    DispatchQueue(label: "gazette.loading.\($0)")
  }
  private let loaded = Mutex<[LoadedFile]>([])
  private let ready = DispatchSemaphore(value: 0)

  init(_ archive: PostLoader.Archive) {
    self.archive = archive
    fingerprint = archive.storedFingerprint
  }

  /// Loads batches one after another and gives each to `write` in the order of the work.
  /// - Parameter write: returns whether to go on.
  func run(_ comparison: Comparison, write: ([LoadedFile]) throws -> Bool) throws {
    let batches = Self.batches(of: comparison)
    guard !batches.isEmpty else { return }
    start(comparison.work(batches[0]))
    for index in batches.indices {
      ready.wait()
      let files = loaded.withLock { $0 }
      // Whoever starts a batch waits for it, also when nobody wants it any more.
      let hasNext = index + 1 < batches.count
      if hasNext { start(comparison.work(batches[index + 1])) }
      do {
        if try write(files) { continue }
      } catch {
        if hasNext { ready.wait() }
        throw error
      }
      if hasNext { ready.wait() }
      return
    }
  }

  /// Cuts the work where a batch has 1,024 files or 8 MB; the first is small, so that there is
  /// something to see at once.
  private static func batches(of comparison: Comparison) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var bytes: Int64 = 0
    for index in 0..<comparison.count {
      let limit = batches.isEmpty ? 64 : 1024
      if index > start, index - start == limit || bytes > 8 << 20 {
        batches.append(start..<index)
        start = index
        bytes = 0
      }
      bytes += min(comparison.size(at: index), 16 << 20)
    }
    if start < comparison.count { batches.append(start..<comparison.count) }
    return batches
  }

  private func start(_ work: [Comparison.Work]) {
    loaded.withLock { $0 = [] }
    let results = Mutex<[LoadedFile?]>(Array(repeating: nil, count: work.count))
    let next = Counter()
    let group = DispatchGroup()
    for lane in lanes {
      lane.async(group: group) { [self] in
        while case let index = next.take(), index < work.count {
          let file = load(work[index])
          results.withLock { $0[index] = file }
        }
      }
    }
    group.notify(queue: queue) { [self] in
      loaded.withLock { $0 = results.withLock { $0.compactMap { $0 } } }
      ready.signal()
    }
  }

  private func load(_ work: Comparison.Work) -> LoadedFile {
    let file = work.file
    let stored = work.stored
    let known = stored?.fingerprint == fingerprint ? stored?.hash : nil
    let loaded = archive.load(file, known: known.map { UInt64(bitPattern: $0) })
    // A file of this very moment may change again without another time.
    let isSettled = loaded.hash != nil && file.modified < now() - 20_000_000
    let modified = isSettled ? file.modified : -1
    let post = loaded.announcement.map { announcement in
      let real = archive.root.appending(file.path)
      let text = DocumentText(announcement.body)
      var post = StoredPost(
        announcement: announcement, size: file.size, modified: modified,
        hash: Int64(bitPattern: loaded.hash ?? 0), fingerprint: fingerprint,
        realPath: file.realPath == real ? nil : file.realPath,
        ignoredBecause: file.ignoredBecause, text: text.bytes,
        passages: Passages(of: announcement, text), keys: PostKeys(announcement))
      // What is not stored is freed here and not by the one thread that writes.
      post.announcement.body = Document(links: announcement.body.links)
      return post
    }
    return LoadedFile(
      rank: work.rank, stored: stored?.post, path: file.path, size: file.size, modified: modified,
      post: post)
  }
}

/// Counts up from zero, for several threads.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
}

extension PostLoader.Archive {
  /// The fingerprint with that of the catalog's own part in a row, as it is stored.
  var storedFingerprint: Int64 { Int64(bitPattern: fingerprint) }
}

/// Nanoseconds since 1970.
private func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
