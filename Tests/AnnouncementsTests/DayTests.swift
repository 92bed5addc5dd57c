import Testing

@testable import Announcements

struct DayTests {
  @Test(arguments: [(2022, 2, 30), (2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (0, 1, 1)])
  func aDayThatTheCalendarDoesNotHaveIsNone(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBackFromItsNumber() {
    for number in -73_000...73_000 {
      #expect(Day(number: number)?.number == number)
    }
  }

  @Test func theEpochIsDayZero() {
    #expect(Day(number: 0)?.description == "1970-01-01")
    #expect(Day(year: 2024, month: 2, day: 29)?.number == 19_782)
  }
}

struct PathTests {
  @Test func bytesThatAreNoTextAreShownEscapedAndKept() {
    let path = Path(bytes: [0x61, 0xFF, 0x1B, 0xC3, 0xA9])
    #expect(path.description == "a\\xff\\x1bé")
    #expect(path.bytes == [0x61, 0xFF, 0x1B, 0xC3, 0xA9])
  }

  @Test func nameAndFolderAreTheTwoPartsOfAPath() {
    #expect(Path("a/b/c.md").name == Path("c.md"))
    #expect(Path("a/b/c.md").folder == Path("a/b"))
    #expect(Path("/c.md").folder == Path("/"))
    #expect(Path("c.md").folder == Path(""))
  }
}
