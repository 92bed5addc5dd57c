// Members in bullets, under headings, behind bold labels and in tables.

import Announcements
import Testing

@testable import Extraction

@Suite struct ListTests {
  @Test func bulletsBehindAColonAreMembers() {
    #expect(
      memberships(
        "News of June", paragraph("The following companies joined as Silver members:"),
        list("Acme, Inc.", "croftworks", "Brook – robots for all"))
        == ["Acme, Inc.: join, silver", "croftworks: join, silver", "Brook: join, silver"])
  }

  @Test func whoSitsInATeamOfTheTitleIsNoMember() {
    let blocks = [
      paragraph("The new members of our work are these:"),
      list("Ana Becker, Acme Robotics", "Brook Systems", "Corvid Labs"),
    ]
    for team in ["Steering Group", "Committee", "Board"] {
      #expect(memberships("Tidewater Welcomes New \(team) Members", blocks[0], blocks[1]) == [])
    }
    #expect(
      memberships("Tidewater Welcomes New Members", blocks[0], list("Brook Systems", "Corvid Labs"))
        == ["Brook Systems: join", "Corvid Labs: join"])
    #expect(
      memberships(
        "New Tide Net Working Group Members", blocks[0], list("Brook Systems", "Corvid Labs"))
        == ["Brook Systems: join", "Corvid Labs: join"])
  }

  @Test func headingsNameTheTier() {
    #expect(
      memberships(
        "Lantern Foundation Announces New Members", heading("Gold"), list("Acme"),
        heading("New Silver Members"), list("Brook", "Corvid"), heading("Events"), list("Lisbon"))
        == ["Acme: join, gold", "Brook: join, silver", "Corvid: join, silver"])
  }

  @Test func aLabelNamesTheTier() {
    #expect(
      memberships(
        "Lantern Foundation Announces New Members",
        paragraph("Gold members: Acme and Brook"),
        paragraph("Silver members: Corvid, Dune, and Elm"))
        == [
          "Acme: join, gold", "Brook: join, gold", "Corvid: join, silver", "Dune: join, silver",
          "Elm: join, silver",
        ])
  }

  @Test func aTableHasItsOwnColumns() {
    func row(_ cells: String...) -> [[Span]] { cells.map { [.text($0)] } }
    let table = Block.Table(
      alignments: [.left, .left], header: row("Level", "Organization"),
      rows: [row("Gold", "Acme"), row("Silver", "Brook")])
    #expect(
      memberships("Our new members", Block(.table(table))) == [
        "Acme: join, gold", "Brook: join, silver",
      ])
  }

  @Test func boldTypeMarksTheTierOfWhichThereAreAsMany() {
    let items = Block.List(items: [
      Block.Item([
        Block(
          .paragraph([
            .text("Data: "), .strong([.text("Acme")]), .text(", "), .link(0, [.text("Brook")]),
            .text(", "), .link(1, [.text("Corvid")]),
          ]))
      ])
    ])
    #expect(
      memberships(
        "Announcing the Tide Alliance",
        paragraph(
          "Three organizations launch the Tide Alliance: 1 Premier member and 2 General members."),
        Block(.list(items))) == ["Acme: found, premier", "Brook: found", "Corvid: found"])
  }

  @Test func aHeadingAloneMayPromiseThem() {
    #expect(
      memberships("News of June", heading("The newcomers"), list("Acme", "Brook"))
        == ["Acme: join", "Brook: join"])
  }

  @Test func linesBetweenListsNameTheTier() {
    #expect(
      memberships(
        "Three new members", paragraph("Our new members are:"), paragraph("Platinum"),
        list("Acme"), paragraph("Silver"), list("Brook", "Corvid"))
        == ["Acme: join, platinum", "Brook: join, silver", "Corvid: join, silver"])
  }

  @Test func itemsMayHoldATierAndItsMembers() {
    let tier = { (name: String, members: Block) in Block.Item([paragraph(name), members]) }
    let items = Block.List(items: [
      tier("Premier", list("Acme")), tier("General", list("Brook", "Corvid")),
    ])
    #expect(
      memberships(
        "News of June", paragraph("The following organisations have joined as members:"),
        Block(.list(items)))
        == ["Acme: join, premier", "Brook: join, general", "Corvid: join, general"])
  }

  @Test func oneParagraphMayHoldAllTiers() {
    #expect(
      memberships(
        "News of June", paragraph("Our newest members are:"),
        paragraph("Premier: Acme, Brook General: Corvid, Dune"))
        == [
          "Acme: join, premier", "Brook: join, premier", "Corvid: join, general",
          "Dune: join, general",
        ])
  }

  @Test func paragraphsThatBeginInBoldTypeDescribeThem() {
    let introduced = { (name: String) in
      Block(.paragraph([.strong([.text(name)]), .text(" \(name) makes pipes for all.")]))
    }
    #expect(
      memberships(
        "Industry Leaders Join the Lantern Foundation", paragraph("About the new members:"),
        introduced("Acme"), introduced("Brook"))
        == ["Acme: join", "Brook: join"])
  }

  @Test func listsOfPersonsAndOfCommonWordsAreNot() {
    #expect(
      memberships(
        "Election", paragraph("Our new members:"), list("Ada Lund", "Zofia Brzek", "Kofi Osei"))
        == [])
    #expect(memberships("Notes", paragraph("Our new members:"), list("pipes", "wells")) == [])
    #expect(
      memberships(
        "Lantern Foundation Welcomes New Members", paragraph("More Resources"),
        list("Learn more.")) == [])
  }

  @Test func otherListsAreNot() {
    #expect(
      memberships("New board", paragraph("The new board members are:"), list("Ada Lund", "Jo Berg"))
        == [])
    #expect(memberships("Summit sponsors", heading("Gold sponsors"), list("Acme", "Brook")) == [])
    #expect(memberships("Our members", paragraph("The members are:"), list("Acme", "Brook")) == [])
  }

  @Test(arguments: ["Acme, Brook, Corvid", "Acme • Brook • Corvid", "Acme | Brook | Corvid"])
  func aRowOfNamesUnderAPromiseIsTheList(row: String) {
    let expected = ["Acme: join", "Brook: join", "Corvid: join"]
    #expect(memberships("New members of Tidewater", paragraph(row)) == expected)
    #expect(
      memberships("New members of Tidewater", paragraph("Please welcome:"), paragraph(row))
        == expected)
  }

  @Test func whereAMemberIsStandsBehindItsName() {
    #expect(
      memberships(
        "News", paragraph("Our new members are:"), list("Acme, Berlin, Germany", "Brook, Norway"))
        == ["Acme: join", "Brook: join"])
  }

  @Test func tiersOfTheFoundationsOwnAreLabels() {
    #expect(
      memberships(
        "Tidewater Announces New Members", heading("Core Members"), list("Acme"),
        paragraph("Sapling Members: Brook and Corvid"))
        == ["Acme: join, core", "Brook: join, sapling", "Corvid: join, sapling"])
    #expect(
      memberships("Tidewater Announces New Members", heading("Jury Members"), list("Acme")) == [])
  }
}
