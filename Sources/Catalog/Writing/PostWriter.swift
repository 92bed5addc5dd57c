// Puts posts into the tables and takes them out. Works inside a transaction of its caller's.

import Announcements
import GRDB

/// A post as it is stored: what was announced and what is known of its file.
struct StoredPost: Sendable {
  var announcement: Announcement
  /// Bytes.
  var size: Int64 = 0
  /// Nanoseconds since 1970; -1 where the file may have changed while it was read.
  var modified: Int64 = 0
  /// Of the content.
  var hash: Int64 = 0
  /// Of the loader and the site's configuration.
  var fingerprint: Int64 = 0
  /// Nil where it is the path below the archive's root.
  var realPath: Path?
  /// Why the site would leave it out; nil where it would not.
  var ignoredBecause: String?
  /// The words of the body, worked out on the thread that loads.
  var text: [UInt8] = []
  /// Worked out there, too.
  var passages = Passages()
  /// Worked out there, too; nil where that is left to the writer.
  var keys: PostKeys?
}

/// Stores posts of one archive in one transaction, at the end of which it must be told to finish.
final class PostWriter {
  let database: Database
  let archive: Int64
  let names: NameTable
  /// Takes the keys of links; nil where they are stored at once, as posts may be moved meanwhile.
  private let waiting: WaitingKeys?
  private var posts = 0
  private var ignored = 0

  init(database: Database, archive: Int64, names: NameTable, waiting: WaitingKeys? = nil) {
    self.database = database
    self.archive = archive
    self.names = names
    self.waiting = waiting
  }

  /// Stores a post under a key that is free.
  func insert(_ post: StoredPost, as id: PostID) throws {
    try insertFile(post, as: id)
    let repetition = Repetition(database: database, archive: archive)
    let findings = try repetition.countedFindings(of: post)
    try insertAnnouncement(post, findings, as: id)
    try insertMembers(findings, as: id)
    try insertEvents(post, as: id)
    try insertPeople(findings.people, as: id)
    try repetition.insert(post.passages, of: id)
    try insertLinks(post.announcement, as: id)
    try insertKeys(post.keys ?? PostKeys(post.announcement), as: id)
    try insertProblems(post.announcement.problems, as: id)
    try database.run("INSERT INTO text (id, title, addresses, body) VALUES (?, ?, ?, ?)") {
      $0.integer(id)
      $0.text(post.announcement.title)
      $0.text(post.announcement.addresses.lines)
      $0.text(utf8: post.text)
    }
    try FullText(database).add(title: post.announcement.title, of: id)
    try database.run("INSERT INTO unindexed (post) VALUES (?)") { $0.integer(id) }
    posts += 1
    ignored += post.ignoredBecause == nil ? 0 : 1
  }

  private static let tablesByPost = [
    "members", "events", "people", "links", "problems", "passages", "unindexed", "unlinked",
  ]

  /// Takes a post out of every table.
  func remove(_ id: PostID) throws {
    guard
      let post = try database.first(
        "SELECT path, ignored IS NOT NULL FROM announcements WHERE id = ?", { $0.integer(id) },
        { (path: $0.path(0), ignored: $0.number(1)) })
    else { return }
    try LinkKeys(database).remove(id)
    try FullText(database).remove(id)
    for table in Self.tablesByPost {
      try database.run("DELETE FROM \(table) WHERE post = ?") { $0.integer(id) }
    }
    for table in ["announcements", "text"] {
      try database.run("DELETE FROM \(table) WHERE id = ?") { $0.integer(id) }
    }
    try database.run("DELETE FROM files WHERE archive = ? AND path = ?") {
      $0.integer(archive)
      $0.path(post.path)
    }
    posts -= 1
    ignored -= post.ignored
  }

  /// Counts what was stored and removed.
  func finish() throws {
    try database.run(
      """
      UPDATE archives SET posts = posts + ?, ignored = ignored + ?, stamp = random() WHERE id = ?
      """
    ) {
      $0.integer(posts)
      $0.integer(ignored)
      $0.integer(archive)
    }
    (posts, ignored) = (0, 0)
  }
}

