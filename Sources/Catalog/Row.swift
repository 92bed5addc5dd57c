// One line of the list: what is shown of a post without reading its file.

import Announcements

/// A post as the list shows it.
public struct Row: Sendable, Hashable {
  /// How a post differs from what was there at the end of the visit before.
  public enum Change: String, Sendable { case new, changed }

  public var id: PostID
  /// The archive's name in the scope.
  public var archive: String
  /// Relative to the archive's root.
  public var path: Path
  /// The `id` of the command line: the file's name without its ending.
  public var name: String
  public var title: String
  public var day: Day?
  /// In order of appearance.
  public var members: [Membership]
  public var foundation: String?
  public var kind: Kind
  public var publication: Publication
  /// Why the site would leave it out; nil where it would not.
  public var ignoredBecause: String?
  public var isRead: Bool
  public var isStarred: Bool
  public var change: Change?
  /// The number of faults in the file.
  public var faults: Int
}

/// Where a post's file is.
public struct PostSource: Sendable, Hashable {
  /// The archive's root.
  public let root: Path
  /// Relative to the root.
  public let path: Path
  /// Absolute and without links: what marks belong to.
  public let realPath: Path
  /// Bytes, as of the last sync.
  public let size: Int64
  /// Nanoseconds since 1970, as of the last sync.
  public let modified: Int64
}
