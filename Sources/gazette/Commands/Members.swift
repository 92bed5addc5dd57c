// `gazette members` and `gazette timeline`: who belongs where, and who joined when.

import Announcements
import ArgumentParser
import Catalog

struct Members: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: "List members: name, foundation, tier, first and last date, announcements.")

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var filters: MembershipOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let days = try filters.days.range(today: .today)
    let session = try Session(archives.paths, archives.catalog.choice)
    var listing = Listing(
      table: Table(columns: [
        "member", "foundation", "tier", "first", "last", "announcements", "via",
      ]))
    for member in try session.catalog.members(session.scope, named: filters.named)
    where filters.takes(member.tier) && days.contains(member.since ?? member.first) {
      listing.table.rows.append([
        member.name, member.foundation ?? "", member.tier?.name ?? "",
        member.first?.description ?? "", member.last?.description ?? "",
        String(member.posts.count), member.via.joined(separator: ", "),
      ])
      listing.objects.append(
        .object([
          ("member", .string(member.name)), ("foundation", .text(member.foundation)),
          ("tier", .text(member.tier?.name)), ("first", .text(member.first?.description)),
          ("last", .text(member.last?.description)),
          (
            "announcements",
            .array(
              try member.posts.compactMap {
                try session.catalog.reference(to: $0, in: session.scope).map(JSON.string)
              })
          ), ("via", .array(member.via.map(JSON.string))),
        ]))
    }
    try session.write(
      listing, as: output.format,
      complaint: filters.complaint("no members in this archive"))
  }
}

struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "List membership events and board seats, each with its announcement.")

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var filters: MembershipOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let days = try filters.days.range(today: .today)
    let session = try Session(archives.paths, archives.catalog.choice)
    var listing = Listing(
      table: Table(
        columns: [
          "date", "event", "member", "tier", "foundation", "person", "announcement", "line", "via",
        ]))
    let (catalog, scope) = (session.catalog, session.scope)
    let entries =
      try filters.named.map { try catalog.timeline(scope, named: $0) } ?? catalog.timeline(scope)
    for entry in entries where filters.takes(entry.event.tier) && days.contains(entry.day) {
      let reference = try catalog.reference(to: entry.post, in: scope) ?? ""
      let event = entry.event
      listing.table.rows.append([
        entry.day?.description ?? "", event.event.rawValue, entry.member, event.tier?.name ?? "",
        event.foundation ?? "", event.person ?? "", reference, String(event.line), entry.via ?? "",
      ])
      listing.objects.append(
        .object([
          ("date", .text(entry.day?.description)), ("event", .string(event.event.rawValue)),
          ("member", .string(entry.member)), ("tier", .text(event.tier?.name)),
          ("foundation", .text(event.foundation)), ("person", .text(event.person)),
          ("announcement", .string(reference)), ("line", .number(event.line)),
          ("excerpt", .string(event.excerpt)), ("via", .text(entry.via)),
        ]))
    }
    try session.write(
      listing, as: output.format,
      complaint: filters.complaint("nobody joins in this archive"))
  }
}
