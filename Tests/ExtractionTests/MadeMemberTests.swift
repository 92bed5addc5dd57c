// Members by other words than joining, as small bodies write them: in minutes, in reviews, from today on.

import Announcements
import Testing

@testable import Extraction

@Suite struct MadeMemberTests {
  @Test(arguments: [
    "The paper makes Acme a member of the Tide Foundation, and it was signed on a boat.",
    "So: Acme is a member, since 1 March.",
    "Acme, which plans harvests for half the country, is a member of the Foundation from today on.",
    "Acme is our ninth member.", "Acme is the partnership's seventeenth member.",
    "Acme and others were new applicants for membership. Acme was admitted unanimously.",
    "The board of Acme met on the 9th. Acme voted to become a member of the Tide Foundation.",
    "Acme comes in as a member.",
    "Acme's accession to the Tide Foundation, signed today, is a first.",
    "Since the first of March Acme pays for a membership of the Tide Foundation.",
    "Now we are 100: Acme is our hundredth member.",
    "Acme is since 1 April a member of the Foundation.",
    "Applications. The board had received four. Acme was admitted unanimously.",
  ])
  func oneIsMadeAMember(text: String) {
    #expect(tieredTideMembers("News", paragraph(text)) == ["Acme"])
  }

  @Test(arguments: [
    "Acme is a member since March 2015.", "Acme has been a member since 1998.",
    "For instance, Acme becomes a Gold member without having to sign anything.",
    "Nobody rules it out, and the board does not rule out that Acme will join the Tide Foundation.",
    "Acme has joined the Tide Foundation's pilot.",
  ])
  func oneIsNotMadeAMember(text: String) {
    #expect(tieredTideMembers("News", paragraph(text)) == [])
  }

