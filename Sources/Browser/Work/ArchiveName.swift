// The header's name for all that is in view: the foundation with the most posts, and how many more.

import Announcements
import Catalog

enum ArchiveName {
  /// Returns `PyTorch Foundation +3`; the archive's name where no foundation is known.
  static func text(_ catalog: Catalog, _ scope: Scope) throws -> String {
    let names = try catalog.foundations(scope)
    let archives = scope.archives.map(\.name)
    guard let first = names.first ?? archives.first else { return "" }
    let others = names.isEmpty ? archives.count - 1 : names.count - 1
    return others > 0 ? "\(first) +\(others)" : first
  }
}
