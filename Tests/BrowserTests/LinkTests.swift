import Announcements
import Screen
import Testing

@testable import Browser

struct LinkTests {
  /// The post about Arm, open: link 1 leads out, 2 into the archive, 3 pretends another host, 4 is
  /// a script.
  private func arm() throws -> Session {
    var session = try Session(columns: 80, rows: 24)
    session.type("j<Enter>")
    return session
  }

  /// A post with as many links as asked for, open.
  private func post(links count: Int) throws -> Session {
    let links = (1...count).map { Link(text: "link \($0)", url: "https://host\($0).example/") }
    let paragraphs = links.indices.map { Block.Content.paragraph([.link($0, [.text("link")])]) }
    let post = Fixtures.post("many", "Many", "2024-01-01", events: [], paragraphs, links: links)
    var session = try Session([post], columns: 80, rows: 20)
    session.type("<Enter>")
    return session
  }

  @Test func aDigitOpensALinkAtOnceWhereNoOtherNumberBeginsSo() throws {
    var session = try arm()
    session.type("1")
    #expect(session.effects == [.open("https://www.arm.com/")])
    #expect(session.message == "opened www.arm.com")
  }

  @Test func aDigitWaitsWhereANumberMayGoOn() throws {
    var session = try post(links: 15)
    session.type("1")
    #expect(session.effects == [])
    #expect(session.message == "[1_] link 1 · host1.example")
    session.type("2")
    #expect(session.effects == [.open("https://host12.example/")])
  }

  @Test func enterFollowsThePendingNumber() throws {
    var session = try post(links: 15)
    session.type("1<Enter>")
    #expect(session.effects == [.open("https://host1.example/")])
  }

  @Test func aDigitThatNothingBeginsWithOpensAtOnceAmongManyLinks() throws {
    var session = try post(links: 15)
    session.type("2")
    #expect(session.effects == [.open("https://host2.example/")])
  }

  @Test func threeDigitsAreTypedWhereThereAreSoManyLinks() throws {
    var session = try post(links: 120)
    session.type("11")
    #expect(session.effects == [])
    session.type("9")
    #expect(session.effects == [.open("https://host119.example/")])
  }

  @Test func backspaceShortensTheNumber() throws {
    var session = try post(links: 120)
    session.type("11<Backspace><Enter>")
    #expect(session.effects == [.open("https://host1.example/")])
  }

  @Test func anyOtherKeyDropsTheNumberAndActs() throws {
    var session = try post(links: 15)
    session.type("1j")
    #expect(session.browser.detail.pending == "")
    #expect(session.browser.detail.top == 1)
    session.type("<Enter>")
    #expect(session.effects == [])
  }

  @Test func escapeDropsTheNumberAndNothingElse() throws {
    var session = try post(links: 15)
    session.type("]1<Esc>")
    #expect(session.browser.detail.pending == "")
    #expect(session.browser.detail.selected == .link(0))
  }

  @Test func aNumberThatNoLinkHasIsRefusedAndThePendingOneStays() throws {
    var session = try post(links: 15)
    session.type("19")
    #expect(session.message == "there is no link 19: the last is 15")
    #expect(session.browser.detail.pending == "1")
  }

  @Test func digitsInTheListSayHowLinksAreFollowed() throws {
    var session = try Session()
    session.type("1")
    #expect(session.message == "digits follow links in the detail: Enter opens it")
  }

