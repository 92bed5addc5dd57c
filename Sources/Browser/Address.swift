// A web address taken apart as browsers do it, as far as a reader must know where it leads.

import Announcements

/// The parts of an address that say where it leads.
public struct Address: Sendable {
  /// In lower case; nil for a relative address.
  public let scheme: String?
  /// In lower case, without user name and port; the domain of a `mailto:`. Nil where there is none.
  public let host: String?
  /// Whether a user name stands before the host, which then looks like a host itself.
  public let hasUser: Bool
  /// What follows the host, with its slash.
  public let rest: String

  public init(_ address: String) {
    let bytes = Array(address.utf8)
    guard let colon = Address.endOfScheme(bytes) else {
      (scheme, host, hasUser, rest) = (nil, nil, false, address)
      return
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    self.scheme = scheme
    var start = colon + 1
    if scheme == "mailto" {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
      let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@"))
      host = at.map { String(decoding: bytes[($0 + 1)..<end], as: UTF8.self).lowercased() }
      (hasUser, rest) = (false, String(decoding: bytes[start...], as: UTF8.self))
      return
    }
    // Browsers take a backslash for a slash.
    while start < bytes.count, bytes[start] == 0x2F || bytes[start] == 0x5C { start += 1 }
    let end = bytes[start...].firstIndex { [0x2F, 0x5C, 0x3F, 0x23].contains($0) } ?? bytes.count
    let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@"))
    let name = bytes[(at.map { $0 + 1 } ?? start)..<end]
    hasUser = at != nil
    host = name.isEmpty ? nil : Address.withoutPort(name)
    rest = String(decoding: bytes[end...], as: UTF8.self)
  }

  /// Whether the address may be opened outside: the web and mail only.
  public var isOpenable: Bool {
    isOfWeb ? host != nil : scheme == "mailto"
  }

  var isOfWeb: Bool { scheme == "http" || scheme == "https" }

  /// Whether two hosts are one or the one is part of the other, `www.` not counted.
  static func agree(_ left: String, _ right: String) -> Bool {
    let left = canonical(left)
    let right = canonical(right)
    return left == right || left.hasSuffix("." + right) || right.hasSuffix("." + left)
  }

  /// Returns an address without the parameters that only tell whence a reader came.
  public static func withoutTracking(_ address: String) -> String {
    let fragment = address.firstIndex(of: "#") ?? address.endIndex
    guard let question = address[..<fragment].firstIndex(of: "?") else { return address }
    let query = address[address.index(after: question)..<fragment]
      .split(separator: "&", omittingEmptySubsequences: false)
    let kept = query.filter { !isTracking($0.prefix { $0 != "=" }.lowercased()) }
    if kept.count == query.count { return address }
    let mark = kept.isEmpty ? "" : "?"
    return address[..<question] + mark + kept.joined(separator: "&") + address[fragment...]
  }

  private static func isTracking(_ name: String) -> Bool {
    name.hasPrefix("utm_") || name.hasPrefix("pk_") || name.hasPrefix("mtm_")
      || name.hasPrefix("oly_") || trackers.contains(name)
  }

  private static let trackers: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
    "ttclid", "igshid", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi",
    "hsctatracking",
    "vero_id", "wickedid", "rb_clickid", "s_cid", "ref_src", "ref_url", "trk", "trkinfo", "_ga",
    "_gl",
  ]

  private static func canonical(_ host: String) -> String {
    var host = Punycode.encoded(host: host.lowercased())
    if host.hasPrefix("www.") { host.removeFirst(4) }
    return host
  }

  private static func endOfScheme(_ bytes: [UInt8]) -> Int? {
    for (index, byte) in bytes.enumerated() {
      let letter = byte | 0x20
      if letter >= 0x61 && letter <= 0x7A { continue }
      guard index > 0 else { return nil }
      if byte == UInt8(ascii: ":") { return index }
      guard byte >= 0x30 && byte <= 0x39 || [0x2B, 0x2D, 0x2E].contains(byte) else { return nil }
    }
    return nil
  }

  private static func withoutPort(_ name: ArraySlice<UInt8>) -> String {
    var name = name
    if name.first != UInt8(ascii: "["), let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      name = name[..<colon]
    } else if let end = name.firstIndex(of: UInt8(ascii: "]")) {
      name = name[...end]
    }
    while name.last == UInt8(ascii: ".") { name = name.dropLast() }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