  @Test func `what it has done is said of the organisation of the sentence before`() {
    #expect(
      tieredTideMembers(
        "An agency and a register",
        paragraph(
          "Acme Agency runs registers. Rather than buy support, it has become a Gold member."))
        == ["Acme Agency: gold"])
    #expect(
      tieredTideMembers(
        "Two new names",
        paragraph("Busways is new. It runs school buses and joins as a corporate member."))
        == ["Busways: corporate"])
  }

  @Test func `founders are joined over the year by others`() {
    #expect(
      tieredTideMembers(
        "Twelve months",
        paragraph(
          "The founders (Acme and Brook) have been joined over the year by Corvid and Dune."))
        == ["Corvid", "Dune"])
  }

  @Test func `applications for membership are accepted in the minutes`() {
    #expect(
      tieredTideMembers(
        "Minutes of May", paragraph("Membership applications. Three were received."),
        list(
          "Acme Oy (Oslo, 34 staff): accepted unanimously", "Brook: accepted; thanks to all",
          "Corvid: postponed, the form is not complete")) == ["Acme Oy", "Brook"])
  }

  @Test func `paragraphs begin with a member and say of which kind it is`() {
    let blocks = ["4th Wall Studios", "VectorPress"].map { name in
      Block(.paragraph([.strong([.text(name)]), .text(" (Gold Member) makes pipes.")]))
    }
    #expect(
      tieredTideMembers("VectorPress and 4th Wall Studios sign on", blocks[0], blocks[1])
        == ["VectorPress: gold", "4th Wall Studios: gold"])
  }

  @Test func `a title can be a tier and its members`() {
    #expect(
      tieredTideMembers("Supporting members: Acme, Brook Systems", paragraph("Thanks!"))
        == ["Acme: supporting", "Brook Systems: supporting"])
  }

  @Test(arguments: [
    ("Sponsors of PixelFest 24", "This year we welcome: Acme and Brook as Gold sponsors."),
    ("BSDays, with thanks to our sponsors", "We welcome Acme as diamond sponsor."),
    (
      "Speakers announced for TraceCon",
      "Acme has joined as Platinum sponsor, Brook as Gold sponsor."
    ),
    ("A look back at our founding members", "The founding members were Acme, Brook and Corvid."),
    ("Thanks to our sponsors: Tide Summit is sold out", "Acme joins as a first-time sponsor."),
    ("Retrospective: five founding members", "Acme becomes the first member from the south."),
  ])
  func sponsorsOfEventsAndOldTimesAreNoNews(title: String, text: String) {
    #expect(tieredTideMembers(title, paragraph(text)) == [])
  }

  @Test(arguments: ["Brook d.d.", "Brook d.o.o.", "Brook s.r.o.", "Brook a.s."])
  func legalFormsInSmallLettersBelongToTheName(name: String) {
    #expect(
      tieredTideMembers(
        "News", paragraph("Acme, \(name), and Corvid have joined the Tide Foundation."))
        == ["Acme", name, "Corvid"])
  }

  @Test(arguments: ["22nd Century Foods", "Roper, Finch & Daughter", "Ilmatieteen avoin laskenta"])
  func boldTypeHoldsANameWhole(name: String) {
    let block = Block(
      .paragraph([.strong([.text(name)]), .text(" joins the Tide Foundation as a Gold member.")]))
    #expect(tieredTideMembers("News", block) == ["\(name): gold"])
  }

  @Test func `a tier is a category too`() {
    #expect(
      tieredTideMembers(
        "News", paragraph("Acme joins the Tide Foundation in the Contributing category."))
        == ["Acme: contributing"])
  }

  @Test func `several sign on in a title, and a first word stands for the title's name`() {
    #expect(
      tieredTideMembers("Acme, Brook Row and 4th Wall sign on") == [
        "Acme", "Brook Row", "4th Wall",
      ])
    #expect(
      tieredTideMembers("Acme Bank picks up a seat", paragraph("Acme is our ninth Premier member."))
        == ["Acme Bank: premier"])
  }

  @Test func `they are whom the sentence before has counted`() {
    #expect(
      tieredTideMembers(
        "Three organisations form the Tide Coalition",
        paragraph("Three institutions have formed a coalition."),
        paragraph("They are Acme Lab, Brook Centre and Corvid."))
        == ["Acme Lab: founding", "Brook Centre: founding", "Corvid: founding"])
  }

  @Test func `an initial membership consists of founders`() {
    #expect(
      tieredTideMembers(
        "A new roof for standards",
        paragraph("The initial membership consists of Acme, Brook and Corvid."))
        == ["Acme: founding", "Brook: founding", "Corvid: founding"])
  }

  @Test func `a launch starts with its founders`() {
    #expect(
      tieredTideMembers(
        "Seven companies launch the Tide Foundation",
        paragraph("The Foundation starts with Acme, Brook, Corvid and Dune, who built it."))
        == ["Acme: founding", "Brook: founding", "Corvid: founding", "Dune: founding"])
    #expect(
      tieredTideMembers(
        "Acme and others back a new foundation",
        paragraph("Acme and Brook are among the founding members of the Tide Foundation."))
        == ["Acme: founding", "Brook: founding"])
  }

  @Test(arguments: [
    (
      "Neu im Verein",
      "Wir begrüßen als neue Mitglieder die Acme GmbH aus Oslo und die Brook AG.",
      ["Acme GmbH", "Brook AG"]
    ),
    (
      "Novedades",
      "La Tide Foundation suma dos nuevas entidades a su lista de miembros: el Acme Lab y la Brook SA.",
      ["Acme Lab", "Brook SA"]
    ),
  ])
  func articlesAbroadStandBeforeNames(title: String, text: String, names: [String]) {
    #expect(tieredTideMembers(title, paragraph(text)) == names)
  }

  @Test(arguments: [
    "Acme from Skopje is from today a supporting member of the Tide Foundation.",
    "Acme is a supporting member of the Tide Foundation since last Friday.",
  ])
  func itBeginsOnADay(text: String) {
    #expect(tieredTideMembers("News", paragraph(text)) == ["Acme: supporting"])
  }

  @Test func `several take memberships`() {
    #expect(
      tieredTideMembers(
        "News",
        paragraph(
          "Acme University and Brook Tech take Academic memberships in the Tide Foundation."))
        == ["Acme University: academic", "Brook Tech: academic"])
  }

  @Test(arguments: [
    "Ada takes over from Karl Lund, who has moved to one of our founding members, Acme.",
    "It is home to 280 projects and has over 300 members, including founding members Acme and Brook.",
    "There were twelve members. The minutes of the last AGM were accepted.",
    "Thanks to our first sponsors: Acme, Brook and Corvid.",
  ])
  func membersOfOldAndMinutesAreNotNews(text: String) {
    #expect(tideMembers("The meeting", paragraph(text)) == [])
  }

  @Test(arguments: [
    "Acme Hosting, our first supporting member", "Meet our first supporting member: Acme Hosting",
  ])
  func theFirstOneIsNew(title: String) {
    #expect(tideMembers(title, paragraph("It runs our servers.")) == ["Acme Hosting"])
  }
}
