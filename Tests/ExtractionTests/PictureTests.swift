// Rows of logos: members whose names stand in the pictures' alternative texts alone.

import Announcements
import Testing

@testable import Extraction

@Suite struct PictureTests {
  private func picture(_ alternative: String) -> Span {
    .image(alternative: alternative, link: nil)
  }

  @Test func `logos behind a welcome are the members that it promises`() {
    let row = Block(
      .paragraph([picture("Acme Robotics"), .text(" "), picture("Brook logo"), .lineBreak]))
    let next = Block(.paragraph([.link(0, [picture("Logo of Corvid Systems")])]))
    #expect(
      tideMembers(
        "Welcome to our new members", paragraph("We welcome these companies as new members:"), row,
        next) == ["Acme Robotics", "Brook", "Corvid Systems"])
  }

  @Test func `logos under a heading of new members are these`() {
    #expect(
      tideMembers(
        "Newsletter of June", heading("New Silver members"), Block(.paragraph([picture("Corvid")])),
        Block(.paragraph([picture("Dune")]))) == ["Corvid", "Dune"])
  }

  @Test func `one picture is an illustration`() {
    #expect(
      tideMembers(
        "Newsletter of June", paragraph("We welcome our new members:"),
        Block(.paragraph([picture("Harbour at Dawn")])), list("Corvid", "Dune"))
        == ["Corvid", "Dune"])
  }

  @Test func `pictures with captions for names are no members`() {
    #expect(
      tideMembers(
        "Summit of June", paragraph("The new members met in Oslo."),
        Block(.paragraph([picture("A full hall on the first day")])),
        Block(.paragraph([picture("Ada Lund on stage")]))) == [])
  }
}
