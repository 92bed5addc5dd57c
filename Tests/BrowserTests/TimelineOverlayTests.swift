import Announcements
import Screen
import Testing

@testable import Browser

/// The timeline of joins (`T`).
struct TimelineOverlayTests {
  @Test func joinsAreBarsByQuarterTheNewestFirst() throws {
    #expect(
      try screen(after: "T", columns: 40, rows: 15) == """
         joins by quarter · 6 joins, 1 founda…
           █ premier   ▒ general
         > 2024 Q4  1  ▒▒▒▒▒▒
           2024 Q3  1  ██████
           2024 Q2  0
           2024 Q1  1  ▒▒▒▒▒▒
           2023 Q4  0
           2023 Q3  0
           2023 Q2  0
           2023 Q1  0
           2022 Q4  0
           2022 Q3  3  ████████████▒▒▒▒▒▒

         Rebellions
         Enter choose  / narrow  Esc close
        """)
  }

  @Test func theLastRowShowsYearsInstead() throws {
    var session = try Session(columns: 60, rows: 15)
    session.type("TG<Enter>")
    #expect(
      session.canvas.lines[0...7].joined(separator: "\n") == """
         joins by year · 6 joins, 1 foundation
           █ premier   ▒ general
         > 2024  3  ██████▒▒▒▒▒▒▒▒▒▒▒▒
           2023  0
           2022  3  ████████████▒▒▒▒▒▒

           by quarter instead

        """)
  }

  @Test func `the legend has the tiers of the archive`() throws {
    func join(_ name: String, _ tier: String?) -> MembershipEvent {
      MembershipEvent(
        .join, member: name, tier: tier.map { Tier($0) }, foundation: "Tide Foundation")
    }
    let events = [
      join("Acme", "silver"), join("Brook", "silver"), join("Corvid", "general"), join("Dune", nil),
      join("Elm", "associate"), join("Fir", nil), join("Gum", "academic"),
    ]
    let post = Fixtures.post("a", "Seven join", "2024-01-01", events: events, [])
    var session = try Session([post], columns: 80, rows: 14)
    session.type("T")
    #expect(session.canvas.lines[1] == "   ▒ silver, general   ░ no tier, academic +1")
  }

  @Test func aBarLeadsToItsAnnouncements() throws {
    var session = try Session(columns: 80, rows: 14)
    session.type("T<Enter>")
    #expect(session.browser.list.view.query == "kind:membership date:2024-10..2024-12")
    #expect(session.titles == ["Rebellions joins as a general member"])
  }

  @Test func anArchiveWithoutJoinsSaysSo() throws {
    let post = Fixtures.post("a", "Notes", "2024-01-01", events: [], [])
    var session = try Session([post], columns: 80, rows: 14)
    session.type("T")
    #expect(session.canvas.lines[1] == "   nobody joins in this archive")
  }

  @Test func whoIsToldAboutTwiceInAQuarterJoinsOnce() throws {
    func post(_ day: String, _ member: String) -> Announcement {
      Fixtures.post(
        day, "News", day,
        events: [MembershipEvent(.join, member: member, foundation: Fixtures.lattice)], [])
    }
    var session = try Session(
      [post("2024-01-05", "Arm"), post("2024-02-05", "ARM Ltd."), post("2024-02-06", "Brook")],
      columns: 80, rows: 14)
    session.type("T")
    #expect(session.canvas.lines[2].hasPrefix(" > 2024 Q1  2  ░"))
    #expect(session.message == "ARM Ltd., Brook" || session.message == "Arm, Brook")
  }

  @Test func whoIsToldAboutAgainYearsLaterJoinsOnceUnlessItHadLeft() throws {
    func post(_ day: String, _ event: MembershipEvent.Event, _ member: String) -> Announcement {
      Fixtures.post(
        day + member, "News", day,
        events: [MembershipEvent(event, member: member, foundation: Fixtures.lattice)], [])
    }
    var session = try Session(
      [
        post("2021-01-05", .join, "Arm"), post("2022-02-05", .join, "Arm"),
        post("2021-01-05", .join, "Brook"), post("2022-01-05", .leave, "Brook"),
        post("2022-06-05", .join, "Brook"),
      ],
      columns: 80, rows: 14)
    session.type("TG<Enter>")
    #expect(session.canvas.lines[0].contains("joins by year · 3 joins"))
    #expect(session.canvas.lines[2].hasPrefix(" > 2022  1  ░"))
    #expect(session.canvas.lines[3].hasPrefix("   2021  2  ░"))
  }

  @Test(arguments: [
    ([1, 0, 2, 0], 3, 30, "██████▒▒▒▒▒▒▒▒▒▒▒▒"),
    ([1, 0, 2, 0], 3, 6, "██▒▒▒▒"),
    ([0, 0, 0, 1], 500, 10, "░"),
    ([100, 100, 100, 200], 500, 10, "██▓▓▒▒░░░░"),
    ([0, 0, 0, 0], 5, 10, ""),
    ([3, 0, 0, 0], 0, 10, "█"),
  ])
  func barsFillTheRoom(counts: [Int], largest: Int, room: Int, bar: String) {
    let drawn = Bar(counts: counts, largest: largest).text(.unicode, .plain, in: room).plain
    #expect(drawn.prefix(bar.count) == bar)
    #expect(largest == 0 || drawn == bar)
  }

  @Test func barsAreASCIIWhereAllElseIs() {
    let bar = Bar(counts: [1, 1, 1, 1], largest: 4)
    #expect(bar.text(.ascii, .plain, in: 8).plain == "##==--..")
  }

  @Test func theWidestColumnsGiveWayFirstAndSpareOnesGo() {
    let columns = [
      Overlay.Column(width: 40, least: 10), Overlay.Column(width: 20, least: 10, turn: 1),
      Overlay.Column(width: 10, least: 10), Overlay.Column(width: 3, least: 3, turn: 0),
    ]
    #expect(columns.widths(in: 80) == [40, 20, 10, 3])
    #expect(columns.widths(in: 60) == [21, 20, 10, 3])
    #expect(columns.widths(in: 40) == [10, 10, 10, 3])
    #expect(columns.widths(in: 36) == [11, 11, 10, nil])
    #expect(columns.widths(in: 30) == [18, nil, 10, nil])
    #expect(columns.widths(in: 5) == [10, nil, 10, nil])
  }
}