extension PostWriter {
  private func insertFile(_ post: StoredPost, as id: PostID) throws {
    try database.run(
      """
      INSERT INTO files (archive, path, post, size, modified, hash, fingerprint, real)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    ) {
      $0.integer(archive)
      $0.path(post.announcement.path)
      $0.integer(id)
      $0.integer(post.size)
      $0.integer(post.modified)
      $0.integer(post.hash)
      $0.integer(post.fingerprint)
      $0.path(post.realPath)
    }
  }

  /// - Parameter findings: without the events that do not count.
  private func insertAnnouncement(
    _ post: StoredPost, _ findings: Findings, as id: PostID
  ) throws {
    let announcement = post.announcement
    let foundation = try names.id(of: findings.foundation, in: database)
    let faults = announcement.problems.count { $0.severity == .fault }
    try database.run(
      """
      INSERT INTO announcements (
        id, path, name, title, day, kind, other_kind, publication, ignored, foundation, members,
        words, faults, authors, tags, permalink)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ) {
      $0.integer(id)
      $0.path(announcement.path)
      $0.text(announcement.id)
      $0.text(announcement.title)
      $0.integer(announcement.date.map { Int64($0.number) })
      $0.integer(findings.kind.code)
      $0.integer(findings.otherKind.code)
      $0.integer(Int64(announcement.publication.rawValue))
      $0.text(post.ignoredBecause)
      $0.integer(foundation)
      $0.text(findings.memberships.packed)
      $0.integer(announcement.words)
      $0.integer(faults)
      $0.text(announcement.authors.lines)
      $0.text(announcement.tags.lines)
      $0.text(announcement.permalink)
    }
  }

  /// - Parameter findings: without the events that do not count.
  func insertMembers(_ findings: Findings, as id: PostID) throws {
    for (index, member) in findings.memberships.enumerated() {
      let name = try names.id(of: member.name, in: database)
      let tier = try names.id(of: member.tier?.name, in: database)
      let foundation = try names.id(of: findings.foundation(of: member), in: database)
      try database.run(
        """
        INSERT INTO members (post, n, name, tier, event, foundation) VALUES (?, ?, ?, ?, ?, ?)
        """
      ) {
        $0.integer(id)
        $0.integer(index)
        $0.integer(name)
        $0.integer(tier)
        $0.integer(member.event.code)
        $0.integer(foundation)
      }
    }
  }

  private func insertEvents(_ post: StoredPost, as id: PostID) throws {
    for (index, event) in post.announcement.findings.events.enumerated() {
      try insert(event, index, in: post.passages.number(ofBlock: event.block), as: id)
    }
  }

  private func insertPeople(_ people: [Person], as id: PostID) throws {
    for (index, person) in people.enumerated() {
      try database.run(
        "INSERT INTO people (post, n, name, role, organization, quoted) VALUES (?, ?, ?, ?, ?, ?)"
      ) {
        $0.integer(id)
        $0.integer(index)
        $0.text(person.name)
        $0.text(person.role)
        $0.text(person.organization)
        $0.integer(person.isQuoted ? 1 : 0)
      }
    }
  }

  private func insert(
    _ event: MembershipEvent, _ index: Int, in passage: Int64?, as id: PostID
  ) throws {
    let name = try names.id(of: event.member, in: database)
    let tier = try names.id(of: event.tier?.name, in: database)
    let foundation = try names.id(of: event.foundation, in: database)
    try database.run(
      """
      INSERT INTO events (post, n, event, name, tier, foundation, person, line, excerpt, passage)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ) {
      $0.integer(id)
      $0.integer(index)
      $0.integer(event.event.code)
      $0.integer(name)
      $0.integer(tier)
      $0.integer(foundation)
      $0.text(event.person)
      $0.integer(event.line)
      $0.text(event.excerpt)
      $0.integer(passage)
    }
  }

  private func insertLinks(_ announcement: Announcement, as id: PostID) throws {
    try database.run(
      "INSERT INTO links (post, n, text, url, keys, line) VALUES (?, ?, ?, ?, ?, ?)",
      forEach: announcement.body.links.enumerated()
    ) { parameters, link in
      parameters.integer(id)
      parameters.integer(link.offset)
      parameters.text(link.element.text)
      parameters.text(link.element.url)
      parameters.text(link.element.keys.lines)
      parameters.integer(link.element.line)
    }
  }

  private func insertKeys(_ keys: PostKeys, as id: PostID) throws {
    if let waiting {
      waiting.add(keys, of: id)
      try database.run("INSERT INTO unlinked (post) VALUES (?)") { $0.integer(id) }
    } else {
      for table in LinkKeys.Table.allCases {
        try LinkKeys(database).insert(keys.rows(of: id, in: table), into: table)
      }
    }
  }

  private func insertProblems(_ problems: [Problem], as id: PostID) throws {
    for (index, problem) in problems.enumerated() {
      try database.run(
        "INSERT INTO problems (post, n, name, is_advice, line, reason) VALUES (?, ?, ?, ?, ?, ?)"
      ) {
        $0.integer(id)
        $0.integer(index)
        $0.text(problem.name)
        $0.integer(problem.severity == .advice ? 1 : 0)
        $0.integer(problem.line)
        $0.text(problem.reason)
      }
    }
  }
}

extension Findings {
  /// The foundation that a member belongs to: its events' own, else the announcement's.
  fileprivate func foundation(of member: Membership) -> String? {
    events.first { $0.member == member.name && $0.foundation != nil }?.foundation ?? foundation
  }
}
