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

  @Test func openingAPostMarksItAsRead() throws {
    #expect(marks(try session("<Enter>Jh")) == ["   ", ">  ", " • ", " • ", " • ", " • "])
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
}
