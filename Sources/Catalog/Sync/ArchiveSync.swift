// The sync of one archive: find, compare, load, store.

import Announcements
import Dispatch
import GRDB
import PostLoader
import Synchronization

struct ArchiveSync {
  let catalog: Catalog
  let archive: PostLoader.Archive
  let id: Int64
  var summary: SyncSummary
  private let names = NameTable()
  private let waitingKeys = WaitingKeys()
  /// Whether the posts of a first glimpse are still to be replaced.
  private var isGlimpseThere = false

  /// The fingerprint of what a first glimpse gave: that of no loader.
  static let glimpsed: Int64 = 0

  init(catalog: Catalog, archive: PostLoader.Archive, id: Int64, summary: SyncSummary) {
    self.catalog = catalog
    self.archive = archive
    self.id = id
    self.summary = summary
  }

  mutating func run(_ progress: (SyncProgress) -> Bool) throws {
    var report = SyncProgress(phase: .looking, archive: archive.name, done: 0, total: 0, rate: 0)
    guard progress(report) else {
      summary.wasStopped = true
      return
    }
    try linkPosts()
    try glimpse(&report, progress)
    if summary.wasStopped { return }
    let fingerprint = archive.storedFingerprint
    let known = try catalog.read(.back) {
      try KnownFiles(archive: id, fingerprint: fingerprint, in: $0)
    }
    let discovery = archive.discover { known.meet($0, size: $1, modified: $2) }
    var comparison = try catalog.read(.back) {
      try Comparison(discovery, known: known, archive: id, fingerprint: fingerprint, in: $0)
    }
    summary.unchanged += comparison.unchanged
    try store(discovery.problems)
    try remove(comparison.removed)
    comparison.sortNewestFirst(archive)

    let start = DispatchTime.now().uptimeNanoseconds
    report.phase = .posts
    report.total = comparison.count
    let (count, isCold) = (discovery.files.count + discovery.knownCount, known.isCold)
    isGlimpseThere = isCold
    try Loading(archive).run(comparison) { files in
      report.done += files.count
      try write(files, left: report.total - report.done, count: count, isCold: isCold)
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      report.rate = seconds > 0 ? Double(report.done) / seconds : 0
      summary.wasStopped = !progress(report)
      return !summary.wasStopped
    }
    if !waitingKeys.isEmpty { try transaction { try waitingKeys.store(in: $0) } }
    if !summary.wasStopped { try settleRepetition() }
  }

  /// Finds out which passages are repeated from post to post, where posts have changed since that
  /// was done last.
  private func settleRepetition() throws {
    let isSettled = try catalog.read(.back) { database in
      try database.first(
        "SELECT stamp = repeated_stamp FROM archives WHERE id = ?", { $0.integer(id) },
        { $0.integer(0) == 1 })
    }
    if isSettled == true { return }
    try transaction { database in
      try PostWriter(database: database, archive: id, names: names).settleRepetition()
    }
  }

  /// Stores the keys of posts that a process left without them when it was killed.
  private func linkPosts() throws {
    let range = ListPosition.range(archive: id)
    while true {
      let posts = try catalog.read(.back) { database in
        try database.all(
          "SELECT post FROM unlinked WHERE post BETWEEN ? AND ? LIMIT 50000",
          {
            $0.integer(range.lowerBound)
            $0.integer(range.upperBound)
          }, { $0.integer(0) })
      }
      if posts.isEmpty { return }
      try transaction { try LinkKeys($0).insertWaiting(posts) }
    }
  }

  /// Stores the first few posts of an archive that the catalog has nothing of. Their numbers and
  /// whether the site ignores them are guesses: the first batch takes their place.
  private mutating func glimpse(
    _ report: inout SyncProgress, _ progress: (SyncProgress) -> Bool
  ) throws {
    let isKnown = try catalog.read(.back) { database in
      try database.first(
        "SELECT 1 FROM files WHERE archive = ?", { $0.integer(id) }, { _ in true }) ?? false
    }
    let files = isKnown ? [] : Glimpse(archive).files
    if files.isEmpty { return }
    let announcements = Self.load(files, of: archive)
    try transaction { database in
      let writer = PostWriter(database: database, archive: id, names: names)
      let placement = Placement(database: database, archive: id)
      for (file, announcement) in zip(files, announcements) {
        let post = StoredPost(
          announcement: announcement, modified: -1, fingerprint: Self.glimpsed,
          text: DocumentText(announcement.body).bytes)
        try writer.insert(post, as: placement.key(of: file.path, day: announcement.date))
      }
      try writer.finish()
    }
    (report.phase, report.done, report.total) = (.posts, files.count, files.count)
    summary.wasStopped = !progress(report)
    report.done = 0
  }

