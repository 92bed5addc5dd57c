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

  public init(phase: Phase, archive: String, done: Int = 0, total: Int = 0, rate: Double = 0) {
    self.phase = phase
    self.archive = archive
    self.done = done
    self.total = total
    self.rate = rate
  }

  /// How far it is, in words: "reading ceph: 320 of 1,019 posts, 800 a second, 1 s left".
  /// - Parameter number: writes a number as its reader expects it.
  public func text(_ number: (Int) -> String) -> String {
    var text: String
    switch phase {
    case .waiting: return "waiting for another gazette that brings the catalog up to date"
    case .looking: return archive.isEmpty ? "looking for posts" : "looking for posts in \(archive)"
    case .posts: text = "reading \(archive): \(number(done)) of \(number(total)) posts"
    case .bodies: text = "indexing words: \(number(done)) of \(number(total)) texts"
    }
    if rate > 0 { text += ", \(number(Int(rate))) a second" }
    if let remaining, remaining >= 1 { text += ", \(number(Int(remaining))) s left" }
    return text
  }
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
