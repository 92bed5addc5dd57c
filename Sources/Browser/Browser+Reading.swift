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
    guard !page.announcement.findings.quotations.isEmpty else { return say("no quotations here") }
    guard let finder = finderOfPage(), !page.isPreview else {
      detail.destination = .nextQuote
      return
    }
    let quotations = page.quotations(finder)
    let last = quotations.firstIndex { $0.index == detail.quotation } ?? -1
    let next = (last + 1) % quotations.count
    detail.quotation = quotations[next].index
    detail.quoted = quotations[next].place
    let ends = [quotations[next].place?.end, quotations[next].anchor].compactMap { $0 }
    for anchor in ends {
      if let row = detail.page?.reveal(anchor) { detail.show(row: row) }
    }
    let speaker = quotations[next].speaker
    say("quotation \(next + 1) of \(quotations.count)" + (speaker.isEmpty ? "" : ": \(speaker)"))
  }

  /// Half a pane to the side, as far as the widest row in sight goes.
  mutating func scrollSideways(_ direction: Int) {
    if scrollNotice(direction) { return }
    guard let page = detail.page else { return }
    let inSight = page.lines.dropFirst(detail.top).prefix(detail.height).filter(\.isWide)
    let widest = inSight.map { $0.text.width }.max() ?? 0
    guard widest > page.width else { return say("nothing here is wider than the pane") }
    let shift = detail.shift + direction * max(1, page.width / 2)
    detail.shift = max(0, min(widest - page.width, shift))
  }
}
