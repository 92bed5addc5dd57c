// Announcements as rows and as the objects of the JSON contract.

import Announcements
import Catalog

/// Makes a listing of announcements.
struct AnnouncementListing {
  let catalog: Catalog
  let scope: Scope

  /// Returns the announcements as rows and objects, in the order given.
  /// - Parameter match: what the search says of each; nil where there was none.
  func listing(of ids: [PostID], as format: Format, match: [PostID: Match]? = nil) throws -> Listing
  {
    var columns = ["date", "members", "title", "foundation", "kind", "archive", "path"]
    if format == .table { columns = ["date", "members", "title"] }
    var listing = Listing(table: Table(columns: columns + (match == nil ? [] : ["match"])))
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(ids.count, start + 500)]
      if format == .json || format == .ndjson {
        for details in try catalog.details(of: part, in: scope) {
          listing.objects.append(try object(details, match: match.map { $0[details.row.id] }))
        }
      } else {
        for row in try catalog.rows(part, in: scope) {
          let cells = format == .table ? aligned(row) : cells(row)
          listing.table.rows.append(cells + (match.map { [$0[row.id]?.tier ?? ""] } ?? []))
        }
      }
    }
    return listing
  }

  /// Why a search found an announcement, as the contract's `match` has it.
  struct Match {
    var tier: String
    var field: String
    var text: String
    var via: String?

    var json: JSON {
      .object([
        ("tier", .string(tier)), ("field", .string(field)), ("text", .string(text)),
        ("via", .text(via)),
      ])
    }
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

  private func object(_ details: PostDetails, match: Match??) throws -> JSON {
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
    if let match { members.append(("match", match?.json ?? .null)) }
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
