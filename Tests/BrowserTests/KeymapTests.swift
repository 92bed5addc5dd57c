import Announcements
import Foundation
import Screen
import Testing

@testable import Browser

struct KeymapTests {
  @Test func everyActionStandsOnceInTheTable() {
    #expect(
      Command.all.map(\.action).sorted { $0.rawValue < $1.rawValue }
        == Action.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test(arguments: Command.all.filter { $0.group != .prompt }.map(\.action))
  func everyActionDoesSomethingSomewhere(_ action: Action) throws {
    let links = (1...12).map { Link(text: "it", url: "https://host.example/\($0)") }
    let blocks = (0..<12).map { Block.Content.paragraph([.link($0, [.text("Link")])]) }
    let post = Fixtures.post("links", "Links", "2024-06-01", events: [], blocks, links: links)
    // In the list, in the detail with a number begun, and in an overlay; each in the middle.
    let hasDone = try ["jj", "jj<Enter>z<Space><Space>k1", "?jjj"].contains { keys in
      var session = try Session(Fixtures.archive + [post], columns: 80, rows: 9)
      session.type(keys)
      let before = session.canvas
      session.browser.effects = []
      session.browser.perform(action, .character("2"))
      return session.canvas != before || !session.browser.effects.isEmpty
    }
    #expect(hasDone)
  }

  @Test(arguments: [
    ("j", Key.character("j")), ("Space", .character(" ")), ("Enter", .enter), ("esc", .escape),
    ("^F", .control("f")), ("ctrl-f", .control("f")), ("Alt-B", .alt(.character("b"))),
    ("Alt-Left", .alt(.left)), ("PgDn", .pageDown), ("F1", .function(1)), ("^", .character("^")),
  ])
  func aKeyIsReadByItsName(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test func everyKeyOfTheTableIsReadAgainByTheNameShown() {
    for command in Command.all {
      for key in command.keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    }
  }

  @Test func wordsThatNameNoKeyAreRefused() {
    for name in ["", "F0", "F64", "Hyper-x", "^^^", "jj"] {
      #expect(Key(name: name) == nil, "\(name)")
    }
  }

  @Test func noKeyOfTheTableIsLostToAnotherAction() {
    for command in Command.all {
      #expect(Keymap.standard.keys(for: command.action) == command.keys, "\(command.action)")
    }
  }

  @Test func theSameKeyDoesOneThingInEachContext() {
    #expect(Keymap.standard.action(for: .character("h"), in: .detail) == .leaveDetail)
    #expect(Keymap.standard.action(for: .character("h"), in: .list) == nil)
    #expect(Keymap.standard.action(for: .control("b"), in: .prompt) == .cursorLeft)
    #expect(Keymap.standard.action(for: .control("b"), in: .list) == .pageUp)
    #expect(Keymap.standard.action(for: .character("j"), in: .prompt) == nil)
  }

  @Test func aKeyThatMeansNothingSaysSo() throws {
    var session = try Session(columns: 80, rows: 12)
    session.type("x")
    #expect(session.message == "x does nothing here: ? lists the keys")
    session.type("j")
    #expect(!session.message.contains("does nothing"))
  }

  @Test func theMouseIsOnFromTheStartWhereItIsWanted() throws {
    let options = Browser.Options(page: .plain, usesMouse: true)
    #expect(try Session(columns: 80, rows: 12, options: options).effects == [.reportMouse(true)])
  }

  @Test func aKeyGivenToAnActionIsTakenFromTheOther() {
    let (keymap, complaints) = Keymap.reading(["star": ["s"], "mouse": ["F2"], "help": []])
    #expect(complaints == [])
    #expect(keymap.action(for: .character("s"), in: .list) == .star)
    #expect(keymap.keys(for: .nextOrder) == [])
    #expect(keymap.action(for: .function(2), in: .list) == .mouse)
    #expect(keymap.keys(for: .help) == [])
  }

  @Test func wrongChangesAreNamedAndTheRestStands() {
    let (keymap, complaints) = Keymap.reading([
      "strar": ["s"], "star": ["Hyper-x", "*"], "read": ["x"], "outline": ["x"],
    ])
    #expect(
      complaints.map { "\($0.action) \($0.reason)" } == [
        "star has \"Hyper-x\", which is no key; keys are such as x, ^X, Alt-X, F5, PgDn",
        "strar is no action; they are listed under ?, such as star",
        "outline has x, which read has already",
      ])
    #expect(keymap.action(for: .character("*"), in: .list) == .star)
  }

  @Test func theDocumentOfTheKeysIsUpToDate() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("docs/keys.md")
    if ProcessInfo.processInfo.environment["GAZETTE_WRITE_DOCS"] != nil {
      try Keymap.standard.document.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == Keymap.standard.document)
  }
}
