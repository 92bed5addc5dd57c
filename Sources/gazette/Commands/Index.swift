// `gazette index`: brings the catalog up to date and says what changed.

import Announcements
import ArgumentParser
import Catalog
import Glibc

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the catalog up to date and say what changed.")

  @Argument(help: "A site's root, a folder or one file.")
  var paths: [String] = []

  @Flag(help: "Read every post anew.")
  var rebuild = false

  func run() throws {
    if rebuild { Index.removeCatalog() }
    let session = try Session(paths, CatalogChoice(), upTo: .bodies, progress: ProgressLine())
    var output = StandardOutput()
    output.line(session.summary.text + ", \(session.summary.unchanged) unchanged")
    output.flush()
    try session.end()
  }

  /// Removes the catalog's file and SQLite's files beside it; the user's marks are elsewhere.
  private static func removeCatalog() {
    for ending in ["", "-wal", "-shm"] {
      _ = Places.withCString(Path(bytes: Places.catalog.bytes + ending.utf8)) { unlink($0) }
    }
  }
}
