// Prints the figures as a table.

/// Writes an evaluation as lines of text.
public enum Report {
  public static func lines(_ evaluation: Evaluation) -> [String] {
    var lines = [row("", "right", "wrong", "missed", "precision", "recall", "F1")]
    for (rule, score) in evaluation.rules { lines.append(row(rule, score)) }
    lines.append("")
    lines.append(row("members", evaluation.members))
    lines.append(row("kind", evaluation.kinds))
    lines.append("event \(evaluation.events.right) of \(evaluation.members.right)")
    lines.append("tier  \(evaluation.tiers.right) of \(evaluation.members.right)")
    return lines
  }

  private static func row(_ name: String, _ score: Score) -> String {
    row(
      name, "\(score.right)", "\(score.wrong)", "\(score.missed)", figure(score.precision),
      figure(score.recall), figure(score.f1))
  }

  private static func row(_ name: String, _ cells: String...) -> String {
    let first = name + String(repeating: " ", count: max(0, 12 - name.count))
    return cells.reduce(first) { line, cell in
      line + String(repeating: " ", count: max(1, 10 - cell.count)) + cell
    }
  }

  /// Three digits behind the point.
  private static func figure(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    let digits = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
