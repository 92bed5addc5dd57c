import Announcements
import Testing

@testable import PostLoader

/// A long post is shown before all of it is read: what is seen of it then does not change.
struct LongPostTests {
  private static let first =
    "The Lattice Foundation announced that Acme has joined as a gold member.\n\n"
  private static let last =
    "The Lattice Foundation announced that Brook has joined as a gold member.\n"
  private static let words = String(
    repeating: "Some words about lattices that say little.\n\n", count: 4_000)

  private func load(
    _ body: String, title: String = "title: News", name: String = "x.md"
  ) -> (early: Announcement?, whole: Announcement) {
    let archive = Archive(name: "a", root: Path("/a"), site: Site(), file: nil)
    var early: Announcement?
    let text = "---\n\(title)\n---\n" + body
    let whole = archive.announcement(from: Array(text.utf8), path: Path(name)) { early = $0 }
    return (early, whole)
  }

  @Test func itsBeginningComesEarlyWithWhatThatSays() throws {
    let long = load(Self.first + Self.words + Self.last)
    let early = try #require(long.early)
    #expect(early.findings.events.map(\.member) == ["Acme"])
    #expect(long.whole.findings.events.map(\.member) == ["Acme", "Brook"])
    #expect(early.body.blocks.count > 500)
    #expect(early.body.blocks[...] == long.whole.body.blocks[..<early.body.blocks.count])
  }

  @Test func aShortOneDoesNotComeEarly() {
    #expect(load(Self.first + Self.last).early == nil)
  }

  @Test func linksNotesAndAbbreviationsThatAreDefinedFurtherDownAreThere() throws {
    let long = load(
      "See [the terms][terms], HTML and the note[^a].\n\n" + Self.words
        + "[terms]: https://lattice.example/terms\n\n[^a]: Said later, [here](https://b.example/).\n"
        + "\n*[HTML]: a language\n")
    let early = try #require(long.early)
    #expect(early.body.blocks[0] == long.whole.body.blocks[0])
    #expect(early.body.links.first?.url == "https://lattice.example/terms")
    #expect(early.body.footnotes == [Footnote(label: "a", blocks: [])])
  }

  @Test func linksHaveTheNumbersThatTheyKeep() throws {
    let link = "[more](https://lattice.example/more) of it.\n\n"
    let long = load(link + Self.words + link)
    #expect(try #require(long.early).body.links == [long.whole.body.links[0]])
  }

  @Test(arguments: [
    // The heading is the title only as long as there is no other.
    ("draft: false", "x.md", "# The title\n\n"),
    ("title: News", "x.mdx", "Words.\n\n"),
    ("title: News", "x.md", "<div>\n\n"),
  ])
  func whereTheBeginningCannotBeReadByItselfAllOfItComes(
    fields: String, name: String, start: String
  ) throws {
    let long = load(start + Self.first + Self.words + Self.last, title: fields, name: name)
    let early = try #require(long.early)
    #expect(early.body == long.whole.body)
    #expect(early.problems == long.whole.problems)
    #expect(early.findings.events.map(\.member) == ["Acme"])
  }
}
