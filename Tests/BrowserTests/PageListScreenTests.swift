// Lists on a page: Markdown in, screen out, at three widths.

import Testing

@testable import Browser

@Suite struct PageListScreens {
  @Test func bulletsHangAndNestedListsIndent() {
    let markdown = """
      - one point that is long enough to be broken over two rows at forty columns
        - an inner point
          - the innermost
      - another
      """
    #expect(
      screen(markdown, 40) == """
        • one point that is long enough to be
          broken over two rows at forty columns
          ◦ an inner point
            ▪ the innermost
        • another
        """)
    #expect(
      screen(markdown, 80) == """
        • one point that is long enough to be broken over two rows at forty columns
          ◦ an inner point
            ▪ the innermost
        • another
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func numbersAreAlignedRight() {
    let markdown = """
      9. nine
      10. ten, which is long enough to be broken over two rows at forty columns
      11. eleven
      """
    #expect(
      screen(markdown, 40) == """
         9. nine
        10. ten, which is long enough to be
            broken over two rows at forty
            columns
        11. eleven
        """)
    #expect(
      screen(markdown, 80) == """
         9. nine
        10. ten, which is long enough to be broken over two rows at forty columns
        11. eleven
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func looseListsHaveBlankRows() {
    let markdown = """
      1. one

         more of one

      2. two
      """
    #expect(
      screen(markdown, 40) == """
        1. one

           more of one

        2. two
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func tasksHaveBoxes() {
    let markdown = """
      - [x] done
      - [ ] to be done by somebody who has the time for it
      - no task
      """
    #expect(
      screen(markdown, 40) == """
        [x] done
        [ ] to be done by somebody who has the
            time for it
        • no task
        """)
    #expect(
      screen(markdown, 80) == """
        [x] done
        [ ] to be done by somebody who has the time for it
        • no task
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func termsStandAboveTheirDefinitions() {
    let markdown = """
      <dl><dt>Premier</dt><dd>The highest tier, with a seat on the board of the foundation.</dd><dt>General</dt><dd>All others.</dd></dl>
      """
    #expect(
      screen(markdown, 40) == """
        Premier
            The highest tier, with a seat on the
            board of the foundation.

        General
            All others.
        """)
    #expect(
      screen(markdown, 80) == """
        Premier
            The highest tier, with a seat on the board of the foundation.

        General
            All others.
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func listsHoldCodeAndQuotes() {
    let markdown = """
      1. Build it:

         ```sh
         make
         ```

      2. > quoted
      """
    #expect(
      screen(markdown, 40) == """
        1. Build it:

             ── sh
             make

        2. ┃ quoted
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func definitionsOfMarkdownAreAllIndentedBelowTheirTerm() {
    let markdown = """
      Premier
      : The highest tier, with a seat on the board.
      : Three of them are founders of the foundation as well.

      General
      : All others.
      """
    #expect(
      screen(markdown, 40) == """
        Premier
            The highest tier, with a seat on the
            board.
            Three of them are founders of the
            foundation as well.

        General
            All others.
        """)
    #expect(
      screen(markdown, 80) == """
        Premier
            The highest tier, with a seat on the board.
            Three of them are founders of the foundation as well.

        General
            All others.
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func numberedTasksHaveNumberAndBox() {
    let markdown = """
      1. [x] done
      2. [ ] open
         - [x] inner, done by somebody who had the time for it last week
      """
    #expect(
      screen(markdown, 40) == """
        1. [x] done
        2. [ ] open
               [x] inner, done by somebody who
                   had the time for it last week
        """)
    #expect(
      screen(markdown, 80) == """
        1. [x] done
        2. [ ] open
               [x] inner, done by somebody who had the time for it last week
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }
}
