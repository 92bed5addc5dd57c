// How rows are laid out: whole in a pipe, and on a terminal so that every column is seen.

import Testing

@testable import gazette

@Suite struct TableTests {
  private let table = Table(
    columns: ["date", "member", "person", "announcement", "line"],
    rows: [
      ["2024-09-10", "Arm", "", "pytorch:_posts/2024-09-10-arm-joins-pytorch.md", "4"],
      [
        "2023-10-17", "Lightning AI", "", "pytorch:_posts/2023-10-17-lightning-joins-pytorch.md",
        "14",
      ],
    ])

  @Test func inAPipeEveryCellIsWhole() {
    #expect(
      table.aligned(width: nil) == [
        "2024-09-10  Arm             pytorch:_posts/2024-09-10-arm-joins-pytorch.md        4",
        "2023-10-17  Lightning AI    pytorch:_posts/2023-10-17-lightning-joins-pytorch.md  14",
      ])
  }

  @Test func onATerminalTheWidestColumnGivesWayToTheLast() {
    #expect(
      table.aligned(width: 60) == [
        "DATE        MEMBER        ANNOUNCEMENT                  LINE",
        "2024-09-10  Arm           pytorch:_posts/2024-09-10-a…  4",
        "2023-10-17  Lightning AI  pytorch:_posts/2023-10-17-l…  14",
      ])
  }

  @Test func aWideTerminalShowsAllOfIt() {
    #expect(
      table.aligned(width: 100)[1]
        == "2024-09-10  Arm           pytorch:_posts/2024-09-10-arm-joins-pytorch.md        4")
  }

  @Test func aTerminalTooNarrowForAllCutsTheLineItself() {
    #expect(table.aligned(width: 20)[1] == "2024-09-10  Arm    …")
  }

  @Test func aListThatExplainsItselfHasNoHead() {
    var list = table
    list.needsHead = false
    #expect(list.aligned(width: 100).count == 2)
  }
}
