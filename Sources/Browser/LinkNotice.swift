// What is said of a link before it is followed: where it leads, and whether its text pretends
// another place.

import Announcements
import Screen

/// A link's target as the message line shows it.
public struct LinkNotice: Hashable, Sendable {
  /// The target without `https://`; of a host that is not ASCII both forms.
  public let target: String
  /// For the list of links: the host alone, or that the link opens mail or is refused; never empty.
  public let place: String
  /// A sentence, where the text names another host or the host is disguised: the first press only
  /// selects such a link.
  public let warning: String?
  /// A sentence, where the link cannot be opened outside: neither the web nor mail.
  public let refusal: String?

  public init(_ link: Link) {
    let address = Address(link.url)
    let host = address.host.map { LinkNotice.shown($0) } ?? ""
    target = LinkNotice.target(link.url, address, host: host)
    refusal = LinkNotice.refusal(address)
    place = LinkNotice.place(link.url, address, host: host)
    warning = refusal == nil ? LinkNotice.warning(link.text, address) : nil
  }

  private static func target(_ url: String, _ address: Address, host: String) -> String {
    guard address.isOpenable, address.scheme != "mailto" else { return clean(url) }
    let scheme = address.scheme == "https" ? "" : "http://"
    let rest = address.rest == "/" ? "" : address.rest
    return scheme + host + clean(rest)
  }

  /// A host as written, with its other form beside it where it is not ASCII.
  private static func shown(_ host: String) -> String {
    let host = clean(host)
    if let decoded = Punycode.decoded(host: host), decoded != host {
      return "\(host) (\(clean(decoded)))"
    }
    let encoded = Punycode.encoded(host: host)
    return encoded == host ? host : "\(encoded) (\(host))"
  }

  private static func place(_ url: String, _ address: Address, host: String) -> String {
    if address.isOpenable { return address.scheme == "mailto" ? "opens mail" : host }
    guard let scheme = address.scheme else {
      return url.hasPrefix("#") ? "on this page" : "on the site"
    }
    return "refused (\(clean(scheme)):)"
  }

  private static func refusal(_ address: Address) -> String? {
    if address.isOpenable { return nil }
    guard let scheme = address.scheme else {
      return "not opened: the site's address is not known"
    }
    if address.isOfWeb { return "not opened: the address has no host" }
    return "not opened: \(clean(scheme)): is neither the web nor mail"
  }

  private static func warning(_ text: String, _ address: Address) -> String? {
    guard let host = address.host else { return nil }
    for word in text.split(whereSeparator: { " \u{A0}()[]<>\"“”,;".contains($0) }) {
      guard let named = LinkNotice.host(namedBy: String(word)), !Address.agree(named, host) else {
        continue
      }
      return "the text says \(clean(named)), the link leads to \(shown(host))"
    }
    if address.hasUser {
      return "what stands before @ is no host: the link leads to \(shown(host))"
    }
    return nil
  }

  /// Returns the host that a word names: in an address, or as a host alone, such as `arm.com`.
  static func host(namedBy word: String) -> String? {
    let address = Address(word)
    if word.contains("://"), let host = address.host { return host }
    // Of a mail address the domain counts.
    var name = String(word.split(separator: "@").last ?? "")
    name = String(name.prefix { !"/?#:".contains($0) }).lowercased()
    while let last = name.last, ".!?'’".contains(last) { name.removeLast() }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let ending = labels.last, labels.allSatisfy({ isLabel($0) }) else {
      return nil
    }
    return labels[0] == "www" || endings.contains(String(ending)) || ending.hasPrefix("xn--")
      ? name : nil
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.first != "-" && label.last != "-"
      && label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" || isDigit($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// Endings by which a word is taken for a host. Those that are rather a file's (`md`, `rs`, `py`,
  /// `sh`, `pl`) are not among them.
  private static let endings: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "dev", "ai", "app",
    "cloud",
    "tech", "foundation", "community", "blog", "online", "site", "xyz", "me", "tv", "co", "us",
    "uk",
    "eu", "de", "fr", "it", "es", "nl", "be", "ch", "at", "se", "no", "fi", "dk", "cz", "sk", "hu",
    "ro", "bg", "gr", "pt", "ie", "ru", "ua", "tr", "il", "in", "jp", "cn", "kr", "tw", "hk", "sg",
    "au", "nz", "ca", "br", "mx", "ar", "cl", "za", "link", "page", "zone", "network",
  ]

  /// The text without what drives a terminal: link targets are kept as they were written.
  private static func clean(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.drivesTerminal { view.append(scalar) }
    return Reduction.reduced(String(view))
  }
}
