// Liquid, the shortcodes of Hugo and Zola, ERB.

extension Form {
  static let templates = [
    Form(
      "variables and filters",
      """
      ---
      title: Acme
      ---
      {{ page.title }} at [home]({{ site.url }}{{ site.baseurl }}/x), {{ nothing.known }}{{ "/y" | relative_url }} [z]({{ '/z' | absolute_url }})
      """,
      shows: """
        Acme
        2024-09-05 · 2 links

        Acme at home[1], /base/y z[2]
        """),
    Form(
      "assigned variables",
      """
      {% assign who = "Acme" %}
      Hello {{ who }}.
      """,
      shows: """
        Acme
        2024-09-05

        Hello Acme.
        """),
    Form(
      "links to posts and files",
      """
      [a]({% post_url 2021-04-28-other %}) [b]({% link _posts/2021-04-28-other.md %}) [c]({{< ref "c.md" >}}) [d]({{% relref "d.md" %}}) [e](@/blog/e.md)
      """,
      shows: """
        Acme
        2024-09-05 · 5 links

        a[1] b[2] c[3] d[4] e[5]
        """),
    Form(
      "films and posts of other services",
      """
      {% include youtube.html id="abc" %}

      {% youtube def %}

      {{< youtube ghi >}}

      {{ youtube(id="jkl") }}

      {{< vimeo 12 >}} {{< tweet user="acme" id="34" >}} {{< gist octo 56 >}}
      """,
      shows: """
        Acme
        2024-09-05 · 7 links

        https://www.youtube.com/watch?v=abc[1]

        https://www.youtube.com/watch?v=def[2]

        https://www.youtube.com/watch?v=ghi[3]

        https://www.youtube.com/watch?v=jkl[4]

        https://vimeo.com/12[5] https://twitter.com/acme/status/34[6]
        https://gist.github.com/octo/56[7]
        """),
    Form(
      "figures",
      """
      {{< figure src="/a.png" alt="A" caption="By [Jane](https://jane.example)" >}}

      {% include figure image_path="/b.png" alt="B" %}

      {% img left /c.png 350 200 'C' %}
      """,
      shows: """
        Acme
        2024-09-05 · 4 links

        image: A[1]
        By Jane[2]

        image: B[3]

        image: C[4]
        """),
    Form(
      "code that is marked by templates",
      """
      {% highlight ruby linenos %}
      puts {{ x }}
      {% endhighlight %}

      {{< highlight go >}}
      func main() {}
      {{< /highlight >}}
      """,
      shows: """
        Acme
        2024-09-05

          ── ruby
          puts {{ x }}

          ── go
          func main() {}
        """),
    Form(
      "raw text",
      """
      {% raw %}*shown*{% endraw %} and `{{ code }}`.
      """,
      shows: """
        Acme
        2024-09-05

        shown and `{{ code }}`.
        """),
    Form(
      "comments and marks of excerpts",
      """
      One {% comment %}hidden{% endcomment %}two {# hidden #}three.
      <!--more-->
      <!-- truncate -->

      <!-- excerpt
      hidden -->
      Four.
      """,
      shows: """
        Acme
        2024-09-05

        One two three.

        Four.
        """),
    Form(
      "conditions and loops",
      """
      {% if page.x %}
      One
      {% else %}
      Two
      {% endif %}

      {% for m in members %}
      - {{ m.name }}
      {% endfor %}
      """,
      shows: """
        Acme
        2024-09-05

        One

        Two
        """),
    Form(
      "notices, parts that fold, quotations",
      """
      {{% notice tip %}}
      One
      {{% /notice %}}

      {{< details "More" >}}
      Two
      {{< /details >}}

      {% quote(author="Jane Doe") %}
      Three
      {% end %}

      {% alert %}
      Four
      {% endalert %}
      """,
      shows: """
        Acme
        2024-09-05

        Tip

        One

        More
          Two

        ┃ Three
        ┃ — Jane Doe

        Note

        Four
        """),
    Form(
      "tabs and columns",
      """
      {{< tabs text=true >}}
      {{% tab header="Go" %}}
      One
      {{% /tab %}}
      {{< /tabs >}}
      """,
      shows: """
        Acme
        2024-09-05

        Go

        One
        """),
    Form(
      "unknown templates go",
      """
      One {% include nav.html %} two {{< unknown a="b" >}} three {{ unknown() }}.
      """,
      shows: """
        Acme
        2024-09-05

        One two three .
        """),
    Form(
      "tags of ERB and Twig",
      """
      One <% if x %>two<% end %> <%= link_to 'three', '/e' %> {{ asset('x') }}.
      """,
      shows: """
        Acme
        2024-09-05 · 1 link

        One two three[1] .
        """),
    Form(
      "templates in addresses and titles of links",
      """
      [a]({{ "/a" | prepend: site.baseurl }} "{{ page.title }}") <a href="{{ site.url }}/b">b</a> ![c]({{site.baseurl}}/c.png){: .x}
      """,
      shows: """
        Acme
        2024-09-05 · 3 links

        a[1] b[2] image: c[3]
        """),
    Form(
      "templates in tables, lists and headings",
      """
      ## {{ page.title }} {#x}

      - {{ site.title }} {% comment %}x{% endcomment %}
      - {{< icon "star" >}} two

      | A | B |
      |---|---|
      | {{ site.title }} | {% include x.html %} |
      """,
      shows: """
        Acme
        2024-09-05

        • Example
        • two

        A       │ B
        ────────┼──
        Example │
        """),
  ]
}
