// What stands in a target stays as it is, and what is no emoji stays text.

import Testing

@testable import PostLoader

@Suite struct TargetTests {
  @Test func targetsKeepWhatLooksLikeAnEmoji() {
    #expect(outline("[t](https://x.org/:smile:)") == "p [1:t](https://x.org/:smile:)")
    #expect(
      outline("<https://x.org/:heart:>")
        == "p [1:https://x.org/:heart:](https://x.org/:heart:)")
    #expect(
      outline("<a href=\"https://x.org/:cat:\">h</a>") == "p [1:h](https://x.org/:cat:)")
    #expect(
      outline("https://x.org/:100:/b")
        == "p [1:https://x.org/:100:/b](https://x.org/:100:/b)")
    #expect(outline("[a](/b):smile: (:smile:) <b>:smile:</b>") == "p [1:a](/b)😄 (😄) **😄**")
  }

  @Test func wordsAndNumbersKeepTheirColons() {
    #expect(outline("12:100:45 std::key::dog") == "p 12:100:45 std::key::dog")
    #expect(outline("2001:100:1::1 a:100:b") == "p 2001:100:1::1 a:100:b")
    #expect(outline(":tada::rocket: :key:.") == "p 🎉🚀 🔑.")
  }

  @Test func targetsKeepWhatLooksLikeAFormula() {
    #expect(outline("[t](https://x.org/$$a$$) $$b$$") == "p [1:t](https://x.org/$$a$$) $b$")
  }

  @Test func targetsOfTemplatesMayHaveSpaces() {
    #expect(
      outline(
        "[f]({{< ref \"/news/Z Post.md\" >}}) [g]({% link _posts/a post.md %})")
        == "p [1:f](file /news/Z Post.md) [2:g](file _posts/a post.md)")
    #expect(outline("[h]({{ \"/a b/\" | relative_url }})") == "p [1:h](/a%20b/)")
    #expect(outline("Text {{ \"a b\" }} [h](</a b/>)") == "p Text a b [1:h](/a b/)")
  }

  @Test func codeOfHTMLStaysAsItIs() {
    #expect(
      outline("A <code>{{ y }}</code> and <code>:smile: {:.x}</code> {{ y }}")
        == "p A `{{ y }}` and `:smile: {:.x}`")
  }
}
