// Posts written as values, so that each test shows its input.

import Announcements

@testable import Extraction

/// Finds out about a post of a title and some blocks.
func findings(
  _ title: String, _ blocks: Block..., foundation: String? = nil, site: String? = nil
) -> Findings {
  Findings(
    from: Evidence(
      title: title, titleLine: 2, foundation: foundation, siteTitle: site,
      body: Document(blocks: blocks)))
}

/// Says each membership as "Acme: join, gold".
func memberships(_ title: String, _ blocks: Block...) -> [String] {
  Findings(from: Evidence(title: title, body: Document(blocks: blocks))).memberships.map {
    "\($0.name): \($0.event.rawValue)" + ($0.tier.map { ", \($0)" } ?? "")
  }
}

/// Names the members that a post on the Tide Foundation's site tells of.
func tideMembers(_ title: String, _ blocks: Block...) -> [String] {
  tideMemberships(title, blocks).map(\.name)
}

/// Says the same with the tier: "Acme: gold".
func tieredTideMembers(_ title: String, _ blocks: Block...) -> [String] {
  tieredTideMembers(title, blocks)
}

/// Says the same of blocks that are made in a loop.
func tieredTideMembers(_ title: String, _ blocks: [Block]) -> [String] {
  tideMemberships(title, blocks).map { $0.name + ($0.tier.map { ": \($0)" } ?? "") }
}

private func tideMemberships(_ title: String, _ blocks: [Block]) -> [Membership] {
  let evidence = Evidence(
    title: title, siteTitle: "Tide Foundation", body: Document(blocks: blocks))
  return Findings(from: evidence).memberships
}

func paragraph(_ text: String, line: Int = 0) -> Block {
  Block(.paragraph([.text(text)]), line: line)
}

func heading(_ text: String, level: Int = 2) -> Block {
  Block(.heading(level: level, text: [.text(text)], anchor: ""))
}

func list(_ items: String...) -> Block {
  Block(.list(Block.List(items: items.map { Block.Item([paragraph($0)]) })))
}
