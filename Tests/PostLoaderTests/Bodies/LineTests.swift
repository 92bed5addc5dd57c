// The lines of the file on which links and images stand.

import Announcements
import Testing

@testable import PostLoader

@Suite struct LineTests {
  @Test func aLinkThatBeginsItsBlockStandsOnItsOwnLine() {
    let document = parse("Text.\n\n[a](/a)\n\n- [b](/b)\n\n<https://c.org>\n\n[d]\n\n[d]: /d")
      .document
    #expect(
      document.links.map { "\($0.line) \($0.text)" } == ["3 a", "5 b", "7 https://c.org", "9 d"])
  }

  @Test func anImageWithoutTextIsNamedAtItsOwnLine() {
    let body = parse(
      "Text.\n\n![](/a.png)\n\n- ![](/b.png) ![](/c.png)\n\n![x](/d.png)\n![](/e.png)")
    #expect(
      body.problems.map { "\($0.line): \($0.reason)" } == [
        "3: an image without alternative text: /a.png",
        "5: an image without alternative text: /b.png",
        "5: an image without alternative text: /c.png",
        "8: an image without alternative text: /e.png",
      ])
    #expect(body.document.links.map(\.line) == [3, 5, 5, 7, 8])
  }

  @Test func anImageInALinkIsNamedByItsOwnAddress() {
    let body = parse("Text.\n\n[![](f.png)](http://x.org)\n\nText <img src=\"g.png\">")
    #expect(
      body.problems.map { "\($0.line): \($0.reason)" } == [
        "3: an image without alternative text: f.png",
        "5: an image without alternative text: g.png",
      ])
    #expect(body.document.links.map { "\($0.line) \($0.url)" } == ["3 http://x.org", "5 g.png"])
  }
}
