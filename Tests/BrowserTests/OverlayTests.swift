import Announcements
import Screen
import Testing

@testable import Browser

struct OverlayTests {
  @Test func facetsCountWhatTheyWouldLeave() throws {
    #expect(
      try screen(after: "/member:arm<Enter>t", columns: 60, rows: 28) == """
         facets of /member:arm
           foundation
         > [ ]  Lattice Foundation  2

           tier
           [ ]  premier             1
           [ ]  general             1

           kind
           [ ]  membership          2
           [ ]  project             0
           [ ]  people              0
           [ ]  event               0
           [ ]  governance          0
           [ ]  release             0
           [ ]  other               0

           year
           [ ]  2024                2
           [ ]  2023                0
           [ ]  2022                0
           [ ]  none                0




         member: Arm
         Enter choose  / narrow  Esc close
        """)
  }

  @Test func aFacetIsTextOfTheQuery() throws {
    var session = try Session(columns: 80, rows: 30)
    session.type("tj<Enter>")
    #expect(session.browser.list.view.query == "tier:premier")
    #expect(session.header == "facets of /tier:premier")
    #expect(session.cursorLine.hasPrefix(" > [x]  premier"))
    session.type("<Enter>")
    #expect(session.browser.list.view.query == "")
  }

  @Test func problemsAreShownByFileAndLine() throws {
    var post = Fixtures.post("2024-09-10-arm", "Arm", "2024-09-10", events: [], [])
    post.problems = [
      Problem("links", .advice, line: 9, "leads nowhere"),
      Problem("front-matter", line: 3, "\"date\" is not a day: \"soon\""),
    ]
    var session = try Session([post], columns: 80, rows: 14)
    session.type("!")
    #expect(
      session.canvas.lines[0...6].joined(separator: "\n") == """
         problems 2
           faults 1
         > 2024-09-10-arm.md:3: "date" is not a day: "soon"

           advice 1
           2024-09-10-arm.md:9: leads nowhere

        """)
    session.type("<Enter>")
    #expect(session.browser.focus == .detail)
  }

  @Test func noProblemsAreAGoodMessage() throws {
    var session = try Session(columns: 80, rows: 14)
    session.type("!")
    #expect(session.canvas.lines[1] == "   no problems: every file was read as written")
  }

  @Test func theViewIsAShellCommand() throws {
    var session = try Session(
      columns: 80, rows: 14,
      options: Browser.Options(page: .plain, paths: ["data", "it's here"]))
    session.type("=")
    #expect(session.canvas.lines[1] == #" > gazette list data 'it'\''s here'"#)
    session.type("<Esc>/tier:premier joins<Enter>sS=<Enter>")
    #expect(
      session.effects.last
        == .copy(
          #"gazette search --sort title --reverse 'tier:premier joins' data 'it'\''s here'"#,
          name: "command"))
  }

  @Test func theCommandGivesTheSameRowsAsTheView() throws {
    var session = try Session(columns: 80, rows: 14)
    session.type("/arm<Enter>=<Enter>")
    #expect(session.effects.last == .copy("gazette search --partial arm", name: "command"))
    session.type("S=<Enter>")
    #expect(
      session.effects.last == .copy("gazette search --sort date --reverse arm", name: "command"))
    session.type("<Esc>=<Enter>")
    #expect(session.effects.last == .copy("gazette list --reverse", name: "command"))
  }

  @Test func aQueryThatLooksLikeAnOptionStandsBehindTheDashes() {
    #expect(
      ShellCommand.text(for: View(query: "-arm"), paths: []) == "gazette search -- -arm")
  }

  @Test func theHelpNamesEveryActionAndIsSearched() throws {
    var session = try Session(columns: 80, rows: 200)
    session.type("?")
    for command in Command.all { #expect(session.screen.contains(command.help)) }
    session.type("/quot<Enter>")
    #expect(session.canvas.lines[1] == "   Detail")
    #expect(session.canvas.lines[2].hasPrefix(" >   y "))
    #expect(session.canvas.lines[3].hasPrefix("     \" "))
  }

  @Test func anActionIsDoneByItsName() throws {
    var session = try Session(columns: 80, rows: 20)
    session.type(":reverse<Enter>")
    #expect(session.browser.overlays.isEmpty)
    #expect(session.browser.list.view.isReversed)
  }

  @Test func escapeLeavesTheActionsAsTheyWere() throws {
    var session = try Session(columns: 80, rows: 20)
    let before = session.canvas
    session.type(":rev<Esc>")
    #expect(session.canvas == before)
  }

  @Test func theOutlineJumpsToAHeading() throws {
    var session = try Session(columns: 80, rows: 7)
    session.type("j<Enter>O")
    #expect(session.canvas.lines[1] == " >   Why now")
    session.type("<Enter>")
    #expect(session.canvas.lines[1] == " Why now")
  }

  @Test func copiesAreShownAsTheyWouldBe() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("j<Enter>y")
    #expect(
      session.canvas.lines[1].hasPrefix(" > address        https://lattice.example/2024-09-10-arm"))
    session.type("<Enter>")
    #expect(
      session.effects == [.copy("https://lattice.example/2024-09-10-arm", name: "address")])
  }

  @Test func theSelectedLinkCanBeCopied() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("j<Enter>]y<Enter>")
    #expect(session.effects == [.copy("https://www.arm.com/", name: "link")])
  }

  @Test func thePostsThatLinkHereAreListedBelowItsLinks() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("/launch OR founders<Enter><Enter>u")
    #expect(
      session.canvas.lines[0...3].joined(separator: "\n") == """
         0 links

           linked from
         > 2024-09-10  Arm joins the Lattice Foundation as a premier member
        """)
    session.type("<Enter>")
    #expect(session.browser.detail.page?.announcement.title == Fixtures.arm.title)
  }

  @Test func searchingWhilePostsAreLoadedSaysSoFar() throws {
    var session = try Session(columns: 80, rows: 12)
    session.handle(.progress(.reading(4, of: 6)))
    session.type("/arm")
    #expect(session.header.hasSuffix("1 member · 1 by prefix · 1 partial so far"))
    session.handle(.synced("2 new"))
    #expect(session.header.hasSuffix("1 member · 1 by prefix · 1 partial"))
    #expect(session.message == "2 new")
  }

  @Test func qClosesWhatIsOpenOneAfterTheOther() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("M<Enter>q")
    #expect(session.header == "members 6")
    session.type("q")
    #expect(session.browser.overlays.isEmpty)
    #expect(session.effects == [])
  }

  @Test func everyOverlayHasItsCursorOnTheSelectedRow() throws {
    for keys in ["T", "t", "?", "=", "j<Enter>u", "j<Enter>O", "j<Enter>y"] {
      var session = try Session(columns: 80, rows: 24)
      session.type(keys)
      #expect(session.cursorLine.hasPrefix(" > "), "\(keys)")
    }
  }
}
