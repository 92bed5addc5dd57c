import Screen
import Testing

@testable import Browser

struct ScreenTests {
  @Test func listAndDetailStandSideBySideFromAHundredColumns() throws {
    #expect(
      try screen(after: "jj", columns: 104, rows: 14) == """
         gazette  Lattice Foundation · 6 announcements                                        newest first  3/6
         •  2024-11-21 ◇ Rebellions Rebellions joins as a general … │ Armada Systems joins the Lattice
         •  2024-09-10 ◆ Arm        Arm joins the Lattice Foundati… │ Foundation
        >•  2024-03-03 ◇ Armada Sy… Armada Systems joins the Latti… │ 2024-03-03 · The Lattice Foundation
         •  2023-09-05              Charmed Labs writes about its … │
         •  2022-09-12 ◆ 3 founders The Lattice Foundation begins … │ │ joins   Armada Systems  ◇ general
         •  undated                 How to write to us              │ │ quoted  Alex Spinelli
                                                                    │
                                                                    │ Armada Systems makes small ships.
                                                                    │
                                                                    │
                                                                    │

         Enter open  / search  m member  M members  J K next  t facets  s sort  ? help  q quit
        """)
  }

  @Test func belowAHundredColumnsOnePaneIsShown() throws {
    #expect(
      try screen(after: "jj", columns: 60, rows: 12) == """
         gazette  Lattice Foundation · 6          newest first  3/6
         •  2024-11-21 ◇ Rebellions Rebellions joins as a general …
         •  2024-09-10 ◆ Arm        Arm joins the Lattice Foundati…
        >•  2024-03-03 ◇ Armada Sy… Armada Systems joins the Latti…
         •  2023-09-05              Charmed Labs writes about its …
         •  2022-09-12 ◆ 3 founders The Lattice Foundation begins …
         •  undated                 How to write to us




         Enter open  / search  m member  M members  s sort  ? help
        """)
  }

  @Test func enterOpensTheDetailAndItsLinksAreNumbered() throws {
    #expect(
      try screen(after: "j<Enter>", columns: 60, rows: 20) == """
         gazette  Lattice Foundation · 6 announcements          2/6
         Arm joins the Lattice Foundation as a premier member
         2024-09-10 · The Lattice Foundation

         │ joins   Arm  ◆ premier
         │ board   Alex Spinelli, VP, Arm
         │ quoted  Alex Spinelli
         │ links   4 · 1 inside

         The Lattice Foundation announced that Arm[1] has joined as
         a premier member, after its founders[2].

         Why now
         ───────

         “We are pleased to join,” said Alex Spinelli. More at
         example.org[3] and here[4].


         ] [ link  f labels  h list  / find  J K next  ? help
        """)
  }

  @Test func aHighNarrowScreenHasTheListAboveTheDetail() throws {
    #expect(
      try screen(after: "", columns: 60, rows: 36) == """
         gazette  Lattice Foundation · 6          newest first  1/6
        >•  2024-11-21 ◇ Rebellions Rebellions joins as a general …
         •  2024-09-10 ◆ Arm        Arm joins the Lattice Foundati…
         •  2024-03-03 ◇ Armada Sy… Armada Systems joins the Latti…
         •  2023-09-05              Charmed Labs writes about its …
         •  2022-09-12 ◆ 3 founders The Lattice Foundation begins …
         •  undated                 How to write to us





        ────────────────────────────────────────────────────────────
         Rebellions joins as a general member
         2024-11-21 · The Lattice Foundation

         │ joins   Rebellions  ◇ general
         │ quoted  Alex Spinelli

         Rebellions makes chips.















         Enter open  / search  m member  M members  J next  ? help
        """)
  }

  /// Text is no wider than its measure, so that the list has what is left beside it.
  @Test(arguments: [(100, 56), (140, 70), (160, 72), (200, 100)])
  func theListTakesWhatTheTextNeedsNot(columns: Int, list: Int) {
    let layout = Layout(
      Size(rows: 30, columns: columns), inDetail: false, isMaximized: false, measure: 88)
    #expect(layout.list.columns == list)
    #expect(layout.detail.columns == columns - list - 2)
  }

  @Test func withoutUnicodeEveryMarkIsASCII() throws {
    let page = PageOptions(theme: .monochrome, marks: .ascii)
    var session = try Session(columns: 104, rows: 14, options: Browser.Options(page: page))
    session.type("jj")
    #expect(session.screen.unicodeScalars.filter { !$0.isASCII } == [])
    #expect(session.cursorLine.hasPrefix(">.  2024-03-03 - Armada Sy~ Armada Systems joins"))
  }

  @Test(arguments: [(1, 1), (1, 40), (2, 2), (5, 80), (24, 1), (24, 29), (6, 30), (7, 31)])
  func everySizeCanBeDrawn(rows: Int, columns: Int) throws {
    for keys in ["", "<Enter>", "/arm", "?", "j<Enter>f", "j<Enter>1"] {
      var session = try Session(columns: columns, rows: rows)
      session.type(keys)
      #expect(session.canvas.cursor.map { $0.row < rows && $0.column < columns } == true)
      #expect(session.canvas.lines.count == rows)
    }
  }

  @Test func aScreenWithoutCellsIsDrawnToo() throws {
    #expect(try screen(after: "j", columns: 0, rows: 0) == "")
  }

  @Test func aTinyScreenShowsTheSelectedTitle() throws {
    #expect(try screen(after: "j", columns: 24, rows: 3) == "Arm joins the Lattice F…\n\n")
  }

  @Test func anEmptyArchiveSaysSo() throws {
    var session = try Session([], columns: 60, rows: 8)
    #expect(session.header == "gazette  letters · 0 announcements          newest first")
    #expect(session.message == "")
    session.handle(.synced(""))
    #expect(session.message == "no announcements here")
    #expect(session.canvas.cursor == Position(row: 1, column: 0))
  }
}
