// Members whom a post never calls so one by one: it says how many have come, and as many names stand alike.

import Announcements
import Testing

@testable import Extraction

@Suite struct CountedNameTests {
  private let names = ["Royal Alder Opera", "Acme am Markt", "Teatro Nuevo", "Brook Rigging Ltd."]

  /// The members of a post that says something and then begins a paragraph with each of the names.
  private func members(behind promise: String) -> [String] {
    let described = names.map {
      Block(.paragraph([.strong([.text($0)]), .text(" – They come from afar.")]))
    }
    return tieredTideMembers("It grows", [paragraph(promise)] + described)
  }

  @Test(arguments: [
    "Within ten days four new members walked in through the stage door.",
    "Four organizations have joined since the summer.",
    "The foundation has been joined this summer by four clubs.",
    "Four networks have joined, and our members are glad.",
  ])
  func paragraphsBeginWithAsManyNames(promise: String) {
    #expect(members(behind: promise) == names)
  }

  @Test(arguments: [
    "Four existing members have joined the summit.",
    "Four companies have joined the plugfest.",
    "Four committers have joined the project.",
    "If four companies joined, we could hire.",
    "Five organizations have joined since the summer.",
    "Four projects have joined us.",
  ])
  func othersAreCountedOrNotAsMany(promise: String) {
    #expect(members(behind: promise) == [])
  }

