import Announcements
import Screen
import Testing

@testable import Browser

struct SearchTests {
  private func session(_ keys: String, columns: Int = 80, rows: Int = 16) throws -> Session {
    let day = try #require(Day(year: 2024, month: 12, day: 1))
    var session = try Session(
      columns: columns, rows: rows, options: Browser.Options(page: .plain, today: day))
    session.type(keys)
    return session
  }

  @Test func typingNarrowsTheListAndSaysWhy() throws {
    #expect(
      try screen(after: "/arm", columns: 80, rows: 12) == """
         /arm                                        1 member · 1 by prefix · 1 partial
         member
        >•  2024-09-10 ◆ Arm             Arm joins the Lattice Foundation as a premier…
         begins with
         •  2024-03-03 ◇ Armada Systems  Armada Systems joins the Lattice Foundation
         ─ partial matches ────────────────────────────────────────────────────────────
         •  2023-09-05                   Charmed Labs writes about its first year



         member: Arm
         Enter keep  Esc as it was  Tab complete  Up Down choose
        """)
  }

  @Test func eachKeystrokeIsASearch() throws {
    var session = try session("/a")
    #expect(session.titles.contains("Charmed Labs writes about its first year"))
    session.type("rma")
    #expect(session.titles == ["[begins with]", "Armada Systems joins the Lattice Foundation"])
    session.type("<Backspace>")
    #expect(session.titles.first == "[member]")
  }

  @Test func enterKeepsTheResultAndGivesTheKeysToIt() throws {
    var session = try session("/arm<Enter>")
    #expect(
      session.header
        == "gazette  Lattice Foundation · /arm · 3 of 6                  newest first  1/3")
    #expect(session.effects == [.keepHistory(["arm"])])
    session.type("<Enter>")
    #expect(session.canvas.lines[1] == " Arm joins the Lattice Foundation as a premier member")
    session.type("2")
    #expect(session.canvas.lines[1] == " The Lattice Foundation begins with three founders")
  }

  @Test func escapeGivesTheListBackExactlyAsItWas() throws {
    for key in ["<Esc>", "<^C>"] {
      var session = try session("jjj")
      let before = session.canvas
      session.type("/arm<Down>" + key)
      #expect(session.canvas == before)
    }
  }

  @Test func upAndDownMoveInTheResultWhileTyping() throws {
    var session = try session("/arm<Down>")
    #expect(session.browser.list.selectedRow?.title.hasPrefix("Armada") == true)
    session.type("<Up><Enter>")
    #expect(session.browser.list.selectedRow?.title.hasPrefix("Arm joins") == true)
  }

  @Test func noOtherActionAppliesInThePrompt() throws {
    let session = try session("/q?*")
    #expect(session.browser.prompt?.editor.text == "q?*")
    #expect(session.effects == [])
  }

  @Test func mFiltersByMember() throws {
    let session = try session("marm")
    #expect(session.browser.prompt?.editor.text == "member:arm")
    #expect(
      session.titles == [
        "[member]", "Arm joins the Lattice Foundation as a premier member", "[begins with]",
        "Armada Systems joins the Lattice Foundation",
      ])
  }

  @Test func mAddsToTheFilterThatIsThere() throws {
    let session = try session("/tier:premier<Enter>m")
    #expect(session.browser.prompt?.editor.text == "tier:premier member:")
  }

  @Test func aQueryThatIsNotUnderstoodKeepsTheLastResultAndPoints() throws {
    #expect(
      try screen(after: "/tier:premier date:2024..20", columns: 90, rows: 9) == """
         /tier:premier date:2024..20                                                      1 found
                                  ^ a year, a month or a day is expected here, such as 2024..2025
        >•  2024-09-10 ◆ Arm             Arm joins the Lattice Foundation as a premier member




         tier: premier
         Enter keep  Esc as it was  Tab complete
        """)
  }

  @Test func aComplaintThatHasNoRoomBesideTheCaretStandsBelowIt() throws {
    let session = try session("/tier:premier date:2024..20", columns: 40, rows: 10)
    #expect(session.canvas.lines[1] == String(repeating: " ", count: 26) + "^")
    #expect(session.canvas.lines[2] == " a year, a month or a day is expected …")
    #expect(session.canvas.lines[3].hasPrefix(">•  2024-09-10"))
  }

  @Test func enterOnAQueryThatIsNotUnderstoodKeepsTheLastResult() throws {
    let session = try session("/tier:premier date:2024..20<Enter>")
    #expect(session.browser.list.view.query == "tier:premier date:2024..")
    #expect(session.browser.prompt == nil)
  }

  @Test func bodyMatchesHaveTheirTextBelowTheRow() throws {
    let session = try session("/lattices")
    #expect(
      session.canvas.lines[1...3].map { String($0) } == [
        " text",
        ">•  2023-09-05                   Charmed Labs writes about its first year",
        "               A year of lattices.",
      ])
  }

  @Test func openingAResultLandsOnTheMatch() throws {
    let session = try session("/lattices<Enter><Enter>")
    #expect(session.cursorLine == " A year of lattices.")
    #expect(session.message == "1 of 1 · lattices")
  }

  @Test func nothingFoundSuggestsAName() throws {
    var session = try session("/arn")
    #expect(session.titles == [])
    #expect(session.message == "nothing found; did you mean: Arm? Tab takes it")
    session.type("<Tab>")
    #expect(session.header.hasPrefix("/Arm"))
    #expect(
      session.titles.prefix(2) == [
        "[member]", "Arm joins the Lattice Foundation as a premier member",
      ])
  }

  @Test func nothingFoundAndKeptSuggestsANameOnly() throws {
    let session = try session("/arn<Enter>")
    #expect(session.message == "nothing found; did you mean: Arm?")
  }

  @Test func `who asks for what is new is told since when`() throws {
    var session = try Session(columns: 80, rows: 14)
    session.type("/is:new<Enter>")
    #expect(
      session.message
        == "nothing found since your last visit; one ends after four hours without gazette")
  }

  @Test func historyComesBackInThePrompt() throws {
    var session = try session("/arm<Enter>/<^U>ibm<Enter>/<^U>x<^P>")
    #expect(session.browser.prompt?.editor.text == "ibm")
    session.type("<^P>")
    #expect(session.browser.prompt?.editor.text == "arm")
    session.type("<^N><^N>")
    #expect(session.browser.prompt?.editor.text == "x")
    #expect(session.titles == [])
  }

  @Test func aPasteIsTextAndNotKeys() throws {
    var session = try session("/")
    session.handle(.key(.paste("arm\nq")))
    #expect(session.browser.prompt?.editor.text == "arm q")
    #expect(session.effects == [])
  }

  @Test func aPasteOutsideOfAPromptDoesNothing() throws {
    var session = try session("j")
    session.handle(.key(.paste("Q")))
    #expect(session.effects == [])
  }

  @Test func answersToOlderQueriesAreDropped() throws {
    var session = try session("")
    session.isSlow = true
    session.type("/charmed")
    let answer = try #require(session.browser.awaitedList)
    session.handle(.answered(number: answer - 3, .list(ListAnswer(sections: []))))
    #expect(session.titles.count == 6)
    session.answerAll()
    #expect(session.titles == ["[title]", "Charmed Labs writes about its first year"])
  }

  @Test func controlCStopsARunningSearchFirst() throws {
    var session = try session("")
    session.isSlow = true
    session.type("/charmed<Enter><^C>")
    #expect(session.effects == [.keepHistory(["charmed"]), .stop])
    #expect(session.message == "search stopped")
  }

  @Test func backGoesToTheListBeforeTheFilter() throws {
    var session = try session("jj/arm<Enter>H")
    #expect(session.browser.list.view.query == "")
    #expect(session.browser.list.scroll.selected == 2)
    session.type("L")
    #expect(session.browser.list.view.query == "arm")
  }

  @Test func slashOpensTheFilterForEditing() throws {
    var session = try session("/arm<Enter>/")
    #expect(session.browser.prompt?.editor.text == "arm")
    session.type("a<Enter>")
    #expect(session.titles == ["[begins with]", "Armada Systems joins the Lattice Foundation"])
  }

  @Test func nGoesOnInTheNextPostOfTheResult() throws {
    var session = try session("/joins<Enter><Enter>")
    #expect(session.message == "1 of 1 · joins")
    session.type("n")
    #expect(session.canvas.lines[1] == " Arm joins the Lattice Foundation as a premier member")
    #expect(session.message == "1 of 1 · joins")
    session.type("N")
    #expect(session.canvas.lines[1] == " Rebellions joins as a general member")
  }

  // MARK: Find in the detail

  @Test func findMarksAllMatchesAndCountsThem() throws {
    var session = try session("j<Enter>/join")
    #expect(
      session.header
        == "/join                                                                   1 of 3")
    session.type("<Enter>")
    #expect(session.message == "1 of 3 · join")
    #expect(session.canvas.cursor == Position(row: 1, column: 5))
    session.type("n")
    #expect(
      session.cursorLine.hasPrefix(" The Lattice Foundation announced that Arm[1] has joined"))
    session.type("nn")
    #expect(session.canvas.lines[1] == " Armada Systems joins the Lattice Foundation")
    #expect(session.message == "1 of 1 · join")
    session.type("N")
    #expect(session.message == "3 of 3 · join")
  }

  @Test func findTakesTheCursorFromASelectedLinkUntilItIsCancelled() throws {
    var session = try session("j<Enter>]")
    let before = session.canvas
    #expect(session.message.hasPrefix("[1] Arm"))
    session.type("/pleased")
    #expect(session.header.hasPrefix("/pleased"))
    session.type("<Esc>")
    #expect(session.canvas == before)
    session.type("/pleased<Enter>")
    #expect(session.message == "1 of 1 · pleased")
    #expect(session.cursorLine.hasPrefix(" “We are pleased to join,”"))
    session.type("]/nowhere<Enter>")
    #expect(session.message == "not found · nowhere")
  }

  @Test func nPassesOverPostsWithoutTheText() throws {
    var session = try session("<Enter>/makes<Enter>")
    #expect(session.canvas.lines[1] == " Rebellions joins as a general member")
    session.type("n")
    #expect(session.canvas.lines[1] == " Armada Systems joins the Lattice Foundation")
    #expect(session.message == "1 of 1 · makes")
    session.type("N")
    #expect(session.canvas.lines[1] == " Rebellions joins as a general member")
  }

  @Test func whereNoOtherPostHasTheTextNStaysWhereItWas() throws {
    var session = try session("jj<Enter>/makes<Enter>")
    let before = session.canvas.lines[1...6]
    session.type("n")
    #expect(session.canvas.lines[1...6] == before)
    #expect(session.message == "on from the top: 1 of 1, none further down")
    session.type("/ships of the line<Enter>n")
    #expect(session.canvas.lines[1] == " Armada Systems joins the Lattice Foundation")
    #expect(session.message == "not found in the 3 announcements further down")
  }

  @Test func aKeyEndsTheSearchFromPostToPost() throws {
    var session = try session("<Enter>/lattices<Enter>")
    session.isSlow = true
    session.type("n")
    #expect(session.message == "looking for lattices: any key stops")
    session.type("j")
    session.answer()
    // The one behind it has the text, but was not at hand.
    #expect(session.canvas.lines[1] == " Armada Systems joins the Lattice Foundation")
  }

  @Test func findGoesRoundWhereThereIsNoOtherPost() throws {
    var session = try session("G<Enter>/write<Enter>")
    #expect(session.message == "1 of 1 · write")
    session.type("n")
    #expect(session.message == "on from the top: 1 of 1")
    session = try self.session("g<Enter>/joins<Enter>N")
    #expect(session.message == "on from the end: 1 of 1")
  }

  @Test func findMindsCaseOnlyWhereOneTypesACapital() throws {
    var session = try session("j<Enter>/why<Enter>")
    #expect(session.message == "1 of 1 · why")
    session.type("/WHY<Enter>")
    #expect(session.message == "not found · WHY")
  }

  @Test func escapeTakesTheMarksAwayAndThenLeaves() throws {
    var session = try session("j<Enter>/join<Enter><Esc>")
    #expect(session.browser.detail.find == nil)
    #expect(session.browser.focus == .detail)
    session.type("<Esc>")
    #expect(session.browser.focus == .list)
  }

  @Test func cancellingAFindReturnsToThePlace() throws {
    var session = try session("j<Enter>j")
    let before = session.canvas
    session.type("/here<Esc>")
    #expect(session.canvas == before)
  }

  @Test func whatAsksForMembersOnlyIsAnsweredWithoutWaiting() throws {
    var session = try Session()
    session.isSlow = true
    session.type("marm")
    #expect(session.browser.awaitedList == nil)
    #expect(session.titles.first == "[member]")
    #expect(session.canvas.lines[0].contains("1 member"))
    session.type("zz")
    #expect(session.browser.awaitedList == nil)
    #expect(session.titles == [])
  }

  @Test func theReasonOfARowIsSaidUnlessTheRowShowsIt() throws {
    var session = try Session()
    session.type("/arm<Enter>")
    #expect(session.message.hasPrefix("member: Arm"))
    session.type("/<^U>is:unread<Enter>")
    #expect(session.message == "")
  }

  @Test func aListOfBeforePostsChangedIsReadAgain() throws {
    var session = try Session()
    let before = session.titles.count
    session.type("/arm")
    try session.catalog.store(Array(Fixtures.archive.dropFirst()), in: "letters")
    session.handle(.changed)
    session.type("<Esc>")
    #expect(session.titles.count == before - 1)
  }
}
