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

  @Test func wideCodeIsScrolledAndMarksTheEdgesBeyondWhichItGoesOn() {
    let markdown = """
      Text above it.

      ```sh
      gazette search 'member:arm tier:premier since:2024' --format ndjson --limit 10 ~/src/pytorch.github.io | jq .title
      make
      ```
      """
    #expect(
      scrolled(markdown, 40, by: 20) == """
        Text above it.

          ── sh
          ‹r:arm tier:premier since:2024' --for›
          make
        """)
    #expect(
      scrolled(markdown, 80, by: 20) == """
        Text above it.

          ── sh
          ‹r:arm tier:premier since:2024' --format ndjson --limit 10 ~/src/pytorch.gith›
          make
        """)
    // There is no more than the last columns to be seen.
    #expect(
      scrolled(markdown, 120, by: 20) == """
        Text above it.

          ── sh
          gazette search 'member:arm tier:premier since:2024' --format ndjson --limit 10 ~/src/pytorch.github.io | jq .title
          make
        """)
  }

  private func scrolled(_ markdown: String, _ width: Int, by columns: Int) -> String {
    page(markdown, width).map { $0.scrolled(by: columns, width: width).plain }
      .joined(separator: "\n")
  }
}
