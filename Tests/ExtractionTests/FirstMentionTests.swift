// By which name a member is shown that the text calls in two ways.

import Announcements
import Testing

@testable import Extraction

@Suite struct FirstMentionTests {
  @Test func `who is mentioned in full first is shown in full`() {
    #expect(
      tideMembers(
        "A credit union joins",
        paragraph("When Heron Community Credit Union looked for a replacement, it was dear."),
        paragraph("We are glad that Heron has become a member of the Tide Foundation."))
        == ["Heron Community Credit Union"])
  }

  @Test func `the title's full name stands although the body says the short one more`() {
    let text = """
      If it was made by Lode Meters, it is good. Lode has become a Silver member of the Tide \
      Foundation. Lode is glad. As a member, Lode will help.
      """
    #expect(
      tieredTideMembers("Lode Meters joins the Tide Foundation", paragraph(text))
        == ["Lode Meters: silver"])
  }

  @Test func `what a later unit is called is no name of the member`() {
    let text = "Acme has become a member. “Good,” says Ada Lund, head of Acme Wave Research."
    #expect(tideMembers("Acme joins the Tide Foundation", paragraph(text)) == ["Acme"])
  }

  @Test func `a brand that the text gives is the same member`() {
    let text = """
      The Tide Foundation announces its newest Gold Member, Nipa Pipes Co., a leading provider. \
      Nipa Pipes Co., commonly known as Nipa Cloud, is the first from Thailand \
      to become a Gold member of the Tide Foundation.
      """
    #expect(
      tieredTideMembers("Tide Foundation Welcomes Nipa Cloud as Gold Member", paragraph(text))
        == ["Nipa Cloud: gold"])
  }

  @Test(arguments: [
    ("Acme, a maker of pipes from Lisbon, has joined the Tide Foundation.", ["Acme"]),
    (
      "Acme, a start-up based in Lisbon, and Brook Systems Ltd., the integrator, have joined the Tide Foundation.",
      ["Acme", "Brook Systems Ltd."]
    ),
    ("The climate firm from Cape Town is now a Gold sponsor of the Tide Foundation.", []),
    (
      "The Acme Institute at the University of Oslo has become a member of the Tide Foundation.",
      ["Acme Institute"]
    ),
    (
      "Acme, Brook and Corvid, today announced the formation of the Tide Foundation.",
      ["Acme", "Brook", "Corvid"]
    ),
    (
      "Morrow, Pike & Associates and Acme have joined the Tide Foundation.",
      ["Morrow, Pike & Associates", "Acme"]
    ),
    ("The company Acme Audio A/S has joined the Tide Foundation.", ["Acme Audio A/S"]),
    ("We welcome Three Forks Works to the Tide Foundation.", ["Three Forks Works"]),
    (
      "The Digital Repository of Ireland has joined the Tide Foundation.",
      ["Digital Repository of Ireland"]
    ),
    (
      "Acme, Hewlett Packard Enterprise, and Brook have joined the Tide Foundation.",
      ["Acme", "Hewlett Packard Enterprise", "Brook"]
    ),
  ])
  func `a seat is no member, and a name goes on to its end`(text: String, expected: [String]) {
    #expect(tideMembers("News of spring", paragraph(text)) == expected)
  }

  @Test(arguments: [
    (
      "The Ministry of Trade, Republic of Kelp has joined the Tide Foundation.",
      ["Ministry of Trade, Republic of Kelp"]
    ),
    ("Nine Elms Networks has joined the Tide Foundation.", ["Nine Elms Networks"]),
    (
      "Acme Vientos Nuevos, a developer of wind farms, has joined the Tide Foundation.",
      ["Acme Vientos Nuevos"]
    ),
  ])
  func `a republic belongs to its ministry, a number to a name`(text: String, expected: [String]) {
    #expect(tideMembers("News of spring", paragraph(text)) == expected)
  }

  @Test func `a dateline in capitals is no member`() {
    let start = Block(
      .paragraph([.strong([.text("SINGAPORE (June 15, 2021)")]), .text(" – It begins.")]))
    #expect(tideMembers("Tide Foundation Announces Eleven New Members", start) == [])
  }

  @Test(arguments: [
    "Thorsgaard joins the Tide Foundation from Acme, where she was director.",
    "Thorsgaard joins the board of the Tide Foundation.",
  ])
  func `a surname is nobody's whom the text names in full`(text: String) {
    let before = "The Tide Foundation has appointed Dr. Anjali Thorsgaard as its director."
    #expect(tideMembers("Our director", paragraph(before), paragraph(text)) == [])
  }

  @Test func `a product is not the name of its maker`() {
    let text =
      "Microsoft Azure runs half of the web. We are glad that Microsoft has joined the Tide Foundation."
    #expect(tideMembers("News of May", paragraph(text)) == ["Microsoft"])
  }

  @Test func `brackets with a month are a dateline only before a dash`() {
    let text =
      "Acme Robotics (a March spin-off of Brook) has joined the Tide Foundation as a Gold member."
    #expect(tideMembers("News of May", paragraph(text)) == ["Acme Robotics"])
  }
}
