// What a template shows, by its name and arguments: the tags of Liquid's plugins, the shortcodes of
// Hugo and Zola, the files that are included, and what JSX calls components.

import Announcements

/// A template that is no variable.
struct Shortcode {
  enum Meaning {
    case nothing
    /// Text that stands in its place, a target among them.
    case text(String)
    case insertion(Insertion.Meaning)
  }

  /// In lower case; with a slash or `end` before it, it ends a part.
  let name: String
  let arguments: Arguments

  init(name: String, _ arguments: Arguments) {
    self.name = name
    self.arguments = arguments
  }

  /// Whether it ends a part that shows as one: a quotation, a part that is folded.
  var endsPart: Bool {
    guard name != "end" else { return true }
    let base =
      name.hasPrefix("/") ? name.dropFirst() : name.hasPrefix("end") ? name.dropFirst(3) : ""
    return Shortcode.parts.contains(String(base))
  }

  private static let parts: Set<String> = [
    "details", "expand", "collapse", "spoiler", "accordion", "quote", "blockquote", "pullquote",
  ]

  var meaning: Meaning {
    let first = arguments.positional.first
    switch name {
    case "post_url", "posturl": return .text(LinkTarget.postScheme + arguments.text)
    case "link": return target(words)
    case "ref", "relref": return target(arguments.named["path"] ?? first)
    case "include", "include_relative", "include_cached", "render", "partial", "component",
      "render_partial":
      return included(first)
    case "details", "expand", "collapse", "spoiler", "accordion":
      let summary = arguments.first(of: "title", "summary", "label") ?? words
      return .insertion(.openDetails(summary: summary ?? "Details"))
    case "quote", "blockquote", "pullquote":
      return .insertion(.openQuote(attribution: attribution ?? words))
    case "abbr", "kbd", "dfn", "term", "mark", "small", "sub", "sup", "tooltip":
      return first.map { .text($0) } ?? .nothing
    case "button", "btn":
      guard let address = arguments.first(of: "href", "url", "link", "relref") else { break }
      if arguments.first(of: "text", "title", "label") != nil { break }
      return .text("<a href=\"\(address)\">")
    case "/button", "/btn": return .text("</a>")
    case "tab":
      return (arguments.first(of: "name", "title", "header") ?? first).map(title) ?? .nothing
    case "br": return .text("<br>")
    case "if", "unless", "elsif", "elseif", "elif", "else", "for", "case", "when", "endif",
      "endfor", "set",
      "capture", "with", "block", "macro", "import", "extends", "icon", "toc", "increment",
      "decrement", "cycle", "tablerow", "liquid", "layout", "break", "continue", "endcapture":
      return .nothing
    default: break
    }
    if name.hasPrefix("/") || name.hasPrefix("end") { return .nothing }
    return shown(as: name)
  }

  /// The positional arguments as one text; Liquid's need no quotation marks around it.
  private var words: String? {
    let isQuoted = arguments.text.utf8.first.map { "\"'`".utf8.contains($0) } ?? true
    guard arguments.named.isEmpty, !isQuoted, !arguments.positional.isEmpty else {
      return arguments.positional.first
    }
    return arguments.positional.joined(separator: " ")
  }

  private func target(_ name: String?) -> Meaning {
    name.map { .text(LinkTarget.fileScheme + $0) } ?? .nothing
  }

  func title(_ text: String) -> Meaning {
    text.isEmpty ? .nothing : .insertion(.title(text))
  }

  /// An included file is taken for what its name says that it shows.
  private func included(_ file: String?) -> Meaning {
    let last = file?.split(separator: "/").last ?? ""
    let name = last.prefix { $0 != "." }.lowercased()
    return shown(as: name, isIncluded: true)
  }

  func isAddress(_ word: String) -> Bool {
    word.hasPrefix("https://") || word.hasPrefix("http://")
  }

  func hasImageEnding(_ address: String) -> Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"].contains {
      address.lowercased().hasSuffix($0)
    }
  }
}
