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
    let (found, suggestion) = try announcements(query, session)
    let ids = try order.applied(to: found, in: session.catalog, session.scope, order: .date)
    let listing = try AnnouncementListing(catalog: session.catalog, scope: session.scope)
      .listing(of: ids, as: output.format)
    let meant = suggestion.map { "; did you mean: \($0)?" } ?? ""
    try session.write(
      listing, as: output.format, complaint: found.isEmpty ? "no match\(meant)" : nil)
  }

  /// Returns what a query finds, and what it may have meant where that is nothing.
  private func announcements(
    _ query: Query, _ session: Session
  ) throws -> (found: [PostID], suggestion: String?) {
    if query == .everything { return (try session.catalog.ids(session.scope), nil) }
    let result = try session.catalog.search(query, in: session.scope)
    return (result.ids, result.suggestion)
  }
}
