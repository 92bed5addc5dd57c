// Where a definition list may begin.

import Testing

@testable import PostLoader

@Suite struct DefinitionTests {
  @Test(arguments: [
    ("- a\n  b\n\n", "list\n  item\n    p a b\n"), ("1. a\n\n", "list 1\n  item\n    p a\n"),
    ("# H\n", "h1 H #h\n"), ("# H\n\n", "h1 H #h\n"), ("> q\n\n", "quote\n  p q\n"),
  ])
  func aTermMayFollowAnyBlock(_ before: String, _ shown: String) {
    #expect(
      outline(before + "Term\n: What it is.")
        == shown + "definitions\n  term Term\n  is\n    p What it is.")
  }

  @Test func severalTermsMayHaveOneDefinition() {
    #expect(
      outline("a\n\nOne\nTwo\n: Both.\n\n# H\nThree\nFour\n: Both.")
        == """
        p a
        definitions
          term One
          term Two
          is
            p Both.
        h1 H #h
        definitions
          term Three
          term Four
          is
            p Both.
        """)
  }
}
