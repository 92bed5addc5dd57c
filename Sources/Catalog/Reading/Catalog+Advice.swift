// Advice that depends on other posts: links to posts that are not there, two posts at one address.

import Announcements
import GRDB
import PostLoader

extension Database {
  /// Returns each post but the first of those at one address, with the path of the first.
  func permalinkAdvice(on archive: Scope.Archive, in scope: Scope) throws -> [FoundProblem] {
    let range = ListPosition.range(archive: archive.id)
    var first: [String: Path] = [:]
    var problems: [FoundProblem] = []
    try forEach(
      """
      SELECT a.id, a.path, a.permalink FROM announcements AS a
      WHERE id BETWEEN ? AND ? \(scope.condition(on: archive, of: "a")) AND a.permalink IS NOT NULL
      ORDER BY a.path
      """,
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
      },
      while: { columns in
        let (path, permalink) = (columns.path(1), columns.text(2))
        if let other = first[permalink] {
          problems.append(
            FoundProblem(
              archive: archive.name, path: path, post: columns.integer(0),
              problem: Problem(.permalinkTwice, line: 1, "\(permalink) is also that of \(other)")))
        } else {
          first[permalink] = path
        }
        return true
      })
    return problems
  }

  /// Returns the links that must lead to a post of the archive by their form, but lead to none.
  func linkAdvice(on archive: Scope.Archive, in scope: Scope) throws -> [FoundProblem] {
    let folders = try postFolders(of: archive)
    let range = ListPosition.range(archive: archive.id)
    let links = try all(
      """
      SELECT a.id, a.path, l.keys, l.url, l.line
      FROM links AS l JOIN announcements AS a ON a.id = l.post
      WHERE l.post BETWEEN ? AND ? \(scope.condition(on: archive, of: "a")) AND l.keys <> ''
      """,
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
        $0.excluded(archive)
      },
      {
        (
          post: $0.integer(0), path: $0.path(1), keys: [String](lines: $0.text(2)),
          url: $0.text(3), line: $0.number(4)
        )
      })
    return try links.compactMap { link in
      guard link.keys.contains(where: { namesPost($0, folders) }),
        try target(keys: link.keys, url: link.url, of: link.post, scope) == nil
      else { return nil }
      return FoundProblem(
        archive: archive.name, path: link.path, post: link.post,
        problem: Problem(.brokenLink, line: link.line, "no post in the archive is at \(link.url)"))
    }
  }

  /// Returns the folders of the site that posts stand in.
  private func postFolders(of archive: Scope.Archive) throws -> Set<String> {
    let range = ListPosition.range(archive: archive.id)
    let addresses = try all(
      """
      SELECT addresses FROM text JOIN announcements USING (id)
      WHERE id BETWEEN ? AND ? AND permalink IS NOT NULL
      """,
      {
        $0.integer(range.lowerBound)
        $0.integer(range.upperBound)
      }, { [String](lines: $0.text(0)) })
    return Set(addresses.joined().compactMap(folder(ofPage:)))
  }
}

/// Whether a link key can only be that of a post: a Markdown file, a post by its name, or a page
/// beside other posts.
private func namesPost(_ key: String, _ folders: Set<String>) -> Bool {
  if key.utf8.starts(with: "post:".utf8) { return true }
  if key.utf8.starts(with: "path:".utf8) {
    let ending = key.utf8.suffix(3)
    return ending.elementsEqual(".md".utf8) || key.utf8.suffix(9).elementsEqual(".markdown".utf8)
  }
  return folder(ofPage: key).map(folders.contains) ?? false
}

/// Returns the folder of a page's key, numbers in it as `#`, as a year or a day makes no difference;
/// nil at the top of a site, where anything may stand, and for pictures and the like.
private func folder(ofPage key: String) -> String? {
  guard key.utf8.starts(with: "url:/".utf8) else { return nil }
  let parts = key.utf8.dropFirst(5).split(separator: UInt8(ascii: "/"))
  guard parts.count > 1, let last = parts.last, !last.contains(UInt8(ascii: ".")) else {
    return nil
  }
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  let folders = parts.dropLast().map { part in
    part.allSatisfy(digits.contains) ? "#" : String(decoding: part, as: UTF8.self)
  }
  return folders.joined(separator: "/")
}
