// Makes new posts of old ones: bytes changed, parts doubled, dropped and mixed, and what parsers
// trip over put in. The same seed gives the same inputs.

/// A source of mutated posts.
struct Mutator {
  private let posts: [[UInt8]]
  private var state: UInt64

  /// - Parameter posts: what is mutated; with none, inputs are made of fragments alone.
  init(posts: [[UInt8]], seed: UInt64) {
    self.posts = posts.filter { !$0.isEmpty }
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> [UInt8] {
    var bytes = posts.isEmpty ? [] : posts[random(posts.count)]
    for _ in 0...random(12) { mutate(&bytes) }
    return Array(bytes.prefix(131_072))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let range = part(of: bytes)
    switch random(8) {
    case 0 where !bytes.isEmpty: bytes[random(bytes.count)] = UInt8(random(256))
    case 1: bytes.removeSubrange(range)
    case 2: bytes.insert(contentsOf: bytes[range], at: random(bytes.count + 1))
    case 3: bytes.replaceSubrange(range, with: repeated(fragment(), random(300)))
    case 4 where !posts.isEmpty:
      let other = posts[random(posts.count)]
      bytes.replaceSubrange(range, with: other[part(of: other)])
    case 5:
      bytes.insert(
        contentsOf: repeated(Array(bytes[range].prefix(40)), random(100)), at: range.lowerBound)
    case 6: bytes.removeLast(random(bytes.count + 1) / 2)
    default: bytes.insert(contentsOf: fragment(), at: random(bytes.count + 1))
    }
  }

  private mutating func part(of bytes: [UInt8]) -> Range<Int> {
    let start = random(bytes.count + 1)
    let longest = random(4) == 0 ? 4_000 : 60
    return start..<min(bytes.count, start + random(longest))
  }

  private mutating func fragment() -> [UInt8] {
    Array(Mutator.fragments[random(Mutator.fragments.count)].utf8)
  }

  private func repeated(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    Array(Array(repeating: bytes, count: count).joined())
  }

  /// Returns a number from zero up to a limit: xorshift, https://www.jstatsoft.org/article/view/v008i14
  private mutating func random(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 33) % max(limit, 1)
  }

  private static let fragments = [
    "\n", "\n\n", "\n---\n", "\n+++\n", "    ", "\t", "\r\n", "\u{0}", "\u{1B}[2J", "\u{202E}",
    "\u{2}0\u{3}", "\u{FEFF}", "\u{AD}", "e\u{301}", "\u{1F469}\u{200D}\u{1F4BB}", "漢字", "\u{FFFD}",
    "> ", ">", "- ", "* ", "1. ", "- [ ] ", "# ", "###### ", "===\n", "***", "**", "_", "~~", "`",
    "```\n", "~~~\n", "[", "]", "(", ")", "](", "![", "[a](b)", "[a]: b\n", "[^1]", "[^1]: ", "<",
    ">",
    "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i>", "<a href=\"x\">", "</a>", "<img src=x>",
    "<table>", "<tr>", "<td>", "<th colspan=99 rowspan=99>", "</td>", "</tr>", "</table>",
    "<caption>", "<ul>", "<ol start=9>", "<li>", "</li>", "</ul>", "<dl>", "<dt>", "<dd>", "</dl>",
    "<blockquote>", "</blockquote>", "<cite>", "</cite>", "<figure>", "<figcaption>", "</figure>",
    "</figcaption>", "<details>", "<summary>", "</summary>", "</details>", "<pre>", "</pre>",
    "<code>", "</code>", "<script>", "</script>", "<style>", "</style>", "<iframe src=x>",
    "</iframe>", "<h1>", "</h1>", "<br>", "<hr>", "<!--", "-->", "<?", "<![CDATA[", "<sup>",
    "</sup>",
    "&amp;", "&#0;", "&#x1F600;", "&#769;", "&", "|", "|-|-|\n", "| a | b |\n|---|---|\n", "\\",
    "{{", "}}", "{{ page.title }}", "{%", "%}", "{% raw %}", "{% endraw %}", "{% comment %}",
    "{% highlight x %}", "{% endhighlight %}", "{% post_url x %}",
    "{{< figure src=\"x\" caption=\"y\" >}}",
    "{{< details \"x\" >}}", "{{< /details >}}", "{% quote(author=\"x\") %}", "{% end %}", "{: .x}",
    "{::comment}", "{:/}", "* TOC\n{:toc}\n", "term\n: text\n", ":   ", "$$", "$$\n", ":::note\n",
    ":::\n", "!!! note\n    ", ":tada:", "<%= x %>", "import x from 'y'\n", "<Tab a={b}>", "{x}",
    "date: 2024-02-30\n", "title: \"\n", "title: a: b\n", "- - -\n", "https://a.org/b", "a.org",
    "\u{201C}We joined,\u{201D} said A B, CEO of C.", "C joins D as a gold member",
  ]
}
