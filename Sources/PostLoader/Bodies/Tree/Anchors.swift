// The names of headings, by which a link's fragment leads to them.

import Announcements

/// Gives each heading of a document a name of its own, as GitHub does.
struct Anchors {
  /// How often a name was given.
  private var uses: [String: Int] = [:]

  /// Returns the anchor of a heading: the identifier if the post gives it one, else its text in
  /// lower case, without punctuation and with hyphens for spaces, and a number where it is taken.
  /// https://github.com/gjtorikian/html-pipeline (its table of contents filter)
  mutating func anchor(for text: String, identifier: String?) -> String {
    let name = identifier ?? Anchors.slug(of: text)
    var anchor = name
    if let count = uses[name] {
      var number = count
      while uses["\(name)-\(number)"] != nil { number += 1 }
      uses[name] = number + 1
      anchor = "\(name)-\(number)"
    }
    uses[anchor] = max(uses[anchor] ?? 0, 1)
    return anchor
  }

  static func slug(of text: String) -> String {
    var text = text
    if let plain = text.withUTF8(plainSlug) { return plain }
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": slug.append(scalar)
      case "A"..."Z": slug.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case " ": slug.append("-")
      case _ where scalar.value < 0x80: break
      default: slug.append(contentsOf: letters(of: scalar))
      }
    }
    return String(slug)
  }

  /// Returns the slug of bytes of ASCII; nil where there are others.
  private static func plainSlug(of text: UnsafeBufferPointer<UInt8>) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): slug.append(byte)
      case 0x41...0x5A: slug.append(byte | 0x20)
      case 0x20: slug.append(UInt8(ascii: "-"))
      case 0x80...: return nil
      default: break
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func letters(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: scalar.properties.lowercaseMapping.unicodeScalars
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .decimalNumber, .letterNumber, .connectorPunctuation:
      String(scalar).unicodeScalars
    default: "".unicodeScalars
    }
  }

  /// Cuts `{#name}` from the end of a heading.
  static func takeIdentifier(from spans: inout [Span]) -> String? {
    guard case .text(let text) = spans.last, text.utf8.last == UInt8(ascii: "}"),
      let open = text.utf8.lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let inside = text[text.index(after: open)...].dropLast().drop { $0 == ":" || $0 == " " }
    let identifier = inside.split(separator: " ").first { $0.hasPrefix("#") }?.dropFirst()
    guard let identifier, !identifier.isEmpty else { return nil }
    spans.removeLast()
    let rest = String(text[..<open]).trimmedAtEnd
    if !rest.isEmpty { spans.append(.text(rest)) }
    return String(identifier)
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedAtEnd: String {
    var bytes = utf8[...]
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
