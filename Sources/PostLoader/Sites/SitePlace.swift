// Where an archive lies in its site, or a site in its archive: paths of the one as paths of the other.

import Announcements

/// Two folders, one of them at or below the other.
struct SitePlace: Sendable {
  /// The real absolute path of the site's folder.
  let site: Path
  /// The real absolute path of the archive's root.
  let archive: Path
  /// The parts of the archive's path below the site's; empty where it is not below.
  private let below: [UInt8]
  /// The parts of the site's path below the archive's; empty where it is not below.
  private let above: [UInt8]

  init(site: Path, archive: Path) {
    self.site = site
    self.archive = archive
    below = SitePlace.rest(of: archive, under: site)
    above = SitePlace.rest(of: site, under: archive)
  }

  /// Returns a path relative to the archive as one relative to the site; nil outside of it.
  func sitePath(_ path: Path) -> Path? {
    if !below.isEmpty { return Path(bytes: below).appending(path) }
    return SitePlace.stripped(path, of: above)
  }

  /// Returns a path relative to the site as one relative to the archive; nil outside of it.
  func archivePath(_ path: Path) -> Path? {
    if !above.isEmpty { return Path(bytes: above).appending(path) }
    return SitePlace.stripped(path, of: below)
  }

  private static func rest(of path: Path, under folder: Path) -> [UInt8] {
    let start = folder.bytes == [0x2F] ? [0x2F] : folder.bytes + [0x2F]
    return path.bytes.starts(with: start) ? Array(path.bytes[start.count...]) : []
  }

  private static func stripped(_ path: Path, of prefix: [UInt8]) -> Path? {
    if prefix.isEmpty { return path }
    guard path.bytes.starts(with: prefix + [0x2F]) else { return nil }
    return Path(bytes: Array(path.bytes[(prefix.count + 1)...]))
  }
}
