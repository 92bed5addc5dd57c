// The paths of pages on a site, made alike so that two ways to write one address are one key.

import Announcements

/// Returns a page's path as keys have it: without query and fragment, "." and "..", a slash at the
/// end, `.html` and `index`; decoded and in lower case.
/// - Parameter path: a path that begins with a slash.
func normalisedPagePath(_ path: String) -> String {
  var path = path
  if let length = path.withUTF8(normalisedLength) {
    return length == path.utf8.count ? path : String(Substring(path.utf8.prefix(length)))
  }
  let bytes = percentDecoded(Array(path.utf8.prefix { $0 != 0x3F && $0 != 0x23 })[...])
  var parts = resolvedParts(bytes[...])
  if let last = parts.last {
    let end = [".html", ".htm"].first { last.suffixMatches($0) }?.utf8.count ?? 0
    parts[parts.count - 1] = last.dropLast(end)
  }
  if let last = parts.last, last.elementsEqual("index".utf8) { parts.removeLast() }
  let joined = parts.map { $0.map(lowerCase) }.joined(separator: [0x2F])
  return composedText("/" + String(decoding: Array(joined), as: UTF8.self))
}

/// Returns how many bytes of a path surely are what normalising would make of it: small letters,
/// digits and dashes with single slashes before them, as most are, and perhaps a slash at the end.
private func normalisedLength(_ path: UnsafeBufferPointer<UInt8>) -> Int? {
  let bytes = UnsafeBufferPointer(rebasing: path.last == 0x2F ? path.dropLast() : path[...])
  var previous: UInt8 = 0
  for byte in bytes {
    switch byte {
    case 0x2F: if previous == 0x2F { return nil }
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"):
      if previous == 0 { return nil }
    default: return nil
    }
    previous = byte
  }
  let isIndex = previous == UInt8(ascii: "x") && bytes.suffix(6).elementsEqual("/index".utf8)
  return previous == 0 || previous == 0x2F || isIndex ? nil : bytes.count
}

/// Returns the parts of a path with "." and ".." followed; ".." at the top leads nowhere.
func resolvedParts(_ path: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  for part in path.split(separator: 0x2F) {
    if part.elementsEqual(".".utf8) { continue }
    if part.elementsEqual("..".utf8) {
      _ = parts.popLast()
    } else {
      parts.append(part)
    }
  }
  return parts
}

/// Returns bytes with each `%NN` as the byte that it stands for.
func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard bytes.contains(0x25) else { return Array(bytes) }
  var decoded: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let digits = bytes[(index + 1)...].prefix(2)
    if bytes[index] == 0x25, digits.count == 2, let value = UInt8(digits.text, radix: 16) {
      decoded.append(value)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return decoded
}

extension ArraySlice<UInt8> {
  /// Whether the slice ends in a text, in any case, and has more before it.
  func suffixMatches(_ text: String) -> Bool {
    count > text.utf8.count && suffix(text.utf8.count).map(lowerCase).elementsEqual(text.utf8)
  }
}
