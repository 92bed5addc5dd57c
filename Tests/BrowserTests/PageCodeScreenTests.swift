// Code on a page: Markdown in, screen out, at three widths.

import Testing

@testable import Browser

@Suite struct PageCodeScreens {
  @Test func codeIsKeptRowForRowBehindItsLanguage() {
    let markdown = """
      ```swift
      let page = Page(announcement, facts: facts, width: 88, options: PageOptions())

      	return page
      ```
      """
    #expect(
      screen(markdown, 40) == """
          ── swift
          let page = Page(announcement, facts: facts, width: 88, options: PageOptions())

              return page
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func codeWithoutLanguageHasNoLabel() {
    let markdown = """
      Run:

          make install
      """
    #expect(
      screen(markdown, 40) == """
        Run:

          make install
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }
}
