// Rows of logos: where pictures stand by themselves, what they are called is what a reader sees.

import Announcements

/// Finds the pictures that stand alone in a paragraph.
enum Pictures {
  /// Whether a paragraph holds pictures and nothing else.
  static func stand(alone text: [Span]) -> Bool {
    guard let first = text.first else { return false }
    // Nearly all paragraphs begin with words.
    if case .text(let words) = first, !words.isBlank { return false }
    return text.contains { isPicture($0) } && text.allSatisfy { isPicture($0) || isGap($0) }
  }

  /// Returns what the pictures of a paragraph are called, without a word for what they are.
  static func names(in text: [Span]) -> [String] {
    text.flatMap { span -> [String] in
      switch span {
      case .image(let alternative, _): name(alternative).map { [$0] } ?? []
      case .link(_, let inner): names(in: inner)
      default: []
      }
    }
  }

  /// Returns a name without the "logo" before or behind it; nil for what is too long to be one.
  private static func name(_ alternative: String) -> String? {
    var words = alternative.split(separator: " ")
    if words.count > 1, words[0].lowercased() == "logo" {
      words.removeFirst()
      if words.count > 1, ["of", "for"].contains(words[0]) { words.removeFirst() }
    }
    while words.count > 1, ["logo", "logotype"].contains(words[words.count - 1].lowercased()) {
      words.removeLast()
    }
    return words.isEmpty || words.count > 6 ? nil : words.joined(separator: " ")
  }

  private static func isPicture(_ span: Span) -> Bool {
    switch span {
    case .image: true
    case .link(_, let inner): stand(alone: inner)
    default: false
    }
  }

  private static func isGap(_ span: Span) -> Bool {
    switch span {
    case .lineBreak: true
    case .text(let words): words.isBlank
    default: false
    }
  }
}

extension Flattening {
  /// Adds the pictures of a paragraph, and of those that follow it, as the items of one list; a single
  /// picture is an illustration. Those behind the first paragraph were added with it.
  mutating func addPictures(of blocks: [Block], at index: Int) {
    func text(_ index: Int) -> [Span]? {
      guard blocks.indices.contains(index), case .paragraph(let text) = blocks[index].content,
        Pictures.stand(alone: text)
      else { return nil }
      return text
    }
    guard text(index - 1) == nil else { return }
    var names: [(name: String, line: Int)] = []
    var next = index
    while let text = text(next) {
      names += Pictures.names(in: text).map { ($0, blocks[next].line) }
      next += 1
    }
    guard names.count > 1 else { return }
    nest { list in
      for (name, line) in names { list.add([.text(name)], .item, line) }
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } }
}
