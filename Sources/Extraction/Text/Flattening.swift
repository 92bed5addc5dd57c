// Lays a document flat: from the tree of blocks and spans to passages of bytes, then to tokens.

import Announcements

extension Prose {
  /// Lays a title, a summary and a body flat.
  init(_ evidence: Evidence) {
    self.init(
      title: evidence.title, titleLine: evidence.titleLine, summary: evidence.summary,
      summaryLine: evidence.summaryLine, body: evidence.body)
  }

  init(
    title: String, titleLine: Int, summary: String? = nil, summaryLine: Int = 0, body: Document
  ) {
    var flattening = Flattening(links: body.links)
    flattening.reserve(body.blocks.count)
    flattening.add(
      [.text(title)], as: Passage(kind: .title, tokens: 0..<0, line: titleLine, block: -1))
    if let summary, !summary.isEmpty {
      flattening.add(
        [.text(summary)],
        as: Passage(kind: .summary, tokens: 0..<0, line: summaryLine, block: -1))
    }
    for (index, block) in body.blocks.enumerated() {
      flattening.block = index
      if case .paragraph(let text) = block.content, Pictures.stand(alone: text) {
        flattening.addPictures(of: body.blocks, at: index)
      } else {
        flattening.add(block)
      }
    }
    flattening.block = -1
    for footnote in body.footnotes {
      for block in footnote.blocks { flattening.add(block) }
    }
    self = flattening.prose()
  }
}

/// Walks a document and gathers its bytes, and where links and bold type stand in them.
struct Flattening {
  /// A part of the bytes that is a link (by its index) or bold (-1).
  struct Run {
    var bytes: Range<Int>
    var link: Int32
  }

  let links: [Link]
  var block = -1
  private var bytes: [UInt8] = []
  private var runs: [Run] = []
  private var drafts: [(passage: Prose.Passage, bytes: Range<Int>)] = []
  private var group = 0
  private var depth = 0
  private var isQuotation = false

  init(links: [Link]) {
    self.links = links
    bytes.reserveCapacity(8_192)
  }

  /// Makes room for the passages of so many blocks.
  mutating func reserve(_ blocks: Int) { drafts.reserveCapacity(blocks + 8) }

  mutating func add(_ spans: [Span], as passage: Prose.Passage) {
    let start = bytes.count
    append(spans)
    guard bytes.count > start else { return }
    drafts.append((passage, start..<bytes.count))
  }

  mutating func add(_ block: Block) {
    switch block.content {
    case .heading(let level, let text, _): add(text, .heading(level: level), block.line)
    case .paragraph(let text) where depth > 0 && Pictures.stand(alone: text):
      for name in Pictures.names(in: text) { add([.text(name)], .item, block.line) }
    case .paragraph(let text): add(text, depth > 0 ? .item : .paragraph, block.line)
    case .quote(let blocks, let attribution):
      let outer = isQuotation
      isQuotation = true
      for block in blocks { add(block) }
      add(attribution, .attribution, block.line)
      isQuotation = outer
    case .list(let list): add(list)
    case .definitions(let definitions):
      nest {
        for definition in definitions {
          $0.add(definition.term, .item, block.line)
          $0.nest { inner in
            for block in definition.descriptions.joined() { inner.add(block) }
          }
        }
      }
    case .table(let table): add(table, block.line)
    case .figure(let blocks, let caption):
      for block in blocks { add(block) }
      add(caption, .caption, block.line)
    case .details(let summary, let blocks):
      add(summary, .paragraph, block.line)
      for block in blocks { add(block) }
    case .code, .rule, .math: break
    }
  }

  mutating func add(_ spans: [Span], _ kind: Prose.Passage.Kind, _ line: Int) {
    var passage = Prose.Passage(kind: kind, tokens: 0..<0, line: line, block: block)
    passage.group = depth > 0 ? group : 0
    passage.depth = depth
    passage.isQuotation = isQuotation
    add(spans, as: passage)
  }

  private mutating func add(_ list: Block.List) {
    nest {
      for item in list.items {
        for block in item.blocks { $0.add(block) }
      }
    }
  }

