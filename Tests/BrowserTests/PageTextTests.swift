import Announcements
import Screen
import Testing

@testable import Browser

@Suite struct PageTextTests {
  @Test func paragraphsAreFilledWithWordsAndLinkNumbers() {
    let text: [Span] = [
      .text("The foundation announced today that "), .link(0, [.text("Arm")]),
      .text(" has joined as a "), .emphasis([.text("premier")]), .text(" member."),
    ]
    let links = [Link(text: "Arm", url: "https://www.arm.com/")]
    #expect(
      rows([.paragraph(text), .paragraph([.text("More.")])], 40, links: links) == [
        "The foundation announced today that",
        "Arm[1] has joined as a premier member.",
        "",
        "More.",
      ])
    #expect(
      rows([.paragraph(text)], 80, links: links) == [
        "The foundation announced today that Arm[1] has joined as a premier member."
      ])
  }

  @Test func theMeasureEndsLinesOnAWidePage() {
    let text = Array(repeating: "word", count: 30).joined(separator: " ")
    let widths = rows([.paragraph([.text(text)])], 120).map(\.count)
    #expect(widths == [84, 64])
  }

  @Test func aLinksPlaceIsItsTextAndNumberOnEachRow() {
    let text: [Span] = [.text("See "), .link(0, [.text("the long site")]), .text(".")]
    let page = Page(
      post([.paragraph(text)], links: [Link(text: "", url: "https://a.example/")]), width: 12)
    let rows = page.lines.filter { $0.passage == 3 }.dropFirst()
    #expect(rows.map(\.text.plain) == ["See the long", "site[1]."])
    #expect(rows.map { $0.places.map(\.columns) } == [[4..<12], [0..<7]])
    #expect(rows.flatMap { $0.places.map(\.target) } == [.link(0), .link(0)])
  }

  @Test func theTopHasTitleBylineAndFacts() {
    let arm = Announcement(
      id: "arm", path: Path("arm.md"), title: "Arm Joins the PyTorch Foundation",
      date: Day(year: 2024, month: 9, day: 10), authors: ["The PyTorch Foundation"],
      body: Document(
        blocks: [Block(.paragraph([.text("Text.")]))],
        links: [Link(text: "a", url: "b"), Link(text: "c", url: "d")]),
      findings: Findings(
        foundation: "PyTorch Foundation",
        events: [
          MembershipEvent(.join, member: "Arm", tier: Tier("premier")),
          MembershipEvent(.board, member: "Arm", person: "Alex Spinelli"),
        ],
        people: [
          Person(
            name: "Alex Spinelli", role: "VP Developer Technology", organization: "Arm",
            isQuoted: true)
        ]))
    let page = Page(arm, facts: PageFacts(linksInside: [1], linkedFrom: 2), width: 60)
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "Arm Joins the PyTorch Foundation",
        "2024-09-10 · The PyTorch Foundation",
        "",
        "│ joins   Arm  ◆ premier",
        "│ board   Alex Spinelli, VP Developer Technology, Arm",
        "│ quoted  Alex Spinelli (Arm)",
        "│ links   2 · 1 inside, linked from 2",
        "",
        "Text.",
      ])
  }

  @Test func membersOfOneTierShareARowAndHaveTheirOtherNames() {
    var launch = post([.paragraph([.text("Text.")])])
    launch.findings.events = [
      MembershipEvent(.found, member: "AWS", tier: Tier("platinum")),
      MembershipEvent(.found, member: "Intel", tier: Tier("platinum")),
      MembershipEvent(.found, member: "Acme", tier: Tier("associate")),
      MembershipEvent(.leave, member: "Zeta"),
    ]
    let facts = PageFacts(aliases: ["AWS": ["Amazon Web Services"]])
    let page = Page(launch, facts: facts, width: 60)
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "T",
        "",
        "│ leaves  Zeta",
        "│ founds  AWS (Amazon Web Services), Intel  ◆ platinum",
        "│ founds  Acme  ○ associate",
        "",
        "Text.",
      ])
    #expect(
      Page(launch, width: 16).lines.map { $0.text(for: .plain) } == [
        "T", "", "│ leaves: Zeta", "│ founds: AWS,", "│ Intel", "│ ◆ platinum", "│ founds: Acme",
        "│ ○ associate", "", "Text.",
      ])
  }
}
