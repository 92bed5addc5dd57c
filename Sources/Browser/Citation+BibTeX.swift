// A post as an entry of BibTeX: https://ctan.org/pkg/bibtex

import Announcements

extension Citation {
  /// An entry as classic BibTeX has it (`@misc` with `url`), so that old styles take it too.
  public var bibTeX: String {
    var fields: [(String, String)] = []
    if !announcement.authors.isEmpty {
      fields.append(("author", announcement.authors.map(author).joined(separator: " and ")))
    }
    fields.append(("title", "{" + announcement.title.escapedForTeX + "}"))
    if let foundation = announcement.findings.foundation {
      fields.append(("organization", foundation.escapedForTeX))
    }
    if let date = announcement.date {
      fields.append(("year", String(date.year)))
      fields.append(("month", String(date.month)))
      fields.append(("day", String(date.day)))
    }
    // Styles set it with a command to which only braces and backslashes mean something.
    if let address { fields.append(("url", address.percentEncoding("{}\\ \""))) }
    let width = fields.map(\.0.count).max() ?? 0
    let lines = fields.map { name, value in
      "  \(name)\(String(repeating: " ", count: width - name.count)) = {\(value)}"
    }
    return "@misc{\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// The path as far as BibTeX takes it for a key, another one for each post of an archive, with the
  /// year before it. Folders such as `_posts` are left out.
  private var key: String {
    let path = announcement.path
    var parts = path.description.split(separator: "/").dropLast().filter { !$0.hasPrefix("_") }
      .map(String.init)
    if parts.last != announcement.id { parts.append(announcement.id) }
    var key = ""
    var isWhole = true
    for scalar in Folding.folded(parts.joined(separator: "/")).unicodeScalars {
      let isLetter = (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
      isWhole = isWhole && scalar.isASCII
      if isLetter {
        key.unicodeScalars.append(scalar)
      } else if !key.isEmpty, key.last != "-" {
        key += "-"
      }
    }
    while key.last == "-" { key.removeLast() }
    if !isWhole || key.isEmpty {
      let number = path.bytes.reduce(5381 as UInt32) { $0 &* 33 &+ UInt32($1) }
      key += (key.isEmpty ? "" : "-") + String(number, radix: 36)
    }
    guard let date = announcement.date, !key.hasPrefix(String(date.year)) else { return key }
    return "\(date.year)-\(key)"
  }

  /// A name that is no person's stands in braces, so that it is not taken apart; so does one with
  /// a comma, before which a family name would stand.
  private func author(_ name: String) -> String {
    let words = name.split(separator: " ")
    let isGroup =
      words.count > 3 || words.count == 1 || words.first == "The" || words.contains("and")
      || name.contains(",") || name == announcement.findings.foundation
      || LegalForm.split(name).form != nil
      || words.contains { groupWords.contains(String($0)) }
    return isGroup ? "{" + name.escapedForTeX + "}" : name.escapedForTeX
  }
}

private let groupWords: Set<String> = [
  "Alliance", "Association", "Blog", "Board", "Committee", "Community", "Consortium",
  "Contributors", "Council", "Developers", "Editors", "Foundation", "Group", "Inc", "Inc.",
  "Initiative", "Institute", "Maintainers", "Network", "Press", "Project", "Society", "Staff",
  "Team", "University",
]

extension String {
  /// The text as TeX shows it. A brace behind a backslash would still count as one for BibTeX.
  fileprivate var escapedForTeX: String {
    var result = ""
    for character in self {
      switch character {
      case "&", "%", "$", "#", "_": result += "\\" + String(character)
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\\": result += "\\textbackslash{}"
      default: result.append(character)
      }
    }
    return result
  }
}
