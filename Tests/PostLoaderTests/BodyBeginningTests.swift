import Announcements
import Testing

@testable import PostLoader

/// The beginning of a long post: what is seen before the whole is read must look as it will.
struct BodyBeginningTests {
  /// Lines enough that a place to cut is looked for behind them, without one among them.
  private static let words = String(
    repeating: "- Some words about lattices that say little.\n\n", count: 800)

  private func beginning(of text: String) -> String? {
    BodyBeginning(of: Array(text.utf8)[...]).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: ["## Last", "**Last**", "2024 was the last.", "[Last](x)", "| a | b |", "```"])
  func itEndsWhereABlockBegins(_ line: String) {
    #expect(beginning(of: Self.words + line + "\n\n- more\n") == Self.words)
  }

  @Test(arguments: [
    // A list goes on behind blank lines, and is loose by them.
    "- one\n\n- two\n\n  of it\n\n",
    "1. one\n\n2. two\n\n",
    "> one\n\n> two\n\n",
    "```\n\ncode\n\n~~~\n\n```\n\n",
    "<div>\n\ntext\n\n</div>\n\n",
    "<!-- a\n\ncomment -->\n\n",
    "$$\na\n\nb\n$$\n\n",
    "- one\n\n  ```\n  code\n\n  ```\n\n",
  ])
  func nothingIsCutApart(_ block: String) {
    let start = String(repeating: "Words of 32 bytes, no more of it\n\n", count: 963)
    // The place from which on it may be cut lies within the block.
    let padding = String(repeating: "x", count: BodyBeginning.least - start.utf8.count - 4)
    let text = start + padding + "\n\n" + block
    #expect(beginning(of: text + "The end.\n") == text)
  }

  @Test(arguments: [
    "<div>\n\n", "{% raw %}\n\n", "{{< details >}}\n\n", "::: note\n\n", "<!-- open\n\n",
    "{::nomarkdown}\n\n",
  ])
  func whatMayReachOverTheCutMeansThatThereIsNone(_ opening: String) {
    #expect(beginning(of: opening + Self.words + "The end.\n") == nil)
  }

  @Test(arguments: [
    "`<div>` in code.\n\n", "A line<br>\nand one more.\n\n", "<https://host.example/>\n\n",
    "[news]({% post_url 2024-01-01-news %})\n\n", "{{ site.title }}\n\n", "<em>so</em>\n\n",
  ])
  func whatReachesNoFurtherDoesNotHinderIt(_ text: String) {
    #expect(beginning(of: text + Self.words + "The end.\n") != nil)
  }

  @Test func definitionsThatStandLaterAreTakenAlong() throws {
    let text =
      Self.words + "## Last\n\nMore.\n\n[home]: https://lattice.example/\n  'The home'\n\nText.\n\n"
      + "[^1]: A note.\n"
    #expect(
      try #require(beginning(of: text)).hasSuffix(
        "\n\n[home]: https://lattice.example/\n  'The home'\n\n[^1]: A note.\n\n"))
  }
}
