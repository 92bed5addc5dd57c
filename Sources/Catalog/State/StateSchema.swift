// The tables of state.db. Unlike the catalog it is the user's: a new version brings older files
// forward step by step and never makes one anew.

import GRDB

enum StateSchema {
  /// The steps from each version to the next; a file of version n has had the first n of them.
  /// A step that was published is never changed.
  static let steps = [
    """
    -- What the user did to a post, by the real path of its file.
    CREATE TABLE marks (
      path BLOB PRIMARY KEY,
      -- `Marks`; a row stays when its marks are taken back.
      marks INTEGER NOT NULL,
      -- Of the content when last seen; a renamed file is known by it.
      hash INTEGER
    ) WITHOUT ROWID;

    -- Archives that were browsed, and their visits; seconds since 1970.
    CREATE TABLE archives (
      id INTEGER PRIMARY KEY,
      location BLOB NOT NULL UNIQUE,
      started INTEGER NOT NULL,
      last INTEGER NOT NULL,
      visits INTEGER NOT NULL DEFAULT 1,
      -- The catalog's `archives.stamp` when `seen` was brought up to date; null if it never was.
      stamp INTEGER
    );

    -- Content hashes by path: at the end of the visit before, and as last seen in this one; null
    -- where the file was, or is, not there.
    CREATE TABLE seen (
      archive INTEGER NOT NULL,
      path BLOB NOT NULL,
      before INTEGER,
      now INTEGER,
      PRIMARY KEY (archive, path)
    ) WITHOUT ROWID;
    CREATE INDEX seen_differences ON seen (archive, path) WHERE before IS NOT now;
    -- Tells content that was there under another path.
    CREATE INDEX seen_before ON seen (archive, before);

    -- Where one was, by the archives that were looked at together.
    CREATE TABLE places (
      archives BLOB PRIMARY KEY,
      path BLOB NOT NULL,
      line INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    -- No place was kept before this step.
    DROP TABLE places;
    CREATE TABLE places (
      archives BLOB PRIMARY KEY,
      path BLOB NOT NULL,
      query TEXT NOT NULL,
      sort TEXT NOT NULL,
      is_reversed INTEGER NOT NULL,
      -- Rows of the screen above the selected one.
      above INTEGER NOT NULL,
      is_reading INTEGER NOT NULL,
      -- What stands at the top of the detail: the passage of the page, bytes into it, and rows of
      -- the screen below that.
      passage INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      below INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
  ]

  static var version: Int64 { Int64(steps.count) }

  static func version(of database: Database) throws -> Int64 {
    try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
  }

  /// Brings a database forward; several processes may try at once.
  static func bringForward(_ database: Database) throws {
    try database.inTransaction(.immediate) {
      let found = try version(of: database)
      guard found < version else { return .rollback }
      for step in steps.dropFirst(Int(max(0, found))) { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Brings an empty database forward and copies marks and visits into it.
  /// - Returns: the version of the other database; nothing is copied from a later or an empty one.
  static func copy(_ database: Database, from address: String) throws -> Int64 {
    try bringForward(database)
    try database.run("ATTACH ? AS kept") { $0.text(address) }
    defer { try? database.run("DETACH kept") }
    let found = try database.first("PRAGMA kept.user_version") { $0.integer(0) } ?? 0
    guard found > 0, found <= version else { return found }
    for table in ["marks", "archives", "seen"] {
      try database.run("INSERT OR REPLACE INTO \(table) SELECT * FROM kept.\(table)")
    }
    return found
  }
}
