// Days: every form in front matter and in names.

extension Form {
  static let days = [
    Form(
      "date: 2024-9-5", file: "acme.md",
      """
      ---
      title: Acme
      date: 2024-9-5
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: 2024/09/05", file: "acme.md",
      """
      ---
      title: Acme
      date: 2024/09/05
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: 2024-09-05 23:30:00 -0800", file: "acme.md",
      """
      ---
      title: Acme
      date: 2024-09-05 23:30:00 -0800
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: 2024-09-05T10:00:00.1234567Z", file: "acme.md",
      """
      ---
      title: Acme
      date: 2024-09-05T10:00:00.1234567Z
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: September 5, 2024", file: "acme.md",
      """
      ---
      title: Acme
      date: September 5, 2024
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: 5 Sep 2024", file: "acme.md",
      """
      ---
      title: Acme
      date: 5 Sep 2024
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: Thu, 05 Sep 2024 10:00:00 +0000", file: "acme.md",
      """
      ---
      title: Acme
      date: Thu, 05 Sep 2024 10:00:00 +0000
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: 1725530400", file: "acme.md",
      """
      ---
      title: Acme
      date: 1725530400
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "date: 05-9-2024", file: "acme.md",
      """
      ---
      title: Acme
      date: 05-9-2024
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "a date of TOML's own type", file: "acme.md",
      """
      +++
      title = "Acme"
      date = 2024-09-05
      +++
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "a day that the calendar does not have: the name counts", file: "2022-03-01-acme.md",
      """
      ---
      title: Acme
      date: 2022-02-30
      ---
      Text.
      """,
      shows: """
        Acme
        2022-03-01

        │ fault  line 3: "date" is not a day (YYYY-MM-DD): "2022-02-30"

        Text.
        """),
    Form(
      "a day that contradicts the name: the front matter counts", file: "2018-08-05-acme.md",
      """
      ---
      title: Acme
      date: 2018-07-31
      ---
      Text.
      """,
      shows: """
        Acme
        2018-07-31

        Text.
        """),
    Form(
      "the name 2024-9-5-acme-joins.md", file: "2024-9-5-acme-joins.md",
      """
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05

        Text.
        """),
    Form(
      "the name 2024/09/05-acme-joins.md", file: "2024/09/05-acme-joins.md",
      """
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05

        Text.
        """),
    Form(
      "the name 2024-09-05-acme-joins/index.md", file: "2024-09-05-acme-joins/index.md",
      """
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05

        Text.
        """),
    Form(
      "the name 2024/09/05/acme-joins.mdx", file: "2024/09/05/acme-joins.mdx",
      """
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05

        Text.
        """),
    Form(
      "the name 20240905-acme-joins.markdown", file: "20240905-acme-joins.markdown",
      """
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05

        Text.
        """),
    Form(
      "the name 2024_09_05_acme_joins.MD", file: "2024_09_05_acme_joins.MD",
      """
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05

        Text.
        """),
    Form(
      "no day at all", file: "acme.md",
      """
      Text.
      """,
      shows: """
        Acme

        Text.
        """),
  ]
}
