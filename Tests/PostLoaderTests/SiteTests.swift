// Sites: how each kind is found, the address that it gives to a post, and what it leaves out.

import Announcements
import Testing

@testable import PostLoader

/// Opens a folder of files and returns each post's path and permalink.
private func permalinks(
  _ files: [String: String], at name: String = ""
) throws -> [String: String?] {
  let folder = try TemporaryFolder(files)
  let archive = try Archive(at: name.isEmpty ? folder.path : folder.path.appending(name))
  let posts = archive.discover().files.map { archive.load($0) }
  return Dictionary(uniqueKeysWithValues: posts.map { ($0.path.description, $0.permalink) })
}

/// Opens a folder of files and returns the paths left out with the reasons.
private func ignored(_ files: [String: String], at name: String = "") throws -> [String: String] {
  let folder = try TemporaryFolder(files)
  let archive = try Archive(at: name.isEmpty ? folder.path : folder.path.appending(name))
  let found = archive.discover().files.compactMap { file in
    file.ignoredBecause.map { (file.path.description, $0) }
  }
  return Dictionary(uniqueKeysWithValues: found)
}

@Suite struct JekyllTests {
  @Test func postsHaveDatedAddressesUnlessThePermalinkSaysOtherwise() throws {
    #expect(
      try permalinks([
        "_config.yml": "url: https://example.org\n",
        "_posts/2021-4-28-Acme Joins.md": "---\ncategories: news members\n---\n",
      ]) == [
        "_posts/2021-4-28-Acme Joins.md":
          "https://example.org/news/members/2021/04/28/Acme-Joins.html"
      ])
    #expect(
      try permalinks([
        "_config.yml": "url: https://example.org\nbaseurl: /site\npermalink: /articles/:title\n",
        "_posts/2021-04-28-acme.md": "", "_posts/2021-04-29-b.md": "---\npermalink: /own/\n---\n",
        "_posts/2021-04-30-c.md": "---\nslug: other\n---\n", "about.md": "",
      ]) == [
        "_posts/2021-04-28-acme.md": "https://example.org/site/articles/acme",
        "_posts/2021-04-29-b.md": "https://example.org/site/own/",
        "_posts/2021-04-30-c.md": "https://example.org/site/articles/other",
        "about.md": "https://example.org/site/about.html",
      ])
  }

  @Test func weeksAreCountedFromTheirThursday() throws {
    #expect(
      try permalinks([
        "_config.yml": "url: https://example.org\npermalink: weekdate\n",
        "_posts/2021-01-03-a.md": "---\ncategories: [Two Words]\n---\n",
        "_posts/2024-12-30-b.md": "---\npermalink: /:w_year/:week/:w_day/:long_day/\n---\n",
        "_posts/2024-12-31-c.md":
          "---\ncategories: [Two Words]\npermalink: /:slugified_categories/:title/\n---\n",
      ]) == [
        "_posts/2021-01-03-a.md": "https://example.org/two words/2021/W53/Sun/a.html",
        "_posts/2024-12-30-b.md": "https://example.org/2025/01/1/Monday/",
        "_posts/2024-12-31-c.md": "https://example.org/two-words/c/",
      ])
  }

  @Test func collectionsHaveAddressesOfTheirOwnIfTheyArePublished() throws {
    let configuration = """
      url: https://example.org
      collections:
        posts:
          permalink: /blog/:title/
        press:
          output: true
          permalink: /press/:name
        board:
          output: false
      """
    #expect(
      try permalinks([
        "_config.yml": configuration, "_posts/2021-04-28-x.md": "", "_press/formation.md": "",
        "_board/arm.md": "",
      ]) == [
        "_posts/2021-04-28-x.md": "https://example.org/blog/x/",
        "_press/formation.md": "https://example.org/press/formation", "_board/arm.md": nil,
      ])
  }

  @Test func aFolderInsideTheSiteHasTheSameAddresses() throws {
    #expect(
      try permalinks(
        [
          "_config.yml": "url: https://example.org\npermalink: /:year/:title/\n",
          "_posts/2021-04-28-x.md": "",
        ], at: "_posts") == ["2021-04-28-x.md": "https://example.org/2021/x/"])
  }

  @Test func defaultsHoldWhereThePostSaysNothing() throws {
    let folder = try TemporaryFolder([
      "_config.yml": """
      defaults:
        - scope:
            path: ""
            type: posts
          values:
            author: The Foundation
            published: false
      """,
      "_posts/2021-04-28-x.md": "---\ntitle: X\n---\n",
      "_posts/2021-04-29-y.md": "---\nauthor: Jane Doe\npublished: true\n---\n",
    ])
    let archive = try Archive(at: folder.path)
    let posts = archive.discover().files.map { archive.load($0) }
    #expect(posts.map(\.authors) == [["The Foundation"], ["Jane Doe"]])
    #expect(posts.map(\.publication) == [.unpublished, []])
  }

  @Test func whatTheSiteLeavesOutIsFoundWithTheReason() throws {
    #expect(
      try ignored([
        "_config.yml": "exclude: [drafts/, \"*.tmp.md\", _news/template.md]\n", "README.md": "",
        "_includes/x.md": "", "drafts/y.md": "", "a.tmp.md": "", "_news/template.md": "",
        "_news/z.md": "", "node_modules/p/README.md": "", ".github/t.md": "",
        "_posts/README.md": "",
      ]) == [
        "README.md": "it tells of the folder", "_includes/x.md": "a part of the site",
        "drafts/y.md": "excluded by \"drafts/\"", "a.tmp.md": "excluded by \"*.tmp.md\"",
        "_news/template.md": "excluded by \"_news/template.md\"",
        "node_modules/p/README.md": "a folder of packages",
        ".github/t.md": "its name begins with a dot",
      ])
  }

  @Test func draftsAreMarked() throws {
    let folder = try TemporaryFolder(["_config.yml": "", "_drafts/x.md": "Text.\n"])
    let archive = try Archive(at: folder.path)
    #expect(archive.discover().files.map { archive.load($0).publication } == [.draft])
  }
}

