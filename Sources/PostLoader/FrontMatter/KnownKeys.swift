// Keys that every generator knows: they are keys also where YAML would have them as text.

/// A line that begins with such a key.
struct KnownKey {
  let name: String
  /// What stands behind the colon, without the white space around it.
  let value: ArraySlice<UInt8>

  /// Reads `title: x`, and `title:x`, which YAML takes for one word; nil for any other line.
  init?(_ line: ArraySlice<UInt8>) {
    let word = line.prefix { $0.isLetter }
    guard line[word.endIndex...].first == UInt8(ascii: ":"), word.count < 16 else { return nil }
    name = String(decoding: word.map(lowerCase), as: UTF8.self)
    guard KnownKey.names.contains(name) else { return nil }
    value = line[(word.endIndex + 1)...].trimmed.withoutNoBreakSpaces
  }

  private static let names: Set<String> = [
    "author", "authors", "categories", "category", "date", "description", "draft", "excerpt",
    "image", "layout", "permalink", "published", "slug", "summary", "tags", "title",
  ]
}

extension ArraySlice<UInt8> {
  /// The slice without white space at its ends, of which YAML does not count no-break spaces.
  var withoutNoBreakSpaces: ArraySlice<UInt8> {
    var rest = self
    while rest.starts(with: [0xC2, 0xA0]) { rest = rest.dropFirst(2).trimmed }
    while rest.suffix(2).elementsEqual([0xC2, 0xA0]) { rest = rest.dropLast(2).trimmed }
    return rest
  }

  /// The lines without the spaces that stand before each of them.
  var withoutCommonIndentation: ArraySlice<UInt8> {
    let count = prefix { $0 == 0x20 }.count
    guard count > 0 else { return self }
    let lines = split(separator: 0x0A, omittingEmptySubsequences: false)
    let isCommon = lines.allSatisfy { line in
      line.prefix(count).allSatisfy { $0 == 0x20 } && line.count >= count
        || line.allSatisfy(\.isSpace)
    }
    return isCommon ? Array(lines.map { $0.dropFirst(count) }.joined(separator: [0x0A]))[...] : self
  }
}
