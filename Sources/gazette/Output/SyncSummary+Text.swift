// What a sync has changed, in words.

import Catalog

extension SyncSummary {
  /// Returns such as "3 new, 1 changed".
  /// - Parameters:
  ///   - written: how a number is written: plain for programs that read it.
  ///   - word: what posts are called that were not there before.
  func text(_ written: (Int) -> String, added word: String = "new") -> String {
    let parts = [(word, added), ("changed", changed), ("removed", removed)]
      .filter { $0.1 > 0 }.map { "\(written($0.1)) \($0.0)" }
    let text = parts.isEmpty ? "nothing changed" : parts.joined(separator: ", ")
    return text + (wasStopped ? "; stopped before the end" : "")
  }
}
