// The timeline (`T`): how many joined in each year or quarter, as bars by tier.

import Announcements
import Catalog
import Screen

/// What one bar of the timeline stands for.
public enum TimelinePeriod: Sendable, Hashable {
  case year, quarter
  /// Quarters where they are few enough to be looked over, else years.
  case fitting
}

struct TimelineRows {
  private let theme: Theme
  private let marks: Marks

  init(_ page: PageOptions) {
    theme = page.theme
    marks = page.marks
  }

  /// The most quarters that are shown unless they are asked for.
  private static let quartersAtOnce = 20

  /// A bar for each period from the last join to the first, those without one among them.
  func rows(_ entries: [TimelineEntry], by wanted: TimelinePeriod) -> OverlayRows {
    let joins = Join.all(in: entries)
    let quarters = joins.compactMap { $0.day.map { Period($0, byQuarter: true) } }
    let span = (quarters.max()?.number ?? 0) - (quarters.min()?.number ?? 0)
    let byQuarter = wanted == .quarter || (wanted == .fitting && span < Self.quartersAtOnce)
    var rows = bars(of: joins, byQuarter: byQuarter)
    let undated = joins.filter { $0.day == nil }
    if !undated.isEmpty {
      rows.append(row("undated", undated, largest: undated.count, "kind:membership date:none"))
    }
    if rows.isEmpty {
      rows = [Overlay.Row([StyledText("nobody joins in this archive")])]
    } else {
      rows.insert(Overlay.Row([legend(joins)]), at: 0)
      rows += [
        Overlay.Row([""]),
        Overlay.Row(
          [StyledText(byQuarter ? "by year instead" : "by quarter instead")],
          .timeline(byQuarter ? .year : .quarter)),
      ]
    }
    let foundations = Set(joins.compactMap(\.foundation)).count
    return OverlayRows(
      title: "joins by \(byQuarter ? "quarter" : "year") \(marks.dot) \(joins.count) "
        + "\(joins.count == 1 ? "join" : "joins"), \(foundations) "
        + "\(foundations == 1 ? "foundation" : "foundations")", rows: rows,
      least: [0: 7, 1: 8])
  }

  private func bars(of joins: [Join], byQuarter: Bool) -> [Overlay.Row] {
    var periods: [Period: [Join]] = [:]
    for join in joins {
      if let day = join.day { periods[Period(day, byQuarter: byQuarter), default: []].append(join) }
    }
    guard let last = periods.keys.max(), let first = periods.keys.min() else { return [] }
    let largest = periods.values.map(\.count).max() ?? 0
    // What a damaged date leads to centuries back is no reason for as many rows.
    let all = last.number - first.number < 2_000 ? first.through(last) : periods.keys.sorted()
    return all.reversed().map { period in
      row(
        period.text, periods[period] ?? [], largest: largest,
        "kind:membership date:\(period.range)")
    }
  }

  private func row(
    _ text: String, _ joins: [Join], largest: Int, _ query: String
  ) -> Overlay.Row {
    let width = String(largest).count
    let number = String(repeating: " ", count: max(0, width - String(joins.count).count))
    let count = StyledText("\(number)\(joins.count)", joins.isEmpty ? theme.dim : .plain)
    var counts = [0, 0, 0, 0]
    for join in joins { counts[join.rank] += 1 }
    return Overlay.Row(
      [StyledText(text, joins.isEmpty ? theme.dim : .plain), count],
      joins.isEmpty ? nil : .filter(query), note: note(joins),
      bar: Bar(counts: counts, largest: largest))
  }

  /// The members behind a bar: as many as a line has room for.
  private func note(_ joins: [Join]) -> String {
    joins.prefix(30).map(\.member).joined(separator: ", ")
  }

  /// What each part of a bar stands for: the tiers of its rank that most have, as they are written.
  private func legend(_ joins: [Join]) -> StyledText {
    var text = StyledText()
    for rank in marks.bars.indices {
      var counts: [String: Int] = [:]
      for join in joins where join.rank == rank { counts[join.tier ?? "no tier", default: 0] += 1 }
      if counts.isEmpty { continue }
      let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      let more = names.count > 2 ? " +\(names.count - 2)" : ""
      text.append(marks.bars[rank], theme.tier)
      text.append(" \(names.prefix(2).joined(separator: ", "))\(more)   ", theme.dim)
    }
    return text
  }
}

/// A member that joins or founds a foundation: once, however many posts say so, unless it has left.
private struct Join {
  let member: String
  let foundation: String?
  let day: Day?
  let tier: String?
  /// Of the tier, from 0 to 3.
  let rank: Int

  /// Returns the joins of entries, which come newest first: of several that are told of one member
  /// and foundation the first one. What has no date tells of one that is known.
  static func all(in entries: [TimelineEntry]) -> [Join] {
    struct Key: Hashable {
      let member: String
      let foundation: String?
    }
    var known: Set<Key> = []
    var joins: [Join] = []
    let dated = entries.reversed().filter { $0.day != nil }
    for entry in dated + entries.filter({ $0.day == nil }) {
      let key = Key(member: entry.member, foundation: entry.event.foundation)
      if entry.event.event == .leave { known.remove(key) }
      guard [.join, .found].contains(entry.event.event), known.insert(key).inserted else {
        continue
      }
      joins.append(
        Join(
          member: entry.member, foundation: entry.event.foundation, day: entry.day,
          tier: entry.event.tier?.name, rank: max(0, min(3, entry.event.tier?.rank ?? 3))))
    }
    return joins
  }
}

/// A year, or a quarter of one.
private struct Period: Hashable, Comparable {
  let byQuarter: Bool
  /// Years, or quarters, since the beginning of our era.
  let number: Int

  init(_ day: Day, byQuarter: Bool) {
    self.byQuarter = byQuarter
    number = byQuarter ? 4 * day.year + (day.month - 1) / 3 : day.year
  }

  private init(_ number: Int, byQuarter: Bool) {
    self.byQuarter = byQuarter
    self.number = number
  }

  private var year: Int { byQuarter ? number / 4 : number }
  private var quarter: Int { number % 4 + 1 }

  var text: String { byQuarter ? "\(year) Q\(quarter)" : "\(year)" }

  /// The period as a value of `date:`.
  var range: String {
    guard byQuarter else { return "\(year)" }
    return "\(year)-\(Self.padded(quarter * 3 - 2))..\(year)-\(Self.padded(quarter * 3))"
  }

  func through(_ last: Period) -> [Period] {
    (number...max(number, last.number)).map { Period($0, byQuarter: byQuarter) }
  }

  static func < (left: Period, right: Period) -> Bool { left.number < right.number }

  private static func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
}