@Suite struct HugoTests {
  @Test func addressesFollowSectionsBundlesAndLanguages() throws {
    #expect(
      try permalinks([
        "hugo.toml": "baseURL = 'https://example.org/'\ntitle = 'Example'\n",
        "content/blog/2021-04-28-Acme Joins.md": "", "content/blog/launch/index.md": "",
        "content/blog/launch/index.de.md": "",
        "content/blog/a.md": "+++\nslug = 'b'\n+++\n",
        "content/blog/c.md": "+++\nurl = '/d/'\n+++\n",
      ]) == [
        "content/blog/2021-04-28-Acme Joins.md": "https://example.org/blog/2021-04-28-acme-joins/",
        "content/blog/launch/index.md": "https://example.org/blog/launch/",
        "content/blog/launch/index.de.md": "https://example.org/de/blog/launch/",
        "content/blog/a.md": "https://example.org/blog/b/",
        "content/blog/c.md": "https://example.org/d/",
      ])
  }

  @Test func permalinksGoBySection() throws {
    #expect(
      try permalinks([
        "config.toml": """
        baseURL = "https://example.org"
        [permalinks]
        blog = "/blog/:year/:01/:02/:title/"
        """,
        "content/blog/x.md": "---\ntitle: Acme Joins!\ndate: 2021-04-28\n---\n",
        "content/news/x.md": "",
      ]) == [
        "content/blog/x.md": "https://example.org/blog/2021/04/28/acme-joins/",
        "content/news/x.md": "https://example.org/news/x/",
      ])
  }

  @Test func aPatternMayTakeAPartOfTheSections() throws {
    #expect(
      try permalinks([
        "hugo.toml": """
        baseURL = "https://example.org"
        [permalinks]
        a = "/:sections[1:]/:slug"
        b = "/:sections[last]/:sections[0]/:slug"
        """,
        "content/a/x/y/One.md": "", "content/b/x/y/One.md": "",
      ]) == [
        "content/a/x/y/One.md": "https://example.org/x/y/one",
        "content/b/x/y/One.md": "https://example.org/y/b/one",
      ])
  }

  @Test func `a site in several languages has its title in its default one`() throws {
    let toml = """
      baseURL = "https://example.org"
      defaultContentLanguage = "fr"
      [languages.de]
      title = "Gezeiten"
      [languages.fr]
      title = "Marées"
      """
    let folder = try TemporaryFolder(["hugo.toml": toml, "content/news/one.md": ""])
    #expect(try Archive(at: folder.path).site.title == "Marées")
  }

  @Test func aFolderOfConfigurationIsOne() throws {
    #expect(
      try permalinks([
        "config/_default/hugo.toml": "baseURL = \"https://example.org\"\n",
        "config/_default/permalinks.toml": "news = \"/n/:slug/\"\n",
        "config/_default/languages.yaml": "de:\n  contentDir: inhalt\n",
        "content/news/one.md": "", "inhalt/news/one.md": "",
      ]) == [
        "content/news/one.md": "https://example.org/n/one/",
        "inhalt/news/one.md": "https://example.org/de/n/one/",
      ])
  }

  @Test func filesThatTheConfigurationNamesAreLeftOut() throws {
    #expect(
      try ignored([
        "hugo.toml": """
        baseURL = "https://example.org"
        ignoreFiles = [ "(?:^|/)OWNERS", "-draft\\\\.md$" ]
        """,
        "content/news/one-draft.md": "", "content/news/OWNERS.md": "", "content/news/two.md": "",
      ]) == [
        "content/news/one-draft.md": "ignored by \"-draft\\.md$\"",
        "content/news/OWNERS.md": "ignored by \"(^|/)OWNERS\"",
      ])
  }

  @Test func sectionsResourcesAndWhatIsNoContentAreLeftOut() throws {
    #expect(
      try ignored([
        "hugo.yaml": "baseURL: https://example.org\n", "content/_index.md": "",
        "content/blog/x/index.md": "", "content/blog/x/part.md": "", "archetypes/default.md": "",
        "content/blog/y.md": "",
      ]) == [
        "content/_index.md": "the page of a section",
        "content/blog/x/part.md": "a part of the page in its folder",
        "archetypes/default.md": "outside of the site's content",
      ])
  }
}

