// The numbers by which links find posts: of the loader's keys inside an archive, and of whole web
// addresses across archives.

import Announcements

/// The number of a link key or an address in the tables.
func hash(ofKey key: String) -> Int64 { stableHash(key.utf8) }

/// Returns the key of a whole web address, the same for all its spellings: without scheme, `www.`,
/// query, fragment, ending slash, `index.html` and `.html`; nil for what is no `http` address.
func webKey(_ url: String) -> String? {
  let bytes = Array(url.utf8)
  guard bytes.count > 8, bytes.starts(with: "http".utf8),
    let slashes = url.utf8.firstIndex(of: UInt8(ascii: "/"))
  else { return nil }
  var rest = url.utf8[slashes...].drop { $0 == UInt8(ascii: "/") }
  if let end = rest.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
    rest = rest[..<end]
  }
  if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
  for ending in ["index.html", ".html"] where rest.reversed().starts(with: ending.utf8.reversed()) {
    rest = rest.dropLast(ending.utf8.count)
  }
  while rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
  guard rest.contains(UInt8(ascii: "/")) else { return nil }
  return "web:" + String(Substring(rest))
}

extension Announcement {
  /// The numbers under which links find this post.
  var addressKeys: Set<Int64> {
    Catalog.addressKeys(addresses: addresses, permalink: permalink)
  }

  /// The numbers by which this post's links lead on.
  var targetKeys: Set<Int64> {
    body.links.reduce(into: []) { keys, link in
      keys.formUnion(Catalog.targetKeys(keys: link.keys, url: link.url))
    }
  }
}

extension Catalog {
  static func addressKeys(addresses: [String], permalink: String?) -> Set<Int64> {
    Set((addresses + [permalink.flatMap(webKey)].compactMap { $0 }).map(hash(ofKey:)))
  }

  /// The numbers of a link, best first.
  static func targetKeys(keys: [String], url: String) -> [Int64] {
    (keys + [webKey(url)].compactMap { $0 }).map(hash(ofKey:))
  }
}
