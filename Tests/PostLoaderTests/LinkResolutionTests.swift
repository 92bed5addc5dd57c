// Links: each way in which a site would lead to a post is a key that the post answers to.

import Announcements
import Testing

@testable import PostLoader

private let jekyll = Site(
  .jekyll(JekyllRules(Fields())),
  ConfigurationFile(text: "url: https://example.org\nbaseurl: /site"),
  place: SitePlace(site: Path("/archive"), archive: Path("/archive")))
private let hugo = Site(
  .hugo(HugoRules(Fields())), ConfigurationFile(text: "baseURL: https://example.org/"),
  place: SitePlace(site: Path("/archive"), archive: Path("/archive")))
private let zola = Site(
  .zola(ZolaRules()), ConfigurationFile(text: "base_url: https://example.org"),
  place: SitePlace(site: Path("/archive"), archive: Path("/archive")))

/// Returns where a target leads from a post.
private func resolve(_ target: LinkTarget, from path: String, in site: Site) -> ResolvedLink {
  let name = PostName(Path(path), root: Path("/archive"))
  return PostAddress(
    Path(path), name: name, fields: PostFields(Fields(), name: name),
    site: SharedSite(site)
  ).resolve(target)
}

/// Returns the keys under which a post is found.
private func addresses(_ path: String, in site: Site) -> [String] {
  post("", path: path, in: site).addresses
}

@Suite struct LinkResolutionTests {
  @Test(arguments: [
    "https://example.org/site/2021/04/28/acme.html", "http://www.example.org/site/2021/04/28/acme/",
    "/site/2021/04/28/acme", "/site/2021/04/28/acme.html?utm_source=x#about", "acme.html",
    "../../04/28/acme/index.html", "/site/2021/04/28/Acme.html",
    "//example.org/site/2021/04/28/acme",
  ])
  func everyWayToWriteAnAddressOfAJekyllSiteFindsThePost(_ address: String) {
    let keys = resolve(.address(address), from: "_posts/2021-04-28-other.md", in: jekyll).keys
    #expect(addresses("_posts/2021-04-28-acme.md", in: jekyll).contains { keys.contains($0) })
  }

