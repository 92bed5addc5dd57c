// Single elements of HTML: links, images, what is embedded, code, and names that HTML lacks.

import Announcements

extension TreeBuilder {
  mutating func startLink(_ html: HTMLTag) {
    // A link without an address is the name of a place.
    guard let address = html["href"] else { return open(span: .plain, tag: .a) }
    if isInCodeBlock, hiddenDepth == 0 {
      codeLinks.append(CodeLink(address: address, start: verbatim.count))
      return open(span: .plain, tag: .a)
    }
    openLink(to: address, tag: .a)
  }

  /// Ends a link; of one in a code block, notes what its text is.
  mutating func endLink() {
    if isInCodeBlock, let last = codeLinks.indices.last, codeLinks[last].text == nil {
      codeLinks[last].text = verbatim[min(codeLinks[last].start, verbatim.count)...].text
    }
    closeSpan(.a)
  }

  /// Adds the links of a code block below it: the code itself can show no target.
  mutating func addCodeLinks() {
    let links = codeLinks
    codeLinks = []
    for link in links where !link.address.hasPrefix("#") {
      let text = (link.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      addLink(to: link.address, title: text.isEmpty ? nil : text)
      addLineBreak()
    }
    endBlock()
  }

  mutating func addImage(_ html: HTMLTag) {
    let address = html["src"] ?? html["data-src"] ?? ""
    let alternative = html["alt"] ?? ""
    guard !address.isEmpty || !alternative.isEmpty else { return }
    addImage(alternative: alternative, address: address)
  }

  /// Adds a film, a sound or another page as a link to it.
  mutating func addEmbedded(_ tag: Tag, _ html: HTMLTag) {
    var address: String?
    switch tag {
    case .iframe, .video, .audio, .embed, .source:
      address = html["src"] ?? html["data-src"] ?? html["data-lazy-src"]
    case .object: address = html["data"]
    case .area: address = html["href"]
    default: return
    }
    guard let address, !address.hasPrefix("about:") else { return }
    addLink(to: address, title: html["title"] ?? html["alt"] ?? html["aria-label"])
  }

  /// Adds a link that has no text of its own; without a title it shows its address.
  mutating func addLink(to address: String, title: String?) {
    let whole = address.hasPrefix("//") ? "https:" + address : address
    guard linkDepth == 0 else { return add(text: title ?? "") }
    openLink(to: whole, tag: .a)
    if let title { add(text: title) }
    closeSpan(.a)
  }

  /// Whether text goes into a code block, or into one that stands inside running text.
  var isInCode: Bool { verbatimDepth > 0 || isInCodeBlock }

  var isInCodeBlock: Bool { leaf.map { frames[$0].role == .code } ?? false }

  var isInQuote: Bool {
    leaf == nil && frames[holders[holders.count - 1]].role == .quote
  }

  /// Whether `cite` names who is quoted, not a work in running text: it begins a line of a quote.
  var isAtAttribution: Bool {
    guard isInQuote, pending.isEmpty else { return false }
    guard spans.count == 1 else { return false }
    if case .lineBreak = spans[0].children.last { return true }
    return spans[0].children.isEmpty
  }

  /// Takes a code block's language from its class.
  mutating func setLanguage(from html: HTMLTag) {
    guard let leaf, frames[leaf].role == .code, frames[leaf].language == nil else { return }
    let classes = (html["class"] ?? "").split(separator: " ")
    for prefix in ["language-", "lang-", "highlight-source-"] {
      if let name = classes.first(where: { $0.hasPrefix(prefix) }) {
        frames[leaf].language = String(name.dropFirst(prefix.utf8.count))
        return
      }
    }
    frames[leaf].language = html["lang"]
  }

  /// Handles a name that HTML does not have: a component, of which the text and the target are
  /// shown, or a placeholder such as `<pool>`, which is text.
  mutating func startUnknown(_ html: HTMLTag) {
    let isComponent =
      html.isSelfClosing || !html.attributes.isEmpty || html.name.contains(":") || context.isMDX
    if !isComponent {
      if ends == nil { ends = source.endTags() }
      if ends?[html.name.lowercased()] == nil { return add(text: "<\(html.name)>") }
    }
    guard let first = html.name.utf8.first, first < 0x61 else { return }
    if !html.standsInText { endBlock() }
    let title = html["title"] ?? html["label"] ?? html["caption"] ?? html["summary"]
    let identifier = ["id", "videoid", "youtubeid", "tweetid", "tweet", "video", "code", "url"]
      .lazy.compactMap { html[$0] }.first
    if html.name == "Head", !html.isSelfClosing, hasEnd(.head) {
      return open(.hidden, tag: .head)
    }
    if let address = Embeds.address(of: html.name, identifier: identifier) {
      addLink(to: address, title: title)
    } else if let source = html["src"] ?? html["image"], !source.isEmpty {
      let caption = html["alt"] == nil ? nil : html["caption"]
      addFigure(source, html["alt"] ?? TreeBuilder.unmarked(title ?? ""), caption, nil)
    } else if html.name.hasSuffix("Quote") || html.name.hasSuffix("quote"), hasEnd(of: html) {
      openQuote(html)
    } else if let address = html["href"] ?? html["url"] ?? html["to"] {
      if html.isSelfClosing || !hasEnd(of: html) {
        addLink(to: address, title: title)
        return addDescription(html)
      }
      openLink(to: address, tag: .a)
      components.append(html.name.lowercased())
      if let title { add(text: title + " ") }
    } else if let alternative = html["alt"], !alternative.isEmpty {
      addImage(alternative: alternative, address: "")
    } else if let title {
      open(span: .strong, tag: .b)
      add(text: title)
      closeSpan(.b)
      endBlock()
      addDescription(html)
    }
  }

  /// Adds what a component has to say below its title.
  private mutating func addDescription(_ html: HTMLTag) {
    guard let text = html["description"], !text.isEmpty else { return }
    endBlock()
    add(text: text)
    endBlock()
  }
}

extension TreeBuilder {
  /// Whether a component has an end, so that something of it can stay open until then.
  private mutating func hasEnd(of html: HTMLTag) -> Bool {
    guard !html.isSelfClosing, components.count < 64 else { return false }
    if ends == nil { ends = source.endTags() }
    return ends?[html.name.lowercased()].map { $0 >= line } ?? false
  }

  /// Opens a quotation that says in its attributes who is quoted.
  private mutating func openQuote(_ html: HTMLTag) {
    open(.quote, tag: .blockquote)
    components.append(html.name.lowercased())
    let parts = ["author", "name", "by", "cite", "role", "title", "company"].compactMap { html[$0] }
    if !parts.isEmpty, !frames[frames.count - 1].isGhost {
      frames[frames.count - 1].spans = [.text(parts.joined(separator: ", "))]
    }
  }

  /// Ends what a component has opened.
  /// - Returns: whether it had.
  mutating func endComponent(_ name: String) -> Bool {
    guard components.last == name else { return false }
    components.removeLast()
    if name.hasSuffix("quote") {
      close(.blockquote)
    } else {
      endLink()
    }
    return true
  }
}

extension HTMLTag {
  /// Whether a component is a part of the text around it.
  fileprivate var standsInText: Bool {
    name.hasSuffix("Link") || name == "Trans" || name == "Translate"
      || ["A", "Anchor", "Highlight", "Tooltip", "Badge", "Kbd", "Icon", "Term"].contains(name)
  }
}

/// A link in a code block.
struct CodeLink {
  let address: String
  /// Where in the code its text begins, in bytes.
  let start: Int
  /// Nil as long as its end has not been seen.
  var text: String?
}
