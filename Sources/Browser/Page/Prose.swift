// Running text made flat: spans become bytes as they are drawn, with runs of style over them.

import Announcements
import Screen

/// What all text of a page shares: one object, as a table has a text for each of its cells.
final class ProseSetting: Sendable {
  fileprivate let theme: Theme
  fileprivate let marks: Marks
  fileprivate let links: [Link]
  fileprivate let footnotes: [Footnote]

  init(options: PageOptions, document: Document) {
    theme = options.theme
    marks = options.marks
    links = document.links
    footnotes = document.footnotes
  }
}

/// The text of a paragraph, a heading or a cell as drawn, the same at every width.
struct Prose: Sendable {
  /// From an offset to the next run's.
  struct Run: Sendable {
    var start: Int
    var style: Style
    var target: PageTarget?
    /// Whether the text is a sign of ours, such as a link's number, and not of the post.
    var isMark: Bool
  }

  /// UTF-8; a line feed where the post breaks the line. Spaces stand singly, none at the ends.
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [Run] = []
  /// Offsets before which no line may break, ascending.
  private(set) var glued: [Int] = []

  /// The bytes at the beginning that are signs of the margin and not the passage's text.
  private(set) var lead = 0

  private let setting: ProseSetting
  private var theme: Theme { setting.theme }

  init(_ setting: ProseSetting) { self.setting = setting }

  /// Adds spans with their own styles over a given one.
  mutating func append(_ spans: [Span], _ style: Style = .plain, target: PageTarget? = nil) {
    for span in spans { append(span, style, target) }
  }

  private mutating func append(_ span: Span, _ style: Style, _ target: PageTarget?) {
    switch span {
    case .text(let text): append(text: text, style, target)
    case .emphasis(let inner): append(inner, style.with(theme.emphasis), target: target)
    case .strong(let inner): append(inner, style.with(theme.strong), target: target)
    case .strikethrough(let inner): appendStruck(inner, style, target)
    case .superscript(let inner): appendScript(inner, .superscript, style, target)
    case .subscript(let inner): appendScript(inner, .subscript, style, target)
    case .code(let text): appendCode(text, style, target)
    case .link(let index, let inner): appendLink(index, inner, style)
    case .image(let alternative, let link): appendImage(alternative, link, style, target)
    case .footnote(let index): appendReference(index, style)
    case .math(let text): append(text: text, style.with(theme.code), target)
    case .lineBreak: appendLineBreak()
    }
  }

  // MARK: Text

  /// Adds text of the post: white space becomes one space, and what cannot be drawn is reduced.
  mutating func append(text: String, _ style: Style, _ target: PageTarget? = nil) {
    var text = text
    begin(style, target, isMark: false)
    text.withUTF8 { source in
      bytes.reserveCapacity(bytes.count + source.count)
      let first = bytes.count
      appendCollapsed(source)
      if setting.marks == .ascii { bytes.makeQuotesPlain(from: first) }
      guard Reduction.needsReduction(bytes[first...]) else { return }
      let drawn = String(decoding: bytes[first...], as: UTF8.self)
      bytes.removeSubrange(first...)
      Reduction.reduce(drawn.unicodeScalars) { bytes.append(contentsOf: $0.utf8) }
    }
  }

  /// Adds a sign that is not the post's text.
  mutating func append(mark: String, _ style: Style, _ target: PageTarget? = nil) {
    begin(style, target, isMark: true)
    bytes.append(contentsOf: mark.utf8)
  }

