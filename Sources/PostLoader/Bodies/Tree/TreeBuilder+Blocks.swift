// Blocks: how they open, close and end up in the tree.

import Announcements

extension TreeBuilder {
  // MARK: opening

  /// Opens a block of any role; without a tag it is Markdown's.
  mutating func open(_ role: Frame.Role, tag: Tag? = nil) {
    endBlock()
    if tag == nil { closeHeading() }
    let isGhost =
      leaf != nil || hiddenDepth > 0
      || (role.holdsBlocks && holders.count >= TreeBuilder.maximumDepth)
    let frame = Frame(role, tag: tag, isGhost: isGhost, spanDepth: spans.count)
    if role == .hidden { hiddenDepth += 1 }
    if let tag { openTags[tag, default: 0] += 1 }
    frames.append(frame)
    guard !isGhost else {
      if role == .code {
        verbatimDepth += 1
        open(span: .code, tag: tag)
      }
      return
    }
    budget.spend(16)
    if role.holdsBlocks { holders.append(frames.count - 1) }
    if role.isLeaf { leaf = frames.count - 1 }
  }

  mutating func openList(start: Int?, isTight: Bool, tag: Tag? = nil) {
    open(.list, tag: tag)
    frames[frames.count - 1].start = start
    frames[frames.count - 1].isTight = isTight
  }

  /// Opens an item of a list; outside of any list it is a line behind a bullet.
  mutating func openItem(isChecked: Bool? = nil, tag: Tag? = nil) {
    let isInList = leaf == nil && frames[holders[holders.count - 1]].role == .list
    if isInList {
      open(.item, tag: tag)
      frames[frames.count - 1].isChecked = isChecked
    } else {
      endBlock()
      openGhost(.item, tag: tag)
      add(text: isChecked.map { $0 ? "\u{2022} [x] " : "\u{2022} [ ] " } ?? "\u{2022} ")
    }
  }

  mutating func openHeading(level: Int, identifier: String? = nil, tag: Tag? = nil) {
    open(.heading, tag: tag)
    frames[frames.count - 1].level = min(max(level, 1), 6)
    frames[frames.count - 1].identifier = identifier
  }

  mutating func openCode(language: String?, tag: Tag? = nil) {
    open(.code, tag: tag)
    frames[frames.count - 1].language = language
  }

  /// Opens a frame that leaves no trace, so that its end has something to close.
  mutating func openGhost(_ role: Frame.Role, tag: Tag?) {
    if let tag { openTags[tag, default: 0] += 1 }
    frames.append(Frame(role, tag: tag, isGhost: true, spanDepth: spans.count))
  }

  mutating func openParagraph() {
    if runLine != nil { closeHeading() }
    endBlock()
    paragraphDepth = spans.count
  }

  mutating func closeParagraph() {
    endBlock()
    dropSpans(above: paragraphDepth)
  }

  mutating func addRule(line: Int) {
    endBlock()
    guard leaf == nil, hiddenDepth == 0 else { return }
    add(Block(.rule, line: line))
  }

  /// Closes a heading that HTML has opened and seems to have left open, as Markdown goes on.
  private mutating func closeHeading() {
    guard let leaf, frames[leaf].role == .heading, frames[leaf].tag != nil else { return }
    while frames.count > leaf { popFrame() }
  }

  // MARK: closing

  /// Closes the innermost block that Markdown opened, and what HTML opened in it.
  mutating func close() {
    while frames.count > 1 {
      let wasMarkdown = frames[frames.count - 1].tag == nil
      popFrame()
      if wasMarkdown { return }
    }
  }

  /// Closes the nearest open element of a name, unless an open Markdown block stands above it.
  /// - Returns: whether there was one.
  @discardableResult
  mutating func close(_ tag: Tag) -> Bool {
    guard openTags[tag, default: 0] > 0 else { return false }
    // Looking back a bounded way keeps thousands of stray end tags from taking quadratic time.
    for index in stride(from: frames.count - 1, through: max(1, frames.count - 256), by: -1) {
      guard let open = frames[index].tag else { return false }
      guard open == tag else { continue }
      while frames.count > index { popFrame() }
      return true
    }
    return false
  }

