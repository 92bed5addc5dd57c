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
