// Front matter: every format and every key, and what strict parsers reject.

extension Form {
  static let frontMatter = [
    Form(
      "YAML",
      """
      ---
      # A comment.
      layout: post
      title: "Acme Joins the Example Foundation"
      author: Jane Doe
      date: 2024-09-05
      ---
      Text.
      """,
      shows: """
        Acme Joins the Example Foundation
        2024-09-05 · Example Foundation · Jane Doe

        │ joins  Acme

        Text.
        """),
    Form(
      "TOML",
      """
      +++
      title = "Acme Joins"
      date = 2024-09-05T23:00:00-08:00
      draft = true
      [taxonomies]
      tags = ["news"]
      [extra]
      author = "Jane Doe"
      +++
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05 · Jane Doe · draft

        Text.
        """),
    Form(
      "JSON, closed by its brace",
      #"""
      {
        "title": "Acme \u201cJoins\u201d",
        "author": { "name": "Jane Doe", "url": "https://jane.example" }
      }
      Text.
      """#,
      shows: """
        Acme “Joins”
        2024-09-05 · Jane Doe

        Text.
        """),
    Form(
      "no front matter: the title is the first heading",
      """
      # Acme joins

      Text.
      """,
      shows: """
        Acme joins
        2024-09-05

        Text.
        """),
    Form(
      "nothing: the title is the name", file: "2024-09-05-acme-joins.md",
      """
      Text.
      """,
      shows: """
        Acme Joins
        2024-09-05

        Text.
        """),
    Form(
      "keys without a fence",
      """
      Title: Acme: Joins
      Authors: Jane Doe
          John Roe

      Text.
      """,
      shows: """
        Acme: Joins
        2024-09-05 · Jane Doe · John Roe

        Text.
        """),
    Form(
      "a title with an unquoted colon",
      """
      ---
      title: Table scan: the whole story
      author: Jane Doe
      ---
      Text.
      """,
      shows: """
        Table scan: the whole story
        2024-09-05 · Jane Doe

        │ fault  line 2: expected quotation marks around a text with a colon

        Text.
        """),
    Form(
      "a tab",
      """
      ---
      title: Acme
      tags:
      	- news
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        │ fault  line 4: expected spaces, found a tab

        Text.
        """),
    Form(
      "an unbalanced quotation mark",
      """
      ---
      title: "Acme joins
      author: Jane Doe
      ---
      Text.
      """,
      shows: """
        Acme joins
        2024-09-05 · Jane Doe

        │ fault  line 2: expected a closing quotation mark in its place

        Text.
        """),
    Form(
      "curly quotation marks as delimiters",
      """
      ---
      title: “Acme: joins”
      ---
      Text.
      """,
      shows: """
        Acme: joins
        2024-09-05

        │ fault  line 2: expected quotation marks around a text with a colon

        Text.
        """),
    Form(
      "a key that stands twice",
      """
      ---
      title: One
      title: Two
      ---
      Text.
      """,
      shows: """
        Two
        2024-09-05

        │ fault  line 3: "title" stands on line 2 already

        Text.
        """),
    Form(
      "authors as a list, a map, with a role",
      """
      ---
      title: Acme
      authors:
        - name: Jane Doe
          url: https://jane.example
        - John Roe
      by: "The Example Foundation"
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05 · Jane Doe · John Roe · The Example Foundation

        Text.
        """),
    Form(
      "authors below params",
      """
      ---
      title: Acme
      params:
        author: Jane Doe
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05 · Jane Doe

        Text.
        """),
    Form(
      "published: false",
      """
      ---
      Title: Acme
      published: false
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05 · unpublished

        Text.
        """),
    Form(
      "hidden",
      """
      ---
      title: Acme
      hidden: true
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05 · hidden

        Text.
        """),
    Form(
      "tags and entities in a title",
      #"""
      ---
      title: "Acme&trade; <em>joins</em> \"us\""
      ---
      Text.
      """#,
      shows: """
        Acme™ joins "us"
        2024-09-05

        Text.
        """),
    Form(
      "a fence that begins late and has five dashes",
      """
      <!-- a licence -->
      -----
      title: Acme
      -----
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        │ fault  line 2: expected front matter on line 1, found it here

        Text.
        """),
    Form(
      "a fence that is never closed",
      """
      ---
      title: Acme

      Text.
      """,
      shows: """
        Acme
        2024-09-05

        │ fault  line 1: expected a line of --- to close the front matter, found none

        Text.
        """),
    Form(
      "tags with nothing behind",
      """
      ---
      title: Acme
      tags:
      categories: []
      ---
      Text.
      """,
      shows: """
        Acme
        2024-09-05

        Text.
        """),
  ]
}
