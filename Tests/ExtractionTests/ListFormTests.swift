// Lists as web sites really write them: names in italics with what each does, logos in items, semicolons
// around names with commas.

import Announcements
import Testing

@testable import Extraction

@Suite struct ListFormTests {
  private func item(_ spans: Span...) -> Block.Item { Block.Item([Block(.paragraph(spans))]) }

  @Test func `items say what each new member does`() {
    let items = [
      item(.emphasis([.text("Acme Grid")]), .text(" balances power for terminals.")),
      item(.emphasis([.text("Brook Labs")]), .text(" sells hardened Linux.")),
    ]
    #expect(
      tideMembers(
        "The Tide Foundation Adds Members", heading("About the newest General members"),
        Block(.list(Block.List(items: items))), paragraph("Upcoming events:"))
        == ["Acme Grid", "Brook Labs"])
  }

  @Test func `logos stand in the items of a list`() {
    let items = ["Acme Health", "Brook.io"].map {
      item(.link(0, [.image(alternative: $0, link: nil)]))
    }
    #expect(
      tideMembers(
        "Tide Foundation launched", paragraph("The money came from the founding organizations:"),
        Block(.list(Block.List(items: items)))) == ["Acme Health", "Brook.io"])
  }

  @Test func `semicolons part names that have commas of their own`() {
    #expect(
      tideMembers(
        "Tide Foundation Announces Six New Silver Members",
        paragraph(
          "The new Silver Members are Acme; Brook Technology (Shenzhen) Co., Ltd.; Corvid; "
            + "Oak, Ash & Thorn LLP; Dune; and Elm."))
        == [
          "Acme", "Brook Technology (Shenzhen) Co., Ltd.", "Corvid", "Oak, Ash & Thorn LLP", "Dune",
          "Elm",
        ])
  }

  @Test(arguments: [
    (
      "Welcome aboard, Ezekiel!",
      "Ezekiel Thornbury has joined the Foundation as Finance Associate."
    ),
    ("Announcing New Silver Members", "Media contact: press@tide.example"),
    ("Robust Growth Continues: a Report on Our Members", "We grew."),
  ])
  func personsAddressesAndGrowthAreNoMembers(title: String, text: String) {
    #expect(tideMembers(title, paragraph(text)) == [])
  }

  @Test func `a symbol stands before the name of each`() {
    let blocks = ["Acme Office", "Brookwerke Lindau"].map {
      Block(.paragraph([.text("🏢 "), .strong([.text($0)]), .text(" supply power to a town.")]))
    }
    #expect(
      findings("Meet our new members", blocks[0], blocks[1], site: "Tide Foundation")
        .memberships.map(\.name) == ["Acme Office", "Brookwerke Lindau"])
  }

  @Test func `what developers use is no office`() {
    #expect(
      tideMembers(
        "Tide Foundation Adds Two New Members", paragraph("The new members are:"),
        Block(
          .list(
            Block.List(items: [
              item(.link(0, [.text("Acme")]), .text(", developer tools for data")),
              item(.link(1, [.text("Brook Labs")]), .text(", cloud for ships")),
            ])))) == ["Acme", "Brook Labs"])
  }
}
