// What has changed since the last visit, in words.

import Catalog

enum ChangeText {
  /// Returns such as `since your last visit: 3 new, 1 changed, 2 removed`; empty where nothing is.
  static func text(_ changes: [ArchiveChanges]) -> String {
    let counts = [
      (changes.reduce(0) { $0 + $1.new.count }, "new"),
      (changes.reduce(0) { $0 + $1.changed.count }, "changed"),
      (changes.reduce(0) { $0 + $1.removed.count }, "removed"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }
    return parts.isEmpty ? "" : "since your last visit: \(parts.joined(separator: ", "))"
  }
}
