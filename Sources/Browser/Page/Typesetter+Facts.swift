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
    if isLinksOnly { parts.append(linkCount == 1 ? "1 link" : "\(linkCount) links") }
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
    var texts: [String]
    var style = Style.plain
    /// Between two texts.
    var separator = ", "
    /// The tier of all of them.
    var tier: Tier?
  }

  private func rows(of fact: Fact, labelColumns: Int, _ slot: Slot) -> [PageLine] {
    var slot = slot
    if measure >= 12 {
      slot.first.append(options.marks.vertical + " ", options.theme.frame, columns: 2)
      slot.rest = slot.first
    }
    var prose = prose(in: slot)
    if labelColumns + 2 <= measure / 2 {
      slot = slot.behind(Columns.padded(fact.label, to: labelColumns), options.theme.label)
    } else {
      prose.append(mark: fact.label + ": ", options.theme.label)
    }
    for (index, text) in fact.texts.enumerated() {
      if index > 0 { prose.append(text: fact.separator, .plain) }
      prose.append(text: text, fact.style)
    }
    if let tier = fact.tier {
      prose.append(mark: "  " + options.marks.tier(tier) + " ", options.theme.tier)
      prose.glue()
      prose.append(mark: tier.name, options.theme.tier)
    }
    prose.trimEnd()
    return proseRows(prose, slot)
  }

  private var factList: [Fact] {
    var list = membershipFacts
    let board = announcement.findings.events.filter { $0.event == .board }
    if !board.isEmpty {
      list.append(Fact(label: "board", texts: board.map { seat($0) }, separator: "; "))
    }
    let quoted = announcement.findings.people.filter(\.isQuoted)
    if !quoted.isEmpty {
      list.append(Fact(label: "quoted", texts: quoted.map { nameOf($0) }))
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
    return verbs.flatMap { event, verb in
      facts(verb, memberships.filter { $0.event == event })
    }
  }

  /// Returns a fact for each tier, in order of appearance, with the members of it.
  private func facts(_ verb: String, _ memberships: [Membership]) -> [Fact] {
    var tiers: [Tier?] = []
    for membership in memberships where !tiers.contains(membership.tier) {
      tiers.append(membership.tier)
    }
    return tiers.map { tier in
      Fact(
        label: verb, texts: memberships.filter { $0.tier == tier }.map { nameOf($0) },
        style: options.theme.member, tier: tier)
    }
  }

  private func nameOf(_ membership: Membership) -> String {
    guard let others = facts.aliases[membership.name], !others.isEmpty else {
      return membership.name
    }
    return membership.name + " (" + others.joined(separator: ", ") + ")"
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

  private var linkCount: Int { max(facts.linkCount ?? 0, announcement.body.links.count) }

  /// Whether nothing more is known than how many links there are: then no box is made for it.
  private var isLinksOnly: Bool {
    linkCount > 0 && facts.linksInside.isEmpty && facts.linkedFrom == 0
      && announcement.findings.events.isEmpty
      && !announcement.findings.people.contains(where: \.isQuoted)
      && !announcement.problems.contains { $0.severity == .fault }
  }

  private var linksFact: Fact? {
    guard linkCount > 0 || facts.linkedFrom > 0 else { return nil }
    var text = String(linkCount)
    let inside = facts.linksInside.count
    if inside > 0 { text += " \(options.marks.dot) \(inside) inside" }
    let from = facts.linkedFrom > 0 ? ["linked from \(facts.linkedFrom)"] : []
    return Fact(label: "links", texts: [text] + from)
  }

  private var faultsFact: Fact? {
    let faults = announcement.problems.filter { $0.severity == .fault }
    guard let first = faults.first else { return nil }
    let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
    let text = "line \(first.line): \(first.reason)\(more)"
    return Fact(label: "fault", texts: [text], style: options.theme.warning)
  }
}
