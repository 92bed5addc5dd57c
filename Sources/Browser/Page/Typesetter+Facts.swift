// What stands between a post's title and its text: when and by whom, and the facts found in it.

import Announcements
import Screen

extension Typesetter {
  /// Returns the rows with the date, the foundation and the authors.
  func bylineRows(_ slot: Slot) -> [PageLine] {
    var parts: [String] = []
    if let date = announcement.date { parts.append(date.description) }
    if let foundation = announcement.findings.foundation,
      !announcement.authors.contains(where: { $0.hasSuffix(foundation) })
    {
      parts.append(foundation)
    }
    parts += announcement.authors
    if isLinksOnly { parts.append(linkCount) }
    if announcement.publication.contains(.draft) { parts.append("draft") }
    if announcement.publication.contains(.unpublished) { parts.append("unpublished") }
    if announcement.publication.contains(.hidden) { parts.append("hidden") }
    guard !parts.isEmpty else { return [] }
    var prose = prose(in: slot)
    let text = parts.joined(separator: " \(options.marks.dot) ")
    prose.append(text: text, options.theme.byline)
    prose.trimEnd()
    return proseRows(prose, slot)
  }

  /// Returns the box of facts behind a bar; no rows where there are none.
  func factRows(_ slot: Slot) -> [PageLine] {
    let facts = factList
    guard !facts.isEmpty else { return [] }
    let labelColumns = (facts.map { Columns.of($0.label) }.max() ?? 0) + 2
    var rows = [PageLine(StyledText(), passage: slot.number)]
    for fact in facts { rows += self.rows(of: fact, labelColumns: labelColumns, slot) }
    return rows
  }

  /// One fact: a word for it and what holds.
  private struct Fact {
    var label: String
    var parts: [Part]
    /// Behind each part but the last.
    var separator = ", "

    struct Part {
      var text: String
      var style = Style.plain
      /// Text behind it, such as a tier.
      var more = ""
    }
  }

  private func rows(of fact: Fact, labelColumns: Int, _ slot: Slot) -> [PageLine] {
    var prose = prose(in: slot)
    for (index, part) in fact.parts.enumerated() {
      if index > 0 { prose.append(text: fact.separator, .plain) }
      prose.append(text: part.text, part.style)
      if !part.more.isEmpty { prose.append(text: " " + part.more, options.theme.tier) }
    }
    prose.trimEnd()
    var slot = slot
    if measure >= 12 {
      slot.first.append(options.marks.vertical + " ", options.theme.frame, columns: 2)
      slot.rest = slot.first
    }
    if labelColumns + 2 <= measure / 2 {
      slot = slot.behind(Columns.padded(fact.label, to: labelColumns), options.theme.label)
    }
    return proseRows(prose, slot)
  }

  private var factList: [Fact] {
    var list = membershipFacts
    let board = announcement.findings.events.filter { $0.event == .board }
    if !board.isEmpty {
      let seats = board.map { Fact.Part(text: seat($0)) }
      list.append(Fact(label: "board", parts: seats, separator: "; "))
    }
    let quoted = announcement.findings.people.filter(\.isQuoted)
    if !quoted.isEmpty {
      list.append(Fact(label: "quoted", parts: quoted.map { Fact.Part(text: nameOf($0)) }))
    }
    if !isLinksOnly, let links = linksFact { list.append(links) }
    if let faults = faultsFact { list.append(faults) }
    return list
  }

  private var membershipFacts: [Fact] {
    let verbs: [(MembershipEvent.Event, String)] = [
      (.leave, "leaves"), (.found, "founds"), (.join, "joins"), (.upgrade, "upgrades"),
      (.renew, "renews"),
    ]
    let memberships = announcement.findings.memberships
    return verbs.compactMap { event, verb in
      let parts = memberships.filter { $0.event == event }.map { part(of: $0.name, $0.tier) }
      return parts.isEmpty ? nil : Fact(label: verb, parts: parts)
    }
  }

  private func part(of member: String, _ tier: Tier?) -> Fact.Part {
    var name = member
    if let others = facts.aliases[member], !others.isEmpty {
      name += " (" + others.joined(separator: ", ") + ")"
    }
    let more = tier.map { options.marks.tier($0) + " " + $0.name } ?? ""
    return Fact.Part(text: name, style: options.theme.member, more: more)
  }

  private func seat(_ event: MembershipEvent) -> String {
    guard let name = event.person else { return event.member }
    let person = announcement.findings.people.first { $0.name == name }
    return [name, person?.role, person?.organization ?? event.member].compactMap { $0 }
      .joined(separator: ", ")
  }

  private func nameOf(_ person: Person) -> String {
    person.organization.map { person.name + " (" + $0 + ")" } ?? person.name
  }

  private var linkCount: String {
    let count = announcement.body.links.count
    return count == 1 ? "1 link" : "\(count) links"
  }

  /// Whether nothing more is known than how many links there are: then no box is made for it.
  private var isLinksOnly: Bool {
    !announcement.body.links.isEmpty && facts.linksInside.isEmpty && facts.linkedFrom == 0
      && announcement.findings.events.isEmpty
      && !announcement.findings.people.contains(where: \.isQuoted)
      && !announcement.problems.contains { $0.severity == .fault }
  }

  private var linksFact: Fact? {
    let links = announcement.body.links.count
    guard links > 0 || facts.linkedFrom > 0 else { return nil }
    var text = String(links)
    let inside = facts.linksInside.count
    if inside > 0 { text += " \(options.marks.dot) \(inside) inside" }
    var parts = [Fact.Part(text: text)]
    if facts.linkedFrom > 0 { parts.append(Fact.Part(text: "linked from \(facts.linkedFrom)")) }
    return Fact(label: "links", parts: parts)
  }

  private var faultsFact: Fact? {
    let faults = announcement.problems.filter { $0.severity == .fault }
    guard let first = faults.first else { return nil }
    let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
    let text = "line \(first.line): \(first.reason)\(more)"
    return Fact(label: "fault", parts: [Fact.Part(text: text, style: options.theme.warning)])
  }
}
