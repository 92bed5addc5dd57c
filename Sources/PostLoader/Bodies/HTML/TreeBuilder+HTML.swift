// What raw HTML and character references do to the tree.

import Announcements

extension TreeBuilder {
  /// Adds what a character reference stands for, or its text where it stands for nothing.
  mutating func add(entity bytes: UnsafeRawBufferPointer) {
    guard let entity = Entity(in: bytes, at: 0) else { return add(bytes) }
    add(entity)
  }

  private mutating func add(_ entity: Entity) {
    for scalar in entity.text.unicodeScalars
    where scalar.properties.canonicalCombiningClass != .notReordered {
      needsComposition = true
    }
    add(text: entity.text)
  }

  /// Adds raw HTML: text and tags, some of which may close what another piece has opened.
  mutating func add(_ html: HTMLFragment) {
    html.bytes.withUnsafeBytes { bytes in
      var scanner = HTMLScanner(bytes)
      var piece = 0
      if hiddenDepth > 0 { skipHidden(&scanner) }
      while !isExhausted, let token = scanner.next() {
        while piece + 1 < html.lines.count, html.lines[piece + 1].offset < scanner.position {
          piece += 1
        }
        line = html.lines[piece].line
        switch token {
        case .text(let range): add(html: UnsafeRawBufferPointer(rebasing: bytes[range]))
        case .start(let tag): start(tag)
        case .end(let name): end(name)
        }
        if hiddenDepth > 0 { skipHidden(&scanner) }
      }
    }
  }

  /// Ends the spans that the end of a piece of HTML leaves open, unless their end tag comes later.
  mutating func endHTMLBlock() {
    let floor = max(1, frames[frames.count - 1].spanDepth)
    guard spans.count > floor, let tag = spans[floor].tag, !hasEnd(tag) else { return }
    dropSpans(above: floor)
  }

  /// Passes over what is in a script: there may be anything in it, also what looks like tags.
  private func skipHidden(_ scanner: inout HTMLScanner) {
    guard let tag = frames.last(where: { $0.role == .hidden })?.tag else { return }
    scanner.skip(toEndOf: tag.rawValue)
  }

