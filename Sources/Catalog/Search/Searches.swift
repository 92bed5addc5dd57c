// What searches keep between keystrokes: the index in memory and the aliases. The index is made
// anew when the catalog was written to, by this process or another.

import Announcements
import GRDB
import Synchronization

final class Searches: Sendable {
  /// What an index was made of.
  struct Version: Equatable {
    var scope: Scope
    /// SQLite's count of what others committed, as one connection sees it.
    var data: Int64
    var connection: ObjectIdentifier
  }

  private struct Kept {
    /// The user's aliases, and by their location those that archives keep.
    var ofUser = MemberAliases()
    var ofArchives: [Path: MemberAliases] = [:]
    var version: Version?
    var index: SearchIndex?
    /// The values that completion offers, and the index whose they are.
    var values: [Field: ValueTable] = [:]
    var valuesOwner: ObjectIdentifier?

    /// All together; the user's win.
    var aliases: MemberAliases {
      ofArchives.sorted { $0.key < $1.key }.reduce(MemberAliases()) { $0.merging($1.value) }
        .merging(ofUser)
    }
  }

  private let kept = Mutex(Kept())
  /// Held while an index is made, so that nobody makes it twice.
  private let making = Mutex(())

  /// The index of a scope as it was last made; nil where none was made for it.
  func lastIndex(_ scope: Scope) -> SearchIndex? {
    kept.withLock { $0.version?.scope == scope ? $0.index : nil }
  }

  /// Returns the index of a scope as the database is now.
  func index(_ scope: Scope, _ database: Database, of connection: AnyObject) throws -> SearchIndex {
    try making.withLock { _ in
      let data = try database.first("PRAGMA data_version") { $0.integer(0) } ?? 0
      let version = Version(scope: scope, data: data, connection: ObjectIdentifier(connection))
      let (aliases, known) = kept.withLock { ($0.aliases, $0.version == version ? $0.index : nil) }
      if let known { return known }
      let index = SearchIndex(try PostTable(scope, from: database), aliases: aliases)
      kept.withLock {
        $0.version = version
        $0.index = $0.aliases == aliases ? index : SearchIndex(index.posts, aliases: $0.aliases)
      }
      return index
    }
  }

  /// Returns the values of a field in an index, which are gathered at their first use.
  func values(
    of field: Field, in index: SearchIndex, _ gather: () throws -> ValueTable
  ) throws -> ValueTable {
    let owner = ObjectIdentifier(index)
    let known = kept.withLock { $0.valuesOwner == owner ? $0.values[field] : nil }
    if let known { return known }
    let table = try gather()
    kept.withLock { kept in
      if kept.valuesOwner != owner { kept.values = [:] }
      kept.valuesOwner = owner
      kept.values[field] = table
    }
    return table
  }

  /// Takes other aliases of the user's, or of the archive at a location; what is kept of the posts
  /// stays.
  func setAliases(_ aliases: MemberAliases, ofArchive location: Path? = nil) {
    making.withLock { _ in
      let (posts, all) = kept.withLock { kept in
        let before = kept.aliases
        if let location { kept.ofArchives[location] = aliases } else { kept.ofUser = aliases }
        let all = kept.aliases
        return (before == all ? nil : kept.index?.posts, all)
      }
      guard let posts else { return }
      let index = SearchIndex(posts, aliases: all)
      kept.withLock { $0.index = index }
    }
  }
}
