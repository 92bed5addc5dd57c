// Why an archive cannot be opened.

import Announcements

/// A PATH that is no archive.
public enum ArchiveError: Error, CustomStringConvertible {
  case notFound(Path)
  /// The code is the system's (`errno`).
  case unreadable(Path, code: Int32)
  /// A device, a socket or the like.
  case notAFileOrFolder(Path)

  public var description: String {
    switch self {
    case .notFound(let path): "no such file or folder: \(path)"
    case .unreadable(let path, let code):
      "cannot read \(path): \(SystemError(code: code).description)"
    case .notAFileOrFolder(let path): "neither a file nor a folder: \(path)"
    }
  }
}
