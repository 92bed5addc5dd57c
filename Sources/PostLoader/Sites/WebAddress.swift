// An absolute address of the web, cut into what tells sites apart and what tells pages apart. Most
// links are to other sites, which is to be found out without making a String.

/// An address with a host.
struct WebAddress {
  private let bytes: [UInt8]
  private let hostName: Range<Int>
  /// The index behind host and port.
  private let end: Int

  /// Nil for what is no address of the web.
  init?(_ text: String) {
    guard let first = text.utf8.first, lowerCase(first) == UInt8(ascii: "h") || first == 0x2F
    else { return nil }
    // The path of a page.
    if first == 0x2F, text.utf8.dropFirst().first != 0x2F { return nil }
    let bytes = Array(text.utf8)
    guard let start = WebAddress.schemeLength(bytes) else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x2F, bytes[end] != 0x3F, bytes[end] != 0x23 { end += 1 }
    guard end > start else { return nil }
    var name = bytes[start..<end]
    if name.count > 4, name.prefix(4).map(lowerCase) == Array("www.".utf8) {
      name = name.dropFirst(4)
    }
    self.bytes = bytes
    self.end = end
    hostName = name.startIndex..<(name.firstIndex(of: 0x3A) ?? end)
  }

  private static func schemeLength(_ bytes: [UInt8]) -> Int? {
    guard bytes.count > 2 else { return nil }
    if bytes[0] == 0x2F { return bytes[1] == 0x2F ? 2 : nil }
    let length = bytes.count > 4 && lowerCase(bytes[4]) == UInt8(ascii: "s") ? 8 : 7
    guard bytes.count > length else { return nil }
    let scheme = length == 8 ? "https://" : "http://"
    return zip(bytes, scheme.utf8).allSatisfy { lowerCase($0) == $1 } ? length : nil
  }

  /// Scheme, host and port as written.
  var origin: String { bytes[..<end].text }

  /// The host in lower case, without `www.` and port.
  var host: [UInt8] { bytes[hostName].map(lowerCase) }

  /// What stands behind the host, query and fragment included; "/" at least.
  var path: String {
    end < bytes.count && bytes[end] == 0x2F ? bytes[end...].text : "/" + bytes[end...].text
  }

  /// Whether the host is one that is given in lower case and without `www.`.
  func isAt(_ host: [UInt8]) -> Bool {
    hostName.count == host.count && zip(bytes[hostName], host).allSatisfy { lowerCase($0) == $1 }
  }

  /// Whether the part of the host that its owner has chosen, "example" of "docs.example.org", has a
  /// name in it that is given in lower case.
  func hostHas(_ name: [UInt8]) -> Bool {
    guard let own = host.split(separator: UInt8(ascii: ".")).dropLast().last,
      !name.isEmpty, name.count <= own.count
    else { return false }
    return own.indices.dropLast(name.count - 1).contains { own[$0...].starts(with: name) }
  }
}
