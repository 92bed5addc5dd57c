import Announcements
import Testing

@testable import Browser

@Suite struct CitationTests {
  private let arm = Announcement(
    id: "2024-09-10-arm", path: Path("_posts/2024-09-10-arm.md"),
    title: "Arm Joins the [PyTorch] Foundation & more", date: Day(year: 2024, month: 9, day: 10),
    authors: ["The PyTorch Foundation", "Matt White"],
    permalink: "https://pytorch.org/blog/arm(1)?utm_source=feed&page=2#top",
    findings: Findings(
      foundation: "PyTorch Foundation",
      people: [
        Person(name: "Matt White", role: "Executive Director", organization: "PyTorch Foundation")
      ],
      quotations: [Quotation(text: "We are thrilled.", speaker: 0, line: 9)]))

  @Test func theAddressIsWithoutTracking() {
    #expect(Citation(arm).address == "https://pytorch.org/blog/arm(1)?page=2#top")
  }

  @Test func aPostWithoutSiteHasNoAddress() {
    #expect(Citation(Announcement(id: "a", path: Path("a.md"), title: "A")).address == nil)
    var post = arm
    post.permalink = "/blog/arm"
    #expect(Citation(post).address == nil)
  }

  @Test(arguments: [
    ("https://a.example/?utm_source=x", "https://a.example/"),
    ("https://a.example/?utm_source=x#part", "https://a.example/#part"),
    ("https://a.example/?q=utm_source&fbclid=1&b=%20", "https://a.example/?q=utm_source&b=%20"),
    ("https://a.example/#?utm_source=x", "https://a.example/#?utm_source=x"),
    ("https://a.example/?", "https://a.example/?"),
    ("mailto:a@b.example", "mailto:a@b.example"),
  ])
  func trackingParametersAreStripped(address: String, expected: String) {
    #expect(Address.withoutTracking(address) == expected)
  }

  @Test func aMarkdownLinkIsEscaped() {
    #expect(
      Citation(arm).markdownLink
        == "[Arm Joins the \\[PyTorch\\] Foundation \\& more]"
        + "(https://pytorch.org/blog/arm%281%29?page=2#top)")
  }

  @Test func aPlainCitationNamesWhoWhatWhenAndWhere() {
    #expect(
      Citation(arm).plain
        == "The PyTorch Foundation, Matt White. “Arm Joins the [PyTorch] Foundation & more”. "
        + "2024-09-10. https://pytorch.org/blog/arm(1)?page=2#top")
    #expect(
      Citation(Announcement(id: "a", path: Path("a/b.md"), title: "A")).plain == "“A”. a/b.md")
  }

  @Test func bibTeXEscapesAndKeepsGroupsTogether() {
    #expect(
      Citation(arm).bibTeX == """
        @misc{2024-09-10-arm,
          author       = {{The PyTorch Foundation} and Matt White},
          title        = {{Arm Joins the [PyTorch] Foundation \\& more}},
          organization = {PyTorch Foundation},
          year         = {2024},
          month        = {9},
          day          = {10},
          url          = {https://pytorch.org/blog/arm(1)?page=2#top}
        }

        """)
  }

  @Test func whatMeansSomethingToTeXStandsForItself() {
    let odd = Announcement(
      id: "a", path: Path("a.md"), title: "50% of {C#} & R_D ~ $1 ^ \\ }",
      permalink: "https://a.example/{b}\\c d#e_f%20g")
    #expect(
      Citation(odd).bibTeX == ##"""
        @misc{a,
          title = {{50\% of \textbraceleft{}C\#\textbraceright{} \& R\_D \textasciitilde{} \$1 \textasciicircum{} \textbackslash{} \textbraceright{}}},
          url   = {https://a.example/%7Bb%7D%5Cc%20d#e_f%20g}
        }

        """##)
  }

  @Test(arguments: [
    ("_posts/2024-09-10-arm.md", "2024-09-10-arm", "2024-09-10-arm"),
    ("de/_posts/2024-09-10-arm.md", "2024-09-10-arm", "2024-de-2024-09-10-arm"),
    ("blog/Arm Joins/index.md", "Arm Joins", "2024-blog-arm-joins"),
    ("blog/über_uns.md", "über_uns", "2024-blog-uber-uns"),
    ("新聞.md", "新聞", "2024-7jawon"), ("新年.md", "新年", "2024-6pev1e"),
  ])
  func everyPostOfAnArchiveHasAKeyOfItsOwn(path: String, id: String, key: String) {
    let post = Announcement(
      id: id, path: Path(path), title: "A", date: Day(year: 2024, month: 9, day: 10))
    #expect(Citation(post).bibTeX.split(separator: "\n").first == "@misc{\(key),")
  }

  @Test(arguments: [
    ("Jane Doe", "Jane Doe"), ("Ludwig van Beethoven", "Ludwig van Beethoven"),
    ("Acme GmbH", "{Acme GmbH}"), ("Acme, Inc.", "{Acme, Inc.}"), ("AT&T", "{AT\\&T}"),
    ("Research and Development", "{Research and Development}"), ("Acme Team", "{Acme Team}"),
  ])
  func organizationsStandInBracesAmongTheAuthors(name: String, author: String) {
    let post = Announcement(id: "a", path: Path("a.md"), title: "A", authors: [name, "John Roe"])
    #expect(Citation(post).bibTeX.contains("  author = {\(author) and John Roe},\n"))
  }

  @Test func aQuoteIsCopiedWithItsSpeakerAndSource() {
    #expect(
      Citation(arm).quote(arm.findings.quotations[0])
        == "“We are thrilled.”\n— Matt White, Executive Director, PyTorch Foundation. "
        + Citation(arm).plain)
  }
}
