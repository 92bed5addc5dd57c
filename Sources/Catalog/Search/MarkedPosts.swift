// Which posts the user has read or starred. Marks belong to real paths; here they become places in
// the list.

import Announcements
import GRDB

struct MarkedPosts {
  let state: State
  let scope: Scope
  /// Nil where only what is in memory may be asked.
  var database: Database?

  /// Returns the posts with the mark of a filter; nil for filters that are not about marks.
  func posts(where filter: Filter, in index: SearchIndex) throws -> BitSet? {
    switch filter {
    case .mark(.read): return try posts(with: .read, in: index)
    case .mark(.unread): return try posts(with: .read, in: index)?.complement
    case .mark(.starred): return try posts(with: .starred, in: index)
    case .mark(.new): return try posts(since: .new, in: index)
    case .mark(.changed): return try posts(since: .changed, in: index)
    default: return nil
    }
  }

  private func posts(since change: Row.Change, in index: SearchIndex) throws -> BitSet? {
    guard let database else { return nil }
    var set = BitSet(capacity: index.posts.count)
    for archive in scope.archives {
      for (path, found) in try state.changes(in: archive.location) where found == change {
        let post = try database.first(
          "SELECT post FROM files WHERE archive = ? AND path = ?",
          {
            $0.integer(archive.id)
            $0.path(path)
          }, { $0.integer(0) })
        if let place = post.flatMap({ index.posts.place(of: $0) }) { set.insert(place) }
      }
    }
    return set
  }

  private func posts(with mark: Marks, in index: SearchIndex) throws -> BitSet? {
    guard let database else { return nil }
    let paths =
      try state.read(.back) { database in
        try database.all(
          "SELECT path FROM marks WHERE marks & ?", { $0.integer(mark.rawValue) }, { $0.path(0) })
      } ?? []
    var set = BitSet(capacity: index.posts.count)
    for path in paths {
      for id in try posts(at: path, database) {
        if let place = index.posts.place(of: id) { set.insert(place) }
      }
    }
    return set
  }

  private func posts(at path: Path, _ database: Database) throws -> [PostID] {
    var ids = try database.all(
      "SELECT post FROM files WHERE real = ?", { $0.path(path) }, { $0.integer(0) })
    for archive in scope.archives {
      let root = archive.root.bytes
      guard path.bytes.starts(with: root), path.bytes.element(at: root.count) == UInt8(ascii: "/")
      else { continue }
      ids += try database.all(
        "SELECT post FROM files WHERE archive = ? AND path = ? AND real IS NULL",
        {
          $0.integer(archive.id)
          $0.path(Path(bytes: Array(path.bytes[(root.count + 1)...])))
        }, { $0.integer(0) })
    }
    return ids
  }
}
