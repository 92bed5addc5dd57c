// Authors whom posts name by a key: where the several sites keep their names.

import Announcements
import Testing

@testable import PostLoader

/// Opens a folder of files and returns the authors of the post in it that is named.
private func authors(of name: String, in files: [String: String]) throws -> [String] {
  let folder = try TemporaryFolder(files)
  let archive = try Archive(at: folder.path)
  return archive.discover().files.filter { $0.path == Path(name) }
    .flatMap { archive.load($0).authors }
}

@Suite struct AuthorKeysTests {
  @Test func docusaurusKeepsThemBesideItsPosts() throws {
    #expect(
      try authors(
        of: "blog/2021-04-28-x.md",
        in: [
          "docusaurus.config.js": "module.exports = { url: 'https://example.org' }",
          "blog/authors.yml": "jane:\n  name: Jane Doe\n  title: Editor\nroe:\n  name: John Roe\n",
          "blog/2021-04-28-x.md":
            "---\nauthors: [jane, {key: roe, title: Guest}, Max Moe, nobody]\n---\n",
        ]) == ["Jane Doe", "John Roe", "Max Moe", "nobody"])
  }

  @Test func jekyllKeepsThemInItsDataOrItsConfiguration() throws {
    #expect(
      try authors(
        of: "_posts/2021-04-28-x.md",
        in: [
          "_config.yml": "authors:\n  roe:\n    display_name: John Roe\n",
          "_data/authors.yml": "Jane:\n  name: Jane Doe\n",
          "_posts/2021-04-28-x.md": "---\nauthor: jane, roe\n---\n",
        ]) == ["Jane Doe", "John Roe"])
  }

  @Test func aFolderOfAuthorsNamesThem() throws {
    #expect(
      try authors(
        of: "content/news/x.md",
        in: [
          "hugo.toml": "baseURL = \"https://example.org\"\n",
          "content/authors/jane/_index.md": "+++\ntitle = \"Jane Doe\"\n+++\n",
          "data/authors/roe.json": "{\"name\": \"John Roe\"}",
          "content/news/x.md": "---\nauthors:\n  - jane\n  - roe\n---\n",
        ]) == ["Jane Doe", "John Roe"])
  }

  @Test func aListOfAuthorsNamesThemToo() throws {
    #expect(
      try authors(
        of: "x.md",
        in: [
          "authors.json": "{\"authors\": [{\"id\": \"jane\", \"name\": \"Jane Doe\"}]}",
          "x.md": "---\nauthor: jane\n---\n",
        ]) == ["Jane Doe"])
  }

  @Test func anotherNameIsAnotherFingerprint() throws {
    let folder = try TemporaryFolder(["authors.yml": "jane: Jane Doe\n"])
    let before = try Archive(at: folder.path).fingerprint
    try folder.write("jane: Jane Roe\n", to: "authors.yml")
    #expect(try Archive(at: folder.path).fingerprint != before)
  }
}
