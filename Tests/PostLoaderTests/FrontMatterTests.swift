// Front matter in every form that archives have: one literal post for each.

import Announcements
import Testing

@testable import PostLoader

@Suite struct FrontMatterTests {
  @Test func plainYAMLGivesTitleAuthorDateAndTags() {
    let post = post(
      """
      ---
      # A comment.
      layout: blog_detail
      title: "Acme Joins the Example Foundation"
      author: The Example Foundation
      date: 2024-09-10
      tags:
        - news
        - "members"
      ---

      Text.
      """)
    #expect(post.title == "Acme Joins the Example Foundation")
    #expect(post.authors == ["The Example Foundation"])
    #expect(post.date == Day(year: 2024, month: 9, day: 10))
    #expect(post.tags == ["news", "members"])
    #expect(post.body.blocks == [Block(.paragraph([.text("Text.")]), line: 12)])
    #expect(post.problems.isEmpty)
  }

  @Test func tomlGivesTheSame() {
    let post = post(
      """
      +++
      title = "Acme Joins"
      date = 2024-09-10T08:00:00Z
      draft = true

      [taxonomies]
      tags = ["news", "members"]
      [extra]
      author = "Jane Doe"
      +++
      Text.
      """)
    #expect(post.title == "Acme Joins")
    #expect(post.date == Day(year: 2024, month: 9, day: 10))
    #expect(post.tags == ["news", "members"])
    #expect(post.authors == ["Jane Doe"])
    #expect(post.publication == .draft)
    #expect(faults(post) == [])
  }

  @Test func linesOfKeysNeedNoFence() {
    let post = post(
      "Title: Acme: Joins\nDate: 2021-04-28 10:00\nTags: a, b\nAuthors: Jane Doe\n    John Roe\n\nText."
    )
    #expect(post.title == "Acme: Joins")
    #expect(post.date == Day(year: 2021, month: 4, day: 28))
    #expect(post.authors == ["Jane Doe", "John Roe"])
    #expect(post.tags == ["a", "b"])
    #expect(post.body.blocks == [Block(.paragraph([.text("Text.")]), line: 7)])
    #expect(faults(post) == [])
  }

  @Test func aFenceAtTheEndOfLinesOfKeysIsEnough() {
    let post = post("Layout: blog\nTitle: \"Acme: joins\"\nPublished: 2021-04-28 10:00\n---\nText.")
    #expect(post.title == "Acme: joins")
    #expect(post.date == Day(year: 2021, month: 4, day: 28))
    #expect(post.body.blocks == [Block(.paragraph([.text("Text.")]), line: 5)])
    #expect(faults(post) == [])
  }

  @Test func aSingleLineAboveDashesIsAHeading() {
    #expect(post("Title: Acme\n---\nText.").body.blocks.count == 2)
  }

  @Test func linesWithoutATitleAreText() {
    #expect(post("Note: this is text.\n").body.blocks.count == 1)
    #expect(post("Title: x\nand more text\n").title == "X")
  }

  @Test func aKeyThatStandsTwiceInsideOfAnotherIsNamed() {
    let post = post(
      "---\ntitle: Acme\nimage:\n  src: a.png\n  src: b.png\n  alt: A\nauthor:\n  - name: Jane\n    url: x\n"
        + "  - name: John\n    url: y\n---\n")
    #expect(faults(post) == ["5 duplicate-key: \"src\" stands on line 4 already"])
    #expect(post.authors == ["Jane", "John"])
    #expect(post.title == "Acme")
  }

  @Test(arguments: ["[![a](b)](c)", "[ $x]", "[[!x]]", "[\u{E9}]"])
  func aTableWithoutANameIsNoEndOfTheProgram(_ line: String) {
    let post = post("+++\ntitle = \"Acme \\u2014 Joins\"\n\(line)\n+++\nText.")
    #expect(post.title == "Acme \u{2014} Joins")
    #expect(faults(post).map { $0.prefix(14) } == ["3 front-matter"])
  }

  @Test(arguments: [
    "tags = [\"a\",}}\"b\"]", "tags = [}", "tags = [ # [\n }", "x = {a = [1, }, b}",
  ])
  func aBraceInAnArrayIsNoEndOfTheProgram(_ line: String) {
    let post = post("+++\ntitle = \"Acme \\u2014 Joins\"\n\(line)\n+++\nText.")
    #expect(post.title == "Acme \u{2014} Joins")
    #expect(faults(post).map { $0.prefix(14) } == ["3 front-matter"])
  }

  @Test func bracketsInValuesOfTOMLAreNoTables() {
    let post = post(
      "+++\ntitle = \"\"\"\n[!note] \\\"Acme\\\" Joins\"\"\"\ntags = [\n  [ \"a\" ],\n  # [!\n]\n[extra]\nx = 1\n+++\n"
    )
    #expect(post.title == "[!note] \"Acme\" Joins")
    #expect(faults(post) == [])
  }

