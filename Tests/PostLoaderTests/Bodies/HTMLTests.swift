import Announcements
import Testing

@testable import PostLoader

@Suite struct HTMLTests {
  @Test func divisionsAndParagraphsAreBoundaries() {
    #expect(outline("<div><p>a</p>b<section>c</section></div>") == "p a\np b\np c")
  }

  @Test func anElementMayOpenInOneBlockAndCloseInAnother() {
    #expect(
      outline("<blockquote>\n\n**a**\n\n- b\n\n</blockquote>\n\nc")
        == """
        quote
          p **a**
          list
            item
              p b
        p c
        """)
  }

  @Test func detailsFoldTheirMarkdown() {
    #expect(
      outline(
        "<details>\n<summary>More <b>here</b></summary>\n\n```\nx\n```\n\n</details>\n\nafter")
        == "details More **here**\n  code\n    |x\np after")
  }

  @Test func spansMarkTextInMarkdownAndInHTML() {
    #expect(
      outline("a <b>b</b> <i>c *d*</i> x<sup>2</sup> H<sub>2</sub>O <s>e</s> <code>f</code>")
        == "p a **b** *c *d** x^2^ H_2_O ~e~ `f`")
  }

  @Test func misnestedSpansLoseNoText() {
    #expect(outline("*a <b>b* c</b> d </i> e") == "p *a **b*** c d e")
    #expect(outline("<div><b>a<i>b</b>c</i>d</div>") == "p **a*b***cd")
  }

  @Test func linksAndImagesOfHTMLAreNumberedWithMarkdowns() {
    #expect(
      outline(
        "[a](/a) <a href=\"/b?x&amp;y\">b</a> <a name=\"c\">c</a> <img src='/d.png' alt='D \"d\"'>")
        == "p [1:a](/a) [2:b](/b?x&y) c ![D \"d\"](3:/d.png)")
    #expect(outline("<a href=x><img src=y></a>") == "p [1:![]](x)")
  }

  @Test func aLinkAroundBlocksIsOneLink() {
    #expect(
      outline("<a href=\"/x\"><div>a</div><div>b</div></a>") == "p [1:a](/x)\np [1:b](/x)")
    #expect(
      parse("<a href=\"/x\"><div>a</div><div>b</div></a>").document.links.map(\.text) == ["a b"])
  }

  @Test func tablesOfHTMLAreTables() {
    #expect(
      outline(
        """
        <table><caption>C</caption>
        <thead><tr><th>a<th align="right">b</tr></thead>
        <tr><td rowspan="2">1<td>2
        <tr><td>3</tr>
        <tr><td colspan="2"><p>4</p><ul><li>5<li>6</ul></tr>
        </table>
        after
        """)
          == """
          table <>
            head a | b
            row 1 | 2
            row  | 3
            row 4/• 5/• 6
            caption C
          p after
          """)
  }

  @Test func aTableMayHoldMarkdownBetweenItsTags() {
    #expect(
      outline("<table>\n<tr>\n<td>\n\n**a** `b`\n\n</td>\n<td>c</td>\n</tr>\n</table>\n\nd")
        == "table <<\n  row **a** `b` | c\np d")
  }

  @Test func textBetweenATablesTagsStandsBeforeIt() {
    #expect(outline("<table>x<tr><td>a</td></tr></table>") == "p x\ntable <\n  row a")
  }

  @Test func aTableThatIsNeverClosedIsItsText() {
    #expect(outline("<table><tr><td>a\n\nb\n\n# c") == "p a\np b\nh1 c #c")
  }

  @Test func listsOfHTMLAreLists() {
    #expect(
      outline("<ol start=3><li>a<ul><li>b</ul><li>c</ol>")
        == "list 3\n  item\n    p a\n    list\n      item\n        p b\n  item\n    p c")
    #expect(outline("<ul>a<li>b</ul>") == "list\n  item\n    p a\n  item\n    p b")
    #expect(outline("<li>a</li><li>b</li>") == "p • a\np • b")
  }

  @Test func definitionListsOfHTMLAreDefinitionLists() {
    #expect(
      outline("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>")
        == """
        definitions
          term a
          is
            p b
          is
            p c
          term d
          is
            p e
        """)
  }

  @Test func aQuoteSaysWhoIsQuoted() {
    let expected = "quote\n  p a\n  by B, *C*"
    #expect(outline("<blockquote><p>a</p><cite>B, <i>C</i></cite></blockquote>") == expected)
    #expect(outline("<blockquote>a<br><cite>B, <i>C</i></cite></blockquote>") == expected)
    #expect(outline("<blockquote><p>a</p><footer>B, <i>C</i></footer></blockquote>") == expected)
    #expect(
      outline("<figure><blockquote>a</blockquote><figcaption>B, <i>C</i></figcaption></figure>")
        == expected)
    #expect(
      outline("<blockquote>as <cite>A</cite> has it</blockquote>") == "quote\n  p as *A* has it")
  }

  @Test func figuresHaveCaptions() {
    #expect(
      outline(
        "<figure>\n<img src=\"/a.png\" alt=\"A\">\n<figcaption>b</figcaption>\n</figure>\n\nc")
        == "figure\n  p ![A](1:/a.png)\n  caption b\np c")
    #expect(outline("<figure><img src=/a.png></figure>") == "p ![](1:/a.png)")
  }

  @Test(arguments: [
    ("The *members* by `year`", "The *members* by `year`"),
    ("**All** of [_them_](/x), <em>so</em> &amp; on", "**All** of [2:_them_](/x), *so* & on"),
    ("a **b *c*** `*d*` <code>*e*</code>", "a **b *c*** `*d*` `*e*`"),
    ("2 * 3 * 4, snake_case_name, *a", "2 * 3 * 4, snake_case_name, *a"),
    ("_a_ __b__ (*c*) d*e*f", "*a* **b** (*c*) d*e*f"),
  ])
  func captionsMayHaveMarkdownInThem(caption: String, shown: String) {
    #expect(
      outline("<figure>\n<img src=\"/a.png\">\n<figcaption>\(caption)</figcaption>\n</figure>")
        == "figure\n  p ![](1:/a.png)\n  caption \(shown)")
  }

  @Test func aParagraphEndsWhereTheNextBegins() {
    #expect(outline("<p>a\n<p>b</p>\n\nc <p>d<p>e") == "p a\np b\np c\np d\np e")
    #expect(outline("<blockquote><p>a<p>b</blockquote>") == "quote\n  p a\n  p b")
    #expect(
      outline("<ul><li><p>a<p>b<li>c</ul>") == "list\n  item\n    p a\n    p b\n  item\n    p c")
  }

  @Test func framesAndFilmsAreLinks() {
    #expect(
      outline("<iframe src=\"//youtu.be/x\" title=\"The <talk>\"></iframe> a")
        == "p [1:The <talk>](https://youtu.be/x)\np a")
    #expect(
      outline("<video controls><source src=/v.mp4><source src=/w>No video?</video>\n\nb")
        == "p [1:/v.mp4](/v.mp4)\np b")
    #expect(
      outline("<audio><a href=/s.mp3>The talk</a></audio>\n\n<picture><source src=/x></picture>b")
        == "p [1:The talk](/s.mp3)\np [2:/x](/x)b")
    #expect(outline("<video src=\"/v.mp4\"></video>") == "p [1:/v.mp4](/v.mp4)")
  }

  @Test func scriptsStylesAndCommentsAreNotShown() {
    #expect(
      outline(
        "a\n\n<script>\nif (a<b) { '</b>' }\n\n</script>\n\n<style>\np { }\n\nq { }\n</style>\n\nb")
        == "p a\np b")
    #expect(outline("a<!-- b -->d\n\n<!-- more -->\n\ne <?php f ?>") == "p ad\np e")
    #expect(outline("<div>\n<style>\na {}\n\nb {}\n</style>\n</div>\nc") == "p c")
  }

  @Test func aScriptThatIsNeverClosedHidesNothing() {
    #expect(outline("<div><script>a</div>\n\nb") == "p a\np b")
  }

  @Test func preformattedTextIsKept() {
    #expect(
      outline("<pre><code class=\"language-sh\">a  <span>b</span>\n\n&lt;c&gt;\n</code></pre>")
        == "code sh\n  |a  b\n  |\n  |<c>")
    #expect(outline("<pre>\na<br>b</pre> c") == "code\n  |a\n  |b\np c")
  }

  @Test func linksInPreformattedTextStandBelowIt() {
    #expect(
      outline("<pre>\nSee <a href=\"https://a.org/\">the\nsite</a>\nnow\n</pre>\n\nb")
        == """
        code
          |See the
          |site
          |now
        p [1:the site](https://a.org/)
        p b
        """)
  }

  @Test func headingsOfHTMLMayHoldMarkdown() {
    #expect(outline("<h2 id=x align=center>a</h2>\n<h1>\n\n*b*\n\n</h1>") == "h2 a #x\nh1 *b* #b")
    #expect(outline("<h2>a\n\nb\n\nc\n\n<h2>d</h2>") == "h2 a #a\np b\np c\nh2 d #d")
  }

  @Test func charactersReferredToInHTMLAreDecoded() {
    #expect(outline("<div>&ldquo;a&rdquo; &amp;&nbsp;b &copy</div>") == "p “a” &\u{A0}b &copy")
  }

  @Test func placeholdersInAngleBracketsAreText() {
    #expect(
      outline("pool create <poolname> <pool-type> [<size>]")
        == "p pool create <poolname> <pool-type> [<size>]")
    #expect(outline("a <my-tag x=y>b</my-tag> <Foo>c</Foo>") == "p a b\np c")
  }

  @Test func addressesInHTMLTextAreLinks() {
    #expect(
      outline("<div>See https://a.org/b_c, or d.org.</div>")
        == "p See [1:https://a.org/b_c](https://a.org/b_c), or [2:d.org](https://d.org).")
  }

  @Test func everyFurtherDepthIsFlattenedAndNothingIsLost() {
    let markdown = String(repeating: "<blockquote>", count: 300) + "deep\n\nend"
    let document = parse(markdown).document
    #expect(outline(document).contains("p deep"))
    #expect(outline(document).hasSuffix("p end"))
    #expect(depth(of: document.blocks) == 99)
  }

  @Test func tenThousandQuotesKeepTheLastParagraph() {
    let text = outline(String(repeating: "> ", count: 10_000) + "deep\n\nend")
    #expect(text.contains("p deep"))
    #expect(text.hasSuffix("\np end"))
  }

  private func depth(of blocks: [Block]) -> Int {
    guard case .quote(let inner, _) = blocks.first?.content else { return 0 }
    return 1 + depth(of: inner)
  }

  @Test func threeHundredOpenDivisionsLoseNothing() {
    #expect(outline(String(repeating: "<div>\n", count: 300) + "a\n\nb") == "p a\np b")
  }
}
