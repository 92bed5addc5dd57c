// The second part of a sync: the words of bodies go into the full-text index, newest first.

import Dispatch
import GRDB
import Glibc

extension Catalog {
  /// Returns how many posts' bodies are not searchable yet; a search says so.
  public func unindexedCount() throws -> Int {
    try read(.back) { database in
      try database.first("SELECT count(*) FROM unindexed") { $0.number(0) } ?? 0
    }
  }

  /// Indexes what waits for it.
  /// - Returns: whether all was done.
  func indexBodies(_ progress: (SyncProgress) -> Bool) throws -> Bool {
    let total = try unindexedCount()
    if total == 0 { return true }
    var report = SyncProgress(phase: .bodies, archive: "", done: 0, total: total, rate: 0)
    try setMerging(total < 5_000)
    let start = DispatchTime.now().uptimeNanoseconds
    while true {
      while isStoringPosts() {
        if !progress(report) { return false }
        usleep(20_000)
      }
      let count = try indexBatch()
      report.done += count
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      report.rate = seconds > 0 ? Double(report.done) / seconds : 0
      if !progress(report) { return false }
      if count == 0 { break }
    }
    return true
  }

  /// Indexes some 2,000 posts or 16 MB in one transaction. While texts go into the index, another
  /// thread cuts the next ones into words.
  private func indexBatch() throws -> Int {
    var count = 0
    try connections.connection(.writer).inTransaction(.immediate) { database in
      let fullText = FullText(database)
      var size = 0
      var texts = try database.waitingTexts(behind: .min)
      var tokenization = Tokenization(texts)
      while let last = texts.last?.post {
        count += texts.count
        size += texts.reduce(0) { $0 + $1.body.count }
        texts = count < 2000 && size < 16 << 20 ? try database.waitingTexts(behind: last) : []
        let next = Tokenization(texts)
        for text in tokenization.wait() { try fullText.add(tokens: text.bytes, of: text.post) }
        try database.run("DELETE FROM unindexed WHERE post <= ?") { $0.integer(last) }
        tokenization = next
      }
      return .commit
    }
    return count
  }

  /// Whether SQLite merges parts of the index as it grows: for a few posts it keeps queries fast,
  /// for a whole archive it would take as long again as the indexing. Of more than 2,000 parts it
  /// would say that the disk is full, so it merges some before that.
  private func setMerging(_ isOn: Bool) throws {
    try connections.connection(.writer).inTransaction(.immediate) { database in
      for (option, value) in [
        ("automerge", isOn ? 4 : 0), ("crisismerge", 1000), ("hashsize", 64 << 20),
      ] {
        try database.run("INSERT INTO fulltext (fulltext, rank) VALUES (?, ?)") {
          $0.text(option)
          $0.integer(value)
        }
      }
      return .commit
    }
  }
}

extension Database {
  /// Returns the next texts that wait to be indexed, in the order of keys: 100 or 1 MB of them.
  fileprivate func waitingTexts(behind post: PostID) throws -> [(post: PostID, body: [UInt8])] {
    var texts: [(post: PostID, body: [UInt8])] = []
    var size = 0
    try forEach(
      "SELECT post, body FROM unindexed JOIN text ON id = post WHERE post > ? ORDER BY post",
      { $0.integer(post) },
      while: { columns in
        texts.append((columns.integer(0), columns.bytes(1)))
        size += texts[texts.count - 1].body.count
        return texts.count < 100 && size < 1 << 20
      })
    return texts
  }
}
