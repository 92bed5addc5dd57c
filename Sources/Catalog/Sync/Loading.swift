// Loads posts on all cores, a batch ahead of the one that is being written.

import Announcements
import Dispatch
import Glibc
import PostLoader
import Synchronization

/// A file that was looked at again. A class, as batches of them go from hand to hand.
final class LoadedFile: Sendable {
  let rank: Int
  let path: Path
  let size: Int64
  let modified: Int64
  /// Nil where the content is what it was.
  let post: StoredPost?

  init(_ work: Comparison.Work, modified: Int64, post: StoredPost?) {
    rank = work.rank
    path = work.file.path
    size = work.file.size
    self.modified = modified
    self.post = post
  }
}

/// The batches of an archive's work, loaded while those before are written. At most three are in
/// memory, whatever the size of the archive: with two, the cores that load would wait for the one
/// that writes at the end of each.
final class Loading: Sendable {
  private let archive: PostLoader.Archive
  private let fingerprint: Int64
  /// A thread each: more of them than cores, as some wait for the disk.
  private let lanes = (0..<(2 * max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))).map {
    DispatchQueue(label: "gazette.loading.\($0)")
  }
  /// The batches that are loaded beside the one that is written.
  private static let most = 2

  init(_ archive: PostLoader.Archive) {
    self.archive = archive
    fingerprint = archive.storedFingerprint
  }

  /// Loads batches one after another and gives each to `write` in the order of the work.
  /// - Parameter write: returns whether to go on.
  func run(_ comparison: Comparison, write: ([LoadedFile]) throws -> Bool) throws {
    var batches = Self.batches(of: comparison)[...]
    var started: [LoadingBatch] = []
    defer { for batch in started { batch.stop() } }
    func startMore() {
      while started.count < Self.most, let batch = batches.popFirst() {
        started.append(start(comparison.work(batch)))
      }
    }
    startMore()
    while !started.isEmpty {
      let files = started.removeFirst().wait()
      startMore()
      guard try write(files) else { return }
    }
  }

  /// Cuts the work where a batch has 1,024 files or 8 MB; the first is small, so that there is
  /// something to see at once, and so are the last ones, as nothing is loaded beside their writing.
  private static func batches(of comparison: Comparison) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var bytes: Int64 = 0
    for index in 0..<comparison.count {
      let limit = batches.isEmpty ? 64 : max(256, min(1024, (comparison.count - start) / 4))
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

  private func start(_ work: [Comparison.Work]) -> LoadingBatch {
    let batch = LoadingBatch(count: work.count)
    for lane in lanes {
      lane.async(group: batch.group) { [self] in
        while let index = batch.next() { batch.put(load(work[index]), at: index) }
      }
    }
    return batch
  }

  private func load(_ work: Comparison.Work) -> LoadedFile {
    let file = work.file
    let stored = work.stored
    let known = stored?.fingerprint == fingerprint ? stored?.hash : nil
    let loaded = archive.load(file, known: known.map { UInt64(bitPattern: $0) })
    // A file of this very moment may change again without another time.
    let isSettled = loaded.hash != nil && file.modified < now() - 20_000_000
    let modified = isSettled ? file.modified : -1
    guard let announcement = loaded.announcement else {
      return LoadedFile(work, modified: modified, post: nil)
    }
    let real = archive.root.appending(file.path)
    let text = DocumentText(
      announcement.body, capacity: Int(clamping: min(file.size, 1 << 20)))
    var post = StoredPost(
      announcement: announcement, size: file.size, modified: modified,
      hash: Int64(bitPattern: loaded.hash ?? 0), fingerprint: fingerprint,
      realPath: file.realPath == real ? nil : file.realPath,
      ignoredBecause: file.ignoredBecause, text: text.bytes,
      passages: Passages(of: announcement, text), keys: PostKeys(announcement))
    // What is not stored is freed here and not by the one thread that writes.
    post.announcement.body = Document(links: announcement.body.links)
    return LoadedFile(work, modified: modified, post: post)
  }
}

/// Files that are being loaded by several threads.
private final class LoadingBatch: Sendable {
  let group = DispatchGroup()
  private let count: Int
  private let taken = Atomic<Int>(0)
  private let files: Mutex<[LoadedFile?]>

  init(count: Int) {
    self.count = count
    files = Mutex(Array(repeating: nil, count: count))
  }

  /// Returns the index of a file that nobody loads yet; nil where there is none.
  func next() -> Int? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func put(_ file: LoadedFile, at index: Int) { files.withLock { $0[index] = file } }

  /// Has no more files loaded, and waits for those that are.
  func stop() {
    taken.store(count, ordering: .relaxed)
    group.wait()
  }

  /// Waits until all are loaded; to be called once.
  func wait() -> [LoadedFile] {
    group.wait()
    return files.withLock { files in
      defer { files = [] }
      return files.compactMap { $0 }
    }
  }
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
