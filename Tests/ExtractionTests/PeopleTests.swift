// Who is quoted: all kinds of quotation marks, and all places for the speaker.

import Announcements
import Testing

@testable import Extraction

@Suite struct PeopleTests {
  private let lund = Person(name: "Ada Lund", role: "CTO", organization: "Acme", isQuoted: true)

  @Test(arguments: [
    "“We are glad to be here,” said Ada Lund, CTO at Acme.",
    "\"We are glad to be here,” said Ada Lund, CTO, Acme. “This is only the very first step.\"",
    "«We are glad to be here» said Dr. Ada Lund, CTO of Acme.",
    "Ada Lund, CTO at Acme, said: \"We are glad to be here.\"",
    "Acme CTO Ada Lund said: „We are glad to be here.“",
    "“We are glad to be here,” said Acme CTO Ada Lund.",
    "“We are glad to be here.” – Ada Lund, CTO, Acme",
    "According to Ada Lund, CTO at Acme, “we are glad to be here”.",
    "Ada Lund, CTO, Acme: “We are glad to be here.”",
    "“We are glad to be here,” Ada Lund, CTO at Acme, said.",
    "“We are glad to be here,” said by Ada Lund, CTO at Acme.",
    "“We are glad to be here.” Ada Lund, CTO, Acme.",
    "“We are glad to be here,” said Ada Lund, the CTO of Acme.",
  ])
  func theSpeakerIsFound(sentence: String) {
    #expect(findings("Notes", paragraph(sentence)).people == [lund])
  }

  @Test func theOfficeMayStandBeforeTheOrganisationAndTheName() {
    let sentence =
      "“We are glad to be here,” said Executive Director of the Tide Alliance Ada Lund."
    #expect(
      findings("Notes", paragraph(sentence)).people == [
        Person(
          name: "Ada Lund", role: "Executive Director", organization: "Tide Alliance",
          isQuoted: true)
      ])
  }

  @Test func aQuotationThatGoesOnHasTheSameSpeaker() {
    let found = findings(
      "Notes",
      paragraph(
        "“We are glad to be here,” said Ada Lund, CTO at Acme. “There is more to come from us.”",
        line: 4))
    #expect(
      found.quotations == [
        Quotation(text: "We are glad to be here,", speaker: 0, line: 4),
        Quotation(text: "There is more to come from us.", speaker: 0, line: 4),
      ])
  }

  @Test func anAttributionNamesTheSpeakerOfABlockQuotation() {
    let quote = Block(
      .quote(
        [paragraph("We are glad that open standards have found a home of their own.")],
        attribution: [.text("— Ada Lund, CTO at Acme")]))
    #expect(findings("Notes", quote).people == [lund])
  }

  @Test func aLongRoleKeepsItsCommas() {
    let found = findings(
      "Notes",
      paragraph(
        "“We are glad to be here,” said Ada Lund, Vice President, Cloud and Data, Acme Research."))
    #expect(
      found.people == [
        Person(
          name: "Ada Lund", role: "Vice President, Cloud and Data", organization: "Acme Research",
          isQuoted: true)
      ])
  }

  @Test func whoIsWelcomedOnABoardIsNamedAndNotQuoted() {
    let found = findings("Notes", paragraph("We welcome Ada Lund, CTO at Acme, to our board."))
    #expect(found.people.map(\.isQuoted) == [false])
  }

  @Test func termsInQuotationMarksAreNoQuotations() {
    #expect(findings("Notes", paragraph("The “container” format of Ada Lund.")).quotations == [])
  }
}
