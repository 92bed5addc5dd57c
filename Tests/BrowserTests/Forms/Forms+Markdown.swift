// GitHub's Markdown.

extension Form {
  static let markdown = [
    Form(
      "paragraphs, breaks, emphasis",
      #"""
      One *leaning*, **strong**,
      ~~gone~~ and `code`.  
      A new row\
      and another.
      """#,
      shows: """
        Acme
        2024-09-05

        One leaning, strong, ~gone~ and `code`.
        A new row
        and another.
        """),
    Form(
      "headings",
      """
      # First #

      Second
      ------

      ### Third {#own}
      """,
      shows: """
        First
        2024-09-05

        Second
        ──────

        ### Third
        """),
    Form(
      "links of every kind",
      """
      [inline](https://a.example "title"), [reference][r], [short], <https://b.example>,
      https://c.example/x_y, www.d.example and jane@e.example.

      [r]: https://r.example
      [short]: <https://s.example/a b>
      """,
      shows: """
        Acme
        2024-09-05 · 7 links

        inline[1], reference[2], short[3], https://b.example[4],
        https://c.example/x_y[5], www.d.example[6] and jane@e.example[7].
        """),
    Form(
      "images",
      """
      ![A chart](/img/a.png "Title") and [![A badge](b.svg)](https://b.example)
      """,
      shows: """
        Acme
        2024-09-05 · 2 links

        image: A chart[1] and image: A badge[2]
        """),
    Form(
      "lists and tasks",
      """
      - one
        - inner
          1. innermost
      - [x] done
      - [ ] open

      3. three
      4. four
      """,
      shows: """
        Acme
        2024-09-05

        • one
          ◦ inner
            1. innermost
        [x] done
        [ ] open

        3. three
        4. four
        """),
    Form(
      "quotes",
      """
      > One
      > > inner
      >
      > - a list
      lazy
      """,
      shows: """
        Acme
        2024-09-05

        ┃ One
        ┃
        ┃ ┃ inner
        ┃
        ┃ • a list lazy
        """),
    Form(
      "code",
      """
      ```sh
      make {{ target }} {: .x}
      ```

          indented {% x %}

      ~~~
      tilde
      ~~~
      """,
      shows: """
        Acme
        2024-09-05

          ── sh
          make {{ target }} {: .x}

          indented {% x %}

          tilde
        """),
    Form(
      "tables",
      #"""
      | Member | Tier | Since |
      |:-------|:----:|------:|
      | Acme | premier | 2024 |
      | B \| C | `a|b` |
      | more | than | the | header |
      """#,
      shows: """
        Acme
        2024-09-05

        Member │  Tier   │ Since │
        ───────┼─────────┼───────┼───────
        Acme   │ premier │  2024 │
        B | C  │  `a|b`  │       │
        more   │  than   │   the │ header
        """),
    Form(
      "rules and references",
      #"""
      One

      ***

      &copy; &#169; &amp; \* \_ &nosuch;
      """#,
      shows: """
        Acme
        2024-09-05

        One

        ────────────────────────

        © © & * _ &nosuch;
        """),
    Form(
      "an alert",
      """
      > [!WARNING]
      > Mind the gap.
      """,
      shows: """
        Acme
        2024-09-05

        ┃ Warning
        ┃
        ┃ Mind the gap.
        """),
    Form(
      "front matter's look in the body",
      """
      One

      ---

      title: no
      """,
      shows: """
        Acme
        2024-09-05

        One

        ────────────────────────

        title: no
        """),
    Form(
      "an address in angle brackets that is a placeholder",
      """
      ceph osd pool create <pool-name> [<size>]
      """,
      shows: """
        Acme
        2024-09-05

        ceph osd pool create <pool-name> [<size>]
        """),
  ]
}
