// Wordings of press releases and of reports about them: founding members by level, names with a possessive,
// plans, boards.

import Announcements
import Testing

@testable import Extraction

@Suite struct PressWordingTests {
  @Test(arguments: [
    "Founding members at this time include Acme, Brook and Corvid.",
    "The founding members of the Lantern Foundation's rotating board are Acme, Brook and Corvid.",
    "The rotating board's “founding members” include Acme, Brook and Corvid.",
    "Acme is one of the founding companies, together with Brook and Corvid.",
    "As founding members of the Lantern Foundation, Acme is joined by Brook and Corvid.",
    "It has over 50 founding members and collaborators around the globe including Acme, Brook and Corvid.",
  ])
  func foundersAreNamedInManyWays(sentence: String) {
    #expect(
      memberships("The Lantern Foundation launches", paragraph(sentence)) == [
        "Acme: found, founding", "Brook: found, founding", "Corvid: found, founding",
      ])
  }

  @Test func aTitleThatAnnouncesAFoundationTellsOfALaunch() {
    #expect(
      memberships(
        "Kelp Foundation Announces Lantern Consortium",
        paragraph(
          "Acme and Brook are Platinum members of the Lantern Consortium; Corvid is a Gold member.")
      ) == ["Acme: join, platinum", "Brook: join, platinum", "Corvid: join, gold"])
  }

  @Test(arguments: [
    "Our new members are: Gold: Acme; Silver: Brook and Corvid.",
    "New members this quarter include Gold: Acme; Silver: Brook and Corvid.",
  ])
  func tiersStandAsLabelsInASentence(sentence: String) {
    #expect(
      memberships("Notes", paragraph(sentence)) == [
        "Acme: join, gold", "Brook: join, silver", "Corvid: join, silver",
      ])
  }

  @Test func theLevelMayStandBeforeTheFoundingMembers() {
    #expect(
      memberships(
        "The Lantern Foundation launches",
        paragraph(
          "At the Gold level, there are two founding members, including Acme. "
            + "At the Silver level there are 21 members, including Brook and Corvid.")
      ) == ["Acme: found, gold", "Brook: found, silver", "Corvid: found, silver"])
  }

  @Test(arguments: [
    "Close to forty organizations have joined the Lantern Foundation in the past twelve months, "
      + "including leaders such as Acme and Brook.",
    "In the past year, close to forty organizations have joined the Lantern Foundation. "
      + "Among them are Acme and Brook.",
    "It presented new members on Tuesday, among them Acme and Brook.",
  ])
  func someOfManyAreNamed(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Acme now belongs to the Lantern Foundation.",
    "Acme is officially part of the Lantern Foundation.",
    "Acme is now a part of the Lantern Foundation.",
    "Acme opens up further: it has become a member of the Lantern Foundation.",
    "Acme is going to join the Lantern Foundation.",
  ])
  func oneComes(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join"])
  }

  @Test(arguments: [
    "Acme becomes a “Gold” sponsor of the Lantern Foundation.",
    "Acme is now a 'Gold' member of the Lantern Foundation.",
    "The Lantern Foundation has named Acme a Gold member.",
  ])
  func oneComesAtATier(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)) == ["Acme: join, gold"])
  }

  @Test(arguments: [
    ("King's College London", "Moody's Analytics"),
    ("St. Brannock Children's Research Hospital", "Lloyd's Register"),
    ("SHARE", "Macy’s"),
    ("Alliance for Africa’s Schools", "People's Bank of Ibarra"),
    ("National Oceanic and Atmospheric Administration", "Levi's"),
  ])
  func namesHaveAPossessiveOrAreWords(first: String, second: String) {
    let aside = first.hasPrefix("National") ? " (NOAA)" : ""
    #expect(
      tideMembers(
        "New members",
        paragraph("Please welcome our new members Acme, \(first)\(aside), and \(second).")
      ) == ["Acme", first, second])
  }

  @Test func whoJoinsTheFoundingMembersIsNoneOfThem() {
    #expect(
      memberships(
        "Acme and Brook join the Lantern Foundation",
        paragraph(
          "Ada Lund said that the group, with its founding members Corvid and Dune, would help. "
            + "They join the founding members Corvid and Dune.")
      ) == ["Acme: join", "Brook: join"])
  }

  @Test(arguments: [
    "Pipe, Kelp and Reed have joined the Lantern Foundation and left incubation.",
    "Beyond the new members Lund announced more centres.",
    "Lantern is the body that approves Kelp Pipe licenses for its members.",
    "Acme's joining of the summit as a speaker was due.",
  ])
  func nobodyJoins(sentence: String) {
    #expect(memberships("Notes", paragraph(sentence)).isEmpty)
  }

  @Test func anOrganisationOnTheBoardHasASeatAndNoMembership() {
    let findings = findings(
      "Acme joins Lantern Alliance board of directors",
      paragraph("Acme has joined the board of directors of the Lantern Alliance."))
    #expect(findings.events.map(\.event) == [.board])
    #expect(findings.events.map(\.member) == ["Acme"])
  }

  @Test func aPersonOnTheBoardHasNoSeatOfAnOrganisation() {
    #expect(
      findings(
        "Lund joins Lantern Alliance board of directors",
        paragraph("Ada Lund has joined the board of directors of the Lantern Alliance.")
      ).events.isEmpty)
  }
}
