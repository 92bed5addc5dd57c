// Names that stand beside the news of a membership and are none of it.

import Announcements
import Testing

@testable import Extraction

@Suite struct BesideTheNewsTests {
  @Test func whatOnlyAQuotationSaysCountsWhereNothingElseDoes() {
    let quoted = paragraph("“We welcome Brook and Corvid as members,” said Ada Lund of Dune.")
    let news = paragraph("Acme has joined the Lantern Foundation as a Gold member.")
    #expect(memberships("Notes", news, quoted) == ["Acme: join, gold"])
    #expect(memberships("Notes", quoted) == ["Brook: join", "Corvid: join"])
  }

  @Test func foundingMembersAreNotNewBesideNewOnes() {
    let thanks = paragraph(
      "Thanks to our new members Acme and Brook as well as to our founding members Corvid and Dune."
    )
    #expect(memberships("New Members", thanks) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "OSLO – The Lantern Foundation announced that Acme has joined.",
    "NEW HARBOR – Acme has joined the Lantern Foundation.",
    "Happily, Acme has joined the Lantern Foundation.",
    "Fortunatly Acme has joined the Lantern Foundation.",
    "Acme from Norway has joined the Lantern Foundation.",
    "Acme, creator of Kelp, the most used of all tools, has joined the Lantern Foundation.",
    "Acme, a bank in Tarn, the capital, is the 12th company to join the Lantern Foundation.",
  ])
  func placesAndAdverbsAreNoMembers(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    "Acme joins the Lantern Foundation's Steering Committee.",
    "The Kelp Working Group has joined the Lantern Foundation.",
    "We are happy that Acme is sponsoring FROGcon22 as a Gold sponsor.",
    "The Tide Specification is now part of the Lantern Foundation.",
    "The tool helps members add Acme to their work.",
    "Acme has a program for those who wish to become members and join the Lantern Foundation.",
    "Ada Lund joins the board. With Acme joining as a Gold member, she brings in much.",
  ])
  func otherThingsJoinOrAreJoined(sentence: String) {
    #expect(memberships("Ada Lund Joins the Board", paragraph(sentence)) == [])
  }

  @Test func aProgramIsNoFoundation() {
    #expect(memberships("Lantern Foundation Launches Kelp Program with Acme and Brook") == [])
  }

  @Test func whatIsCalledAProjectLaterJoinsAsOne() {
    let body = paragraph("The committee has voted to accept Kelp as a second hosted project.")
    #expect(memberships("Kelp to Join the Lantern Foundation", body) == [])
  }

  @Test func aGroupWithMembersOfItsOwnIsJoinedByItsMembers() {
    let body = paragraph("Acme has joined the Lantern Foundation's Pipe Group as a Gold member.")
    #expect(memberships("Notes", body) == ["Acme: join, gold"])
  }

  @Test func whoOwnsWhatIsSponsoredIsNoFoundation() {
    let news = paragraph("We are glad that Acme is the newest Gold sponsor of Tide's Kelp.")
    #expect(findings("Notes", news).foundation == nil)
  }

  @Test func `a paragraph that begins with its heading is about the foundation`() {
    let about = Block(
      .paragraph([
        .strong([.text("About Tide.")]),
        .text(" It has 34 members. Founding members are Acme, Brook and Corvid."),
      ]))
    #expect(memberships("Tide Releases Version 1.0", paragraph("It is out."), about) == [])
  }

  @Test func `the body names in full whom the title shortens`() {
    #expect(
      memberships(
        "Acme Institute joins the Tide Foundation",
        paragraph("The Tide Foundation has a new member: the Acme Institute for Cell Biology."))
        == ["Acme Institute for Cell Biology: join"])
  }
}
