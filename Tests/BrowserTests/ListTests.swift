import Announcements
import Catalog
import Screen
import Testing

@testable import Browser

struct ListTests {
  /// An archive of that many posts, a day each, the newest first: `Post 1`, `Post 2`, ...
  private func posts(_ count: Int) -> [Announcement] {
    (1...count).map { number in
      Fixtures.post(
        "p\(number)", "Post \(number)", Day(number: 20_000 - number)?.description, events: [], [])
    }
  }

  /// The number of the selected post after some keys in a list of 300 on a screen with 20 rows.
  private func selected(_ keys: String) throws -> String? {
    var session = try Session(posts(300), columns: 60, rows: 23)
    session.type(keys)
    #expect(session.cursorLine.hasPrefix(">"))
    return session.browser.list.selectedRow.map { String($0.title.dropFirst(5)) }
  }

  @Test(arguments: [
    ("j", "2"), ("<Down><Down>", "3"), ("jk", "1"), ("k", "1"), ("jj<Up>", "2"), ("G", "300"),
    ("Gg", "1"), ("<End>", "300"), ("<End><Home>", "1"), ("<Space>", "20"), ("<^F>", "20"),
    ("<PgDn><PgDn>", "39"), ("<Space>b", "1"), ("<PgDn><PgUp>", "1"), ("<^F><^B>", "1"),
    ("<^D>", "11"), ("<^D><^U>", "1"), ("G<PgUp>", "281"), ("Gk", "299"), ("Gj", "300"),
  ])
  func keysMoveTheSelection(keys: String, expected: String) throws {
    #expect(try selected(keys) == expected)
  }

