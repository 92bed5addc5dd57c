// The table of queries, typed key by key at the prompt.

import Announcements
import Catalog
import SearchCases
import Testing

@testable import Browser

@Suite struct RankedSearchTests {
  private static let fixture = Result { try SearchFixture.catalog() }

  @Test(arguments: RankedQuery.all)
  func typingFindsTheSame(_ expected: RankedQuery) throws {
    let (catalog, scope) = try Self.fixture.get()
    var session = Session(
      catalog: catalog, scope: scope, columns: 120, rows: 40,
      options: Browser.Options(page: .plain, today: try SearchFixture.today))
    session.type("/")
    for character in expected.query { session.handle(.key(.character(character))) }
    #expect(names(in: session) == expected.posts)
    #expect(reason(in: session) == expected.reason)
  }

  @Test func aRowSaysTheAliasByWhichItWasFound() throws {
    let (catalog, scope) = try Self.fixture.get()
    var session = Session(
      catalog: catalog, scope: scope, columns: 80, rows: 12,
      options: Browser.Options(page: .plain, today: try SearchFixture.today))
    session.type("/meta")
    #expect(
      session.canvas.lines[2] == ">•  2018-05-05 ◆ Facebook        via alias Meta · Facebook Joins")
  }

  /// The posts as the list shows them, those below the divider behind a stroke.
  private func names(in session: Session) -> String {
    let list = session.browser.list
    var parts: [String] = []
    for line in 0..<list.listing.lines {
      switch list.listing.line(at: line) {
      case .heading(Listing.partialMatches): parts.append(parts.isEmpty ? " /" : "/")
      case .row(let index, part: 0):
        parts.append(list.listing[index].flatMap { list.rows[$0]?.name } ?? "?")
      default: break
      }
    }
    return parts.joined(separator: " ")
  }

  /// Why the selected row is there, or the name that was perhaps meant.
  private func reason(in session: Session) -> String {
    let list = session.browser.list
    guard let match = list.selected.flatMap({ list.matches[$0] }) else {
      return list.suggestion.map { "did you mean \($0)" } ?? ""
    }
    let via = match.via.map { " via \($0)" } ?? ""
    return "\(match.tier.rawValue) \(match.field) \(match.text)\(via)"
  }
}
