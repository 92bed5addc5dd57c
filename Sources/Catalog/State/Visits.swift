// Visits: what "since the last time" means. A visit lasts until its archive has not been open for
// four hours; all processes that have it open share one, and only browsing is a visit.

import Announcements
import GRDB
import Glibc

extension Catalog {
  /// Begins a visit of the scope's archives, or goes on with one: from then on syncs of this
  /// catalog keep what they see of these archives. On the disk when it returns.
  /// - Parameter time: seconds since 1970.
  public func beginVisit(_ scope: Scope, at time: Int64 = secondsSince1970()) throws {
    for archive in scope.archives { try state.beginVisit(archive.location, at: time) }
    visited.withLock { $0.formUnion(scope.archives.map(\.location)) }
  }

  /// Says that the scope's archives are still open; to be called every few minutes and at the end.
  public func keepVisit(_ scope: Scope, at time: Int64 = secondsSince1970()) throws {
    for archive in scope.archives { try state.keepVisit(archive.location, at: time) }
  }

  /// Says so for the last time; what was kept then stands in one file.
  public func endVisit(_ scope: Scope) throws {
    try keepVisit(scope)
    try state.moveLogIntoFile()
  }

  /// The present time.
  public static func secondsSince1970() -> Int64 { Int64(Glibc.time(nil)) }
}

extension State {
  /// Seconds without the archive open that end a visit.
  private static let pause: Int64 = 4 * 3600

  func beginVisit(_ location: Path, at time: Int64) throws {
    try write { database in
      let visit = try database.visit(of: location)
      guard let visit else {
        return try database.run(
          "INSERT INTO archives (location, started, last) VALUES (?, ?, ?)"
        ) {
          $0.path(location)
          $0.integer(time)
          $0.integer(time)
        }
      }
      // A clock that was set back ends no visit.
      guard time - visit.last > State.pause else { return try database.keep(visit.id, at: time) }
      try database.run(
        "UPDATE archives SET started = ?, last = ?, visits = visits + 1 WHERE id = ?"
      ) {
        $0.integer(time)
        $0.integer(time)
        $0.integer(visit.id)
      }
      try database.run("DELETE FROM seen WHERE archive = ? AND now IS NULL") {
        $0.integer(visit.id)
      }
      try database.run("UPDATE seen SET before = now WHERE archive = ? AND before IS NOT now") {
        $0.integer(visit.id)
      }
    }
  }

  func keepVisit(_ location: Path, at time: Int64) throws {
    try write { database in
      if let visit = try database.visit(of: location) { try database.keep(visit.id, at: time) }
    }
  }
}

/// A row of the state's archives.
struct Visit {
  let id: Int64
  let last: Int64
  let isFirst: Bool
  /// Nil where what is there was never recorded.
  let stamp: Int64?
}

extension Database {
  func visit(of location: Path) throws -> Visit? {
    try first(
      "SELECT id, last, visits, stamp FROM archives WHERE location = ?", { $0.path(location) },
      {
        Visit(
          id: $0.integer(0), last: $0.integer(1), isFirst: $0.integer(2) == 1,
          stamp: $0.optionalInteger(3))
      })
  }

  fileprivate func keep(_ archive: Int64, at time: Int64) throws {
    try run("UPDATE archives SET last = ? WHERE id = ?") {
      $0.integer(time)
      $0.integer(archive)
    }
  }
}
