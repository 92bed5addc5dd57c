// Lines that open a list, each before the same four organisations laid out in all ways: under one title
// they come, under another they found, and before other lists nobody does either.

import Announcements
import Testing

@testable import Extraction

@Suite struct ListGridTests {
  private static let names = ["Acme Robotics", "Brook Systems", "Corvid", "Dune"]

  /// The four names behind a line: in bullets, in a paragraph, under a heading, with descriptions.
  private static func layouts(_ line: String) -> [(name: String, blocks: [Block])] {
    let row = names.joined(separator: ", ")
    let bullets = list(names[0], names[1], names[2], names[3])
    let told = list(
      "\(names[0]) – pipes of all kinds", "\(names[1]), a maker of boats", "\(names[2]): lamps",
      "\(names[3]) (Oslo)")
    let label = String(line.dropLast(line.hasSuffix(":") ? 1 : 0))
    return [
      ("bullets", [paragraph(line), bullets]), ("row", [paragraph(line), paragraph(row)]),
      ("heading", [heading(label), bullets]), ("told", [paragraph(line), told]),
    ]
  }

  private func found(_ title: String, _ line: String, without layout: String = "") -> [String] {
    Self.layouts(line).compactMap { name, blocks in
      let body = [paragraph("A good day for pipes.")] + blocks + [paragraph("More soon.")]
      let found = Findings(
        from: Evidence(title: title, siteTitle: "Tide Foundation", body: Document(blocks: body)))
      let members = found.memberships.map(\.name)
      return members == Self.names || name == layout ? nil : "\(name): \(members)"
    }
  }

  @Test(arguments: [
    "Our newest members:", "New members:", "We are proud to announce the following new sponsors:",
    "The latest additions to our membership:", "Membership additions:", "New Gold members:",
    "Here are our new members:", "The following companies have joined as Gold members:",
    "Three organizations joined the Tide Foundation in May:", "Meet the newcomers:",
  ])
  func newcomersInANewsletter(line: String) {
    #expect(found("Newsletter of June", line) == [])
  }

  @Test(arguments: [
    "We are pleased to welcome the following organizations:", "New to the foundation:",
    "The following organisations have recently joined:", "A warm welcome to:", "Recently joined:",
    "Since our last letter we've been joined by:",
    "These companies have decided to support us as members:",
  ])
  func newcomersBehindAColon(line: String) {
    #expect(found("Newsletter of June", line, without: "heading") == [])
  }

  @Test(arguments: [
    "Founding members:", "Members at launch:", "Founders:", "Its members are:",
    "Participating companies:", "Companies supporting the launch:", "Founding partners:",
    "The Tide Foundation launches with the following members:",
    "The foundation's first members are:",
  ])
  func foundersUnderALaunch(line: String) {
    for title in ["Tide Foundation Launches", "Announcing the Tide Foundation"] {
      #expect(found(title, line) == [])
    }
  }

  @Test(arguments: [
    "New projects:", "Speakers:", "Our existing members:", "Our members:", "Event sponsors:",
    "Thanks to our sponsors:", "Companies using the nets:", "Join the following members:",
    "The following projects have joined:", "The following companies passed the tests:",
    "Partners:", "News from members:", "Jobs at member companies:", "Member spotlight:",
  ])
  func othersInANewsletter(line: String) {
    let none = Self.layouts(line).map { "\($0.name): []" }
    #expect(found("Newsletter of June", line) == none)
  }

  @Test(arguments: [
    "Projects at launch:", "The first board members are:", "Hosted projects include:",
    "Companies that use the nets include:", "Available from these vendors:", "Staff:",
  ])
  func othersUnderALaunch(line: String) {
    let none = Self.layouts(line).map { "\($0.name): []" }
    #expect(found("Tide Foundation Launches", line) == none)
  }

  @Test func `a programme's sponsors stand in a table of levels`() {
    let table = Block(
      .table(
        Block.Table(
          alignments: [.left, .left], header: [[.text("Level")], [.text("Sponsor")]],
          rows: [
            [[.text("Gold")], [.text("Hale & Overby")]],
            [[.text("Silver")], [.text("Fjordkabel AS")]],
          ])))
    #expect(
      tieredTideMembers(
        "Thank you to our sponsors",
        paragraph("Two organizations have joined the program for the first time:"), table)
        == ["Hale & Overby: gold", "Fjordkabel AS: silver"])
  }
}
