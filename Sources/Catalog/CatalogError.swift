// What can go wrong with the catalog as a whole.

import Announcements

public enum CatalogError: Error, CustomStringConvertible {
  /// A database that can neither be opened nor made.
  case unusable(Catalog.Place, reason: String)
  /// The user's state is from a later version of the program, which this one must not touch.
  case newerState(Path, version: Int64)
  /// The user's state cannot be read or written; the catalog is not concerned.
  case unkept(reason: String)
  /// An archive that is not registered.
  case unknownArchive(Path)

  /// What is wrong, without the place.
  var reason: String {
    if case .unusable(_, let reason) = self { reason } else { description }
  }

  public var description: String {
    switch self {
    case .unusable(.memory, let reason): "the catalog cannot be kept in memory: \(reason)"
    case .unusable(.file(let path), let reason): "\(path): \(reason)"
    case .newerState(let path, let version):
      "\(path): is from a newer version of gazette (\(version)); it is left as it is"
    case .unkept(let reason): reason
    case .unknownArchive(let path): "\(path): is not in the catalog"
    }
  }
}
