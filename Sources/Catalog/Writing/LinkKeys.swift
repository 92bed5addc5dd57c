// The numbers by which links find posts: of the loader's keys inside an archive, and of whole web
// addresses across archives.

import Announcements
import GRDB

/// The number of a link key or an address in the tables.
func hash(ofKey key: String) -> Int64 {
  var key = key
  return key.withUTF8 { stableHash($0) }
}

/// Returns the key of a whole web address, the same for all its spellings: without scheme, `www.`,
/// query, fragment, ending slash, `index.html` and `.html`; nil for what is no `http` address.
func webKey(_ url: String) -> String? {
  let bytes = Array(url.utf8)
  guard bytes.count > 8, bytes.starts(with: "http".utf8),
    let slashes = url.utf8.firstIndex(of: UInt8(ascii: "/"))
  else { return nil }
  var rest = url.utf8[slashes...].drop { $0 == UInt8(ascii: "/") }
  if let end = rest.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
    rest = rest[..<end]
  }
  if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
  for ending in ["index.html", ".html"] where rest.reversed().starts(with: ending.utf8.reversed()) {
    rest = rest.dropLast(ending.utf8.count)
  }
  while rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
  guard rest.contains(UInt8(ascii: "/")) else { return nil }
  return "web:" + String(Substring(rest))
}

/// The numbers of one post.
struct PostKeys: Sendable {
  /// Under which links find it.
  let addresses: Set<Int64>
  /// By which its links lead on.
  let targets: Set<Int64>

  init(_ announcement: Announcement) {
    addresses = Catalog.addressKeys(
      addresses: announcement.addresses, permalink: announcement.permalink)
    targets = announcement.body.links.reduce(into: []) { keys, link in
      keys.formUnion(Catalog.targetKeys(keys: link.keys, url: link.url))
    }
  }

  func rows(of post: PostID) -> [LinkKeys.Row] {
    addresses.map { LinkKeys.Row(table: .addresses, key: $0, post: post) }
      + targets.map { LinkKeys.Row(table: .targets, key: $0, post: post) }
  }
}

extension Catalog {
  static func addressKeys(addresses: [String], permalink: String?) -> Set<Int64> {
    Set((addresses + [permalink.flatMap(webKey)].compactMap { $0 }).map(hash(ofKey:)))
  }

  /// The numbers of a link, best first.
  static func targetKeys(keys: [String], url: String) -> [Int64] {
    (keys + [webKey(url)].compactMap { $0 }).map(hash(ofKey:))
  }
}

/// The two tables of link keys, which are known by the texts that the keys were made of.
struct LinkKeys {
  enum Table: String, Comparable {
    /// Where posts are found.
    case addresses
    /// Where posts lead to.
    case targets

    static func < (left: Table, right: Table) -> Bool { left == .addresses && right == .targets }
  }

  struct Row: Comparable {
    let table: Table
    let key: Int64
    let post: PostID

    static func < (left: Row, right: Row) -> Bool {
      (left.table, left.key, left.post) < (right.table, right.key, right.post)
    }
  }

  let database: Database

  init(_ database: Database) { self.database = database }

  func insert(_ row: Row) throws {
    try insert(CollectionOfOne(row), into: row.table)
  }

  /// Stores rows of one table.
  func insert(_ rows: some Sequence<Row>, into table: Table) throws {
    let sql =
      table == .addresses
      ? "INSERT INTO addresses (key, post) VALUES (?, ?)"
      : "INSERT INTO targets (key, post) VALUES (?, ?)"
    try database.run(sql, forEach: rows) {
      $0.integer($1.key)
      $0.integer($1.post)
    }
  }

  /// Stores the keys of posts that wait for it, from their stored texts.
  func insertWaiting(_ posts: [PostID]) throws {
    for row in try posts.flatMap(rows(of:)).sorted() { try insert(row) }
    for post in posts {
      try database.run("DELETE FROM unlinked WHERE post = ?") { $0.integer(post) }
    }
  }

  func remove(_ id: PostID) throws {
    for row in try rows(of: id) {
      try database.run("DELETE FROM \(row.table.rawValue) WHERE key = ? AND post = ?") {
        $0.integer(row.key)
        $0.integer(id)
      }
    }
  }

  /// Gives the keys of a post, whose texts still stand under `id`, to another number of its.
  func move(_ id: PostID, to other: PostID) throws {
    for row in try rows(of: id) {
      try database.run("UPDATE \(row.table.rawValue) SET post = ? WHERE key = ? AND post = ?") {
        $0.integer(other)
        $0.integer(row.key)
        $0.integer(id)
      }
    }
  }

  private func rows(of id: PostID) throws -> [Row] {
    let addresses = try database.first(
      "SELECT addresses, permalink FROM text JOIN announcements USING (id) WHERE id = ?",
      { $0.integer(id) },
      {
        Catalog.addressKeys(
          addresses: [String](lines: $0.text(0)), permalink: $0.optionalText(1))
      })
    let targets = try database.all(
      "SELECT keys, url FROM links WHERE post = ?", { $0.integer(id) },
      { Catalog.targetKeys(keys: [String](lines: $0.text(0)), url: $0.text(1)) })
    return (addresses ?? []).map { Row(table: .addresses, key: $0, post: id) }
      + Set(targets.joined()).map { Row(table: .targets, key: $0, post: id) }
  }
}

/// Keys that are stored many at a time: by their order in the tables, which is none of the posts',
/// each transaction would else touch nearly every page of them.
final class WaitingKeys {
  private var rows: [LinkKeys.Row] = []
  private var posts: [PostID] = []

  var isEmpty: Bool { posts.isEmpty }

  /// Whether it is time to store them: with 24 bytes a key, some ten of them a post.
  var isFull: Bool { rows.count > 500_000 }

  func add(_ keys: PostKeys, of post: PostID) {
    rows += keys.rows(of: post)
    posts.append(post)
  }

  /// Stores all keys in the order of their tables.
  func store(in database: Database) throws {
    rows.sort()
    let border = rows.firstIndex { $0.table == .targets } ?? rows.count
    try LinkKeys(database).insert(rows[..<border], into: .addresses)
    try LinkKeys(database).insert(rows[border...], into: .targets)
    try database.run("DELETE FROM unlinked WHERE post = ?", forEach: posts) { $0.integer($1) }
    rows.removeAll()
    posts.removeAll()
  }
}
