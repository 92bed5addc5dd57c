// Who is named in the news and does not join in it: members of old, persons of a team, the project
// whose site it is; and who does, although the words are those of a seat.

import Announcements
import Testing

@testable import Extraction

@Suite struct FellowMemberTests {
  private func members(_ title: String, _ text: String, site: String = "Tide Foundation")
    -> [String]
  {
    findings(title, paragraph(text), site: site).memberships.map {
      $0.name + ($0.tier.map { ": \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    "Acme joins as a Gold member, alongside founding members Brook, Corvid and Dune.",
    "Acme has joined as a Gold member. It sits alongside founding members such as Brook and Corvid.",
    "Acme joins other Gold members like Brook, Corvid and Dune.",
    "Acme joins fellow Gold members Brook and Corvid.",
    "Acme joins existing Gold members including Brook and Corvid as the newest Gold member.",
  ])
  func membersOfOldAreNotNews(text: String) {
    #expect(members("Acme comes on board", text) == ["Acme: gold"])
  }

  @Test func `who launches a foundation alongside its founding members launches it with them`() {
    #expect(
      members(
        "Announcing the Tide Foundation",
        "It begins its work today, alongside founding members Acme, Brook and Corvid.")
        == ["Acme: founding", "Brook: founding", "Corvid: founding"])
  }

  @Test(arguments: [
    (
      "Welcoming Ada to the Tide Team",
      "We are happy to welcome Ada! Ada joins the Tide Foundation."
    ),
    ("May Newsletter", "Hello and welcome to the Tide Monthly Update and Recap!"),
    ("News in June", "Hi all, welcome to the Lens Review of our members!"),
    (
      "Election results",
      "Congratulations to our new members. They will join Ada Lund, whose term ends in May."
    ),
  ])
  func greetingsAndTeamsHaveNoMembers(title: String, text: String) {
    #expect(members(title, text) == [])
  }

  @Test func `a project on its own site that joins a foundation finds a home there`() {
    #expect(members("Lathe Joins the Tide Foundation", "A good day.", site: "Lathe") == [])
    #expect(
      members("Lathe Joins the Tide Foundation as a Gold Member", "A good day.", site: "Lathe")
        == ["Lathe: gold"])
  }

  @Test(arguments: [
    ("Acme AG joins Lathe as Steering Committee member", "Acme AG"),
    (
      "Fjord Research Laboratories joins Lathe as Advisory Board member",
      "Fjord Research Laboratories"
    ),
    ("University of Oslo joins the Fjord Network", "University of Oslo"),
    ("Institute of Pipes joins the Lathe Partnership", "Institute of Pipes"),
  ])
  func organizationsTakeSeatsAndJoinNetworks(title: String, name: String) {
    #expect(members(title, "A good day.") == [name])
  }

  @Test(arguments: [
    "Ada Lund joins Lathe as Advisory Board member", "Acme Wren joins Lathe as Board member",
  ])
  func personsTakeSeatsAndAreNoMembers(title: String) {
    #expect(members(title, "A good day.") == [])
  }

  @Test(arguments: [
    "Two companies became sponsors: Brook and Corvid.",
    "Two companies have been added as members: Brook and Corvid.",
    "Two companies were accepted as members: Brook and Corvid.",
    "The Tide Foundation, Inc., announces that two companies have joined: Brook and Corvid.",
  ])
  func severalCompaniesComeByAnyVerb(text: String) {
    #expect(members("News", text) == ["Brook", "Corvid"])
  }

  @Test func `a word for a kind of company is a name in a list of names`() {
    #expect(
      members("News", "Three companies have joined as members: Carrier, Brook, and Corvid.")
        == ["Carrier", "Brook", "Corvid"])
    #expect(
      members(
        "News", "The latest organization to sign up as a member of the Tide Foundation is Acme.")
        == ["Acme"])
    #expect(
      members(
        "News", "Acme is the latest organization to sign up as a member of the Tide Foundation.")
        == ["Acme"])
  }

  @Test func `an alliance in a list of founding members is one of them and not the host`() {
    let found = findings(
      "Launch of the Fjord Network", paragraph("The founding members are the following:"),
      list("Oslo Lens Alliance", "Fjord Pipe Society (FPS)", "Corvid"))
    #expect(
      found.memberships.map(\.name) == ["Oslo Lens Alliance", "Fjord Pipe Society", "Corvid"])
  }

  @Test(arguments: [
    ("Steering Group elections", "They join the continuing members: Greta Oye, Radek Nov and Ada."),
    ("Our new manager, Sanne Visser", "Sanne has joined the Tide Foundation as Community Manager."),
    ("A snapshot", "Acme is free and stays free. It is paid for by you: become a supporter."),
    ("Join us", "In May we will introduce academic members from the Oslo area."),
    (
      "Five New Members as Regulators Look to Open Source",
      "It was a good year."
    ),
  ])
  func thoseWhoStayAndThoseWhoWorkAreNoNewMembers(title: String, text: String) {
    #expect(members(title, text) == [])
  }
}
