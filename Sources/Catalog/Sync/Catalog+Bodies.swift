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

  /// Indexes some 2,000 posts or 16 MB in one transaction.
  private func indexBatch() throws -> Int {
    var count = 0
    try connections.connection(.writer).inTransaction(.immediate) { database in
      let posts = try database.all(
        "SELECT post, length(body) FROM unindexed JOIN text ON id = post ORDER BY post LIMIT 2000"
      ) { ($0.integer(0), size: $0.number(1)) }
      let fullText = FullText(database)
      var size = 0
      for post in posts where size < 16 << 20 {
        try fullText.add(post.0)
        try database.run("DELETE FROM unindexed WHERE post = ?") { $0.integer(post.0) }
        size += post.size
        count += 1
      }
      return .commit
    }
    return count
  }

  /// Whether SQLite merges parts of the index as it grows: for a few posts it keeps queries fast,
  /// for a whole archive it would take as long again as the indexing.
  private func setMerging(_ isOn: Bool) throws {
    try connections.connection(.writer).inTransaction(.immediate) { database in
      for (option, value) in [
        ("automerge", isOn ? 4 : 0), ("crisismerge", 2000), ("hashsize", 64 << 20),
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