  /// The text without the signs in it.
  var unmarked: String {
    var result: [UInt8] = []
    for (index, run) in runs.enumerated() where !run.isMark {
      let end = index + 1 < runs.count ? runs[index + 1].start : bytes.count
      result += bytes[run.start..<max(run.start, end)]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Keeps what is added next on the row of what was added last, though a space be between them.
  mutating func glue() { glued.append(bytes.count) }

  /// Adds a sign of the margin, before all text.
  mutating func append(lead sign: String, _ style: Style, _ target: PageTarget? = nil) {
    append(mark: sign, style, target)
    lead = bytes.count
  }

  /// Adds another text behind this one.
  mutating func append(_ other: Prose) {
    for var run in other.runs {
      run.start += bytes.count
      runs.append(run)
    }
    glued += other.glued.map { $0 + bytes.count }
    bytes += other.bytes
  }

  /// Takes away the space at the end.
  mutating func trimEnd() {
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
    while let run = runs.last, run.start >= bytes.count { runs.removeLast() }
  }

  private mutating func appendCollapsed(_ source: UnsafeBufferPointer<UInt8>) {
    var isSpace = bytes.last.map { $0 == 0x20 || $0 == 0x0A } ?? true
    for byte in source {
      if byte > 0x20 {
        bytes.append(byte)
        isSpace = false
      } else if !isSpace {
        bytes.append(0x20)
        isSpace = true
      }
    }
  }

  private mutating func begin(_ style: Style, _ target: PageTarget?, isMark: Bool) {
    if let last = runs.last {
      if last.style == style, last.target == target, last.isMark == isMark { return }
      if last.start == bytes.count { runs.removeLast() }
    }
    runs.append(Run(start: bytes.count, style: style, target: target, isMark: isMark))
  }

  // MARK: Constructs

  private mutating func appendLineBreak() {
    while bytes.last == 0x20 { bytes.removeLast() }
    while let run = runs.last, run.start > bytes.count { runs.removeLast() }
    bytes.append(0x0A)
  }

  private mutating func appendStruck(_ inner: [Span], _ style: Style, _ target: PageTarget?) {
    let struck = style.with(theme.struck)
    append(mark: "~", struck, target)
    append(inner, struck, target: target)
    append(mark: "~", struck, target)
  }

  private mutating func appendCode(_ text: String, _ style: Style, _ target: PageTarget?) {
    let code = style.with(theme.code)
    append(mark: "`", style.with(theme.frame), target)
    append(text: text, code, target)
    append(mark: "`", style.with(theme.frame), target)
  }

  private mutating func appendScript(
    _ inner: [Span], _ kind: Script, _ style: Style, _ target: PageTarget?
  ) {
    if setting.marks != .ascii, case .text(let text)? = inner.first, inner.count == 1,
      let script = kind.characters(for: text)
    {
      return append(text: script, style, target)
    }
    // Ordinals and signs of trade marks are read alike on the line.
    if inner.count == 1, case .text(let text) = inner[0], Script.isPlain(text) {
      return append(inner, style, target: target)
    }
    append(mark: kind.mark, style, target)
    if inner.count == 1, case .text(let text) = inner[0], Prose.isWord(text) {
      return append(inner, style, target: target)
    }
    append(mark: "(", style, target)
    append(inner, style, target: target)
    append(mark: ")", style, target)
  }

  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
  }

  private mutating func appendLink(_ index: Int, _ inner: [Span], _ style: Style) {
    let target = PageTarget.link(index)
    let before = bytes.count
    append(inner, style.with(theme.link), target: target)
    if bytes.count == before, setting.links.indices.contains(index) {
      let link = setting.links[index]
      append(text: link.text.isEmpty ? link.url : link.text, style.with(theme.link), target)
    }
    appendNumber(String(index &+ 1), target)
  }

  private mutating func appendImage(
    _ alternative: String, _ link: Int?, _ style: Style, _ target: PageTarget?
  ) {
    let own = link.map { PageTarget.link($0) } ?? target
    let drawn = style.with(theme.image)
    append(mark: alternative.isEmpty ? "image" : "image: ", drawn, own)
    if !alternative.isEmpty { append(text: alternative, drawn, own) }
    if let link { appendNumber(String(link &+ 1), .link(link)) }
  }

  private mutating func appendReference(_ index: Int, _ style: Style) {
    let notes = setting.footnotes
    let label = notes.indices.contains(index) ? notes[index].label : String(index &+ 1)
    appendNumber("^" + label, .footnote(index))
  }

  /// Adds a number in brackets that stays with the word before it.
  private mutating func appendNumber(_ number: String, _ target: PageTarget) {
    let hadSpace = bytes.last == 0x20
    if hadSpace {
      bytes.removeLast()
      while let run = runs.last, run.start > bytes.count { runs.removeLast() }
    }
    glued.append(bytes.count)
    append(mark: "[" + number + "]", theme.linkNumber, target)
    if hadSpace { append(text: " ", .plain) }
  }
}

extension [UInt8] {
  /// Gives quotation marks of typography the form that typewriters have, from an offset on.
  fileprivate mutating func makeQuotesPlain(from start: Int) {
    guard self[start...].contains(0xE2) else { return }
    var plain: [UInt8] = []
    var index = start
    while index < count {
      if index + 2 < count, self[index] == 0xE2, self[index + 1] == 0x80,
        (0x98...0x9F).contains(self[index + 2])
      {
        plain.append(UInt8(ascii: self[index + 2] < 0x9C ? "'" : "\""))
        index += 3
      } else {
        plain.append(self[index])
        index += 1
      }
    }
    replaceSubrange(start..., with: plain)
  }
}
