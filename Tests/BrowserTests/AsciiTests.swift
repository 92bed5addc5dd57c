import Announcements
import Screen
import Testing

@testable import Browser

/// With `--ascii` nothing that the interface draws itself needs more than ASCII; the posts here have
/// nothing else in them either. What `y` copies is text with typographic quotes and not looked at.
struct AsciiTests {
  private static let archive = Fixtures.archive.map { post in
    var post = post
    post.findings.boilerplate =
      post.id == Fixtures.arm.id ? [Boilerplate(title: "About", blocks: 1..<2)] : []
    post.body.blocks = post.body.blocks.map { block in
      guard case .paragraph = block.content, block.line == 11 else { return block }
      let code = String(repeating: "0123456789", count: 20)
      return Block(
        .list(
          .init(items: [
            .init([Block(.quote([Block(.code(code, language: "c"))], attribution: [.text("Ann")]))])
          ])))
    }
    post.problems = [
      Problem("day-not-real", line: 3, "no such day")
    ]
    return post
  }

  @Test func quotationMarksArePlainInASCIIAndOtherLettersStay() {
    let post = Fixtures.post(
      "quotes", "Ana’s “first”", "2024-01-01", events: [],
      [.paragraph([.text("“Yes”, said Jürgen, ‘no’ — „maybe‟")])])
    let page = Page(post, width: 80, options: PageOptions(theme: .monochrome, marks: .ascii))
    let lines = page.lines.map(\.text.plain)
    #expect(lines.first == "Ana's \"first\"")
    #expect(lines.last == "\"Yes\", said Jürgen, 'no' — \"maybe\"")
  }

  @Test(arguments: [
    "", "jj", "s", "ss", "S", "*R", "/arm", "/tier:premier joins", "/nothing at all",
    "/arm date:soon",
    "/arm<Enter>", "/tier:<Tab>", "j<Enter>", "j<Enter>]", "j<Enter>3", "j<Enter>f", "j<Enter>>",
    "j<Enter>>>",
    "j<Enter>/lattice", "j<Enter>\"", "j<Enter>O", "j<Enter>u", "j<Enter>G",
    "j<Enter>z",
    "M", "Mar", "M<Enter>", "T", "Tj<Enter>", "t", "!", "=", "?", "?GG", ":", ":mo", "m",
  ])
  func everyFrameBarAndMarkOfTheScreenIsASCII(keys: String) throws {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
      var session = try Session(
        AsciiTests.archive, columns: columns, rows: rows,
        options: Browser.Options(page: PageOptions(theme: .monochrome, marks: .ascii)))
      session.handle(.progress(.reading(1, of: 2)))
      session.type(keys)
      #expect(session.screen.unicodeScalars.filter { !$0.isASCII } == [])
    }
  }
}
