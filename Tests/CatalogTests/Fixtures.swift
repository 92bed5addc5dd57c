// What the catalog's tests share: small announcements and catalogs in memory.

import Announcements
import Catalog

/// Returns an announcement whose file is named after its day and title.
func announcement(
  _ title: String, _ day: String? = nil, path: String? = nil, body: String = "",
  links: [Link] = [], addresses: [String] = [], findings: Findings = Findings(),
  problems: [Problem] = []
) -> Announcement {
  let name = title.lowercased().split(separator: " ").joined(separator: "-")
  let id = path?.split(separator: "/").last.map { String($0.dropLast(3)) } ?? name
  return Announcement(
    id: id, path: Path(path ?? "\(name).md"), title: title, date: day.flatMap(Day.init(text:)),
    addresses: addresses,
    body: Document(
      blocks: body.isEmpty ? [] : [Block(.paragraph([.text(body)]), line: 5)], links: links),
    findings: findings, problems: problems)
}

extension Day {
  /// A day written `YYYY-MM-DD`.
  init?(text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}

extension Catalog {
  /// Returns an empty catalog with empty state, both in memory.
  static func inMemory() throws -> Catalog { try Catalog(.memory, state: .memory) }
}
