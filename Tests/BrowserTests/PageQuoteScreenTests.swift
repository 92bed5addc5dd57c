// Quotations on a page: Markdown in, screen out, at three widths.

import Testing

@testable import Browser

@Suite struct PageQuoteScreens {
  @Test func quotationsHaveABarAtEachRow() {
    let markdown = """
      > “We are glad to be part of this community from now on,” said somebody.
      >
      > > And within it another.

      After it.
      """
    #expect(
      screen(markdown, 40) == """
        ┃ “We are glad to be part of this
        ┃ community from now on,” said somebody.
        ┃
        ┃ ┃ And within it another.

        After it.
        """)
    #expect(
      screen(markdown, 80) == """
        ┃ “We are glad to be part of this community from now on,” said somebody.
        ┃
        ┃ ┃ And within it another.

        After it.
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func whoIsQuotedFollowsADash() {
    let markdown = """
      <blockquote><p>It is a large step for all of us who work on it every day.</p><cite>Matt White, Executive Director of the foundation</cite></blockquote>
      """
    #expect(
      screen(markdown, 40) == """
        ┃ It is a large step for all of us who
        ┃ work on it every day.
        ┃ — Matt White, Executive Director of
        ┃   the foundation
        """)
    #expect(
      screen(markdown, 80) == """
        ┃ It is a large step for all of us who work on it every day.
        ┃ — Matt White, Executive Director of the foundation
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func quotationsHoldListsAndHeadings() {
    let markdown = """
      > ## Title
      >
      > - one
      > - two
      """
    #expect(
      screen(markdown, 40) == """
        ┃ Title
        ┃ ─────
        ┃
        ┃ • one
        ┃ • two
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }
}