  @Test func `headings are as many as the institutions admitted`() {
    let blocks = [
      paragraph("The network voted unanimously to admit three institutions as members."),
      heading("Geological Survey of Greenmark", level: 3), paragraph("It has the most cores."),
      heading("University of Acme", level: 3), paragraph("Its group brings a laboratory."),
      heading("Brook Marine Institute", level: 3), paragraph("An old friend."),
    ]
    #expect(
      tieredTideMembers("Welcome to our new partner institutions", blocks)
        == ["Geological Survey of Greenmark", "University of Acme", "Brook Marine Institute"])
  }

  @Test func `the title promises as many participants as the list has`() {
    #expect(
      tideMembers(
        "Tide Foundation Announces Three New Participants", paragraph("They are:"),
        list("Acme Tensión S.A.", "Ohm & Brook Power", "Corvid, Inc."),
        paragraph("They join Dune and Elm."))
        == ["Acme Tensión S.A.", "Ohm & Brook Power", "Corvid, Inc."])
  }

  @Test func `the next sentence names them by their kinds`() {
    #expect(
      tieredTideMembers(
        "What changes",
        paragraph(
          "Five organizations put their names under the deed as founding members. There are "
            + "Acme and Brook Ltd.; CORV and Dune AS; and Elm University."))
        == [
          "Acme: founding", "Brook Ltd.: founding", "CORV: founding", "Dune AS: founding",
          "Elm University: founding",
        ])
  }

  @Test func `both who have been described are members now`() {
    #expect(
      tieredTideMembers(
        "The last weeks",
        paragraph("Acme Robotics, of Bergen, inspects wind turbines with a drone that swims."),
        paragraph("Brook Tècnica in Sabadell teaches students to fly our quadcopter."),
        paragraph("Both are now associate members."))
        == ["Acme Robotics: associate", "Brook Tècnica: associate"])
  }

  @Test func `a number does not make members of what merely stands twice`() {
    #expect(
      tideMembers(
        "Faster joins", heading("Benchmarks"), paragraph("We measured."), heading("Discussion"),
        paragraph("Both join the same tables.")) == [])
    #expect(
      tideMembers(
        "Maintenance on Saturday",
        paragraph(
          "Affected: all member institutions in Norway and Sweden, and the two guest institutions "
            + "in Acme Road and Brook.")) == [])
  }

  @Test func `the number gives its tier to whom the title has named`() {
    #expect(
      tieredTideMembers(
        "Acme and Brook Photonics Join Tide Foundation",
        paragraph("Two more companies have signed up as Contributor members."))
        == ["Acme: contributor", "Brook Photonics: contributor"])
  }

  @Test func `what stands in bold type is one name where it is mostly capitals`() {
    let items = [
      Block.Item([
        Block(.paragraph([.strong([.text("Datos por Acme")]), .text(" (Argentina)")]))
      ]),
      Block.Item([
        Block(.paragraph([.strong([.text("Mulheres no Brook")]), .text(" (Brasil)")]))
      ]),
    ]
    #expect(
      tideMembers(
        "Two new organisations in the network",
        paragraph("Two new organisations have joined the Tide Foundation:"),
        Block(.list(Block.List(items: items)))) == ["Datos por Acme", "Mulheres no Brook"])
  }

  @Test func `all three who stand before their number have become members`() {
    #expect(
      tideMembers(
        "Three public libraries move",
        paragraph(
          "Acme Regional Library, Brook County Libraries and the Corvid Public Library are live, and all "
            + "three have become members of the foundation."))
        == ["Acme Regional Library", "Brook County Libraries", "Corvid Public Library"])
  }

  @Test func `single words in bold type and datelines are no names`() {
    let words = ["Priorities.", "Fees."].map {
      Block(.paragraph([.strong([.text($0)]), .text(" No change.")]))
    }
    #expect(tieredTideMembers("General assembly: a new board, two new members", words) == [])
    let dateline = Block(
      .paragraph([
        .strong([.text("Oslo, NO -- (January 20th, 2022)")]), .text(" -- Five companies join."),
      ]))
    #expect(tieredTideMembers("Tide Foundation Announces Members", [dateline]) == [])
  }

  @Test func `headings hold a name and what it joins as`() {
    let blocks = [
      "Acme Paraná", "Brook Institute of Farm Machinery", "Corvid Drone Works",
    ]
    .flatMap { [heading("\($0) (Research Member)", level: 3), paragraph("It builds.")] }
    #expect(
      tieredTideMembers("New in the foundation: three members from three continents", blocks)
        == [
          "Acme Paraná: research", "Brook Institute of Farm Machinery: research",
          "Corvid Drone Works: research",
        ])
  }

  @Test(arguments: [
    ("Four new companies joined: Acme Labs, Optor, Custom Inc. and Koom.", ""),
    (
      "Four companies have signed up at the Gold level: Acme Labs, Optor, Custom Inc. and Koom.",
      ": gold"
    ),
    (
      "Four institutions have joined us: the bank Acme Labs, game developer Optor, Custom Inc. and Koom.",
      ""
    ),
  ])
  func `those who are counted stand behind a colon`(text: String, tier: String) {
    #expect(
      tieredTideMembers("July update", paragraph(text))
        == ["Acme Labs", "Optor", "Custom Inc.", "Koom"].map { $0 + tier })
  }

  @Test func `as many sentences begin with those who are promised`() {
    let text = """
      Acme and Brook Ltd. are our new General members. There are two new Associate members as well. \
      The Municipality of Strand publishes its data. The Society for Rural Data has 2,000 farms.
      """
    #expect(
      tieredTideMembers("New members", paragraph(text)) == [
        "Acme: general", "Brook Ltd.: general", "Municipality of Strand: associate",
        "Society for Rural Data: associate",
      ])
  }

  @Test func `newcomers are counted, with tiers in brackets`() {
    let blocks = [
      paragraph("With three newcomers since June we are fifty."), heading("Acme Drones (Silver)"),
      paragraph("Crops from the air."), heading("Port of Brook (End User)"),
      paragraph("Our first port!"), heading("Corvid Institute (Academic)"), paragraph("Research."),
    ]
    #expect(
      tieredTideMembers("Three newcomers to the Foundation, and what they plan", blocks).sorted()
        == ["Acme Drones: silver", "Corvid Institute: academic", "Port of Brook: end user"])
  }

  @Test func `one after another joins behind by`() {
    let text = """
      The Foundation has been joined by Acme Bank, which holds samples; by the sequencing company Brook \
      Assay; and by Corvid & Dune, a start-up.
      """
    #expect(
      tideMembers("Members come on board", paragraph(text))
        == ["Acme Bank", "Brook Assay", "Corvid & Dune"])
  }

  @Test func `the tier of those who are counted is that of each`() {
    let text = """
      The first conference takes place, and what better occasion to introduce two companies who have just \
      signed up as Silver members of the Foundation.
      """
    #expect(
      tieredTideMembers("Acme Digital and Pipeworks join the Tide Foundation", paragraph(text))
        == ["Acme Digital: silver", "Pipeworks: silver"])
  }

  @Test func `towns are none of those who are counted`() {
    #expect(
      tideMembers(
        "Two new corporate sponsors", paragraph("We would like to introduce our newest sponsors."),
        paragraph("From offices in Lisbon and Curitiba, the firm moves transactions.")) == [])
  }

  @Test func `names with which just as many sentences begin are those promised`() {
    #expect(
      tideMembers(
        "Newsletter",
        paragraph(
          "The council has approved two new members in this quarter. The Institute for Surface Chemistry will contribute a developer. LYNX, the infrastructure for lasers, brings its staff."
        ))
        == ["Institute for Surface Chemistry", "LYNX"])
  }

  @Test func `members that come ahead of a summit are no guests of it`() {
    let names = "Braidwood Audio, Karmelo and MicroLane bring the number of members to 104."
    #expect(
      tideMembers("Tide Foundation Adds Three New Members Ahead of Tokyo Summit", paragraph(names))
        == ["Braidwood Audio", "Karmelo", "MicroLane"])
    #expect(tideMembers("Three New Sponsors for Tokyo Summit", paragraph(names)) == [])
  }

  @Test func `semicolons part members of whom more is said`() {
    #expect(
      tideMembers(
        "Notes from the meeting",
        paragraph(
          "Three organizations were welcomed by the assembly: Acme, a public insurer from Norway; Brook, who keep accounts; and Corvid S.A. from Panama."
        ))
        == ["Acme", "Brook", "Corvid S.A."])
  }
}
