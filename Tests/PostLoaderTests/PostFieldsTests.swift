// What front matter means: titles, authors, tags, and whether a post is published.

import Announcements
import Testing

@testable import PostLoader

@Suite struct TitleTests {
  @Test(arguments: [
    (
      "---\ntitle: A <em>new</em> &amp; bright day &#8212; `x` **y**\n---\n",
      "A new & bright day — x y"
    ),
    ("---\ntitle:   Two   words  \n---\n", "Two words"), ("---\nTitle: Capital\n---\n", "Capital"),
    ("---\ntitle: >\n  Folded\n  lines\n---\n", "Folded lines"),
    ("---\ntitle: 2024\n---\n", "2024"),
    ("---\ntitle: \"Escaped \\\"quotes\\\" \\u00e9\"\n---\n", "Escaped \"quotes\" é"),
    ("---\ntitle: 'It''s here'\n---\n", "It's here"),
    ("---\ntitle: “Curly: quoted”\n---\n", "Curly: quoted"),
    ("---\ntitle: AT&T and C < D\n---\n", "AT&T and C < D"),
    ("---\ntitle: \"a\\u001bb\"\n---\n", "ab"),
    ("# A Heading\n\nText.\n", "A Heading"), ("Text.\n\n# A *Heading*\n", "A Heading"),
    ("---\nlayout: post\n---\nText.\n\n## Fixes\n", "Release 301"), ("Text.\n", "Release 301"),
    ("", "Release 301"), ("\n", "Release 301"), ("x", "Release 301"), ("---\n---\n", "Release 301"),
    ("---\ntitle:\n---\n", "Release 301"), ("---", "Release 301"),
  ])
  func aTitleIsPlainTextOnOneLine(_ text: String, _ title: String) {
    #expect(post(text, path: "2019-01-31-release-301.md").title == title)
  }

  @Test func aTitleThatIsAListIsAFault() {
    let post = post("---\ntitle: [One, Two]\n---\n")
    #expect(post.title == "One, Two")
    #expect(faults(post) == ["2 value-type: \"title\" is a list, not text"])
  }

  @Test func aHeadingThatDiffersIsAdvice() {
    let differs = post("---\ntitle: Acme Leaves\n---\n# Acme Joins\n\nText.\n")
    #expect(
      advice(.titleDiffers, differs) == [
        "4: the heading is \"Acme Joins\", but the title \"Acme Leaves\""
      ])
    let same = post("---\ntitle: Acme Joins!\n---\n# ACME joins\n\nText.\n")
    #expect(advice(.titleDiffers, same) == [])
  }

  @Test(arguments: [
    "![A chart](/a.png)\n\n## B joins", "*September 5, 2024*\n\n## B joins",
    "By Jane Doe\n\n---\n\n# B joins\n\n## Why",
    "[![](/a.png)](/b)\n\n### B joins\n\n#### Why",
  ])
  func aHeadingThatStandsForTheWholeNeedNotBeFirst(body: String) {
    let differs = post("---\ntitle: A joins\n---\n\(body)\n")
    #expect(
      advice(.titleDiffers, differs).map {
        $0.split(separator: " ").dropFirst().joined(separator: " ")
      }
        == ["the heading is \"B joins\", but the title \"A joins\""])
  }

  @Test(arguments: [
    "Some words first.\n\n## B joins\n\nMore.", "![](/a.png)\n\nSome words.\n\n## B joins",
    "![](/a.png)\n\n## B joins\n\nText.\n\n## C joins", "# B joins\n\nText.\n\n# C joins",
    "- a list\n\n## B joins", "Some words first.\n\n# B joins\n\nMore.",
  ])
  func aHeadingOfASectionIsNoTitle(body: String) {
    #expect(advice(.titleDiffers, post("---\ntitle: A joins\n---\n\(body)\n")) == [])
  }

  @Test func noTitleIsAdvice() {
    #expect(
      advice(.untitled, post("Text.\n", path: "a-b.md"))
        == ["1: no title in the front matter, shown as \"A B\""])
  }
}

