// Tiers that the text says of nobody by name: of the only member of a post, of whom a heading names, of all.

import Announcements
import Testing

@testable import Extraction

@Suite struct LoneTierTests {
  @Test(arguments: [
    ("This week the railway has become an End User member of the Foundation.", "end user"),
    ("We say this by listing them at the Bronze level.", "bronze"),
    ("The bank has taken up Principal membership.", "principal"),
    ("The lab took part as a Small Company Member.", "small company"),
  ])
  func `the tier that is said of somebody is that of the only member`(text: String, tier: String) {
    let found = tieredTideMembers(
      "Acme joins the Tide Foundation", paragraph("Acme builds trains."), paragraph(text))
    #expect(found == ["Acme: \(tier)"])
  }

  @Test(arguments: [
    "You can become a Gold member, too.",
    "If a bank becomes a Gold member, it has a seat.",
    "The bank becomes a Gold member. The lab becomes a Silver member.",
    "“We became a Gold member in 2012,” says the bank.",
  ])
  func `what is said of others, or of two, is nobody's tier`(text: String) {
    let found = tieredTideMembers(
      "Acme joins the Tide Foundation", paragraph("Acme builds trains."), paragraph(text))
    #expect(found == ["Acme"])
  }

  @Test func `under a heading that is a name, the tier is that of the name`() {
    let found = tieredTideMembers(
      "Two new members", heading("Acme & Pell Works"),
      paragraph("Acme & Pell Works makes pipes. Its newest line has valves. It is good."),
      paragraph("The company joins as a Full Member."), heading("Brook Control"),
      paragraph("Brook Control builds boats. It now becomes an Adopter Member."))
    #expect(found.sorted() == ["Acme & Pell Works: full", "Brook Control: adopter"])
  }

  @Test(arguments: [
    "All of them have come in as General Members.", "All have opted for the General level.",
    "They join as General members.",
  ])
  func `what is said of all is the tier of each`(text: String) {
    let found = tieredTideMembers(
      "New members", list("Acme", "Brook Ltd."), paragraph(text))
    #expect(found == ["Acme: general", "Brook Ltd.: general"])
  }

  @Test func `a paragraph that begins with a name says its tier`() {
    let found = tieredTideMembers(
      "Tide Foundation Welcomes Redshank Micro and the University of Oslo",
      paragraph("Please give a warm welcome to two organizations who have come on board."),
      paragraph("Redshank Micro is a startup. As a Gold member it will now be able to vote."),
      paragraph("The University of Oslo has taken a Silver membership."))
    #expect(found == ["Redshank Micro: gold", "University of Oslo: silver"])
  }

  @Test(arguments: [
    "Individual membership is free of charge.", "Our general membership meets in June.",
    "The fee for Silver membership has not changed.", "The Foundation has no Gold membership.",
    "Brook serves on our board as a Platinum member.",
  ])
  func `general talk of membership is nobody's tier`(text: String) {
    #expect(
      tieredTideMembers("Acme joins the Tide Foundation", paragraph(text)) == ["Acme"])
  }
}
