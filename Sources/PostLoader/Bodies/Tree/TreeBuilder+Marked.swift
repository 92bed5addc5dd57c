// Running text with some Markdown in it that stands where Markdown is not read: in an attribute of a
// template, in a caption of HTML.

import Announcements

extension TreeBuilder {
  /// How far the end of emphasis or of code is looked for.
  private static let longestMarked = 500

  /// Adds text in which links, emphasis and code may stand as Markdown has them.
  mutating func addMarked(_ text: String) {
    addMarked(Array(text.utf8)[...])
  }

  private mutating func addMarked(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    while let link = firstLink(in: bytes[start...]) {
      addEmphasized(bytes[start..<link.whole.lowerBound])
      addLink(to: link.address.text, title: link.text.text)
      start = link.whole.upperBound
    }
    addEmphasized(bytes[start...])
  }

  private mutating func addEmphasized(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard let inner = TreeBuilder.marked(bytes, at: index) else {
        index += 1
        continue
      }
      add(text: bytes[start..<index].text)
      let length = inner.lowerBound - index
      switch (bytes[index], length) {
      case (UInt8(ascii: "`"), _):
        open(span: .code, tag: .code)
        bytes[inner].withUnsafeBytes { addVerbatim($0) }
        closeSpan(.code)
      case (_, 1):
        open(span: .emphasis, tag: .em)
        addEmphasized(bytes[inner])
        closeSpan(.em)
      default:
        open(span: .strong, tag: .strong)
        addEmphasized(bytes[inner])
        closeSpan(.strong)
      }
      start = inner.upperBound + length
      index = start
    }
    add(text: bytes[start...].text)
  }

  /// Returns text without what marks links, emphasis and code in it, for where nothing but text can
  /// stand.
  static func unmarked(_ text: String) -> String {
    var rest = Array(text.utf8)[...]
    var result = ""
    while let link = firstLink(in: rest) {
      result += unemphasized(rest[..<link.whole.lowerBound]) + link.text.text
      rest = rest[link.whole.upperBound...]
    }
    return result + unemphasized(rest)
  }

  private static func unemphasized(_ bytes: ArraySlice<UInt8>) -> String {
    var result = ""
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard let inner = marked(bytes, at: index) else {
        index += 1
        continue
      }
      let isCode = bytes[index] == UInt8(ascii: "`")
      result += bytes[start..<index].text
      result += isCode ? bytes[inner].text : unemphasized(bytes[inner])
      start = inner.upperBound + inner.lowerBound - index
      index = start
    }
    return result + bytes[start...].text
  }

  /// Returns what stands between the mark at an index and the same one that closes it; nil where
  /// there is no mark or nothing closes it.
  private static func marked(_ bytes: ArraySlice<UInt8>, at index: Int) -> Range<Int>? {
    let mark = bytes[index]
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "`")
    else { return nil }
    let isCode = mark == UInt8(ascii: "`")
    let rest = bytes[index...].prefix(TreeBuilder.longestMarked)
    let length = rest.prefix { $0 == mark }.count
    let start = index + length
    let before = index > bytes.startIndex ? bytes[index - 1] : 0x20
    guard isCode || length < 3, start < rest.endIndex, isCode || !rest[start].isSpace,
      isCode || !before.isLetterOrDigit
    else { return nil }
    var end = start
    while let found = rest[end...].firstIndex(of: mark) {
      let run = rest[found...].prefix { $0 == mark }.count
      end = found + run
      let behind = end < bytes.endIndex ? bytes[end] : 0x20
      let closes = isCode || !bytes[found - 1].isSpace && !behind.isLetterOrDigit
      if run == length, found > start, closes { return start..<found }
    }
    return nil
  }
}
