// The tables of catalog.db. The file is a cache: another version of it is made anew, so there are
// no migrations.

import GRDB

enum Schema {
  /// Changes with every change of the tables or of what is written into them.
  static let version = stableHash(("\(contents)" + tables).utf8) & 0x7FFF_FFFF

  /// To be counted up when the same tables hold something else than before.
  private static let contents = 4

  /// Marks the file as a catalog of this program ("gzt" and a 1).
  static let application: Int64 = 0x677A_7431

  /// `post` is a `PostID`, the list's order; `name` columns of other tables are keys of `names`.
  static let tables = """
    CREATE TABLE archives (
      id INTEGER PRIMARY KEY,
      root BLOB NOT NULL,
      -- The one file of an archive that is a file; empty for a folder.
      file BLOB NOT NULL,
      posts INTEGER NOT NULL DEFAULT 0,
      ignored INTEGER NOT NULL DEFAULT 0,
      -- Another random number after each change of the archive's posts.
      stamp INTEGER NOT NULL DEFAULT 0,
      -- The stamp of when `repeated` was worked out; null if it never was.
      repeated_stamp INTEGER,
      UNIQUE (root, file)
    );

    -- What a sync compares with the disk, and how a path finds its post.
    CREATE TABLE files (
      archive INTEGER NOT NULL,
      path BLOB NOT NULL,
      post INTEGER NOT NULL,
      size INTEGER NOT NULL,
      -- Nanoseconds since 1970; -1 where the file may have changed while it was read.
      modified INTEGER NOT NULL,
      -- Of the content.
      hash INTEGER NOT NULL,
      -- Of the loader and the site's configuration: another one loads the file again.
      fingerprint INTEGER NOT NULL,
      -- Where a link leads; null where the path below the archive's root is the real one.
      real BLOB,
      PRIMARY KEY (archive, path)
    ) WITHOUT ROWID;
    CREATE INDEX files_real ON files (real) WHERE real IS NOT NULL;

    CREATE TABLE announcements (
      id INTEGER PRIMARY KEY,
      path BLOB NOT NULL,
      -- The file's name without its ending.
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      -- Days since 1970-01-01; null for undated posts.
      day INTEGER,
      kind INTEGER NOT NULL,
      -- The kind where none of its memberships counts.
      other_kind INTEGER NOT NULL,
      publication INTEGER NOT NULL,
      -- Why the site would leave it out; null where it would not.
      ignored TEXT,
      foundation INTEGER,
      -- The members as a row of the list shows them: see `Membership+Packed`.
      members TEXT,
      words INTEGER NOT NULL,
      faults INTEGER NOT NULL,
      -- One a line.
      authors TEXT NOT NULL,
      tags TEXT NOT NULL,
      permalink TEXT
    );

    -- What searches hold of every post: a thirtieth of the table to be read.
    CREATE INDEX announcements_columns
    ON announcements (id, day, kind, publication, foundation, ignored);

    -- Names of members, foundations and tiers, as written, each once.
    CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

    -- What `Announcement.findings.memberships` says: one row a member and post. Worked out again from
    -- the events, as `kind` and `members` of the post are, when their passages become repeated ones.
    CREATE TABLE members (
      post INTEGER NOT NULL,
      n INTEGER NOT NULL,
      name INTEGER NOT NULL,
      tier INTEGER,
      event INTEGER NOT NULL,
      foundation INTEGER,
      PRIMARY KEY (post, n)
    ) WITHOUT ROWID;
    CREATE INDEX members_name ON members (name, post);

    CREATE TABLE events (
      post INTEGER NOT NULL,
      n INTEGER NOT NULL,
      event INTEGER NOT NULL,
      name INTEGER NOT NULL,
      tier INTEGER,
      foundation INTEGER,
      person TEXT,
      line INTEGER NOT NULL,
      excerpt TEXT NOT NULL,
      -- The number of the passage that it stands in, if that is one of `passages`.
      passage INTEGER,
      PRIMARY KEY (post, n)
    ) WITHOUT ROWID;
    CREATE INDEX events_passage ON events (passage, post) WHERE passage IS NOT NULL;

    -- The title and the last long passages of a post as numbers of eight bytes: see `Passages`.
    CREATE TABLE passages (post INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
    -- Passages that stand in so many posts of an archive that they are boilerplate.
    CREATE TABLE repeated (
      archive INTEGER NOT NULL, passage INTEGER NOT NULL, PRIMARY KEY (archive, passage)
    ) WITHOUT ROWID;

    CREATE TABLE people (
      post INTEGER NOT NULL,
      n INTEGER NOT NULL,
      name TEXT NOT NULL,
      role TEXT,
      organization TEXT,
      quoted INTEGER NOT NULL,
      PRIMARY KEY (post, n)
    ) WITHOUT ROWID;

    CREATE TABLE links (
      post INTEGER NOT NULL,
      -- From 0 in reading order.
      n INTEGER NOT NULL,
      text TEXT NOT NULL,
      url TEXT NOT NULL,
      -- `Link.keys`, one a line.
      keys TEXT NOT NULL,
      line INTEGER NOT NULL,
      PRIMARY KEY (post, n)
    ) WITHOUT ROWID;

    -- Keys (by `hash(ofKey:)`) under which posts are found, and those by which posts lead on.
    CREATE TABLE addresses (
      key INTEGER NOT NULL, post INTEGER NOT NULL, PRIMARY KEY (key, post)
    ) WITHOUT ROWID;
    CREATE TABLE targets (
      key INTEGER NOT NULL, post INTEGER NOT NULL, PRIMARY KEY (key, post)
    ) WITHOUT ROWID;

    -- Posts whose keys are not in these two tables yet.
    CREATE TABLE unlinked (post INTEGER PRIMARY KEY);

    CREATE TABLE problems (
      post INTEGER NOT NULL,
      n INTEGER NOT NULL,
      name TEXT NOT NULL,
      is_advice INTEGER NOT NULL,
      line INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (post, n)
    ) WITHOUT ROWID;

    -- Problems of paths that are no posts, such as folders that cannot be read.
    CREATE TABLE path_problems (archive INTEGER NOT NULL, path BLOB NOT NULL, reason TEXT NOT NULL);

    -- The words of a body as shown; the full text stands here once.
    CREATE TABLE text (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL,
      -- The keys under which links find the post, one a line: seldom read, so not with the row.
      addresses TEXT NOT NULL,
      body TEXT NOT NULL
    );
    -- Posts whose text is not in the full-text index yet.
    CREATE TABLE unindexed (post INTEGER PRIMARY KEY);
    CREATE VIRTUAL TABLE fulltext USING fts5 (
      body, content = 'text', content_rowid = 'id', columnsize = 0, tokenize = 'gazette');
    -- Titles apart: a tenth of the words of the bodies is looked through for them, and a title is
    -- found before its body is indexed.
    CREATE VIRTUAL TABLE titles USING fts5 (
      title, content = 'text', content_rowid = 'id', columnsize = 0, tokenize = 'gazette');
    CREATE VIRTUAL TABLE title_words USING fts5vocab (titles, row);
    """

  static func create(_ database: Database) throws {
    try database.execute(sql: tables)
    try database.execute(
      sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
  }

  /// Makes all tables anew; archives keep their numbers.
  static func clear(_ database: Database) throws {
    try database.execute(
      sql: "CREATE TEMP TABLE kept_archives AS SELECT id, root, file FROM archives")
    while let table = try lastTable(of: database) {
      try database.execute(sql: "DROP TABLE main.\(table)")
    }
    try create(database)
    try database.execute(
      sql: """
        INSERT INTO archives (id, root, file, stamp)
        SELECT id, root, file, random() FROM kept_archives;
        DROP TABLE kept_archives
        """)
  }

  /// Returns a table's name: virtual ones first, which drop those that they are made of.
  private static func lastTable(of database: Database) throws -> String? {
    try database.first(
      """
      SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
      ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, rowid DESC LIMIT 1
      """
    ) { $0.text(0) }
  }

  /// Whether the open file is a catalog of this version.
  static func isCurrent(_ database: Database) throws -> Bool {
    try database.first("PRAGMA user_version") { $0.integer(0) } == version
      && database.first("PRAGMA application_id") { $0.integer(0) } == application
  }
}
