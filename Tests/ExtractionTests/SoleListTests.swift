// Lists of members behind words that no other rule knows, in a post that tells of members.

import Announcements
import Testing

@testable import Extraction

@Suite struct SoleListTests {
  @Test(arguments: [
    "We're grateful to our launch sponsors Acme Pipes, BROOK, and Corvid.",
    "Members and participating organizations include Acme Pipes, BROOK and Corvid.",
    "The companies in the Lantern Foundation are: Acme Pipes; BROOK; and Corvid.",
    "Six additional organizations round out the cohort: Acme Pipes, BROOK and Corvid.",
  ])
  func whereAFoundationBeginsAListBehindCompaniesSaysWho(sentence: String) {
    #expect(
      names("Introducing the Lantern Foundation", paragraph(sentence))
        == ["Acme Pipes", "BROOK", "Corvid"])
  }

  @Test func theTierBeforeTheNamesIsTheirs() {
    #expect(
      memberships(
        "Lantern alliance taps a toolkit",
        paragraph("A Lantern alliance has been announced by the Kelp Foundation."),
        paragraph(
          "Premier members include Acme Pipes, BROOK and Corvid. "
            + "Community members include Dune Works, EREM and Fjell.")
      ) == [
        "Acme Pipes: join, premier", "BROOK: join, premier", "Corvid: join, premier",
        "Dune Works: join, community", "EREM: join, community", "Fjell: join, community",
      ])
  }

  @Test func itemsBehindALineOnNewOrganizationsAreThose() {
    #expect(
      names(
        "Expanding the Lantern community",
        paragraph("Three organizations from science and other fields are new in it as of today:"),
        list("Acme Pipes", "BROOK", "Corvid")) == ["Acme Pipes", "BROOK", "Corvid"])
  }

  @Test(arguments: [
    // Who was there before.
    "Existing members include Acme Pipes, BROOK and Corvid.",
    // Who uses it.
    "Organizations running Tide in production include Acme Pipes, BROOK and Corvid.",
    "Early adopters include Acme Pipes, BROOK and Corvid.",
    // Examples.
    "It is for companies such as Acme Pipes, BROOK and Corvid.",
    // Projects and the like.
    "The companies maintain the projects Acme Pipes, BROOK and Corvid.",
    // What may come.
    "Further companies could be Acme Pipes, BROOK and Corvid.",
    // A board, an event.
    "Companies on the board are Acme Pipes, BROOK and Corvid.",
    "Sponsors confirmed for the summit are Acme Pipes, BROOK and Corvid.",
  ])
  func othersInAListAreNoMembers(sentence: String) {
    #expect(names("Introducing the Lantern Foundation", paragraph(sentence)).isEmpty)
  }

  @Test(arguments: [
    "Lantern Foundation announces Trellis 2.0", "Lantern Foundation launches bug bounty",
    "Lantern Foundation announces new partnership with Harbor Institute", "Become a member",
    "Lantern Foundation reaches 100 members", "Lantern Foundation launches Open Data Challenge",
  ])
  func whatAFoundationDoesMakesNoListOfItsMembersNew(title: String) {
    for sentence in [
      "We thank our sponsors: Acme Pipes, BROOK and Corvid.",
      "Contributions came from companies including Acme Pipes, BROOK and Corvid.",
      "It is supported by its members, including Acme Pipes, BROOK and Corvid.",
      "Training partners include Acme Pipes, BROOK and Corvid.",
    ] {
      let lead = paragraph("The Lantern Foundation today announced it.")
      #expect(names(title, lead, paragraph(sentence)).isEmpty, "\(sentence)")
    }
  }

  @Test(arguments: [
    "The newest member joins over 60 organizations, including BROOK, Corvid and Dune Works.",
    "As its newest member, it will sit alongside Gold members BROOK, Corvid and Dune Works.",
    "It sells new products to companies including BROOK, Corvid and Dune Works.",
    "Based in New York, it counts among its partners BROOK, Corvid and Dune Works.",
    "New members join founding members BROOK, Corvid and Dune Works.",
  ])
  func besideAMemberThatIsNamedAListMustBeOfNewMembers(sentence: String) {
    let news = "Acme Pipes has joined the Lantern Foundation as a Silver member. "
    #expect(
      memberships("Acme Pipes joins the Lantern Foundation", paragraph(news + sentence))
        == ["Acme Pipes: join, silver"])
  }

  @Test func membersOfOldBesideOneThatIsWelcomedAreNotNew() {
    #expect(
      names(
        "Lantern is glad to have Acme Pipes",
        paragraph("Acme Pipes is with us now."),
        paragraph("Members include BROOK, Corvid and Dune Works.")) == [])
  }

  @Test func twoNamesAreNoListByThemselves() {
    #expect(
      names(
        "Introducing the Lantern Foundation",
        paragraph("The companies in it are Acme Pipes and BROOK.")) == [])
  }
}

/// Returns the members' names.
private func names(_ title: String, _ blocks: Block...) -> [String] {
  Findings(from: Evidence(title: title, body: Document(blocks: blocks))).memberships.map(\.name)
}
