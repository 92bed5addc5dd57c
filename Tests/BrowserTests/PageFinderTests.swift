// Finding text on a page, and where it is seen.

import Announcements
import Testing

@testable import Browser

@Suite struct PageFinderTests {
  private func found(_ text: String, in blocks: [Block.Content], _ width: Int = 20) -> [String] {
    let page = Page(
      post(blocks, links: [Link(text: "Arm", url: "https://arm.com")]), width: width)
    let matches = PageFinder(page).matches(of: text)
    return matches.map { match in
      page.lines.flatMap { line in
        line.columns(of: match).map { line.text.part($0).plain }
      }.joined(separator: "|")
    }
  }

  @Test func smallLettersFindAnyCaseAndCapitalsOnlyThemselves() {
    let text: [Block.Content] = [.paragraph([.text("Arm, arm and ARM, also alarm")])]
    #expect(found("arm", in: text, 80) == ["Arm", "arm", "ARM", "arm"])
    #expect(found("Arm", in: text, 80) == ["Arm"])
    #expect(found("", in: text) == [])
    #expect(found("charm", in: text) == [])
  }

  @Test func aMatchGoesOnOverRowsAndMarks() {
    let text: [Block.Content] = [
      .paragraph([
        .text("Today, the company "), .link(0, [.text("Arm")]), .text(" has joined "),
        .strong([.text("the foun")]), .text("dation."),
      ])
    ]
    #expect(found("arm has joined", in: text, 26) == ["Arm[1]|has joined"])
    #expect(found("foundation", in: text) == ["foundation"])
    #expect(found("[1]", in: text) == [])
  }

  @Test func typographicSignsAreFoundByPlainOnes() {
    let text: [Block.Content] = [.paragraph([.text("“We’re glad”\u{A0}– says Société Générale")])]
    #expect(found("\"we're glad\" ", in: text, 80) == ["“We’re glad”\u{A0}"])
  }

  @Test func lettersAreAlikeAsInASearchUnlessCapital() {
    let text: [Block.Content] = [.paragraph([.text("Société Générale, ＮＥＣ and the ﬁrst")])]
    #expect(found("societe gen", in: text, 80) == ["Société Gén"])
    #expect(found("Societe", in: text, 80) == [])
    #expect(found("Société", in: text, 80) == ["Société"])
    #expect(found("nec", in: text, 80) == ["ＮＥＣ"])
    #expect(found("first", in: text, 80) == ["ﬁrst"])
  }

  @Test func titlesCodeAndCellsAreSearchedInReadingOrder() {
    let cells = Block.Table(
      alignments: [.left, .right], header: [[.text("Name")], [.text("Seat")]],
      rows: [[[.text("Intel")], [.text("one seat")]], [[.text("the seat of Arm")], []]])
    let page = Page(
      post([.code("let seat = 1\n\tseat += 1", language: "swift"), .table(cells)]), width: 40)
    let matches = PageFinder(page).matches(of: "seat")
    let places = matches.map { match in
      page.lines.enumerated().flatMap { row, line in
        line.columns(of: match).map { "\(row): \($0)" }
      }.joined()
    }
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "T",
        "",
        "  ── swift",
        "  let seat = 1",
        "      seat += 1",
        "",
        "Name            │     Seat",
        "────────────────┼─────────",
        "Intel           │ one seat",
        "the seat of Arm │",
      ])
    #expect(places == ["3: 6..<10", "4: 6..<10", "6: 22..<26", "8: 22..<26", "9: 4..<8"])
    #expect(PageFinder(page).matches(of: "t").first?.start == Anchor(passage: 0, offset: 0))
  }

  @Test func foldedSectionsAreSearchedAndUnfoldedToShowTheMatch() {
    var announcement = post([
      .paragraph([.text("Text.")]), .heading(level: 2, text: [.text("About us")], anchor: "a"),
      .paragraph([.text("We are neutral.")]),
    ])
    announcement.findings.boilerplate = [Boilerplate(title: "About us", blocks: 1..<3)]
    var page = Page(announcement, width: 40)
    #expect(page.lines.map { $0.text(for: .plain) } == ["T", "", "Text.", "", "▸ About us"])
    let match = PageFinder(page).matches(of: "neutral")[0]
    #expect(page.row(of: match.start) == 4)
    let row = page.reveal(match.start)
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "T", "", "Text.", "", "▾ About us", "──────────", "", "We are neutral.",
      ])
    #expect(row == 7)
    #expect(page.lines[row].columns(of: match) == [7..<14])
  }

  @Test func onlyTheMatchesOfARowAreLookedAt() {
    let page = Page(
      post([
        .paragraph([.text("one two one")]), .paragraph([.text("two")]),
        .code("one\ntwo\none one", language: nil),
      ]), width: 40)
    let matches = PageFinder(page).matches(of: "one")
    #expect(matches.count == 5)
    #expect(
      page.lines.filter { !$0.text.plain.isEmpty }.map { matches.indices(on: $0) } == [
        0..<0, 0..<2, 2..<2, 2..<3, 3..<3, 3..<5,
      ])
  }
}
