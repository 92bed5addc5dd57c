// What the loader wants to know of a body: the heading that is its title, and its images.

import Announcements

extension Document {
  /// A heading, its line and its level.
  struct Heading {
    let text: String
    let line: Int
    let level: Int
  }

  /// The headings of the body itself, in reading order.
  private var headings: [Heading] {
    blocks.compactMap { block in
      guard case .heading(let level, let spans, _) = block.content else { return nil }
      let text = oneLine(plainText(spans))
      return text.isEmpty ? nil : Heading(text: text, line: max(1, block.line), level: level)
    }
  }

  /// The heading with which the body opens, if it stands for the whole: the first block, and no
  /// other of its level behind it.
  var titleHeading: Heading? {
    guard let first = blocks.first, case .heading = first.content, let title = headings.first,
      title.line == max(1, first.line)
    else { return nil }
    return headings.dropFirst().allSatisfy { $0.level > title.level } ? title : nil
  }

  /// The first heading of the highest level, as far as that is one.
  var mainHeading: Heading? { headings.first { $0.level == 1 } }

  /// An image, where it stands and where it leads.
  struct Image {
    let alternative: String
    let line: Int
    let url: String?
  }

  /// Every image of the body, in reading order.
  var images: [Image] {
    var images: [Image] = []
    for block in blocks { addImages(of: block, to: &images) }
    return images
  }

  private func addImages(of block: Block, to images: inout [Image]) {
    switch block.content {
    case .heading(_, let spans, _), .paragraph(let spans):
      addImages(of: spans, line: block.line, to: &images)
    case .quote(let blocks, let spans), .figure(let blocks, let spans):
      for block in blocks { addImages(of: block, to: &images) }
      addImages(of: spans, line: block.line, to: &images)
    case .details(let spans, let blocks):
      addImages(of: spans, line: block.line, to: &images)
      for block in blocks { addImages(of: block, to: &images) }
    case .list(let list):
      for block in list.items.flatMap(\.blocks) { addImages(of: block, to: &images) }
    case .definitions(let definitions):
      for block in definitions.flatMap(\.descriptions).joined() {
        addImages(of: block, to: &images)
      }
    case .table(let table):
      for cell in table.header + table.rows.joined() {
        addImages(of: cell, line: block.line, to: &images)
      }
    case .code, .rule, .math: break
    }
  }

  private func addImages(of spans: [Span], line: Int, to images: inout [Image]) {
    for span in spans {
      switch span {
      case .image(let alternative, let link):
        let target = link.flatMap { links.indices.contains($0) ? links[$0] : nil }
        images.append(
          Image(alternative: alternative, line: target?.line ?? line, url: target?.url))
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .superscript(let inner), .subscript(let inner), .link(_, let inner):
        addImages(of: inner, line: line, to: &images)
      case .text, .code, .footnote, .math, .lineBreak: break
      }
    }
  }
}

/// Returns the text of spans without what marks it.
func plainText(_ spans: [Span]) -> String {
  var text = ""
  for span in spans {
    switch span {
    case .text(let part), .code(let part), .math(let part): text += part
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .superscript(let inner), .subscript(let inner), .link(_, let inner):
      text += plainText(inner)
    case .image(let alternative, _): text += alternative
    case .lineBreak: text += " "
    case .footnote: break
    }
  }
  return text
}
