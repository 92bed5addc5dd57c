// Archives become known to the catalog, and announcements can be stored without files.

import Announcements
import GRDB

extension Catalog {
  /// Stores announcements as an archive of that name without files, in place of those it has: what
  /// tests and whatever holds announcements in memory need. Body text is searchable at once.
  @discardableResult
  public func store(
    _ announcements: [Announcement], in archive: String, ignored: Set<Path> = []
  ) throws -> Scope {
    let root = Path("/").appending(archive)
    let id = try registerArchive(root: root, file: Path(bytes: []))
    try connections.connection(.writer).inTransaction(.immediate) { database in
      let writer = PostWriter(database: database, archive: id, names: NameTable())
      for id in try database.ids(ofArchive: id) { try writer.remove(id) }
      let sorted = announcements.sorted { $0.path < $1.path }
      for (index, announcement) in sorted.enumerated() {
        let text = DocumentText(announcement.body).bytes
        let post = StoredPost(
          announcement: announcement, size: Int64(text.count),
          hash: stableHash(Array(announcement.title.utf8) + text),
          ignoredBecause: ignored.contains(announcement.path) ? "ignored" : nil, text: text)
        let key = Placement(database: database, archive: id).spread(
          announcement.date, Placement.Rank(index: index, count: sorted.count))
        try writer.insert(post, as: key)
        try FullText(database).add(key)
      }
      try database.run("DELETE FROM unindexed")
      return .commit
    }
    return Scope(archives: [Scope.Archive(id: id, name: archive, root: root)])
  }

  /// Returns the number of an archive, which is made if it is not known.
  func registerArchive(root: Path, file: Path) throws -> Int64 {
    let bind = { (parameters: inout Parameters) in
      parameters.path(root)
      parameters.path(file)
    }
    let find = { (database: Database) in
      try database.first(
        "SELECT id FROM archives WHERE root = ? AND file = ?", bind
      ) { $0.integer(0) }
    }
    let known = try read { try find($0) }
    if let known { return known }
    return try connections.connection(.writer).inDatabase { database in
      try database.run("INSERT OR IGNORE INTO archives (root, file) VALUES (?, ?)", bind)
      guard let id = try find(database) else { throw CatalogError.unknownArchive(root) }
      return id
    }
  }
}

extension Database {
  /// Returns every post of an archive.
  func ids(ofArchive archive: Int64) throws -> [PostID] {
    let range = ListPosition.range(archive: archive)
    return try all(
      "SELECT id FROM announcements WHERE id BETWEEN ? AND ?",
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
      }, { $0.integer(0) })
  }
}
