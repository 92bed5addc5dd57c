// More ways to say that somebody joins, and what only looks like it: a sentence in, events out.

import Announcements
import Testing

@testable import Extraction

@Suite struct WordingTests {
  @Test(arguments: [
    "The Lantern Foundation has gained a premier member: Acme joins it today.",
    "Please join us in welcoming Acme as a premier member of the Lantern Foundation.",
    "Acme has decided to become a premier member of the Lantern Foundation.",
    "Acme has been named Premier Member of the Lantern Foundation.",
    "Acme is the latest company to join Brook and Corvid as Premier Members of the Pipe working group.",
    "We are glad to welcome Acme, a maker of pipes from Oslo, as a premier member.",
    "The Lantern Foundation today announced the addition of a premier member: Acme.",
    "The latest additions to the Lantern Foundation are Acme as a Premier Member and others.",
  ])
  func oneOrganisationJoins(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, premier"])
  }

  @Test(arguments: [
    "The following companies have joined the Lantern Foundation: Acme and Brook.",
    "Two more companies have joined our ranks: Acme and Brook.",
    "This quarter we welcomed two new member organisations, Acme and Brook.",
    "Meet the three new sponsors that joined us this month: Acme and Brook!",
    "Our membership continues to grow with Acme and Brook joining.",
    "The newcomers are Acme and Brook.",
    "Nine new companies signed up, including Acme and Brook.",
    "The Lantern Foundation announced new members (Acme and Brook).",
    "Joining the foundation this quarter are Acme and Brook.",
    "A warm welcome to Acme and Brook, our newest members!",
    "The Lantern Foundation welcomes Acme from Belgium and Brook from Norway as new members.",
    "With Acme and Brook, two more companies have decided to become members of the foundation.",
    "The Lantern Foundation's membership now includes Acme and Brook.",
    "Lantern Foundation members now number 40, following the addition of two organizations: Acme and Brook.",
    "Five companies have come aboard since May: Acme and Brook.",
    "The Lantern Foundation counts 20 members. The latest to join are Acme and Brook.",
    "The Lantern Foundation is pleased to announce the membership of Acme and Brook.",
  ])
  func severalAreCountedUp(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Twenty-one organisations founded the Tide Alliance: Acme and Brook.",
    "The foundation was co-founded by Acme and Brook.",
    "The Tide Alliance was established today by Acme and Brook.",
    "Acme and Brook have come together to create the Tide Alliance.",
    "The initial industrial founding members of the center are: Acme and Brook.",
    "Also among the founders are Acme and Brook.",
  ])
  func severalFoundAnAlliance(sentence: String) {
    #expect(
      memberships("The Tide Alliance is born", paragraph(sentence)) == [
        "Acme: found, founding", "Brook: found, founding",
      ])
  }

  @Test(arguments: [
    "Acme joins the existing Platinum members Brook and Corvid as a Gold member.",
    "The Lantern Foundation announces the Gold membership of Acme.",
  ])
  func onlyWhoIsNewHasTheTier(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "We're delighted to welcome Acme to the family of companies that support the foundation.",
    "Acme has generously agreed to sponsor the Lantern Foundation.",
    "Acme is the newest organisation to become part of the Lantern Foundation.",
  ])
  func oneDecidesToCome(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    "Acme joins the Lantern Foundation. It joins Brook, the U.S. Net Centre, Corvid, and Dune as members.",
    "Acme has become the River Project's 22nd formal partner.",
    "Acme is Lantern Foundation's new primary sponsor.",
    "Today we welcome and thank Acme, the Lantern Foundation's new primary sponsor.",
  ])
  func onlyOneIsNew(sentence: String) {
    #expect(memberships("Acme and the Lantern Foundation", paragraph(sentence)) == ["Acme: join"])
  }

  @Test func aTitleMayEndWithWhoUpgrades() {
    #expect(
      memberships("Lantern Foundation upgrade to Platinum: Acme") == ["Acme: upgrade, platinum"])
  }

  @Test func aTitleMaySayThatItIsAnAnnouncement() {
    #expect(memberships("Member Announcement: Acme") == ["Acme: join"])
    #expect(memberships("Member Benefits: Pipes") == [])
  }

  @Test func whereAMemberIsFromIsNoPartOfItsName() {
    #expect(
      memberships("Lantern Foundation Welcomes Acme Cloud of Thailand as Gold Member")
        == ["Acme Cloud: join, gold"])
  }

  @Test func aSponsorOfTheTitleNeedsNoTier() {
    let text = paragraph("Since May, Acme is sponsoring the Lantern Foundation.")
    #expect(memberships("Acme sponsoring", text) == ["Acme: join"])
    #expect(memberships("Notes", text) == [])
  }

  @Test func theNewestOfACommitteeIsNoMember() {
    let text = paragraph("We are warmly welcoming Jan Arent as a new member.")
    #expect(memberships("Welcome to Jan Arent, Tidewater's new committee member", text) == [])
  }

  @Test func whoNowSupportsUnderATitleOfNewSupportersIsOne() {
    let text = paragraph("Acme and Brook now support us financially.")
    #expect(memberships("Our new supporters", text) == ["Acme: join", "Brook: join"])
    #expect(memberships("Notes", text) == [])
  }

  @Test func aTierBesideFoundingIsTheTier() {
    #expect(
      memberships(
        "The Tide Alliance is born", paragraph("Founding Premier Members include Acme and Brook."))
        == ["Acme: found, premier", "Brook: found, premier"])
  }

  @Test func aLaunchNamesTheMembersOfEachTier() {
    let text =
      "It launches with premier members Acme and Brook, and general members Corvid and Dune."
    #expect(
      memberships("Tide Foundation launches", paragraph(text)) == [
        "Acme: found, premier", "Brook: found, premier", "Corvid: found, general",
        "Dune: found, general",
      ])
    #expect(memberships("Notes", paragraph(text)) == [])
  }

  @Test func companiesJoinAProjectByTheirLegalForms() {
    #expect(
      memberships("Acme Inc. and Brook LLC Join the River Project") == [
        "Acme Inc.: join", "Brook LLC: join",
      ])
    #expect(memberships("Kelp Joins the River Project") == [])
  }

  @Test func anAppositionMayHoldListsOfItsOwn() {
    let text =
      "We announced that Acme (NYSE: ACM), a maker of hard SoCs, FPGA IP, and wells, has joined "
    #expect(
      memberships("Notes", paragraph(text + "as our newest member.")) == ["Acme: join"])
  }

  @Test(arguments: [
    ("Acme to Sponsor Lantern Foundation at the Silver Level", "silver"),
    ("Acme Becomes a Patron of KDE", "patron"),
    ("Acme Joins Khronos as a Contributor Member", "contributor"),
    ("Lantern Foundation Adds Acme to the List of Silver Members", "silver"),
  ])
  func tiersHaveManyNames(title: String, tier: String) {
    #expect(memberships(title) == ["Acme: join, \(tier)"])
  }

  @Test(arguments: [
    "Acme joins The Document Foundation Advisory Board", "New Member Announcement: Acme",
    "Acme Named Newest Member of the Lantern Foundation",
    "The Document Foundation Welcomes Acme to Its Advisory Board",
  ])
  func titlesWithoutATier(title: String) {
    #expect(memberships(title) == ["Acme: join"])
  }

  @Test func theTitleGivesTheTierOfAll() {
    #expect(
      memberships(
        "Lantern Foundation Announces Silver Members",
        paragraph("Acme and Brook have joined the Lantern Foundation."))
        == ["Acme: join, silver", "Brook: join, silver"])
  }

  @Test func theTitleNamesMembersBehindADash() {
    #expect(
      memberships("Announcing Silver Sponsor Members - Acme, Brook AG")
        == ["Acme: join, silver", "Brook AG: join, silver"])
    #expect(
      memberships("Welcoming Acme and Brook - Platinum Sponsor Members")
        == ["Acme: join, platinum", "Brook: join, platinum"])
  }

  @Test func theSummaryOfTheFrontMatterIsEvidence() {
    let found = Findings(
      from: Evidence(
        title: "Hello Acme!", summary: "Acme joins the Lantern Foundation as a Gold Member",
        summaryLine: 4, body: Document()))
    #expect(found.events.map(\.line) == [4])
    #expect(found.memberships == [Membership(name: "Acme", tier: Tier("gold"), event: .join)])
  }

  @Test(arguments: [
    "Companies such as Acme and Brook have become members of the Lantern Foundation.",
    "Acme has adopted River by becoming a part of it.",
    "The new members of the board are Acme and Brook.",
    "Our newest Foundation members are Ada Lund, Kwabena Sorgaard and Zofia Brzek.",
    "Ada Lund joins the Pipe Center Advisory Board.",
    "Network new compiler process members.",
    "The maker of Pipe joins the Lantern Foundation.",
    "A shout-out to the latest additions: Acme, Brook and Corvid.",
    "Kelp is the newest member project of the Tide Alliance.",
    "Please welcome Ola Nordmann and Tavi Brekke, who join the board.",
    "We welcome our new members of the council: Ola Nordmann, Tavi Brekke, Pia Vik and Kim Dahl.",
  ])
  func whatIsNoMembership(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == [])
  }
}
