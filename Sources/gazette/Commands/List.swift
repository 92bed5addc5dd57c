// `gazette list`: announcements, one a line.

import Announcements
import ArgumentParser
import Catalog

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List announcements, newest first.")

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var order: OrderOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let query = try filters.restricting(.everything, today: .today)
    let session = try Session(archives.paths, archives.catalog.choice)
    var ids: [PostID]
    if query == .everything {
      ids = try session.catalog.ids(session.scope)
    } else {
      ids = try session.catalog.search(query, in: session.scope).ids
    }
    if ids.isEmpty {
      let isEmpty = try session.catalog.count(session.scope) == 0
      StandardError.line(isEmpty ? "gazette: there is no post in the archive" : "no match")
    }
    ids = try order.applied(to: ids, in: session.catalog, session.scope, order: .date)
    let listing = try AnnouncementListing(catalog: session.catalog, scope: session.scope)
      .listing(of: ids, as: output.format)
    try session.write(listing, as: output.format)
  }
}
