// Archives of bodies that no word of their names calls a foundation: whose they are is known by the site's
// title and by the folder.

import Announcements
import Testing

@testable import Extraction

@Suite struct OwnerTests {
  private func members(
    _ title: String, _ text: String, site: String? = nil, archive: String? = nil
  ) -> [String] {
    Findings(
      from: Evidence(
        title: title, siteTitle: site, archive: archive, body: Document(blocks: [paragraph(text)]))
    ).memberships.map { "\($0.name): \($0.event.rawValue)" }
  }

  @Test(arguments: ["TideNet", "The TideNet Blog", "TideNet | News", "TideNet e.V."])
  func whoseSiteItIsCanBeJoined(site: String) {
    #expect(members("Spring", "Acme has joined TideNet.", site: site) == ["Acme: join"])
    #expect(members("Spring", "Acme is leaving TideNet.", site: site) == ["Acme: leave"])
  }

  @Test func theFolderTellsToo() {
    #expect(members("Spring", "Acme has joined TideNet.", archive: "tidenet.org") == ["Acme: join"])
    #expect(members("Spring", "Acme has joined TideNet.", archive: "other") == [])
  }

  @Test func theOwnerIsCalledByTheLastWordOfItsName() {
    #expect(members("May", "Acme just joined the club!", site: "Open Tide Club") == ["Acme: join"])
    #expect(members("May", "Acme just joined the club!", site: "Open Tide Network") == [])
  }

  @Test func initialsMeanTheOwner() {
    #expect(members("May", "Acme has enrolled in OTC.", site: "Open Tide Club") == ["Acme: join"])
  }

  @Test(arguments: [
    "Acme has joined the TideNet community.", "Acme has joined the TideNet core team.",
    "Kelp becomes part of the TideNet toolset.",
  ])
  func partsOfTheOwnerAreNotIt(sentence: String) {
    #expect(members("Spring", sentence, site: "TideNet") == [])
  }

  @Test func theOwnerIsNoMemberOfItselfButMayJoinAnother() {
    let text = "TideNet and Acme have joined TideNet."
    #expect(members("Spring", text, site: "TideNet") == ["Acme: join"])
    let other = "TideNet has become a Gold member of the Lantern Foundation."
    #expect(members("Spring", other, site: "TideNet") == ["TideNet: join"])
  }

  @Test func theSitesTitleIsTheFoundationWhereNoOtherIsNamed() {
    let found = findings("Spring", paragraph("Acme has joined TideNet."), site: "TideNet Blog")
    #expect(found.foundation == "TideNet")
  }

  @Test func theNameOfAFoundationBeginsInItsOwnItem() {
    let found = findings(
      "Summit of the year", paragraph("The summit is held by the Tide Foundation, Acme and Brook."),
      list("Acme", "Brook", "Tide Foundation"))
    #expect(found.foundation == "Tide Foundation")
  }

  @Test func `the owner is called by its own first word`() {
    #expect(
      members("May", "Acme joins OpenTide.", site: "OpenTide Hardware Consortium")
        == ["Acme: join"])
    #expect(members("May", "Acme joins Siskin.", site: "Siskin Desktop") == ["Acme: join"])
    #expect(members("May", "Acme joins Open.", site: "Open Hardware Consortium") == [])
    #expect(members("May", "Acme joins Nordic.", site: "Nordic Hardware Consortium") == [])
  }

  @Test func `the owner's name may have a clitic, or Organization behind it`() {
    let text = "Acme has renewed its support for Let’s Encrypt as a Platinum sponsor."
    #expect(members("Spring", text, site: "Let's Encrypt - Free Certificates") == ["Acme: renew"])
    let other = "We announce the Acme support for the TideNet Organization as a Gold Sponsor."
    #expect(members("Acme becomes a TideNet Sponsor", other, site: "TideNet") == ["Acme: join"])
  }

  @Test func `who welcomes in the title is the host, and whom it welcomes a member`() {
    let found = findings(
      "More together: TIDE welcomes the Pipe Data Alliance as a Member",
      paragraph("The Tide Software Alliance (TIDE) is glad to welcome the Pipe Data Alliance."))
    #expect(found.memberships.map(\.name) == ["Pipe Data Alliance"])
    #expect(found.foundation == "Tide Software Alliance")
  }

  @Test func `one mention of another makes no host where the site has a name`() {
    let text = "There are two new members of TideNet. The Association for Rural Data has farms."
    #expect(
      findings("Spring", paragraph(text), site: "TideNet Data").foundation
        != "Association for Rural Data")
    let twice = "Acme has joined the TideNet Foundation."
    #expect(
      findings("Spring", paragraph(twice), site: "TideNet Blog").foundation == "TideNet Foundation")
  }

  @Test func `a name that only begins like the owner's is another's`() {
    let text = "We met the Odin Foundation. Acme has joined us as a Gold member."
    #expect(findings("Spring", paragraph(text), site: "ODI").foundation != "Odin Foundation")
    let city = "Hamburg has joined the Hamburg Tide Alliance as a Gold member."
    #expect(members("Spring", city, site: "Hamburg Tide Alliance") == ["Hamburg: join"])
  }

  @Test func `a foundation that joins is not whose announcement it is`() {
    let found = findings(
      "Kelp Foundation joins TF to go further",
      paragraph(
        "It is a milestone for the Tide Foundation: Kelp Foundation has become a Supporting Member "
          + "of our organization."))
    #expect(found.memberships.map(\.name) == ["Kelp Foundation"])
    #expect(found.foundation == "Tide Foundation")
  }

  @Test func `where all foundations join by the title none is left out`() {
    let found = findings(
      "Kelp Foundation and Tide Foundation join forces",
      paragraph(
        "The Tide Foundation and the Kelp Foundation share a lab. The Tide Foundation pays."))
    #expect(found.foundation == "Tide Foundation")
  }

  @Test func `a digit in an abbreviation says how often its letter stands`() {
    let found = findings(
      "News",
      paragraph("The Coalition for Content Pipes and Arches (C2PA) welcomes Acme as a new member."))
    #expect(found.foundation == "Coalition for Content Pipes and Arches")
  }
}
