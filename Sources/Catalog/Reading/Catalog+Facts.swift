// What a post's facts are among the other posts: where its links lead, which posts lead to it.

import Announcements
import GRDB

/// What other posts say of a post.
public struct PostFacts: Sendable, Hashable {
  /// The posts that links lead to, by the link's index in `Document.links`.
  public var links: [Int: PostID] = [:]
  /// How many links it has, wherever they lead.
  public var linkCount = 0
  /// The addresses of those posts whose file a link names, by the link's index: what a link that
  /// names a file says itself is only where such a file usually goes.
  public var addresses: [Int: String] = [:]
  /// The posts that link to it, in the order of the list.
  public var backlinks: [PostID] = []
  /// The names that aliases give its members besides, by the name as the post writes it; empty
  /// until names are in memory (`prepareSearch`).
  public var aliases: [String: [String]] = [:]

  public init() {}
}

extension Catalog {
  /// Returns where a post's links lead, which posts link to it, inside the scope, and what else its
  /// members are called.
  public func facts(about id: PostID, in scope: Scope) throws -> PostFacts {
    let names = memberNamesAtHand(scope)
    return try read(.ahead) { database in
      var facts = PostFacts()
      let links = try database.resolvedLinks(of: id, in: scope)
      facts.linkCount = links.count
      for link in links {
        facts.links[link.number] = link.target
        facts.addresses[link.number] = link.address
      }
      facts.backlinks = try database.backlinks(of: id, in: scope)
      let members = try database.first(
        "SELECT members FROM announcements WHERE id = ?", { $0.integer(id) },
        { [Membership](packed: $0.optionalText(0)) })
      for member in members ?? [] {
        let others = names?.others(of: member.name) ?? []
        if !others.isEmpty { facts.aliases[member.name] = others }
      }
      return facts
    }
  }
}

extension Announcement {
  /// Returns the announcement with each link that names a post's file leading to that post's
  /// address.
  public func leading(to addresses: [Int: String]) -> Announcement {
    var announcement = self
    for (index, address) in addresses
    where body.links.indices.contains(index) && namesFile(body.links[index].keys.first) {
      announcement.body.links[index].url = address
    }
    return announcement
  }
}

/// A link as the catalog has it, with what it leads to.
struct LinkInArchive {
  /// From 0 in reading order.
  let number: Int
  let text: String
  /// As the loader found it.
  let url: String
  /// The post it leads to; nil where it leads out of the archives.
  let target: PostID?
  /// That post's address where the link names a file; nil for all other links.
  let address: String?
}

/// Whether a link's first key is that of a file or of a file's name: then the link is no address.
private func namesFile(_ key: String?) -> Bool {
  key.map { $0.hasPrefix("path:") || $0.hasPrefix("post:") } ?? false
}

extension Database {
  /// Returns a post's links and where they lead: in its own archive by the loader's keys, else by
  /// the whole address in any archive of the scope.
  func resolvedLinks(of id: PostID, in scope: Scope) throws -> [LinkInArchive] {
    let links = try all(
      "SELECT n, text, keys, url FROM links WHERE post = ? ORDER BY n", { $0.integer(id) },
      { ($0.number(0), text: $0.text(1), keys: [String](lines: $0.text(2)), url: $0.text(3)) })
    return try links.map { link in
      let target = try target(keys: link.keys, url: link.url, of: id, scope)
      // A fragment alone stays on the page, whatever its address.
      let isFile = namesFile(link.keys.first) && !link.url.hasPrefix("#")
      return LinkInArchive(
        number: link.0, text: link.text, url: link.url, target: target,
        address: isFile ? try target.flatMap { try address(of: $0, from: link.url) } : nil)
    }
  }

  /// Returns a post's address with the fragment of a link to it; nil where it has none.
  private func address(of post: PostID, from url: String) throws -> String? {
    let permalink = try first(
      "SELECT permalink FROM announcements WHERE id = ?", { $0.integer(post) },
      { $0.optionalText(0) })
    let fragment = url.firstIndex(of: "#").map { url[$0...] } ?? ""
    return permalink.flatMap { $0 }.map { $0 + fragment }
  }

  func target(keys: [String], url: String, of id: PostID, _ scope: Scope) throws -> PostID? {
    for key in keys {
      let found = try posts(at: hash(ofKey: key)).first { $0 >> 44 == id >> 44 }
      if let found { return found }
    }
    guard let key = webKey(url) else { return nil }
    let found = try posts(at: hash(ofKey: key)).filter { scope.index(of: $0) != nil }
    return found.first { $0 >> 44 == id >> 44 } ?? found.min { scope.precedes($0, $1) }
  }

  private func posts(at key: Int64) throws -> [PostID] {
    try all(
      "SELECT post FROM addresses WHERE key = ? ORDER BY post", { $0.integer(key) },
      { $0.integer(0) })
  }

  fileprivate func backlinks(of id: PostID, in scope: Scope) throws -> [PostID] {
    let found = try first(
      "SELECT addresses, permalink FROM text JOIN announcements USING (id) WHERE id = ?",
      { $0.integer(id) },
      { ([String](lines: $0.text(0)), $0.optionalText(1)) })
    guard let (addresses, permalink) = found else { return [] }
    let web = permalink.flatMap(webKey).map(hash(ofKey:))
    var posts: Set<PostID> = []
    for key in Catalog.addressKeys(addresses: addresses, permalink: permalink) {
      // Keys of the loader's mean a post of the same archive only.
      let sources = try all(
        "SELECT post FROM targets WHERE key = ?", { $0.integer(key) }, { $0.integer(0) })
      posts.formUnion(sources.filter { key == web || $0 >> 44 == id >> 44 })
    }
    posts = posts.filter { $0 != id && scope.index(of: $0) != nil }
    return posts.sorted { scope.precedes($0, $1) }
  }
}
