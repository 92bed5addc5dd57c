// The full-text index over the stored text: a post's words go in and out with the text that the
// index was given, as SQLite asks of an index that keeps no text itself.

import GRDB

struct FullText {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// Indexes a post's stored text.
  func add(_ id: Int64) throws {
    guard let text = try text(of: id) else { return }
    try database.run("INSERT INTO fulltext (rowid, title, body) VALUES (?, ?, ?)") {
      $0.integer(id)
      $0.text(utf8: text.title)
      $0.text(utf8: text.body)
    }
  }

  /// Takes a post out of the index, as long as its stored text is what was indexed.
  /// - Returns: whether it was there.
  @discardableResult
  func remove(_ id: Int64) throws -> Bool {
    let isWaiting =
      try database.first(
        "SELECT 1 FROM unindexed WHERE post = ?", { $0.integer(id) }, { _ in true }) ?? false
    guard !isWaiting, let text = try text(of: id) else { return false }
    try database.run(
      "INSERT INTO fulltext (fulltext, rowid, title, body) VALUES ('delete', ?, ?, ?)"
    ) {
      $0.integer(id)
      $0.text(utf8: text.title)
      $0.text(utf8: text.body)
    }
    return true
  }

  private func text(of id: Int64) throws -> (title: [UInt8], body: [UInt8])? {
    try database.first(
      "SELECT title, body FROM text WHERE id = ?", { $0.integer(id) },
      { ($0.bytes(0), $0.bytes(1)) })
  }
}
