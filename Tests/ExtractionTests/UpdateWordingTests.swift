// Wordings of monthly updates and bulletins: who is welcomed beside others, who has renewed, who is a person.

import Announcements
import Testing

@testable import Extraction

@Suite struct UpdateWordingTests {
  @Test func whoIsWelcomedBesideThePresentSponsorsIsOne() {
    #expect(
      tideMembers(
        "December update",
        paragraph(
          "In addition to our current sponsors – Acme, Brook – we are also welcoming Corvid and Dune "
            + "Works.")) == ["Corvid", "Dune Works"])
  }

  @Test func whoIsWelcomedBesideAnythingElseIsNone() {
    #expect(
      tideMembers(
        "December update",
        paragraph("In addition to our talks, we are also welcoming Corvid and Dune Works.")) == [])
  }

  @Test func thoseWhoAreJoinedMayBeMany() {
    let others = (1...20).map { "Acme\($0) Pipes" }.joined(separator: ", ")
    #expect(
      tieredTideMembers(
        "News", paragraph("Corvid and Dune Works join \(others), and Brook as Gold members."))
        == ["Corvid: gold", "Dune Works: gold"])
  }

  @Test func aTierMayFollowTheNameWithoutAComma() {
    #expect(
      tieredTideMembers(
        "News", paragraph("The Tide Foundation is happy to welcome Acme our newest Gold member."))
        == ["Acme: gold"])
  }

  @Test func partnersWhoHaveRenewedStandBehindTheColon() {
    #expect(
      memberships(
        "Bulletin",
        paragraph(
          "Thanks to our partners who have renewed their membership this quarter: Acme (Gold tier), "
            + "and Brook.")
      ) == ["Acme: renew", "Brook: renew"])
  }

  @Test(arguments: [
    "Bami is the second person to join the Tide Foundation.",
    "Frédéric Lund is joining the Tide Foundation.",
    "We're glad that Jean-Marc Lund has joined the Tide Foundation.",
  ])
  func whoIsCalledOrNamedAsAPersonIsNoMember(sentence: String) {
    #expect(tideMembers("News", paragraph(sentence)) == [])
  }
}
