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

  /// So many posts are indexed in parts that are made elsewhere.
  private static let many = 200

  /// Indexes what waits for it.
  /// - Returns: whether all was done.
  func indexBodies(_ progress: (SyncProgress) -> Bool) throws -> Bool {
    let total = try unindexedCount()
    if total == 0 { return true }
    var report = SyncProgress(phase: .bodies, archive: "", done: 0, total: total, rate: 0)
    guard progress(report) else { return false }
    try setMerging(total < 5_000)
    let segments = total < Self.many ? nil : try bodySegments()
    let start = DispatchTime.now().uptimeNanoseconds
    while true {
      while isStoringPosts() {
        if !progress(report) { return false }
        usleep(20_000)
      }
      let count = try segments?.store() ?? indexBatch()
      report.done += count
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      report.rate = seconds > 0 ? Double(report.done) / seconds : 0
      if !progress(report) { return false }
      if count == 0 { break }
    }
    return true
  }

  private func bodySegments() throws -> BodySegments {
    // What the writer remembers of the tables is of no more use.
    try connections.connection(.writer).releaseMemory()
    return BodySegments(try connections.newConnection(.writer))
  }

  /// Indexes some posts in one transaction, as SQLite does by itself.
  private func indexBatch() throws -> Int {
    var count = 0
    try connections.connection(.writer).inTransaction(.immediate) { database in
      let texts = try database.waitingTexts(behind: .min, most: 500)
      for text in texts { try FullText(database).add(text.body, of: text.post) }
      for text in texts {
        try database.run("DELETE FROM unindexed WHERE post = ?") { $0.integer(text.post) }
      }
      count = texts.count
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
