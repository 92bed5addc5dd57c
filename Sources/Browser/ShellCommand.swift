// A view of the interface as a command that gives the same rows in the same order.

/// Commands for `=`.
enum ShellCommand {
  /// Returns the command that lists a view.
  /// - Parameter flags: such as `--partial`, for what the view has beside its results.
  static func text(for view: View, flags: [String] = [], paths: [String]) -> String {
    var words = ["gazette", view.query.isEmpty ? "list" : "search"] + flags
    // A search is in the order of its tiers, unless another one is asked for.
    if view.order != .date || (view.isReversed && !view.query.isEmpty) {
      words += ["--sort", view.order.rawValue]
    }
    if view.isReversed { words.append("--reverse") }
    // What looks like an option would be taken for one.
    if view.query.hasPrefix("-") || paths.contains(where: { $0.hasPrefix("-") }) {
      words.append("--")
    }
    if !view.query.isEmpty { words.append(quoted(view.query)) }
    return (words + paths.map(quoted)).joined(separator: " ")
  }

  /// Returns the command that shows a post.
  static func text(showing post: String, flags: [String] = [], paths: [String]) -> String {
    (["gazette", "show"] + flags + [quoted(post)] + paths.map(quoted)).joined(separator: " ")
  }

  /// Returns a word as a POSIX shell takes it for one argument.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ","),
          UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "%"):
          true
        default: false
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
