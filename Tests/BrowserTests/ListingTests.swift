import Screen
import Testing

@testable import Browser

struct ListingTests {
  private let listing = Listing([
    .init(title: "member", ids: [7]), .init(title: "empty", ids: []),
    .init(title: "body", ids: [5, 9], linesPerRow: 2),
  ])

  @Test func sectionsAreCountedWithTheirHeadings() {
    #expect(listing.count == 3)
    #expect(listing.lines == 7)
    #expect((0...3).map { listing[$0] } == [7, 5, 9, nil])
    #expect(listing.index(of: 9) == 2)
    #expect(listing.index(of: 8) == nil)
  }

  @Test func eachLineHasAHeadingOrAPartOfARow() {
    #expect(
      (0...7).map { listing.line(at: $0) } == [
        .heading("member"), .row(0, part: 0), .heading("body"), .row(1, part: 0),
        .row(1, part: 1), .row(2, part: 0), .row(2, part: 1), nil,
      ])
    #expect((0...2).map { listing.line(ofRow: $0) } == [1, 3, 5])
  }

  @Test func theFirstRowOfASectionIsShownWithItsHeading() {
    #expect(listing.lines(ofRow: 1) == 2...4)
    #expect(listing.lines(ofRow: 2) == 5...6)
  }

  @Test func theSelectionStopsAtBothEnds() {
    var scroll = Scroll()
    scroll.move(by: -1, count: 3)
    #expect(scroll.selected == 0)
    scroll.move(by: 9, count: 3)
    #expect(scroll.selected == 2)
    scroll.move(by: 1, count: 0)
    #expect(scroll.selected == 0)
  }

  @Test func scrollingShowsTheSelectionAndNothingPastTheEnd() {
    var scroll = Scroll()
    scroll.show(9...9, height: 5, of: 20)
    #expect(scroll.top == 5)
    scroll.show(7...7, height: 5, of: 20)
    #expect(scroll.top == 5)
    scroll.show(4...4, height: 5, of: 20)
    #expect(scroll.top == 4)
    scroll.show(4...4, height: 40, of: 20)
    #expect(scroll.top == 0)
    scroll.show(4...6, height: 1, of: 20)
    #expect(scroll.top == 6)
    scroll.show(0...0, height: 0, of: 0)
    #expect(scroll.top == 0)
  }
}
