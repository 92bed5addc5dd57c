// More families of wording about who comes and goes, met in announcements that nothing had been
// learnt from.

import Announcements
import Testing

@testable import Extraction

@Suite struct NewcomerTests {
  @Test(arguments: [
    "The Lantern Foundation announced that Acme has joined.",
    "Acme has been admitted to the Lantern Foundation.",
    "The newest company to become a Lantern Foundation member is Acme.",
    "We're glad to be joined by Acme as our tenth member.",
    "We have a new member! Acme decided to join us in June.",
    "We have a new sponsor! Please welcome Acme.",
    "A warm welcome to Acme, who came on board in March as our tenth member.",
    "With Acme on board, the Lantern Foundation has ten members.",
    "The Lantern Foundation now counts Acme among its members.",
    "Like Quorvex and Castellan, Acme has joined the Lantern Foundation.",
    "Acme's membership in the Lantern Foundation begins today.",
    "We would like to thank Acme for joining as a sponsor.",
  ])
  func oneJoins(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    "We are pleased to announce that Acme is a Gold sponsor of Tidewater.",
    "Acme has taken up Gold membership of the Lantern Foundation.",
    "Acme has committed to a Gold membership in the Lantern Foundation.",
    "Acme was announced as a Gold member of the Lantern Foundation.",
    "We are happy to announce Acme's Gold sponsorship of Tidewater.",
    "From today, Acme supports Tidewater as a Gold sponsor.",
    "We are glad that Acme supports our work with 500 euros a month as a Gold sponsor.",
    "Acme has committed to support the Lantern Foundation as a Gold member.",
    "Joining this quarter: Acme (Gold).",
    "Acme is one of the first Gold sponsors of the Lantern Foundation.",
    "Thank you, Acme, for becoming a Gold sponsor of the Lantern Foundation!",
  ])
  func oneJoinsAtATier(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "New to the Lantern Foundation are Acme and Brook.",
    "The membership of the Lantern Foundation has grown by two: Acme and Brook.",
    "Two universities, the Acme and the Brook, have joined the consortium.",
    "Our first members are Acme and Brook.",
    "The foundation has added two organisations to its roster: Acme and Brook.",
  ])
  func twoJoin(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join", "Brook: join"])
  }

  @Test func eachTierHasItsNames() {
    let sentences = [
      "Acme joins the Lantern Foundation at the Gold level and Brook at the Silver level.",
      "New members at the Gold level are Acme. New members at the Silver level are Brook.",
      "Acme joins as a Gold member. Silver members joining are Brook and Corvid.",
    ]
    for sentence in sentences {
      let found = memberships("Lantern Foundation Adds New Members", paragraph(sentence))
      #expect(found.prefix(2) == ["Acme: join, gold", "Brook: join, silver"])
    }
  }

  @Test(arguments: [
    "Acme to Join Lantern Foundation as Gold Member",
    "Acme New Gold Member of the Lantern Foundation",
    "Acme Teams Up with the Lantern Foundation as a Gold Member",
    "Acme Takes Gold Membership in the Lantern Foundation",
    "Welcome, Acme, as our tenth Gold member!",
    "Acme Announced as Gold Member of Lantern Foundation",
  ])
  func titlesSaySo(title: String) {
    #expect(memberships(title) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "Lantern Foundation Grows as Acme and Brook Come on Board",
    "Lantern Foundation Expands with New Members Acme and Brook",
    "New Members in July: Acme, Brook",
    "Acme & Brook: our two new members",
  ])
  func titlesNameTwo(title: String) {
    #expect(memberships(title) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Acme did not renew its membership in the Lantern Foundation.",
    "Acme's membership in the Lantern Foundation has ended.",
  ])
  func oneLeaves(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: leave"])
  }

  @Test func foundingMembersOfALaunchHaveTheirTiers() {
    let thanks = paragraph(
      "To the founding members of the Lantern Foundation, including premier members Acme and "
        + "Brook, and general members Corvid and Dune: thank you.")
    #expect(
      memberships("The future of Lantern", thanks) == [
        "Acme: found, premier", "Brook: found, premier", "Corvid: found, general",
        "Dune: found, general",
      ])
  }

  @Test func aTitleMayOpenTheListItself() {
    #expect(
      memberships("New sponsors for 2024", list("Acme", "Brook")) == ["Acme: join", "Brook: join"])
  }

  @Test func whoIsWelcomedWhereTheTitleSaysThatItJoins() {
    let committee = paragraph("We're excited to welcome Acme to the Tidewater Steering Committee!")
    #expect(memberships("Acme Joins Tidewater", committee) == ["Acme: join"])
    let community = paragraph("Tidewater is glad to welcome Acme to the Tidewater community.")
    #expect(memberships("Welcome Acme", community) == ["Acme: join"])
    #expect(memberships("Notes", community) == [])
  }

  @Test func theMembersOfWhatBeginsFoundIt() {
    let launch = paragraph(
      "Two companies announced the creation of the Tide Council. Members of the Tide Council include "
        + "Acme and Brook.")
    #expect(
      memberships("Companies come together", launch) == [
        "Acme: found, founding", "Brook: found, founding",
      ])
  }

  @Test func anInitialGroupHasItsTier() {
    #expect(
      memberships("Lantern Foundation Welcomes Acme and Brook as First Group of Gold Members")
        == ["Acme: join, gold", "Brook: join, gold"])
  }

  @Test(arguments: [
    (
      "News of the year",
      "In 2021 we have welcomed three new members already, Acme, Brook, and Corvid.",
      ["Acme", "Brook", "Corvid"]
    ),
    ("Warm welcome to Acme - a new Tide Working Group member", "", ["Acme"]),
    (
      "Acme Deepens Commitment to the Tide Foundation, the Universal Pipe, as Newest Platinum Member",
      "", ["Acme"]
    ),
    (
      "News",
      "Acme and Brook are some of our newest additions to our member program as Core Members.",
      ["Acme", "Brook"]
    ),
    (
      "New Sponsor Announcement",
      "Acme invests in Tide's future, joining the other Premier Sponsors.", ["Acme"]
    ),
    (
      "A new consortium",
      "Founding members include firms and universities. Representing the private sector are Acme, Brook and Corvid.",
      ["Acme", "Brook", "Corvid"]
    ),
    (
      "A new consortium", "Acme, Brook and Harbor University comprise the founding members.",
      ["Acme", "Brook", "Harbor University"]
    ),
  ])
  func `who is new is said in many ways`(title: String, sentence: String, members: [String]) {
    #expect(tideMembers(title, paragraph(sentence)) == members)
  }

  @Test(arguments: [
    (
      "Tide Marketing and Branding Committee Levels-Up with New Members",
      "The newest members of the Tide Foundation's Marketing and Branding committee are Otavio Santos and Tetiana Fedorova."
    ),
    ("Letter from the board", "The new Tide project Pipes has been accepted by the members."),
    (
      "News",
      "Welcome Misty Wall to the Tide Fund team! Misty will be joining as Member of Technical Staff."
    ),
  ])
  func `who joins a committee or the staff is no member`(title: String, sentence: String) {
    #expect(tideMembers(title, paragraph(sentence)) == [])
  }
}
