// What a sync has changed, in words.

import Catalog

extension SyncSummary {
  /// Such as "3 new, 1 changed".
  var text: String {
    let parts = [("new", added), ("changed", changed), ("removed", removed)]
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let text = parts.isEmpty ? "nothing changed" : parts.joined(separator: ", ")
    return text + (wasStopped ? "; stopped before the end" : "")
  }
}
