// Lists as web sites really write them: names in italics with what each does, logos in items, semicolons
// around names with commas.

import Announcements
import Testing

@testable import Extraction

@Suite struct ListFormTests {
  private func item(_ spans: Span...) -> Block.Item { Block.Item([Block(.paragraph(spans))]) }

  @Test func `items say what each new member does`() {
    let items = [
      item(.emphasis([.text("Acme Grid")]), .text(" balances power for terminals.")),
      item(.emphasis([.text("Brook Labs")]), .text(" sells hardened Linux.")),
    ]
    #expect(
      tideMembers(
        "The Tide Foundation Adds Members", heading("About the newest General members"),
        Block(.list(Block.List(items: items))), paragraph("Upcoming events:"))
        == ["Acme Grid", "Brook Labs"])
  }

  @Test func `logos stand in the items of a list`() {
    let items = ["Acme Health", "Brook.io"].map {
      item(.link(0, [.image(alternative: $0, link: nil)]))
    }
    #expect(
      tideMembers(
        "Tide Foundation launched", paragraph("The money came from the founding organizations:"),
        Block(.list(Block.List(items: items)))) == ["Acme Health", "Brook.io"])
  }

  @Test func `semicolons part names that have commas of their own`() {
    #expect(
      tideMembers(
        "Tide Foundation Announces Six New Silver Members",
        paragraph(
          "The new Silver Members are Acme; Brook Technology (Shenzhen) Co., Ltd.; Corvid; "
            + "Oak, Ash & Thorn LLP; Dune; and Elm."))
        == [
          "Acme", "Brook Technology (Shenzhen) Co., Ltd.", "Corvid", "Oak, Ash & Thorn LLP", "Dune",
          "Elm",
        ])
  }

  @Test(arguments: [
    (
      "Welcome aboard, Ezekiel!",
      "Ezekiel Thornbury has joined the Foundation as Finance Associate."
    ),
    ("Announcing New Silver Members", "Media contact: press@tide.example"),
    ("Robust Growth Continues: a Report on Our Members", "We grew."),
  ])
  func personsAddressesAndGrowthAreNoMembers(title: String, text: String) {
    #expect(tideMembers(title, paragraph(text)) == [])
  }

  @Test func `a symbol stands before the name of each`() {
    let blocks = ["Acme Office", "Brookwerke Lindau"].map {
      Block(.paragraph([.text("🏢 "), .strong([.text($0)]), .text(" supply power to a town.")]))
    }
    #expect(
      findings("Meet our new members", blocks[0], blocks[1], site: "Tide Foundation")
        .memberships.map(\.name) == ["Acme Office", "Brookwerke Lindau"])
  }

  @Test func `what developers use is no office`() {
    #expect(
      tideMembers(
        "Tide Foundation Adds Two New Members", paragraph("The new members are:"),
        Block(
          .list(
            Block.List(items: [
              item(.link(0, [.text("Acme")]), .text(", developer tools for data")),
              item(.link(1, [.text("Brook Labs")]), .text(", cloud for ships")),
            ])))) == ["Acme", "Brook Labs"])
  }

  @Test func `an item ends with its tier`() {
    #expect(
      tieredTideMembers(
        "Tide Foundation Welcomes Two New Members", paragraph("They are:"),
        list(
          "Acme Pay (Sweden), a provider of terminals, as a Principal Member",
          "Brook Publishing (France), a publisher, as a Contributing Member"))
        == ["Acme Pay: principal", "Brook Publishing: contributing"])
  }

  @Test func `what stands behind the last of several is said of all`() {
    #expect(
      tieredTideMembers(
        "Tide Foundation Forms Trust Forum", paragraph("Founding members of the foundation are:"),
        list("Acme, Brook Servers and Corvid Technologies (Steering)", "Dune Labs (Participant)")
      )
      .prefix(3) == ["Acme: steering", "Brook Servers: steering", "Corvid Technologies: steering"])
  }

  @Test func `one word in bold type over a table of companies is their tier`() {
    func table(_ names: [String]) -> Block {
      Block(
        .table(
          Block.Table(
            alignments: [.left, .left], header: [[.text("Company")], [.text("Field")]],
            rows: names.map { [[.text($0)], [.text("Radio")]] })))
    }
    let label = { (text: String) in Block(.paragraph([.strong([.text(text)])])) }
    #expect(
      tieredTideMembers(
        "New Members in the First Quarter", label("Contributor"), table(["Acme Photonics"]),
        label("Adopter"), table(["Brook RF"]))
        == ["Acme Photonics: contributor", "Brook RF: adopter"])
  }

  @Test func `headings give the kind of each member in brackets`() {
    #expect(
      tieredTideMembers(
        "Our members in the first half of the year: welcome to the family",
        heading("Acme Sentosa Bank (Corporate)", level: 3), paragraph("It lends."),
        heading("Dinas Kominfo Kota Acme (Government)", level: 3), paragraph("It governs."))
        == ["Acme Sentosa Bank: corporate", "Dinas Kominfo Kota Acme: government"])
  }

  @Test func `what is bold in an item is its name, and its place is none`() {
    let items = ["Acme Télécom", "Brook Net"].map {
      item(.strong([.text($0)]), .text(", Réunion (internet provider)"))
    }
    #expect(
      tideMembers(
        "Tide Foundation welcomes two new members", paragraph("They are:"),
        Block(.list(Block.List(items: items))),
        paragraph("For information: Secretariat Corvid, Dune Cybercity, Mauritius"))
        == ["Acme Télécom", "Brook Net"])
  }

  @Test func `lines that are a link each end with where they are`() {
    func item(_ link: Int, _ text: String) -> Block.Item {
      Block.Item([Block(.paragraph([.link(link, [.text(text)])]))])
    }
    let links = [
      "Acme GmbH, Germany", "Sand Geographic, Virginia, United States", "addresspipe, UK",
      "University of Brook, Department of Geography, Switzerland",
    ]
    #expect(
      tideMembers(
        "Results", paragraph("We are glad to welcome four new sustaining members:"),
        Block(.list(Block.List(items: links.enumerated().map { item($0, $1) })))) == [
          "Acme GmbH", "Sand Geographic", "addresspipe",
          "University of Brook, Department of Geography",
        ])
  }

  @Test func `headings say the tiers of those whom a sentence has promised`() {
    #expect(
      tieredTideMembers(
        "New Members Join", paragraph("Three have joined us as General and Associate members."),
        heading("General Members", level: 3), bold("Acme Bank", " has financed farms."),
        bold("Brook", " makes drones."), heading("Associate Members", level: 3),
        bold("Corvid Institute", " educates.")) == [
          "Acme Bank: general", "Brook: general", "Corvid Institute: associate",
        ])
  }

  /// A paragraph that begins with bold type.
  private func bold(_ name: String, _ text: String) -> Block {
    Block(.paragraph([.strong([.text(name)]), .text(text)]))
  }

  @Test func `headings have a tier behind a dash`() {
    #expect(
      tieredTideMembers(
        "Meet our newest members", paragraph("Five have become members."),
        heading("Aerovista – Silver", level: 4), paragraph("A maker of cameras."),
        heading("GeoQuill – Gold", level: 4), paragraph("You may know their app."))
        == ["Aerovista: silver", "GeoQuill: gold"])
  }

  @Test func `paragraphs under a tier in bold type begin with its members`() {
    #expect(
      tieredTideMembers(
        "Seven new members and a pledge", Block(.paragraph([.strong([.text("Steering members")])])),
        bold("Okonjo Bank", ", headquartered in Lagos, is the first from Africa."),
        Block(.paragraph([.strong([.text("General members")])])),
        bold("Vireo", ", the travel marketplace, has cut weight.")) == [
          "Okonjo Bank: steering", "Vireo: general",
        ])
  }

  @Test func `a place in bold type belongs to the name before a country`() {
    let items = [("Trinity Library, Ballin", " (Ireland)"), ("Biblioteca Corsa", " (Italy)")].map {
      item(.strong([.text($0.0)]), .text($0.1))
    }
    #expect(
      tideMembers("News", heading("New members"), Block(.list(Block.List(items: items))))
        == ["Trinity Library, Ballin", "Biblioteca Corsa"])
  }
}