  @Test func bracketsSelectLinksAndTheCursorIsThere() throws {
    var session = try arm()
    session.type("]")
    #expect(session.message == "[1] Arm · www.arm.com")
    #expect(session.canvas.cursor == Position(row: 9, column: 39))
    session.type("]")
    #expect(
      session.message == "[2] its founders · lattice.example/2022-09-12-launch · in this archive")
    session.type("[")
    #expect(session.message == "[1] Arm · www.arm.com")
    session.type("<Enter>")
    #expect(session.effects == [.open("https://www.arm.com/")])
  }

  @Test func bracketsScrollALinkIntoView() throws {
    var session = try post(links: 15)
    session.type("]]]]]]]]]]]]")
    #expect(session.browser.detail.selected == .link(11))
    #expect(session.cursorLine == " link[12]")
    session.type("[[[[[[[[[[[")
    #expect(session.cursorLine == " link[1]")
  }

  @Test func aLinkWhoseTextNamesAnotherHostIsOnlySelectedAtFirst() throws {
    var session = try arm()
    session.type("3")
    #expect(session.effects == [])
    #expect(
      session.message
        == "the text says example.org, the link leads to elsewhere.net; Enter opens it")
    session.type("<Enter>")
    #expect(session.effects == [.open("https://elsewhere.net/x")])
  }

  @Test func aScriptIsRefusedWithASentence() throws {
    var session = try arm()
    session.type("4")
    #expect(session.effects == [])
    #expect(session.message == "not opened: javascript: is neither the web nor mail")
  }

  @Test func aLinkIntoTheArchiveChangesTheDetailOnly() throws {
    var session = try Session()
    session.type("j<Enter>2")
    #expect(session.effects == [])
    #expect(
      session.header.hasPrefix(
        "gazette  Lattice Foundation · linked from Arm joins the Lattice Foundation as a premier"))
    #expect(session.screen.contains("│ The Lattice Foundation begins with three"))
    #expect(session.browser.list.selectedRow?.title == Fixtures.arm.title)
  }

  @Test func backReturnsToTheLinkAndForwardGoesAgain() throws {
    var session = try arm()
    session.type("jj")
    let top = session.browser.detail.top
    session.type("2H")
    #expect(session.browser.detail.page?.announcement.title == Fixtures.arm.title)
    #expect(session.browser.detail.top == top)
    session.type("L")
    #expect(
      session.browser.detail.page?.announcement.title
        == "The Lattice Foundation begins with three founders")
    session.type("L")
    #expect(session.message == "nothing to go forward to")
    session.type("<Alt-Left>")
    #expect(session.browser.detail.page?.announcement.title == Fixtures.arm.title)
  }

  @Test func afterALinkTheNextPostIsTheOneAfterWhereOneLeft() throws {
    var session = try arm()
    session.type("2J")
    #expect(session.browser.detail.page?.announcement.title.hasPrefix("Armada") == true)
  }

  @Test func labelsStandInTheLinksBracketsAndCapitalsFollow() throws {
    var session = try arm()
    session.type("f")
    #expect(
      session.canvas.lines[9]
        == " The Lattice Foundation announced that Arm[A] has joined as a premier member,")
    #expect(session.message == "f   4 of 4  A 1 Arm https://www.arm.com/")
    session.type("A")
    #expect(session.effects == [.open("https://www.arm.com/")])
  }

  @Test func smallLettersAndDigitsNarrowTheLabelsByText() throws {
    var session = try arm()
    session.type("ffou")
    #expect(session.browser.detail.page?.announcement.title.hasPrefix("The Lattice") == true)
    session = try arm()
    session.type("farm<Esc>")
    #expect(session.effects == [.open("https://www.arm.com/")])
  }

  @Test func escapeTakesTheLabelsAway() throws {
    var session = try arm()
    session.type("f<Esc>")
    #expect(session.browser.detail.labels == nil)
    #expect(session.browser.focus == .detail)
  }

  @Test func theLinkListFollowsToo() throws {
    var session = try arm()
    session.type("u")
    #expect(
      session.screen.hasPrefix(
        """
         4 links
         > [1]  Arm           www.arm.com            https://www.arm.com/
           [2]  its founders  in this archive        https://lattice.example/2022-09-1…
           [3]  example.org   elsewhere.net          https://elsewhere.net/x
           [4]  here          refused (javascript:)  javascript:alert(1)
        """))
    session.type("j<Enter>")
    #expect(session.browser.detail.page?.announcement.title.hasPrefix("The Lattice") == true)
  }

  @Test(arguments: [
    ("https://user@arm.com:8080/x", "arm.com"), ("mailto:press@arm.com", "opens mail"),
    ("mailto:?subject=Joining", "opens mail"), ("tel:+4930123456", "refused (tel:)"),
    ("file:///etc/passwd", "refused (file:)"), ("data:text/html,arm.com", "refused (data:)"),
    ("https:", "refused (https:)"), ("#why-now", "on this page"),
    ("/2022/launch", "on the site"),
  ])
  func theLinkListSaysWhereEachKindOfLinkLeads(url: String, place: String) throws {
    let post = Fixtures.post(
      "kinds", "Kinds", "2024-01-01", events: [], [.paragraph([.link(0, [.text("link")])])],
      links: [Link(text: "link", url: url)])
    var session = try Session([post], columns: 80, rows: 12)
    session.type("<Enter>u")
    #expect(session.canvas.lines[1].trimmed == "> [1]  link  \(place)  \(url)")
  }

  /// A post that begins with link 1 and ends with link 4; 2 and 3 stand in a folded section, and
  /// another section has none.
  private func folded() throws -> Session {
    let links = (1...4).map { Link(text: "\($0)", url: "https://host\($0).example/") }
    let about = ["About Arm", "About the list"].map {
      Block.Content.heading(level: 2, text: [.text($0)], anchor: "")
    }
    var post = Fixtures.post(
      "folded", "Folded", "2024-01-01", events: [],
      [
        .paragraph([.link(0, [.text("first")])]), about[0],
        .paragraph([.link(1, [.text("second")]), .text(" and "), .link(2, [.text("third")])]),
        about[1], .paragraph([.text("No link here.")]),
        .paragraph([.link(3, [.text("last")])]),
      ], links: links)
    post.findings.boilerplate = [
      Boilerplate(title: "About Arm", blocks: 1..<3),
      Boilerplate(title: "About the list", blocks: 3..<5),
    ]
    var session = try Session([post], columns: 80, rows: 24)
    session.type("<Enter>")
    return session
  }

  @Test func theNextLinkUnfoldsTheSectionThatItStandsIn() throws {
    var session = try folded()
    #expect(session.screen.contains("▸ About Arm   ▸ About the list"))
    session.type("]]")
    #expect(session.message == "[2] 2 · host2.example")
    #expect(session.screen.contains("second[2] and third[3]"))
    #expect(session.screen.contains("▸ About the list"))
    session.type("]")
    #expect(session.message == "[3] 3 · host3.example")
    session.type("]]")
    #expect(session.message == "[4] 4 · host4.example")
    #expect(session.screen.contains("▸ About the list"), "it has no link")
  }

  @Test func thePreviousLinkUnfoldsTheSectionToo() throws {
    var session = try folded()
    session.type("G[")
    #expect(session.message == "[4] 4 · host4.example")
    session.type("[[")
    #expect(session.message == "[3] 3 · host3.example")
    session.type("[")
    #expect(session.message == "[2] 2 · host2.example")
  }

  @Test func theHintNamesTheNextAndThePreviousPostOnlyWhereThereIsOne() throws {
    var session = try Session(columns: 160, rows: 24)
    session.type("<Enter>")
    #expect(session.hint.contains("  J next  "))
    session.type("J")
    #expect(session.hint.contains("  J K next  "))
    session.type("JJJJ")
    #expect(session.hint.contains("  K previous  "))
    var only = try Session([Fixtures.arm], columns: 160, rows: 24)
    only.type("<Enter>")
    #expect(!only.hint.contains("next  ") && !only.hint.contains("previous"))
  }

  @Test func thePostsOwnAddressIsOpened() throws {
    var session = try arm()
    session.type("o")
    #expect(session.effects == [.open("https://lattice.example/2024-09-10-arm")])
  }

  @Test func aPostWithoutAddressSaysSo() throws {
    var post = Fixtures.arm
    post.permalink = nil
    var session = try Session([post])
    session.type("<Enter>o")
    #expect(session.effects == [])
    #expect(session.message == "this announcement has no address: its site's is not known")
  }

  @Test func aLongTargetIsScrolledInTheMessageLine() throws {
    let url = "https://a.example/" + (1...9).map { "part\($0)" }.joined(separator: "/")
    let post = Fixtures.post(
      "long", "Long", "2024-01-01", events: [],
      [.paragraph([.link(0, [.text("link")])])], links: [Link(text: "link", url: url)])
    var session = try Session([post], columns: 50, rows: 12)
    session.type("<Enter>]")
    #expect(session.message == "[1] link · a.example/part1/part2/part3/part4/pa›")
    session.type(">")
    #expect(session.message == "‹1/part2/part3/part4/part5/part6/part7/part8/pa›")
    session.type(">>")
    #expect(session.message == "‹part2/part3/part4/part5/part6/part7/part8/part9")
    session.type("<lt><lt><lt>")
    #expect(session.message == "[1] link · a.example/part1/part2/part3/part4/pa›")
    session.type(">j")
    #expect(session.message.hasPrefix("[1] link"))
  }

  @Test func theWarningStandsBeforeTheTarget() throws {
    var session = try arm()
    session.type("]]]")
    #expect(
      session.message
        == "[3] example.org · the text says example.org, the link leads to elsewhere.net ›")
  }

  @Test func aHostThatIsNotASCIIIsShownInBothForms() throws {
    let post = Fixtures.post(
      "idn", "IDN", "2024-01-01", events: [], [.paragraph([.link(0, [.text("link")])])],
      links: [Link(text: "link", url: "https://xn--bcher-kva.example/x")])
    var session = try Session([post], columns: 80, rows: 12)
    session.type("<Enter>]")
    #expect(session.message == "[1] link · xn--bcher-kva.example (bücher.example)/x")
  }

  @Test func aLinkAroundAnImageWithoutATextIsCalledByItsAddress() throws {
    let post = Fixtures.post(
      "a", "A", nil, events: [],
      [.paragraph([.link(0, [.image(alternative: "", link: nil), .text(" ")])])],
      links: [Link(text: " ", url: "https://host.example/x")])
    var session = try Session([post], columns: 80, rows: 12)
    session.type("<Enter>]")
    #expect(session.message == "[1] host.example/x")
    session.type("u")
    #expect(
      session.cursorLine
        == " > [1]  https://host.example/x  host.example  https://host.example/x")
  }
}