  @Test(arguments: [
    "pubDatetime: 2021-04-28T23:30:00-08:00", "date:\n  created: 2021-04-28\n  updated: 2022-01-01",
    "day: 28\nmonth: 4\nyear: 2021", "year: 2021\nmonth: April\nday: 28",
    "published_at: 2021-04-28", "created: April 28, 2021",
  ])
  func everyKeyForTheDayIsRead(_ front: String) {
    #expect(post("---\n\(front)\n---\n").date == Day(year: 2021, month: 4, day: 28))
  }

  @Test func jsonEndsWithItsBrace() {
    let post = post(
      """
      {
        "title": "Acme \\u201cJoins\\u201d {really}",
        "date": "2024-09-10",
        "tags": ["news"]
      }
      Text.
      """)
    #expect(post.title == "Acme “Joins” {really}")
    #expect(post.tags == ["news"])
    #expect(post.body.blocks.map(\.line) == [6])
    #expect(faults(post) == [])
  }

  @Test func anUnquotedColonInATitleIsAFaultAtItsLine() {
    let post = post("---\nauthor: Jane\ntitle: Joining: a guide\n---\nText.\n")
    #expect(post.title == "Joining: a guide")
    #expect(post.authors == ["Jane"])
    #expect(
      faults(post) == ["3 front-matter: expected quotation marks around a text with a colon"])
  }
}

/// What strict parsers reject: everything that can be read is, and each fault has its line.
@Suite struct FrontMatterFaultTests {
  @Test func aTabIsAFaultAtItsLine() {
    let post = post("---\ntitle: A\ntags:\n\t- a\n\t- b\n---\nText.\n")
    #expect(post.title == "A")
    #expect(post.tags == ["a", "b"])
    #expect(faults(post) == ["4 front-matter: expected spaces, found a tab"])
  }

  @Test func anUnbalancedQuotationMarkTakesNoOtherKeyWithIt() {
    let post = post("---\ntitle: \"Acme Joins\nauthor: Jane Doe\n---\nText.\n")
    #expect(post.title == "Acme Joins")
    #expect(post.authors == ["Jane Doe"])
    #expect(faults(post) == ["2 front-matter: expected a closing quotation mark in its place"])
  }

  @Test func quotationMarksInsideOfQuotationMarksStay() {
    let post = post("---\ntitle: \"Acme \"joins\" us\"\n---\nText.\n")
    #expect(post.title == "Acme \"joins\" us")
    #expect(faults(post) == ["2 front-matter: expected a closing quotation mark in its place"])
  }

  @Test func curlyQuotesAroundAColonAreAFaultAndNoPartOfTheTitle() {
    let post = post("---\ntitle: “Acme: joins”\n---\nText.\n")
    #expect(post.title == "Acme: joins")
    #expect(faults(post) == ["2 front-matter: expected quotation marks around a text with a colon"])
    #expect(advice(.curlyQuotes, post).count == 1)
  }

  @Test func aKeyTwiceIsAFaultAndTheLastCounts() {
    let post = post("---\ntitle: One\nauthor: Jane\ntitle: Two\n---\nText.\n")
    #expect(post.title == "Two")
    #expect(faults(post) == ["4 duplicate-key: \"title\" stands on line 2 already"])
  }

  @Test func aLineWithoutAKeyIsAFault() {
    let post = post("---\ntitle: One\njust words\n\nauthor: Jane\n---\nText.\n")
    #expect(post.title == "One")
    #expect(post.authors == ["Jane"])
    #expect(faults(post) == ["3 front-matter: expected \"key: value\", found \"just words\""])
  }

