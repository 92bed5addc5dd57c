// What many posts of an archive end with is folded as "About ..." sections are.

import Announcements
import Testing

@testable import Browser

struct RepetitionTests {
  static let pledge = """
    Readers of the Lattice Letter may print, copy and pass on every issue as it is, to whom they \
    like and as often as they like, if they keep the name of the letter on it.
    """
  static let address = """
    The Lattice Letter is made by hand in the old mill at Harbor Lane, which is open on weekdays \
    from nine to five; whoever comes by gets a cup of tea and the newest issue.
    """

  private func issue(_ number: Int, _ blocks: [String]) -> Announcement {
    Fixtures.post(
      "2024-0\(number)-01", "Issue \(number)", "2024-0\(number)-01", events: [],
      (["News of month \(number)."] + blocks).map { text in
        text.hasPrefix("# ")
          ? .heading(level: 3, text: [.text(String(text.dropFirst(2)))], anchor: "")
          : .paragraph([.text(text)])
      })
  }

  /// Returns the third issue's page below its head, where two others end with both passages.
  private func page(_ blocks: [String]) throws -> String {
    let others = [1, 2].map { issue($0, ["# To whom it belongs", Self.pledge, Self.address]) }
    let rows = try screen(
      after: "<Enter>z", of: others + [issue(3, blocks)], columns: 60, rows: 18
    ).split(separator: "\n", omittingEmptySubsequences: false)
    return rows.dropFirst(4).dropLast(2).map { String($0).trimmed }.joined(separator: "\n")
  }

  @Test func repeatedPassagesAtTheEndAreFolded() throws {
    #expect(
      try page([Self.pledge, Self.address, "Goodbye."]) == """
        News of month 3.

        ▸ Readers of the Lattice Letter may print, copy and pass o…

        Goodbye.







        """)
  }

  @Test func aHeadingAboveNamesThem() throws {
    #expect(
      try page(["# To whom it belongs", Self.pledge, Self.address]) == """
        News of month 3.

        ▸ To whom it belongs









        """)
  }

  @Test func whatIsRepeatedBeforeTheEndOfTheNewsIsShown() throws {
    let report = """
      This time something else follows: a long report on the harbor, which nobody has ever \
      printed before, on the tides, the boats and the weather of the whole of the month.
      """
    #expect(
      try page([Self.pledge, report]) == """
        News of month 3.

        Readers of the Lattice Letter may print, copy and pass on
        every issue as it is, to whom they like and as often as
        they like, if they keep the name of the letter on it.

        This time something else follows: a long report on the
        harbor, which nobody has ever printed before, on the tides,
        the boats and the weather of the whole of the month.



        """)
  }
}
