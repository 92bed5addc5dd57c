import Announcements
import Screen
import Testing

@testable import Browser

/// What is near is read before it is asked for, and what is not there yet holds up no key.
struct ReadAheadTests {
  private func session(posts: Int) throws -> Session {
    try Session(
      (100..<(100 + posts)).map { number in
        Fixtures.post(
          "\(number)", "Post \(number)", "2024-01-01", events: [],
          [.paragraph([.text("Text \(number).")])])
      }, columns: 110, rows: 13)
  }

  @Test func rowsOfThreeScreensFurtherDownAreAtHand() throws {
    let session = try session(posts: 200)
    let list = session.browser.list
    #expect(list.height == 10)
    #expect((0..<40).allSatisfy { list.listing[$0].map { list.rows[$0] != nil } ?? false })
  }

  @Test func aJumpToTheEndShowsItsRowsAndReadsThoseAbove() throws {
    var session = try session(posts: 900)
    session.type("G")
    #expect(session.titles.last == "Post 999")
    let list = session.browser.list
    #expect((861..<900).allSatisfy { list.listing[$0].map { list.rows[$0] != nil } ?? false })
  }

  @Test func theListIsDrawnBeforeThePostIsThere() throws {
    var session = try session(posts: 30)
    session.answer()
    session.isSlow = true
    session.type("G")
    #expect(session.canvas.lines[10].contains("Post 129"))
    #expect(session.browser.detail.page == nil)
    #expect(session.browser.awaitsPost)
    session.answer()
    #expect(!session.browser.awaitsPost)
    #expect(session.screen.contains("Text 129."))
  }

  @Test func postsThatOneKeyLeadsToAreAtHand() throws {
    var session = try session(posts: 30)
    session.isSlow = true
    session.type("j")
    #expect(session.screen.contains("Text 101."))
    session.answer()
    session.type("<Space>")
    #expect(session.screen.contains("Text 110."))
    session.answer()
    session.type("k")
    #expect(session.screen.contains("Text 109."))
  }

  @Test func whatIsReadAheadIsNotDrawn() throws {
    var session = try session(posts: 30)
    let list = session.browser.list.listing
    #expect(!session.browser.shows(.loaded(list[1] ?? 0, nil)))
    #expect(session.browser.shows(.loaded(list[0] ?? 0, nil)))
    #expect(!session.browser.shows(.answered(number: 1, .readAhead([]))))
    session.type("j")
    #expect(session.browser.shows(.loaded(list[1] ?? 0, nil)))
  }

  @Test func nothingBesideTheFirstIsReadWhileAQueryIsTyped() throws {
    var session = try session(posts: 30)
    session.isSlow = true
    session.type("/post 1")
    session.answer()
    #expect(session.browser.wantedPosts.count == 1)
    session.type("<Enter>")
    #expect(session.browser.wantedPosts.count > 1)
  }

  @Test func aPostThatIsGoneIsNotWaitedFor() throws {
    var session = try session(posts: 30)
    session.isSlow = true
    session.type("G")
    #expect(session.browser.awaitsPost)
    session.handle(.loaded(session.browser.list.selected ?? 0, nil))
    #expect(!session.browser.awaitsPost)
  }

  /// The first few posts of an unknown archive get other keys when all of them are stored.
  @Test func aPostThatIsStoredAnewIsNotSaidToBeGone() throws {
    var session = try Session(columns: 80, rows: 12)
    let selected = session.browser.list.selected ?? 0
    session.handle(.progress(.reading(32, of: 40)))
    session.handle(.loaded(selected, nil))
    #expect(session.browser.message == "")
    session.handle(.synced(""))
    session.handle(.loaded(session.browser.list.selected ?? 0, nil))
    #expect(session.browser.message == "this announcement is gone")
  }
}
