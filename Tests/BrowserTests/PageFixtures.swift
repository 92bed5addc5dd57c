// Pages made of a few blocks, and their rows as text.

import Announcements
import Screen

@testable import Browser
@testable import PostLoader

/// Returns an announcement with a body; its title is "T".
func post(
  _ blocks: [Block.Content], links: [Link] = [], footnotes: [Footnote] = []
) -> Announcement {
  Announcement(
    id: "t", path: Path("t.md"), title: "T",
    body: Document(blocks: blocks.map { Block($0) }, links: links, footnotes: footnotes))
}

/// Returns the rows of a body at a width, without the title's.
func rows(
  _ blocks: [Block.Content], _ width: Int, links: [Link] = [], footnotes: [Footnote] = [],
  options: PageOptions = PageOptions()
) -> [String] {
  let page = Page(
    post(blocks, links: links, footnotes: footnotes), width: width, options: options)
  return page.lines.filter { $0.passage > 2 }.dropFirst().map { $0.text(for: .plain) }
}

/// Returns the screen of a Markdown body at a width, without the title, as one text.
func screen(_ markdown: String, _ width: Int, options: PageOptions = PageOptions()) -> String {
  page(markdown, width, options: options).map { $0.text(for: .plain) }.joined(separator: "\n")
}

/// Returns the rows of a Markdown body at a width, without the title.
func page(
  _ markdown: String, _ width: Int, options: PageOptions = PageOptions()
) -> [PageLine] {
  let body = parseBody(
    Array(markdown.utf8),
    in: BodyContext { target in
      if case .address(let url) = target { ResolvedLink(url: url) } else { ResolvedLink(url: "") }
    })
  let post = Announcement(id: "t", path: Path("t.md"), title: "T", body: body.document)
  let page = Page(post, width: width, options: options)
  return Array(page.lines.filter { $0.passage > 2 }.dropFirst())
}
