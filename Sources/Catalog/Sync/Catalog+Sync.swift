// Brings the catalog up to date with the files of archives: first all posts, newest first, so that
// the list is complete soon, then the words of their bodies.

import Announcements
import GRDB
import Glibc
import PostLoader
import Synchronization

extension Catalog {
  /// How much of a sync is done.
  public enum Depth: Sendable {
    /// The list, with members, links and problems.
    case posts
    /// The words of bodies, too.
    case bodies
  }

  /// Compares archives with the catalog and loads what is new or has changed; belongs on a thread of
  /// its own. Reads no file of an archive that is unchanged. A catalog that turns out to be damaged
  /// is made anew; one that takes no more writes is followed by one in memory, see `notices`.
  /// - Parameter progress: is told at most every few milliseconds, and stops the sync by false.
  public func sync(
    _ archives: [PostLoader.Archive], upTo depth: Depth = .bodies,
    progress: (SyncProgress) -> Bool = { _ in true }
  ) throws -> SyncSummary {
    let before = remakes
    if isGone { try remake(since: before) }
    for _ in 0..<3 {
      let known = remakes
      do {
        let summary = try syncOnce(archives, upTo: depth, since: before, progress)
        // Whoever reads may find damage meanwhile, and make the catalog anew.
        if remakes == known { return summary }
      } catch let error as DatabaseError where error.isDamage || error.isRefusal {
        if error.isDamage {
          try remake(since: known)
        } else {
          try moveToMemory(because: error.reason)
        }
      }
    }
    return try syncOnce(archives, upTo: depth, since: before, progress)
  }

  private func syncOnce(
    _ archives: [PostLoader.Archive], upTo depth: Depth, since remakes: Int,
    _ progress: (SyncProgress) -> Bool
  ) throws -> SyncSummary {
    readAliases(of: archives)
    var summary = SyncSummary()
    summary.wasRemade = self.remakes != remakes
    var found: [SyncedArchive] = []
    try locked(.posts, progress) {
      for archive in archives {
        let id = try registerArchive(root: archive.root, file: archive.storedFile)
        var sync = ArchiveSync(catalog: self, archive: archive, id: id, summary: summary)
        try sync.run(progress)
        summary = sync.summary
        if summary.wasStopped { return }
        found.append(
          SyncedArchive(
            root: archive.root, location: archive.root.appending(archive.storedFile), id: id))
      }
    }
    if summary.wasStopped { return summary }
    try followState(found, isChange: summary.isChange)
    if depth == .bodies {
      try locked(.bodies, progress) { summary.wasStopped = try !indexBodies(progress) }
    }
    if summary.isChange { try moveLogIntoFile() }
    return summary
  }

  /// Brings the write-ahead log into the database: the next program to open it would else have to
  /// read the whole log before its first screen.
  private func moveLogIntoFile() throws {
    guard !isInMemory else { return }
    try connections.connection(.writer).inDatabase { database in
      // Somebody who still reads keeps a part of it; that is no error.
      try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Lets the user's state follow what was found. What cannot be kept of it stops no sync.
  private func followState(
    _ archives: [SyncedArchive], isChange: Bool
  ) throws {
    let isFirst = hasFollowed.exchange(true, ordering: .relaxed) == false
    do {
      if isChange || isFirst { try followFiles(in: archives) }
      for archive in archives { try recordSeen(archive.location, archive: archive.id) }
    } catch CatalogError.unkept(let reason) {
      notify("what is new since the last visit is not kept (\(reason))")
    }
  }
}

extension PostLoader.Archive {
  /// The one file of the archive as the catalog stores it; empty for a folder.
  var storedFile: Path { file ?? Path(bytes: []) }
}

extension Catalog {
  /// Returns what an error of the catalog says, in words for a message line.
  public static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.reason ?? "\(error)"
  }
}

extension DatabaseError {
  /// Why it failed, in SQLite's words.
  var reason: String { message ?? "\(resultCode)" }
}
