import Announcements

extension Typesetter {
  func tableRows(_ table: Block.Table, _ slot: Slot) -> [PageLine] { [] }
}
