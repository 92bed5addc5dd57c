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
        == "[Arm Joins the \\[PyTorch\\] Foundation & more]"
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

  @Test func aQuoteIsCopiedWithItsSpeakerAndSource() {
    #expect(
      Citation(arm).quote(arm.findings.quotations[0])
        == "“We are thrilled.”\n— Matt White, Executive Director, PyTorch Foundation. "
        + Citation(arm).plain)
  }
}
