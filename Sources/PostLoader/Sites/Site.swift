// The site that an archive belongs to: what made it, its title and address, where its posts are
// published, and which of its files it would leave out.

import Announcements

/// A site's configuration, as far as its posts depend on it.
public struct Site: Sendable {
  /// What builds the site.
  public enum Kind: String, Sendable {
    /// No configuration was found: a plain folder.
    case folder
    case jekyll, hugo, zola, eleventy, astro, docusaurus
  }

  public var kind: Kind { rules.kind }
  public let title: String?
  /// Scheme and host, without a slash at its end; nil where unknown.
  public let url: String?
  /// The path under which the site stands on its host: empty, or as "/blog".
  let basePath: String
  /// The host in lower case without `www.`; nil where unknown.
  let host: [UInt8]?
  let rules: SiteRules
  let place: SitePlace
  /// The values of `{{ site. }}`, by whole name.
  let variables: [String: String]
  /// Names that the hosts of a site that is not known may have in them.
  let likelyNames: [[UInt8]]
  /// The names of the authors for whom posts have keys.
  let authorKeys: AuthorKeys
  /// Where pages lead that the site once had.
  private(set) var redirects = Redirects()
  /// A number that differs when the configuration does.
  private(set) var fingerprint: UInt64
  /// What tells the keys of this site from those of others in the same archive; mostly empty.
  private(set) var keyScope = ""
  /// The sites in the folders of an archive that has several, by the folders' names.
  private var parts: [Path: Site] = [:]

  /// Finds the site at or above a folder, or right below it; a plain folder where there is none.
  init(at root: Path) {
    if let found = FoundSite(atOrAbove: root) {
      self.init(found, at: root)
      return
    }
    let below = FoundSite.below(root)
    let sites = below.compactMap(\.site)
    if sites.count == 1, let only = sites.first {
      self.init(only, at: root)
    } else {
      self.init(.folder(FolderRules(root: root)), at: root)
      // A folder of sites: each folder in it is one of its own, also the plain ones.
      if sites.count > 1 {
        for (folder, found) in below { add(Site(found, in: folder, of: root)) }
      }
    }
  }

  private init(_ found: FoundSite, at root: Path) {
    self.init(found.rules, found.configuration, place: SitePlace(site: found.folder, archive: root))
  }

  /// Makes a site that is one of several in an archive.
  private init(_ found: FoundSite?, in folder: Path, of root: Path) {
    self.init(
      found?.rules ?? .folder(FolderRules(root: folder)), found?.configuration,
      place: SitePlace(site: folder, archive: root))
    keyScope = "//" + folder.name.description
  }

  private mutating func add(_ part: Site) {
    parts[part.place.site.name] = part
    var hash = StableHash()
    hash.combine(fingerprint)
    hash.combine(part.fingerprint)
    fingerprint = hash.value
  }

  /// Returns the site that a path, relative to the archive's root, belongs to.
  func of(_ path: Path) -> Site { part(path) ?? self }

  /// The site of its own in whose folder a path lies; nil for what is this one's.
  fileprivate func part(_ path: Path) -> Site? {
    if parts.isEmpty { return nil }
    let slash = path.bytes.firstIndex(of: UInt8(ascii: "/"))
    return parts[slash.map { Path(bytes: Array(path.bytes[..<$0])) } ?? path]
  }

  /// Makes a site of rules alone, at the archive's root.
  init(_ rules: SiteRules = .folder(FolderRules()), at root: Path = Path("/archive")) {
    self.init(rules, nil, place: SitePlace(site: root, archive: root))
  }

  /// The title that a Hugo site in several languages has in its default language, or in the first.
  private static func languageTitle(_ fields: Fields) -> Field? {
    guard let languages = fields.map("languages") else { return nil }
    let standard = fields.first(of: "defaultContentLanguage")?.value.text
    let keys = [standard ?? "en"] + languages.all.map(\.key)
    return keys.lazy.compactMap { languages.map($0)?.first(of: "title") }.first
  }

  init(_ rules: SiteRules, _ configuration: ConfigurationFile?, place: SitePlace) {
    self.rules = rules
    self.place = place
    let fields = configuration?.fields ?? Fields()
    title = (fields.first(of: "title") ?? Site.languageTitle(fields))?.value.text.map(oneLine)
    let address = fields.first(of: "url", "baseurl", "base_url", "site")?.value.text
      .flatMap(WebAddress.init)
    url = address?.origin
    host = address?.host
    let base = fields.first(of: "baseurl", "base", "pathPrefix")?.value.text
    let path = base.flatMap(WebAddress.init)?.path ?? base ?? address?.path ?? ""
    basePath = Array(path.utf8)[...].withoutSlashes.map { "/" + $0 } ?? ""
    variables = siteVariables(fields)
    authorKeys = AuthorKeys(fields, in: place.site)
    likelyNames = configuration == nil ? FolderRules.likelyNames(place.site) : []
    var hash = StableHash()
    hash.combine(configuration?.bytes ?? [])
    for (key, name) in authorKeys.names.sorted(by: <) {
      hash.combine(key.utf8)
      hash.combine(name.utf8)
    }
    hash.combine(place.site.bytes)
    hash.combine(place.archive.bytes)
    fingerprint = hash.value
    redirect(Redirects.pairs(in: place.site, configuration))
  }

  /// Takes the site's redirects; those to other hosts lead to none of its posts.
  mutating func redirect(_ pairs: [Redirects.Pair]) {
    guard !pairs.isEmpty else { return }
    redirects = Redirects(pairs) { address in
      if let web = WebAddress(address), !isOwn(web) { return nil }
      return normalisedPagePath(withoutBase(address))
    }
    var hash = StableHash()
    hash.combine(fingerprint)
    redirects.add(to: &hash)
    fingerprint = hash.value
  }

  /// Whether an address is of the site's own host.
  func isOwn(_ address: WebAddress) -> Bool { host.map(address.isAt) ?? false }
}

/// A site that many posts hold: copying it counts one reference, where a site itself counts some fifty.
final class SharedSite: Sendable {
  let site: Site

  init(_ site: Site) { self.site = site }

  /// Returns the site that a path, relative to the archive's root, belongs to.
  func of(_ path: Path) -> SharedSite { site.part(path).map(SharedSite.init) ?? self }
}

extension ArraySlice<UInt8> {
  /// The text without slashes at either end; nil where nothing else is left.
  fileprivate var withoutSlashes: String? {
    let inner = drop { $0 == 0x2F }
    let end = inner.lastIndex { $0 != 0x2F }
    return end.map { inner[...$0].text }
  }
}

/// Returns the texts of a configuration by the names that templates have for them.
private func siteVariables(_ fields: Fields) -> [String: String] {
  var variables: [String: String] = [:]
  func add(_ fields: [Field], under name: String, depth: Int) {
    for field in fields {
      switch field.value {
      case .text(let text): variables["\(name).\(field.key)"] = text
      case .map(let inner) where depth < 3:
        add(inner, under: "\(name).\(field.key)", depth: depth + 1)
      case .map, .list, .nothing: break
      }
    }
  }
  add(fields.all, under: "site", depth: 0)
  return variables
}