@Suite struct AuthorTests {
  @Test(arguments: [
    ("author: Jane Doe", ["Jane Doe"]),
    ("authors: [Jane Doe, \"John Roe\"]", ["Jane Doe", "John Roe"]),
    ("author: {name: Jane Doe, url: \"https://example.org\"}", ["Jane Doe"]),
    ("authors:\n  - name: Jane Doe\n    tag: jd\n  - name: John Roe", ["Jane Doe", "John Roe"]),
    (
      "author:\n  jane:\n    name: Jane Doe\n  john:\n    name: John Roe", ["Jane Doe", "John Roe"]
    ),
    ("by: Jane Doe", ["Jane Doe"]), ("Author: Jane Doe <jane@example.org>", ["Jane Doe"]),
    ("author: Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
    ("author: Jane Doe (Acme), John Roe (Other Inc)", ["Jane Doe (Acme)", "John Roe (Other Inc)"]),
    ("author: Jane Doe, John Roe, and Max Moe", ["Jane Doe", "John Roe", "Max Moe"]),
    ("author: Jane Doe, Acme Data", ["Jane Doe, Acme Data"]),
    ("author: Ann Lee, Acme Inc.", ["Ann Lee, Acme Inc."]),
    ("author: Jane Doe, Acme", ["Jane Doe, Acme"]),
    ("author: Jane Doe, VP of Engineering", ["Jane Doe, VP of Engineering"]),
    ("author: The Research and Development Team", ["The Research and Development Team"]),
    ("author: ~", []), ("author: \"\"", []), ("params:\n  author: Jane Doe", ["Jane Doe"]),
    ("author: di_codes", ["di_codes"]), ("author: 김지호, 송채영", ["김지호", "송채영"]),
    ("author: Jane Doe\nauthors: [Jane Doe]", ["Jane Doe"]),
    (
      "author: >-\n  [Jane Doe](https://a.org) (Acme), [John\n  Roe](https://b.org)",
      ["Jane Doe (Acme)", "John Roe"]
    ),
    ("author: \"**Jane** &amp; <b>John</b>\"", ["Jane & John"]),
    ("attribution: Jane Doe (Acme)", ["Jane Doe (Acme)"]),
    ("author_name: Jane Doe", ["Jane Doe"]),
  ])
  func everyFormOfAuthorsIsRead(_ front: String, _ authors: [String]) {
    #expect(post("---\n\(front)\n---\n").authors == authors)
  }
}

@Suite struct TagAndPublicationTests {
  @Test(arguments: [
    ("tags: [a, b]\ncategories: [b, c]", ["a", "b", "c"]), ("tags: a, b c", ["a", "b c"]),
    ("tags:\n  - a\n  - \"b: c\"", ["a", "b: c"]), ("tags:", []), ("tags: []", []),
    ("category: news", ["news"]),
    ("taxonomies:\n  tags: [a]", ["a"]), ("tags:\n- a\n- b\ntitle: x", ["a", "b"]),
  ])
  func everyFormOfTagsIsRead(_ front: String, _ tags: [String]) {
    #expect(post("---\n\(front)\n---\n").tags == tags)
  }

  @Test(arguments: [
    ("draft: true", Publication.draft), ("draft: false", Publication()),
    ("published: false", Publication.unpublished),
    ("Published: no", Publication.unpublished), ("hidden: true", Publication.hidden),
    ("unlisted: yes", Publication.hidden),
    ("published: 2021-04-28", Publication()),
    ("draft: \"true\"\nhidden: True", Publication([.draft, .hidden])),
  ])
  func whatIsNotPublishedIsMarked(_ front: String, _ publication: Publication) {
    #expect(post("---\n\(front)\n---\n").publication == publication)
  }
}

@Suite struct NameTests {
  @Test(arguments: [
    ("arm.md", "arm"), ("2021-04-28-x.md", "2021-04-28-x"), ("a/b/index.md", "b"),
    ("a/_index.md", "a"),
    ("a/README.md", "a"), ("index.md", "archive"), ("a/x.html.md", "x.html"),
    ("a/index.de.md", "a"),
    ("with space.md", "with space"), ("ünï.md", "ünï"), ("notes.txt", "notes.txt"),
    ("noending", "noending"),
    ("x.de.md", "x.de"), (".md", ""),
  ])
  func anIdIsTheNameWithoutItsEnding(_ path: String, _ id: String) {
    #expect(post("", path: path).id == id)
  }

  @Test func aNameThatIsNoTextIsShownEscaped() {
    let archive = Archive(name: "archive", root: Path("/archive"), site: Site(), file: nil)
    let post = archive.announcement(
      from: [], path: Path(bytes: [0x61, 0xFF, 0x1B] + Array(".md".utf8)))
    #expect(post.id == "a\\xff\\x1b")
    #expect(post.title == "Aÿ")
  }
}
