import Announcements
import Testing

@testable import Catalog

struct SortingTests {
  private let catalog: Catalog
  private let scope: Scope

  init() throws {
    catalog = try Catalog(.memory, state: .memory)
    scope = try catalog.store(
      [
        Self.post("b", "Émile writes", "2024-01-01", member: "Zeta", foundation: nil),
        Self.post("a", "arm joins", "2023-01-01", member: nil, foundation: "Lattice"),
        Self.post("c", "Zoo opens", "2022-01-01", member: "acme", foundation: "CNCF"),
        Self.post("d", "Arm joins", nil, member: nil, foundation: nil),
      ], in: "x")
  }

  private func names(by sort: Sort, isReversed: Bool = false) throws -> [String] {
    let ids = try catalog.sorted(
      try catalog.ids(scope).reversed(), by: sort, isReversed: isReversed, in: scope)
    return try catalog.rows(ids, in: scope).map(\.name)
  }

  @Test func byDateIsTheOrderOfTheList() throws {
    #expect(try names(by: .date) == ["b", "a", "c", "d"])
    #expect(try names(by: .date, isReversed: true) == ["d", "c", "a", "b"])
  }

  @Test func titlesAreComparedWithoutCaseAndAccents() throws {
    #expect(try names(by: .title) == ["a", "d", "b", "c"])
  }

  @Test func postsWithoutMemberOrFoundationStandLast() throws {
    #expect(try names(by: .member) == ["c", "b", "a", "d"])
    #expect(try names(by: .foundation) == ["c", "a", "b", "d"])
  }

  @Test func anOrderIsWorkedOutAnewWhenPostsHaveChanged() throws {
    #expect(try names(by: .member) == ["c", "b", "a", "d"])
    // What is stored takes the place of what was there.
    _ = try catalog.store(
      [
        Self.post("b", "Émile writes", "2024-01-01", member: "Zeta", foundation: nil),
        Self.post("e", "Arm leads", "2021-01-01", member: "Aaa", foundation: nil),
      ], in: "x")
    #expect(try names(by: .member) == ["e", "b"])
  }

  private static func post(
    _ id: String, _ title: String, _ date: String?, member: String?, foundation: String?
  ) -> Announcement {
    let parts = (date ?? "").split(separator: "-").compactMap { Int($0) }
    let events = member.map { [MembershipEvent(.join, member: $0)] } ?? []
    return Announcement(
      id: id, path: Path("\(id).md"), title: title,
      date: parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil,
      findings: Findings(foundation: foundation, events: events))
  }
}
