// HTML in Markdown: blocks and spans.

extension Form {
  static let html = [
    Form(
      "paragraphs and divisions",
      """
      <div class="x"><p align="center">One</p>two<section>three</section></div>
      <p>
      Four
      </p>
      """,
      shows: """
        Acme
        2024-09-05

        One

        two

        three

        Four
        """),
    Form(
      "spans",
      """
      <b>a</b> <i>b</i> x<sup>2</sup> H<sub>2</sub>O <s>c</s> <code>{{ d }}</code> <kbd>^C</kbd> <mark>e</mark> <q>f</q> <abbr title="x">g</abbr><br>h<wbr>i
      """,
      shows: """
        Acme
        2024-09-05

        a b x² H₂O ~c~ `{{ d }}` `^C` e “f” g
        hi
        """),
    Form(
      "links and images",
      """
      <a href="https://a.example" target=_blank>a</a> <a name="x">b</a> <img src="/c.png" alt="C" width=5> <a href="/d"><img src="/e.png"></a>
      """,
      shows: """
        Acme
        2024-09-05 · 3 links

        a[1] b image: C[2] image[3]
        """),
    Form(
      "tables",
      """
      <table><caption>Members</caption>
      <thead><tr><th>Name</th><th align="right">Since</th></tr></thead>
      <tr><td>Acme<td>2024
      <tr><td colspan="2"><ul><li>B<li>C</ul></tr>
      </table>
      """,
      shows: """
        Acme
        2024-09-05

        Members
        Name │ Since
        ─────┼──────
        Acme │  2024
        ─────┼──────
        • B  │
        • C  │
        """),
    Form(
      "lists",
      """
      <ol start="3"><li>three<ul><li>inner</ul><li>four</ol>
      <dl><dt>Term<dd>Its meaning</dl>
      """,
      shows: """
        Acme
        2024-09-05

        3. three
           ◦ inner
        4. four

        Term
            Its meaning
        """),
    Form(
      "a quotation and who is quoted",
      """
      <blockquote><p>Yes.</p><cite>Jane Doe, <i>Acme</i></cite></blockquote>

      <blockquote>

      No.

      <footer>John Roe</footer>
      </blockquote>
      """,
      shows: """
        Acme
        2024-09-05

        ┃ Yes.
        ┃ — Jane Doe, Acme

        ┃ No.
        ┃ — John Roe
        """),
    Form(
      "figures",
      """
      <figure>
      <img src="/a.png" alt="A">
      <figcaption>The <b>caption</b></figcaption>
      </figure>
      """,
      shows: """
        Acme
        2024-09-05 · 1 link

        image: A[1]
        The caption
        """),
    Form(
      "parts that fold",
      """
      <details>
      <summary>More</summary>

      - one

      </details>
      """,
      shows: """
        Acme
        2024-09-05

        More
          • one
        """),
    Form(
      "frames, films and sounds",
      """
      <iframe src="https://film.example/embed/x" title="The talk"></iframe>

      <video controls><source src="/a.mp4" type="video/mp4">No film?</video>

      <audio src="/b.mp3"></audio>
      """,
      shows: """
        Acme
        2024-09-05 · 3 links

        The talk[1]

        https://example.org/a.mp4[2]

        https://example.org/b.mp3[3]
        """),
    Form(
      "scripts, styles and comments",
      """
      One

      <script>
      if (a<b) { "{{ x }}" }

      </script>
      <style>
      p { color: red }

      </style>
      <!-- hidden -->

      Two <svg viewBox="0 0 1 1"><path d="M0"/></svg>three.
      """,
      shows: """
        Acme
        2024-09-05

        One

        Two three.
        """),
    Form(
      "preformatted text",
      """
      <pre><code class="language-sh">make  {{ x }}
      &lt;b&gt;
      </code></pre>
      """,
      shows: """
        Acme
        2024-09-05

          ── sh
          make  {{ x }}
          <b>
        """),
    Form(
      "headings",
      """
      <h2 id="x" align="center">One</h2>
      <center><h3>Two</h3></center>
      """,
      shows: """
        One
        2024-09-05

        ### Two
        """),
    Form(
      "Markdown in HTML",
      """
      <div markdown="1">
      *One*
      </div>

      <div>

      **Two**

      </div>
      """,
      shows: """
        Acme
        2024-09-05

        One

        Two
        """),
    Form(
      "an element that is never closed",
      """
      <div>

      <b>One

      Two
      """,
      shows: """
        Acme
        2024-09-05

        One

        Two
        """),
  ]
}
