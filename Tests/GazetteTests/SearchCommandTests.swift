// `gazette search` on the fixture: the table of queries in the command's own words.

import Catalog
import SearchCases
import Testing

@testable import gazette

@Suite struct SearchCommandTests {
  private static let fixture = Result { try SearchFixture.catalog() }

  @Test(arguments: RankedQuery.all)
  func theCommandFindsTheSame(_ expected: RankedQuery) throws {
    let (catalog, scope) = try Self.fixture.get()
    let query = try Query(expected.query, today: SearchFixture.today)
    var command = try command(expected.query)
    let found = try command.answer(query, in: catalog, scope)
    #expect(names(found.listing) == expected.names(areAbove: true))
    #expect(complaint(of: expected) == found.complaint)
    command.partial = true
    let all = try command.answer(query, in: catalog, scope)
    #expect(
      names(all.listing) == expected.names(areAbove: true) + expected.names(areAbove: false))
    if let first = all.listing.table.rows.first {
      let tier = expected.reason.split(separator: " ").first ?? ""
      #expect(first.last == (tier == "filter" ? "" : String(tier)))
    }
  }

  @Test func aMatchSaysTierFieldTextAndAlias() throws {
    #expect(
      try match(of: "meta")
        == #""match": {"tier": "alias", "field": "member", "text": "Facebook", "via": "Meta"}}"#)
    #expect(
      try match(of: "lisb")
        == #""match": {"tier": "title-prefix", "field": "title", "text": "Lisbon", "via": null}}"#)
  }

  @Test(arguments: ["kind:event", "-arm -joins -the", "2024"])
  func aMatchIsNullWhereNothingButFiltersHolds(query: String) throws {
    #expect(try match(of: query) == #""match": null}"#)
  }

  @Test(arguments: [
    (["intel OR arm", "--sort", "date"], ["roadmap", "arm", "intel"]),
    (["intel OR arm", "--limit", "2"], ["arm", "intel"]),
    (["joins", "--sort", "member", "--limit", "2"], ["arbor-ag", "arbor-inc"]),
  ])
  func resultsAreSortedAndCut(arguments: [String], first: [String]) throws {
    let (catalog, scope) = try Self.fixture.get()
    let query = try Query(arguments[0], today: SearchFixture.today)
    let found = try command(arguments: arguments).answer(query, in: catalog, scope)
    #expect(Array(names(found.listing).prefix(first.count)) == first)
  }

  /// What is to be said of a result with nothing above the divider.
  private func complaint(of expected: RankedQuery) -> String? {
    let count = expected.names(areAbove: false).count
    if !expected.names(areAbove: true).isEmpty { return nil }
    if count > 0 { return "no match; \(count) partial match\(count == 1 ? "" : "es") (--partial)" }
    let name = expected.reason.dropFirst("did you mean ".count)
    return name.isEmpty ? "no match" : "no match; did you mean: \(name)?"
  }

  private func match(of text: String) throws -> String {
    let (catalog, scope) = try Self.fixture.get()
    let query = try Query(text, today: SearchFixture.today)
    let found = try command(text, format: "ndjson").answer(query, in: catalog, scope)
    let object = try #require(found.listing.objects.first?.text)
    let start = try #require(object.firstRange(of: #""match": "#))
    return String(object[start.lowerBound...])
  }

  private func command(_ words: String..., format: String = "tsv") throws -> Search {
    try command(arguments: Array(words.dropLast()) + ["--format", format, "--"] + words.suffix(1))
  }

  private func command(arguments: [String]) throws -> Search {
    try Search.parse(
      arguments.contains("--format") ? arguments : arguments + ["--format", "tsv"])
  }

  private func names(_ listing: Listing) -> [String] {
    listing.table.rows.map { row in
      String(row.dropLast().last?.dropLast(".md".count) ?? "")
    }
  }
}
