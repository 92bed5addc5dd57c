// md4c's events, straight into the tree: no HTML text in between. Knows Markdown's constructs, and
// leaves what they look like in the document to `TreeBuilder`.

import Announcements
import CMD4C

/// One run of md4c over a body, whose callbacks reach it by its address.
struct MarkdownReader {
  private let source: BodySource
  private var builder: TreeBuilder
  /// Raw HTML that was not yet looked into: md4c gives it line by line.
  private var html = HTMLFragment()
  /// The address of the first byte of the source, while md4c runs.
  private var base: UnsafePointer<CChar>?
  /// The line of the source that was reached, zero-based.
  private var lineIndex = 0
  /// Where the last text ends that md4c gave, in the source.
  private var reached = 0
  /// Behind the mark of the last image.
  private var imageMark = 0

  init(_ source: BodySource, context: BodyContext) {
    self.source = source
    builder = TreeBuilder(source, context)
  }

  /// Reads the body; nil where it would grow past its budget.
  consuming func read() -> ParsedBody? {
    var parser = MD_PARSER(
      abi_version: 0, flags: MarkdownReader.dialect(for: source),
      enter_block: { type, detail, reader in
        MarkdownReader.from(reader)?.pointee.enter(type, detail) ?? 1
      },
      leave_block: { type, _, reader in MarkdownReader.from(reader)?.pointee.leave(type) ?? 1 },
      enter_span: { type, detail, reader in
        MarkdownReader.from(reader)?.pointee.enter(type, detail) ?? 1
      },
      leave_span: { type, _, reader in MarkdownReader.from(reader)?.pointee.leave(type) ?? 1 },
      text: { type, text, size, reader in
        MarkdownReader.from(reader)?.pointee.take(type, text, Int(size)) ?? 1
      },
      debug_log: nil, syntax: nil)
    let (bytes, count) = (source.bytes, MD_SIZE(truncatingIfNeeded: source.count))
    let status = bytes.withUnsafeBytes { buffer in
      let text = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      base = text
      return withUnsafeMutablePointer(to: &self) { md_parse(text, count, &parser, $0) }
    }
    base = nil
    guard status == 0 else { return nil }
    return builder.finish()
  }

  /// GitHub's dialect. md4c's `$` math is left out: it takes "$5 to $10" for a formula.
  ///
  /// md4c 0.4.8 takes quadratic time over the addresses of a block. Where a block has thousands,
  /// only `Addresses` looks for them.
  private static func dialect(for source: BodySource) -> UInt32 {
    let plain = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS
    if source.hasBlock(ofAddresses: 2_000) { return UInt32(plain) }
    return UInt32(
      plain | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_PERMISSIVEWWWAUTOLINKS)
  }

  private static func from(
    _ pointer: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<MarkdownReader>? {
    pointer?.assumingMemoryBound(to: MarkdownReader.self)
  }

  /// What a callback returns: anything but zero ends md4c's run.
  private var status: Int32 { builder.isExhausted ? 1 : 0 }
}

// MARK: blocks

extension MarkdownReader {
  private mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch type {
    case MD_BLOCK_QUOTE: builder.open(.quote)
    case MD_BLOCK_UL:
      let list = detail?.assumingMemoryBound(to: MD_BLOCK_UL_DETAIL.self).pointee
      builder.openList(start: nil, isTight: list?.is_tight != 0)
    case MD_BLOCK_OL:
      let list = detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee
      builder.openList(start: Int(list?.start ?? 1), isTight: list?.is_tight != 0)
    case MD_BLOCK_LI:
      let item = detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee
      builder.openItem(isChecked: item.flatMap { $0.is_task == 0 ? nil : $0.task_mark != 0x20 })
    case MD_BLOCK_HR: builder.addRule(line: lineOfRule())
    case MD_BLOCK_H:
      let heading = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee
      builder.openHeading(level: Int(heading?.level ?? 1))
    case MD_BLOCK_CODE:
      let code = detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee
      builder.openCode(language: code.flatMap { text(of: $0.lang) })
    case MD_BLOCK_P: builder.openParagraph()
    case MD_BLOCK_TABLE: builder.openTable()
    case MD_BLOCK_THEAD: builder.isInTableHead = true
    case MD_BLOCK_TBODY: builder.isInTableHead = false
    case MD_BLOCK_TR: builder.openRow()
    case MD_BLOCK_TH, MD_BLOCK_TD:
      let cell = detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee
      builder.openCell(alignment(cell?.align), isHead: type == MD_BLOCK_TH)
    default: break
    }
    return status
  }

  private mutating func leave(_ type: MD_BLOCKTYPE) -> Int32 {
    closeHTML()
    switch type {
    case MD_BLOCK_QUOTE, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_LI, MD_BLOCK_H, MD_BLOCK_CODE,
      MD_BLOCK_TABLE, MD_BLOCK_TR, MD_BLOCK_TH, MD_BLOCK_TD:
      builder.close()
    case MD_BLOCK_P: builder.closeParagraph()
    case MD_BLOCK_HTML: builder.endHTMLBlock()
    default: break
    }
    return status
  }

