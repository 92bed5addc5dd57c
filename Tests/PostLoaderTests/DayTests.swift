// Days: every form in front matter, every form in names, and which of the two counts.

import Announcements
import Testing

@testable import PostLoader

@Suite struct DayReadingTests {
  @Test(arguments: [
    "2024-09-05", "2024-9-5", "2024/09/05", "2024.9.5", "20240905", "2024-09-05 23:59:59 -0800",
    "2024-09-05T23:30:00Z", "2024-09-05T00:30:00+09:00", "2024-09-05T10:00:00.1234567Z",
    "September 5, 2024", "Sep 5 2024", "Sept. 5th, 2024", "5 Sep 2024", "5 September, 2024",
    "Thu, 05 Sep 2024 10:00:00 +0000", "Thursday, September 5, 2024", "2024 September 5",
    "Thu Sep  5 10:00:00 UTC 2024", "Thu Sep 5 10:00:00 2024 +0000",
    "Thu Sep 5 10:00:00 -0800 2024", "1725530400", "1725530400000", "2024年9月5日",
    "05 Sep 24", "Thu, 05 Sep 24 10:00:00 GMT", "2024-09-05 10:00:00 America/New_York",
    "1725494400.0", "2024년 9월 5일", "the 5th of September 2024",
  ])
  func everyFormIsTheSameDay(_ text: String) {
    #expect(DayReading(text).day == Day(year: 2024, month: 9, day: 5))
  }

  @Test(arguments: ["30.9.2024", "30/9/2024", "9/30/2024", "30-09-2024"])
  func aDayOverTwelveTellsTheOrder(_ text: String) {
    #expect(DayReading(text) == Day(year: 2024, month: 9, day: 30).map { .day($0) })
  }

  @Test func dashesPutTheDayFirstAndSlashesTheMonth() {
    #expect(DayReading("11-9-2017").day == Day(year: 2017, month: 9, day: 11))
    #expect(DayReading("11/9/2017").day == Day(year: 2017, month: 11, day: 9))
  }

  @Test(arguments: [
    "2022-02-30", "soon", "yyyy-mm-dd", "2024", "2024-13-01", "September 2024", "5/9/24", "",
    "0000-00-00",
    "99999999999999999999", "13 o'clock", "maybe 2024-01-01",
  ])
  func whatTheCalendarDoesNotHaveIsNoDay(_ text: String) {
    #expect(DayReading(text) == .none)
  }
}

@Suite struct PostDayTests {
  @Test(arguments: [
    "2021-04-28-x.md", "2021-4-28-x.md", "2021_04_28_x.md", "20210428-x.md", "2021-04-28.md",
    "2021-04-28-x/index.md", "2021/04/28-x.md", "2021/04/28/x.md", "2021/4/28/x/index.md",
    "2021-04-28/x.md", "a/b/2021-04-28-x.de.md", "2021-04-28 x.html.md",
    "_posts/2021-04-28-x.markdown",
  ])
  func aPathGivesTheDay(_ path: String) {
    #expect(post("", path: path).date == Day(year: 2021, month: 4, day: 28))
  }

  @Test(arguments: [
    "2021/04/28-acme-joins.md", "2021-04-28-acme-joins.md", "2021/04/28/acme-joins.md",
  ])
  func theDayOfThePathIsNoPartOfTheTitle(_ path: String) {
    #expect(post("", path: path).title == "Acme Joins")
  }

  @Test(arguments: [
    "x.md", "2021.md", "2021-04-x.md", "2021-13-01-x.md", "v2021-04-28.md", "12345678-x.md",
  ])
  func aPathWithoutOneGivesNone(_ path: String) {
    let post = post("", path: path)
    #expect(post.date == nil)
    #expect(advice(.undated, post) == ["1: no date in the front matter or the name"])
  }

  @Test func theFrontMatterWinsAndAContradictionIsAdvice() {
    let post = post("---\ntitle: A\ndate: 2018-07-31\n---\n", path: "2018-08-05-x.md")
    #expect(post.date == Day(year: 2018, month: 7, day: 31))
    #expect(
      advice(.dateDiffers, post) == ["3: \"date\" is 2018-07-31, but the name has 2018-08-05"])
  }

  @Test func anImpossibleDayIsAFaultAndTheNameCounts() {
    let post = post("---\ndate: 2022-02-30\n---\n", path: "2022-03-01-x.md")
    #expect(post.date == Day(year: 2022, month: 3, day: 1))
    #expect(faults(post) == ["2 date: \"date\" is not a day (YYYY-MM-DD): \"2022-02-30\""])
  }

  @Test func anImpossibleDayInTheNameIsAFault() {
    let post = post("Text.\n", path: "2021-02-30-acme.md")
    #expect(post.date == nil)
    #expect(faults(post) == ["1 date: the name's day is not one of the calendar: 2021-02-30"])
  }

  @Test func aDateOfZeroIsNoDay() {
    let post = post("---\ndate: 0\n---\n")
    #expect(post.date == nil)
    #expect(faults(post) == ["2 date: \"date\" is not a day (YYYY-MM-DD): \"0\""])
  }

  @Test func oneBehindPublishedIsAYes() {
    #expect(faults(post("---\npublished: 1\n---\n")) == [])
  }

  @Test func anAmbiguousDayIsAdviceAndTheNameDecides() {
    let alone = post("---\ndate: 11-9-2017\n---\n")
    #expect(
      advice(.ambiguousDate, alone) == [
        "2: \"date\" can be 2017-09-11 or 2017-11-09, taken as 2017-09-11"
      ])
    #expect(
      post("---\ndate: 11-9-2017\n---\n", path: "2017-11-09-x.md").date
        == Day(year: 2017, month: 11, day: 9))
  }

  @Test(arguments: [
    "---\nDate: Dec 9, 2024\n---\n", "---\npubDate: 2024-12-09\n---\n",
    "+++\ndate = 2024-12-09\n+++\n",
    "+++\ndate = 2024-12-09 10:00:00\n+++\n", "{\"date\": \"2024-12-09\"}\n",
    "---\ndate: [2024-12-09]\n---\n",
    "---\npublished: 2024-12-09\n---\n", "---\n\"date\": 2024-12-09 # launch\n---\n",
  ])
  func everyFormatGivesTheDay(_ text: String) {
    #expect(post(text).date == Day(year: 2024, month: 12, day: 9))
  }
}
