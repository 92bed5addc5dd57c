// Facets and completion: queries changed as text, and the counts that go with the choices.

import Announcements
import SearchCases
import Testing

@testable import Catalog

@Suite struct SearchFacetTests {
  @Test(arguments: [
    ("", "tier:gold"),
    ("arm", "arm tier:gold"),
    ("tier:gold", ""),
    ("arm tier:gold joins", "arm joins"),
    ("tier:silver", "(tier:silver OR tier:gold)"),
    ("(tier:silver OR tier:gold) arm", "arm tier:silver"),
    ("(tier:silver OR tier:GOLD OR tier:general)", "(tier:silver OR tier:general)"),
    ("arm OR intel", "(arm OR intel) tier:gold"),
    ("-tier:gold", "-tier:gold tier:gold"),
    ("\"two  spaces\"  x tier:gold", "\"two  spaces\" x"),
    ("(tier:silver arm)", "(tier:silver arm) tier:gold"),
  ])
  func togglingAFacetChangesTheText(before: String, after: String) {
    #expect(QueryText(before).toggling(.tier, "gold").text == after)
  }

  @Test(arguments: [
    (Field.tier, "gold", "tier:gold"),
    (.foundation, "Open Kernel", "foundation:\"Open Kernel\""),
    (.member, "AT&T", "member:AT&T"),
    (.member, "Bank (UK)", "member:\"Bank (UK)\""),
    (.member, "The \"Best\" Co", "member:\"The Best Co\""),
  ])
  func aTermIsQuotedWhereItMustBe(field: Field, value: String, term: String) {
    #expect(QueryText.term(field, value) == term)
  }

  @Test func facetsCountWhatEachChoiceWouldGive() throws {
    let (catalog, scope) = try SearchFixture.catalog()
    let facets = try catalog.facets(
      of: QueryText("joins tier:gold"), today: SearchFixture.today, in: scope)
    let shown = facets.map { facet in
      facet.values.map { "\($0.isOn ? "*" : "")\($0.value) \($0.count)" }.joined(separator: ", ")
    }
    #expect(
      shown == [
        "Lattice Foundation 1, Harbor Foundation 1, Open Kernel Alliance 0",
        "platinum 2, premier 2, *gold 2, general 7, silver 1, founding 0",
        "membership 2, project 0, people 0, event 0, governance 0, release 0, other 0",
        "2025 0, 2024 1, 2023 0, 2022 1, 2021 0, 2020 0, 2019 0, 2018 0, none 0",
      ])
  }

  @Test(arguments: [
    ("ti", "0..<2", "tier: title:"),
    ("arm fo", "4..<6", "foundation:"),
    ("hug", "0..<3", "member:\"Hugging Face\" 2"),
    ("tier:g", "0..<6", "tier:general 11, tier:gold 3"),
    (
      "tier:", "0..<5",
      "tier:general 11, tier:platinum 4, tier:gold 3, tier:premier 2, tier:founding 1, tier:silver 1"
    ),
    ("foundation:open", "0..<15", "foundation:\"Open Kernel Alliance\" 3"),
    ("foundation:\"lattice f", "0..<21", "foundation:\"Lattice Foundation\" 17"),
    (
      "member:in", "0..<9",
      "member:Intel 2, member:Intellias 1, member:\"Arbor Health Inc.\" 1, "
        + "member:\"Smart Alarm Inc\" 1"
    ),
    ("member:health", "0..<13", "member:\"Arbor Health AG\" 1, member:\"Arbor Health Inc.\" 1"),
    ("kind:g", "0..<6", "kind:governance 1"),
    ("is:u", "0..<4", "is:unread"),
    ("person:c", "0..<8", "person:\"Ana Costa\" 1"),
    ("author:d", "0..<8", "author:\"Dmitri Dvořák\" 1"),
    ("tag:k", "0..<5", "tag:kernels 1"),
    (
      "date:202", "0..<8",
      "date:2023 8, date:2024 7, date:2022 4, date:2020 2, date:2021 2, date:2025 1"
    ),
    ("foundation:\"Lattice Foundation\"", "31..<31", ""),
  ])
  func aWordIsCompleted(text: String, range: String, candidates: String) throws {
    let (catalog, scope) = try SearchFixture.catalog()
    let completion = try catalog.completion(of: text, at: text.utf8.count, in: scope)
    #expect("\(completion.range)" == range)
    let shown = completion.candidates.map { $0.text + ($0.count.map { " \($0)" } ?? "") }
    let separator = shown.contains { $0.hasSuffix(":") } ? " " : ", "
    #expect(shown.joined(separator: separator) == candidates)
  }

  @Test func theWordBeforeTheCursorIsCompleted() throws {
    let (catalog, scope) = try SearchFixture.catalog()
    let completion = try catalog.completion(of: "tier:g kind:event", at: 6, in: scope)
    #expect(completion.range == 0..<6)
    #expect(completion.candidates.map(\.text) == ["tier:general", "tier:gold"])
  }
}