  /// Does something one list deeper; the outermost of nested lists begins a group.
  mutating func nest(_ body: (inout Flattening) -> Void) {
    if depth == 0 { group += 1 }
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func add(_ table: Block.Table, _ line: Int) {
    nest {
      for (column, cell) in table.header.enumerated() {
        $0.add(cell, .cell(column: column, isHeader: true), line)
      }
      for row in table.rows {
        for (column, cell) in row.enumerated() {
          $0.add(cell, .cell(column: column, isHeader: false), line)
        }
      }
    }
    add(table.caption, .caption, line)
  }

  private mutating func append(_ spans: [Span]) {
    for span in spans {
      switch span {
      case .text(var text), .code(var text): text.withUTF8 { bytes.append(contentsOf: $0) }
      case .emphasis(let inner), .superscript(let inner), .subscript(let inner): append(inner)
      case .strong(let inner): append(inner, asRun: -1)
      case .link(let index, let inner): append(inner, asRun: Int32(clamping: index))
      case .lineBreak: bytes.append(0x0A)
      case .strikethrough, .image, .footnote, .math: break
      }
    }
  }

  private mutating func append(_ spans: [Span], asRun link: Int32) {
    let start = bytes.count
    append(spans)
    if bytes.count > start { runs.append(Run(bytes: start..<bytes.count, link: link)) }
  }

  /// Returns the prose: the bytes as tokens, in sentences, with the markup on the tokens.
  consuming func prose() -> Prose {
    var prose = Prose()
    prose.passages.reserveCapacity(drafts.count)
    var landmarks = Landmarks()
    prose.tokens = bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes)
      for (passage, range) in drafts {
        var passage = passage
        passage.tokens = tokenizer.read(range)
        prose.passages.append(passage)
      }
      landmarks = tokenizer.landmarks
      return tokenizer.tokens
    }
    prose.bytes = bytes
    prose.sentences.reserveCapacity(drafts.count + landmarks.marks.count / 2)
    mark(&prose.tokens)
    markSmallNames(&prose)
    prose.hasEastAsian = landmarks.hasEastAsian
    prose.markNamesInSmallLetters(landmarks)
    prose.findQuotations(landmarks)
    prose.findSentences(landmarks)
    return prose
  }

  /// Puts links and bold type on the tokens that stand in them.
  private func mark(_ tokens: inout TokenList) {
    for run in runs {
      var index = firstToken(tokens, at: run.bytes.lowerBound)
      var isFirst = true
      while index < tokens.count, Int(tokens[index].start) < run.bytes.upperBound {
        if run.link >= 0 {
          tokens[index].link = run.link
          if isFirst { tokens[index].traits.insert(.linkStart) }
        } else {
          tokens[index].traits.insert(.strong)
          if isFirst { tokens[index].traits.insert(.strongStart) }
        }
        isFirst = false
        index += 1
      }
    }
  }

  /// Gives words in small letters the look of names where one of them is a link to an address of its
  /// own: [acme](https://acme.example).
  private func markSmallNames(_ prose: inout Prose) {
    var small: [ArraySlice<UInt8>] = []
    for run in runs where run.link >= 0 && links.indices.contains(Int(run.link)) {
      let word = bytes[run.bytes]
      guard word.count > 2, word.count < 30, word.allSatisfy({ $0 > 0x20 && $0 != 0x2E }),
        let first = word.first, !(0x41...0x5A).contains(first),
        Flattening.isDomain(word, of: links[Int(run.link)].url)
      else { continue }
      small.append(word)
    }
    guard !small.isEmpty else { return }
    for index in prose.tokens.indices where prose.tokens[index].word == .other {
      let token = prose.tokens[index]
      let word = bytes[Int(token.start)..<Int(token.end)]
      if small.contains(where: { $0.elementsEqual(word) }) {
        prose.tokens[index].traits.insert(.mixed)
      }
    }
  }

  /// Whether a word is a label of an address's host.
  private static func isDomain(_ word: ArraySlice<UInt8>, of url: String) -> Bool {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let host = url.utf8[colon...].dropFirst(3).prefix { $0 != UInt8(ascii: "/") }
    return host.split(separator: UInt8(ascii: ".")).contains { $0.elementsEqual(word) }
  }

  /// Returns the first token that begins at or behind a byte.
  private func firstToken(_ tokens: TokenList, at byte: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
