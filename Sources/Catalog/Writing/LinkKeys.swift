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
  let addresses: [Int64]
  /// By which its links lead on.
  let targets: [Int64]

  init(_ announcement: Announcement) {
    addresses = Catalog.addressKeys(
      addresses: announcement.addresses, permalink: announcement.permalink)
    targets =
      announcement.body.links
      .flatMap { Catalog.targetKeys(keys: $0.keys, url: $0.url) }.withoutRepeats
  }

  /// Returns the rows that a post has in a table.
  func rows(of post: PostID, in table: LinkKeys.Table) -> [LinkKeys.Row] {
    (table == .addresses ? addresses : targets).map { LinkKeys.Row(key: $0, post: post) }
  }
}

extension Catalog {
  /// The numbers under which a post is found, each once.
  static func addressKeys(addresses: [String], permalink: String?) -> [Int64] {
    targetKeys(keys: addresses, url: permalink ?? "").withoutRepeats
  }

  /// The numbers of a link, best first.
  static func targetKeys(keys: [String], url: String) -> [Int64] {
    var numbers = keys.map(hash(ofKey:))
    if let web = webKey(url) { numbers.append(hash(ofKey: web)) }
    return numbers
  }
}

extension [Int64] {
  /// The same in ascending order, each once.
  fileprivate var withoutRepeats: [Int64] {
    sorted().reduce(into: []) { kept, number in
      if kept.last != number { kept.append(number) }
    }
  }
}

/// The two tables of link keys, which are known by the texts that the keys were made of.
struct LinkKeys {
  enum Table: String, CaseIterable {
    /// Where posts are found.
    case addresses
    /// Where posts lead to.
    case targets
  }

  struct Row: Comparable {
    let key: Int64
    let post: PostID

    static func < (left: Row, right: Row) -> Bool {
      left.key < right.key || left.key == right.key && left.post < right.post
    }
  }

  let database: Database

  init(_ database: Database) { self.database = database }

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
    for table in Table.allCases {
      try insert(posts.flatMap { try rows(of: $0, in: table) }.sorted(), into: table)
    }
    for post in posts {
      try database.run("DELETE FROM unlinked WHERE post = ?") { $0.integer(post) }
    }
  }

  func remove(_ id: PostID) throws {
    for table in Table.allCases {
      let rows = try rows(of: id, in: table)
      try database.run("DELETE FROM \(table.rawValue) WHERE key = ? AND post = ?", forEach: rows) {
        $0.integer($1.key)
        $0.integer(id)
      }
    }
  }

  /// Gives the keys of a post, whose texts still stand under `id`, to another number of its.
  func move(_ id: PostID, to other: PostID) throws {
    for table in Table.allCases {
      let rows = try rows(of: id, in: table)
      try database.run(
        "UPDATE \(table.rawValue) SET post = ? WHERE key = ? AND post = ?", forEach: rows
      ) {
        $0.integer(other)
        $0.integer($1.key)
        $0.integer(id)
      }
    }
  }

  private func rows(of id: PostID, in table: Table) throws -> [Row] {
    let keys =
      switch table {
      case .addresses: try storedAddressKeys(of: id)
      case .targets: try storedTargetKeys(of: id)
      }
    return keys.map { Row(key: $0, post: id) }
  }

  private func storedAddressKeys(of id: PostID) throws -> [Int64] {
    try database.first(
      "SELECT addresses, permalink FROM text JOIN announcements USING (id) WHERE id = ?",
      { $0.integer(id) },
      {
        Catalog.addressKeys(
          addresses: [String](lines: $0.text(0)), permalink: $0.optionalText(1))
      }) ?? []
  }

  private func storedTargetKeys(of id: PostID) throws -> [Int64] {
    let keys = try database.all(
      "SELECT keys, url FROM links WHERE post = ?", { $0.integer(id) },
      { Catalog.targetKeys(keys: [String](lines: $0.text(0)), url: $0.text(1)) })
    return keys.flatMap { $0 }.withoutRepeats
  }
}

/// Keys that are stored many at a time: by their order in the tables, which is none of the posts',
/// each transaction would else touch nearly every page of them.
final class WaitingKeys {
  private var addresses: [LinkKeys.Row] = []
  private var targets: [LinkKeys.Row] = []
  private var posts: [PostID] = []

  var isEmpty: Bool { posts.isEmpty }

  /// Whether it is time to store them: with 16 bytes a key, some ten of them a post. Also where few
  /// posts are left to come, as other cores still load those; then only few wait when all are there.
  /// - Parameter left: the number of posts that are still to come.
  func areDue(left: Int) -> Bool {
    addresses.count + targets.count > 500_000 || posts.count > 3 * left
  }

  func add(_ keys: PostKeys, of post: PostID) {
    for key in keys.addresses { addresses.append(LinkKeys.Row(key: key, post: post)) }
    for key in keys.targets { targets.append(LinkKeys.Row(key: key, post: post)) }
    posts.append(post)
  }

  /// Stores all keys in the order of their tables.
  func store(in database: Database) throws {
    addresses.sort()
    targets.sort()
    try LinkKeys(database).insert(addresses, into: .addresses)
    try LinkKeys(database).insert(targets, into: .targets)
    try database.run("DELETE FROM unlinked WHERE post = ?", forEach: posts) { $0.integer($1) }
    addresses.removeAll()
    targets.removeAll()
    posts.removeAll()
  }
}
