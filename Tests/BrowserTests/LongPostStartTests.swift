import Announcements
import Catalog
import Screen
import Testing

@testable import Browser

/// The beginning of a long post is seen before the rest is read, and looks as it will then.
struct LongPostStartTests {
  /// The long post with its first paragraphs only, and whole: one link in each, and a member that
  /// joins at the end.
  private static func post(paragraphs: Int) -> Announcement {
    let blocks = (1...paragraphs).map { number in
      Block.Content.paragraph([
        .text("Paragraph \(number) has "), .link(number - 1, [.text("a link")]), .text("."),
      ])
    }
    let links = (1...paragraphs).map { Link(text: "a link", url: "https://host.example/\($0)") }
    return Fixtures.post(
      "long", "A long post", "2024-01-01",
      events: [MembershipEvent(.join, member: "Arm", tier: Tier("gold"))], blocks, links: links)
  }

  private static let beginning = post(paragraphs: 40)
  private static let whole = post(paragraphs: 2_000)

  /// The long post is opened, and its beginning is there.
  private func open() throws -> Session {
    let others = (1...4).map {
      Fixtures.post("short-\($0)", "Post \($0)", "2024-0\(5 + $0)-01", events: [], [])
    }
    var session = try Session(others + [Self.whole], columns: 60, rows: 13)
    session.isSlow = true
    session.type("G<Enter>")
    session.isSlow = false
    let id = try #require(session.browser.detail.post)
    var facts = PostFacts()
    facts.linkCount = 2_000
    session.handle(
      .loaded(id, Post(announcement: Self.beginning, facts: facts, isEarly: true)))
    return session
  }

  @Test func nothingOnTheScreenChangesWhenTheRestIsThere() throws {
    var session = try open()
    let first = session.canvas.lines[1...10]
    #expect(
      Array(first) == [
        " A long post",
        " 2024-01-01 · The Lattice Foundation",
        "",
        " │ joins   Arm  ◈ gold",
        " │ quoted  Alex Spinelli",
        " │ links   2000",
        "",
        " Paragraph 1 has a link[1].",
        "",
        " Paragraph 2 has a link[2].",
      ])
    session.type("jj")
    let scrolled = session.canvas.lines[1...10]
    session.answerAll()
    #expect(session.browser.detail.page?.announcement == Self.whole)
    #expect(session.canvas.lines[1...10] == scrolled)
    session.type("kk")
    #expect(session.canvas.lines[1...10] == first)
  }

  @Test func itsEndIsNotThatOfThePost() throws {
    var session = try open()
    session.type("<Space><Space><Space><Space><Space><Space><Space><Space><Space>")
    #expect(session.browser.detail.progress == "")
    #expect(session.browser.reading?.isMarked == false)
    session.answerAll()
    #expect(session.browser.detail.page?.isComplete == true)
  }

  @Test(arguments: ["1", "<Enter>", "f", "u", "O", "y", "\"", "n", "N"])
  func whatMeansAllOfThePostWaitsForIt(_ key: String) throws {
    var session = try open()
    session.type("/paragraph<Enter>")
    let key = try #require(Session.keys(key).first)
    #expect(session.browser.awaitsPost(for: key))
    session.answerAll()
    #expect(!session.browser.awaitsPost(for: key))
  }

  @Test(arguments: ["j", "k", "g", "G", "<Space>", "]", "h", "q", "J", "*", "/", "?"])
  func whatTheFirstRowsAnswerDoesNotWait(_ key: String) throws {
    let session = try open()
    #expect(!session.browser.awaitsPost(for: try #require(Session.keys(key).first)))
  }

  @Test func aKeyThatLeavesTheFirstRowsWaits() throws {
    var session = try open()
    for _ in 1...20 where !session.browser.awaitsPost(for: .character(" ")) { session.type(" ") }
    let page = try #require(session.browser.detail.page)
    #expect(page.lines.count - session.browser.detail.top < 2 * session.browser.detail.height)
    #expect(session.browser.awaitsPost(for: .character(" ")))
    #expect(!session.browser.awaitsPost(for: .character("b")))
    session.type("G")
    session.answerAll()
    #expect(session.canvas.lines.contains(" Paragraph 2000 has a link[2000]."))
  }

  @Test func aTextToFindIsFoundInAllOfThePost() throws {
    var session = try open()
    session.type("/Paragraph 1500 has")
    #expect(session.browser.detail.find == nil)
    session.answerAll()
    #expect(session.canvas.lines.contains(" Paragraph 1500 has a link[1500]."))
  }
}
