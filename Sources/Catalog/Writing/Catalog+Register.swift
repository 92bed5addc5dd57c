// Archives become known to the catalog, and announcements can be stored without files.

import Announcements
import GRDB
import PostLoader

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
        let text = DocumentText(announcement.body)
        let post = StoredPost(
          announcement: announcement, size: Int64(text.bytes.count),
          hash: stableHash(Array(announcement.title.utf8) + text.bytes),
          ignoredBecause: ignored.contains(announcement.path) ? "ignored" : nil, text: text.bytes,
          passages: Passages(of: announcement, text))
        let key = Placement(database: database, archive: id).spread(
          announcement.date, Placement.Rank(index: index, count: sorted.count))
        try writer.insert(post, as: key)
        try FullText(database).add(key)
      }
      try writer.finish()
      try writer.settleRepetition()
      try database.run("DELETE FROM unindexed")
      return .commit
    }
    return Scope(archives: [Scope.Archive(id: id, name: archive, root: root)])
  }

  /// Makes archives known and gives them names: their own, with a number behind it where two are
  /// alike. Writes nothing where all are known. An archive inside of another one of the list stands
  /// once, where it comes first.
  public func register(
    _ archives: [PostLoader.Archive], includingIgnored: Bool = false
  ) throws -> Scope {
    var scope = Scope(archives: [], includesIgnored: includingIgnored)
    for archive in archives {
      let id = try registerArchive(root: archive.root, file: archive.storedFile)
      scope.add(id: id, name: archive.name, root: archive.root, file: archive.storedFile)
    }
    return scope
  }

  /// Returns the number of an archive, which is made if it is not known.
  func registerArchive(root: Path, file: Path) throws -> Int64 {
    if let id = try archiveID(root: root, file: file) { return id }
    do {
      try insertArchive(root: root, file: file)
    } catch let error as DatabaseError where error.isRefusal && !isInMemory {
      try moveToMemory(because: error.reason)
      try insertArchive(root: root, file: file)
    }
    guard let id = try archiveID(root: root, file: file) else {
      throw CatalogError.unknownArchive(root)
    }
    return id
  }

  private func insertArchive(root: Path, file: Path) throws {
    try connections.connection(.writer).inDatabase { database in
      try database.run("INSERT OR IGNORE INTO archives (root, file) VALUES (?, ?)") {
        $0.path(root)
        $0.path(file)
      }
    }
  }

  /// Returns the number of an archive; nil where it is not known.
  func archiveID(root: Path, file: Path) throws -> Int64? {
    let id = try read { database in
      try database.first(
        "SELECT id FROM archives WHERE root = ? AND file = ?",
        {
          $0.path(root)
          $0.path(file)
        }, { $0.integer(0) })
    }
    if let id { registered.withLock { $0[id] = (root, file) } }
    return id
  }
}

extension Scope {
  /// Adds an archive behind those that are there, under a name of its own.
  mutating func add(id: Int64, name: String, root: Path, file: Path) {
    let location = root.appending(file)
    let isThere = archives.contains { other in
      other.location == location
        || (other.file.bytes.isEmpty && location.isBelow(other.root))
    }
    if isThere { return }
    var number = 1
    var unique = name
    while archives.contains(where: { $0.name == unique }) {
      number += 1
      unique = "\(name)-\(number)"
    }
    let excluded = archives.filter { file.bytes.isEmpty && $0.location.isBelow(root) }.map {
      Path(bytes: Array($0.location.bytes.dropFirst(root.endingInSlash.bytes.count)))
        .appending(suffix: $0.file.bytes.isEmpty ? "/" : "")
    }
    archives.append(Archive(id: id, name: unique, root: root, file: file, excluded: excluded))
  }
}

extension Path {
  /// Whether the path lies in a folder, at any depth.
  func isBelow(_ folder: Path) -> Bool {
    bytes.count > folder.bytes.count && bytes.starts(with: folder.endingInSlash.bytes)
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
