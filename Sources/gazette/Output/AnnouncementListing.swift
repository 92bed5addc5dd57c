// Announcements as rows and as the objects of the JSON contract.

import Announcements
import Catalog

/// Makes a listing of announcements.
struct AnnouncementListing {
  let catalog: Catalog
  let scope: Scope

  /// What announcements were found by, and which stands in which tier.
  typealias Search = (query: Query, result: SearchResult)

  /// Returns the announcements as rows and objects, in the order given.
  /// - Parameter search: what they were found by, so that each says why; nil for a plain list.
  func listing(
    of ids: [PostID], as format: Format, foundBy search: Search? = nil
  ) throws -> Listing {
    var columns = ["date", "members", "title", "foundation", "kind", "archive", "path"]
    if format == .table { columns = ["date", "members", "title"] }
    if search != nil { columns.append("match") }
    var listing = Listing(table: Table(columns: columns, needsHead: false))
    let tiers = search.map { tierNames(in: $0.result) }
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(ids.count, start + 500)]
      if format == .json || format == .ndjson {
        listing.objects += try objects(part, foundBy: search?.query)
      } else {
        for row in try catalog.rows(part, in: scope) {
          listing.table.rows.append(
            (format == .table ? aligned(row) : cells(row))
              + (tiers.map { [$0[row.id] ?? ""] } ?? []))
        }
      }
    }
    return listing
  }

  /// The name of each announcement's tier: cheaper than all of its reason, which needs its text.
  private func tierNames(in result: SearchResult) -> [PostID: String] {
    var tiers: [PostID: String] = [:]
    for section in result.sections where section.tier != .filter {
      for id in section.ids { tiers[id] = section.tier.rawValue }
    }
    return tiers
  }

  private func objects(_ ids: ArraySlice<PostID>, foundBy query: Query?) throws -> [JSON] {
    let details = try catalog.details(of: ids, in: scope)
    guard let query else { return try details.map { try object($0, match: nil) } }
    var matches: [PostID: SearchMatch] = [:]
    for (id, match) in zip(ids, try catalog.matches(of: query, for: ids, in: scope)) {
      matches[id] = match
    }
    return try details.map { try object($0, match: JSON(match: matches[$0.row.id])) }
  }

  private func aligned(_ row: Row) -> [String] {
    [row.day?.description ?? "undated   ", row.members.badge, row.title]
  }

  private func cells(_ row: Row) -> [String] {
    [
      row.day?.description ?? "", row.members.map(\.name).joined(separator: "; "), row.title,
      row.foundation ?? "", row.kind.rawValue, row.archive, row.path.description,
    ]
  }

  /// - Parameter match: nil where nothing was searched for.
  private func object(_ details: PostDetails, match: JSON?) throws -> JSON {
    let row = details.row
    var members: [(String, JSON)] = [
      ("id", .string(row.name)), ("path", .string(row.path.description)),
      ("archive", .string(row.archive)), ("title", .string(row.title)),
      ("date", .text(row.day?.description)), ("authors", .array(details.authors.map(JSON.string))),
      ("foundation", .text(row.foundation)), ("kind", .string(row.kind.rawValue)),
      ("members", .array(row.members.map(JSON.init(membership:)))),
      ("people", .array(details.people.map(JSON.init(person:)))),
      ("links", .array(try links(details))), ("words", .number(details.words)),
      (
        "problems",
        .array(details.problems.filter { $0.severity == .fault }.map(JSON.init(problem:)))
      ),
    ]
    if let match { members.append(("match", match)) }
    return .object(members)
  }

  private func links(_ details: PostDetails) throws -> [JSON] {
    try details.links.enumerated().map { index, link in
      let target = try link.target.flatMap { try catalog.reference(to: $0, in: scope) }
      return JSON(link: link, number: index + 1, target: target)
    }
  }
}

extension JSON {
  init(membership: Membership) {
    self = .object([
      ("name", .string(membership.name)), ("tier", .text(membership.tier?.name)),
      ("event", .string(membership.event.rawValue)),
    ])
  }

  init(person: Person) {
    self = .object([
      ("name", .string(person.name)), ("role", .text(person.role)),
      ("organization", .text(person.organization)), ("quoted", .bool(person.isQuoted)),
    ])
  }

  /// - Parameter target: `archive:path` of the post that the link leads to.
  init(link: PostDetails.Link, number: Int, target: String?) {
    self = .object([
      ("number", .number(number)), ("text", .string(link.text)), ("url", .string(link.url)),
      ("post", .text(target)),
    ])
  }

  /// Null where nothing but filters holds: there is no tier to name.
  init(match: SearchMatch?) {
    guard let match, match.tier != .filter else {
      self = .null
      return
    }
    self = .object([
      ("tier", .string(match.tier.rawValue)), ("field", .string(match.field)),
      ("text", .string(match.text)), ("via", .text(match.via)),
    ])
  }

  init(problem: Problem) {
    self = .object([
      ("line", .number(problem.line)), ("name", .string(problem.name)),
      ("reason", .string(problem.reason)),
    ])
  }
}

extension [Membership] {
  /// The members in a few words: a name, or how many.
  var badge: String {
    switch count {
    case 0: ""
    case 1: self[0].name
    default: allSatisfy { $0.event == .found } ? "\(count) founders" : "\(count) members"
    }
  }
}
