// What laying out pages costs: a usual post, big ones of several forms, finding in them. The posts
// are made here, so that runs can be compared.

import Announcements
import Browser

/// Measures pages and prints a table: the best of some runs in milliseconds.
struct LayoutBenchmark {
  private let width = 100

  func run() {
    report("post of 4 KB, whole", 0.3) { Page(post(paragraphs(4_000)), width: width) }
    for (name, make) in bigPosts {
      let quarter = post(make(250_000))
      let whole = post(make(1_000_000))
      report("\(name), 250 KB, whole", nil) { Page(quarter, width: width) }
      report("\(name), 1 MB, whole", 200) { Page(whole, width: width) }
      report("\(name), 1 MB, first screen", 60) { Page(whole, width: width, rows: 50) }
      let page = Page(whole, width: width)
      report("\(name), 1 MB, resized at its middle", nil) {
        var resized = page.resized(to: width - 20)
        return resized.row(of: page.anchor(atRow: page.lines.count / 2))
      }
    }
    let page = Page(post(paragraphs(1_000_000)), width: width)
    report("finder of 1 MB", nil) { PageFinder(page) }
    let finder = PageFinder(page)
    report("find in 1 MB, a letter", nil) { finder.matches(of: "e") }
    report("find in 1 MB, a word", 5) { finder.matches(of: "foundation") }
  }

  private var bigPosts: [(String, (Int) -> [Block])] {
    [
      ("paragraphs", paragraphs), ("one list", list), ("one table", table), ("code", code),
      ("one line", line),
    ]
  }

  // MARK: Posts

  private static let sentence =
    "The foundation, a neutral home for the community, announced today that a company “with a "
    + "well-known name” has joined as a premier member, and welcomes its engineers — all of them. "

  private func paragraphs(_ bytes: Int) -> [Block] {
    (0..<max(1, bytes / 800)).map { number in
      let text = String(repeating: LayoutBenchmark.sentence, count: 4)
      return Block(
        .paragraph([.text(text), .link(number, [.text("a link")]), .strong([.text(" and more")])]))
    }
  }

  private func list(_ bytes: Int) -> [Block] {
    let item = Block.Item([Block(.paragraph([.text(LayoutBenchmark.sentence)]))])
    return [Block(.list(Block.List(items: Array(repeating: item, count: bytes / 190))))]
  }

  private func table(_ bytes: Int) -> [Block] {
    let cells: [[Span]] = [[.text("Arm")], [.text("premier")], [.text(LayoutBenchmark.sentence)]]
    let table = Block.Table(
      alignments: [.left, .center, .right], header: cells,
      rows: Array(repeating: cells, count: bytes / 200))
    return [Block(.table(table))]
  }

  private func code(_ bytes: Int) -> [Block] {
    [
      Block(
        .code(String(repeating: "\tlet page = Page(post)\n", count: bytes / 23), language: "swift"))
    ]
  }

  private func line(_ bytes: Int) -> [Block] {
    [Block(.paragraph([.text(String(repeating: "data/", count: bytes / 5))]))]
  }

  private func post(_ blocks: [Block]) -> Announcement {
    let links = blocks.map { _ in Link(text: "a link", url: "https://a.example/") }
    return Announcement(
      id: "post", path: Path("post.md"), title: "A post",
      body: Document(blocks: blocks, links: links))
  }

  // MARK: Measuring

  /// Prints the best time of some runs, and whether it is within a limit in milliseconds.
  private func report<Result>(_ name: String, _ limit: Double?, _ work: () -> Result) {
    let clock = ContinuousClock()
    let times = (0..<7).map { _ in clock.measure { _ = work() } }
    guard let best = times.min() else { return }
    let microseconds =
      best.components.seconds * 1_000_000 + best.components.attoseconds / 1_000_000_000_000
    let milliseconds = Double(microseconds) / 1_000
    let bound = limit.map { milliseconds <= $0 ? "  (at most \($0))" : "  TOO SLOW, at most \($0)" }
    print(name + ":", milliseconds, "ms" + (bound ?? ""))
  }
}
