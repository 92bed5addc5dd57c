// `gazette index`: brings the catalog up to date and says what changed.

import ArgumentParser
import Catalog

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the catalog up to date and say what changed.")

  @Argument(help: "A site's root, a folder or one file.")
  var paths: [String] = []

  @Flag(help: "Empty the catalog, of all archives, and read every post of these anew.")
  var rebuild = false

  func run() throws {
    let session = try Session(
      paths, CatalogChoice(), upTo: .bodies, rebuilding: rebuild, progress: ProgressLine())
    var output = StandardOutput()
    output.line(session.summary.text { "\($0)" } + ", \(session.summary.unchanged) unchanged")
    output.flush()
    try session.end()
  }
}
