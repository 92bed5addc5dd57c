// Finds the configuration of the site around a folder, and tells by it what builds the site.

import Announcements

/// A site's folder with its configuration and rules.
struct FoundSite {
  let folder: Path
  let configuration: ConfigurationFile
  let rules: SiteRules

  /// Looks in a folder, then in those above it up to the top of its repository.
  init?(atOrAbove root: Path) {
    var folder = root
    while true {
      if let found = FoundSite(in: folder) {
        self = found
        return
      }
      let isTop = (try? status(of: folder.appending(".git"))) != nil
      if isTop || folder.bytes.count <= 1 { return nil }
      folder = folder.folder
    }
  }

  /// Returns the sites right below a folder, by the folders right below it; nil for those that are
  /// none. Of very many folders none is looked at.
  static func below(_ root: Path) -> [(folder: Path, site: FoundSite?)] {
    let names = ((try? Folder(root).entries()) ?? [])
      .filter { $0.kind == .folder && $0.name.first != UInt8(ascii: ".") }.map(\.name)
    if names.count > 64 { return [] }
    return names.sorted { $0.precedes($1) }.map { name in
      let folder = root.appending(Path(bytes: name))
      return (folder, FoundSite(in: folder))
    }
  }

  private init?(in folder: Path) {
    func file(_ names: String...) -> ConfigurationFile? { ConfigurationFile(in: folder, names) }
    func program(_ name: String) -> ConfigurationFile? {
      ConfigurationFile(
        in: folder, ["js", "mjs", "cjs", "ts", "mts", "cts"].map { "\(name).config.\($0)" })
    }
    if let found = file("_config.yml", "_config.yaml", "_config.toml") {
      self.init(folder, found, .jekyll(JekyllRules(found.fields)))
    } else if var found = file(
      "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml",
      "config/_default/config.toml", "config/_default/hugo.yaml", "config/_default/config.yaml",
      "config/_default/hugo.yml", "config/_default/config.yml", "config/_default/hugo.json",
      "config/_default/config.json")
    {
      found.addParts(in: folder.appending("config/_default"))
      self.init(folder, found, .hugo(HugoRules(found.fields)))
    } else if var found = file("config.toml", "config.yaml", "config.yml", "config.json") {
      if found.fields["base_url"] != nil {
        self.init(folder, found, .zola(ZolaRules()))
      } else if found.fields["baseurl"] != nil || found.fields["contentdir"] != nil {
        found.addParts(in: folder.appending("config/_default"))
        self.init(folder, found, .hugo(HugoRules(found.fields)))
      } else {
        return nil
      }
    } else if let found = program("docusaurus") {
      self.init(folder, found, .docusaurus(DocusaurusRules(found.bytes)))
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
