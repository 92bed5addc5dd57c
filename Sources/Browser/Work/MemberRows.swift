// The index of members (`M`): who is in which foundation, since when and at which tier.

import Announcements
import Catalog
import Screen

struct MemberRows {
  private let theme: Theme
  private let marks: Marks

  init(_ page: PageOptions) {
    theme = page.theme
    marks = page.marks
  }

  /// Every member in every foundation: name, foundation, tier, since, announcements.
  func index(_ members: [MemberSummary]) -> OverlayRows {
    var rows: [Overlay.Row] = []
    var last: String?
    for member in members {
      // A name stands once, though it can be selected on each of its rows.
      let name = member.name == last ? StyledText() : StyledText(member.name, theme.member)
      last = member.name
      let since = member.since.map { StyledText($0.description) } ?? StyledText("-", theme.dim)
      rows.append(
        Overlay.Row(
          [
            name, StyledText(member.foundation ?? "", theme.dim), tier(of: member), since,
            StyledText("\(member.posts.count)"),
          ], .member(member.name), note: note(member),
          key: ([member.name, member.foundation ?? ""] + member.via).joined(separator: " ")))
    }
    if rows.isEmpty { rows = [Overlay.Row([StyledText("no members in this archive")])] }
    let names = Set(members.map(\.name)).count
    return OverlayRows(
      title: "members \(names)", rows: rows, least: [0: 18, 1: 14, 2: 9, 3: 10, 4: 1],
      spare: [4, 1, 3])
  }

  /// What the row has no room for.
  private func note(_ member: MemberSummary) -> String {
    let count = member.posts.count
    let parts = [
      member.name, member.via.isEmpty ? "" : "via \(member.via.joined(separator: ", "))",
      member.foundation ?? "", "\(count) \(count == 1 ? "announcement" : "announcements")",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " \(marks.dot) ")
  }

  private func tier(of member: MemberSummary) -> StyledText {
    if member.hasLeft { return StyledText("left", theme.dim) }
    guard let tier = member.tier else { return StyledText("-", theme.dim) }
    var text = StyledText(marks.tier(tier), theme.tier)
    text.append(" \(tier)")
    return text
  }
}
