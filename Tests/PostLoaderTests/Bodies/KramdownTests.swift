// What kramdown, other Markdowns and MDX add: Markdown in, outline out.

import Testing

@testable import PostLoader

@Suite struct KramdownTests {
  @Test func listsOfAttributesAreNotShown() {
    #expect(
      outline(
        "# A\n{: #top .x}\n\n![b](/b.png){:style=\"width: {1}%\"} [c](/c){:target=\"_blank\"} *d*{: .e}.\n{: .f}"
      )
        == "h1 A #top\np ![b](1:/b.png) [2:c](/c) *d*.")
    #expect(
      outline("![b](/b.png){width=50%} [c](/c){.btn #x} {d}") == "p ![b](1:/b.png) [2:c](/c) {d}")
  }

  @Test func aBrokenAttributeListIsNamed() {
    let body = parse("\n![a](/a.png)]{:style=\"x\"}")
    #expect(outline(body.document) == "p ![a](1:/a.png)]")
    #expect(body.problems.map(\.line) == [2])
    #expect(body.problems.map(\.name) == ["broken-markup"])
  }

  @Test func commentsAndOptionsAreNotShown() {
    #expect(
      outline("a {::comment}b\n\nc{:/comment}d\n\n{::options toc_levels=\"1\" /}\ne")
        == "p a d\np e")
    #expect(outline("{::nomarkdown}\n<b>a</b>\n{:/}") == "p **a**")
  }

  @Test func aTableOfContentsIsNotShown() {
    #expect(outline("* TOC\n{:toc}\n\na\n\n[[toc]]\n\n[TOC]\n\n- x {:toc}\n") == "p a")
  }

  @Test func footnotesAreNumberedByTheirFirstReference() {
    let body = parse(
      "a[^b] c[^1] d[^b] e[^no]\n\n[^1]: One\n    more\n\n    > two [x](/x)\n\n[^b]: B [^1]\n\nf")
    #expect(
      outline(body.document)
        == """
        p a[^1] c[^2] d[^1] e[^no]
        p f
        note b
          p B [^2]
        note 1
          p One more
          quote
            p two [1:x](/x)
        """)
    #expect(body.document.footnotes.map { $0.blocks[0].line } == [8, 3])
  }

  @Test func fencedCodeInAFootnoteEndsInIt() {
    #expect(
      outline(
        "A[^1] b[^x].\n\n[^1]: One.\n\n    ```\n    {{ c }}\n      d\n    ```\n\n[^x]: X.\n\nE.")
          == """
          p A[^1] b[^2].
          p E.
          note 1
            p One.
            code
              |{{ c }}
              |  d
          note x
            p X.
          """)
  }

  @Test func aFootnoteWithoutAReferenceIsNotLost() {
    #expect(outline("a\n\n[^x]: b") == "p a\nnote x\n  p b")
  }

  @Test func definitionsFollowTheirTerms() {
    #expect(
      outline("Term *one*\n: First\n  goes on\n\n: Second\n\n    - item\n\nTwo\n: Third\n\nAfter")
        == """
        definitions
          term Term *one*
          is
            p First goes on
          is
            p Second
            list
              item
                p item
          term Two
          is
            p Third
        p After
        """)
  }

  @Test func definitionsStandInQuotes() {
    #expect(
      outline("> Before\n>\n> Term *one*\n> : First\n>   goes on\n>\n> After\n\nBehind")
        == """
        quote
          p Before
          definitions
            term Term *one*
            is
              p First goes on
          p After
        p Behind
        """)
    #expect(
      outline("- a\n\n  > > Term\n  > > : First[^x]\n  > b\n\n[^x]: note")
        == """
        list
          item
            p a
            quote
              quote
                definitions
                  term Term
                  is
                    p First[^1]
              p b
        note x
          p note
        """)
    let blocks = parse("a\n\n> T\n> : D\n> : E\n\nb", firstLine: 5).document.blocks
    #expect(blocks.map(\.line) == [5, 8, 11])
  }

  @Test func severalTermsMayShareADefinition() {
    #expect(
      outline("One\nTwo\n: First\n: Second\n\nAfter\nall")
        == """
        definitions
          term One
          term Two
          is
            p First
          is
            p Second
        p After all
        """)
  }

  @Test func abbreviationsAreNotShown() {
    #expect(outline("The HTML.\n\n*[HTML]: Hyper Text\n\nEnd") == "p The HTML.\np End")
  }

  @Test func formulasAreKeptAsWritten() {
    #expect(
      outline("a $$x_1 * y_2$$ b, $5 to $10\n\n$$\n\\sum_i *a*\n$$\n")
        == "p a $x_1 * y_2$ b, $5 to $10\nmath \\sum_i *a*")
  }

  @Test func admonitionsKeepTheirTextUnderATitle() {
    #expect(
      outline(":::note\na\n:::\n\n:::tip[Title]\n\n- b\n\n:::\n\n::: warning Mind\nc\n:::\nd")
        == "p **Note**\np a\np **Title**\nlist\n  item\n    p b\np **Mind**\np c\np d")
    #expect(outline("!!! note \"T\"\n    a\n\n    b\n\nc") == "p **T**\np a\np b\np c")
    #expect(outline("> [!WARNING]\n> a") == "quote\n  p **Warning**\n  p a")
    #expect(outline("::: details More\na\n:::\nb") == "details More\n  p a\np b")
  }

  @Test func shortNamesOfEmojiAreEmoji() {
    #expect(
      outline("a :tada: :rocket: 10:30:15 :no_such: `:tada:`")
        == "p a 🎉 🚀 10:30:15 :no_such: `:tada:`")
  }

  @Test func componentsOfMDXGoAndTheirTextStays() {
    #expect(
      outline(
        """
        import Tabs from '@theme/Tabs';
        import {
          A,
        } from './a';

        export const x = 1;

        # Title

        <Tabs defaultValue={"a"} style={{color: 'red', b: `>`}}>
        <TabItem label="Linux">

        a *b* {/* no */}{' '}{"c"} {props.d}

        </TabItem>
        </Tabs>

        <img src={useBaseUrl('/img/x.png')} alt="X" /> <></> <YouTube id="y" />
        """, isMDX: true)
          == """
          h1 Title #title
          p **Linux**
          p a *b* c
          p ![X](1:/img/x.png)
          p [2:https://www.youtube.com/watch?v=y](https://www.youtube.com/watch?v=y)
          """)
  }

  @Test func elementsInExpressionsOfMDXKeepTheirText() {
    #expect(
      outline(
        "{isNew && <p>Fresh *news*</p>} a\n\n{list.map((x) => (\n  <b key={x}>{x}</b>\n))}",
        isMDX: true) == "p Fresh *news*\np a")
  }

  @Test func modulesOfMDXMayHoldBlankLines() {
    #expect(outline("export const x = {\n  a: 1,\n\n  b: 2,\n};\n\nText", isMDX: true) == "p Text")
  }

  @Test func theHeadOfAPageIsNotShown() {
    #expect(outline("<Head>\n  <title>No</title>\n</Head>\n\nText", isMDX: true) == "p Text")
    #expect(outline("<Head>\n\nText", isMDX: true) == "p Text")
  }

  @Test func componentsHoldMarkdown() {
    #expect(
      outline("<Steps>\n1. a\n2. *b*\n</Steps>\n\n<Tip>\n    c **d**\n</Tip>", isMDX: true)
        == "list 1\n  item\n    p a\n  item\n    p *b*\np c **d**")
    #expect(outline("<div markdown=\"1\">\n__a__\n</div>\nb") == "p **a**\np b")
  }

  @Test func whatOneLineOfAComponentHoldsIsMarkdownToo() {
    #expect(outline("<Caption>*Fig. 1.* The `x`</Caption>", isMDX: true) == "p *Fig. 1.* The `x`")
    #expect(outline("<div>See **all** of *it*</div>", isMDX: true) == "p See **all** of *it*")
    #expect(outline("<pre>\n*a*\n</pre>", isMDX: true) == outline("<pre>\n*a*\n</pre>"))
  }

  @Test func captionsOfComponentsStandBelowTheImageWithoutTheirMarks() {
    #expect(
      outline("<Image src=\"/a.png\" alt=\"A\" caption=\"The **new** logo\" />", isMDX: true)
        == outline(
          "<figure><img src=\"/a.png\" alt=\"A\"><figcaption>The **new** logo</figcaption></figure>"
        ))
    #expect(
      outline("<Figure src=\"/b.png\" caption={`The *second* [one](/x)`} />", isMDX: true)
        == "p ![The second one](1:/b.png)")
    #expect(
      outline("{% include figure.html image=\"/a.png\" caption=\"An *included* one\" %}")
        == "p ![An included one](1:/a.png)")
  }

  @Test func namesOfComponentsMayHaveDots() {
    #expect(
      outline("a <Foo.Bar x=\"{\" /> b <Tabs.Item>c *d*</Tabs.Item> e", isMDX: true)
        == "p a\np b\np c *d* e")
  }

  @Test func componentsThatLinkAreLinks() {
    #expect(
      outline("See <Link to=\"/a\">the *page*</Link> now.", isMDX: true)
        == "p See [1:the *page*](/a) now.")
    #expect(outline("<Button href=\"/b\">Join</Button>", isMDX: true) == "p [1:Join](/b)")
  }

  @Test func aComponentThatQuotesSaysWhom() {
    #expect(
      outline("<Quote author=\"Jane Doe\" role=\"CEO\">\nYes.\n</Quote>\n\nb", isMDX: true)
        == "quote\n  p Yes.\n  by Jane Doe, CEO\np b")
  }

  @Test func captionsKeepTheirLinks() {
    #expect(
      outline("{{< figure src=\"/a.png\" alt=\"A\" caption=\"By [Jane](https://b.org), 2020\" >}}")
        == "figure\n  p ![A](1:/a.png)\n  caption By [2:Jane](https://b.org), 2020")
  }

  @Test func noticesAndFoldedPartsTakeTheirFirstText() {
    #expect(
      outline("{{% notice warning \"Take care\" %}}\na\n{{% /notice %}}") == "p **Take care**\np a")
    #expect(
      outline("{{< expand \"More\" \"...\" >}}\na\n{{< /expand >}}") == "details More\n  p a")
  }
}
