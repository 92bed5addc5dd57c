// Who is new whatever the sentence says of it: pronouns, long predicates, names in a sentence of their own.

import Announcements
import Testing

@testable import Extraction

@Suite struct PredicateTests {
  @Test(arguments: [
    "We are glad to have Acme with us. They have signed up as a Gold member.",
    "Acme is known for its pipes. The company joins the Lantern Foundation as a Gold member.",
    "Acme makes pipes. Today it became a Gold member of the Lantern Foundation.",
  ])
  func pronounsMeanWhomTheSentenceBeforeIsAbout(text: String) {
    #expect(memberships("Notes", paragraph(text)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "Acme has been elected to the Lantern Foundation as a Gold member.",
    "Acme has pledged its support to the Lantern Foundation as a Gold member.",
    "Acme confirms its role as Gold member of the Lantern Foundation.",
    "Acme, a maker of pipes, threw its weight behind us by becoming a Gold member.",
    "Acme has thrown in its lot with us, becoming one of our Gold members.",
    "Acme has once more chosen to be a Gold member of the Lantern Foundation.",
    "Acme, a member since 2015, has done more and is now a Gold member.",
  ])
  func thePredicateMayBeAny(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    "Acme has been with us as a Gold member from the start.",
    "Acme has helped us since 2015 as a Gold member.",
    "Acme had been elected as a Gold member in 2015.",
    "Show your support by becoming a Gold member.",
    "Acme could be elected as a Gold member.",
  ])
  func whatIsNoNewsIsNone(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == [])
  }

  @Test(arguments: [
    "Three new members have enrolled in the Lantern Foundation. They are Acme and Brook.",
    "The Lantern Foundation has two new members. Among them, from Norway: Acme and Brook.",
    "Who are the newest members of the Lantern Foundation? Acme and Brook!",
  ])
  func namesMayStandInTheNextSentence(text: String) {
    #expect(memberships("Notes", paragraph(text)) == ["Acme: join", "Brook: join"])
  }

  @Test func theOnlyNameBehindANewMemberIsMeant() {
    let text = "We have a new member! Thanks a lot to Acme for its trust."
    #expect(memberships("Notes", paragraph(text)) == ["Acme: join"])
  }

  @Test(arguments: [
    "The Council approved the applications of Acme and Brook.",
    "The General Assembly of the Lantern Foundation approved these membership applications: Acme and Brook.",
    "The members of the Lantern Foundation agreed to admit Acme and Brook as members.",
  ])
  func applicationsAreApproved(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join", "Brook: join"])
  }

  @Test func listsGoOnOverWhatIsSaidOfEach() {
    let text =
      "The Lantern Foundation has welcomed two new organisations to its membership: Acme, a maker of pipes, and Brook, the bank of Oslo."
    #expect(memberships("Notes", paragraph(text)) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    ("as an Exemplary sponsor", "exemplary"), ("as its first Copper partner", "copper"),
    ("at the Innovator level", "innovator"),
  ])
  func aCapitalWordBeforeSponsorIsATier(phrase: String, tier: String) {
    let text = "Acme joins the Lantern Foundation \(phrase)."
    #expect(memberships("Notes", paragraph(text)) == ["Acme: join, \(tier)"])
  }

  @Test(arguments: [
    "as a Norwegian member", "as the first Lantern member",
  ])
  func nationsAndFoundationsAreNoTiers(phrase: String) {
    let text = "Acme joins the Lantern Foundation \(phrase)."
    #expect(memberships("Notes", paragraph(text)) == ["Acme: join"])
  }

  @Test(arguments: ["oriel GmbH", "oriel software GmbH", "CIB software GmbH", "Reef Systems plc"])
  func namesMayBeWrittenSmallBeforeALegalForm(name: String) {
    let text = "The Lantern Foundation welcomes \(name) as a member."
    #expect(memberships("Notes", paragraph(text)) == ["\(name): join"])
  }

  @Test func namesMayBeginInASmallLetter() {
    let text = "The Lantern Foundation is glad to see oriel Haute Couture become a member."
    #expect(
      memberships("oriel Haute Couture at our side", paragraph(text))
        == ["oriel Haute Couture: join"])
  }

  @Test(arguments: [
    ("Antiphon, a chip maker from Oslo, takes part as a Gold member.", ["Antiphon: gold"]),
    ("Antiphon Ltd of Lusaka, Zambia, is a new Silver member.", ["Antiphon Ltd: silver"]),
    ("Another Silver member is Antiphon, whose tools you know.", ["Antiphon: silver"]),
    (
      "Antiphon and Brook participate as Associate members.",
      ["Antiphon: associate", "Brook: associate"]
    ),
    ("Kelp has been accepted as a hosted project.", []),
    ("Provide leadership and participate in programs as Tide amplifies member progress.", []),
  ])
  func `what somebody is said to be`(text: String, expected: [String]) {
    #expect(tieredTideMembers("Tide Foundation adds five members", paragraph(text)) == expected)
  }

  @Test func `it means whom the last sentence names that is not about it either`() {
    let text = """
      Heron Union has begun a pilot. It is built with Kelp Wallet. This month it has also joined the Tide \
      Foundation as a General member.
      """
    #expect(tieredTideMembers("News", paragraph(text)) == ["Heron Union: general"])
  }

  @Test func `founders may stand far behind a colon`() {
    let text = """
      None of this was possible without our founding sponsors, who gave £200,000 for the first year: Acme, \
      Brook and Corvid LLP.
      """
    #expect(
      tideMembers("Announcing the Tide Foundation", paragraph(text)) == [
        "Acme", "Brook", "Corvid LLP",
      ])
  }

  @Test(arguments: [
    "Three technology firms, Acme, Brook and Corvid, come in as Silver Members.",
    "We say hello to Acme, Brook and Corvid, all of which come aboard as Silver members.",
  ])
  func `a description may stand before or behind those who come`(text: String) {
    #expect(
      tieredTideMembers("News", paragraph(text)) == [
        "Acme: silver", "Brook: silver", "Corvid: silver",
      ])
  }
}
