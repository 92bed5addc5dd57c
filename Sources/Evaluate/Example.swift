// One labelled announcement, and the files that hold them.

import Announcements
import Foundation

/// An announcement and the memberships that it says.
public struct Example: Sendable {
  public struct Expected: Sendable, Hashable {
    public var member: String
    public var event: String
    public var tier: String?
  }

  public var title: String
  public var body: String
  public var expected: [Expected]
  /// The title of the site that it stands on; nil where that is not given.
  public var site: String?
  /// The file and the line where it stands.
  public var place: String

  /// Reads the examples of a folder: `memberships.tsv` and `others.tsv`.
  public static func read(from folder: String) throws -> [Example] {
    try ["memberships.tsv", "others.tsv"].flatMap { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { number, line in
        Example(line, place: "\(name):\(number + 1)")
      }
    }
  }

  /// Reads `title TAB body TAB member = event, tier; ...`, and the site's title behind another tab;
  /// nil for comments and empty lines.
  init?(_ line: Substring, place: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3 || fields.count == 4, !line.hasPrefix("#") else { return nil }
    title = String(fields[0])
    body = String(fields[1])
    site = fields.count > 3 ? String(fields[3]) : nil
    self.place = place
    expected = fields[2] == "-" ? [] : fields[2].split(separator: ";").compactMap(Expected.init)
  }
}

extension Example.Expected {
  /// Reads `Acme = join, gold`.
  init?(_ text: Substring) {
    let sides = text.split(separator: "=")
    guard sides.count == 2 else { return nil }
    let says = sides[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    member = sides[0].trimmingCharacters(in: .whitespaces)
    event = says.first ?? "join"
    tier = says.count > 1 ? says[1] : nil
  }
}
