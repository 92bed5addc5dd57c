import Screen
import Testing

@testable import Browser

struct MarkTests {
  private func session(_ keys: String) throws -> Session {
    var session = try Session(columns: 60, rows: 12)
    session.type(keys)
    return session
  }

  /// The marks of the rows from the top: selection, unread, starred.
  private func marks(_ session: Session) -> [String] {
    session.canvas.lines[1...6].map { String($0.prefix(3)) }
  }

  @Test func unreadPostsHaveADot() throws {
    #expect(marks(try session("")) == [">• ", " • ", " • ", " • ", " • ", " • "])
  }

  @Test func twoSecondsInTheDetailMakeAPostRead() throws {
    var session = try session("<Enter>")
    session.pause()
    session.type("J")
    session.type("J")
    session.pause()
    session.type("h")
    #expect(marks(session) == ["   ", " • ", ">  ", " • ", " • ", " • "])
  }

  @Test func aPostThatWasLeftSoonerStaysUnread() throws {
    var session = try session("<Enter>h")
    session.pause()
    #expect(marks(session)[0] == ">• ")
    session.type("<Enter>M<Esc>h")
    session.pause()
    #expect(marks(session)[0] == ">• ")
  }

  @Test func theListHavingTheKeysReadsNothing() throws {
    var session = try Session(columns: 120, rows: 20)
    session.pause()
    session.type("j")
    session.pause()
    #expect(session.screen.contains(">• "))
  }

  @Test func scrollingToItsEndMakesAPostRead() throws {
    var session = try Session(columns: 60, rows: 9)
    session.type("j<Enter>G")
    #expect(session.header.contains("end"))
    session.type("h")
    #expect(session.canvas.lines[2].hasPrefix(">  "))
  }

  @Test func whatOneMarksAsUnreadWhileReadingStaysUnread() throws {
    var session = try session("<Enter>")
    session.pause()
    session.type("r")
    session.pause()
    session.type("h")
    #expect(marks(session)[0] == ">• ")
  }

  @Test func readingIsNotWhatZTakesBack() throws {
    var session = try session("j*<Enter>")
    session.pause()
    session.type("hZ")
    #expect(marks(session)[1] == ">  ")
  }

  @Test func capitalRWaitsForTheWholeList() throws {
    var session = try session("")
    session.isSlow = true
    session.handle(.changed)
    session.type("R")
    #expect(session.message == "marking all as read when the list is complete")
    session.answerAll()
    session.answerAll()
    #expect(marks(session) == [">  ", "   ", "   ", "   ", "   ", "   "])
    #expect(session.message == "6 marked as read: Z undoes it")
  }

  @Test func aMarkThatCannotBeKeptIsTakenBackFromTheScreen() throws {
    var session = try session("")
    session.isSlow = true
    session.type("*")
    #expect(marks(session)[0] == ">•*")
    session.handle(.answered(number: 0, .notMarked("the mark could not be kept: disk is full")))
    #expect(marks(session)[0] == ">• " || marks(session)[0] == ">•*")
    #expect(session.message == "the mark could not be kept: disk is full")
  }

  @Test func starsComeAndGo() throws {
    var session = try session("j*")
    #expect(marks(session)[1] == ">•*")
    session.type("*")
    #expect(marks(session)[1] == ">• ")
  }

  @Test func rMarksAsReadAndAsUnread() throws {
    var session = try session("r")
    #expect(marks(session)[0] == ">  ")
    session.type("r")
    #expect(marks(session)[0] == ">• ")
  }

  @Test func capitalRMarksTheWholeResultAndZUndoesIt() throws {
    var session = try session("/arm<Enter>R")
    #expect(session.message == "3 marked as read: Z undoes it")
    session.type("<Esc>")
    #expect(marks(session).filter { $0.contains("•") }.count == 3)
    session.type("Z")
    #expect(session.message == "marking undone")
    #expect(marks(session).filter { $0.contains("•") }.count == 6)
    session.type("Z")
    #expect(session.message == "no marking to undo")
  }

  @Test func starredPostsAreFound() throws {
    let session = try session("j*/is:starred")
    #expect(session.titles == ["Arm joins the Lattice Foundation as a premier member"])
  }

  @Test func theMessageLineSaysWhatWasMarked() throws {
    var session = try session("")
    for (key, message) in [
      ("*", "starred"), ("*", "star taken away"), ("r", "marked as read"),
      ("r", "marked as unread"), ("<Enter>*", "starred"),
    ] {
      session.type(key)
      #expect(session.message == message)
    }
  }

  @Test func aPostThatALinkLedToCanBeMarkedThoughTheListDoesNotHaveIt() throws {
    var session = try session("/pleased<Enter><Enter>2*")
    #expect(session.browser.detail.followed != nil)
    #expect(session.message == "starred")
    session.type("*")
    #expect(session.message == "star taken away")
  }
}
