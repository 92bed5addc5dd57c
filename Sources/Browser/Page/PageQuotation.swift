// The quotations of a post as places to jump to, each with who is quoted.

import Announcements

/// A quotation on a page.
public struct PageQuotation: Hashable, Sendable {
  /// Its index in `Findings.quotations`.
  public var index: Int
  /// Name, role and organisation as far as they are known; empty where nobody is named.
  public var speaker: String
  public var anchor: Anchor
  /// Where its text stands, as far as nothing stands between; nil where not even its first words are
  /// found.
  public var place: PageMatch?
}

extension Page {
  /// Returns the quotations in reading order.
  /// - Parameter finder: that of this page.
  public func quotations(_ finder: PageFinder) -> [PageQuotation] {
    let people = announcement.findings.people
    return announcement.findings.quotations.enumerated().map { index, quotation in
      let speaker = quotation.speaker.flatMap { people.indices.contains($0) ? people[$0] : nil }
      let parts = [speaker?.name, speaker?.role, speaker?.organization]
      let passage = quotation.line > 0 ? anchor(ofSourceLine: quotation.line) : .top
      let place = place(of: quotation, from: passage.passage, finder)
      return PageQuotation(
        index: index, speaker: parts.compactMap { $0 }.joined(separator: ", "),
        anchor: place?.start ?? passage, place: place)
    }.sorted { $0.anchor < $1.anchor }
  }

  private func place(
    of quotation: Quotation, from passage: Int, _ finder: PageFinder
  ) -> PageMatch? {
    // Its first words find it: further on the markup may have put something between them.
    let words = quotation.text.split(separator: " ").prefix(5).joined(separator: " ")
    guard
      let first = finder.firstMatch(of: words, fromPassage: passage)
        ?? finder.firstMatch(of: words, fromPassage: 0)
    else { return nil }
    let whole = finder.firstMatch(of: quotation.text, fromPassage: first.start.passage)
    return whole?.start == first.start ? whole : first
  }
}
