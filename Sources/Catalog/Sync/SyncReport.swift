// What a sync says while it runs and when it has ended.

/// How far a sync is.
public struct SyncProgress: Sendable, Hashable {
  public enum Phase: Sendable, Hashable {
    /// Another process brings the same catalog up to date.
    case waiting
    /// Looks for the archive's files; the total is not known yet.
    case looking
    /// Loads posts; the list grows.
    case posts
    /// Indexes the words of bodies; a search meanwhile knows some of them only.
    case bodies
  }

  public var phase: Phase
  /// The archive's name; empty where it is about all.
  public var archive: String
  /// Posts.
  public var done: Int
  public var total: Int
  /// Posts a second; 0 where that cannot be said yet.
  public var rate: Double

  /// Seconds until the phase ends, at the present rate; nil where that cannot be said yet.
  public var remaining: Double? { rate > 0 ? Double(max(0, total - done)) / rate : nil }
}

/// What a sync has changed.
public struct SyncSummary: Sendable, Hashable {
  public var added = 0
  public var changed = 0
  public var removed = 0
  public var unchanged = 0
  /// Whether it was stopped before its end; what was done is kept.
  public var wasStopped = false
  /// A sentence for each folder that cannot be read now and could before; its posts stay.
  public var unreadable: [String] = []
  /// Whether the catalog had to be made anew, so that keys of posts from before mean nothing.
  public var wasRemade = false

  /// Whether any post was touched.
  public var isChange: Bool { added + changed + removed > 0 || wasRemade }
}
