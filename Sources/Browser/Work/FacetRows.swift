// The facets (`t`): what the present result would be with one value more or less.

import Catalog
import Screen

struct FacetRows {
  private let theme: Theme

  init(_ page: PageOptions) { theme = page.theme }

  /// A heading for each field, and a row for each of its values, those without posts among them.
  func rows(_ facets: [Facet], query: String) -> OverlayRows {
    var rows: [Overlay.Row] = []
    for facet in facets where !facet.values.isEmpty {
      if !rows.isEmpty { rows.append(Overlay.Row([""])) }
      rows.append(Overlay.Row([StyledText(facet.field.heading, theme.heading)]))
      for value in facet.values {
        let style = value.count == 0 && !value.isOn ? theme.dim : .plain
        rows.append(
          Overlay.Row(
            [
              StyledText(value.isOn ? "[x]" : "[ ]", value.isOn ? theme.strong : theme.dim),
              StyledText(value.value, style), StyledText("\(value.count)", theme.dim),
            ], .toggle(value.field, value.value), key: "\(facet.field.rawValue) \(value.value)"))
      }
    }
    return OverlayRows(title: query.isEmpty ? "facets" : "facets of /\(query)", rows: rows)
  }
}

extension Field {
  fileprivate var heading: String { self == .date ? "year" : rawValue }
}
