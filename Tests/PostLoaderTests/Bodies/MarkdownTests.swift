import Announcements
import Testing

@testable import PostLoader

@Suite struct MarkdownTests {
  @Test func paragraphsJoinTheirLinesAndKeepHardBreaks() {
    #expect(outline("One\ntwo  \nthree\n\nfour\\\nfive") == "p One two/three\np four/five")
  }

  @Test func emphasisNests() {
    #expect(
      outline("*a **b** c* and ~~gone~~ and `x  y`")
        == "p *a **b** c* and ~gone~ and `x  y`")
  }

  @Test func headingsHaveAnchorsAsGitHubMakesThem() {
    #expect(
      outline("# What's new, v2.0?\n\n## Same\n\n## Same\n\nÜber *uns*\n===")
        == """
        h1 What's new, v2.0? #whats-new-v20
        h2 Same #same
        h2 Same #same-1
        h1 Über *uns* #über-uns
        """)
  }

  @Test func aHeadingMayNameItsAnchor() {
    #expect(outline("## Members {#all}") == "h2 Members #all")
  }

  @Test func listsKeepNumbersTasksAndNesting() {
    #expect(
      outline("3. three\n4. four\n   - [x] done\n   - [ ] open")
        == """
        list 3
          item
            p three
          item
            p four
            list
              item x
                p done
              item _
                p open
        """)
  }

  @Test func aLooseListIsNotTight() {
    guard case .list(let list) = parse("- a\n\n- b").document.blocks.first?.content else {
      Issue.record("expected a list")
      return
    }
    #expect(!list.isTight)
  }

  @Test func quotesHoldBlocks() {
    #expect(outline("> a\n>\n> > b") == "quote\n  p a\n  quote\n    p b")
  }

  @Test func codeIsKeptAsItIs() {
    #expect(
      outline("```swift\nlet a  = 1\n\n  b\n```\n\n    indented\n")
        == "code swift\n  |let a  = 1\n  |\n  |  b\ncode\n  |indented")
  }

  @Test func tablesKeepTheirAlignment() {
    #expect(
      outline("| a | b | c |\n|:--|:-:|--:|\n| 1 | **2** |\n| 3 | 4 | 5 |\n")
        == """
        table <^>
          head a | b | c
          row 1 | **2**
          row 3 | 4 | 5
        """)
  }

  @Test func everyLinkIsNumberedInReadingOrder() {
    #expect(
      outline("[a](/x) <https://b.example> [c] [a](/x) www.d.org me@e.org\n\n[c]: /c")
        == """
        p [1:a](/x) [2:https://b.example](https://b.example) [3:c](/c) [4:a](/x) \
        [5:www.d.org](http://www.d.org) [6:me@e.org](mailto:me@e.org)
        """)
  }

  /// As it is Markdown's own; but an indented tag in HTML is kramdown's.
  @Test func anAddressInAngleBracketsBehindTextNeedsNoPreparing() {
    func isNeeded(_ text: String) -> Bool {
      Preparation.isNeeded(for: Array(text.utf8), isMDX: false)
    }
    #expect(!isNeeded("See <https://b.example/a_b> and <http://b.example>.\n"))
    #expect(isNeeded("<div>\n\n    <https://b.example>\n\n</div>\n"))
    #expect(isNeeded("See <span markdown=\"1\">*this*</span>.\n"))
    #expect(
      outline("See <https://b.example/a_b>.")
        == "p See [1:https://b.example/a_b](https://b.example/a_b).")
  }

  @Test func imagesAreLinksOnlyWhereNothingElseLinksThem() {
    #expect(
      outline("![Logo](/l.png) [![Badge *x*](/b.png)](/there) ![](data:image/png;base64,AAAA)")
        == "p ![Logo](1:/l.png) [2:![Badge x]](/there) ![]")
  }

  @Test func aLinkSaysWhatItShows() {
    let document = parse("[**The** `code`](/x) [![Alt](/a)](/y) ![](/images/p.png)").document
    #expect(document.links.map(\.text) == ["The code", "Alt", "p.png"])
  }

  @Test func aLinkWithoutTextShowsItsTarget() {
    #expect(outline("[](https://a.org)") == "p [1:https://a.org](https://a.org)")
  }

  @Test func allOfHTMLsNamesOfCharactersAreKnown() {
    #expect(
      outline("&AElig;&zwnj;&CounterClockwiseContourIntegral; x&NotEqualTilde;y &Tab;&bne;")
        == "p \u{C6}\u{200C}\u{2233} x\u{2242}\u{338}y =\u{20E5}")
  }

  @Test func entitiesAreCharacters() {
    #expect(
      outline("&ldquo;a &amp; b&rdquo; &#8212; &lbrace; [x](/?a&amp;b) &nosuch;")
        == "p “a & b” — { [1:x](/?a&b) &nosuch;")
  }

  @Test func entitiesCannotBringControlCharacters() {
    #expect(outline("a&#27;[31m b&#x202E;c &#55296;d e&#769;") == "p a[31m bc \u{FFFD}d \u{E9}")
  }

  @Test func rulesStandOnTheirLine() {
    let blocks = parse("a\n\n---\n\nb\n\n* * *\n").document.blocks
    #expect(blocks.map(\.line) == [1, 3, 5, 7])
  }

  @Test func blocksAndLinksKnowTheirLine() {
    let body = parse(
      "one\ntwo [x](/x)\n\n> quote\n\n```\ncode\n```\n\n| a |\n|---|\n", firstLine: 7)
    #expect(body.document.blocks.map(\.line) == [7, 10, 13, 16])
    #expect(body.document.links.map(\.line) == [8])
  }

  @Test func wordsAreRunsBetweenWhiteSpaceWithoutCodeAndTargets() {
    #expect(parse("One **t**wo-three [four](/five/six) – `code`\n\n    more code").words == 4)
    #expect(parse("a\u{A0}b\u{3000}c\n# d e\n| f | g |\n|---|---|").words == 7)
  }

  @Test func anEmptyBodyIsAnEmptyDocument() {
    #expect(parse("").document == Document())
    #expect(parse("\n\n").words == 0)
  }

  @Test(arguments: 0..<9)
  func wordsAreCountedAndSpacesCollapsedWhereverTheyStand(_ length: Int) {
    let first = String(repeating: "x", count: length)
    let body = parse(first + " one two  three a b c, fourteen\u{E9} ninety-nine end")
    let words =
      (length > 0 ? [first] : []) + [
        "one", "two", "three", "a", "b", "c,", "fourteen\u{E9}", "ninety-nine", "end",
      ]
    #expect(body.words == words.count)
    let text = Span.text(words.joined(separator: " "))
    #expect(body.document.blocks.map(\.content) == [.paragraph([text])])
  }
}
