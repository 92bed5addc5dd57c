// Sentence in, memberships out: what each rule is for.

import Announcements
import Testing

@testable import Extraction

@Suite struct MembershipTests {
  @Test func aTitleSaysWhoJoinsAndAtWhichTier() {
    #expect(
      memberships("Quorvex Joins the OpenRiver Foundation as a Premier Member")
        == ["Quorvex: join, premier"])
  }

  @Test func severalJoinAtOnce() {
    #expect(
      memberships("Acme, Sable & Finch and 3Dock Join the Lantern Foundation")
        == ["Acme: join", "Sable & Finch: join", "3Dock: join"])
  }

  @Test func anAppositionStandsBetweenNameAndVerb() {
    #expect(
      memberships(
        "Notes",
        paragraph(
          "Brook, the storage arm of River Group, has become a member of the Lantern Foundation."))
        == ["Brook: join"])
  }

  @Test func whoIsTheLatestToJoinJoins() {
    #expect(
      memberships(
        "Notes",
        paragraph(
          "Brook is the latest organization to join the Lantern Foundation as a General member."))
        == ["Brook: join, general"])
  }

  @Test func aWelcomeNamesTheTierBehindAs() {
    #expect(
      memberships(
        "Notes", paragraph("The Lantern Foundation welcomes Brook Inc. as a Gold Member."))
        == ["Brook Inc.: join, gold"])
  }

  @Test func aBareWelcomeCountsOnlyWhereTheTitleAnnouncesTheMember() {
    let text = paragraph("We are pleased to welcome Proofworks.")
    #expect(memberships("Proofworks joins the Lantern Foundation", text) == ["Proofworks: join"])
    #expect(memberships("Notes of the week", text) == [])
  }

  @Test func newMembersFollowTheirWord() {
    #expect(
      memberships(
        "Notes", paragraph("Our newest members are Acme, Brook and the University of Norrby."))
        == ["Acme: join", "Brook: join", "University of Norrby: join"])
  }

  @Test func whoIsNowPartOfTheFoundationHasJoined() {
    #expect(memberships("Acme now part of the Lantern Foundation") == ["Acme: join"])
  }

  @Test func aCommunityWelcomesWithoutMakingMembers() {
    #expect(memberships("River adds tools, welcomes Acme to its community") == [])
  }

  @Test func companiesThatBackAnAllianceJoinItWhereTheyAreNew() {
    #expect(
      memberships(
        "Industry rallies behind the Tide Alliance",
        paragraph("The Tide Alliance announced that three new companies are backing it."),
        paragraph("Companies signaling their commitment include Acme, Brook and Corvid."))
        == ["Acme: join", "Brook: join", "Corvid: join"])
  }

  @Test func foundingMembersFound() {
    #expect(
      memberships(
        "Launching the Tide Alliance",
        paragraph("Founding members of the Tide Alliance include Acme, Brook and Corvid."))
        == ["Acme: found, founding", "Brook: found, founding", "Corvid: found, founding"])
  }

  @Test func whoFormsAnAllianceFoundsIt() {
    #expect(
      memberships("Acme, Brook and Corvid Form Tide Alliance")
        == ["Acme: found, founding", "Brook: found, founding", "Corvid: found, founding"])
  }

  @Test func upgradesRenewalsAndEndsAreEvents() {
    #expect(memberships("Acme upgrades its membership to Platinum") == ["Acme: upgrade, platinum"])
    #expect(
      memberships("Acme Renews Its Gold Membership in the Lantern Foundation")
        == ["Acme: renew, gold"])
    #expect(memberships("Acme leaves the Lantern Foundation") == ["Acme: leave"])
  }

  @Test func theTierMayStandInAnotherSentence() {
    #expect(
      memberships(
        "Acme joins the Lantern Foundation",
        paragraph("As a silver member, Acme will help to plan the project."))
        == ["Acme: join, silver"])
  }

  @Test func theBodyGivesTheFullNameWhereItNeverUsesTheShortOne() {
    #expect(
      memberships(
        "TU Norrby joins Lantern Foundation",
        paragraph("We welcome the Technical University of Norrby as Associate Member."))
        == ["Technical University of Norrby: join, associate"])
  }

  @Test func theFoundationIsNoMemberOfItself() {
    #expect(memberships("Lantern Foundation joins the Open Standards Network") == [])
  }

  @Test(arguments: [
    "Kelp Joins Lantern Foundation as a Sandbox Project",
    "Welcoming Javelin: A new hosted project",
    "Ada Lund Joins the Lantern Foundation as Executive Director",
    "Ada Lund joins the Lantern Foundation board",
    "Acme and Brook join forces on open storage",
    "Acme becomes a Gold sponsor of the River Summit",
    "The Lantern Foundation Calls for New Members",
    "Join us at RiverCon",
    "Faster joins in River 1.9",
  ])
  func whatIsNoMembership(title: String) {
    #expect(memberships(title) == [])
  }

  @Test(arguments: [
    "Back in April 2016, Acme joined the Lantern Foundation.",
    "Acme had joined the Lantern Foundation through its acquisition of Brook.",
    "We started with four founding members: Acme, Brook, Corvid and Dune.",
    "Premier members of the Lantern Foundation are Acme and Brook.",
    "As a Platinum member of the Lantern Foundation, Acme sits on its board.",
    "If Acme becomes a member of the Lantern Foundation, it pays a fee.",
    "New members of the committee are Ada Lund and Kari Moe.",
  ])
  func whatIsNoNews(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == [])
  }

  @Test func anEventSaysWhereItStands() {
    let found = findings(
      "Notes", paragraph("Nothing yet.", line: 5),
      paragraph("Hello. Acme has joined the Tide Alliance as a gold member. Bye.", line: 7))
    #expect(
      found.events == [
        MembershipEvent(
          .join, member: "Acme", tier: Tier("gold"), foundation: "Tide Alliance", line: 7,
          excerpt: "Acme has joined the Tide Alliance as a gold member.", block: 1)
      ])
  }

  @Test func aBoardSeatIsAnEventButNoMembership() {
    let found = findings(
      "New on our board",
      paragraph("We welcome Ada Lund, CTO at Acme, to our board at the Tide Alliance."))
    #expect(found.events.map(\.event) == [.board])
    #expect(found.events.first?.person == "Ada Lund")
    #expect(found.memberships == [])
    #expect(found.kind != .membership)
  }

  @Test func whatAFoundationIsTellsNoNews() {
    let definition = paragraph(
      "The Tide Alliance is a community of forty companies. Its founding members are Acme and Brook."
    )
    let filler = paragraph("Nothing new.")
    let long = findings(
      "Notes of May", filler, filler, filler, filler, filler, filler, filler, filler, definition)
    #expect(long.events == [])
    #expect(findings("The Tide Alliance begins", definition).events.count == 2)
  }

  @Test func boilerplateIsNoEvidence() {
    let found = findings(
      "Notes of May", paragraph("Nothing new."), heading("About Tide Alliance"),
      paragraph("Acme has joined the Tide Alliance as a gold member."))
    #expect(found.events == [])
    #expect(found.boilerplate == [Boilerplate(title: "About Tide Alliance", blocks: 1..<3)])
  }

  @Test func aLinkThatEndsInABracketMayBeTheLastWord() {
    let text = Block(
      .paragraph([.text("Please welcome our new member "), .link(0, [.text("Acme (Global)")])]))
    let body = Document(
      blocks: [text], links: [Link(text: "Acme (Global)", url: "https://acme.example")])
    let found = Findings(from: Evidence(title: "News", body: body))
    #expect(found.memberships.map(\.name) == ["Acme"])
  }
}
