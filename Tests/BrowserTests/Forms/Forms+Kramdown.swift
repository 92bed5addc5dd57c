// What kramdown and other Markdowns add.

extension Form {
  static let kramdown = [
    Form(
      "lists of attributes",
      """
      # A {#top .x}

      Text *b*{: .c} [d](/d){:target="_blank"} ![e](/e.png){:width="50%"}
      {: .note #n}

      ![f](/f.png){width=50%} `g`{:.language-sh}
      """,
      shows: """
        A
        2024-09-05 · 3 links

        Text b d[1] image: e[2]

        image: f[3] `g`
        """),
    Form(
      "an attribute list behind a stray bracket",
      """
      ![a](/a.png)]{:style="x"}
      """,
      shows: """
        Acme
        2024-09-05

        │ links  1
        │ fault  line 1: an attribute list behind "]", which closes nothing

        image: a[1]]
        """),
    Form(
      "comments and options",
      """
      One{::comment}hidden{:/comment} two

      {::options toc_levels="1..2" /}

      {::nomarkdown}<b>three</b>{:/}
      """,
      shows: """
        Acme
        2024-09-05

        One two

        three
        """),
    Form(
      "a table of contents",
      """
      * TOC
      {:toc}

      [[toc]]

      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "footnotes",
      """
      One[^1] and two[^b].

      [^1]: The *first*.

          Goes on.
      [^b]: The second, see [x](https://x.example).
      """,
      shows: """
        Acme
        2024-09-05 · 1 link

        One[^1] and two[^b].

        ────────────────────────

        [^1] The first.

             Goes on.
        [^b] The second, see x[1].
        """),
    Form(
      "definition lists",
      """
      Premier
      : The highest tier.
      : With a seat.

      General
      Associate
      :   All others.
      """,
      shows: """
        Acme
        2024-09-05

        Premier
            The highest tier.
            With a seat.

        General

        Associate
            All others.
        """),
    Form(
      "definition lists in quotes",
      """
      > Premier
      > : The highest tier.
      """,
      shows: """
        Acme
        2024-09-05

        ┃ Premier
        ┃     The highest tier.
        """),
    Form(
      "formulas",
      #"""
      Inline $$x_1 * y_2$$ and $5 to $10.

      $$
      \sum_i x_i
      $$
      """#,
      shows: #"""
        Acme
        2024-09-05

        Inline x_1 * y_2 and $5 to $10.

          \sum_i x_i
        """#),
    Form(
      "abbreviations",
      """
      The HTML.

      *[HTML]: Hyper Text
      """,
      shows: """
        Acme
        2024-09-05

        The HTML.
        """),
    Form(
      "admonitions",
      """
      :::note
      One
      :::

      :::tip[Title]
      Two
      :::

      !!! warning "Mind"
          Three

      ::: details More
      Four
      :::
      """,
      shows: """
        Acme
        2024-09-05

        Note

        One

        Title

        Two

        Mind

        Three

        More
          Four
        """),
    Form(
      "short names of emoji",
      """
      Done :tada: at 10:30:15 with `:tada:`.
      """,
      shows: """
        Acme
        2024-09-05

        Done 🎉 at 10:30:15 with `:tada:`.
        """),
  ]
}
