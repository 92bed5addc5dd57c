import Announcements
import Catalog
import Screen
import Testing

@testable import Browser

/// Coming back to where one was.
struct PlaceTests {
  private func posts(_ count: Int) -> [Announcement] {
    (1...count).map { number in
      let lines = (1...60).map { Block.Content.paragraph([.text("Line \($0) of \(number).")]) }
      return Fixtures.post(
        "p\(number)", "Post \(number)", Day(number: 20_000 - number)?.description, events: [], lines
      )
    }
  }

  @Test func theSamePostStandsOnTheSameRow() throws {
    var session = try Session(posts(300), columns: 60, rows: 23)
    session.type("<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>kkk")
    let before = session.screen
    try session.restart()
    #expect(session.screen == before)
    session.type("g")
    #expect(session.browser.list.selectedRow?.title == "Post 1")
  }

  @Test func theFirstScreenIsThereBeforeTheListIs() throws {
    var session = try Session(posts(300), columns: 60, rows: 23)
    session.type("GbbK")
    let before = Array(session.canvas.lines[1...20])
    session.isSlow = true
    try session.restart()
    #expect(Array(session.canvas.lines[1...20]) == before)
    session.answerAll()
    #expect(Array(session.canvas.lines[1...20]) == before)
  }

  @Test func queryAndOrderComeBack() throws {
    var session = try Session(columns: 80, rows: 20)
    session.type("/joins<Enter>sj")
    let before = session.screen
    try session.restart()
    #expect(session.screen == before)
    #expect(session.browser.list.view == View(query: "joins", order: .title))
  }

  @Test func theTextThatWasReadComesBack() throws {
    var session = try Session(posts(9), columns: 60, rows: 23)
    session.type("jj<Enter><Space>jjj")
    let before = session.screen
    try session.restart()
    #expect(session.browser.focus == .detail)
    #expect(session.screen == before)
  }

  @Test func whoWasAtTheTopBeginsAtTheTop() throws {
    var session = try Session(posts(9), columns: 60, rows: 23)
    session.type("jjk")
    #expect(session.browser.place != nil)
    session.type("k")
    #expect(session.browser.place == nil)
    try session.restart()
    #expect(!session.browser.list.hasMoved)
  }

  @Test func aKeyPressedSoonerIsNotOverridden() throws {
    var session = try Session(columns: 80, rows: 20)
    session.type("/joins<Enter>j")
    session.isSlow = true
    try session.restart()
    session.type("<Esc>")
    session.answerAll()
    session.answerAll()
    #expect(session.browser.list.view == View())
    #expect(session.browser.list.scroll.selected == 0)
  }

  @Test func whatIsNewSinceTheLastVisitIsSaidOnce() {
    var changes = ArchiveChanges(archive: "a")
    #expect(ChangeText.text([changes]) == "")
    changes.new = [1, 2]
    changes.removed = [Path("x.md")]
    #expect(
      ChangeText.text([changes, changes]) == "since your last visit: 4 new, 2 removed")
  }
}
