// A post's address and citations as text to be copied; it does not copy.

import Announcements

/// What can be copied of a post.
public struct Citation: Sendable {
  private let announcement: Announcement

  public init(_ announcement: Announcement) { self.announcement = announcement }

  /// The post's address without parameters that only track; nil where the site's is not known.
  public var address: String? {
    guard let permalink = announcement.permalink, Address(permalink).scheme != nil else {
      return nil
    }
    return Address.withoutTracking(permalink)
  }

  /// `[title](address)`; the title alone where there is no address.
  public var markdownLink: String {
    let title = announcement.title.escaping("\\[]`*_<")
    guard let address else { return title }
    let target = address.replacing("(", with: "%28").replacing(")", with: "%29")
      .replacing(" ", with: "%20")
    return "[\(title)](\(target))"
  }

  /// Authors, title, foundation, day and address in a sentence each.
  public var plain: String {
    var parts: [String] = []
    if !announcement.authors.isEmpty { parts.append(announcement.authors.joined(separator: ", ")) }
    parts.append("“\(announcement.title)”")
    if let foundation = announcement.findings.foundation,
      !announcement.authors.contains(where: { $0.hasSuffix(foundation) })
    {
      parts.append(foundation)
    }
    if let date = announcement.date { parts.append(date.description) }
    parts.append(address ?? announcement.path.description)
    return parts.joined(separator: ". ")
  }

  /// An entry as classic BibTeX has it (`@misc` with `url`), so that old styles take it too.
  public var bibTeX: String {
    var fields: [(String, String)] = []
    if !announcement.authors.isEmpty {
      fields.append(
        ("author", announcement.authors.map(Citation.author).joined(separator: " and ")))
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
    if let address { fields.append(("url", address)) }
    let width = fields.map(\.0.count).max() ?? 0
    let lines = fields.map { name, value in
      "  \(name)\(String(repeating: " ", count: width - name.count)) = {\(value)}"
    }
    return "@misc{\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// Returns a quotation with who said it and where it stands.
  public func quote(_ quotation: Quotation) -> String {
    var source: [String] = []
    if let index = quotation.speaker, announcement.findings.people.indices.contains(index) {
      let speaker = announcement.findings.people[index]
      source.append(
        [speaker.name, speaker.role, speaker.organization].compactMap { $0 }
          .joined(separator: ", "))
    }
    source.append(plain)
    return "“\(quotation.text)”\n— " + source.joined(separator: ". ")
  }

  /// The file's name as far as BibTeX takes it for a key, with the year before it.
  private var key: String {
    var key = ""
    for byte in announcement.id.utf8 {
      let letter = byte | 0x20
      if letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 {
        key.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !key.isEmpty, key.last != "-" {
        key += "-"
      }
    }
    while key.last == "-" { key.removeLast() }
    if let date = announcement.date, !key.hasPrefix(String(date.year)) {
      key = key.isEmpty ? String(date.year) : "\(date.year)-\(key)"
    }
    return key.isEmpty ? "post" : key
  }

  /// A name that is no person's stands in braces, so that it is not taken apart.
  private static func author(_ name: String) -> String {
    let words = name.split(separator: " ")
    let isGroup =
      words.count > 3 || words.first == "The" || words.contains("and")
      || words.contains { groupWords.contains(String($0)) }
    return isGroup ? "{" + name.escapedForTeX + "}" : name.escapedForTeX
  }

  private static let groupWords: Set<String> = [
    "Foundation", "Team", "Project", "Community", "Group", "Alliance", "Initiative", "Committee",
    "Board", "Council", "Inc", "Inc.",
  ]
}

extension String {
  /// The text with a backslash before some characters.
  fileprivate func escaping(_ special: String) -> String {
    var result = ""
    for character in self {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  fileprivate var escapedForTeX: String {
    var result = ""
    for character in self {
      switch character {
      case "&", "%", "$", "#", "_", "{", "}": result += "\\" + String(character)
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\\": result += "\\textbackslash{}"
      default: result.append(character)
      }
    }
    return result
  }
}