  private func alignment(_ align: MD_ALIGN?) -> Block.Table.Alignment? {
    switch align {
    case MD_ALIGN_LEFT: .left
    case MD_ALIGN_CENTER: .center
    case MD_ALIGN_RIGHT: .right
    default: nil
    }
  }

  /// Finds the line of a thematic break, for which md4c gives no text: the next line that is
  /// nothing but dashes, stars or underscores behind the marks of quotes and lists.
  private mutating func lineOfRule() -> Int {
    var index = lineIndex
    while index + 1 < source.lineStarts.count {
      let line = source.bytes[Int(source.lineStarts[index])..<Int(source.lineStarts[index + 1])]
      index += 1
      if line.isRule {
        lineIndex = index
        return source.fileLine(ofIndex: index - 1)
      }
      if index > lineIndex + 1, line.contains(where: \.isLetter) { break }
    }
    return source.fileLine(ofIndex: lineIndex)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line holds nothing but dashes, stars or underscores, and marks of quotes.
  fileprivate var isRule: Bool {
    allSatisfy { $0.isSpace || $0 == 0x2D || $0 == 0x2A || $0 == 0x5F || $0 == 0x3E }
      && count { $0 == 0x2D || $0 == 0x2A || $0 == 0x5F } >= 3
  }
}

// MARK: spans and text

extension MarkdownReader {
  private mutating func enter(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    closeHTML()
    switch type {
    case MD_SPAN_EM: builder.open(span: .emphasis)
    case MD_SPAN_STRONG: builder.open(span: .strong)
    case MD_SPAN_DEL: builder.open(span: .strikethrough)
    case MD_SPAN_CODE: builder.open(span: .code)
    case MD_SPAN_A:
      let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee
      // md4c copies the title for each use of a reference; this keeps it from taking all time.
      builder.budget.spend(Int(link?.title.size ?? 0))
      builder.openLink(to: link.flatMap { text(of: $0.href) } ?? "")
    case MD_SPAN_IMG:
      let image = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee
      moveToImage()
      builder.openImage(at: image.flatMap { text(of: $0.src) } ?? "")
    default: builder.open(span: .plain)
    }
    return status
  }

  private mutating func leave(_ type: MD_SPANTYPE) -> Int32 {
    closeHTML()
    builder.closeSpan()
    return status
  }

  private mutating func take(
    _ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int
  ) -> Int32 {
    guard let text else { return status }
    let bytes = UnsafeRawBufferPointer(start: text, count: size)
    if type != MD_TEXT_HTML { closeHTML() }
    trackLine(of: text, size)
    if type == MD_TEXT_HTML {
      html.append(bytes, line: source.fileLine(ofIndex: lineIndex))
      return status
    }
    switch type {
    case MD_TEXT_BR: builder.addLineBreak()
    case MD_TEXT_SOFTBR: builder.add(byte: 0x20)
    case MD_TEXT_CODE: builder.addVerbatim(bytes)
    case MD_TEXT_ENTITY: builder.add(entity: bytes)
    case MD_TEXT_NULLCHAR: break
    default: builder.add(bytes)
    }
    return status
  }

  /// Hands over the raw HTML that was gathered.
  private mutating func closeHTML() {
    guard !html.isEmpty else { return }
    builder.add(html)
    html.removeAll()
  }

  /// Notes the line on which a text stands, where it is a part of the source: md4c also hands out
  /// constants such as a space and, for what spans lines, copies.
  private mutating func trackLine(of text: UnsafePointer<CChar>, _ size: Int) {
    guard let base else { return }
    let offset = UnsafeRawPointer(text) - UnsafeRawPointer(base)
    guard offset >= 0, offset < source.count else { return }
    move(to: offset)
    reached = offset + size
  }

  private mutating func move(to offset: Int) {
    lineIndex = source.lineIndex(of: offset, near: lineIndex)
    builder.move(to: source.fileLine(ofIndex: lineIndex))
  }

  /// Notes the line of an image, which may have no text: that of the next mark of one.
  private mutating func moveToImage() {
    var index = max(reached, imageMark)
    source.bytes.withUnsafeBufferPointer { bytes in
      while index < source.count,
        bytes[index] != UInt8(ascii: "!") || bytes[index + 1] != UInt8(ascii: "[")
      {
        index += 1
      }
    }
    imageMark = index + 2
    if index < source.count { move(to: index) }
  }

  /// Returns the text of a target or a language, its entities decoded; nil where there is none.
  private func text(of attribute: MD_ATTRIBUTE) -> String? {
    guard let text = attribute.text, attribute.size > 0 else { return nil }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(attribute.size))
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return Insertion.removeMarks(from: bytes).withUnsafeBytes { decodeEntities(in: $0) }
  }
}
