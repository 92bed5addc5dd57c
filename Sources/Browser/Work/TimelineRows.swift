// The timeline (`T`): how many joined in each year or quarter, as bars of tier marks.

import Announcements
import Catalog
import Screen

struct TimelineRows {
  private let theme: Theme
  private let marks: Marks

  init(_ page: PageOptions) {
    theme = page.theme
    marks = page.marks
  }

  /// A year, or a quarter of one.
  struct Period: Hashable, Comparable {
    let year: Int
    /// Nil for the whole year.
    let quarter: Int?

    init(_ day: Day, byQuarter: Bool) {
      year = day.year
      quarter = byQuarter ? (day.month - 1) / 3 + 1 : nil
    }

    var text: String { quarter.map { "\(year) Q\($0)" } ?? "\(year)" }

    /// The period as a value of `date:`.
    var range: String {
      guard let quarter else { return "\(year)" }
      let first = quarter * 3 - 2
      return "\(year)-\(Self.padded(first))..\(year)-\(Self.padded(first + 2))"
    }

    static func < (left: Period, right: Period) -> Bool {
      (left.year, left.quarter ?? 0) < (right.year, right.quarter ?? 0)
    }

    private static func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
  }

  /// A bar for each period with joins; quarters where they are few enough to be looked over.
  func rows(_ entries: [TimelineEntry]) -> OverlayRows {
    let joins = entries.filter { [.join, .found, .upgrade].contains($0.event.event) }
    let quarters = Set(joins.compactMap { $0.day.map { Period($0, byQuarter: true) } })
    let byQuarter = quarters.count <= 40
    var periods: [Period: [Int]] = [:]
    var undated = 0
    for entry in joins {
      guard let day = entry.day else {
        undated += 1
        continue
      }
      // Three classes: high, middle, other; the marks say which.
      periods[Period(day, byQuarter: byQuarter), default: []].append(entry.event.tier?.rank ?? 3)
    }
    let largest = periods.values.map(\.count).max() ?? 0
    var rows = periods.sorted { $0.key < $1.key }.map { period, ranks in
      Overlay.Row(
        [StyledText(period.text), bar(ranks, largest: largest)],
        .filter("kind:membership date:\(period.range)"))
    }
    if undated > 0 { rows.append(Overlay.Row([StyledText("undated"), StyledText("\(undated)")])) }
    let foundations = Set(joins.compactMap(\.event.foundation)).count
    let title =
      "joins by \(byQuarter ? "quarter" : "year") \(marks.dot) \(joins.count) joins, "
      + "\(foundations) \(foundations == 1 ? "foundation" : "foundations")  \(legend)"
    return OverlayRows(title: title, rows: rows)
  }

  /// The widest bar, in marks; more joins share a mark.
  private static var widest: Int { 50 }

  private func bar(_ ranks: [Int], largest: Int) -> StyledText {
    let scale = max(1, (largest + Self.widest - 1) / Self.widest)
    var text = StyledText()
    for rank in 0...3 {
      let count = ranks.filter { $0 == rank }.count
      let length = (count + scale - 1) / scale
      text.append(String(repeating: mark(rank), count: length), theme.tier)
    }
    text.append(" \(ranks.count)")
    return text
  }

  private func mark(_ rank: Int) -> String { marks.tier(Tier(Self.examples[rank])) }

  private var legend: String {
    zip(0..., ["premier", "gold", "general", "other"]).map { "\(mark($0)) \($1)" }
      .joined(separator: " ")
  }

  /// A tier of each rank.
  private static let examples = ["premier", "gold", "general", "associate"]
}
