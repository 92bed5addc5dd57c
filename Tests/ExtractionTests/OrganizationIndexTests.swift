// Names that may be of one organisation are found without comparing each with each.

import Testing

@testable import Extraction

@Suite struct OrganizationIndexTests {
  private let keys = [
    "acme", "acme labs", "north acme", "acmelabs", "technical university of munich", "tum",
    "tu munich", "tuom",
    "university of oslo", "uo", "uoo", "oslo", "national institute of health", "nih", "brook",
    "brook and sons", "",
    "société générale", "a b", "ab",
  ]

  @Test func `none of whom a key may mean is left out`() {
    var index = OrganizationIndex()
    for (number, key) in keys.enumerated() { index.add(key, number) }
    for key in keys {
      let found = Set(index.candidates(key))
      for (number, other) in keys.enumerated() where Organization.isSame(key, other) {
        #expect(found.contains(number), "\(key) and \(other)")
      }
    }
  }

  @Test func `names without a word in common are no candidates`() {
    var index = OrganizationIndex()
    index.add("acme labs", 0)
    index.add("brook labs", 1)
    #expect(index.candidates("acme labs") == [0])
    #expect(index.candidates("corvid labs") == [])
    #expect(index.candidates("labs") == [0, 1])
  }

  @Test func `a hundred names alike are a hundred organisations, and each is found again`() {
    let names = (100..<200).map { "Acme\($0) Labs" }
    let claims = (names + names.map { "\($0) Inc." }).enumerated().map { index, name in
      Claim(
        rule: .list, event: .join, member: name, saysMember: true, sentence: index, token: index)
    }
    let groups = ClaimGroups.of(claims)
    #expect(groups.map { $0.claims.map(\.member) } == names.map { [$0, "\($0) Inc."] })
  }
}
