// Templates in a body: Liquid and its kin (Jekyll, Twig, Nunjucks), the shortcodes of Hugo and
// Zola, ERB. What carries a text or a target is shown as that, the rest disappears.

extension Preparation {
  // MARK: {{ }}

  /// Takes `{{ value }}`, or a shortcode: `{{< name >}}`, `{{% name %}}`, `{{ name(...) }}`.
  mutating func takeOutput() -> Bool {
    switch byte(position + 2) {
    case UInt8(ascii: "<"): return takeShortcode(end: ">}}")
    case UInt8(ascii: "%"): return takeShortcode(end: "%}}")
    default: break
    }
    guard let end = find("}}", from: position + 2) else { return false }
    let inside = inside(position + 2, end)
    if let call = Arguments.call(inside) {
      show(Shortcode(name: call.name, call.arguments), for: end + 2)
    } else {
      let value = Expression.value(of: inside, variables)
      skip(to: end + 2)
      hasRemoved = true
      writeValue(value)
    }
    return true
  }

  private mutating func takeShortcode(end: String) -> Bool {
    guard let close = find(end, from: position + 3) else { return false }
    let inside = inside(position + 3, close)
    // `{{</* name */>}}` shows how the shortcode is written.
    if inside.starts(with: "/*".utf8) {
      let opening = text(position..<(position + 3))
      var shown = inside.dropFirst(2)
      if shown.last == UInt8(ascii: "*") { shown = shown.dropLast() }
      skip(to: close + end.utf8.count)
      write("\(opening) \(oneLine(shown.trimmed.text)) \(end)")
      return true
    }
    let (name, arguments) = Arguments.command(inside, variables)
    take(Shortcode(name: name, arguments), kind: .shortcode(end), for: close + end.utf8.count)
    return true
  }

  // MARK: {% %}

  mutating func takeTag() -> Bool {
    guard let close = find("%}", from: position + 2) else { return false }
    let inside = inside(position + 2, close)
    let call = Arguments.call(inside)
    let (name, arguments) = call ?? Arguments.command(inside, variables)
    take(Shortcode(name: name, arguments), kind: .tag, for: close + 2)
    return true
  }

  /// What a template is written with, which tells how its end is.
  private enum Kind {
    case tag
    /// Hugo's, with the end of its delimiter.
    case shortcode(String)
  }

  private mutating func take(_ shortcode: Shortcode, kind: Kind, for end: Int) {
    switch shortcode.name {
    case "raw", "verbatim": takeRaw(shortcode.name, kind, from: end)
    case "comment":
      remove(to: endTag(of: "comment", kind, from: end)?.upperBound ?? end)
    case "highlight", "code", "codeblock", "code-block":
      guard let tag = endTag(of: shortcode.name, kind, from: end) else {
        return show(shortcode, for: end)
      }
      takeHighlight(
        shortcode.arguments.positional.first ?? "", end..<tag.lowerBound, to: tag.upperBound)
    case "assign":
      if let (name, value) = Expression.assignment(shortcode.arguments.text, variables) {
        // A value made of itself again and again would grow without bound.
        variables[name] = value.utf8.count < 1_000 ? value : ""
      }
      remove(to: end)
    default: show(shortcode, for: end)
    }
  }

  /// Takes text in which templates are no templates.
  private mutating func takeRaw(_ name: String, _ kind: Kind, from start: Int) {
    guard let end = endTag(of: name, kind, from: start) else { return remove(to: start) }
    remove(to: start)
    copy(to: end.lowerBound)
    remove(to: end.upperBound)
  }

  /// Finds the tag that ends a part: `{% endname %}`, `{{< /name >}}`.
  private mutating func endTag(of name: String, _ kind: Kind, from start: Int) -> Range<Int>? {
    let word: String
    let close: String
    switch kind {
    case .tag: (word, close) = ("end\(name)", "%}")
    case .shortcode(let end): (word, close) = ("/\(name)", end)
    }
    var index = start
    var tries = 0
    while let found = find(word, from: index, acrossBlankLines: true), tries < 32 {
      tries += 1
      index = found + word.utf8.count
      var open = found
      while open > start, input[open - 1].isBlank || input[open - 1] == UInt8(ascii: "-") {
        open -= 1
      }
      let delimiter = close == "%}" ? 2 : 3
      guard open - delimiter >= start, input[open - delimiter] == UInt8(ascii: "{"),
        let end = find(close, from: index)
      else { continue }
      return (open - delimiter)..<(end + close.utf8.count)
    }
    return nil
  }

  /// What is inside of a template, without the dashes that trim white space and a closing slash.
  private func inside(_ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    var slice = input[start..<max(start, end)]
    if slice.first == UInt8(ascii: "-") { slice.removeFirst() }
    if slice.last == UInt8(ascii: "-") { slice.removeLast() }
    slice = slice.trimmed
    if slice.count > 1, slice.last == UInt8(ascii: "/") { slice.removeLast() }
    return slice.trimmed
  }

  /// Writes a text in which there may be a target of Markdown, which can have no spaces.
  private mutating func writeValue(_ text: String) {
    let line = oneLine(text)
    let isInTarget = line.utf8.contains(0x20) && targetPlace == .markdown
    write(isInTarget ? line.replacing(" ", with: "%20") : line)
  }

  private func oneLine(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }

  /// Writes what a template shows.
  mutating func show(_ shortcode: Shortcode, for end: Int) {
    if shortcode.endsPart, let tag = parts.popLast() { return insert(.close(tag), for: end) }
    switch shortcode.meaning {
    case .nothing: remove(to: end)
    case .insertion(.openDetails(let summary)):
      parts.append(.details)
      insert(.openDetails(summary: summary), for: end)
    case .insertion(.openQuote(let attribution)):
      parts.append(.blockquote)
      insert(.openQuote(attribution: attribution), for: end)
    case .text(let text) where LinkTarget.isTemplate(text) && !isAtTarget:
      insert(.link(address: text, title: nil), for: end)
    case .text(let text):
      skip(to: end)
      writeValue(text)
    case .insertion(let meaning):
      insert(meaning, for: end)
      // What a card has in it does not run on from its title.
      if case .link = meaning, byte(position).isLetterOrDigit { write(" ") }
    }
  }

  // MARK: <% %>

  /// Takes a tag of ERB; of one that links, the link.
  mutating func takeERB() -> Bool {
    guard let close = find("%>", from: position + 2) else { return false }
    var inside = inside(position + 2, close)
    guard inside.first == UInt8(ascii: "=") else {
      remove(to: close + 2)
      return true
    }
    inside = inside.dropFirst().trimmed
    let (name, arguments) = Arguments.call(inside) ?? Arguments.command(inside, variables)
    if name == "link_to", arguments.positional.count > 1 {
      let address = arguments.positional[1]
      insert(.link(address: address, title: arguments.positional[0]), for: close + 2)
    } else {
      skip(to: close + 2)
      hasRemoved = true
      write(oneLine(Expression.value(of: inside, variables)))
    }
    return true
  }
}
