// Names that no verb makes members, where the title has promised them: by their number, by headings, by
// paragraphs that describe them.

import Announcements
import Testing

@testable import Extraction

@Suite struct PromisedNameTests {
  @Test func asManyNamesAsTheTitleCountsAreTheNewMembers() {
    #expect(
      memberships(
        "Tide Foundation Announces Three New Members",
        paragraph("Acme, Brook, and Corvid come from three continents."))
        == ["Acme: join", "Brook: join", "Corvid: join"])
    #expect(
      memberships(
        "Tide Foundation Announces Two New Members",
        paragraph("Acme, Brook, and Corvid come from three continents.")) == [])
    #expect(
      memberships(
        "Tide Foundation Announces Three New Projects",
        paragraph("Acme, Brook, and Corvid come from three continents.")) == [])
  }

  @Test func headingsAreTheNewMembers() {
    #expect(
      memberships(
        "Meet our new members", heading("Acme Robotics"), paragraph("Robots from Berlin."),
        heading("Brook"), paragraph("They make pipes."))
        == ["Acme Robotics: join", "Brook: join"])
  }

  @Test func paragraphsDescribeTheNewMembers() {
    #expect(
      memberships(
        "Welcoming our new members", paragraph("Acme Robotics is a maker of robots in Berlin."),
        paragraph("Brook builds boats."), paragraph("Ada Lund runs the Tide Foundation."))
        == ["Acme Robotics: join", "Brook: join"])
    #expect(
      memberships(
        "News of our members", paragraph("Acme Robotics is a maker of robots in Berlin."),
        paragraph("Brook builds boats.")) == [])
  }
}