  @Test func whatIsNotOnTheSiteYetSaysSoBeforeItsTitle() throws {
    var draft = Fixtures.post("a", "Notes", "2024-01-04", events: [], [])
    draft.publication = .draft
    var unpublished = Fixtures.post("b", "Plans", "2024-01-03", events: [], [])
    unpublished.publication = .unpublished
    let future = Fixtures.post("c", "News", "2030-01-02", events: [], [])
    var session = try Session(
      [draft, unpublished, future], columns: 80, rows: 12,
      options: Browser.Options(page: .plain, today: Day(year: 2024, month: 2, day: 1)!))
    let rows = session.canvas.lines[1...3].map { String($0.prefix { $0 != "│" }).trimmed }
    #expect(
      rows == [
        ">•  2030-01-02                   future · News",
        "•  2024-01-04                   draft · Notes",
        "•  2024-01-03                   not published · Plans",
      ])
    session.type("/is:future<Enter>")
    #expect(session.titles == ["News"])
    session.type("/<^U>is:draft<Enter>")
    #expect(session.titles == ["Notes", "Plans"])
  }

  @Test func theEndOfALongListIsReachedBeforeAllItsPostsAreKnown() throws {
    var session = try Session(posts(300), columns: 60, rows: 23)
    session.browser = Browser(catalog: session.catalog, scope: session.scope)
    session.isSlow = true
    session.handle(.resize(Size(rows: 23, columns: 60)))
    #expect(session.browser.list.listing.count < 300)
    session.type("G")
    #expect(session.browser.list.selectedRow?.title == "Post 300")
    session.type("kkg")
    #expect(session.browser.list.selectedRow?.title == "Post 1")
    for _ in 0..<16 { session.type("<PgDn>") }
    #expect(session.browser.list.selectedRow?.title == "Post 300")
  }

  @Test func enterOpensTheDetailAndHGoesBack() throws {
    for keys in ["<Enter>", "l", "<Right>", "<Tab>"] {
      var session = try Session(columns: 60, rows: 20)
      session.type("j" + keys)
      #expect(session.browser.focus == .detail, "\(keys)")
      session.type("h")
      #expect(session.browser.focus == .list)
      #expect(session.browser.list.selectedRow?.title == Fixtures.arm.title)
    }
  }

  @Test func leftAndEscapeGoBackFromTheDetail() throws {
    for keys in ["<Left>", "<Esc>", "<Tab>", "q"] {
      var session = try Session(columns: 60, rows: 20)
      session.type("j<Enter>" + keys)
      #expect(session.browser.focus == .list, "\(keys)")
      #expect(session.effects == [])
    }
  }

  @Test func capitalJAndKGoThroughTheListWithoutLeavingTheDetail() throws {
    var session = try Session(columns: 60, rows: 20)
    session.type("<Enter>J")
    #expect(session.canvas.lines[1] == " Arm joins the Lattice Foundation as a premier member")
    session.type("K")
    #expect(session.canvas.lines[1] == " Rebellions joins as a general member")
    session.type("K")
    #expect(session.message == "this is the first one")
    #expect(session.browser.focus == .detail)
  }

  @Test func zShowsThePaneAlone() throws {
    var session = try Session(columns: 110, rows: 20)
    session.type("z")
    #expect(!session.screen.contains("│"))
    session.type("<Esc>")
    #expect(session.screen.contains("│"))
    session.type("jz<Enter>")
    #expect(session.canvas.lines[1] == " Arm joins the Lattice Foundation as a premier member")
  }

  @Test func hAndLeftNeverClearTheFilterInTheList() throws {
    var session = try Session()
    session.type("/arm<Enter>h<Left>")
    #expect(session.browser.list.view.query == "arm")
    session.type("<Esc>")
    #expect(session.browser.list.view.query == "")
  }

  @Test func theSelectedPostStaysOnItsRowWhenTheListChanges() throws {
    var session = try Session(posts(100), columns: 60, rows: 23)
    session.type("<PgDn><PgDn>kkk")
    let (row, title) = (session.canvas.cursor?.row, session.browser.list.selectedRow?.title)
    let newer = (1...7).map {
      Fixtures.post("n\($0)", "New \($0)", Day(number: 20_100)?.description, events: [], [])
    }
    _ = try session.catalog.store(newer + posts(100), in: "letters")
    session.handle(.changed)
    #expect(session.browser.list.selectedRow?.title == title)
    #expect(session.canvas.cursor?.row == row)
    #expect(session.browser.list.scroll.selected == 42)
  }

  @Test func aReaderAtTheTopWhoPressedNothingStaysAtTheTop() throws {
    var session = try Session(posts(100), columns: 60, rows: 23)
    let newer = Fixtures.post("n", "New", Day(number: 20_100)?.description, events: [], [])
    _ = try session.catalog.store([newer] + posts(100), in: "letters")
    session.handle(.changed)
    #expect(session.browser.list.selectedRow?.title == "New")
  }

  @Test func resizingKeepsSelectionAndScroll() throws {
    var session = try Session(posts(100), columns: 60, rows: 23)
    session.type("<PgDn><PgDn>")
    for (rows, columns) in [(10, 120), (40, 80), (1, 1), (23, 60)] {
      session.handle(.resize(Size(rows: rows, columns: columns)))
    }
    #expect(session.browser.list.selectedRow?.title == "Post 39")
    #expect(session.cursorLine.hasPrefix(">"))
  }

  @Test func theOrdersFollowEachOtherAndCanBeReversed() throws {
    var session = try Session()
    session.type("js")
    #expect(session.titles.first == "Arm joins the Lattice Foundation as a premier member")
    #expect(session.titles.last == "The Lattice Foundation begins with three founders")
    #expect(session.header.hasSuffix("by title  1/6"))
    session.type("S")
    #expect(session.titles.first == "The Lattice Foundation begins with three founders")
    #expect(session.header.hasSuffix("by title, reversed  6/6"))
    session.type("sss")
    #expect(session.header.hasSuffix("newest first  2/6"))
    session.type("S")
    #expect(session.titles.first == "How to write to us")
  }

  @Test func qAtTheTopQuits() throws {
    for keys in ["q", "Q", "<^C>", "<Enter>Q", "?Q", "<Enter>qq"] {
      var session = try Session()
      session.type(keys)
      #expect(session.effects == [.quit], "\(keys)")
    }
  }

  @Test func controlCFirstStopsARunningLoad() throws {
    var session = try Session()
    session.handle(.progress(.reading(3_200, of: 100_000)))
    #expect(session.message == "reading lattice: 3,200 of 100,000 posts")
    session.type("<^C>")
    #expect(session.effects == [.stop])
    session.type("<^C>")
    #expect(session.effects == [.stop, .quit])
  }

  @Test func whatIsWaitedForIsSaid() throws {
    var session = try Session([], columns: 100, rows: 8)
    for (progress, text) in [
      (
        SyncProgress(phase: .waiting, archive: ""),
        "waiting for another gazette that brings the catalog up to date"
      ),
      (SyncProgress(phase: .looking, archive: "lattice"), "looking for posts in lattice"),
      (
        SyncProgress(phase: .posts, archive: "lattice", done: 1_000, total: 9_000, rate: 2_000),
        "reading lattice: 1,000 of 9,000 posts, 2,000 a second, 4 s left"
      ),
      (
        SyncProgress(phase: .bodies, archive: "", done: 8_900, total: 9_000, rate: 4_000),
        "indexing words: 8,900 of 9,000 texts, 4,000 a second"
      ),
    ] {
      session.handle(.progress(progress))
      #expect(session.message == text)
    }
  }

  @Test func redrawingAndSuspendingAreTheShells() throws {
    var session = try Session()
    session.type("<^L><^Z>")
    #expect(session.effects == [.redraw, .suspend])
  }
}
