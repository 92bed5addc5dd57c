// The archives that a view or command is about, in the order given.

import Announcements

/// The archives that are looked at together, with their names.
public struct Scope: Sendable, Hashable {
  /// An archive of the catalog.
  public struct Archive: Sendable, Hashable {
    public let id: Int64
    /// The name it is shown under, different from all others of the scope.
    public let name: String
    /// The real absolute path of the folder that its posts' paths begin in.
    public let root: Path
    /// The one file of an archive that is a file; empty for a folder.
    public let file: Path
    /// Folders (ending in a slash) and files below the root that stand in an archive given before.
    public var excluded: [Path] = []

    public init(
      id: Int64, name: String, root: Path, file: Path = Path(bytes: []), excluded: [Path] = []
    ) {
      self.id = id
      self.name = name
      self.root = root
      self.file = file
      self.excluded = excluded
    }

    /// The folder or file that the archive is.
    public var location: Path { root.appending(file) }
  }

  /// In the order given, which is the order among posts of the same day.
  public var archives: [Archive]
  /// Whether posts that a site would leave out are there, too (`--all`).
  public var includesIgnored: Bool

  public init(archives: [Archive], includesIgnored: Bool = false) {
    self.archives = archives
    self.includesIgnored = includesIgnored
  }

  /// Returns the place of a post's archive in the scope; nil where it is not part of it.
  public func index(of id: PostID) -> Int? {
    let archive = id >> 44
    return archives.firstIndex { $0.id == archive }
  }

  /// Whether the first post stands before the second in the list: newer first, undated last, then
  /// in the order of the archives, then by path.
  public func precedes(_ first: PostID, _ second: PostID) -> Bool {
    if first >> 44 == second >> 44 { return first < second }
    let (one, other) = (ListPosition(first).mergingAge, ListPosition(second).mergingAge)
    if one != other { return one < other }
    return (index(of: first) ?? .max) < (index(of: second) ?? .max)
  }
}
