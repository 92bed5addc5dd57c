// Reading aids of the detail: quotations one after another, wide rows sideways.

import Announcements
import Screen

extension Browser {
  /// The quotation gone to last, for the copy menu; the first one in sight otherwise.
  var currentQuotation: Quotation? {
    guard let page = detail.page else { return nil }
    let quotations = page.announcement.findings.quotations
    if let index = detail.quotation, quotations.indices.contains(index) { return quotations[index] }
    return quotations.first
  }

  mutating func goToNextQuote() {
    guard let page = detail.page else { return }
    let quotations = page.announcement.findings.quotations
    guard !quotations.isEmpty else { return say("no quotations here") }
    let index = ((detail.quotation ?? -1) + 1) % quotations.count
    detail.quotation = index
    let anchor = page.anchor(ofSourceLine: quotations[index].line)
    if let row = detail.page?.reveal(anchor) { detail.show(row: row) }
    say("quotation \(index + 1) of \(quotations.count)" + speaker(of: quotations[index]))
  }

  private func speaker(of quotation: Quotation) -> String {
    let people = detail.page?.announcement.findings.people ?? []
    guard let index = quotation.speaker, people.indices.contains(index) else { return "" }
    let person = people[index]
    let parts = [person.name, person.role, person.organization].compactMap { $0 }
    return ": " + parts.joined(separator: ", ")
  }

  /// Half a pane to the side, as far as the widest row in sight goes.
  mutating func scrollSideways(_ direction: Int) {
    guard let page = detail.page else { return }
    let inSight = page.lines.dropFirst(detail.top).prefix(detail.height).filter(\.isWide)
    let widest = inSight.map { $0.text.width }.max() ?? 0
    guard widest > page.width else { return say("nothing here is wider than the pane") }
    let shift = detail.shift + direction * max(1, page.width / 2)
    detail.shift = max(0, min(widest - page.width, shift))
  }
}
