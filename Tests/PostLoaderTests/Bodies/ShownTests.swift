// What templates are given as text or as a target, and what they show of it.

import Announcements
import Testing

@testable import PostLoader

@Suite struct ShownTests {
  @Test(arguments: [
    ("{% include callout.html content=\"Mind *this*.\" %}", "p **Note**\np Mind *this*."),
    ("{% include note.html content=\"Mind [it](/i).\" %}", "p **Note**\np Mind [1:it](/i)."),
    (
      "{% include cta.html title=\"Join\" body=\"All can.\" url=\"/join\" %}",
      "p [1:Join](/join)\np All can."
    ),
    ("{{< card title=\"T\" text=\"Said.\" href=\"/c\" >}}", "p [1:T](/c)\np Said."),
    ("{% include quote.html text=\"Yes.\" author=\"A B\" %}", "quote\n  p Yes.\n  by A B"),
    (
      "{{< blockquote author=\"A B\" link=\"/q\" >}}\nYes.\n{{< /blockquote >}}",
      "quote\n  p Yes.\n  by [1:A B](/q)"
    ),
  ])
  func textsThatATemplateIsGivenAreShown(_ template: String, _ shown: String) {
    #expect(outline(template) == shown)
  }

  @Test func aFigureShowsAllOfItsTextsAndItsLink() {
    #expect(
      outline(
        """
        {{< figure src="/a.png" alt="A" title="T" caption="C" link="/l" attr="By me" attrlink="/m" >}}
        """)
        == "figure\n  p [1:![A]](/l)\n  caption T — C — [2:By me](/m)")
  }

  @Test func aWordThatATemplateMarksIsShown() {
    #expect(outline("a {{< abbr \"HTML\" >}} b") == "p a HTML b")
  }

  @Test func filmsAreLinks() {
    #expect(
      outline("{% include video id=\"x1\" provider=\"vimeo\" %}")
        == "p [1:https://vimeo.com/x1](https://vimeo.com/x1)")
    #expect(outline("{% video /a.mp4 %}") == "p [1:/a.mp4](/a.mp4)")
  }

  @Test func aVariableIsNoAddress() {
    #expect(
      outline("a {% include youtube.html id=page.yt %}", variables: ["page.yt": "v"])
        == "p a [1:https://www.youtube.com/watch?v=v](https://www.youtube.com/watch?v=v)")
    #expect(outline("a {% include youtube.html id=page.yt %} b") == "p a b")
  }

  @Test func aCardOfMDXShowsItsDescription() {
    #expect(
      outline("<LinkCard title=\"T\" description=\"Said.\" href=\"/c\" />", isMDX: true)
        == "p [1:T](/c)\np Said.")
  }

  @Test func aShortcodeThatIsShownHasNoMarksOfAComment() {
    #expect(outline("Write {{</* youtube id */>}} so.") == "p Write {{< youtube id >}} so.")
  }

  @Test func anItemOfWhichTemplatesLeaveNothingGoes() {
    #expect(
      outline(
        "- a\n{% for p in x %}\n- {{ p.title }}\n- [{{ p.title }}]({{ p.url }})\n{% endfor %}\n- b")
        == "list\n  item\n    p a\n  item\n    p b")
  }

  @Test func aTitleHasTheNameOfItsSite() {
    let site = Site(
      .jekyll(JekyllRules(Fields())), ConfigurationFile(text: "title: Example Foundation"),
      place: SitePlace(site: Path("/archive"), archive: Path("/archive")))
    #expect(
      post("---\ntitle: About {{ site.title }}\n---\n", in: site).title
        == "About Example Foundation")
  }
}
