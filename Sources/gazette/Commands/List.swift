// `gazette list` and `gazette search`: announcements, one a line.

import Announcements
import ArgumentParser
import Catalog

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List announcements, newest first.")

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
    ids = try order.applied(to: ids, in: session, order: .date)
    let listing = try AnnouncementListing(catalog: session.catalog, scope: session.scope)
      .listing(of: ids, as: output.format)
    try session.write(listing, as: output.format)
  }
}

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
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
    let result = try session.catalog.search(query, in: session.scope)
    let found = result.ids + (partial ? result.partialIDs : [])
    let ids = try order.applied(to: found, in: session, order: .relevance)
    let listing = try AnnouncementListing(catalog: session.catalog, scope: session.scope)
      .listing(of: ids, as: output.format, foundBy: query)
    if ids.isEmpty { explain(result) }
    try session.write(listing, as: output.format)
  }

  private func parsed() throws -> Query {
    do throws(QueryError) {
      return try Query(query, today: .today)
    } catch {
      let column = String(decoding: Array(query.utf8.prefix(error.position)), as: UTF8.self).count
      StandardError.line(query)
      StandardError.line(String(repeating: " ", count: column) + "^ \(error)")
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }

  private func explain(_ result: SearchResult) {
    let partial = result.partialIDs.count
    if partial > 0 && !self.partial {
      StandardError.line(
        "no match; \(partial) partial \(partial == 1 ? "match" : "matches") (--partial)")
    } else if let suggestion = result.suggestion {
      StandardError.line("no match; did you mean: \(suggestion)?")
    } else {
      StandardError.line("no match")
    }
  }
}
