// The text of a whole passage, the same for laying it out and for finding in it.

import Announcements
import Screen

extension Prose {
  /// Adds the text of a passage that is running text; nothing for others.
  mutating func append(_ content: Passage.Content, _ theme: Theme) {
    switch content {
    case .title(let title): append(text: title, theme.title)
    case .paragraph(let spans, .body): append(spans)
    case .paragraph(let spans, .term), .paragraph(let spans, .summary):
      append(spans, theme.strong)
    case .paragraph(let spans, .caption): append(spans, theme.emphasis)
    case .paragraph(let spans, .attribution): append(spans, theme.quote)
    case .heading(_, let spans, _): append(spans, theme.heading)
    case .byline, .facts, .code, .math, .table, .rule: break
    }
    trimEnd()
  }
}
