// One member's page: what is known of its membership in each foundation, and its dated history,
// each line with the announcement that says so.

import Announcements
import Catalog
import Screen

struct MemberPage {
  private let theme: Theme
  private let marks: Marks

  init(_ page: PageOptions) {
    theme = page.theme
    marks = page.marks
  }

  func rows(about name: String, _ catalog: Catalog, _ scope: Scope) throws -> OverlayRows {
    let entries = try catalog.history(of: name, in: scope)
    let posts = Dictionary(
      try catalog.rows(Set(entries.map(\.post)), in: scope).map { ($0.id, $0) }
    ) { first, _ in first }
    let others = try catalog.memberNames(scope).others(of: name)
    return rows(about: name, entries, posts, others: others)
  }

  /// - Parameters:
  ///   - entries: the newest first.
  ///   - posts: those of the entries.
  ///   - others: the names that aliases give the member.
  func rows(
    about name: String, _ entries: [TimelineEntry], _ posts: [PostID: Row], others: [String]
  ) -> OverlayRows {
    var rows: [Overlay.Row] = []
    var foundations: [String?] = []
    for entry in entries where !foundations.contains(entry.event.foundation) {
      foundations.append(entry.event.foundation)
    }
    for foundation in foundations {
      let own = entries.filter { $0.event.foundation == foundation }
      rows.append(Overlay.Row([heading(foundation, own)]))
      if !own.contains(where: { $0.event.event == .leave }) { rows.append(unsaid("leaving")) }
      rows += own.map { row($0, posts[$0.post]) }
      if !own.contains(where: { $0.isJoin }) { rows.append(unsaid("joining")) }
      if own.allSatisfy({ $0.event.tier == nil }) { rows.append(unsaid("tier")) }
      rows.append(Overlay.Row([""]))
    }
    if entries.isEmpty { rows += [unsaid("membership"), Overlay.Row([""])] }
    // In quotation marks, so that no longer name is meant.
    let quoted = "\"" + name.filter { $0 != "\"" } + "\""
    let queries = [
      ("announcements of its membership", "member:" + quoted), ("all that mention \(name)", quoted),
    ]
    rows += queries.map { text, query in
      Overlay.Row([StyledText(text)], .filter(query), note: "/\(query)")
    }
    let also = others.isEmpty ? "" : "  also \(others.joined(separator: ", "))"
    return OverlayRows(title: name + also, rows: rows, least: [0: 10, 1: 16], spare: [2])
  }

  /// The foundation, and since when and at which tier the member is in it, as far as it is said.
  private func heading(_ foundation: String?, _ entries: [TimelineEntry]) -> StyledText {
    var text = StyledText(foundation ?? "a foundation that is not named", theme.heading)
    let newest = entries.first { $0.event.event != .board }
    if newest?.event.event == .leave {
      text.append(" \(marks.dot) left \(newest?.day?.description ?? "")", theme.dim)
      return text
    }
    if let day = entries.last(where: \.isJoin)?.day {
      text.append(" \(marks.dot) since \(day)", theme.dim)
    }
    if let tier = entries.lazy.compactMap(\.event.tier).first {
      text.append(" \(marks.dot) \(marks.tier(tier)) \(tier)", theme.dim)
    }
    return text
  }

  private func unsaid(_ what: String) -> Overlay.Row {
    Overlay.Row([StyledText("\(what): not in this archive", theme.dim)])
  }

  private func row(_ entry: TimelineEntry, _ post: Row?) -> Overlay.Row {
    var what = StyledText(entry.event.words)
    if let tier = entry.event.tier, entry.event.event != .board {
      what.append("  \(marks.tier(tier)) ", theme.tier)
      what.append(tier.name)
    }
    if let via = entry.via { what.append("  via \(via)", theme.dim) }
    let place = post.map { "\($0.archive):\($0.path):\(entry.event.line)" }
    return Overlay.Row(
      [
        StyledText(entry.day?.description ?? "undated", theme.dim), what,
        StyledText(post?.title ?? "", theme.dim),
      ], .post(entry.post, line: entry.event.line),
      note: [place ?? "", entry.event.excerpt].filter { !$0.isEmpty }
        .joined(separator: " \(marks.dot) "))
  }
}

extension TimelineEntry {
  fileprivate var isJoin: Bool { event.event == .join || event.event == .found }
}

extension MembershipEvent {
  /// What happened, in words.
  fileprivate var words: String {
    switch event {
    case .join: "joins"
    case .found: "founds"
    case .upgrade: "moves up"
    case .renew: "renews"
    case .leave: "leaves"
    case .board: "takes a board seat" + (person.map { ": \($0)" } ?? "")
    }
  }
}
