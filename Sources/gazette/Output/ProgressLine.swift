// How far a sync is, on one line of the standard error, while a person waits for it at a terminal.

import Catalog
import Glibc

/// A line that is written over itself.
struct ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Shows how far a sync is, at most ten times a second and not in the first half second.
  /// - Returns: true, so that the sync goes on.
  mutating func show(_ progress: SyncProgress) -> Bool {
    let now = ContinuousClock.now
    guard isShown, now - start > .milliseconds(500),
      last.map({ now - $0 > .milliseconds(100) }) ?? true
    else { return true }
    last = now
    write("\r\u{1B}[K" + progress.text { "\($0)" })
    return true
  }

  /// Takes the line away.
  mutating func clear() {
    if last != nil { write("\r\u{1B}[K") }
    last = nil
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
