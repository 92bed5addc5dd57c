// Pages that nobody would want to read: they must cost no more than others, and never end a program.

import Announcements
import Testing

@testable import Browser

@Suite struct PageHostileTests {
  private var everything: [Block.Content] {
    let text: [Span] = [.text("日本 a-b 👩‍👩‍👧 "), .link(9, []), .footnote(4), .lineBreak, .code("")]
    let cells = [text, [], text]
    return [
      .heading(level: 9, text: text, anchor: ""), .heading(level: -1, text: [], anchor: ""),
      .paragraph(text), .quote([], attribution: text), .list(.init(items: [])),
      .list(.init(start: .max, items: [.init([]), .init(isChecked: true, [Block(.rule)])])),
      .list(
        .init(
          start: .min, items: [.init([Block(.table(.init(alignments: [], header: [], rows: [])))])])
      ),
      .definitions([.init(term: [], descriptions: [[]])]), .code("\t\n\t", language: "👍🏽"),
      .table(.init(alignments: [.right], header: cells, rows: [[], cells, cells], caption: text)),
      .rule, .figure([], caption: []), .details(summary: [], []), .math(""),
    ]
  }

  @Test(arguments: [-7, 0, 1, 2, 3, 4, 5, 7, 11, 13, 23])
  func anyWidthIsLaidOut(width: Int) {
    var announcement = post(everything)
    announcement.findings.boilerplate = [
      Boilerplate(title: "a", blocks: 2..<99), Boilerplate(title: "b", blocks: 1..<3),
      Boilerplate(title: "c", blocks: 50..<60),
    ]
    announcement.findings.events = [MembershipEvent(.join, member: "👩‍👩‍👧", tier: Tier(""))]
    for folds in [true, false] {
      let options = PageOptions(measure: width, foldsBoilerplate: folds)
      var page = Page(announcement, width: width, options: options)
      let finder = PageFinder(page)
      for match in finder.matches(of: "a") {
        let row = page.reveal(match.start)
        #expect(page.lines.indices.contains(row))
      }
      #expect(page.isComplete && page.lines.count > 2)
      for index in -1..<3 { page.toggle(boilerplate: index) }
      _ = page.row(of: Anchor(passage: -4, offset: -4))
      _ = page.row(of: Anchor(passage: .max - 1, offset: .max))
      _ = page.lines.map { $0.scrolled(by: 3, width: width) }
    }
  }

  @Test func aHundredLevelsIndentHalfOfThePageAndKeepTheirText() {
    var block = Block(.paragraph([.text("deep down")]))
    for level in 0..<100 {
      block =
        level % 2 == 0
        ? Block(.quote([block], attribution: [])) : Block(.list(.init(items: [.init([block])])))
    }
    for width in [1, 10, 40, 80] {
      let page = Page(post([block.content]), width: width)
      let words = page.lines.map(\.text.plain).joined().filter { !" •◦▪┃".contains($0) }
      #expect(words == "Tdeepdown")
      #expect(page.lines.count < 200)
    }
  }

  @Test func aHundredLevelsOfSpansAreFlattened() {
    var span = Span.text("text")
    for level in 0..<100 { span = level % 2 == 0 ? .emphasis([span]) : .strong([span]) }
    #expect(rows([.paragraph([span])], 40) == ["text"])
  }

  @Test func aTableOfAThousandColumnsBecomesRecords() {
    let row = (0..<1000).map { [Span.text("cell \($0)")] }
    let table = Block.Table(alignments: [], header: row, rows: [row, row])
    #expect(rows([.table(table)], 120).count == 2001)
  }

  @Test func oneWordOfAHundredThousandLettersIsCutIntoRows() {
    let word = String(repeating: "x", count: 100_000)
    #expect(
      rows([.paragraph([.text(word)])], 100, options: PageOptions(measure: 100)).count == 1000)
  }

  @Test func emojiAreReducedWhenDrawnAndJoinersOfLettersStay() {
    let text = "👩‍👩‍👧 👍🏽 🇰🇷 ❤️ 1️⃣ می\u{200C}خواهم so\u{AD}ft क्\u{200D}ष"
    #expect(
      rows([.paragraph([.text(text)])], 60) == [
        "👩 👍 KR ❤ 1 می\u{200C}خواهم soft क्\u{200D}ष"
      ])
  }
}
