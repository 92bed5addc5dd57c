// `gazette search`: the announcements that a query finds, best first, each with why it was found.

import Announcements
import ArgumentParser
import Catalog
import Screen

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find announcements, best first, in the query language of the / prompt.")

  @Argument(help: "Such as: arm tier:premier since:2024")
  var query: String

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var order: OrderOptions
  @OptionGroup var output: FormatOptions

  @Flag(help: "Also where the text is only a part of a word of a name or title.")
  var partial = false

  func run() throws {
    let query = try filters.restricting(parsed(), today: .today)
    let session = try Session(archives.paths, archives.catalog.choice, upTo: .bodies)
    let (listing, complaint) = try answer(query, in: session.catalog, session.scope)
    if let complaint { StandardError.line(complaint) }
    try session.write(listing, as: output.format)
  }

  /// Returns what a query finds, and what to say where that is nothing.
  func answer(
    _ query: Query, in catalog: Catalog, _ scope: Scope
  ) throws -> (listing: Listing, complaint: String?) {
    let result = try catalog.search(query, in: scope)
    let found = result.ids + (partial ? result.partialIDs : [])
    let ids = try order.applied(to: found, in: catalog, scope, order: .relevance)
    let listing = try AnnouncementListing(catalog: catalog, scope: scope)
      .listing(of: ids, as: output.format, foundBy: (query, result))
    return (listing, found.isEmpty ? complaint(result) : nil)
  }

  private func parsed() throws -> Query {
    do throws(QueryError) {
      return try Query(query, today: .today)
    } catch {
      let column = Columns.of(
        String(decoding: Array(query.utf8.prefix(error.position)), as: UTF8.self))
      StandardError.line(query)
      StandardError.line(String(repeating: " ", count: column) + "^ \(error)")
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }

  private func complaint(_ result: SearchResult) -> String {
    let count = result.partialIDs.count
    if count > 0 {
      return "no match; \(count) partial \(count == 1 ? "match" : "matches") (--partial)"
    }
    return result.suggestion.map { "no match; did you mean: \($0)?" } ?? "no match"
  }
}
