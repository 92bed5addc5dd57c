// Takes settings out of a TOML table by the type they must have, and says what is wrong and where.

import Announcements
import TOMLKit

/// A table on its way into a `Configuration`.
struct ConfigurationReader {
  let table: TOMLTable
  /// The file's text, to find the line of a setting: the parser keeps none for values.
  let text: String
  let path: Path
  private var complaints: [(line: Int, text: String)] = []
  private var known: Set<String> = []

  init(table: TOMLTable, text: String, path: Path) {
    self.table = table
    self.text = text
    self.path = path
  }

  /// What is wrong, by line, each as `path:line: reason`.
  var errors: [String] {
    complaints.sorted { ($0.line, $0.text) < ($1.line, $1.text) }
      .map { "\(path):\($0.line): \($0.text)" }
  }

  /// Returns the entries of `[[archives]]`: name and path.
  mutating func archives() -> [(String, String)] {
    let example = #"[[archives]] with name = "..." and path = "...""#
    guard let value = take("archives") else { return [] }
    guard let array = value.array else {
      refuse("archives", "is not \(example)")
      return []
    }
    var found: [(String, String)] = []
    for entry in array {
      if let name = entry.table?["name"]?.string, let place = entry.table?["path"]?.string {
        found.append((name, place))
        for key in entry.table?.keys ?? [] where key != "name" && key != "path" {
          refuse(key, "is no setting of an archive; there are name, path", in: "archives")
        }
      } else {
        refuse("archives", "is not \(example)")
      }
    }
    return found
  }

  mutating func texts(_ key: String, example: String) -> [String]? {
    guard let value = take(key) else { return nil }
    if let text = value.string { return [text] }
    let texts = value.array?.compactMap(\.string) ?? []
    guard !texts.isEmpty, texts.count == value.array?.count else {
      refuse(key, "is no list of texts, such as \(example)")
      return nil
    }
    return texts
  }

  mutating func dictionary(_ key: String, example: String) -> [String: String] {
    entries(of: key, example: example) { $0.string }
  }

  mutating func lists(_ key: String, example: String) -> [String: [String]] {
    entries(of: key, example: example) { value in
      value.string.map { [$0] } ?? value.array?.compactMap(\.string)
    }
  }

  mutating func choice(_ key: String, of choices: [String]) -> String? {
    guard let value = take(key) else { return nil }
    guard let text = value.string, choices.contains(text) else {
      refuse(key, "is none of \(choices.joined(separator: ", "))")
      return nil
    }
    return text
  }

  mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = take(key) else { return nil }
    guard let number = value.int, range.contains(number) else {
      refuse(key, "is no number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  mutating func truth(_ key: String) -> Bool? {
    guard let value = take(key) else { return nil }
    guard let truth = value.bool else {
      refuse(key, "is neither true nor false")
      return nil
    }
    return truth
  }

  /// Names the settings that were not asked for.
  mutating func refuseOthers() {
    for key in table.keys where !known.contains(key) {
      refuse(key, "is no setting; there are \(known.sorted().joined(separator: ", "))")
    }
  }

  private mutating func take(_ key: String) -> TOMLValueConvertible? {
    known.insert(key)
    return table[key]
  }

  private mutating func entries<Value>(
    of key: String, example: String, _ read: (TOMLValueConvertible) -> Value?
  ) -> [String: Value] {
    guard let value = take(key) else { return [:] }
    guard let section = value.table else {
      refuse(key, "is no section [\(key)] with lines such as \(example)")
      return [:]
    }
    var found: [String: Value] = [:]
    for (name, entry) in section {
      if let value = read(entry) {
        found[name] = value
      } else {
        refuse(name, "is not as in \(example)", in: key)
      }
    }
    return found
  }

  /// Says what is wrong with a setting.
  /// - Parameter section: the section that it stands in; nil for none.
  mutating func refuse(_ key: String, _ reason: String, in section: String? = nil) {
    complaints.append((line(of: key, in: section), "\"\(key)\" \(reason)"))
  }

  /// Returns the first line that sets a key in a section, or that opens a section of its name,
  /// one-based; the section's own line where the key is written in another way.
  private func line(of key: String, in section: String?) -> Int {
    var current: String?
    var opening = 1
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let isOpening = line.drop { $0 == " " || $0 == "\t" }.hasPrefix("[")
      let name = ConfigurationReader.name(startingIn: line)
      if isOpening {
        current = name
        if name == section { opening = index + 1 }
      }
      if name == key, isOpening ? section == nil : current == section { return index + 1 }
    }
    return opening
  }

  /// The key or the section's name that a line begins with, without its marks.
  private static func name(startingIn line: Substring) -> String {
    let start = line.drop { " \t[".contains($0) }
    guard let mark = start.first, mark == "\"" || mark == "'" else {
      return String(start.prefix { !" \t=].\r".contains($0) })
    }
    return String(start.dropFirst().prefix { $0 != mark })
  }
}
