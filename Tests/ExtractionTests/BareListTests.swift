// Lists without a colon, a tier or a link that says whose they are: what stands above them, and what their items
// look like.

import Announcements
import Testing

@testable import Extraction

@Suite struct BareListTests {
  @Test
  func
    `a list of nothing but names under a welcome is one of members where the title promises some`()
  {
    let names = list(
      "University of Dayton", "Rhode Island School of Design (RISD)",
      "University of California, Berkeley Library")
    let welcome = paragraph("In April we voted to welcome three applicants into the membership.")
    #expect(
      tideMembers("Tide Foundation Welcomes New Members!", welcome, names) == [
        "University of Dayton", "Rhode Island School of Design",
        "University of California, Berkeley Library",
      ])
    let other = paragraph("All of them come from the coast.")
    #expect(tideMembers("Tide Foundation Welcomes New Members!", other, names) == [])
    #expect(tideMembers("News of April", welcome, list("Tea and cake", "A walk")) == [])
  }

  @Test func `headings below a line on new members are their names`() {
    let line = paragraph(
      "Here are some statements from new members about their interest in our activities:")
    #expect(
      tideMembers(
        "News of April", line, heading("Harbor University Libraries", level: 3),
        paragraph("We keep all that is old."),
        heading("University of Colorado, Boulder", level: 3), paragraph("We would like to share."))
        == ["Harbor University Libraries", "University of Colorado, Boulder"])
    #expect(
      tideMembers(
        "News of April", line, heading("Why we joined", level: 3),
        paragraph("We keep all that is old."),
        heading("What comes next", level: 3), paragraph("We would like to share.")) == [])
  }

  @Test func `a list of persons with a few odd names among them has no members`() {
    let persons = list(
      "Nick Barr", "Dana Bauer", "Thierry Carr", "Noufal Ibra", "Monty Tay", "Dean Troy",
      "Vicky Lee")
    let firms = list("DreamPipe", "Globe.com", "Hood Media GmbH")
    let welcome = paragraph("Please join us in welcoming all of the new members to the Foundation!")
    #expect(tideMembers("Welcome New Tide Members!", welcome, persons) == [])
    #expect(
      tideMembers(
        "Welcome New Tide Members!", welcome, persons,
        paragraph("The following sponsor members were approved:"),
        firms) == ["DreamPipe", "Globe.com", "Hood Media GmbH"])
  }

  @Test func `a line about him or her is about a person`() {
    #expect(
      tideMembers(
        "News of April", paragraph("We welcome our new members:"),
        list("Btrust", "Leonardo, funded by Acme, continues his work on pipes.")) == ["Btrust"])
  }

  @Test func `a name in small letters and bold type is one beside others`() {
    #expect(
      tideMembers(
        "News of April", paragraph("We welcome our new members:"),
        Block(
          .list(
            Block.List(
              items: ["Acme Library", "acmegarden"].map { name in
                Block.Item([
                  Block(
                    .paragraph([
                      .strong([.text(name)]), .text(": it has built archives for ten years."),
                    ]))
                ])
              })))) == ["Acme Library", "acmegarden"])
  }

  @Test func `executives and founders of companies open no list`() {
    #expect(
      tideMembers(
        "Briefing",
        paragraph(
          "The talks were for founders of pipe companies, and covered topics such as these:"),
        list("Operating on Pipes", "The Next Valve")) == [])
  }

  @Test func `the members of a year stand under a title that announces them`() {
    #expect(
      tideMembers(
        "Announcing the 2023 Tide Members", paragraph("We are glad of them."),
        paragraph("Core Member: Acme"),
        paragraph("Supporting Members: Brook, Corvid and Dune")) == [
          "Acme", "Brook", "Corvid", "Dune",
        ])
    #expect(
      tideMembers(
        "Announcing the 2023 Steering Committee Members", paragraph("We are glad of them."),
        list("Acme", "Brook")) == [])
  }

  @Test func `headings name a tier and its members`() {
    #expect(
      tieredTideMembers(
        "Tide Announces New Support through New Membership Program", paragraph("We thank these."),
        heading("Tide Foundation Core Members: Acme and Brook"), paragraph("They are glad."),
        heading("Tide Foundation Supporting Members: Corvid and Dune")) == [
          "Acme: core", "Brook: core", "Corvid: supporting", "Dune: supporting",
        ])
  }

  @Test func `firms begin with small letters and end in a legal form behind a comma`() {
    #expect(
      tideMembers(
        "Neues vom Verein", paragraph("Zu den Gründungsmitgliedern gehören:"),
        list("Acme GmbH", "secunet Security Networks AG", "dNation, s.r.o.")) == [
          "Acme GmbH", "secunet Security Networks AG", "dNation, s.r.o.",
        ])
  }

  @Test func `a tier and names stand in the lines of one paragraph`() {
    #expect(
      tieredTideMembers(
        "New Tide Members",
        paragraph(
          "Voting Members\nBoreal Press\nFaculty of Dentistry, Tashbulak University\nPons & Riba Editors"
        ))
        == [
          "Boreal Press: voting", "Faculty of Dentistry, Tashbulak University: voting",
          "Pons & Riba Editors: voting",
        ])
  }

  @Test func `paragraphs on each member stand below a line with their tier`() {
    func described(_ name: String) -> Block {
      Block(.paragraph([.strong([.text(name)]), .text(" – a maker of pipes.")]))
    }
    #expect(
      tieredTideMembers(
        "Seven New Members",
        paragraph("The following organizations have become members since May."),
        Block(.paragraph([.strong([.text("General Members")])])), described("Bantam Antennas Inc."),
        described("Elm Telecom plc"), Block(.paragraph([.strong([.text("Associate Members")])])),
        described("Harbor University"))
        == [
          "Bantam Antennas Inc.: general", "Elm Telecom plc: general",
          "Harbor University: associate",
        ])
  }

  @Test func `a role of members stands over a list of its own`() {
    func item(_ name: String, _ names: String...) -> Block.Item {
      Block.Item([
        paragraph(name), Block(.list(Block.List(items: names.map { Block.Item([paragraph($0)]) }))),
      ])
    }
    #expect(
      tieredTideMembers(
        "Tide Adds Members", paragraph("New members by level:"),
        Block(
          .list(
            Block.List(items: [
              item("General", "Erdkern"), item("Contributor", "MapaViva", "Brook Data"),
            ]))))
        == ["Erdkern: general", "MapaViva: contributor", "Brook Data: contributor"])
  }

  @Test func `headings name a role after a tier`() {
    #expect(
      tieredTideMembers(
        "Tide welcomes new members", paragraph("Since May four organizations came on board."),
        heading("General"),
        list("Atlas Grove"), heading("Contributor"), list("CityQuilt", "Norrland AB")) == [
          "Atlas Grove: general", "CityQuilt: contributor", "Norrland AB: contributor",
        ])
  }

  @Test func `a member of a list makes something`() {
    #expect(
      tieredTideMembers(
        "News", paragraph("New Gold members:"),
        list("Pinnock Data makes software.", "Vellum AI builds models."))
        == ["Pinnock Data: gold", "Vellum AI: gold"])
  }
}
