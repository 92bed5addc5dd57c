// Posts of a megabyte, each of another form, with a number in every row or two by which a screen is
// known; and short ones around them.

import Announcements

/// An archive of one large post, the oldest, behind many short ones.
struct LargePosts {
  static var forms: [(name: String, body: (Int) -> String)] {
    [("prose", prose), ("lists, tables", listsAndTables), ("links, code", linksAndCode)]
  }

  /// What stands at the end of a large post and nowhere else.
  static let end = "9876543210"

  /// Writes an archive with the body of a large post.
  static func write(_ body: String, to folder: Path) {
    makeFolder(folder)
    for number in 10..<70 {
      let text = "---\ntitle: Short post \(number)\n---\n\n\(sentence)\n"
      Benchmarks.write(text, to: folder.appending("2024-01-\(number % 28 + 1)-short-\(number).md"))
    }
    let text = "---\ntitle: A post of a megabyte\n---\n\n\(body)\n\(end)\n"
    Benchmarks.write(text, to: folder.appending("2001-01-01-large.md"))
  }

  private static let sentence =
    "The foundation, a neutral home, announced today that a company has joined as a *member*, and "
    + "welcomes its **engineers**, all of them."

  private static func link(_ number: Int) -> String {
    "[\(number) at its host](https://host.example/\(number))"
  }

  /// Puts parts together, numbered from 100,000 on, until there are so many bytes.
  private static func parts(_ bytes: Int, _ part: (Int) -> String) -> String {
    var text = ""
    var number = 100_000
    while text.utf8.count < bytes {
      text += part(number)
      number += 100
    }
    return text
  }

  private static func prose(_ bytes: Int) -> String {
    parts(bytes) { number in
      (0..<4).map { "\(number + $0) \(sentence) " }.joined() + link(number) + "\n\n"
    }
  }

  private static func listsAndTables(_ bytes: Int) -> String {
    parts(bytes) { number in
      let items = (0..<10).map { "\($0 % 3 == 2 ? "  " : "")- \(number + $0) \(sentence)\n" }
      let rows = (10..<30).map { "| \(number + $0) | gold | \(sentence) |\n" }
      return "## Members \(number)\n\n" + items.joined() + "- " + link(number)
        + "\n\n| n | tier | what |\n|---|---|---|\n"
        + rows.joined() + "\n"
    }
  }

  private static func linksAndCode(_ bytes: Int) -> String {
    parts(bytes) { number in
      let links = (0..<8).map { "\(sentence.prefix(40)) \(link(number + $0)) and " }
      let lines = (8..<38).map { "let value\(number + $0) = compute(\($0), of: archive)\n" }
      return links.joined() + "more.\n\n```swift\n" + lines.joined() + "```\n\n"
    }
  }
}
