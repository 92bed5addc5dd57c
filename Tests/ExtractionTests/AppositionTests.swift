// What is said of a name between commas: the names in it are its own, and the list goes on behind it.

import Announcements
import Testing

@testable import Extraction

@Suite struct AppositionTests {
  private func members(_ text: String) -> [String] {
    findings("News of May", paragraph(text), site: "Tide Foundation").memberships.map(\.name)
  }

  @Test(arguments: [
    "We are delighted to welcome Acme, the publisher of Wren, as a new Gold sponsor!",
    "Acme, the company behind Wren and Lathe, joins the Tide Foundation as a Gold member.",
    "Acme, makers of the Wren, has become a Gold member.",
  ])
  func whatOneMakesDoesNotJoin(text: String) {
    #expect(members(text) == ["Acme"])
  }

  @Test func `a list goes on behind what each of them makes`() {
    #expect(
      members(
        "We welcome Acme, makers of Wren, and Brook Systems, maintainer of Lathe, as new members.")
        == ["Acme", "Brook Systems"])
  }

  @Test func `an institution in a list is no apposition`() {
    #expect(
      members("We welcome Acme, the University of Oslo, and Brook as new members.")
        == ["Acme", "University of Oslo", "Brook"])
  }

  @Test func `a group at a university joins and not the university`() {
    #expect(
      members(
        "The Lens Research Institute (LRI) at the University of Oslo joins the Tide Foundation.")
        == ["Lens Research Institute"])
  }

  @Test(arguments: [
    "Acme Institute in Oslo has joined the Tide Foundation this month.",
    "Acme Institute from Oslo, whose maps you know, has joined the Tide Foundation.",
    "Acme Institute (ACI), Oslo, has been admitted to the Tide Foundation.",
  ])
  func theSeatOfAMemberIsNone(text: String) {
    #expect(members(text) == ["Acme Institute"])
  }

  @Test func `a list goes on behind the kind of what comes next`() {
    #expect(
      members(
        "The founding members of the Tide Foundation include farm machinery maker Acme, the platform "
          + "provider Brook One, the town of Corvidia (Norway), the cooperative Dune eG, and Elm.")
        == ["Acme", "Brook One", "Corvidia", "Dune eG", "Elm"])
    #expect(
      members("Three more, namely Acme & Sons, Brook and Corvid Labs, have joined the Foundation.")
        == ["Acme & Sons", "Brook", "Corvid Labs"])
  }

  @Test func `the last of a list has its place behind a comma`() {
    #expect(
      members("The founding members are Acme, Brook and the Institute of Automation, Oslo.")
        == ["Acme", "Brook", "Institute of Automation, Oslo"])
  }

  @Test func `a town with its country behind a comma is where one is from`() {
    #expect(
      members(
        "Acme Superconducting of Fukuoka, Japan, and Brook, a Finnish provider, have joined the Tide Foundation."
      )
        == ["Acme Superconducting", "Brook"])
  }

  @Test func `a day of the week is no name`() {
    #expect(
      members(
        "Acme Works, which builds tractors, joined the Tide Foundation on Monday as Gold Member.")
        == ["Acme Works"])
  }
}
