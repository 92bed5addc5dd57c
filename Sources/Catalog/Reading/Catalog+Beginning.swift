// The beginning of a long post, shown with what the catalog knows of all of it, so that nothing above
// the text moves when the rest has been read.

import Announcements
import GRDB

extension Catalog {
  /// Returns the beginning of a post with the members, people and problems of the whole, as they
  /// were when it was last indexed.
  public func completing(_ beginning: Announcement, of id: PostID) throws -> Announcement {
    try read(.ahead) { database in
      var announcement = beginning
      announcement.findings.events = try database.countedEvents(of: id)
      announcement.findings.people = try database.people(of: id)
      announcement.problems = try database.problems(of: id)
      return announcement
    }
  }
}

extension Database {
  /// Returns the events of a post in order, without those in passages that other posts repeat.
  fileprivate func countedEvents(of id: PostID) throws -> [MembershipEvent] {
    try all(
      """
      SELECT e.event, name.name, tier.name, foundation.name, e.person, e.line, e.excerpt
      FROM events AS e JOIN names AS name ON name.id = e.name
      LEFT JOIN names AS tier ON tier.id = e.tier
      LEFT JOIN names AS foundation ON foundation.id = e.foundation
      WHERE e.post = ? AND (e.passage IS NULL OR NOT EXISTS (
        SELECT 1 FROM repeated AS r WHERE r.archive = e.post >> 44 AND r.passage = e.passage))
      ORDER BY e.n
      """, { $0.integer(id) },
      {
        MembershipEvent(
          MembershipEvent.Event(code: $0.integer(0)), member: $0.text(1),
          tier: $0.optionalText(2).map { Tier($0) }, foundation: $0.optionalText(3),
          person: $0.optionalText(4), line: $0.number(5), excerpt: $0.text(6))
      })
  }

  func people(of id: PostID) throws -> [Person] {
    try all(
      "SELECT name, role, organization, quoted FROM people WHERE post = ? ORDER BY n",
      { $0.integer(id) },
      {
        Person(
          name: $0.text(0), role: $0.optionalText(1), organization: $0.optionalText(2),
          isQuoted: $0.integer(3) != 0)
      })
  }

  /// Returns a post's faults and advice, by line.
  func problems(of id: PostID) throws -> [Problem] {
    try all(
      "SELECT name, is_advice, line, reason FROM problems WHERE post = ? ORDER BY line, n",
      { $0.integer(id) },
      { Problem($0.text(0), $0.integer(1) == 1 ? .advice : .fault, line: $0.number(2), $0.text(3)) }
    )
  }
}
