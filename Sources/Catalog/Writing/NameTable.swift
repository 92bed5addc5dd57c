// The keys of names (members, foundations, tiers) while posts are written.

import GRDB

/// Remembers which key each name has. Used by one thread, inside transactions.
final class NameTable {
  private var ids: [String: Int64] = [:]

  /// Returns the key of a name, which is stored if it is new; nil for nil.
  func id(of name: String?, in database: Database) throws -> Int64? {
    guard let name else { return nil }
    if let id = ids[name] { return id }
    try database.run("INSERT OR IGNORE INTO names (name) VALUES (?)") { $0.text(name) }
    let id = try database.first(
      "SELECT id FROM names WHERE name = ?", { $0.text(name) }, { $0.integer(0) })
    ids[name] = id
    return id
  }

  /// Forgets all, after a transaction that was taken back.
  func forget() { ids = [:] }
}
