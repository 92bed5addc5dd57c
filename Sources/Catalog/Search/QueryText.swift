// Changing a query as text: what facets toggle and completion puts in stays text that can be
// edited, saved and pasted into a shell.

import Announcements

/// The text of a query whose fields can be taken out and put in.
public struct QueryText: Sendable, Hashable {
  public private(set) var text: String

  public init(_ text: String) { self.text = text }

  /// Returns a field with a value as the query language takes it, in quotation marks where needed.
  public static func term(_ field: Field, _ value: String) -> String {
    let value = String(value.unicodeScalars.filter { !"\"“”„‟".unicodeScalars.contains($0) })
    let isPlain = value.utf8.allSatisfy { $0 > 0x20 && !"()|".utf8.contains($0) }
    return "\(field.rawValue):" + (isPlain && !value.isEmpty ? value : "\"\(value)\"")
  }

  /// The values of a field that the query as a whole asks for: one of them, if there are several.
  public func values(of field: Field) -> [String] { terms(of: field).flatMap(\.values) }

  /// Returns the query with a value of a field put in, or taken out if it is there. Several values
  /// of one field stand as alternatives in parentheses.
  public func toggling(_ field: Field, _ value: String) -> QueryText {
    let values = values(of: field)
    let others = values.filter { !QueryText.isSame($0, value) }
    let new = others.count == values.count ? values + [value] : others
    var changed = removing(field)
    guard !new.isEmpty else { return changed }
    if changed.hasAlternatives { changed.text = "(\(changed.text))" }
    let terms = new.map { QueryText.term(field, $0) }.joined(separator: " OR ")
    changed.text += (changed.text.isEmpty ? "" : " ") + (new.count > 1 ? "(\(terms))" : terms)
    return changed
  }

  /// Returns the query without what it asks of a field as a whole.
  public func removing(_ field: Field) -> QueryText {
    var bytes = Array(text.utf8)
    for term in terms(of: field).reversed() { bytes.removeSubrange(term.range) }
    let words = String(decoding: bytes, as: UTF8.self)
    return QueryText(QueryText.trimmed(words))
  }

  /// Whether two values are the same to a search.
  static func isSame(_ one: String, _ other: String) -> Bool {
    Folding.folded(one) == Folding.folded(other)
  }

  /// What asks for a field: a term, or a group of nothing but alternatives of it.
  private struct Term {
    var range: Range<Int>
    var values: [String]
  }

  /// The terms of a field that hold for the query as a whole; none where it has alternatives.
  private func terms(of field: Field) -> [Term] {
    if hasAlternatives { return [] }
    let tokens = QueryLexer.tokens(of: text)
    var terms: [Term] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.kind == .open {
        if depth == 0, !isDenied(index, tokens), let group = group(of: field, tokens[index...]) {
          terms.append(group)
        }
        depth += 1
      } else if token.kind == .close {
        depth -= 1
      } else if depth == 0, token.isField(field), !isDenied(index, tokens) {
        terms.append(Term(range: token.range, values: [token.text]))
      }
    }
    return terms
  }

  private func isDenied(_ index: Int, _ tokens: [QueryToken]) -> Bool {
    index > 0 && tokens[index - 1].kind == .minus
  }

  /// The group that begins here, if it is `(f:a OR f:b ...)`.
  private func group(of field: Field, _ tokens: ArraySlice<QueryToken>) -> Term? {
    guard let end = tokens.firstIndex(where: { $0.kind == .close }), let open = tokens.first else {
      return nil
    }
    let inner = tokens[(tokens.startIndex + 1)..<end]
    for (offset, token) in inner.enumerated() {
      guard offset % 2 == 0 ? token.isField(field) : token.kind == .or else { return nil }
    }
    guard inner.count % 2 == 1 else { return nil }
    return Term(
      range: open.range.lowerBound..<tokens[end].range.upperBound,
      values: inner.filter { $0.kind != .or }.map(\.text))
  }

  /// Whether the query as a whole is a choice.
  private var hasAlternatives: Bool {
    var depth = 0
    for token in QueryLexer.tokens(of: text) {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if token.kind == .or, depth == 0 { return true }
    }
    return false
  }

  /// The text without spaces at its ends, and without those that a removed term leaves double.
  private static func trimmed(_ text: String) -> String {
    var isQuoted = false
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x20, !isQuoted, bytes.last ?? 0x20 == 0x20 { continue }
      bytes.append(byte)
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension QueryToken {
  func isField(_ field: Field) -> Bool {
    if case .field(let own, _, _, _) = kind { own == field } else { false }
  }
}
