// What loading costs at its worst: posts of 100 KB in the shapes that take Markdown and HTML
// parsers quadratic time or gigabytes, as CommonMark's own pathological tests have them.
// https://github.com/commonmark/cmark/blob/master/test/pathological_tests.py

import Announcements
import PostLoader

/// Measures pathological posts and prints a table: the best of some runs in milliseconds.
struct LoaderBenchmark {
  private static let size = 100_000
  /// The most milliseconds that one of them may take.
  private static let limit = 200.0

  func run() {
    guard let archive = try? Archive(at: Path("/")) else { return }
    for (name, body) in bodies {
      let bytes = Array(body.utf8)
      let clock = ContinuousClock()
      var words = 0
      let times = (0..<5).map { _ in
        clock.measure { words = archive.announcement(from: bytes, path: Path("post.md")).words }
      }
      guard let best = times.min() else { continue }
      let attoseconds = best.components.attoseconds
      let milliseconds =
        Double(best.components.seconds) * 1_000 + Double(attoseconds / 1_000_000_000_000) / 1_000
      let verdict = milliseconds <= LoaderBenchmark.limit ? "" : "  TOO SLOW, at most 200"
      print("\(name), \(bytes.count) bytes: \(milliseconds) ms, \(words) words\(verdict)")
    }
  }

  /// Returns a text over and over, up to the size of a post.
  private func many(_ text: String) -> String {
    String(repeating: text, count: LoaderBenchmark.size / max(1, text.utf8.count))
  }

  private var bodies: [(String, String)] { brackets + emphasis + blocks + tables + markup }

  private var brackets: [(String, String)] {
    let half = LoaderBenchmark.size / 2
    return [
      ("nested brackets", String(repeating: "[", count: half) + "a" + many("]").prefix(half)),
      ("opening brackets", many("[")),
      ("opening links", many("[a](")),
      ("links in links", many("[a](b) [")),
      ("nested images", many("![[]()")),
      ("unclosed titles", many("[a](<b")),
      (
        "references of 10 KB, used 10,000 times",
        "[a]: /" + String(repeating: "b", count: 10_000)
          + "\n\n" + String(repeating: "[a]\n\n", count: 10_000)
      ),
      (
        "a title of 10 KB, used 10,000 times",
        "[a]: /b \"" + String(repeating: "c", count: 10_000)
          + "\"\n\n" + String(repeating: "[a] ", count: 10_000)
      ),
      ("references that are not there", many("[a][b] ")),
      ("many references", (0..<6_000).map { "[r\($0)]: /\($0)\n" }.joined()),
    ]
  }

  private var emphasis: [(String, String)] {
    [
      ("nested emphasis", many("*a **a ") + "b" + many("** a* ")),
      ("opening stars", many("*a ")),
      ("closing stars", many("a* ")),
      ("stars and underscores", many("*_ ")),
      ("mixed lengths", many("a***b__c_")),
      ("strikethrough", many("~~a ~")),
      (
        "backticks of every length",
        (1..<440).map { "e" + String(repeating: "`", count: $0) }
          .joined()
      ),
      ("backslashes", many("\\\\*")),
      ("addresses", many("https://a.org/b ")),
      ("mail addresses", many("a@b.org ")),
      ("entities", many("&amp;")),
      ("unknown entities", many("&aaaa;")),
      ("opening entities", many("&")),
    ]
  }

  private var blocks: [(String, String)] {
    [
      ("10,000 quotes", String(repeating: "> ", count: 10_000) + "a\n\nend"),
      (
        "nested quotes in lines",
        (1..<400).map { String(repeating: ">", count: $0) + "a\n" }
          .joined()
      ),
      ("nested lists", (0..<440).map { String(repeating: " ", count: $0) + "* a\n" }.joined()),
      ("10,000 lists on a line", String(repeating: "- ", count: 10_000) + "a\n\nend"),
      ("items", many("1. a\n")),
      ("fences", many("```\na\n")),
      ("headings", many("# a\n")),
      ("definitions", many("a\n: b\n\n")),
      ("footnotes", many("[^a] [^b]\n\n[^a]: c\n\n")),
      ("formulas", many("$$a")),
    ]
  }

  private var tables: [(String, String)] {
    let header = String(repeating: "|a", count: 10_000) + "|\n"
    return [
      (
        "a wide header, many short rows",
        header + String(repeating: "|-", count: 10_000) + "|\n"
          + String(repeating: "|b|\n", count: 15_000)
      ),
      ("a narrow header, a wide row", "|a|\n|-|\n" + many("|b") + "|\n"),
      ("rows", "|a|b|\n|-|-|\n" + many("|c|d|\n")),
      ("many tables", many("|a|b|\n|-|-|\n|c|d|\n\n")),
      ("lines below headers", many("|-|-|\n")),
      ("cells of HTML", "<table>" + many("<tr><td>a")),
    ]
  }

  private var markup: [(String, String)] {
    [
      ("300 open divisions", String(repeating: "<div>\n", count: 300) + many("a\n")),
      ("open divisions", many("<div>")),
      ("closing divisions", many("</div>")),
      ("nested spans", many("<b><i>")),
      ("quotes of HTML", many("<blockquote>") + "a"),
      ("opening comments", many("<!--")),
      ("opening tags", many("<a ")),
      ("templates", many("{{ a }}")),
      ("opening templates", many("{{")),
      ("opening tags of Liquid", many("{% a ")),
      ("attribute lists", many("a{: .b}\n")),
      ("containers", many(":::note\n")),
    ]
  }
}
