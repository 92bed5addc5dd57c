// Text: encodings, line ends, and what must not reach a terminal.

extension Form {
  static let text = [
    Form(
      "a byte order mark",
      "\u{FEFF}---\ntitle: Acme\n---\nText.\n",
      shows: """
        Acme
        2024-09-05

        Text.
        """),
    Form(
      "UTF-16",
      utf16("---\ntitle: Acmé\n---\n“Text”.\n"),
      shows: """
        Acmé
        2024-09-05

        │ fault  line 1: expected UTF-8, found UTF-16

        “Text”.
        """),
    Form(
      "Windows-1252",
      windows1252("---\ntitle: Acmé\n---\n“Text”.\n"),
      shows: """
        Acmé
        2024-09-05

        │ fault  line 2: expected UTF-8, read 3 bytes as Windows-1252

        “Text”.
        """),
    Form(
      "CRLF",
      "---\r\ntitle: Acme\r\n---\r\nOne\r\ntwo.\r\n\r\nThree.",
      shows: """
        Acme
        2024-09-05

        One two.

        Three.
        """),
    Form(
      "CR",
      "---\rtitle: Acme\r---\rOne.\r\rTwo.",
      shows: """
        Acme
        2024-09-05

        One.

        Two.
        """),
    Form(
      "NUL and escape sequences",
      "---\ntitle: \"A\\u001B[2Jcme\"\n---\nOne\u{0} \u{1B}[31mtwo\u{1B}[0m \u{9B}3m&#27;[1m&#x9b;x three.\n",
      shows: """
        A[2Jcme
        2024-09-05

        │ fault  line 4: removed 4 control characters

        One [31mtwo[0m 3m[1m›x three.
        """),
    Form(
      "characters that turn the text",
      "One \u{202E}two\u{202C} \u{2066}three\u{2069}.\n",
      shows: """
        Acme
        2024-09-05

        One two three.
        """),
    Form(
      "letters in parts are composed",
      "Cafe\u{301} e\u{301}te\u{301}.\n",
      shows: """
        Acme
        2024-09-05

        Café été.
        """),
    Form(
      "soft hyphens and zero-width spaces",
      "A co\u{AD}op\u{200B}erative.\n",
      shows: "Acme\n2024-09-05\n\nA coop\u{200B}erative."),
    Form(
      "no text at all",
      "",
      shows: """
        Acme
        2024-09-05
        """),
    Form(
      "front matter alone",
      "---\ntitle: Acme\n---",
      shows: """
        Acme
        2024-09-05
        """),
  ]
}
