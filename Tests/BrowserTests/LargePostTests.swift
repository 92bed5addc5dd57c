import Announcements
import Catalog
import Screen
import Testing

@testable import Browser

/// Posts so long that another thread lays them out: no key waits for that.
struct LargePostTests {
  /// A post of so many paragraphs, each a row; 40 KB are 2,000 of them.
  private func post(_ id: String, _ date: String, paragraphs: Int = 2_000) -> Announcement {
    let blocks = (1...paragraphs).map { Block.Content.paragraph([.text("Paragraph \($0) of it.")]) }
    return Fixtures.post(id, "Post \(id)", date, events: [], blocks)
  }

  @Test func aShortPostIsNoLargeOne() {
    #expect(!post("a", "2024-01-01", paragraphs: 400).body.isLarge)
    #expect(post("a", "2024-01-01").body.isLarge)
    #expect(
      Document(blocks: [Block(.code(String(repeating: "x", count: 40_000), language: nil))]).isLarge
    )
  }

  @Test func theFirstRowsAreShownBeforeThePageIsWhole() throws {
    var session = try slowOpen()
    #expect(session.canvas.lines[1] == " Post big")
    #expect(session.canvas.lines[4].isEmpty)
    session.answer { $0.detail.page != nil }
    #expect(session.browser.detail.page?.isPreview == true)
    #expect(session.canvas.lines[4] == " Paragraph 1 of it.")
    session.answer()
    #expect(session.browser.detail.page?.isPreview == false)
    #expect(session.browser.detail.page?.isComplete == true)
  }

  @Test func anEarlyPostIsShownUntilMoreIsFoundOutAboutIt() throws {
    let whole = post("big", "2024-01-01")
    var early = whole
    early.findings.foundation = nil
    let others = (1...4).map { post("small-\($0)", "2024-0\(5 + $0)-01", paragraphs: 1) }
    var session = try Session(others + [whole], columns: 60, rows: 13)
    session.isSlow = true
    session.type("G<Enter>")
    session.isSlow = false
    let id = try #require(session.browser.detail.post)
    session.handle(
      .loaded(id, Post(announcement: early, facts: PostFacts(), isEarly: true)))
    #expect(session.browser.detail.page?.announcement == early)
    #expect(session.browser.detail.page?.isPreview == true)
    #expect(session.canvas.lines[4] == " Paragraph 1 of it.")
    session.type("G")
    session.answerAll()
    #expect(session.browser.detail.page?.announcement == whole)
    #expect(session.canvas.lines[10] == " Paragraph 2000 of it.")
  }

  @Test func theEndIsShownAsSoonAsThePageIsWhole() throws {
    var session = try slowOpen()
    session.answer { $0.detail.page != nil }
    session.type("G")
    #expect(session.browser.detail.page?.isPreview == true)
    session.answer()
    #expect(session.canvas.lines[10] == " Paragraph 2000 of it.")
    session.type("g")
    #expect(session.browser.detail.top == 0)
  }

  @Test func aKeyAfterGMeansThatTheEndIsNotWantedAnyMore() throws {
    var session = try slowOpen()
    session.answer { $0.detail.page != nil }
    session.type("Gg")
    session.answer()
    #expect(session.browser.detail.top == 0)
  }

  @Test func resizingKeepsTheOldRowsUntilTheNewOnesAreThere() throws {
    var session = try slowOpen()
    session.answer()
    session.type("<Space><Space>j")
    let line = session.canvas.lines[1]
    session.handle(.resize(Size(rows: 13, columns: 45)))
    #expect(session.canvas.lines[1] == line)
    #expect(session.browser.detail.page?.width == 59)
    session.answer()
    #expect(session.canvas.lines[1] == line)
    #expect(session.browser.detail.page?.width == 44)
  }

  @Test func thePageOfTheNextPostIsReady() throws {
    var session = try Session(
      [post("a", "2024-02-01"), post("b", "2024-01-01")], columns: 60, rows: 13)
    session.type("<Enter>")
    session.isSlow = true
    session.type("J")
    #expect(session.canvas.lines[1] == " Post b")
    #expect(session.canvas.lines[4] == " Paragraph 1 of it.")
    #expect(session.browser.detail.page?.isComplete == true)
  }

  @Test func findingWaitsForTheTextAndThenShowsTheMatch() throws {
    var session = try slowOpen()
    session.answer()
    session.type("/Paragraph 1500 of")
    #expect(session.browser.detail.find == nil)
    session.answer()
    #expect(session.browser.detail.find?.matches.count == 1)
    #expect(session.canvas.lines.contains(" Paragraph 1500 of it."))
  }

  @Test func aLinkToAHeadingFurtherDownWaitsForThePage() throws {
    var session = try slowOpen(anchored: true)
    session.answer { $0.detail.page != nil }
    session.type("1")
    #expect(session.browser.detail.top == 0)
    session.answer()
    #expect(session.canvas.lines[1] == " ### The end")
  }

  @Test func leavingALongPostLeavesTakingItsPageApartToAnotherThread() throws {
    let others = (1...4).map { post("small-\($0)", "2024-0\(5 + $0)-01", paragraphs: 1) }
    var session = try Session(others + [post("big", "2024-01-01")], columns: 60, rows: 13)
    session.type("G<Enter>")
    _ = session.browser.takeDiscarded()
    session.type("hkk")
    #expect(session.browser.pages.isEmpty)
    #expect(session.browser.discarded.contains { ($0 as? Page)?.isComplete == true })
    #expect(session.browser.takeDiscarded() != nil)
    #expect(session.browser.takeDiscarded() == nil)
  }

  @Test func aPageMadeOnAllCoresIsTheSame() {
    let item = Block.Item([Block(.paragraph([.text("An item of a list.")]))])
    var post = post("a", "2024-01-01", paragraphs: 100)
    for index in stride(from: 3, to: 90, by: 7) {
      post.body.blocks[index].content = .list(Block.List(start: 1, items: [item, item, item]))
    }
    post.findings.boilerplate = [
      Boilerplate(title: "About A", blocks: 40..<70),
      Boilerplate(title: "About B", blocks: 70..<80),
      Boilerplate(title: "About C", blocks: 95..<100),
    ]
    for unfolded in [[], [1]] as [Set<Int>] {
      let whole = Page(post, width: 20, unfolded: unfolded)
      var page = Page(post, width: 20, unfolded: unfolded, rows: 0)
      page.layOutOnAllCores()
      #expect(page.lines == whole.lines)
      #expect(page.isComplete)
      let rows = whole.passages.list.indices.map { page.row(of: Anchor(passage: $0)) }
      var other = whole
      #expect(rows == whole.passages.list.indices.map { other.row(of: Anchor(passage: $0)) })
    }
  }

  @Test func aPreviewOfATableOrCodeMakesNoMoreRowsThanAreSeen() {
    let cells: [[Span]] = [[.text("Arm")], [.text("premier")]]
    let table = Block.Table(
      alignments: [.left, .left], header: cells, rows: Array(repeating: cells, count: 5_000))
    let code = String(repeating: "let x = 1\n", count: 5_000)
    for content in [Block.Content.table(table), .code(code, language: nil)] {
      let announcement = Fixtures.post("t", "T", nil, events: [], [content])
      let preview = Page(announcement, width: 60, rows: 0).preview(rows: 40)
      #expect((40..<80).contains(preview.lines.count))
      #expect(preview.isPreview)
      #expect(preview.lines.prefix(40) == Page(announcement, width: 60).lines.prefix(40))
    }
  }

  /// The large post, loaded and opened; the answers about its page wait.
  private func slowOpen(anchored: Bool = false) throws -> Session {
    var big = post("big", "2024-01-01")
    if anchored {
      big.body.links = [Link(text: "end", url: "#the-end", fragment: "the-end")]
      big.body.blocks.insert(Block(.paragraph([.link(0, [.text("to the end")])])), at: 0)
      big.body.blocks.append(Block(.heading(level: 3, text: [.text("The end")], anchor: "the-end")))
      big.body.blocks += (1...30).map { Block(.paragraph([.text("Note \($0).")])) }
    }
    // Far from the first one, so that it is not at hand.
    let others = (1...4).map { post("small-\($0)", "2024-0\(5 + $0)-01", paragraphs: 1) }
    var session = try Session(others + [big], columns: 60, rows: 13)
    session.isSlow = true
    session.type("G<Enter>")
    // The post comes, its page does not.
    session.answer { !$0.posts.isEmpty && $0.posts[$0.detail.post ?? -1] != nil }
    return session
  }
}
