// Tables on a page: Markdown in, screen out, at three widths.

import Testing

@testable import Browser

@Suite struct PageTableScreens {
  @Test func tablesAlignTheirColumns() {
    let markdown = """
      | Member | Since | Seats |
      |:--|:-:|--:|
      | Arm | 2024 | 1 |
      | 日本電気 | 2022 | 12 |
      | [Intel](https://intel.com) | 2023 |
      """
    #expect(
      screen(markdown, 40) == """
        Member   │ Since │ Seats
        ─────────┼───────┼──────
        Arm      │ 2024  │     1
        日本電気 │ 2022  │    12
        Intel[1] │ 2023  │
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }

  @Test func wideCellsWrapAndRowsArePartedByRules() {
    let markdown = """
      | Tier | What a member of it may do in the foundation |
      |---|---|
      | premier | Appoints a voting representative to the governing board and chairs one of its committees |
      | general | Elects one representative for all |
      """
    #expect(
      screen(markdown, 40) == """
        Tier    │ What a member of it may do in
                │ the foundation
        ────────┼───────────────────────────────
        premier │ Appoints a voting
                │ representative to the
                │ governing board and chairs one
                │ of its committees
        ────────┼───────────────────────────────
        general │ Elects one representative for
                │ all
        """)
    #expect(
      screen(markdown, 80) == """
        Tier    │ What a member of it may do in the foundation
        ────────┼───────────────────────────────────────────────────────────────────────
        premier │ Appoints a voting representative to the governing board and chairs one
                │ of its committees
        ────────┼───────────────────────────────────────────────────────────────────────
        general │ Elects one representative for all
        """)
    #expect(
      screen(markdown, 120) == """
        Tier    │ What a member of it may do in the foundation
        ────────┼─────────────────────────────────────────────────────────────────────────────────────────
        premier │ Appoints a voting representative to the governing board and chairs one of its committees
        general │ Elects one representative for all
        """)
  }

  @Test func tooManyColumnsBecomeABlockARow() {
    let markdown = """
      | Organisation | Headquarters | Representative | Membership | Announcement |
      |---|---|---|---|---|
      | Arm | Cambridge | Spinelli | premier | 2024-09-10 |
      | Rebellions | Seongnam | Park | general | 2024-11-21 |
      """
    #expect(
      screen(markdown, 40) == """
        Organisation: Arm
        Headquarters: Cambridge
        Representative: Spinelli
        Membership: premier
        Announcement: 2024-09-10

        Organisation: Rebellions
        Headquarters: Seongnam
        Representative: Park
        Membership: general
        Announcement: 2024-11-21
        """)
    #expect(
      screen(markdown, 80) == """
        Organisation │ Headquarters │ Representative │ Membership │ Announcement
        ─────────────┼──────────────┼────────────────┼────────────┼─────────────
        Arm          │ Cambridge    │ Spinelli       │ premier    │ 2024-09-10
        Rebellions   │ Seongnam     │ Park           │ general    │ 2024-11-21
        """)
    #expect(screen(markdown, 120) == screen(markdown, 80))
  }

  @Test func aTableWithoutAHeadHasNoRule() {
    let markdown = """
      <table><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>
      """
    #expect(
      screen(markdown, 40) == """
        one   │ two
        three │ four
        """)
    #expect(screen(markdown, 80) == screen(markdown, 40))
    #expect(screen(markdown, 120) == screen(markdown, 40))
  }
}
