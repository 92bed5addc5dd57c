import Glibc
import Screen
import Testing

@testable import gazette

/// Text on terminals without Unicode.
struct TransliterationTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("“Größe” – ‘naïve’…", "\"Grose\" - 'naive'."),
    ("Škoda, Société Générale", "Skoda, Societe Generale"), ("a\u{A0}b • c", "a b * c"),
    ("日本 ok", "???? ok"),
  ])
  func lettersLoseTheirMarksAndKeepTheirColumns(text: String, shown: String) {
    setlocale(LC_CTYPE, "C.UTF-8")
    #expect(text.transliterated == shown)
    #expect(Columns.of(text) == shown.utf8.count)
  }
}
