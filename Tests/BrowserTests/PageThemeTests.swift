// How a page looks: by attributes and marks, with colour, without, and in ASCII.

import Announcements
import Screen
import Testing

@testable import Browser

@Suite struct PageThemeTests {
  private let content: [Block.Content] = [
    .heading(level: 1, text: [.text("One")], anchor: ""),
    .quote(
      [
        Block(
          .list(
            .init(items: [.init([Block(.paragraph([.text("x"), .superscript([.text("2")])]))])])))
      ],
      attribution: [.text("Ann")]),
    .table(
      .init(
        alignments: [], header: [[.text("a")], [.text("b")]], rows: [[[.text("c")], [.text("d")]]])),
    .rule, .code("x", language: "c"),
  ]

  @Test func everyFrameBarAndMarkIsASCIIWhenAsked() {
    var announcement = post(content, links: [Link(text: "", url: "")])
    announcement.date = Day(year: 2024, month: 9, day: 10)
    announcement.findings.events = [
      MembershipEvent(.join, member: "Arm", tier: Tier("premier")),
      MembershipEvent(.join, member: "Intel", tier: Tier("general")),
    ]
    announcement.findings.boilerplate = [Boilerplate(title: "Code", blocks: 4..<5)]
    let page = Page(announcement, width: 40, options: PageOptions(marks: .ascii))
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "T", "2024-09-10", "",
        "| joins  Arm  # premier",
        "| joins  Intel  - general",
        "| links  1", "",
        "One", "===", "",
        "> * x^2",
        "> -- Ann", "",
        "a | b", "--+--", "c | d", "",
        "------------------------", "",
        "+ Code",
      ])
  }

  @Test func monochromeUsesNoColorAndKeepsEveryMark() {
    let options = PageOptions(theme: .monochrome)
    let styles = Page(post(content), width: 40, options: options).lines.flatMap {
      $0.text.runs.map(\.style)
    }
    #expect(styles.allSatisfy { $0.foreground == nil && $0.background == nil })
    #expect(rows(content, 40, options: options) == rows(content, 40))
  }

  @Test func aTerminalGetsStylesAndHyperlinksAndAStreamDoesNot() {
    let text: [Span] = [
      .text("See "), .link(0, [.text("Arm")]), .text(", "), .strong([.text("now")]),
      .link(1, [.text("x")]),
    ]
    let links = [
      Link(text: "Arm", url: "https://arm.com/a b\u{1B}\\é"),
      Link(text: "x", url: "javascript:alert(1)"),
    ]
    let page = Page(
      post([.paragraph(text)], links: links), width: 40, options: PageOptions(theme: .monochrome))
    let line = page.lines[3]
    #expect(line.text(for: .plain) == "See Arm[1], nowx[2]")
    #expect(
      line.text(for: .terminal(hyperlinks: false))
        == "See \u{1B}[4mArm\u{1B}[0m[1], \u{1B}[1mnow\u{1B}[0m\u{1B}[4mx\u{1B}[0m[2]")
    #expect(
      line.text(for: .terminal(hyperlinks: true), links: links)
        == "See \u{1B}]8;;https://arm.com/a%20b%1B\\%C3%A9\u{1B}\\\u{1B}[4mArm\u{1B}[0m[1]\u{1B}]8;;\u{1B}\\"
        + ", \u{1B}[1mnow\u{1B}[0m\u{1B}[4mx\u{1B}[0m[2]")
  }

  @Test func colorsAreOnlyThoseLegibleOnBlackAndOnWhite() {
    let theme = Theme.colors
    for style in [
      theme.code, theme.linkNumber, theme.warning, theme.tier, theme.link, theme.heading,
    ] {
      #expect([nil, .magenta, .red].contains(style.foreground))
      #expect(style.background == nil)
    }
  }
}
