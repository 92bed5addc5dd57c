// Families of wording that say who joins, beside those of WordingTests, and what is alike and no news.

import Announcements
import Testing

@testable import Extraction

@Suite struct FamilyTests {
  @Test(arguments: [
    "Acme was accepted as a member of the Lantern Foundation.",
    "Acme has signed on to the Lantern Foundation as a member.",
    "The Lantern Foundation has been joined by Acme.",
    "The latest company to join the Lantern Foundation is Acme.",
    "Acme today announced its membership in the Lantern Foundation.",
    "It's official: Acme is a member of the Lantern Foundation!",
    "By joining the Lantern Foundation, Acme strengthens its work on lenses.",
    "Acme is the latest addition to the Lantern Foundation.",
    "Acme, our first member from Norway, joins the Lantern Foundation.",
    "We announce the membership of Acme in the Lantern Foundation.",
    "Acme has joined the OpenTide consortium.",
    "Additionally, Acme is joining the Lantern Foundation.",
  ])
  func oneJoins(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    "The following companies Acme and Brook are joining the Lantern Foundation.",
    "We have been joined by two new members, Acme and Brook.",
    "Two universities, Acme and Brook, have joined the consortium.",
    "With Acme and Brook, two more companies have joined the Lantern Foundation.",
    "Other companies joining the Lantern Foundation this quarter include Acme and Brook.",
    "New members are Acme and Danish developer Brook.",
  ])
  func twoJoin(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Lens Maker Acme Joins Tide Alliance", "Oslo-Based Acme Joins the Lantern Foundation",
    "Acme Announces Membership in the Lantern Foundation",
    "Acme Strengthens Open Lenses With Lantern Foundation Membership",
    "Lantern Foundation grows: Acme joins",
  ])
  func titlesSaySo(title: String) {
    #expect(memberships(title) == ["Acme: join"])
  }

  @Test func whatHasMembersCanBeJoined() {
    let body = paragraph("As a member of Tidewater, Acme will take part in three groups.")
    #expect(memberships("Acme Joins Tidewater", body) == ["Acme: join"])
    #expect(memberships("Acme Joins Tidewater", paragraph("A start-up in Oslo.")) == [])
  }

  @Test func aNameInSmallLettersIsKnownByItsLink() {
    let text = Block(
      .paragraph([
        .link(0, [.text("acme")]), .text(" makes lenses. Today acme joins the Lantern Foundation."),
      ]))
    let links = [Link(text: "acme", url: "https://www.acme.example/")]
    let found = Findings(
      from: Evidence(title: "Notes", body: Document(blocks: [text], links: links)))
    #expect(found.memberships.map(\.name) == ["acme"])
  }

  @Test func aShortFormInBracketsIsTheSameMember() {
    let text = "Acme Lenses (known as ALEN) has joined the Lantern Foundation."
    #expect(
      memberships("Notes", paragraph(text), paragraph("ALEN is our newest associate member."))
        == ["Acme Lenses: join, associate"])
  }

  @Test func placesAndCouplesBelongToNames() {
    #expect(
      memberships("The University of Tarn, Nordhaven has joined the Tide Consortium")
        == ["University of Tarn, Nordhaven: join"])
    #expect(
      memberships("Ada and Karl Lund Foundation Joins the Tide Consortium")
        == ["Ada and Karl Lund Foundation: join"])
  }

  @Test(arguments: [
    "Acme has decided to leave the Lantern Foundation.",
    "Acme is no longer a member of the Lantern Foundation.",
  ])
  func oneLeaves(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: leave"])
  }

  @Test(arguments: [
    "The Acme team has joined the Lantern Foundation's working group.",
    "Acme engineers have joined the Lantern Foundation.",
    "We work with the Tide Foundation, which recently joined the Beacon Foundation.",
    "Acme joins RiverCon as a Gold Sponsor.",
    "Marta Lindqvist has been admitted as a fellow of the Lantern Foundation.",
    "Acme has accepted the invitation of the Lantern Foundation.",
    "Acme is the newest addition to our toolbox.",
  ])
  func whatIsNoMembership(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == [])
  }

  @Test(arguments: [
    "We're now a Lantern Foundation project.", "Kelp becomes a Lantern Foundation hosted project.",
  ])
  func aProjectSpeaksOfItself(sentence: String) {
    #expect(memberships("Kelp joins Lantern Foundation", paragraph(sentence)) == [])
  }

  @Test func whoAddsSomethingElseIsNoMember() {
    #expect(memberships("Acme Adds Lens Expertise to the Lantern Foundation") == [])
  }
}
