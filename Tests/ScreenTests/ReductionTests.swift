// Text as it is drawn in cells and written to a stream.

import Testing

@testable import Screen

@Suite struct ReductionTests {
  @Test(arguments: [
    ("plain text – “quoted”", "plain text – “quoted”"), ("❤️ and 👍🏽", "❤ and 👍"),
    ("👩‍👩‍👧", "👩"), ("🏃🏽‍♀️ runs", "🏃 runs"), ("🇰🇷 🇩🇪", "KR DE"), ("🏴\u{E0067}\u{E007F}", "🏴"),
    ("so\u{AD}ft", "soft"), ("end\u{AD}", "end"), ("1️⃣ #️⃣", "1 #"), ("", ""),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("a\u{200D} b", "a b"), ("🏽", "🏽"),
  ])
  func sequencesAreReducedToTheirBase(text: String, expected: String) {
    #expect(Reduction.reduced(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func reducingTwiceChangesNothingMore() {
    let text = "👩‍👩‍👧 👍🏽 🇰🇷 ❤️ a\u{200D}b"
    #expect(Reduction.reduced(Reduction.reduced(text)) == Reduction.reduced(text))
  }

  @Test func joinersOfLettersStayInTheCellBeforeThem() {
    var canvas = Canvas(size: Size(rows: 1, columns: 8))
    canvas.write("می\u{200C}خ", row: 0, column: 0)
    #expect(canvas[0, 1].text.unicodeScalars.map(\.value) == [0x6CC, 0x200C])
    #expect(canvas[0, 2].text == "خ")
  }

  @Test func aCellHasThreeMarksAtMost() {
    var canvas = Canvas(size: Size(rows: 2, columns: 3))
    canvas.write("e\u{301}\u{302}\u{303}\u{304}x", row: 0, column: 0)
    canvas.write("e\u{301}x", row: 1, column: 0)
    #expect(canvas[0, 0].text.unicodeScalars.map(\.value) == [0x65, 0x301, 0x302, 0x303])
    #expect(canvas.lines[1] == "e\u{301}x")
    var other = canvas
    other.write("ex", row: 1, column: 0)
    #expect(other.hasRow(0, of: canvas))
    #expect(!other.hasRow(1, of: canvas))
  }

  @Test func aRowIsGivenInRunsOfOneStyle() {
    var canvas = Canvas(size: Size(rows: 1, columns: 6))
    canvas.write("ab", row: 0, column: 0)
    canvas.write("日", Style(.bold), row: 0, column: 2)
    var runs: [String] = []
    canvas.forEachRun(inRow: 0) { column, text, _ in runs.append("\(column):\(text)") }
    #expect(runs == ["0:ab", "2:日", "4:  "])
  }

  @Test func aPartCutsByColumnsAndHalvesOfWideCharactersBecomeSpaces() {
    let text = StyledText("a日本e\u{301}f", Style(.bold))
    #expect(text.part(0..<3).plain == "a日")
    #expect(text.part(0..<2).plain == "a ")
    #expect(text.part(2..<6).plain == " 本e\u{301}")
    #expect(text.part(5..<99).plain == "e\u{301}f")
    #expect(text.part(9..<12).plain == "")
  }

  @Test func stylesAreWrittenAsSGR() {
    var text = StyledText("a")
    text.append("b", Style([.bold, .underline], foreground: .red, background: .brightBlue))
    #expect(text.escaped == "a\u{1B}[1;4;31;104mb\u{1B}[0m")
  }
}
