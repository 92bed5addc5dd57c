import Announcements
import Testing

@testable import PostLoader

@Suite struct TemplateTests {
  @Test func variablesShowTheirValueAndUnknownOnesNothing() {
    #expect(
      outline(
        "{{ page.title }} at [home]({{ site.url }}{{site.baseurl}}/x) {{ no.such }}{{- page.title -}}",
        variables: ["page.title": "T", "site.url": "https://s.org", "site.baseurl": "/b"])
        == "p T at [1:home](https://s.org/b/x) T")
  }

  /// Small letters and spaces are stepped over eight at a time.
  @Test(arguments: 0...17)
  func aTemplateIsFoundWhereverItStands(offset: Int) {
    let before = String(repeating: "a", count: offset)
    #expect(
      outline("\(before){{ x }}behind are more words", variables: ["x": "y"])
        == "p \(before)ybehind are more words")
  }

  @Test func filtersThatMakeTargetsAreApplied() {
    #expect(
      outline(
        "![a]({{ '/i.png' | relative_url }}) [b]({{ \"/b\" | absolute_url }}) {{ x | default: 'c' }}",
        variables: ["site.url": "https://s.org", "site.baseurl": "/base"])
        == "p ![a](1:/base/i.png) [2:b](https://s.org/base/b) c")
  }

  @Test func assignedVariablesAreKnown() {
    #expect(outline("{% assign who = \"Arm\" %}\nHello {{ who }}") == "p Hello Arm")
  }

  @Test func linksToPostsAndFilesAreTargets() {
    #expect(
      outline(
        """
        [a]({% post_url 2020-01-02-a %}#x) [b]({{ site.url }}{% link _posts/b.md %}) \
        [c]({{< ref "c.md" >}}) [d]({{% relref "d/e.md" %}}) [f](@/blog/f.md)
        """, variables: ["site.url": "https://s.org"])
          == """
          p [1:a](post 2020-01-02-a#x) [2:b](file _posts/b.md) [3:c](file c.md) \
          [4:d](file d/e.md) [5:f](file @/blog/f.md)
          """)
  }

  @Test func embedsAreLinks() {
    #expect(
      outline(
        """
        {% youtube abc %}

        {% include youtube.html id="d_e" %}

        {{< youtube id="f" title="A film" >}}

        {{ youtube(id="g") }}

        {{< tweet user="u" id="1" >}}

        {{< gist octo 2 >}}
        """)
          == """
          p [1:https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)
          p [2:https://www.youtube.com/watch?v=d_e](https://www.youtube.com/watch?v=d_e)
          p [3:A film](https://www.youtube.com/watch?v=f)
          p [4:https://www.youtube.com/watch?v=g](https://www.youtube.com/watch?v=g)
          p [5:https://twitter.com/u/status/1](https://twitter.com/u/status/1)
          p [6:https://gist.github.com/octo/2](https://gist.github.com/octo/2)
          """)
  }

  @Test(arguments: [
    ("{{< x user=\"acme\" id=\"12\" >}}", "https://twitter.com/acme/status/12"),
    ("{{< x 12 >}}", "https://x.com/i/status/12"),
    ("{{< tweet 12 >}}", "https://twitter.com/i/status/12"),
    ("{% YouTube 'a-b' %}", "https://www.youtube.com/watch?v=a-b"),
    ("{% youtube \"https://youtu.be/ab\" %}", "https://youtu.be/ab"),
  ])
  func everyServiceIsALink(_ template: String, _ address: String) {
    #expect(outline("a\n\n\(template)\n\nb") == "p a\np [1:\(address)](\(address))\np b")
  }

  @Test func switchesAreNoTitles() {
    #expect(
      outline("{{< tabs text=true >}}\n{{% tab header=\"Go\" %}}\na\n{{% /tab %}}\n{{< /tabs >}}")
        == "p **Go**\np a")
  }

  @Test func textThatATemplateIsGivenIsShown() {
    #expect(outline("a{% sidenote 'one' 'Said in the margin.' %} b") == "p aSaid in the margin. b")
    #expect(
      outline("{% details More of it %}\na\n{% enddetails %}") == "details More of it\n  p a")
    #expect(
      outline("{% blockquote Jane Doe %}\na\n{% endblockquote %}") == "quote\n  p a\n  by Jane Doe")
  }

  @Test func aTargetInRunningTextIsALink() {
    #expect(
      outline("See {% post_url 2021-04-28-x %} ({% link a.md %}).")
        == "p See [1:post 2021-04-28-x](post 2021-04-28-x) ([2:file a.md](file a.md)).")
    #expect(outline("[a]\n\n[a]: {% post_url x %}") == "p [1:a](post x)")
  }

  @Test func imagesAreFoundAmongTheirSizes() {
    #expect(outline("{% img left /a.png 350 200 'Two' %}") == "p ![Two](1:/a.png)")
    #expect(
      outline("{% include image.html url=\"/b.png\" description=\"Three\" %}")
        == "p ![Three](1:/b.png)")
  }

  @Test func figuresAreImagesWithTheirCaption() {
    #expect(
      outline(
        """
        {{< figure src="/a.png" alt="A" caption="The caption" >}}

        {% include figure image_path="/b.png" alt="B" %}

        {% include nav.html %}
        """)
        == "figure\n  p ![A](1:/a.png)\n  caption The caption\np ![B](2:/b.png)")
  }

  @Test func conditionsAndLoopsKeepTheirText() {
    #expect(outline("{% if a %}\none\n{% else %}\ntwo\n{% endif %}") == "p one\np two")
    #expect(
      outline("<ul>\n{% for x in y %}\n    <li>{{ x }}a</li>\n{% endfor %}\n</ul>")
        == "list\n  item\n    p a")
  }

  @Test func commentsOfTemplatesAreNotShown() {
    #expect(outline("a {% comment %} b\n\n{{ c }} {% endcomment %}d {# e #}f") == "p a d f")
  }

  @Test func rawTextIsNoTemplate() {
    #expect(outline("{% raw %}{{ a }} *b*{% endraw %} c") == "p {{ a }} *b* c")
  }

  @Test func highlightedCodeIsCode() {
    #expect(
      outline("a\n\n{% highlight ruby linenos %}\nputs {{ x }}\n\n  y\n{% endhighlight %}\nb")
        == "p a\ncode ruby\n  |puts {{ x }}\n  |\n  |  y\np b")
    #expect(outline("{{< highlight go >}}\nx\n{{< /highlight >}}") == "code go\n  |x")
  }

  @Test func highlightedCodeStandsInQuotesAndInItems() {
    let quote = "quote\n  p a\n  code ruby\n    |puts 1\n    |\n    |  puts 2\n  p b"
    #expect(
      outline(
        """
        > a
        > {% highlight ruby %}
        > puts 1
        >
        >   puts 2
        > {% endhighlight %}
        > b
        """) == quote)
    #expect(
      outline(
        "> a {% highlight ruby %}\n> puts 1\n>\n>   puts 2{% endhighlight %} b") == quote)
    #expect(
      outline("1. {% highlight sh %}\n   ls *x*\n   {% endhighlight %}\n2. b")
        == "list 1\n  item\n    code sh\n      |ls *x*\n  item\n    p b")
    #expect(
      outline("- a\n\n  {% highlight sh %}\n  ls\n    -l\n  {% endhighlight %}\n- b")
        == "list\n  item\n    p a\n    code sh\n      |ls\n      |  -l\n  item\n    p b")
    #expect(
      outline("> - {% highlight sh %}\n>   ls\n>   {% endhighlight %}")
        == "quote\n  list\n    item\n      code sh\n        |ls")
  }

  @Test func codeKeepsItsTemplates() {
    #expect(
      outline(
        "`{{ a }}` ``b {% c %}``\n\n```\n{{ d }} {: .e }\n```\n\n    {{< f >}} [^1]\n\n[^1]: g")
          == """
          p `{{ a }}` `b {% c %}`
          code
            |{{ d }} {: .e }
          code
            |{{< f >}} [^1]
          note 1
            p g
          """)
    #expect(outline("<pre>\n{{ a }}\n\n{% b %}\n</pre>") == "code\n  |{{ a }}\n  |\n  |{% b %}")
  }

  @Test func noticesKeepTheirTextUnderATitle() {
    #expect(
      outline("{{% notice tip %}}\na *b*\n{{% /notice %}}\n\n{{< note >}}\nc\n{{< /note >}}")
        == "p **Tip**\np a *b*\np **Note**\np c")
  }

  @Test func partsThatFoldAndQuotationsOpenAndClose() {
    #expect(
      outline("{{< details \"More\" >}}\n\na\n\n{{< /details >}}\n\nb")
        == "details More\n  p a\np b")
    #expect(
      outline("{% quote(author=\"A B\") %}\na\n{% end %}\n\nc") == "quote\n  p a\n  by A B\np c")
  }

  @Test func marksOfExcerptsAreNotShown() {
    #expect(outline("a\n<!--more-->\nb\n\n<!-- truncate -->\n\nc") == "p a\np b\np c")
    #expect(outline("a<!-- b\n\nc -->d") == "p ad")
  }

  @Test func aCommentThatNeverEndsIsText() {
    #expect(outline("a <!-- b\n\nc") == "p a <!-- b\np c")
  }

  @Test func tagsOfERBAreNotShown() {
    #expect(
      outline("a <% if b %>c<% end %> <%= link_to 'd', '/e' %> <%= f %>") == "p a c [1:d](/e)")
  }

  @Test func templatesThatNeverEndAreText() {
    #expect(outline("a {{ b\n\nc {% d") == "p a {{ b\np c {% d")
  }

  @Test func linesAreThoseOfTheFile() {
    let blocks = parse(
      "{% comment %}\n\n{% endcomment %}\n# a\n<!--\n\n-->\n\nb\n\n{: .c}\n\n- d\n", firstLine: 5
    ).document.blocks
    #expect(blocks.map(\.line) == [8, 13, 17])
  }
}
