// The words of many bodies go into the full-text index in large parts, which are made on all cores
// while the one before is stored.

import Dispatch
import GRDB
import Glibc
import Synchronization

/// Makes and stores parts of the index, one after another. Has a connection of its own, as
/// `FullText.add` asks for.
final class BodySegments {
  private let queue: DatabaseQueue
  private var making: [SegmentMaking] = []
  /// The last post that is in a part.
  private var last = PostID.min
  /// The posts of a part, unless they are large.
  private let most: Int
  private let lanes = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  init(_ queue: DatabaseQueue, most: Int = 2000) {
    self.queue = queue
    self.most = most
  }

  /// Stores the next part.
  /// - Returns: the number of its posts, 0 where none waits any more; nil where it cannot be stored,
  ///   as posts have changed since they were read.
  func store() throws -> Int? {
    try makeNext()
    guard !making.isEmpty else { return 0 }
    let texts = making.removeFirst()
    let segment = texts.wait()
    try makeNext()
    var isStored = false
    try queue.inTransaction(.immediate) { database in
      guard try database.version == texts.version, try FullText(database).add(segment) else {
        return .rollback
      }
      try database.run("DELETE FROM unindexed WHERE post = ?", forEach: segment.posts) {
        $0.integer($1)
      }
      isStored = true
      return .commit
    }
    if isStored { return segment.posts.count }
    making = []
    last = .min
    return nil
  }

  /// Reads texts and has parts made of them, one a core.
  private func makeNext() throws {
    while making.count < lanes {
      let texts = try queue.inDatabase { database in
        try database.reading { database in
          (version: try database.version, all: try database.waitingTexts(behind: last, most: most))
        }
      }
      guard let post = texts.all.last?.post else { return }
      last = post
      making.append(SegmentMaking(texts.all, version: texts.version))
    }
  }
}

/// A part that another thread makes.
private final class SegmentMaking: Sendable {
  /// That of the database that the texts are from.
  let version: Int64
  private let segment = Mutex<FullTextSegment?>(nil)
  private let ready = DispatchSemaphore(value: 0)

  init(_ texts: [(post: PostID, body: [UInt8])], version: Int64) {
    self.version = version
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      var places = WordPlaces()
      for text in texts { places.add(text.body, of: text.post) }
      let made = FullTextSegment(places)
      segment.withLock { $0 = made }
      ready.signal()
    }
  }

  /// Waits for the part; to be called once.
  func wait() -> FullTextSegment {
    ready.wait()
    return segment.withLock { $0.take() } ?? FullTextSegment(WordPlaces())
  }
}

extension Database {
  /// A number that is another one when any other connection has changed the database.
  fileprivate var version: Int64 {
    get throws { try first("PRAGMA data_version") { $0.integer(0) } ?? 0 }
  }

  /// Returns the next texts that wait to be indexed, in the order of keys: some posts or 8 MB of them.
  func waitingTexts(
    behind post: PostID, most: Int
  ) throws -> [(post: PostID, body: [UInt8])] {
    var texts: [(post: PostID, body: [UInt8])] = []
    var size = 0
    try forEach(
      "SELECT post, body FROM unindexed JOIN text ON id = post WHERE post > ? ORDER BY post",
      { $0.integer(post) },
      while: { columns in
        texts.append((columns.integer(0), columns.bytes(1)))
        size += texts[texts.count - 1].body.count
        return texts.count < most && size < 8 << 20
      })
    return texts
  }
}
