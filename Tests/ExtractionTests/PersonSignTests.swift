// Persons whose names no list knows: what the text says around them tells them from companies.

import Announcements
import Testing

@testable import Extraction

@Suite struct PersonSignTests {
  @Test(arguments: [
    ("Temba Moyo joins the Tide Foundation", "Temba Moyo joins us. She will look after events."),
    ("Temba Moyo Joins Tide Foundation", "Temba Moyo has joined. In her new role she runs events."),
    ("Meet Zora Mihal", "Zora Mihal has joined the Tide Foundation as community manager."),
    ("Welcome Zora Mihal", "I am Zora Mihal, and I joined the Tide Foundation last week."),
    ("Welcoming Zora Mihal", "Help us in welcoming Zora Mihal to the Tide Foundation staff."),
    ("Tide Foundation welcomes Zora Mihal", "The Tide Foundation welcomes Zora Mihal to its team."),
    ("A new individual member", "Zora Mihal becomes an individual member of the Tide Foundation."),
  ])
  func whoIsSpokenOfAsAPersonIsNoMember(title: String, sentence: String) {
    #expect(memberships(title, paragraph(sentence)) == [])
  }

  @Test(arguments: [
    "Harbor Light joins the Tide Foundation. The company builds lamps.",
    "Harbor Light joins the Tide Foundation. \"Good,\" said its head Ada Lund. She likes lamps.",
    "The team at Harbor Light is excited: Harbor Light joins the Tide Foundation.",
    "Harbor Light joins the Tide Foundation. \"There his ideas grow,\" we hear.",
    "Harbor Light joins the Tide Foundation. Our team is glad.",
    "Harbor Light joins the Tide Foundation as corporate contributor.",
  ])
  func aCompanyOfTwoCapitalWordsIsAMember(text: String) {
    let found = findings("Harbor Light joins the Tide Foundation", paragraph(text))
    #expect(found.memberships.map(\.name) == ["Harbor Light"])
  }

  @Test func `a company may be called like its founder`() {
    let text =
      "Dell joins the Tide Foundation as a Gold member. “Good,” said Michael Dell, its founder."
    #expect(memberships("News", paragraph(text)) == ["Dell: join, gold"])
    #expect(
      tideMembers("News", heading("New members"), list("Laura", "Kelp", "Acme Ltd"))
        == ["Laura", "Kelp", "Acme Ltd"])
  }

  @Test func `companies with their countries are no persons with employers`() {
    #expect(
      tideMembers(
        "News", heading("New members"),
        list("Red Hat, Germany", "Northern Lights, Norway", "Blue Ocean, Sweden", "Acme Ltd"))
        == ["Red Hat", "Northern Lights", "Blue Ocean", "Acme Ltd"])
  }
}
