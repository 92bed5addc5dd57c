// The part of an organisation's name by which its spellings are known to be one. It compares
// names as wholes: two names are the same or they are not, never similar.

/// An organisation's name without what its spellings may differ in: case, accents, width,
/// punctuation, a leading "The", a possessive and `&` for "and"; the legal form stands apart.
public struct OrganizationName: Sendable, Hashable {
  /// The folded words without "The", "and" and the legal form; never empty for a name with a
  /// letter or digit in it.
  public let core: String
  /// The legal form as abbreviated (`inc` also for "Incorporated"); empty where there is none.
  public let form: String

  public init(_ name: String) {
    let (rest, form) = LegalForm.split(name)
    var words = Folding.words(of: rest).map(\.text)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    // "Ernst & Young" and "AT&T" have no word for the sign.
    if words.count > 2 {
      let inner = words[1..<(words.count - 1)].filter { $0 != "and" }
      words = [words[0]] + inner + [words[words.count - 1]]
    }
    let (core, unspacedForm) = OrganizationName.unspaced(words.joined(separator: " "))
    self.core = core
    self.form = form.map(OrganizationName.abbreviated) ?? unspacedForm
  }

  /// The core without the spaces in it, as many type it: `huggingface`.
  public var squashed: String { String(decoding: core.utf8.filter { $0 != 0x20 }, as: UTF8.self) }

  private static func abbreviated(_ form: String) -> String {
    let words = Folding.words(of: form).map { abbreviations[$0.text] ?? $0.text }
    // "S. A." and "A/S" are "sa" and "as".
    let areLetters = words.allSatisfy { $0.utf8.count == 1 }
    return words.joined(separator: areLetters ? "" : " ")
  }

  private static let abbreviations = [
    "incorporated": "inc", "corporation": "corp", "company": "co", "limited": "ltd",
  ]

  /// Takes off a legal form that is written without a space, before or behind the name.
  private static func unspaced(_ name: String) -> (core: String, form: String) {
    for form in ["株式会社", "有限会社", "合同会社", "股份有限公司", "有限公司", "주식회사"] {
      guard name.utf8.count > form.utf8.count else { continue }
      if name.hasPrefix(form) {
        return (trimmed(name.utf8.dropFirst(form.utf8.count)), form)
      }
      if name.hasSuffix(form) {
        return (trimmed(name.utf8.dropLast(form.utf8.count)), form)
      }
    }
    return (name, "")
  }

  private static func trimmed(_ name: Substring.UTF8View) -> String {
    var name = name
    while name.first == 0x20 { name.removeFirst() }
    while name.last == 0x20 { name.removeLast() }
    return String(Substring(name))
  }
}
