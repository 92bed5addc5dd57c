// The authors of a post, from the many ways in which front matter names them.

/// Returns the names in an author's value: text, a list, or a map with a name.
func authorNames(_ value: FieldValue) -> [String] {
  switch value {
  case .text(let text): splitAuthors(authorText(text))
  case .list(let values): values.flatMap(listedAuthor)
  case .map(let fields): authorNames(inMap: Fields(all: fields))
  case .nothing: []
  }
}

/// An item of a list is one author, whatever stands in it.
private func listedAuthor(_ value: FieldValue) -> [String] {
  guard case .text(let text) = value else { return authorNames(value) }
  let name = authorText(text)
  return name.isEmpty ? [] : [name]
}

/// Returns the text of an author without markup: links, emphasis and tags are for a site's page.
private func authorText(_ text: String) -> String {
  let written = oneLine(text)
  let line = betweenCurlyQuotes(written) ?? written
  guard line.utf8.count < 10_000, line.hasByte(where: isOfMarkup) else { return line }
  let address = withoutAddress(line)
  guard address == line else { return address }
  let hasMarkup =
    line.contains("](") || line.contains("</") || line.contains("**")
    || line.contains("&")
  return hasMarkup ? withoutMarkup(line) : line
}

/// Whether a byte may be a part of markup around a name.
private func isOfMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"),
    UInt8(ascii: "_"), UInt8(ascii: "`"):
    true
  default: false
  }
}

/// A map is one author with a name, or a map of authors by their keys.
private func authorNames(inMap fields: Fields) -> [String] {
  if let name = fields.first(of: "name", "display_name", "nick", "key", "title", "login") {
    return name.value.text.map { [oneLine($0)] } ?? []
  }
  return fields.all.flatMap { field -> [String] in
    if case .map = field.value { return authorNames(field.value) }
    return []
  }
}

/// Takes a mail address in angle brackets off a name.
private func withoutAddress(_ text: String) -> String {
  guard text.utf8.last == UInt8(ascii: ">"), let open = text.utf8.lastIndex(of: UInt8(ascii: "<")),
    !text[open...].hasPrefix("</")
  else { return text }
  let name = oneLine(String(text[..<open]))
  return name.isEmpty ? text : name
}

/// Divides a text into the names of persons where all of its parts surely are such; "Piotr
/// Findeisen, Starburst Data" is one author with a company and stays as it is.
func splitAuthors(_ text: String) -> [String] {
  guard !text.isEmpty else { return [] }
  let parts = authorParts(Array(text.utf8)).map(\.trimmed).filter { !$0.isEmpty }
  guard parts.count > 1, parts.allSatisfy(isPerson) else { return [text] }
  return parts.map(\.text)
}

/// Cuts at commas, semicolons, ampersands and "and".
private func authorParts(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var start = 0
  var index = 0
  var depth = 0
  while index < text.count {
    let byte = text[index]
    if byte == UInt8(ascii: "(") { depth += 1 }
    if byte == UInt8(ascii: ")") { depth -= 1 }
    var width = 0
    if depth == 0 {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
        width = 1
      } else if byte == 0x20 {
        width = [" and ", " & "].first { text[index...].starts(with: $0.utf8) }?.utf8.count ?? 0
      }
    }
    if width > 0 {
      parts.append(text[start..<index])
      // ", and " is one divider.
      start = index + width
      if text[start...].starts(with: " and ".utf8) { start += 5 }
      index = start
    } else {
      index += 1
    }
  }
  return parts + [text[start...]]
}

/// Words that stand in the names of organisations and roles, not of persons.
private let impersonalWords: Set<String> = [
  "alliance", "ambassador", "association", "board", "chair", "cofounder", "committee", "community",
  "company", "consortium", "corp", "corporation", "data", "department", "director", "engineer",
  "engineering", "foundation", "founder", "gmbh", "group", "inc", "institute", "lab", "labs",
  "lead",
  "llc", "ltd", "maintainer", "manager", "member", "members", "of", "president", "project",
  "research", "scientist", "services", "software", "solutions", "systems", "team", "teams", "tech",
  "technologies", "technology", "the", "university", "vp",
]

/// Whether a text is two to four words as persons' names have them, with a company in parentheses
/// behind them or not.
private func isPerson(_ text: ArraySlice<UInt8>) -> Bool {
  var name = text
  if name.last == UInt8(ascii: ")"), let open = name.firstIndex(of: UInt8(ascii: "(")) {
    name = name[..<open].trimmed
  }
  let words = name.split(separator: 0x20)
  // Names in Han or Hangul are one word of two to five characters.
  if words.count == 1, name.allSatisfy({ $0 >= 0x80 }) { return (6...15).contains(name.count) }
  guard (2...4).contains(words.count), let first = name.first else { return false }
  guard first >= 0x80 || (first.isLetter && first & 0x20 == 0) else { return false }
  return words.allSatisfy { word in
    guard let first = word.first, first.isLetter || first >= 0x80 else { return false }
    return !word.contains(where: { $0.isDigit || $0 == UInt8(ascii: "@") })
      && !impersonalWords.contains(
        String(decoding: word.filter { $0 != 0x2E }.map(lowerCase), as: UTF8.self))
  }
}
