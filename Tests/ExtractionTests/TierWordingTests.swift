// Where a tier stands, and how two tiers belong to two names.

import Testing

@testable import Extraction

@Suite struct TierWordingTests {
  @Test(arguments: [
    ("Acme Joins the Lantern Foundation as Core Member", "core"),
    ("Acme joins the Tide Consortium as a full member", "full"),
    ("Acme Joins the Lantern Foundation as a Sponsor Member", "sponsor"),
    ("Acme is now a Platinum Sponsor Member of the Lantern Foundation", "platinum"),
    ("Acme joins the Tide Consortium as a strategic developer member", "strategic developer"),
    ("Acme is joining the Tide Alliance as a Contributor-level member", "contributor"),
    ("Acme has joined as a Supporter of the Lantern Foundation", "supporter"),
  ])
  func aTierStandsBeforeMember(title: String, tier: String) {
    #expect(memberships(title) == ["Acme: join, \(tier)"])
  }

  @Test(arguments: [
    "Acme has joined the Lantern Foundation at the Gold tier.",
    "Acme is the first company to become a member of the Lantern Foundation in the Gold tier.",
    "Acme has become a corporate member of the Lantern Foundation at the Gold level.",
  ])
  func aLevelStandsBehind(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "Acme and Brook have joined the Lantern Foundation as Gold and Silver members, respectively.",
    "Acme joins as a Gold member and Brook joins as a Silver member of the Lantern Foundation.",
    "Acme (Gold) and Brook (Silver) have joined the Lantern Foundation.",
    "Acme has joined the Lantern Foundation as a Gold member, while Brook comes on board as a Silver member.",
    "Since our last letter, Acme (Gold) and Brook (Silver) have joined.",
  ])
  func eachNameHasItsOwnTier(sentence: String) {
    #expect(
      memberships("Notes", paragraph(sentence)) == ["Acme: join, gold", "Brook: join, silver"])
  }

  @Test(arguments: [
    "Acme has renewed its platinum-level sponsorship of the Lantern Foundation.",
    "Acme continues as a Platinum member of the Lantern Foundation.",
    "We thank Acme for renewing its Platinum membership of the Lantern Foundation.",
  ])
  func aTierIsRenewed(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: renew, platinum"])
  }

  @Test(arguments: [
    "Acme continues to support River with servers.",
    "Acme continues its work on Kelp in the Lantern Foundation.",
  ])
  func workThatGoesOnIsNoRenewal(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == [])
  }

  @Test func `a later sentence says which of those who have joined are what`() {
    let text =
      "Acme Devices and Brook Photonics have joined the Tide Foundation. Acme Devices is a "
      + "Contributor member, and Brook Photonics is an Adopter member."
    #expect(
      tieredTideMembers("Two join", paragraph(text))
        == ["Acme Devices: contributor", "Brook Photonics: adopter"])
    #expect(tideMembers("Join us", paragraph("Acme Devices is a Gold member.")) == [])
  }

  @Test func `the sentence before says what the new member is`() {
    #expect(
      tieredTideMembers(
        "Acme supports us",
        paragraph("We have a new supporting member! Acme has joined the foundation last week."))
        == ["Acme: supporting"])
  }
}
