// What a post is about, and whose it is.

import Announcements
import Testing

@testable import Extraction

@Suite struct KindTests {
  @Test(arguments: [
    ("Acme Joins the Tide Alliance", Kind.membership),
    ("Kelp joins the Tide Alliance incubator", .project),
    ("Ada Lund named Executive Director", .people),
    ("Join us at RiverCon in Lisbon", .event),
    ("Call for speakers: River Summit", .event),
    ("Results of the board elections", .governance),
    ("River 2.1 released", .release),
    ("How we store data", .other),
    ("Notes without a day", .other),
    ("We need to talk", .other),
    ("River Day in Lisbon", .event),
  ])
  func theTitleSaysTheKind(title: String, kind: Kind) {
    #expect(findings(title).kind == kind)
  }

  @Test func oneParagraphOfANewsletterMakesAMembership() {
    let found = findings(
      "Newsletter", heading("Events"), paragraph("See you in Lisbon."), heading("New members"),
      paragraph("We welcome our new members Acme and Brook."))
    #expect(found.kind == .membership)
  }

  @Test func theFrontMatterNamesTheFoundationFirst() {
    let found = findings("Acme joins the Tide Alliance", foundation: "The Lantern Foundation")
    #expect(found.foundation == "Lantern Foundation")
  }

  @Test func theTitleNamesTheFoundationBeforeTheSite() {
    #expect(
      findings("Acme joins the Tide Alliance", site: "Lantern Foundation").foundation
        == "Tide Alliance")
    #expect(findings("Notes", site: "Lantern Foundation").foundation == "Lantern Foundation")
  }

  @Test func theBodyTellsWhatAShortNameMeans() {
    let found = findings(
      "Acme joins the TDA",
      paragraph("The Tide Data Alliance (TDA) announced that Acme has joined."))
    #expect(found.events.first?.foundation == "Tide Data Alliance")
  }

  @Test func theLinuxFoundationStandsBackBehindAnother() {
    let found = findings(
      "Notes", paragraph("The Linux Foundation and the Tide Alliance are glad."))
    #expect(found.foundation == "Tide Alliance")
  }
}
