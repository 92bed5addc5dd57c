import Announcements
import Screen
import Testing

@testable import Browser

struct DetailTests {
  /// A post of 40 paragraphs, open, on a screen with ten rows for it.
  private func long(_ keys: String = "") throws -> Session {
    let paragraphs = (1...40).map { Block.Content.paragraph([.text("Paragraph \($0).")]) }
    let post = Fixtures.post("long", "Long", "2024-01-01", events: [], paragraphs)
    var session = try Session([post], columns: 60, rows: 13)
    session.type("<Enter>" + keys)
    return session
  }

  @Test(arguments: [
    ("j", 1), ("<Down>", 1), ("jk", 0), ("jj<Up>", 1), ("<Space>", 9), ("<^F>", 9), ("<PgDn>", 9),
    ("<Space>b", 0), ("<Space><^B>", 0), ("<Space><PgUp>", 0), ("<^D>", 5), ("<^D><^U>", 0),
    ("G", 72), ("<End>", 72), ("Gg", 0), ("G<Home>", 0), ("Gj", 72),
  ])
  func keysScrollThePage(keys: String, top: Int) throws {
    #expect(try long(keys).browser.detail.top == top)
  }

  @Test func theHeaderSaysHowFarDownOneIs() throws {
    #expect(try long().header.hasSuffix("top  1/1"))
    #expect(try long("<Space>").header.hasSuffix("12%  1/1"))
    #expect(try long("G").header.hasSuffix("end  1/1"))
  }

  @Test func resizingKeepsTheParagraphAtTheTop() throws {
    var session = try long("<Space><Space>j")
    let line = session.canvas.lines[1]
    for (rows, columns) in [(20, 40), (9, 110), (13, 60)] {
      session.handle(.resize(Size(rows: rows, columns: columns)))
    }
    #expect(session.canvas.lines[1] == line)
  }

  @Test func quotesAreGoneThroughWithTheirSpeakers() throws {
    var session = try Session(columns: 80, rows: 9)
    session.type("j<Enter>\"")
    #expect(session.message == "quotation 1 of 1: Alex Spinelli, VP")
    #expect(session.canvas.lines.contains { $0.contains("“We are pleased to join,”") })
  }

  @Test func allOfAQuotationIsShownWhereThereIsRoom() throws {
    let words = String(repeating: "many words ", count: 20) + "at last"
    var post = Fixtures.post(
      "q", "Q", "2025-01-01", events: [],
      [.paragraph([.text("One.")]), .paragraph([.text("Two.")]), .paragraph([.text("“\(words)”")])])
    post.findings.quotations = [Quotation(text: words, speaker: nil, line: 11)]
    var session = try Session([post], columns: 60, rows: 11)
    session.type("<Enter>")
    #expect(!session.screen.contains("at last"))
    session.type("\"")
    #expect(session.screen.contains("“many words") && session.screen.contains("at last”"))
  }

  @Test func aQuotationIsMarkedWhereItStandsUntilEscape() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("j<Enter>\"")
    #expect(session.cursorLine.hasPrefix(" “We are pleased to join,” said"))
    func marked() -> String {
      let row = session.canvas.cursor?.row ?? 0
      return (0..<80).filter { session.canvas[row, $0].style == Theme.monochrome.match }
        .map { session.canvas[row, $0].text }.joined()
    }
    #expect(marked() == "We are pleased to join,")
    session.type("<Esc>")
    #expect(marked() == "")
    #expect(session.browser.focus == .detail)
  }

  @Test func wideCodeIsScrolledSideways() throws {
    let code = String(repeating: "0123456789", count: 8)
    let post = Fixtures.post(
      "code", "Code", "2024-01-01", events: [], [.code(code, language: nil)])
    var session = try Session([post], columns: 41, rows: 12)
    session.type("<Enter>")
    let before = session.screen
    session.type("<lt>")
    #expect(session.screen == before)
    session.type(">")
    #expect(session.browser.detail.shift == 20)
    session.type("<lt>")
    #expect(session.screen == before)
  }

  @Test func aPageWithoutWideLinesSaysSo() throws {
    #expect(try long(">").message == "nothing here is wider than the pane")
  }

  @Test func anEditedPostIsShownAsItIsNow() throws {
    var session = try long("<Space>")
    let id = try #require(session.browser.detail.post)
    var edited = session.announcements[0]
    edited.title = "Longer"
    session.handle(.loaded(id, Post(announcement: edited, facts: .init())))
    #expect(session.browser.detail.page?.announcement.title == "Longer")
    #expect(session.browser.detail.top == 9)
  }

  @Test func escapeUndoesOneThingAtATime() throws {
    var session = try Session(columns: 110, rows: 20)
    session.type("j<Enter>z/join<Enter>]1<Esc>")
    // The number 1 has opened its link at once; the find marks go first.
    #expect(session.browser.detail.sought == nil)
    #expect(session.browser.detail.selected != nil)
    session.type("<Esc>")
    #expect(session.browser.detail.selected == nil)
    #expect(session.browser.isMaximized)
    session.type("<Esc>")
    #expect(!session.browser.isMaximized)
    #expect(session.browser.focus == .detail)
    session.type("<Esc>")
    #expect(session.browser.focus == .list)
  }

  @Test func theMouseSelectsAndFollowsWhenItIsOn() throws {
    var session = try Session(columns: 110, rows: 20)
    session.handle(.key(.mouse(.init(.press, row: 2, column: 10))))
    #expect(session.browser.list.scroll.selected == 0)
    session.type(":mouse<Enter>")
    #expect(session.effects == [.reportMouse(true)])
    session.handle(.key(.mouse(.init(.press, row: 2, column: 10))))
    #expect(session.browser.list.selectedRow?.title == Fixtures.arm.title)
    let row = try #require(session.canvas.lines.firstIndex { $0.contains("Arm[1]") })
    let line = session.canvas.lines[row]
    let column = line.distance(
      from: line.startIndex, to: try #require(line.firstRange(of: "Arm[1]")?.lowerBound))
    session.handle(.key(.mouse(.init(.press, row: row, column: column))))
    #expect(session.effects.last == .open("https://www.arm.com/"))
    session.handle(.key(.mouse(.init(.wheelDown, row: 3, column: 3))))
    #expect(session.browser.list.scroll.selected == 4)
  }

  @Test func tabCompletesFieldsAndValues() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("/mem<Tab>")
    #expect(session.browser.prompt?.editor.text == "member:")
    session.type("reb<Tab>")
    #expect(session.browser.prompt?.editor.text == "member:Rebellions")
    #expect(session.titles.last == "Rebellions joins as a general member")
  }

  @Test func tabGoesThroughTheCandidates() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("/tier:<Tab>")
    #expect(session.browser.prompt?.editor.text == "tier:general")
    #expect(session.message == "tier:general 3  tier:premier 2")
    session.type("<Tab>")
    #expect(session.browser.prompt?.editor.text == "tier:premier")
    session.type("<Tab>")
    #expect(session.browser.prompt?.editor.text == "tier:general")
  }

  @Test func namedQueriesAreOffered() throws {
    var session = try Session(
      columns: 80, rows: 12,
      options: Browser.Options(page: .plain, namedQueries: ["top": "tier:premier since:2024"]))
    session.type("/to<Tab>")
    #expect(session.message == "top = tier:premier since:2024")
    #expect(session.browser.prompt?.editor.text == "tier:premier since:2024")
    #expect(session.titles == ["Arm joins the Lattice Foundation as a premier member"])
  }
}
