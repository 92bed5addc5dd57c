// Tables that GitHub's parser takes for text, or of which it drops cells.

import Testing

@testable import PostLoader

@Suite struct TableTests {
  @Test func twoDashesAreEnoughBelowAHeader() {
    #expect(
      outline("-- | --\n\na | b\n-- | --:\nc | d")
        == "p -- | --\ntable <>\n  head a | b\n  row c | d")
    #expect(outline("|a|\n|-|\n|b|") == "table <\n  head a\n  row b")
  }

  @Test func cellsBeyondTheHeaderAreShown() {
    #expect(
      outline("| a | b |\n|---|---|\n| c | d | e | f |\n| g |")
        == "table <<<<\n  head a | b |  | \n  row c | d | e | f\n  row g")
    #expect(
      outline("a | b\n---|---\nc | d | e")
        == "table <<<\n  head a | b | \n  row c | d | e")
  }

  @Test func aBarBehindABackslashDividesNoCells() {
    #expect(
      outline("|a|b|\n|--|--|\n|c \\| d|e|") == "table <<\n  head a | b\n  row c | d | e")
  }

  @Test func emptyCellsNeedNoSpace() {
    #expect(
      outline("|a|b|c|\n|--|--|--|\n|1||3|\n|||4|\n5||6")
        == "table <<<\n  head a | b | c\n  row 1 |  | 3\n  row  |  | 4\n  row 5 |  | 6")
    #expect(
      outline("||b|\n|--|--|\n|1|2|") == "table <<\n  head  | b\n  row 1 | 2")
  }

  @Test func aBarInCodeShowsNoBackslash() {
    #expect(
      outline("|`a \\| b`|c|\n|--|--|\n|`p \\| q`|``r \\| ` s``|\n|t `u|v|")
        == "table <<\n  head `a | b` | c\n  row `p | q` | `r | ` s`\n  row t `u | v")
  }

  @Test func tablesInQuotesAndListsAreWidenedToo() {
    #expect(
      outline("> |a|\n> |--|\n> |b|c|")
        == "quote\n  table <<\n    head a | \n    row b | c")
    #expect(
      outline("- x\n\n  |a|\n  |--|\n  |b|c|")
        == "list\n  item\n    p x\n    table <<\n      head a | \n      row b | c")
  }

  @Test func aLineOfDashesAndBarsInCodeStays() {
    #expect(outline("```\n|a|\n|-|\n|b|c|\n```") == "code\n  ||a|\n  ||-|\n  ||b|c|")
  }
}
