// The table of queries, asked of the catalog.

import Announcements
import SearchCases
import Testing

@testable import Catalog

@Suite struct SearchRankingTests {
  private static let fixture = Result { try SearchFixture.catalog() }

  @Test(arguments: RankedQuery.all)
  func aQueryFinds(_ expected: RankedQuery) throws {
    let (catalog, scope) = try Self.fixture.get()
    let parsed = try Query(expected.query, today: SearchFixture.today)
    let result = try catalog.search(parsed, in: scope)
    let found = try catalog.rows(result.ids, in: scope).map(\.name).joined(separator: " ")
    let partial = try catalog.rows(result.partialIDs, in: scope).map { " \($0.name)" }.joined()
    #expect(found + (partial.isEmpty ? "" : " /" + partial) == expected.posts)
    let match = try catalog.matches(
      of: parsed, for: (result.ids + result.partialIDs).prefix(1), in: scope
    ).first.flatMap { $0 }
    let via = match?.via.map { " via \($0)" } ?? ""
    let first = match.map { "\($0.tier.rawValue) \($0.field) \($0.text)\(via)" }
    #expect(first ?? result.suggestion.map { "did you mean \($0)" } ?? "" == expected.reason)
    // The reason of each row is the tier in which it stands.
    for section in result.sections {
      for match in try catalog.matches(of: parsed, for: section.ids, in: scope) {
        #expect(match?.tier ?? .filter == section.tier)
      }
    }
  }
}
