// A document as a few lines of text, so that a test shows Markdown and tree side by side.

import Announcements

@testable import PostLoader

/// Reads a body and returns its outline: a line for each block, indented by its depth.
func outline(
  _ markdown: String, isMDX: Bool = false, variables: [String: String] = [:]
) -> String {
  outline(parse(markdown, isMDX: isMDX, variables: variables).document)
}

func parse(
  _ markdown: String, isMDX: Bool = false, variables: [String: String] = [:], firstLine: Int = 1
) -> ParsedBody {
  let context = BodyContext(firstLine: firstLine, isMDX: isMDX, variables: variables) { target in
    switch target {
    case .address(let address): ResolvedLink(url: address)
    case .postURL(let name): ResolvedLink(url: "post \(name)")
    case .file(let name): ResolvedLink(url: "file \(name)")
    }
  }
  return parseBody(Array(markdown.utf8), in: context)
}

func outline(_ document: Document) -> String {
  var lines: [String] = []
  for block in document.blocks { describe(block, 0, document, &lines) }
  for note in document.footnotes {
    lines.append("note \(note.label)")
    for block in note.blocks { describe(block, 1, document, &lines) }
  }
  return lines.joined(separator: "\n")
}

private func describe(_ block: Block, _ depth: Int, _ document: Document, _ lines: inout [String]) {
  func add(_ text: String, _ more: Int = 0) {
    lines.append(String(repeating: "  ", count: depth + more) + text)
  }
  func add(_ blocks: [Block], _ more: Int = 1) {
    for block in blocks { describe(block, depth + more, document, &lines) }
  }
  switch block.content {
  case .heading(let level, let text, let anchor):
    add("h\(level) \(text.described(document)) #\(anchor)")
  case .paragraph(let spans): add("p \(spans.described(document))")
  case .quote(let blocks, let attribution):
    add("quote")
    add(blocks)
    if !attribution.isEmpty { add("by \(attribution.described(document))", 1) }
  case .list(let list):
    add(list.start.map { "list \($0)" } ?? "list")
    for item in list.items {
      add(item.isChecked.map { $0 ? "item x" : "item _" } ?? "item", 1)
      add(item.blocks, 2)
    }
  case .definitions(let definitions):
    add("definitions")
    for definition in definitions {
      add("term \(definition.term.described(document))", 1)
      for blocks in definition.descriptions {
        add("is", 1)
        add(blocks, 2)
      }
    }
  case .code(let text, let language):
    add("code" + (language.map { " \($0)" } ?? ""))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { add("|\(line)", 1) }
  case .table(let table):
    let alignments = table.alignments.map { $0 == .left ? "<" : $0 == .right ? ">" : "^" }
    add("table \(alignments.joined())")
    if !table.header.isEmpty { add("head \(table.header.described(document))", 1) }
    for row in table.rows { add("row \(row.described(document))", 1) }
    if !table.caption.isEmpty { add("caption \(table.caption.described(document))", 1) }
  case .rule: add("rule")
  case .figure(let blocks, let caption):
    add("figure")
    add(blocks)
    add("caption \(caption.described(document))", 1)
  case .details(let summary, let blocks):
    add("details \(summary.described(document))")
    add(blocks)
  case .math(let text): add("math \(text)")
  }
}

extension [Block.Table.Cell] {
  fileprivate func described(_ document: Document) -> String {
    map { $0.described(document) }.joined(separator: " | ")
  }
}

extension [Span] {
  fileprivate func described(_ document: Document) -> String {
    map { $0.described(document) }.joined()
  }
}

extension Span {
  /// Markdown's own marks where there are some; a link as its number, text and target.
  fileprivate func described(_ document: Document) -> String {
    switch self {
    case .text(let text): text
    case .emphasis(let spans): "*\(spans.described(document))*"
    case .strong(let spans): "**\(spans.described(document))**"
    case .strikethrough(let spans): "~\(spans.described(document))~"
    case .superscript(let spans): "^\(spans.described(document))^"
    case .subscript(let spans): "_\(spans.described(document))_"
    case .code(let text): "`\(text)`"
    case .link(let index, let spans):
      "[\(index + 1):\(spans.described(document))](\(document.links[index].url))"
    case .image(let alternative, let index):
      "![\(alternative)]" + (index.map { "(\($0 + 1):\(document.links[$0].url))" } ?? "")
    case .footnote(let index): "[^\(index + 1)]"
    case .math(let text): "$\(text)$"
    case .lineBreak: "/"
    }
  }
}
