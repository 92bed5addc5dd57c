// Links and images: each is numbered where it stands, in reading order.

import Announcements

extension TreeBuilder {
  /// Opens a link. A link inside another one ends it, as in HTML; inside of one of Markdown's it is
  /// only its text.
  mutating func openLink(to address: String, tag: Tag? = nil) {
    if linkDepth > 0, let outer = spans.lastIndex(where: \.isLink) {
      let isClosable = spans[outer...].allSatisfy { $0.tag != nil }
      if isClosable { dropSpans(above: outer) }
    }
    guard linkDepth == 0, imageDepth == 0, hiddenDepth == 0, spans.count < Self.maximumDepth else {
      open(span: .plain, tag: tag)
      return
    }
    flushText()
    let number = addLink(to: address, text: "")
    if tag == nil { unplacedLink = number }
    open(span: .link(number), tag: tag)
  }

  /// Opens an image, of which what follows is the alternative text.
  mutating func openImage(at address: String) {
    open(span: .image(address))
  }

  /// Adds an image; only where nothing links it already it becomes a link itself.
  mutating func addImage(alternative: String, address: String) {
    guard hiddenDepth == 0 else { return }
    guard imageDepth == 0 else { return append(.text(alternative)) }
    flushText()
    if alternative.isEmpty { adviseText(forImageAt: address) }
    countWords(of: alternative)
    // An image that is written out in its own address leads nowhere.
    let isLink = linkDepth == 0 && !address.isEmpty && !address.hasPrefix("data:")
    let text = alternative.isEmpty ? lastPart(of: address) : alternative
    let number = isLink ? addLink(to: address, text: text) : nil
    addVisible(.image(alternative: alternative, link: number))
  }

  /// Notes a link.
  /// - Returns: its index.
  mutating func addLink(to address: String, text: String) -> Int {
    let resolved = context.resolve(LinkTarget(written: address))
    budget.spend(resolved.url.utf8.count + 32)
    document.links.append(
      Link(
        text: text, url: resolved.url, keys: resolved.keys, fragment: resolved.fragment, line: line)
    )
    return document.links.count - 1
  }

  /// Gives a link without text its address to show; one to a place in the post itself, such as a
  /// heading's permalink, is taken back.
  mutating func finishLink(_ number: Int, _ index: Int) {
    unplacedLink = nil
    guard spans[index].children.isEmpty, !spans[index].wasShown else { return }
    let url = document.links[number].url
    if url.isEmpty || url.hasPrefix("#"), number == document.links.count - 1 {
      document.links.removeLast()
    } else {
      add(text: url)
      flushText()
    }
  }

  private mutating func adviseText(forImageAt address: String) {
    let url = address.isEmpty ? "" : context.resolve(LinkTarget(written: address)).url
    let name = url.isEmpty ? "" : ": \(url)"
    problems.append(
      Problem(.imageWithoutText, line: line, "an image without alternative text\(name)"))
  }

  private mutating func countWords(of text: String) {
    isInWord = false
    let isPlain = !text.hasByte { $0 >= 0x80 || $0 < 0x20 }
    words +=
      isPlain
      ? text.utf8.split(separator: 0x20).count
      : text.split(whereSeparator: \.isWhitespace).count
  }

  private func lastPart(of address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return String(path.split(separator: "/").last ?? "")
  }
}

extension TreeBuilder {
  /// Makes spans of the pending text in which an address may stand.
  mutating func appendWithAddresses() {
    var start = 0
    for match in Addresses.all(in: pending) {
      if match.range.lowerBound > start {
        append(.text(pending[start..<match.range.lowerBound].text))
      }
      let text = pending[match.range].text
      append(.link(addLink(to: match.url, text: text), [.text(text)]))
      start = match.range.upperBound
    }
    if start < pending.count { append(.text(pending[start...].text)) }
  }
}

extension SpanFrame {
  var isLink: Bool {
    if case .link = kind { true } else { false }
  }
}

extension LinkTarget {
  /// How a template's target is written into the Markdown, where an address would stand.
  static let postScheme = "gazette-post:"
  static let fileScheme = "gazette-file:"
  /// A letter of both that few addresses have.
  private static let rareLetter = UInt8(ascii: "z")

  /// Whether a text is such a target.
  static func isTemplate(_ text: String) -> Bool {
    text.hasPrefix(postScheme) || text.hasPrefix(fileScheme)
  }

  /// Reads a target as it stands in a link. A template may have put `site.url` before its own.
  init(written address: String) {
    if !address.hasByte(where: { $0 == LinkTarget.rareLetter }) {
      self = address.hasPrefix("@/") ? .file(address) : .address(address)
    } else if let rest = address.part(after: LinkTarget.postScheme) {
      self = .postURL(rest.replacing("%20", with: " "))
    } else if let rest = address.part(after: LinkTarget.fileScheme) {
      self = .file(rest.replacing("%20", with: " "))
    } else if address.hasPrefix("@/") {
      self = .file(address)
    } else {
      self = .address(address)
    }
  }
}

extension String {
  /// Returns what stands behind the first place of another text, nil where it is not there.
  fileprivate func part(after other: String) -> String? {
    let bytes = utf8
    guard bytes.count >= other.utf8.count else { return nil }
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "g")) {
      let rest = bytes[start...]
      if rest.starts(with: other.utf8) {
        return String(Substring(rest.dropFirst(other.utf8.count)))
      }
      index = bytes.index(after: start)
    }
    return nil
  }
}
