// Sites that say where their posts lie: the folder is no part of the address.

import Announcements
import Testing

@testable import PostLoader

/// Returns the permalink of a file of a site and the address of a link in its text.
private func addresses(_ files: [String: String], of name: String) throws -> [String?] {
  let folder = try TemporaryFolder(files)
  let archive = try Archive(at: folder.path)
  let file = archive.discover().files.first { $0.path.description == name }
  return try #require(
    file.map { archive.load($0) }.map { [$0.permalink] + $0.body.links.map(\.url) })
}

@Suite struct SiteFolderTests {
  @Test func theSourcesOfJekyllAreNoCategory() throws {
    #expect(
      try addresses(
        [
          "_config.yml": "url: https://example.org\nsource: src",
          "src/news/_posts/2024-09-05-acme.md": "[a]({% post_url 2024-09-06-b %})",
        ], of: "src/news/_posts/2024-09-05-acme.md") == [
          "https://example.org/news/2024/09/05/acme.html",
          "https://example.org/2024/09/06/b.html",
        ])
  }

  @Test func theFolderOfCollectionsIsNoCategory() throws {
    #expect(
      try addresses(
        [
          "_config.yml": "url: https://example.org\ncollections_dir: cols",
          "cols/_posts/2024-09-05-acme.md": "[a]({% post_url 2024-09-06-b %})",
        ], of: "cols/_posts/2024-09-05-acme.md") == [
          "https://example.org/2024/09/05/acme.html", "https://example.org/2024/09/06/b.html",
        ])
  }

  @Test func docusaurusPublishesAFolderUnderAnotherPath() throws {
    #expect(
      try addresses(
        [
          "docusaurus.config.js": """
          module.exports = { url: 'https://example.org', presets: [['classic', {
            docs: { path: 'manual', routeBasePath: 'guide' },
            blog: { routeBasePath: 'news', path: 'posts' } }]] }
          """,
          "posts/2024-09-05-acme.md": "Text.",
        ], of: "posts/2024-09-05-acme.md") == ["https://example.org/news/2024/09/05/acme"])
  }
}
