// Leaves: the blocks that hold text, and the running text between them.

import Announcements

extension TreeBuilder {
  /// Ends a block of running text: it becomes a paragraph, or, where only text can stand, what
  /// follows begins on a new line.
  mutating func endBlock() {
    guard leaf == nil else {
      flushText()
      if runLine != nil { needsBreak = true }
      isInWord = false
      return
    }
    endRun()
  }

  /// Makes a paragraph of the running text, if there is any.
  mutating func endRun() {
    let line = runLine
    let spans = takeRun()
    if let line, !spans.isEmpty { add(Block(.paragraph(spans), line: line)) }
  }

  /// Takes the running text. Spans that are open stay open for what follows.
  mutating func takeRun() -> [Span] {
    if pending.isEmpty, spans.count == 1, spans[0].children.isEmpty {
      beginRun()
      return []
    }
    if pending.last == 0x20, spans[spans.count - 1].target == 0 { pending.removeLast() }
    flushText()
    for index in stride(from: spans.count - 1, to: 0, by: -1) where spans[index].target == index {
      passUp(index)
    }
    var taken = spans[0].children
    spans[0].children = []
    trimEnd(of: &taken)
    beginRun()
    return taken
  }

  /// Forgets where the running text stood, as what follows begins anew.
  private mutating func beginRun() {
    runLine = nil
    isAtSpace = true
    needsBreak = false
    isInWord = false
  }

  private func trimEnd(of spans: inout [Span]) {
    while let last = spans.last {
      switch last {
      case .lineBreak: spans.removeLast()
      case .text(let text) where text.utf8.last == 0x20:
        spans.removeLast()
        if text.utf8.count > 1 { spans.append(.text(String(text.dropLast()))) }
      default: return
      }
    }
  }

  /// Ends a leaf.
  /// - Returns: its block, or nil where it went into another one.
  mutating func finishLeaf(_ index: Int) -> Block? {
    let line = runLine ?? self.line
    let role = frames[index].role
    if role == .code { return finishCode(index) }
    let spans = takeRun()
    leaf = nil
    switch role {
    case .heading: return heading(spans, frames[index], line: line)
    case .cell: addCell(spans, line: line)
    case .term: addTerm(spans, line: line)
    default: addCaption(spans, role, line: line)
    }
    return nil
  }

  private mutating func finishCode(_ index: Int) -> Block? {
    var line = runLine ?? self.line
    leaf = nil
    if verbatim.last == 0x0A { verbatim.removeLast() }
    // HTML does not count a line break right behind `<pre>`.
    let skipsFirst = frames[index].tag != nil && verbatim.first == 0x0A
    if skipsFirst { line += 1 }
    let text = verbatim[(skipsFirst ? 1 : 0)...].text
    verbatim.removeAll(keepingCapacity: true)
    runLine = nil
    isAtSpace = true
    return Block(.code(text, language: frames[index].language), line: line)
  }

  private mutating func heading(_ spans: [Span], _ frame: Frame, line: Int) -> Block? {
    var text = spans
    let written = Anchors.takeIdentifier(from: &text)
    guard !text.isEmpty else { return nil }
    let anchor = anchors.anchor(for: plainText(text), identifier: frame.identifier ?? written)
    return Block(.heading(level: frame.level, text: text, anchor: anchor), line: line)
  }

  private mutating func addTerm(_ spans: [Span], line: Int) {
    let index = holders[holders.count - 1]
    if frames[index].role == .definitions {
      frames[index].definitions.append(Block.Definition(term: spans, descriptions: []))
    } else if !spans.isEmpty {
      add(Block(.paragraph(spans), line: line))
    }
  }

  /// Gives a summary, a caption or an attribution to what it belongs to.
  private mutating func addCaption(_ spans: [Span], _ role: Frame.Role, line: Int) {
    guard !spans.isEmpty else { return }
    let index = holders[holders.count - 1]
    switch (role, frames[index].role) {
    case (.caption, _) where frames.count > 1 && frames[frames.count - 2].role == .table:
      tables[tables.count - 1].addCaption(spans)
    case (.caption, .figure), (.summary, .details), (.attribution, .quote):
      if !frames[index].spans.isEmpty { frames[index].spans.append(.lineBreak) }
      frames[index].spans += spans
    default: add(Block(.paragraph(spans), line: line))
    }
  }
}
