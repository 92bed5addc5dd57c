// `gazette list`: one announcement a line.

import Announcements
import ArgumentParser
import Catalog

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List announcements, newest first.")

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let session = try Session(archives.paths, archives.catalog)
    let ids = try session.catalog.ids(session.scope)
    let listing = try AnnouncementListing(catalog: session.catalog, scope: session.scope)
      .listing(of: ids, as: output.format)
    var standardOutput = StandardOutput()
    listing.write(as: output.format, to: &standardOutput)
    standardOutput.flush()
    if ids.isEmpty { StandardError.line("gazette: there is no post in the archive") }
    try session.end(ids.isEmpty ? .nothing : .success)
  }
}
