// Opening archives and finding their posts on the disk.

import Announcements
import Testing

@testable import PostLoader

@Suite struct ArchiveTests {
  @Test func everyMarkdownFileIsFoundByPathWhateverTheCaseOfItsEnding() throws {
    let folder = try TemporaryFolder([
      "b.md": "", "a/x.markdown": "", "a/y.MD": "", "a.mdx": "", "c.mkd": "", "d.mdown": "",
      "no.txt": "", "md": "", "e.md.bak": "",
    ])
    let paths = try Archive(at: folder.path).discover().files.map(\.path.description)
    #expect(paths == ["a.mdx", "a/x.markdown", "a/y.MD", "b.md", "c.mkd", "d.mdown"])
  }

  @Test func postsInRMarkdownAndQuartoAreFound() throws {
    let folder = try TemporaryFolder([
      "a.Rmd": "---\ntitle: Acme joins\ndate: 2021-03-04\n---\nHello.\n", "b.qmd": "",
      "c.Rmarkdown": "",
    ])
    let archive = try Archive(at: folder.path)
    let files = archive.discover().files
    #expect(files.map(\.path.description) == ["a.Rmd", "b.qmd", "c.Rmarkdown"])
    let post = archive.load(files[0])
    #expect(post.id == "a")
    #expect(post.title == "Acme joins")
    #expect(post.date?.description == "2021-03-04")
  }

