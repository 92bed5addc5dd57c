// docs/query.md says nothing that is not so: its examples are read from the file and tried.

import Announcements
import Foundation
import SearchCases
import Testing

@testable import Catalog

@Suite struct QueryDocumentTests {
  private static let fixture = Result { try SearchFixture.catalog() }
  private static let document = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("docs/query.md"), encoding: .utf8)
  }

  @Test func everyExampleIsUnderstood() throws {
    let words = try examples(in: "Words", column: 0)
    let fields = try examples(in: "Fields", column: 2)
    let dates = try examples(in: "Dates", column: 0).map { "date:\"\($0)\"" }
    #expect(words.count == 7)
    #expect(fields.count == 13)
    for query in words + fields + dates {
      #expect(throws: Never.self, "\(query)") {
        try Query(query, today: SearchFixture.today)
      }
    }
  }

  @Test func everyFieldStandsInTheTable() throws {
    let documented = try examples(in: "Fields", column: 0)
    #expect(Set(documented) == Set(Field.allCases.map { "\($0.rawValue):" }))
  }

  /// Typed on 2026-11-22, a Sunday.
  @Test func everyDateMeansWhatTheTableSays() throws {
    let meanings = [
      "2024": "2024-01-01 2024-12-31", "2024-09": "2024-09-01 2024-09-30",
      "2024-09-10": "2024-09-10 2024-09-10", "2023..2024": "2023-01-01 2024-12-31",
      "2024..": "2024-01-01 9999-12-31", "..2023-06": "0001-01-01 2023-06-30",
      "q3 2024": "2024-07-01 2024-09-30", "h1 2024": "2024-01-01 2024-06-30",
      "sep 2024": "2024-09-01 2024-09-30", "10 September 2024": "2024-09-10 2024-09-10",
      "q3": "2026-07-01 2026-09-30", "september": "2026-09-01 2026-09-30",
      "today": "2026-11-22 2026-11-22", "yesterday": "2026-11-21 2026-11-21",
      "monday": "2026-11-16 2026-11-16", "this week": "2026-11-16 2026-11-22",
      "last month": "2026-10-01 2026-10-31", "last quarter": "2026-07-01 2026-09-30",
      "last year": "2025-01-01 2025-12-31", "6mo": "2026-05-22 2026-11-22",
      "2w": "2026-11-08 2026-11-22", "30d": "2026-10-23 2026-11-22",
      "1y": "2025-11-22 2026-11-22", "last 6 months": "2026-05-22 2026-11-22",
      "past year": "2025-11-22 2026-11-22", "2 weeks ago": "2026-11-08 2026-11-08",
      "none": "undated",
    ]
    let documented = try examples(in: "Dates", column: 0)
    #expect(Set(documented) == Set(meanings.keys))
    for text in documented {
      let query = try Query("date:\"\(text)\"", today: SearchFixture.today)
      let meaning: String =
        switch query.expression {
        case .filter(.days(let days)): "\(days.lowerBound) \(days.upperBound)"
        case .filter(.undated): "undated"
        default: "something else"
        }
      #expect(meaning == meanings[text], "\(text)")
    }
  }

  /// What the text says of a query, and the posts of the fixture for which that holds.
  @Test(arguments: [
    ("`societe generale`", "societe generale", "socgen"),
    ("`skoda`", "skoda", "skoda"),
    ("`ＮＥＣ`", "ＮＥＣ", "nec"),
    ("`o'reilly`", "o'reilly", "oreilly"),
    ("`at&t`", "at&t", "att"),
    ("a legal form (`Inc.`, `GmbH`)", "arbor health", "arbor-inc arbor-ag"),
    ("a leading\n`The`", "the skoda auto", "skoda"),
    ("`電気` finds 日本電気", "電気", "nihon"),
    ("`armad` finds Armada; a word in closed quotation marks does\nnot", "armad", "armada"),
    ("`armad` finds Armada; a word in closed quotation marks does\nnot", "\"armad\"", ""),
    ("The beginning of a\nfixed value stands for it (`kind:memb`)", "kind:memb 3m", "3m"),
    ("All fields can be denied: `-tier:gold`", "-tier:gold 3m", ""),
    ("no quotation marks where they mean a date (`date:q3 2024`)", "date:q3 2024", "arm"),
    (
      "is searched for as a date and as a word", "2022 -kind:membership", "summit"
    ),
    ("`since:` is from the beginning of what is meant", "since:2025", "roadmap"),
    ("`before:` is until the day before it", "before:2018-05", "ibm"),
    ("`until:` is to\nits end", "until:2018-05", "facebook ibm"),
  ])
  func whatTheTextSaysHolds(statement: String, query: String, posts: String) throws {
    #expect(try Self.document.get().contains(statement))
    let (catalog, scope) = try Self.fixture.get()
    let result = try catalog.search(try Query(query, today: SearchFixture.today), in: scope)
    let names = try catalog.rows(result.ids, in: scope).map(\.name)
    #expect(names.joined(separator: " ") == posts)
  }

  @Test func theMistakeOfTheTextIsToldSo() throws {
    #expect(
      try Self.document.get().contains(
        "`tier:gold date:2024-13` says at the `13` that a month is expected, from 01 to 12"))
    let error = #expect(throws: QueryError.self) {
      try Query("tier:gold date:2024-13", today: SearchFixture.today)
    }
    #expect(error?.position == "tier:gold date:2024-".utf8.count)
    #expect(error?.description == "a month is expected here, from 01 to 12, not \"13\"")
  }

  @Test func facetsStandInTheQueryAsTheTextSays() throws {
    #expect(
      try Self.document.get().contains(
        "one as `tier:gold`, several of one\nfield as `(tier:gold OR tier:silver)`"))
    let one = QueryText("").toggling(.tier, "gold")
    #expect(one.text == "tier:gold")
    #expect(one.toggling(.tier, "silver").text == "(tier:gold OR tier:silver)")
  }

  /// The texts between backticks in a column of the first table of a section.
  private func examples(in section: String, column: Int) throws -> [String] {
    let lines = try Self.document.get().components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "## " + section))
    let rows = lines[start...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return rows.dropFirst(2).flatMap { row -> [String] in
      let cells = row.replacing("\\|", with: "\u{0}").split(separator: "|")
      let pieces = cells[column].split(separator: "`", omittingEmptySubsequences: false)
      return pieces.indices.filter { $0 % 2 == 1 }.map {
        String(pieces[$0]).replacing("\u{0}", with: "|")
      }
    }
  }
}
