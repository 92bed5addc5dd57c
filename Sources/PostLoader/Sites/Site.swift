// The site that an archive belongs to: what made it, its title and address, and which of its files
// it would leave out.

import Announcements

/// A site's configuration, as far as its posts depend on it.
public struct Site: Sendable {
  /// What builds the site.
  public enum Kind: String, Sendable {
    /// No configuration was found: a plain folder.
    case folder
    case jekyll, hugo, zola, eleventy, astro, docusaurus
  }

  public var kind = Kind.folder
  public var title: String?
  /// Scheme and host, and for some sites a path, without a slash at its end; nil where unknown.
  public var url: String?
  /// A number that differs when the configuration does.
  var fingerprint: UInt64 = 0

  init() {}

  init(at root: Path) {}

  /// Returns why the site would not publish a path, relative to the archive's root; nil where it
  /// would, as far as the path tells.
  func reasonToIgnore(_ path: Path, isFolder: Bool) -> String? { nil }
}
