// The user's config.toml. A setting that is wrong is named with what is possible, and the default
// stands in its place.

import Announcements
import Browser
import Catalog
import Glibc
import PostLoader
import TOMLKit

/// What the user has set; the default of each setting where not.
struct Configuration: Sendable {
  struct NamedArchive: Sendable, Equatable {
    var name: String
    var path: Path
  }

  var archives: [NamedArchive] = []
  /// The program for links and its arguments, `%s` for the address; nil for `$BROWSER`.
  var browser: [String]?
  /// Other names of members, each with the name it stands for.
  var aliases: [String: String] = [:]
  /// Saved queries by their names.
  var queries: [String: String] = [:]
  /// Actions by their names, each with the keys that it is to have.
  var keys: [String: [String]] = [:]
  /// `color` or `mono`.
  var theme = "color"
  /// The widest that a post's text is set, in columns.
  var width = 88
  var usesASCII = false
  var usesMouse = false

  /// What is wrong in the file, each as `path:line: reason`.
  var errors: [String] = []

  /// Reads the file; a file that is not there is no error.
  init(at path: Path) {
    if let text = Configuration.text(of: path) { read(text, path) }
  }

  /// Reads the text of a file.
  init(_ text: String, at path: Path) { read(text, path) }

  private mutating func read(_ text: String, _ path: Path) {
    if let trap = TOMLTrap(in: text.utf8) {
      let reason =
        switch trap.kind {
        case .unnamedTable: "a table needs a name of letters, digits, - and _, such as [aliases]"
        case .closedArray: "expected ']' at the end of a list, saw '}'"
        }
      errors = ["\(path):\(trap.line): \(reason)"]
      return
    }
    do {
      var reader = ConfigurationReader(table: try TOMLTable(string: text), text: text, path: path)
      read(from: &reader)
      errors = reader.errors
    } catch let error as TOMLParseError {
      errors = ["\(path):\(error.source.begin.line): \(error.description)"]
    } catch {
      errors = ["\(path):1: \(error)"]
    }
  }

  private mutating func read(from reader: inout ConfigurationReader) {
    for (name, place) in reader.archives() {
      archives.append(NamedArchive(name: name, path: Configuration.expanded(place)))
    }
    browser = reader.texts("browser", example: #"["w3m", "%s"]"#)
    // A text is a command as `$BROWSER` has it.
    if let command = browser, command.count == 1 {
      browser = command[0].commandWords
    }
    aliases = reader.dictionary("aliases", example: #"AWS = "Amazon Web Services""#)
    readQueries(from: &reader)
    keys = reader.lists("keys", example: #"star = ["*", "F5"]"#)
    for complaint in Keymap.reading(keys).complaints {
      reader.refuse(complaint.action, complaint.reason, in: "keys")
    }
    theme = reader.choice("theme", of: ["color", "mono"]) ?? theme
    width = reader.number("width", in: 20...400) ?? width
    usesASCII = reader.truth("ascii") ?? usesASCII
    usesMouse = reader.truth("mouse") ?? usesMouse
    reader.refuseOthers()
  }

  private mutating func readQueries(from reader: inout ConfigurationReader) {
    queries = reader.dictionary("queries", example: #"premier = "tier:premier since:1y""#)
    for (name, text) in queries.sorted(by: { $0.key < $1.key }) {
      do throws(QueryError) {
        _ = try Query(text, today: .today)
      } catch {
        let rest = String(decoding: Array(text.utf8.dropFirst(error.position)), as: UTF8.self)
        let place = rest.isEmpty ? "at its end" : "before \"\(rest)\""
        reader.refuse(name, "is not understood \(place): \(error)", in: "queries")
        queries[name] = nil
      }
    }
  }

  private static func expanded(_ place: String) -> Path {
    guard place == "~" || place.hasPrefix("~/"), let home = getenv("HOME") else {
      return Path(place)
    }
    return Path(String(cString: home)).appending(Path(String(place.dropFirst(2))))
  }

  private static func text(of path: Path) -> String? {
    let file = Places.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 1 << 20 {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
