// Addresses in plain text that md4c leaves alone: hosts without a scheme, and whatever stands in
// raw HTML. Knows nothing of the tree.

/// Finds addresses in text.
enum Addresses {
  /// An address by where it stands, and what to open for it.
  struct Match: Equatable {
    let range: Range<Int>
    let url: String
  }

  /// Whether it is worth looking: an address has a dot between two of its characters.
  static func mayStand(in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = 1
      while let dot = bytes.firstIndex(of: UInt8(ascii: "."), from: index) {
        if dot + 1 < bytes.count, bytes[dot + 1].isLetterOrDigit, bytes[dot - 1].isHostByte {
          return true
        }
        index = dot + 1
      }
      return false
    }
  }

  /// Returns the addresses in a text, from its beginning on.
  static func all(in text: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index < text.count {
      let end = endOfWord(text, index)
      if end > index, let match = match(in: text, index..<end) { matches.append(match) }
      index = max(end, index) + 1
    }
    return matches
  }

  /// Words end at white space and at what quotes or brackets them.
  private static func endOfWord(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, !isBoundary(text, end) { end += 1 }
    return end
  }

  private static func isBoundary(_ text: [UInt8], _ index: Int) -> Bool {
    switch text[index] {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "*"), UInt8(ascii: "`"):
      true
    // Punctuation and wide spaces beyond ASCII, such as curly quotes, and CJK text around a host.
    case 0x80...: true
    default: false
    }
  }

  private static func match(in text: [UInt8], _ word: Range<Int>) -> Match? {
    var range = word
    while let last = range.last, isTrailing(text[last]) { range = range.lowerBound..<last }
    while let first = range.first, text[first] == UInt8(ascii: "'") || text[first] == 0x3A {
      range = (first + 1)..<range.upperBound
    }
    guard range.count > 3 else { return nil }
    let bytes = text[range]
    if hasScheme(bytes) { return Match(range: range, url: bytes.text) }
    let endOfHost = bytes.firstIndex { !$0.isHostByte } ?? range.upperBound
    if endOfHost < range.upperBound {
      // Behind the host may come a port, a path, a query: not "10.1.com=x" or a user's name.
      switch bytes[endOfHost] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): break
      case UInt8(ascii: ":") where endOfHost + 1 < range.upperBound && bytes[endOfHost + 1].isDigit:
        break
      case UInt8(ascii: "'"):
        // "pytorch.org's": the host alone.
        range = range.lowerBound..<endOfHost
      default: return nil
      }
    }
    guard isHost(text[range.lowerBound..<endOfHost], hasPath: endOfHost < range.upperBound) else {
      return nil
    }
    return Match(range: range, url: "https://" + text[range].text)
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hasScheme(_ word: ArraySlice<UInt8>) -> Bool {
    for scheme in ["https://", "http://"] where word.count > scheme.utf8.count + 3 {
      if zip(word, scheme.utf8).allSatisfy({ lowerCase($0) == $1 }) { return true }
    }
    return false
  }

  /// Whether bytes are a host that people write without a scheme.
  private static func isHost(_ bytes: ArraySlice<UInt8>, hasPath: Bool) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.count <= 8, let ending = labels.last,
      let name = labels.dropLast().last
    else { return false }
    for label in labels {
      guard let first = label.first, let last = label.last, label.count <= 63,
        first.isLetterOrDigit, last.isLetterOrDigit
      else { return false }
    }
    guard ending.count <= 12, name.contains(where: \.isLetter) else { return false }
    let lowered = String(decoding: ending.map(lowerCase), as: UTF8.self)
    let isWritten = ending.allSatisfy { $0 >= 0x61 }
    if labels[0].elementsEqual("www".utf8) { return isWritten && labels.count > 2 }
    if labels.count > 2, packageRoots.contains(labels[0].text) { return false }
    if commonEndings.contains(lowered) {
      return isWritten && !(labels.count == 2 && notHosts.contains(bytes.text))
    }
    // Endings that are also words, file types or parts of programs' names: only where a path or a
    // further label shows that it is a host.
    return isWritten && doubtfulEndings.contains(lowered) && hasPath
  }
}

/// Endings under which a name with a dot is hardly anything but a host. What is a type of file
/// (.sh .md .py .rs .pl .js .cc .pt .mov .so .ps .ai) is not here, nor a word that stands behind a
/// dot in programs, as in `logger.info`.
private let commonEndings: Set<String> = [
  "com", "org", "net", "edu", "gov", "mil", "io", "dev", "eu", "uk", "de", "fr", "nl", "ch", "jp",
  "kr", "cn", "tw", "br", "ca", "au", "se", "dk", "fi", "cz", "ru", "nz", "ie", "hk", "sg",
  "foundation",
]

/// Endings that need a path behind them.
private let doubtfulEndings: Set<String> = [
  "ai", "co", "me", "tv", "us", "in", "it", "no", "pl", "is", "to", "gg", "fm", "ly", "sh", "rs",
  "so", "gl", "be", "im", "at", "es", "pt", "gr", "hu", "ro", "za", "mx", "ar", "cl", "il", "ua",
  "xyz", "link", "live", "run", "group", "info", "app", "cloud", "tech", "community", "blog",
  "software", "systems", "network", "events", "academy", "agency", "social", "online", "site",
  "website", "press", "news", "wiki", "page", "int",
]

/// What names of packages begin with: "org.apache.io" is no host.
private let packageRoots: Set<String> = ["com", "org", "net", "io", "edu", "java", "dev"]

/// Programs that are called like hosts.
private let notHosts: Set<String> = ["socket.io", "draw.io", "asp.net", "ado.net", "vb.net"]

extension UInt8 {
  var isLetterOrDigit: Bool { isLetter || isDigit }
  /// Whether the byte can stand in the name of a host.
  var isHostByte: Bool { isLetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }
}
