// The full-text index over the stored text: a post's words go in and out with the text that the
// index was given, as SQLite asks of an index that keeps no text itself.

import GRDB

struct FullText {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// Indexes a post's title, which is also what is stored.
  func add(title: String, of id: Int64) throws {
    try database.run("INSERT INTO titles (rowid, title) VALUES (?, ?)") {
      $0.integer(id)
      $0.text(title)
    }
  }

  /// Indexes a post's stored title.
  func addTitle(_ id: Int64) throws {
    guard let text = try text(of: id) else { return }
    try add(title: String(decoding: text.title, as: UTF8.self), of: id)
  }

  /// Indexes a post's stored text, without its title.
  func add(_ id: Int64) throws {
    guard let text = try text(of: id) else { return }
    try add(text.body, of: id)
  }

  /// Indexes the body of a post, which is also what is stored.
  func add(_ body: [UInt8], of id: Int64) throws {
    try database.run("INSERT INTO fulltext (rowid, body) VALUES (?, ?)") {
      $0.integer(id)
      $0.text(utf8: body)
    }
  }

  /// Takes a post out of the index with its title, as long as its stored text is what was indexed.
  /// - Returns: whether its text was there.
  @discardableResult
  func remove(_ id: Int64) throws -> Bool {
    guard let text = try text(of: id) else { return false }
    try database.run("INSERT INTO titles (titles, rowid, title) VALUES ('delete', ?, ?)") {
      $0.integer(id)
      $0.text(utf8: text.title)
    }
    let isWaiting =
      try database.first(
        "SELECT 1 FROM unindexed WHERE post = ?", { $0.integer(id) }, { _ in true }) ?? false
    if isWaiting { return false }
    try database.run("INSERT INTO fulltext (fulltext, rowid, body) VALUES ('delete', ?, ?)") {
      $0.integer(id)
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
