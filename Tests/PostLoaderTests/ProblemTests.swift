// The table of problems: what the documentation says is what the code has.

import Announcements
import Foundation
import Testing

@testable import PostLoader

@Suite struct ProblemTests {
  @Test func theDocumentationListsEveryKindOfProblemWithItsSeverity() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/file-format.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, ["fault", "advice"].contains(cells[1]) else { return nil }
      return "\(cells[0]) \(cells[1])"
    }
    #expect(rows == ProblemKind.allCases.map { "`\($0.rawValue)` \($0.severity.rawValue)" })
  }

  @Test func problemsStandInTheOrderOfTheirLines() {
    let post = post("---\ntitle: a: b\ndate: soon\ntitle: c\n---\n![](x.png)\n")
    #expect(
      post.problems.map { "\($0.line) \($0.name)" } == [
        "1 undated", "2 front-matter", "3 date", "4 duplicate-key", "6 image-without-text",
      ])
  }

  @Test func anEmptyBodyAndAnImageWithoutTextAreAdvice() {
    let empty = post("---\ntitle: One\n---\n", path: "2021-04-28-x.md")
    #expect(advice(.emptyBody, empty) == ["1: no text below the front matter"])
    let image = post("---\ntitle: One\n---\n\nText ![](/a.png) and ![alt](/b.png)\n")
    #expect(
      advice(.imageWithoutText, image) == ["5: an image without alternative text: /a.png"])
  }

  @Test(arguments: [
    // 400 columns and 300 rows of which only one cell is written.
    String(repeating: "|a", count: 400) + "|\n" + String(repeating: "|-", count: 400) + "|\n"
      + String(repeating: "|b|\n", count: 300),
    "[a]: /" + String(repeating: "b", count: 100_000) + "\n\n"
      + String(repeating: "[a]\n\n", count: 10_000),
  ])
  func whatWouldGrowPastItsBudgetIsShownAsPlainText(markdown: String) throws {
    let post = post("---\ntitle: One\n---\nThe start.\n\n\(markdown)\nThe end.\n")
    #expect(
      faults(post) == [
        "4 body-limit: expected a document, found markup that would grow past its budget; "
          + "shown as plain text"
      ])
    #expect(post.body.links == [])
    #expect(post.body.blocks.first?.content == .paragraph([.text("The start.")]))
    #expect(post.body.blocks.last?.content == .paragraph([.text("The end.")]))
    guard case .paragraph(let spans) = post.body.blocks[1].content else {
      Issue.record("the table or the reference is no text")
      return
    }
    #expect(plainText(spans).hasPrefix(String(markdown.prefix(100))))
  }

  @Test func aYearFarAwayIsAdvice() {
    let template = post("---\ntitle: One\n---\nText.", path: "9999-12-31-template.md")
    #expect(advice(.unlikelyDate, template) == ["1: the date is 9999-12-31"])
    let slip = post("---\ntitle: One\ndate: 0204-05-06\n---\nText.")
    #expect(advice(.unlikelyDate, slip) == ["3: the date is 0204-05-06"])
  }

  @Test func markupInATitleIsAdviceAtItsLine() {
    let post = post("---\nlayout: x\ntitle: A<sup>&reg;</sup>\n---\nText.\n")
    #expect(advice(.titleMarkup, post) == ["3: the title has markup in it, shown without"])
    #expect(post.title == "A®")
  }
}
