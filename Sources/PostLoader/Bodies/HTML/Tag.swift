// The HTML elements that mean something to a document, and what they mean.

/// An element by its name.
enum Tag: String, CaseIterable {
  // Blocks that are only boundaries of running text.
  case address, article, aside, body, center, dialog, div, fieldset, footer, form, head, header
  case hgroup, html, legend, main, nav, noscript, optgroup, option, p, search, section, select
  case textarea
  // Blocks.
  case blockquote, dd, details, dir, dl, dt, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, li
  case listing, menu, ol, pre, summary, ul, xmp
  case caption, col, colgroup, table, tbody, td, tfoot, th, thead, tr
  // Spans.
  case a, abbr, acronym, b, bdi, bdo, big, button, canvas, cite, code, data, del, dfn, em, font, i
  case ins, kbd, label, map, mark, meter, nobr, output, picture, progress, q, rb, rp, rt, rtc, ruby
  case s, samp, slot, small, span, strike, strong, sub, sup, svg, time, title, tt, u, `var`
  // What stands for something else.
  case area, audio, br, embed, iframe, img, object, source, video, wbr
  // Nothing of which is shown.
  case base, input, link, meta, param, script, style, template, track

  /// Every element by its name in lower case.
  static let named: [String: Tag] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// How the element marks running text; nil for what is no span.
  var span: SpanFrame.Kind? {
    switch self {
    case .b, .strong: .strong
    case .i, .em, .dfn, .var, .cite: .emphasis
    case .s, .del, .strike: .strikethrough
    case .sup: .superscript
    case .sub: .subscript
    case .code, .kbd, .samp, .tt: .code
    case .abbr, .acronym, .bdi, .bdo, .big, .button, .canvas, .data, .font, .ins, .label, .map,
      .mark, .meter, .nobr, .output, .picture, .progress, .q, .rb, .rp, .rt, .rtc, .ruby, .slot,
      .small, .span, .svg, .time, .title, .u:
      .plain
    default: nil
    }
  }

  /// Whether what follows would be lost or put out of shape if the element's end is missing, so
  /// that such an element is only a boundary.
  var needsEnd: Bool {
    switch self {
    case .table, .caption, .h1, .h2, .h3, .h4, .h5, .h6, .summary, .figcaption, .cite, .footer,
      .pre, .listing, .xmp, .script, .style, .template, .iframe, .video, .audio, .object:
      true
    default: false
    }
  }

  /// The level of a heading.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