  /// Loads posts on all cores: somebody looks at an empty screen.
  private static func load(_ files: [PostFile], of archive: PostLoader.Archive) -> [Announcement] {
    let loaded = Mutex<[Announcement?]>(Array(repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let announcement = archive.load(files[index])
      loaded.withLock { $0[index] = announcement }
    }
    return loaded.withLock { $0.compactMap { $0 } }
  }

  /// Stores problems of paths, if they are not those already there.
  private mutating func store(_ problems: [PathProblem]) throws {
    let stored = try catalog.read(.back) { database in
      try database.all(
        "SELECT path, reason FROM path_problems WHERE archive = ? ORDER BY rowid",
        { $0.integer(id) }, { PathProblem(path: $0.path(0), reason: $0.text(1)) })
    }
    if stored == problems { return }
    for problem in problems where !stored.contains(problem) {
      let place = Path(archive.name).appending(problem.path)
      summary.unreadable.append("\(place): \(problem.reason); its posts stay as they were")
    }
    try transaction { database in
      try database.run("DELETE FROM path_problems WHERE archive = ?") { $0.integer(id) }
      for problem in problems {
        try database.run("INSERT INTO path_problems (archive, path, reason) VALUES (?, ?, ?)") {
          $0.integer(id)
          $0.path(problem.path)
          $0.text(problem.reason)
        }
      }
    }
  }

  private mutating func remove(_ removed: [Comparison.Stored]) throws {
    // In the order of keys: the full text would else begin a part of its own for each post.
    let posts = removed.map(\.post).sorted()
    for start in stride(from: 0, to: posts.count, by: 1000) {
      try transaction { database in
        let writer = PostWriter(database: database, archive: id, names: names)
        for post in posts[start..<min(start + 1000, posts.count)] { try writer.remove(post) }
        try writer.finish()
      }
    }
    summary.removed += posts.count
  }

  private func removeAll(in database: Database) throws {
    let writer = PostWriter(database: database, archive: id, names: names)
    for post in try database.ids(ofArchive: id) { try writer.remove(post) }
    try writer.finish()
  }

  /// Stores the files of a batch.
  /// - Parameters:
  ///   - left: the number of files that are still to be loaded.
  ///   - count: that of all files of the archive.
  private mutating func write(
    _ files: [LoadedFile], left: Int, count: Int, isCold: Bool
  ) throws {
    var (added, changed, unchanged) = (0, 0, 0)
    try transaction { database in
      // A day has places for a million posts, one for each rank.
      let isAlone = isCold && count <= 1_000_000
      if isGlimpseThere { try removeAll(in: database) }
      let batch = PostBatch(
        writer: PostWriter(
          database: database, archive: id, names: names,
          // Where there are few, the first reader's links lead to posts at once.
          waiting: isAlone && count > 10_000 ? waitingKeys : nil),
        placement: Placement(database: database, archive: id), count: count, isAlone: isAlone)
      (added, changed, unchanged) = try batch.write(files)
      if added + changed > 0 { try batch.writer.finish() }
      if waitingKeys.areDue(left: left) { try waitingKeys.store(in: database) }
    }
    isGlimpseThere = false
    summary.added += added
    summary.changed += changed
    summary.unchanged += unchanged
  }

  private func transaction(_ body: (Database) throws -> Void) throws {
    do {
      try catalog.connections.connection(.writer).inTransaction(.immediate) { database in
        try body(database)
        return .commit
      }
    } catch {
      names.forget()
      throw error
    }
  }
}

/// Stores the files of one transaction.
private struct PostBatch {
  let writer: PostWriter
  let placement: Placement
  /// The files of the archive.
  let count: Int
  /// Whether the archive had no posts before this sync, so that no key can be taken.
  let isAlone: Bool

  /// Takes the posts out that have changed, in the order of keys, as the full text would else begin
  /// a part of its own for each; then stores all.
  func write(_ files: [LoadedFile]) throws -> (added: Int, changed: Int, unchanged: Int) {
    var old: [(post: PostID, index: Int)] = []
    var moved: [Int] = []
    var unchanged = 0
    for (index, file) in files.enumerated() {
      if file.post == nil {
        try settle(file)
        unchanged += 1
      } else if let post = isAlone ? nil : try storedPost(file.path) {
        old.append((post, index))
      } else {
        moved.append(index)
      }
    }
    old.sort { $0.post < $1.post }
    for (post, _) in old { try writer.remove(post) }
    // A place is kept by who had it: the others come when those are taken.
    for (post, index) in old {
      guard let loaded = files[index].post else { continue }
      let day = loaded.announcement.date
      if ListPosition.range(archive: writer.archive, day: day).contains(post) {
        try writer.insert(loaded, as: post)
      } else {
        moved.append(index)
      }
    }
    for index in moved {
      guard let post = files[index].post else { continue }
      try writer.insert(post, as: key(of: files[index], post.announcement.date))
    }
    return (files.count - unchanged - old.count, old.count, unchanged)
  }

  private func key(of file: LoadedFile, _ day: Day?) throws -> PostID {
    let rank = Placement.Rank(index: file.rank, count: count)
    return isAlone
      ? placement.spread(day, rank) : try placement.key(of: file.path, day: day, rank: rank)
  }

  /// Keeps size and time of a file whose content is what it was.
  private func settle(_ file: LoadedFile) throws {
    try writer.database.run(
      "UPDATE files SET size = ?, modified = ? WHERE archive = ? AND path = ?"
    ) {
      $0.integer(file.size)
      $0.integer(file.modified)
      $0.integer(writer.archive)
      $0.path(file.path)
    }
  }

  private func storedPost(_ path: Path) throws -> PostID? {
    try writer.database.first(
      "SELECT post FROM files WHERE archive = ? AND path = ?",
      {
        $0.integer(writer.archive)
        $0.path(path)
      }, { $0.integer(0) })
  }
}
