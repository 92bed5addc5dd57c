import Announcements
import Screen
import Testing

@testable import Browser

/// `H` and `L`: back and forward over posts, lists, queries and the overlays that are places.
struct TrailTests {
  @Test func backFromAnAnnouncementReturnsToTheMembersPageAndItsRow() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("Mhuawei<Enter>")
    #expect(session.header == "Huawei")
    let page = session.screen
    session.type("<Enter>")
    #expect(session.browser.focus == .detail)
    session.type("H")
    #expect(session.screen == page)
    session.type("L")
    #expect(
      session.browser.detail.page?.announcement.title
        == "The Lattice Foundation begins with three founders")
  }

  @Test func anAnnouncementOfAMembersPageSaysWhereOneCameFrom() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("Mhuawei<Enter><Enter>")
    #expect(session.header.hasPrefix("gazette  Lattice Foundation · linked from Huawei"))
  }

  @Test func backFromAFootnoteReturnsToWhereItIsReferredTo() throws {
    var post = Fixtures.post(
      "a", "Notes", "2024-01-01", events: [], [.paragraph([.text("A claim"), .footnote(0)])])
    post.body.footnotes = [Footnote(label: "a", blocks: [Block(.paragraph([.text("Proof.")]))])]
    var session = try Session([post], columns: 80, rows: 14)
    session.type("<Enter>]<Enter>")
    #expect(session.browser.detail.selected == .reference(0))
    session.type("H")
    #expect(session.browser.detail.selected == .footnote(0))
  }

  @Test func backGoesThroughMembersPageIndexAndList() throws {
    var session = try Session(columns: 80, rows: 12)
    let list = session.screen
    session.type("M<Down><Enter>")
    #expect(session.header == "Armada Systems")
    session.type("H")
    #expect(session.header == "members 6")
    #expect(session.cursorLine.hasPrefix(" > Armada Systems"))
    session.type("H")
    #expect(session.screen == list)
    session.type("LL")
    #expect(session.header == "Armada Systems")
  }

  @Test func forwardOpensAnOverlayAgainThatWasClosed() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("Tjj")
    let timeline = session.screen
    session.type("<Esc>")
    #expect(session.browser.overlays.isEmpty)
    session.type("L")
    #expect(session.screen == timeline)
    session.type("q")
    #expect(session.browser.overlays.isEmpty)
  }

  @Test func aFilterChosenInTheTimelineLeadsBackToIt() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("T")
    let timeline = session.screen
    session.type("<Enter>")
    #expect(!session.browser.list.view.query.isEmpty)
    session.type("H")
    #expect(session.screen == timeline)
    session.type("H")
    #expect(session.browser.list.view.query.isEmpty)
    #expect(session.browser.overlays.isEmpty)
  }

  @Test func backFromAFilterRestoresTheSelection() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("jj/intel<Enter>")
    #expect(session.browser.list.selectedRow?.title.hasPrefix("The Lattice") == true)
    session.type("H")
    #expect(
      session.browser.list.selectedRow?.title == "Armada Systems joins the Lattice Foundation")
    session.type("L")
    #expect(session.browser.list.view.query == "intel")
  }

  @Test func menusAreNoPlacesToComeBackTo() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("j<Enter>uj<Enter>")
    #expect(session.browser.detail.page?.announcement.title.hasPrefix("The Lattice") == true)
    session.type("H")
    #expect(session.browser.overlays.isEmpty)
    #expect(session.browser.detail.page?.announcement.title == Fixtures.arm.title)
  }

  @Test func backFromAHeadingOfTheOutlineRestoresTheScroll() throws {
    var session = try Session(columns: 80, rows: 9)
    session.type("j<Enter>O<Enter>")
    #expect(session.browser.detail.top > 0)
    session.type("H")
    #expect(session.browser.detail.top == 0)
    #expect(session.browser.overlays.isEmpty)
  }
}
