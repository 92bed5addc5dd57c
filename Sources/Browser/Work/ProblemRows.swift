// The problems (`!`): faults first, then advice, as `path:line: reason`.

import Catalog
import Screen

struct ProblemRows {
  private let theme: Theme

  init(_ page: PageOptions) { theme = page.theme }

  func rows(_ problems: [FoundProblem]) -> OverlayRows {
    let faults = problems.filter { $0.problem.severity == .fault }
    let advice = problems.filter { $0.problem.severity == .advice }
    var rows: [Overlay.Row] = []
    for (title, part) in [("faults", faults), ("advice", advice)] where !part.isEmpty {
      if !rows.isEmpty { rows.append(Overlay.Row([""])) }
      rows.append(Overlay.Row([StyledText("\(title) \(part.count)", theme.heading)]))
      rows += part.map(row)
    }
    if rows.isEmpty {
      rows = [Overlay.Row([StyledText("no problems: every file was read as written")])]
    }
    return OverlayRows(title: "problems \(problems.count)", rows: rows)
  }

  private func row(_ found: FoundProblem) -> Overlay.Row {
    var text = StyledText("\(found.path):\(found.problem.line): ", theme.dim)
    text.append(found.problem.reason)
    return Overlay.Row([text], found.post.map { .post($0, line: found.problem.line) })
  }
}