@Suite struct OtherSiteTests {
  @Test func zolaTakesTheDayOutOfTheAddress() throws {
    #expect(
      try permalinks([
        "config.toml": "base_url = \"https://example.org/site\"\n",
        "content/blog/2021-04-28-acme.md": "", "content/blog/b.md": "+++\npath = \"own\"\n+++\n",
      ]) == [
        "content/blog/2021-04-28-acme.md": "https://example.org/site/blog/acme/",
        "content/blog/b.md": "https://example.org/site/own/",
      ])
  }

  @Test func docusaurusPutsTheDayIntoTheAddress() throws {
    #expect(
      try permalinks([
        "website/docusaurus.config.js":
          "module.exports = { title: 'Example', url: 'https://example.org', baseUrl: '/' }",
        "website/blog/2021-04-28-acme.md": "", "website/blog/2021-04-29-b/index.mdx": "",
        "website/blog/2021-04-30-c.md": "---\nslug: own\n---\n",
      ]) == [
        "website/blog/2021-04-28-acme.md": "https://example.org/blog/2021/04/28/acme",
        "website/blog/2021-04-29-b/index.mdx": "https://example.org/blog/2021/04/29/b",
        "website/blog/2021-04-30-c.md": "https://example.org/blog/own",
      ])
  }

  @Test func eleventyAndAstroFollowTheFolders() throws {
    #expect(
      try permalinks([
        "eleventy.config.js": "export default { dir: { input: \"src\" } }",
        "src/en/blog/acme/index.md": "", "src/en/blog/2021-04-28-b.md": "",
      ]) == [
        "src/en/blog/acme/index.md": "/en/blog/acme/", "src/en/blog/2021-04-28-b.md": "/en/blog/b/",
      ])
    #expect(
      try permalinks([
        "astro.config.mjs": "export default defineConfig({ site: 'https://example.org' })",
        "src/content/blog/acme.mdx": "",
      ]) == ["src/content/blog/acme.mdx": "https://example.org/blog/acme/"])
  }

  @Test func aFolderWithoutAConfigurationHasNoAddresses() throws {
    #expect(try permalinks(["blog/x.md": ""]) == ["blog/x.md": nil])
  }

  @Test func theTopOfARepositoryIsWhereLookingForASiteEnds() throws {
    #expect(
      try permalinks(
        ["_config.yml": "url: https://example.org\n", "inner/.git/HEAD": "", "inner/x.md": ""],
        at: "inner") == ["x.md": nil])
  }

  @Test func theFingerprintChangesWithTheConfiguration() throws {
    let folder = try TemporaryFolder(["_config.yml": "title: A\n"])
    let before = try Archive(at: folder.path).fingerprint
    #expect(try Archive(at: folder.path).fingerprint == before)
    try folder.write("title: B\n", to: "_config.yml")
    #expect(try Archive(at: folder.path).fingerprint != before)
  }

  @Test func inAFolderOfSitesEachHasItsOwnRulesAndKeys() throws {
    let files = [
      "a/_config.yml": "url: https://a.org\npermalink: /:title/\n",
      "a/_posts/2021-04-28-x.md": "[x](/x/)\n", "b/hugo.toml": "baseURL = \"https://b.org\"\n",
      "b/content/x.md": "", "c/x.md": "", "b/README.md": "",
    ]
    #expect(
      try permalinks(files) == [
        "a/_posts/2021-04-28-x.md": "https://a.org/x/", "b/content/x.md": "https://b.org/x/",
        "c/x.md": nil, "b/README.md": nil,
      ])
    #expect(try ignored(files) == ["b/README.md": "it tells of the folder"])
    let folder = try TemporaryFolder(files)
    let archive = try Archive(at: folder.path)
    let posts = archive.discover().files.map { archive.load($0) }
    let key = try #require(posts.first?.body.links.first?.keys.first)
    #expect(posts.filter { $0.addresses.contains(key) }.map(\.path) == posts.prefix(1).map(\.path))
  }
}
