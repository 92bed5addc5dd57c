// Notes, figures and details on a page: Markdown in, screen out, at three widths.

import Testing

@testable import Browser

@Suite struct PageNoteScreens {
  @Test func figuresHaveTheirCaptionBelow() {
    let markdown = """
      <figure><img src="a.png" alt="A chart"><figcaption>Members by year</figcaption></figure>
      """
    #expect(
      screen(markdown, 40) == """
        image: A chart[1]
        Members by year
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func detailsAreShownUnfolded() {
    let markdown = """
      <details><summary>All members</summary><p>Arm and others.</p></details>
      """
    #expect(
      screen(markdown, 40) == """
        All members
          Arm and others.
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func footnotesStandAtTheEndAndAreReferredToByTheirLabels() {
    let markdown = """
      The foundation has twelve members[^1], and three of them are premier ones[^seats].

      A third sentence comes back to the first note[^1].

      [^1]: As of today.
      [^seats]: Each of them has a seat on the board, which meets four times a year and decides by a majority.

          A note may have two paragraphs.
      """
    #expect(
      screen(markdown, 40) == """
        The foundation has twelve members[^1],
        and three of them are premier
        ones[^seats].

        A third sentence comes back to the first
        note[^1].

        ────────────────────────

        [^1]     As of today.
        [^seats] Each of them has a seat on the
                 board, which meets four times a
                 year and decides by a majority.

                 A note may have two paragraphs.
        """)
    #expect(
      screen(markdown, 80) == """
        The foundation has twelve members[^1], and three of them are premier
        ones[^seats].

        A third sentence comes back to the first note[^1].

        ────────────────────────

        [^1]     As of today.
        [^seats] Each of them has a seat on the board, which meets four times a year and
                 decides by a majority.

                 A note may have two paragraphs.
        """)
    #expect(
      screen(markdown, 120) == """
        The foundation has twelve members[^1], and three of them are premier ones[^seats].

        A third sentence comes back to the first note[^1].

        ────────────────────────

        [^1]     As of today.
        [^seats] Each of them has a seat on the board, which meets four times a year and decides
                 by a majority.

                 A note may have two paragraphs.
        """)
  }
}
