// Notes, tips and warnings, in the ways of Docusaurus, VuePress, MkDocs and GitHub: their title is
// shown on a line of its own, their text stays.

/// The kinds of admonitions.
enum Admonitions {
  /// Returns what stands over an admonition of a kind; nil for what is none.
  static func title(of kind: String) -> String? {
    titles[kind.lowercased()]
  }

  private static let titles = [
    "note": "Note", "tip": "Tip", "info": "Info", "warning": "Warning", "warn": "Warning",
    "danger": "Danger", "caution": "Caution", "important": "Important", "notice": "Notice",
    "hint": "Hint", "success": "Success", "error": "Error", "question": "Question", "faq": "FAQ",
    "abstract": "Abstract", "summary": "Summary", "example": "Example", "bug": "Bug",
    "callout": "Note", "alert": "Note", "admonition": "Note", "aside": "Note", "tldr": "TL;DR",
    "attention": "Attention", "seealso": "See also", "todo": "To do", "failure": "Failure",
  ]
}

extension Preparation {
  /// Takes `:::note Title`, `::: tip`, `:::info[Title]`, and the `:::` that ends one.
  mutating func takeContainer(_ start: Int, _ end: Int) -> Bool {
    guard starts(with: ":::", at: start) else { return false }
    let rest = input[start..<end].drop { $0 == UInt8(ascii: ":") }.trimmed
    let name = rest.prefix { $0.isLetterOrDigit || $0 == 0x2D }
    var title = rest[name.endIndex...].trimmed
    if title.first == UInt8(ascii: "{") { title = [] }
    if title.first == UInt8(ascii: "["), let close = title.firstIndex(of: UInt8(ascii: "]")) {
      title = title[(title.startIndex + 1)..<close]
    }
    let word = name.text.lowercased()
    skip(to: end)
    hasRemoved = true
    if word == "details" {
      parts.append(.details)
      insertBlock(.openDetails(summary: title.isEmpty ? "Details" : title.text))
    } else if rest.isEmpty {
      if let tag = parts.popLast() { insertBlock(.close(tag)) }
    } else {
      parts.append(.div)
      let shown = title.isEmpty ? Admonitions.title(of: word) : title.text
      if let shown { insertBlock(.title(shown)) }
    }
    takeText()
    return true
  }

  /// Takes `!!! note "Title"` and `??? note`, whose text is indented.
  mutating func takeIndentedAdmonition(_ start: Int, _ end: Int) -> Bool {
    guard
      starts(with: "!!! ", at: start) || starts(with: "??? ", at: start)
        || starts(with: "???+ ", at: start)
    else { return false }
    let words = input[start..<end].drop { !$0.isBlank }.trimmed
    let kind = words.prefix { $0.isLetterOrDigit || $0 == 0x2D }
    guard !kind.isEmpty else { return false }
    let written = words.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
    let title = written.prefix { $0 != UInt8(ascii: "\"") }.text
    skip(to: end)
    let known = Admonitions.title(of: kind.text) ?? kind.text
    insertBlock(.title(title.isEmpty ? known : title))
    if position < input.count { skip(to: position + 1) }
    indented = .admonition
    return true
  }
}