  @Test func theSourceOfAPostThatIsWovenBesideItIsNoPostOfItsOwn() throws {
    let folder = try TemporaryFolder([
      "a.Rmd": "", "a.md": "", "b.Rmarkdown": "", "b.markdown": "", "c.Rmd": "", "d.qmd": "",
    ])
    let files = try Archive(at: folder.path).discover().files
    #expect(
      files.map { "\($0.path): \($0.ignoredBecause ?? "a post")" } == [
        "a.Rmd: woven into a file beside it", "a.md: a post",
        "b.Rmarkdown: woven into a file beside it", "b.markdown: a post", "c.Rmd: a post",
        "d.qmd: a post",
      ])
  }

  /// Of many entries the cores look at some each.
  @Test func aFolderOfManyEntriesGivesEachPostOnceWithItsSize() throws {
    let numbers = 1000..<2300
    var files = Dictionary(
      uniqueKeysWithValues: numbers.map {
        ("\($0).md", String(repeating: "a", count: $0 - 1000))
      })
    for number in numbers { files["\(number).png"] = "" }
    let folder = try TemporaryFolder(files)
    let found = try Archive(at: folder.path).discover().files
    #expect(found.map(\.path.description) == numbers.map { "\($0).md" })
    #expect(found.map(\.size) == numbers.map { Int64($0 - 1000) })
  }

  @Test func aSingleFileOfAnyEndingIsAnArchive() throws {
    let folder = try TemporaryFolder(["notes.txt": "# Hello\n", "other.md": ""])
    let archive = try Archive(at: folder.path.appending("notes.txt"))
    let files = archive.discover().files
    #expect(files.map(\.path) == [Path("notes.txt")])
    #expect(archive.root == folder.path)
    #expect(files.map { archive.load($0).id } == ["notes.txt"])
  }

  @Test func anArchiveHasTheNameOfItsRealFolderUnlessItIsGivenOne() throws {
    let folder = try TemporaryFolder(["news/a.md": ""])
    try folder.link("link", to: "news")
    #expect(try Archive(at: folder.path.appending("link")).name == "news")
    #expect(try Archive(at: folder.path.appending("news"), name: "mine").name == "mine")
  }

  @Test func anotherNameForAnArchiveChangesNothingThatIsReadOfIt() throws {
    let folder = try TemporaryFolder(["cotech/a.md": "# Acme joins CoTech\n\nHello."])
    let path = folder.path.appending("cotech")
    let (own, named) = (try Archive(at: path), try Archive(at: path, name: "mine"))
    #expect(own.fingerprint == named.fingerprint)
    let posts = [own, named].map { $0.load($0.discover().files[0]) }
    #expect(posts[0].findings == posts[1].findings)
    #expect(posts[0].findings.events.map(\.member) == ["Acme"])
  }

  @Test func aMissingPathIsNotFound() {
    #expect { try Archive(at: Path("/no/such/path")) } throws: { error in
      "\(error)" == "no such file or folder: /no/such/path"
    }
  }

  @Test func theFormerPlaceOfWhatIsGoneIsBelowWhatIsThere() throws {
    let folder = try TemporaryFolder(["news/a.md": ""])
    try folder.link("link", to: "news")
    #expect(formerPlace(of: folder.path.appending("link")) == folder.path.appending("news"))
    #expect(
      formerPlace(of: folder.path.appending("link/gone/b.md"))
        == folder.path.appending("news/gone/b.md"))
    #expect(
      formerPlace(of: Path("gone-since/")) == formerPlace(of: Path(".")).appending("gone-since"))
    #expect(formerPlace(of: Path("/gone-since")) == Path("/gone-since"))
  }

  @Test func aLoopOfLinksEndsAndOneRealFileIsOneEntry() throws {
    let folder = try TemporaryFolder(["a/x.md": "", "b/y.md": ""])
    try folder.link("a/loop", to: "..")
    try folder.link("0", to: "b")
    try folder.link("b/again.md", to: "y.md")
    try folder.link("b/dangling.md", to: "nowhere.md")
    let files = try Archive(at: folder.path).discover().files
    #expect(files.map(\.path.description) == ["a/x.md", "b/y.md"])
  }

  @Test func aLinkToAFolderAroundTheArchiveIsNotFollowed() throws {
    let folder = try TemporaryFolder(["beside/y.md": "", "archive/x.md": ""])
    try folder.link("archive/up", to: "..")
    let files = try Archive(at: folder.path.appending("archive")).discover().files
    #expect(files.map(\.path.description) == ["x.md"])
  }

  @Test func aLinkToAFolderElsewhereIsFollowed() throws {
    let elsewhere = try TemporaryFolder(["y.md": ""])
    let folder = try TemporaryFolder(["x.md": ""])
    try folder.link("more", to: elsewhere.path.description)
    let files = try Archive(at: folder.path).discover().files
    #expect(files.map(\.path.description) == ["more/y.md", "x.md"])
    #expect(files.first?.realPath == elsewhere.path.appending("y.md"))
  }

  @Test func aFileThatSeveralLinksLeadToIsOneEntry() throws {
    let elsewhere = try TemporaryFolder(["news/y.md": "", "z.md": ""])
    let folder = try TemporaryFolder(["notes.txt": ""])
    try folder.link("a.md", to: "notes.txt")
    try folder.link("news", to: elsewhere.path.appending("news").description)
    try folder.link("y.md", to: elsewhere.path.appending("news/y.md").description)
    try folder.link("z1.md", to: elsewhere.path.appending("z.md").description)
    try folder.link("z2.md", to: elsewhere.path.appending("z.md").description)
    let names = try Archive(at: folder.path).discover().files.map(\.realPath.name.description)
    #expect(names.sorted() == ["notes.txt", "y.md", "z.md"])
  }

  @Test func filesThatAreKnownAreLeftOutAndCountedButForThoseBehindLinks() throws {
    let elsewhere = try TemporaryFolder(["y.md": ""])
    let folder = try TemporaryFolder(["a.md": "", "b/c.md": "four", "b/d.md": ""])
    try folder.link("more", to: elsewhere.path.description)
    try folder.link("again.md", to: "a.md")
    var asked: Set<String> = []
    let discovery = try Archive(at: folder.path).discover { path, size, _ in
      asked.insert("\(path): \(size)")
      return path != Path("b/c.md")
    }
    #expect(asked == ["a.md: 0", "b/c.md: 4", "b/d.md: 0"])
    #expect(discovery.files.map(\.path.description) == ["b/c.md", "more/y.md"])
    #expect(discovery.knownCount == 2)
  }

  @Test func aFileThatIsGoneIsAnEntryWithTheReason() throws {
    let folder = try TemporaryFolder()
    let file = PostFile(
      path: Path("2021-04-28-a-post.md"), size: 1, modified: 0, realPath: Path("/gone.md"))
    let post = try Archive(at: folder.path).load(file)
    #expect(post.title == "A Post")
    #expect(post.date == Day(year: 2021, month: 4, day: 28))
    #expect(faults(post) == ["1 unreadable: cannot read: No such file or directory"])
  }

  @Test func aFileOverTheLimitIsNotRead() {
    let post = post([UInt8](repeating: 0x61, count: 16 << 20 | 1))
    #expect(
      faults(post) == ["1 too-large: expected at most 16777216 bytes, found 16777217"])
  }
}
