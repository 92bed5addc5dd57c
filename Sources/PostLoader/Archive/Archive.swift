// An archive of announcements as it lies on the disk: a site's root, a folder or one file. Opening
// one finds the site it belongs to; discovering and loading its posts are extensions.

import Announcements
import Glibc
import Synchronization

/// A folder, a site or a single file, opened for reading posts.
public struct Archive: Sendable {
  /// The configured name, or the last part of the folder's real path.
  public let name: String
  /// The real absolute path of the PATH given; of its folder for a single file.
  public let root: Path
  /// The site that the archive is, or is a part of; looked for when it is first asked for.
  public var site: Site { search.shared.site }
  private let search: SiteSearch
  /// The only post, relative to the root; nil for a folder.
  public let file: Path?

  init(name: String, root: Path, site: Site, file: Path?) {
    self.name = name
    self.root = root
    search = SiteSearch(root, found: site)
    self.file = file
  }

  /// Returns the site that a path, relative to the root, belongs to.
  func site(of path: Path) -> SharedSite { search.shared.of(path) }

  /// Opens an archive; reads nothing but whether it is there.
  public init(at path: Path, name: String? = nil) throws(ArchiveError) {
    let kind: FileStatus.Kind
    let real: Path
    do throws(SystemError) {
      real = try realPath(of: path.bytes.isEmpty ? Path(".") : path)
      kind = try status(of: real).kind
    } catch {
      throw error.code == ENOENT || error.code == ENOTDIR
        ? .notFound(path) : .unreadable(path, code: error.code)
    }
    switch kind {
    case .folder: (root, file) = (real, nil)
    case .file: (root, file) = (real.folder, real.name)
    case .other: throw .notAFileOrFolder(path)
    }
    if let code = unreadable(real, kind) { throw .unreadable(path, code: code) }
    self.name = name ?? (root.name.bytes.isEmpty ? "/" : root.name.description)
    search = SiteSearch(root)
  }

  /// A number that differs when posts have to be loaded again: of the loader's version and of the
  /// site's configuration. What the archive is called by the user is no part of it.
  public var fingerprint: UInt64 {
    var hash = StableHash()
    hash.combine(loaderVersion)
    hash.combine(site.fingerprint)
    return hash.value
  }
}

/// Finds the site of a folder once, when it is first needed: the first screen can do without, and
/// there are hundreds of names that its configuration may have.
private final class SiteSearch: Sendable {
  private let root: Path
  private let found: Mutex<SharedSite?>

  init(_ root: Path, found: Site? = nil) {
    self.root = root
    self.found = Mutex(found.map(SharedSite.init))
  }

  var shared: SharedSite {
    found.withLock { found in
      let site = found ?? SharedSite(Site(at: root))
      found = site
      return site
    }
  }
}

/// Counted up when the same bytes make another announcement than before.
private let loaderVersion: UInt64 = 16

/// Returns the system's number for why a file or folder cannot be opened; nil where it can.
private func unreadable(_ path: Path, _ kind: FileStatus.Kind) -> Int32? {
  do throws(SystemError) {
    if kind == .folder { _ = try Folder(path) } else { _ = try readFile(path, limit: 0) }
    return nil
  } catch {
    return error.code
  }
}

/// A hash that is the same in every run, unlike the standard library's: FNV-1a,
/// http://www.isthe.com/chongo/tech/comp/fnv/
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func combine(_ number: UInt64) {
    combine((0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }
}
