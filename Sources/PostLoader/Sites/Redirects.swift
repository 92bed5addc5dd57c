// Where a site sends who asks for an address that it once had: Netlify's `_redirects` (Cloudflare's and
// GitLab's too) and `netlify.toml`, a data file `redirects`, and the `from` and `to` of Docusaurus.

import Announcements

/// The redirects of a site, which lead from page to page.
struct Redirects: Sendable, Equatable {
  /// An old address and the new one, as written.
  typealias Pair = (from: String, to: String)

  /// An old address with parts that stand for any: `/blog/:year/*`.
  fileprivate struct Pattern: Equatable {
    let from: [Substring]
    let to: String
  }

  /// New pages by old ones.
  private var pages: [String: String] = [:]
  private var patterns: [Pattern] = []

  private static let mostSteps = 5

  init() {}

  /// - Parameter page: makes a page of an address; nil where that is not on the site.
  init(_ pairs: [Pair], page: (String) -> String?) {
    for pair in pairs {
      guard let from = page(pair.from), let to = page(pair.to), from != to else { continue }
      if from.contains("/:") || from.hasSuffix("/*") {
        patterns.append(Pattern(from: from.split(separator: "/"), to: to))
      } else if pages[from] == nil {
        pages[from] = to
      }
    }
  }

  /// Returns the page to which a page leads in the end; nil for one that leads nowhere else.
  func target(of page: String) -> String? {
    var present = page
    for _ in 0..<Redirects.mostSteps {
      guard let next = pages[present] ?? patterns.lazy.compactMap({ $0.target(of: present) }).first
      else { break }
      present = next
    }
    return present == page ? nil : present
  }

  /// Adds what the redirects are to a hash.
  func add(to hash: inout StableHash) {
    for (from, to) in pages.sorted(by: <) { hash.combine("\(from) \(to)".utf8) }
    for pattern in patterns {
      hash.combine("\(pattern.from.joined(separator: "/")) \(pattern.to)".utf8)
    }
  }
}

extension Redirects.Pattern {
  fileprivate func target(of page: String) -> String? {
    let parts = page.split(separator: "/")
    let isOpen = from.last == "*"
    let count = isOpen ? from.count - 1 : from.count
    guard isOpen ? parts.count >= count : parts.count == count else { return nil }
    var names: [Substring: Substring] = [:]
    for (wanted, part) in zip(from.prefix(count), parts) {
      if wanted.hasPrefix(":") { names[wanted] = part } else if wanted != part { return nil }
    }
    names[":splat"] = Substring(parts.dropFirst(count).joined(separator: "/"))
    let made = to.split(separator: "/").map { names[$0] ?? $0 }.filter { !$0.isEmpty }
    return "/" + made.joined(separator: "/")
  }
}

extension Redirects {
  /// The largest file that is read, in bytes.
  private static let limit = 1 << 20

  /// Reads the redirects of a site from the files that may have them.
  static func pairs(in site: Path, _ configuration: ConfigurationFile?) -> [Pair] {
    var pairs: [Pair] = []
    func read(_ name: String) -> [UInt8]? {
      (try? readFile(site.appending(name), limit: limit)).map { decodeText($0).bytes }
    }
    for folder in ["", "static/", "public/", "src/", "assets/"] {
      if let text = read(folder + "_redirects") { pairs += lines(text) }
    }
    let data = ["_data/redirects", "data/redirects", "src/_data/redirects"].flatMap { name in
      ["yml", "yaml", "json"].map { (name, $0) }
    }
    for (name, ending) in [("netlify", "toml")] + data {
      guard let text = read("\(name).\(ending)") else { continue }
      let fields = dataFields(text, ending: ending, list: "redirects")
      pairs += entries(fields["redirects"]?.value ?? .map(fields.all))
    }
    if let configuration, configuration.isProgram { pairs += properties(configuration.bytes) }
    return pairs
  }

  /// Reads lines of an old address, a new one and perhaps a status; a page that is refused or not
  /// found has no new one.
  static func lines(_ text: [UInt8]) -> [Pair] {
    text.split(separator: 0x0A).compactMap { line in
      let words = line.text.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      guard let from = words.first, words.last.map({ !$0.hasPrefix("4") }) ?? false,
        let to = words.dropFirst().first(where: { $0.hasPrefix("/") || $0.hasPrefix("http") })
      else { return nil }
      return (String(from), String(to))
    }
  }

  /// Reads a list of maps with `from` and `to`, or a map of addresses.
  private static func entries(_ value: FieldValue) -> [Pair] {
    switch value {
    case .list(let items):
      items.flatMap { item -> [Pair] in
        guard case .map(let fields) = item else { return [] }
        let all = Fields(all: fields)
        guard let to = all.first(of: "to", "target", "destination")?.value.text,
          let from = all.first(of: "from", "source", "old")
        else { return [] }
        return texts(from.value).map { ($0, to) }
      }
    case .map(let fields):
      fields.compactMap { field in field.value.text.map { (field.key, $0) } }
    default: []
    }
  }

  /// Reads each `{ from: "text", to: "text" }` of a program, in either order; `from` may be a list.
  static func properties(_ text: [UInt8]) -> [Pair] {
    var pairs: [Pair] = []
    var (from, to): ([String], String?) = ([], nil)
    var name = ""
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        if let to { pairs += from.map { ($0, to) } }
        (from, to, name) = ([], nil, "")
      } else if byte.isLetter {
        name = text[index...].prefix(while: \.isLetter).text
        index += name.utf8.count
        continue
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        let value = text[(index + 1)...].prefix { $0 != byte && $0 != 0x0A }
        if name == "from" { from.append(value.text) } else if name == "to" { to = value.text }
        index = value.endIndex
      }
      index += 1
    }
    return pairs
  }
}
