// The index of members (`M`) and one member's page: its dated history, each line with the
// announcement that says so.

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

  /// Every member in every foundation: name, foundation, since, tier, announcements.
  func index(_ members: [MemberSummary]) -> OverlayRows {
    var rows: [Overlay.Row] = []
    var last: String?
    // As a reader looks for names, whatever their case.
    let keys = members.map { Folding.folded($0.name) }
    let order = members.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    for member in order.map({ members[$0] }) {
      // A name stands once, though it can be selected on each of its rows.
      let name =
        member.name == last ? StyledText("", theme.member) : StyledText(member.name, theme.member)
      last = member.name
      rows.append(
        Overlay.Row(
          [
            name, StyledText(member.foundation ?? "", theme.dim),
            StyledText(member.first?.description ?? ""), tier(member.tier),
            StyledText("\(member.posts.count)"),
          ], .member(member.name), key: "\(member.name) \(member.foundation ?? "")"))
    }
    let names = Set(members.map(\.name)).count
    return OverlayRows(title: "members \(names)", rows: rows)
  }

  /// A member's history, the newest first.
  func page(of name: String, _ entries: [TimelineEntry], _ titles: [PostID: String]) -> OverlayRows
  {
    var rows = entries.map { entry in
      Overlay.Row(
        [
          StyledText(entry.day?.description ?? "undated", theme.dim),
          StyledText(Self.sentence(entry.event)), StyledText(titles[entry.post] ?? "", theme.dim),
        ], .post(entry.post, line: entry.event.line))
    }
    if rows.isEmpty { rows.append(Overlay.Row([StyledText("no events in this archive")])) }
    if !entries.contains(where: { $0.event.event == .leave }) {
      rows.append(Overlay.Row([StyledText("leaving: not in this archive", theme.dim)]))
    }
    // In quotation marks, so that no longer name is meant.
    let query = "member:\"" + name.filter { $0 != "\"" } + "\""
    rows.append(Overlay.Row([""]))
    rows.append(
      Overlay.Row(
        [StyledText("all announcements about \(name)")], .filter(query)))
    return OverlayRows(title: name, rows: rows)
  }

  /// Returns what happened, as in `joins PyTorch Foundation as premier member`.
  static func sentence(_ event: MembershipEvent) -> String {
    let foundation = event.foundation ?? "the foundation"
    let member = event.tier.map { " as \($0) member" } ?? ""
    return switch event.event {
    case .join: "joins \(foundation)\(member)"
    case .found: "founds \(foundation)\(event.tier.map { " as \($0) member" } ?? "")"
    case .upgrade: "moves up in \(foundation)\(event.tier.map { " to \($0)" } ?? "")"
    case .renew: "renews with \(foundation)\(member)"
    case .leave: "leaves \(foundation)"
    case .board: "takes a board seat" + (event.person.map { ": \($0)" } ?? "")
    }
  }

  private func tier(_ tier: Tier?) -> StyledText {
    guard let tier else { return StyledText("member", theme.dim) }
    var text = StyledText(marks.tier(tier), theme.tier)
    text.append(" \(tier)")
    return text
  }
}