  /// Adds the text between tags.
  private mutating func add(html bytes: UnsafeRawBufferPointer) {
    // Authors write Markdown into captions, which some sites show as such, and in MDX it is.
    let isMarked = context.isMDX || leaf.map { frames[$0].role == .caption } ?? false
    if isMarked, leaf != nil || context.isMDX, codeDepth == 0, !isInCode, hiddenDepth == 0 {
      needsComposition = needsComposition || bytes.contains(UInt8(ascii: "&"))
      return addMarked(decodeEntities(in: bytes))
    }
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let entity = Entity(in: bytes, at: index) {
        add(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        add(entity)
        index = entity.end
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { add(UnsafeRawBufferPointer(rebasing: bytes[start...])) }
  }

  /// Whether an end tag of an element stands on this line of the file or a later one.
  mutating func hasEnd(_ tag: Tag) -> Bool {
    if ends == nil { ends = source.endTags() }
    return ends?[tag.rawValue].map { $0 >= line } ?? false
  }

  // MARK: tags

  private mutating func start(_ html: HTMLTag) {
    guard let tag = Tag.named[html.name.lowercased()] else { return startUnknown(html) }
    if html.name.utf8.first.map({ $0 < 0x61 }) == true, context.isMDX { return startUnknown(html) }
    if tag.needsEnd, !hasEnd(tag) {
      addEmbedded(tag, html)
      return endBlock()
    }
    if let level = tag.headingLevel {
      return openHeading(level: level, identifier: html["id"], tag: tag)
    }
    if startSpan(tag, html) || startTable(tag, html) || startList(tag, html) { return }
    startBlock(tag, html)
  }

  private mutating func startSpan(_ tag: Tag, _ html: HTMLTag) -> Bool {
    switch tag {
    case .a: startLink(html)
    case .img: addImage(html)
    case .br: addLineBreak()
    case .wbr: break
    case .cite where isAtAttribution: open(.attribution, tag: tag)
    case .code where isInCode:
      setLanguage(from: html)
      open(span: .plain, tag: tag)
    case .q:
      add(text: "\u{201C}")
      open(span: .plain, tag: tag)
    default:
      guard let kind = tag.span else { return false }
      open(span: isInCode ? .plain : kind, tag: tag)
    }
    return true
  }

  private mutating func startBlock(_ tag: Tag, _ html: HTMLTag) {
    switch tag {
    case .blockquote: open(.quote, tag: tag)
    case .footer where isInQuote: open(.attribution, tag: tag)
    case .details: open(.details, tag: tag)
    case .summary: open(.summary, tag: tag)
    case .figure: open(.figure, tag: tag)
    case .figcaption: open(.caption, tag: tag)
    case .hr: addRule(line: line)
    case .pre, .listing, .xmp:
      openCode(language: nil, tag: tag)
      setLanguage(from: html)
    case .script, .style, .template: open(.hidden, tag: tag)
    // Its text is shown where it has no source; see `source`.
    case .video where html["src"] == nil, .audio where html["src"] == nil: sourceless = tag
    case .iframe, .video, .audio, .object:
      addEmbedded(tag, html)
      open(.hidden, tag: tag)
    case .source:
      addEmbedded(tag, html)
      if let film = sourceless { open(.hidden, tag: film) }
      sourceless = nil
    case .embed, .area: addEmbedded(tag, html)
    case .base, .input, .link, .meta, .param, .track: break
    default: endBlock()
    }
  }

  private mutating func startList(_ tag: Tag, _ html: HTMLTag) -> Bool {
    switch tag {
    case .ul, .dir, .menu: openList(start: nil, isTight: true, tag: tag)
    case .ol:
      let start = html["start"].flatMap { Int($0) } ?? 1
      openList(start: min(max(start, 0), 999_999_999), isTight: true, tag: tag)
    case .li:
      closeImplied([.li], upTo: .list)
      openItem(tag: tag)
    case .dl: open(.definitions, tag: tag)
    case .dt:
      closeImplied([.dt, .dd], upTo: .definitions)
      open(.term, tag: tag)
    case .dd:
      closeImplied([.dt, .dd], upTo: .definitions)
      open(.description, tag: tag)
    default: return false
    }
    return true
  }

  private mutating func startTable(_ tag: Tag, _ html: HTMLTag) -> Bool {
    switch tag {
    case .table: openTable(tag: tag)
    case .caption: open(.caption, tag: tag)
    case .thead, .tbody, .tfoot:
      closeImplied([.td, .th, .tr, .caption], upTo: .table)
      endBlock()
      isInTableHead = tag == .thead
    case .tr:
      closeImplied([.td, .th, .tr, .caption], upTo: .table)
      openRow(tag: tag)
    case .td, .th:
      closeImplied([.td, .th], upTo: .row)
      if frames[frames.count - 1].isReal(.table) { openRow(tag: .tr) }
      openCell(
        alignment(of: html), isHead: tag == .th, columns: html["colspan"].flatMap { Int($0) } ?? 1,
        rows: html["rowspan"].flatMap { Int($0) } ?? 1, tag: tag)
    case .col, .colgroup: break
    default: return false
    }
    return true
  }

  private func alignment(of html: HTMLTag) -> Block.Table.Alignment? {
    let style = html["style"] ?? ""
    guard style.isEmpty else {
      if style.contains("right") { return .right }
      return style.contains("center") ? .center : nil
    }
    switch html["align"] {
    case "right": return .right
    case "center": return .center
    case "left": return .left
    default: return nil
    }
  }

  private mutating func end(_ name: String) {
    if endComponent(name) { return }
    guard let tag = Tag.named[name] else { return }
    if tag == sourceless { sourceless = nil }
    switch tag {
    case .a: endLink()
    case .br: addLineBreak()
    case .q:
      closeSpan(tag)
      add(text: "\u{201D}")
    case .thead: isInTableHead = false
    default:
      if openTags[tag, default: 0] > 0, close(tag) { return }
      if tag.span != nil { closeSpan(tag) } else { endBlock() }
    }
  }

  /// Closes the nearest of some elements whose end tags may be left out, as far as the list or
  /// table that they belong to.
  private mutating func closeImplied(_ tags: [Tag], upTo boundary: Frame.Role) {
    var outermost: Int?
    for index in stride(from: frames.count - 1, through: max(1, frames.count - 64), by: -1) {
      guard let tag = frames[index].tag, frames[index].role != boundary else { break }
      if frames[index].role == .table || frames[index].role == .list { break }
      if tags.contains(tag) { outermost = index }
    }
    guard let outermost else { return }
    while frames.count > outermost { popFrame() }
  }
}
