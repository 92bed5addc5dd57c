// What the preparation of a body has put into the Markdown: footnotes, formulas, embeds, parts.

import Announcements

extension TreeBuilder {
  /// Does what an insertion stands for.
  mutating func insert(_ number: Int) {
    guard source.insertions.indices.contains(number) else { return }
    budget.spend(16)
    switch source.insertions[number].meaning {
    case .footnote(let index): addVisible(.footnote(index))
    case .note(let index): openNote(index)
    case .math(let text, let isDisplayed): addMath(text, isDisplayed: isDisplayed)
    case .link(let address, let title): addLink(to: address, title: title)
    case .image(let address, let alternative, let caption, let link):
      addFigure(address, alternative, caption, link)
    case .card(let title, let address, let text): addCard(title, address, text)
    case .quotation(let text, let attribution):
      open(.quote, tag: .blockquote)
      addMarked(text)
      endBlock()
      setAttribution(attribution)
      close(.blockquote)
    case .title(let text): addTitle(text)
    case .open(let role, let tag): openPart(role, tag)
    case .close(let tag):
      endBlock()
      close(tag)
    case .openDetails(let summary):
      open(.details, tag: .details)
      open(.summary, tag: .summary)
      add(text: summary)
      close(.summary)
    case .openQuote(let attribution):
      open(.quote, tag: .blockquote)
      setAttribution(attribution)
    }
  }

  /// Says of the quotation that is open who is quoted, in text in which links may stand.
  private mutating func setAttribution(_ text: String?) {
    guard let text, !frames[frames.count - 1].isGhost else { return }
    open(.attribution, tag: .cite)
    addMarked(text)
    close(.cite)
  }

  private mutating func addCard(_ title: String?, _ address: String?, _ text: String) {
    endBlock()
    if let address { addLink(to: address, title: title) } else if let title { addTitle(title) }
    endBlock()
    addMarked(text)
    endBlock()
  }

  /// What an insertion has taken the place of, for where it turns out to be code.
  func sourceOfInsertion(_ number: Int) -> String {
    source.insertions.indices.contains(number) ? source.insertions[number].source : ""
  }

  private mutating func openPart(_ role: Frame.Role, _ tag: Tag) {
    if tag == .dt || tag == .dd {
      close(.dt)
      close(.dd)
    }
    open(role, tag: tag)
  }

  /// Ends the body, or the note before, and begins a note.
  private mutating func openNote(_ index: Int) {
    while frames.count > 1 { popFrame() }
    endRun()
    dropSpans(above: 1)
    paragraphDepth = 1
    finishNote()
    while document.footnotes.count <= index {
      document.footnotes.append(Footnote(label: "", blocks: []))
    }
    note = index
  }

  /// Puts the blocks since the last note began where they belong.
  mutating func finishNote() {
    let blocks = frames[0].blocks
    frames[0].blocks = []
    if let note {
      document.footnotes[note].blocks = blocks
    } else {
      document.blocks = blocks
    }
  }

  private mutating func addMath(_ text: String, isDisplayed: Bool) {
    guard hiddenDepth == 0 else { return }
    if isDisplayed, leaf == nil {
      endBlock()
      add(Block(.math(text), line: line))
    } else {
      addVisible(.math(text))
    }
    budget.spend(text.utf8.count)
    words += text.split(whereSeparator: \.isWhitespace).count
  }

  mutating func addFigure(
    _ address: String, _ alternative: String, _ caption: String?, _ link: String?
  ) {
    if caption != nil { open(.figure, tag: .figure) }
    if let link { openLink(to: link, tag: .a) }
    addImage(alternative: alternative, address: address)
    if link != nil { closeSpan(.a) }
    guard let caption else { return }
    open(.caption, tag: .figcaption)
    addMarked(caption)
    close(.figure)
  }

  private mutating func addTitle(_ text: String) {
    endBlock()
    open(span: .strong, tag: .b)
    add(text: text)
    closeSpan(.b)
    endBlock()
  }
}
