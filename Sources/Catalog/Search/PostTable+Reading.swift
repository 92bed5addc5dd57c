// Reads the table of posts from the database.

import Announcements
import GRDB

extension PostTable {
  /// Reads the posts of a scope. Takes some 100 ms for 100,000 posts.
  init(_ scope: Scope, from database: Database) throws {
    var runs: [ArchiveColumns] = []
    for archive in scope.archives {
      runs.append(try ArchiveColumns(archive, in: scope, from: database))
    }
    if runs.count == 1, let only = runs.popLast() {
      take(only)
    } else {
      merge(runs, in: scope)
    }
    try readMemberships(scope, from: database)
    try readNames(from: database)
  }

  /// Takes the columns of the only archive as they are: its order is that of the list.
  private mutating func take(_ columns: ArchiveColumns) {
    ids = columns.ids
    days = columns.days
    kinds = columns.kinds
    publications = columns.publications
    foundations = columns.foundations
    runs = [
      Run(
        archive: columns.archive, ids: ids,
        places: ids.indices.map { Int32(truncatingIfNeeded: $0) })
    ]
  }

  private mutating func merge(_ runs: [ArchiveColumns], in scope: Scope) {
    let order = PostTable.order(of: runs, in: scope)
    for run in runs {
      self.runs.append(
        Run(archive: run.archive, ids: run.ids, places: .init(repeating: 0, count: run.ids.count)))
    }
    reserve(order.count)
    for (place, (run, index)) in order.enumerated() {
      let columns = runs[run]
      ids.append(columns.ids[index])
      days.append(columns.days[index])
      kinds.append(columns.kinds[index])
      publications.append(columns.publications[index])
      foundations.append(columns.foundations[index])
      self.runs[run].places[index] = Int32(truncatingIfNeeded: place)
    }
  }

  private mutating func reserve(_ count: Int) {
    ids.reserveCapacity(count)
    days.reserveCapacity(count)
    kinds.reserveCapacity(count)
    publications.reserveCapacity(count)
    foundations.reserveCapacity(count)
  }

  /// The posts of all runs in the order of the list.
  private static func order(
    of runs: [ArchiveColumns], in scope: Scope
  ) -> [(run: Int, index: Int)] {
    runs.enumerated().flatMap { run, columns in
      columns.ids.indices.map { (run: run, index: $0) }
    }.sorted {
      scope.precedes(runs[$0.run].ids[$0.index], runs[$1.run].ids[$1.index])
    }
  }

  private mutating func readMemberships(_ scope: Scope, from database: Database) throws {
    for run in runs {
      let range = ListPosition.range(archive: run.archive)
      var index = 0
      try database.forEach(
        "SELECT post, name, ifnull(tier, -1) FROM members WHERE post BETWEEN ? AND ?",
        {
          $0.integer(range.lowerBound)
          $0.integer(range.upperBound)
        },
        while: { columns in
          let id = columns.integer(0)
          while index < run.ids.count, run.ids[index] < id { index += 1 }
          if index < run.ids.count, run.ids[index] == id {
            memberships.append(
              Membership(
                post: run.places[index], name: columns.integer(1), tier: columns.integer(2)))
          }
          return true
        })
    }
    if runs.count > 1 { memberships.sort { $0.post < $1.post } }
  }

  private mutating func readNames(from database: Database) throws {
    var used = Set(foundations)
    for membership in memberships { used.formUnion([membership.name, membership.tier]) }
    try database.forEach(
      "SELECT id, name FROM names",
      while: { columns in
        let id = columns.integer(0)
        if used.contains(id) { names[id] = columns.text(1) }
        return true
      })
  }
}

/// The columns of one archive, in the order of its keys.
private struct ArchiveColumns {
  let archive: Int64
  var ids: [PostID] = []
  var days: [Int32] = []
  var kinds: [UInt8] = []
  var publications: [UInt8] = []
  var foundations: [Int64] = []

  init(_ archive: Scope.Archive, in scope: Scope, from database: Database) throws {
    self.archive = archive.id
    let range = ListPosition.range(archive: archive.id)
    let undated = Int64(PostTable.undated)
    try database.forEach(
      """
      SELECT id, ifnull(day, \(undated)), kind, publication, ifnull(foundation, -1)
      FROM announcements AS a INDEXED BY announcements_columns WHERE id BETWEEN ? AND ?
      """ + scope.condition(on: archive, of: "a") + " ORDER BY id",
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
      },
      while: { columns in
        ids.append(columns.integer(0))
        days.append(Int32(truncatingIfNeeded: columns.integer(1)))
        kinds.append(UInt8(truncatingIfNeeded: columns.integer(2)))
        publications.append(UInt8(truncatingIfNeeded: columns.integer(3)))
        foundations.append(columns.integer(4))
        return true
      })
  }
}