  @Test func postURLFindsThePostWhateverTheFormOfItsDay() {
    let keys = resolve(.postURL("2021-04-28-acme"), from: "_posts/2021-05-01-x.md", in: jekyll).keys
    #expect(addresses("_posts/2021-4-28-acme.md", in: jekyll).contains { keys.contains($0) })
    #expect(
      resolve(.postURL("2021-04-28-acme"), from: "_posts/2021-05-01-x.md", in: jekyll).url
        == "https://example.org/site/2021/04/28/acme.html")
  }

  @Test func aFragmentBehindAPostOrAFileStays() {
    let post = resolve(
      .postURL("2021-04-28-acme#why-now"), from: "_posts/2021-05-01-x.md", in: jekyll)
    #expect(post.url == "https://example.org/site/2021/04/28/acme.html#why-now")
    let file = resolve(.file("acme.md#a%20b"), from: "content/blog/x.md", in: hugo)
    #expect(file.url == "https://example.org/blog/acme/#a%20b")
    #expect(file.fragment == "a b")
  }

  @Test func linkFindsTheFile() {
    let keys = resolve(.file("_posts/2021-04-28-acme.md"), from: "about.md", in: jekyll).keys
    #expect(keys.first == "path:_posts/2021-04-28-acme.md")
  }

  @Test(arguments: [
    "acme.md", "acme", "/blog/acme.md", "/blog/acme", "../blog/acme.md", "blog/acme",
  ])
  func relrefFindsTheFileByPathOrName(_ name: String) {
    let keys = resolve(.file(name), from: "content/blog/x.md", in: hugo).keys
    #expect(addresses("content/blog/acme.md", in: hugo).contains { keys.contains($0) })
  }

  @Test(arguments: ["@/blog/2021-04-28-acme.md", "@/blog/2021-04-28-acme.md#about"])
  func zolasAtSignIsTheContentFolder(_ address: String) {
    let link = resolve(.address(address), from: "content/x.md", in: zola)
    #expect(link.keys.first == "path:content/blog/2021-04-28-acme.md")
    #expect(link.url.hasPrefix("https://example.org/blog/acme/"))
  }

  @Test func aRelativeMarkdownFileIsFoundFromAnyFolder() {
    let keys = resolve(.address("../2020/b%20c.md#d"), from: "2021/a.md", in: Site()).keys
    #expect(keys.first == "path:2020/b c.md")
  }

  @Test func anAnchorLeadsIntoThePostItself() {
    let link = resolve(.address("#about"), from: "a.md", in: Site())
    #expect(link.keys == ["path:a.md"])
    #expect(link.fragment == "about")
  }

  @Test func withoutASiteAddressesStayAsWritten() {
    let link = resolve(.address("/blog/acme-joins/"), from: "src/blog/x/index.md", in: Site())
    #expect(link.url == "/blog/acme-joins/")
    #expect(
      addresses("src/blog/acme-joins/index.md", in: Site()).contains { link.keys.contains($0) })
    #expect(resolve(.address("https://other.org/a"), from: "x.md", in: Site()).keys == [])
  }

  @Test func withoutASiteTheHostMustHaveTheNameOfTheFolder() {
    let site = Site(.folder(FolderRules()), at: Path("/home/acme/src/blog"))
    let own = resolve(.address("https://acme.io/en/blog/2021/launch-day/"), from: "x.md", in: site)
    #expect(own.keys == ["slug:2021/launch-day", "slug:launch-day"])
    let other = resolve(
      .address("https://example.com/blog/2021/launch-day/"), from: "x.md", in: site)
    #expect(other.keys == [])
  }

  @Test(arguments: [
    ("mailto:jane@example.org", "mailto:jane@example.org"),
    ("jane@example.org", "mailto:jane@example.org"),
    ("www.example.com/a", "https://www.example.com/a"), ("javascript:x()", "javascript:x()"),
    ("/img/a.png", "https://example.org/img/a.png"), ("//example.com/a", "https://example.com/a"),
  ])
  func whatIsNoPageHasNoKeys(_ address: String, _ url: String) {
    let link = resolve(.address(address), from: "_posts/2021-04-28-x.md", in: jekyll)
    #expect(link.keys == [])
    #expect(link.url == url)
  }

  @Test func movedPagesAreFoundByTheirOldAddresses() {
    let post = post(
      "---\nredirect_from:\n  - /old/acme\n---\n", path: "_posts/2021-04-28-acme.md", in: jekyll)
    #expect(post.addresses.contains("url:/old/acme"))
  }

  @Test(arguments: [
    "/old/acme", "/site/old/acme/", "https://example.org/old/acme.html", "/older", "/2019/07/acme",
    "/news/2021/04/28/acme",
  ])
  func aSitesOwnRedirectsAreFollowed(_ address: String) {
    var site = jekyll
    site.redirect(
      Redirects.lines(
        Array(
          """
          # old addresses
          /old/acme       /2021/04/28/acme.html  301
          /older          https://example.org/site/old/acme
          /2019/:month/*  /2021/04/28/:splat     301!
          /news/*         /:splat
          /gone/acme      /2021/04/28/acme.html  410
          """.utf8)))
    let keys = resolve(.address(address), from: "_posts/2021-05-01-x.md", in: site).keys
    #expect(addresses("_posts/2021-04-28-acme.md", in: site).contains { keys.contains($0) })
    #expect(
      resolve(.address("/gone/acme"), from: "_posts/2021-05-01-x.md", in: site).keys
        == ["url:/gone/acme"])
  }

  @Test(arguments: [
    ["_redirects": "/old/ /blog/acme/"], ["static/_redirects": "/old /blog/acme 302\n"],
    ["netlify.toml": "[[redirects]]\nfrom = \"/old\"\nto = \"/blog/acme\"\nstatus = 301\n"],
    ["_data/redirects.yml": "- from: [/old, /other]\n  to: /blog/acme\n"],
    ["src/_data/redirects.json": "{\"/old\": \"/blog/acme/\"}"],
    [
      "docusaurus.config.js":
        "module.exports = {url: 'https://example.org', plugins: [['x', {redirects: [\n"
        + "{ to: '/blog/acme', from: ['/other', '/old'] }, ]}]]}"
    ],
  ])
  func redirectsAreReadFromTheFilesThatSitesHave(_ files: [String: String]) throws {
    let configuration = ["hugo.toml": "baseURL = \"https://example.org/\"\n"]
    let folder = try TemporaryFolder(
      files.keys.contains("docusaurus.config.js")
        ? files : files.merging(configuration) { own, _ in own })
    let link = resolve(.address("/old/"), from: "content/x.md", in: Site(at: folder.path))
    #expect(link.keys == ["url:/old", "url:/blog/acme"])
  }

  @Test func redirectsInACircleEnd() {
    var site = jekyll
    site.redirect([
      ("/a", "/b"), ("/b", "/a"), ("/c/*", "/c/d/:splat"), ("/x", "https://other.org/"),
    ])
    let keys = { resolve(.address($0), from: "_posts/2021-05-01-x.md", in: site).keys }
    #expect(keys("/a").contains("url:/b"))
    #expect(keys("/c/e").first == "url:/c/e")
    #expect(keys("/x") == ["url:/x"])
  }

  @Test func aCategoryBeforeTheSlugIsAsGoodAsAYear() throws {
    let site = Site(
      .folder(FolderRules(root: Path("/src/lattice/src"))), at: Path("/src/lattice/src"))
    let keys = { (path: String) in site.slugKeys(path, isForeign: true) }
    #expect(keys("/community/new-board") == ["slug:new-board"])
    #expect(keys("/releases/v1-2-released") == ["slug:v1-2-released"])
    #expect(keys("/docs/new-board") == [])
    #expect(keys("/docs/community/new-board") == [])
    #expect(keys("/community/board") == [])
  }
}