  /// Closes the innermost frame and puts what it held into the tree.
  mutating func popFrame() {
    let index = frames.count - 1
    guard index > 0 else { return }
    if let tag = frames[index].tag { openTags[tag, default: 1] -= 1 }
    if frames[index].isGhost {
      popGhost(index)
      return
    }
    let content = frames[index].role.isLeaf ? finishLeaf(index) : finishHolder(index)
    dropSpans(above: frames[index].spanDepth)
    frames.removeLast()
    if let content { add(content) }
    if !codeLinks.isEmpty, leaf == nil { addCodeLinks() }
  }

  private mutating func popGhost(_ index: Int) {
    endBlock()
    switch frames[index].role {
    case .hidden: hiddenDepth -= 1
    case .code: verbatimDepth -= 1
    default: break
    }
    dropSpans(above: frames[index].spanDepth)
    frames.removeLast()
  }

  private mutating func finishHolder(_ index: Int) -> Block? {
    endRun()
    let role = frames[index].role
    if role == .hidden { hiddenDepth -= 1 }
    if role == .table { return finishTable() }
    if role == .row { endRow() }
    if role.holdsBlocks { holders.removeLast() }
    let frame = frames[index]
    switch role {
    case .quote:
      return block(.quote(frame.blocks, attribution: frame.spans), of: frame.blocks)
    case .list:
      let list = Block.List(start: frame.start, isTight: frame.isTight, items: frame.items)
      return frame.items.isEmpty ? nil : block(.list(list), of: frame.items.first?.blocks ?? [])
    case .item: addItem(Block.Item(isChecked: frame.isChecked, frame.blocks))
    case .details:
      return block(.details(summary: frame.spans, frame.blocks), of: frame.blocks)
    case .figure: return finishFigure(frame)
    case .definitions:
      let blocks = frame.definitions.first?.descriptions.first ?? []
      return frame.definitions.isEmpty ? nil : block(.definitions(frame.definitions), of: blocks)
    case .description: addDescription(frame.blocks)
    default: break
    }
    return nil
  }

  /// A figure without a caption is what it shows.
  private mutating func finishFigure(_ frame: Frame) -> Block? {
    if frame.blocks.count == 1, !frame.spans.isEmpty,
      case .quote(let blocks, attribution: []) = frame.blocks[0].content
    {
      return block(.quote(blocks, attribution: frame.spans), of: frame.blocks)
    }
    guard frame.spans.isEmpty else {
      return block(.figure(frame.blocks, caption: frame.spans), of: frame.blocks)
    }
    for block in frame.blocks { add(block) }
    return nil
  }

  private func block(_ content: Block.Content, of blocks: [Block]) -> Block {
    Block(content, line: blocks.first?.line ?? line)
  }

  // MARK: placing

  /// Puts a block where blocks go at present.
  mutating func add(_ block: Block) {
    budget.spend(16)
    let index = holders[holders.count - 1]
    switch frames[index].role {
    case .list: frames[index].items.append(Block.Item([block]))
    case .definitions:
      frames[index].definitions.append(Block.Definition(term: [], descriptions: [[block]]))
    default: frames[index].blocks.append(block)
    }
  }

  private mutating func addItem(_ item: Block.Item) {
    frames[holders[holders.count - 1]].items.append(item)
  }

  private mutating func addDescription(_ blocks: [Block]) {
    let index = holders[holders.count - 1]
    guard frames[index].role == .definitions else {
      for block in blocks { add(block) }
      return
    }
    if frames[index].definitions.isEmpty {
      frames[index].definitions.append(Block.Definition(term: [], descriptions: []))
    }
    frames[index].definitions[frames[index].definitions.count - 1].descriptions.append(blocks)
  }
}