  @Test func aSignThatYAMLReservesIsAFault() {
    let post = post("---\ntitle: @acme joins\n---\nText.\n")
    #expect(post.title == "@acme joins")
    #expect(
      faults(post)
        == ["2 front-matter: expected quotation marks around a text that begins with a sign"])
  }

  @Test func aFenceThatIsNeverClosedEndsWithTheKeys() {
    let post = post("---\ntitle: One\nauthor: Jane\n\nText.\n\n# Heading\n")
    #expect(post.title == "One")
    #expect(post.body.blocks.map(\.line) == [5, 7])
    #expect(
      faults(post)
        == ["1 front-matter-fence: expected a line of --- to close the front matter, found none"])
  }

  @Test(arguments: [
    "\n\n---\ntitle: One\n---\nText.\n", "<!-- a comment\n-->\n---\ntitle: One\n---\nText.\n",
  ])
  func frontMatterThatBeginsLateIsAFault(_ text: String) {
    let post = post(text)
    #expect(post.title == "One")
    #expect(
      faults(post) == ["3 front-matter-fence: expected front matter on line 1, found it here"])
  }

  @Test func aFenceOfMoreThanThreeDashesIsAFault() {
    let post = post("-----\ntitle: One\n-----\nText.\n")
    #expect(post.title == "One")
    #expect(faults(post) == ["1 front-matter-fence: expected a fence of 3 marks, found 5"])
  }

  @Test(arguments: [
    "---\nText.\n\n---\n\nMore.\n", "Text.\n\n---\n\nMore.\n", "--- x\n", "{{ x }} y\n",
  ])
  func aRuleIsNoFence(_ text: String) {
    let post = post(text)
    #expect(!post.body.blocks.isEmpty)
    #expect(faults(post) == [])
  }

  @Test(arguments: [
    "---\ntitle: One\n---", "---\ntitle: One\n---   \n", "---\r\ntitle: One\r\n---\r\n",
    "---\ntitle: One\n...\n", "--- \ntitle: One\n---\n", "---json\n{\"title\": \"One\"}\n---\n",
    "---toml\ntitle = 'One'\n---\n", ";;;\n{\"title\": \"One\"}\n;;;\n", "{\n\"title\":\"One\"\n}",
  ])
  func everyFenceThatGeneratorsHaveIsRead(_ text: String) {
    let post = post(text)
    #expect(post.title == "One")
    #expect(faults(post) == [])
    #expect(post.body.blocks == [])
  }

  @Test func badTOMLKeepsItsGoodLines() {
    let post = post("+++\ntitle = \"One\"\nauthor = Jane\ntags = [\"a\"]\n+++\nText.\n")
    #expect(post.title == "One")
    #expect(post.authors == ["Jane"])
    #expect(post.tags == ["a"])
    #expect(faults(post) == ["3 front-matter: expected quotation marks around a text"])
  }

  @Test func aTOMLKeyTwiceIsAFault() {
    let post = post("+++\ntitle = \"One\"\ntitle = \"Two\"\n+++\nText.\n")
    #expect(faults(post) == ["3 duplicate-key: \"title\" stands on line 2 already"])
  }

  @Test func tomlOnSeveralLinesIsReadWithItsLines() {
    let post = post(
      "+++\ntitle = \"\"\"\nOne\n\"\"\"\ntags = [\n  \"a\",\n  \"b\",\n]\ndate = 2022-02-30\n+++\n")
    #expect(
      faults(post) == [
        "9 date: \"date\" is not a day (YYYY-MM-DD): \"2022-02-30\"",
        "9 front-matter: expected a day or a number",
      ])
    #expect(post.tags == ["a", "b"])
    #expect(post.title == "One")
  }

  @Test(arguments: [
    (
      "{\n\"title\": \"One\"\n\"author\": \"Jane\"\n}\n",
      "3 front-matter: expected a comma, found \"\"author\": \"Jane\"\""
    ),
    (
      "{\n\"title\": \"One\",\n\"title\": \"One\"\n}\n",
      "3 duplicate-key: \"title\" stands on line 2 already"
    ),
    (
      "{\n\"title\": \"One\",\nauthor: 1\n}\n",
      "3 front-matter: expected a key in quotation marks, found \"author: 1\""
    ),
  ])
  func badJSONKeepsItsGoodLines(_ text: String, _ fault: String) {
    let post = post(text)
    #expect(post.title == "One")
    #expect(faults(post) == [fault])
  }

  @Test func aliasesAreReadButCannotExpandWithoutBound() {
    #expect(post("---\nauthor: &a Jane\nby: *a\ntitle: One\n---\n").authors == ["Jane"])
    var bomb = "---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let post = post(bomb + "title: One\n---\nText.\n")
    #expect(post.title == "One")
    #expect(
      faults(post) == [
        "2 front-matter-limit: expected at most 256 KB, 16 aliases and 64 levels, read plain lines only"
      ])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "[{", "&a "])
  func deepNestingEnds(_ mark: String) {
    let nest = String(repeating: mark, count: 50_000)
    let post = post("---\ntitle: One\nx: \(nest)\n---\nText.\n")
    #expect(post.title == "One")
    #expect(!faults(post).isEmpty)
  }

  @Test(arguments: ["+++\nx = ", "{\"title\": \"One\", \"x\": "])
  func deepNestingEndsInEveryFormat(_ start: String) {
    let nest = String(repeating: "[", count: 50_000)
    #expect(!faults(post("\(start)\(nest)\n+++\n}\n")).isEmpty || start.hasPrefix("{"))
  }

  @Test(arguments: [
    ("---\n", "a:\n", "---\n"), ("---\ntags:\n", "- a\n", "---\n"), ("+++\n", "a = 1\n", "+++\n"),
    ("{\n", "\"a\": 1,\n", "}\n"), ("---\n", "\"x: [\n", "---\n"),
    ("---\ntitle: ", "<a &", "\n---\n"),
    ("---\n", "x: @\n", ""), ("", "<!--\n", ""), ("{", "{\"a\":", ""), ("", "---\n", ""),
  ])
  func muchFrontMatterOfOneKindIsReadToItsEnd(_ start: String, _ line: String, _ end: String) {
    let text = start + String(repeating: line, count: 20_000 / line.utf8.count) + end
    let post = post(text)
    #expect(!post.title.isEmpty)
    #expect(post.problems.count < 300)
  }

  @Test func datesOfTOMLsOwnTypeAreReadBesideTextOfSeveralLines() {
    let post = post(
      #"""
      +++
      x = """
      a
      """
      date = 2024-12-09T23:00:00-08:00
      [extra]
      authors = [
        "Jane Doe",
      ]
      +++
      """#)
    #expect(post.date == Day(year: 2024, month: 12, day: 9))
    #expect(post.authors == ["Jane Doe"])
    #expect(faults(post) == [])
  }
}
