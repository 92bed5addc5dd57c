// Anchors, links, headings, quotations and folded sections: finding one's way on a page.

import Announcements
import Testing

@testable import Browser

@Suite struct PagePlacesTests {
  private let words = Array(repeating: "word", count: 60).joined(separator: " ")

  @Test func thePlaceAtTheTopStaysThereWhenResized() {
    let long = post([.paragraph([.text(words)]), .paragraph([.text("Second " + words)])])
    let wide = Page(long, width: 80)
    let top = wide.lines.firstIndex { $0.text.plain.hasPrefix("Second") } ?? 0
    var narrow = wide.resized(to: 30)
    #expect(narrow.lines.isEmpty)
    let row = narrow.row(of: wide.anchor(atRow: top))
    #expect(narrow.lines[row].text.plain == "Second word word word word")
    // A row within a paragraph: the row that holds its first word.
    let inside = wide.anchor(atRow: top + 2)
    let there = narrow.row(of: inside)
    #expect(narrow.lines[there].pieces[0].bytes.contains(inside.offset))
    var again = narrow.resized(to: 80)
    #expect(again.row(of: wide.anchor(atRow: top)) == top)
  }

  @Test func rowsAreMadeOnlyAsFarAsAsked() {
    let many = post((0..<1000).map { .paragraph([.text("Paragraph \($0)")]) })
    var page = Page(many, width: 40, rows: 24)
    #expect(page.lines.count < 30 && !page.isComplete)
    #expect(page.row(of: Anchor(passage: 502)) == 1000)
    #expect(!page.isComplete)
    page.layOut(rows: .max)
    #expect(page.isComplete && page.lines.count == 2001)
  }

  @Test func linksAreFoundForwardsAndBackwardsByTheirPlaces() {
    let links = (0..<3).map { Link(text: "\($0)", url: "https://\($0).example") }
    var page = Page(
      post(
        [
          .paragraph([.link(0, [.text("a")]), .text(" and "), .link(1, [.text("a long link")])]),
          .paragraph([.link(2, [.text("last")])]),
        ], links: links), width: 14)
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "T", "3 links", "", "a[1] and a", "long link[2]", "", "last[3]",
      ])
    #expect(page.target(after: (0, 0), forward: true)?.target == .link(0))
    #expect(page.target(after: (3, 0), forward: true)?.target == .link(1))
    #expect(page.target(after: (3, 9), forward: true)?.target == .link(2))
    #expect(page.target(after: (6, 0), forward: true) == nil)
    #expect(page.target(after: (6, 0), forward: false)?.target == .link(1))
    #expect(page.target(after: (3, 9), forward: false)?.target == .link(0))
    #expect(page.target(after: (3, 0), forward: false) == nil)
    #expect(page.rows(of: .link(1)) == 3..<5)
    #expect(page.rows(of: .link(7)).isEmpty)
  }

  @Test func headingsGiveTheOutlineAndTheirNames() {
    var page = Page(
      post([
        .heading(level: 1, text: [.text("One")], anchor: "one"), .paragraph([.text(words)]),
        .quote(
          [Block(.heading(level: 3, text: [.text("In "), .code("it")], anchor: "in-it"))],
          attribution: []),
      ]), width: 40)
    #expect(page.headings.map(\.text) == ["One", "In it"])
    #expect(page.headings.map(\.level) == [1, 3])
    let anchor = page.anchor(named: "in-it") ?? .top
    #expect(page.lines[page.row(of: anchor)].text.plain == "┃ ### In `it`")
    #expect(page.anchor(named: "none") == nil)
  }

  @Test func quotationsAreJumpedToWithTheirSpeakers() {
    var announcement = post([])
    announcement.body.blocks = [
      Block(.paragraph([.text("First.")]), line: 5),
      Block(
        .paragraph([.text("He said: “We are "), .strong([.text("glad")]), .text("” to be.")]),
        line: 7),
    ]
    announcement.findings.people = [
      Person(name: "Ann Smith", role: "CEO", organization: "Arm", isQuoted: true)
    ]
    announcement.findings.quotations = [Quotation(text: "We are glad", speaker: 0, line: 7)]
    let page = Page(announcement, width: 40)
    let quotations = page.quotations(PageFinder(page))
    #expect(quotations.map(\.speaker) == ["Ann Smith, CEO, Arm"])
    #expect(quotations.map(\.anchor) == [Anchor(passage: 4, offset: 12)])
    #expect(quotations.map(\.place?.end) == [Anchor(passage: 4, offset: 23)])
  }

  @Test func linesOfTheFileLeadToTheirPassages() {
    var announcement = post([])
    announcement.body.blocks = [3, 5, 9].map { Block(.paragraph([.text("at \($0)")]), line: $0) }
    let page = Page(announcement, width: 40)
    #expect(page.anchor(ofSourceLine: 6) == Anchor(passage: 4))
    #expect(page.anchor(ofSourceLine: 1) == .top)
    #expect(page.lines.map(\.sourceLine) == [0, 0, 3, 0, 5, 0, 9])
  }

  @Test func neighbouringSectionsShareOneRowAndUnfoldEach() {
    var announcement = post([
      .paragraph([.text("Text.")]), .heading(level: 2, text: [.text("About A")], anchor: "a"),
      .paragraph([.text("A is.")]), .heading(level: 2, text: [.text("About B")], anchor: "b"),
      .paragraph([.text("B is.")]), .paragraph([.text("End.")]),
    ])
    announcement.findings.boilerplate = [
      Boilerplate(title: "About A", blocks: 1..<3), Boilerplate(title: "About B", blocks: 3..<5),
    ]
    var page = Page(announcement, width: 40)
    let folded = ["T", "", "Text.", "", "▸ About A   ▸ About B", "", "End."]
    #expect(page.lines.map { $0.text(for: .plain) } == folded)
    #expect(page.lines[4].places.map(\.target) == [.boilerplate(0), .boilerplate(1)])
    page.toggle(boilerplate: 1)
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "T", "", "Text.", "", "▸ About A", "", "▾ About B", "─────────", "", "B is.", "", "End.",
      ])
    page.toggle(boilerplate: 1)
    #expect(page.lines.map { $0.text(for: .plain) } == folded)
    let whole = Page(announcement, width: 40, options: PageOptions(foldsBoilerplate: false))
    #expect(whole.lines.count == 15)
  }

  @Test func footnotesAndTheirReferencesLeadToEachOther() {
    let page = Page(
      post(
        [.paragraph([.text("A claim"), .footnote(0), .text(".")])],
        footnotes: [Footnote(label: "a", blocks: [Block(.paragraph([.text("The note.")]))])]),
      width: 40)
    #expect(
      page.lines.map { $0.text(for: .plain) } == [
        "T", "", "A claim[^a].", "", "────────────────────────", "", "[^a] The note.",
      ])
    #expect(page.lines[2].places.map(\.target) == [.footnote(0)])
    #expect(page.lines[6].places.map(\.target) == [.reference(0)])
  }

  @Test func wideRowsScrollBehindTheirMarginWithMarksAtTheEdges() {
    let page = Page(
      post([.quote([Block(.code("0123456789ABCDEFGHIJ", language: nil))], attribution: [])]),
      width: 12)
    let line = page.lines[2]
    #expect(line.isWide)
    #expect(line.text.plain == "┃   0123456789ABCDEFGHIJ")
    #expect(line.scrolled(by: 0, width: 12).plain == "┃   0123456›")
    #expect(line.scrolled(by: 4, width: 12).plain == "┃   ‹56789A›")
    #expect(line.scrolled(by: 99, width: 12).plain == "┃   ‹DEFGHIJ")
  }
}
