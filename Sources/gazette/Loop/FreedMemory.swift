// Memory that a sync has freed and that stays in the heaps: what one half of it took is else still
// there when the other half needs its own.

import CLinux
import Catalog

/// Gives memory back to the system between the parts of a sync.
struct FreedMemory {
  private var phase: SyncProgress.Phase?

  /// Gives back what loading posts has left when their bodies are begun with.
  mutating func giveBack(at progress: SyncProgress) {
    if progress.phase == .bodies, phase != .bodies { Self.giveBack() }
    phase = progress.phase
  }

  static func giveBack() { malloc_trim(0) }
}
