// Finds the configuration of the site around a folder, and tells by it what builds the site.

import Announcements

/// A site's folder with its configuration and rules.
struct FoundSite {
  let folder: Path
  let configuration: ConfigurationFile
  let rules: SiteRules

  /// Looks in a folder, then in those above it up to the top of its repository, then in those right
  /// below it if only one of them is a site.
  init?(around root: Path) {
    var folder = root
    while true {
      if let found = FoundSite(in: folder) {
        self = found
        return
      }
      let isTop = (try? status(of: folder.appending(".git"))) != nil
      if isTop || folder.bytes.count <= 1 { break }
      folder = folder.folder
    }
    let names = ((try? Folder(root).entries()) ?? []).filter { $0.kind == .folder }.map(\.name)
    // More would be a folder of sites, which no one of them speaks for.
    let below =
      names.count > 64
      ? []
      : names.compactMap { name in
        name.first == UInt8(ascii: ".") ? nil : FoundSite(in: root.appending(Path(bytes: name)))
      }
    guard below.count == 1, let only = below.first else { return nil }
    self = only
  }

  private init?(in folder: Path) {
    func file(_ names: String...) -> ConfigurationFile? { ConfigurationFile(in: folder, names) }
    func program(_ name: String) -> ConfigurationFile? {
      ConfigurationFile(
        in: folder, ["js", "mjs", "cjs", "ts", "mts", "cts"].map { "\(name).config.\($0)" })
    }
    if let found = file("_config.yml", "_config.yaml", "_config.toml") {
      self.init(folder, found, .jekyll(JekyllRules(found.fields)))
    } else if let found = file(
      "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml",
      "config/_default/config.toml", "config/_default/hugo.yaml", "config/_default/config.yaml")
    {
      self.init(folder, found, .hugo(HugoRules(found.fields)))
    } else if let found = file("config.toml", "config.yaml", "config.yml", "config.json") {
      if found.fields["base_url"] != nil {
        self.init(folder, found, .zola(ZolaRules()))
      } else if found.fields["baseurl"] != nil || found.fields["contentdir"] != nil {
        self.init(folder, found, .hugo(HugoRules(found.fields)))
      } else {
        return nil
      }
    } else if let found = program("docusaurus") {
      self.init(folder, found, .docusaurus(DocusaurusRules(found.fields)))
    } else if let found = program("astro") {
      self.init(folder, found, .astro(AstroRules()))
    } else if let found = file(".eleventy.js") ?? program("eleventy") {
      self.init(folder, found, .eleventy(EleventyRules(found.fields)))
    } else {
      return nil
    }
  }

  private init(_ folder: Path, _ configuration: ConfigurationFile, _ rules: SiteRules) {
    self.folder = folder
    self.configuration = configuration
    self.rules = rules
  }
}
