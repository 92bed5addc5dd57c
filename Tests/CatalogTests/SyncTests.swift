// Bringing the catalog up to date with files.

import Announcements
import PostLoader
import Testing

@testable import Catalog

struct SyncTests {
  let folder: TemporaryFolder
  let catalog: Catalog

  init() throws {
    folder = try TemporaryFolder([
      "2024-09-10-arm.md": post("Arm"),
      "2023-01-05-intel.md": post("Intel"),
      "about.md": post("About"),
    ])
    catalog = try Catalog.inMemory()
  }

  func sync() throws -> SyncSummary { try catalog.sync([PostLoader.Archive(at: folder.path)]) }

  func titles() throws -> [String] {
    let scope = try catalog.register([PostLoader.Archive(at: folder.path)])
    return try catalog.window(scope, from: .top, limit: 100).map(\.title)
  }

  @Test func theFirstSyncLoadsEveryPost() throws {
    #expect(try sync() == SyncSummary(added: 3))
    #expect(try titles() == ["Arm", "Intel", "About"])
    #expect(try catalog.unindexedCount() == 0)
  }

  /// A first glimpse stores them by name, the last name first: each one between the two before.
  @Test func manyPostsOfOneDayFindTheirPlacesInEveryOrder() throws {
    let folders = (0..<40).map { $0 < 10 ? "0\($0)" : "\($0)" }
    var files = ["00/2024-01-01-z.md": post("00")]
    for name in folders.dropFirst() { files["\(name)/2024-01-01-\(name).md"] = post(name) }
    let archive = try TemporaryFolder(files)
    let opened = try PostLoader.Archive(at: archive.path)
    _ = try catalog.sync([opened])
    let rows = try catalog.window(try catalog.register([opened]), from: .top, limit: 100)
    #expect(rows.map(\.title) == folders)
  }

  @Test func anUnchangedArchiveIsNotRead() throws {
    _ = try sync()
    var phases: [SyncProgress.Phase] = []
    let summary = try catalog.sync([PostLoader.Archive(at: folder.path)]) {
      phases.append($0.phase)
      return true
    }
    #expect(summary == SyncSummary(unchanged: 3))
    #expect(phases == [.looking])
  }

  @Test func newChangedAndRemovedFilesAreFollowed() throws {
    _ = try sync()
    try folder.write(post("Arm Limited"), to: "2024-09-10-arm.md", secondsAgo: 60)
    try folder.write(post("Nvidia"), to: "2024-09-11-nvidia.md")
    try folder.remove("2023-01-05-intel.md")
    #expect(try sync() == SyncSummary(added: 1, changed: 1, removed: 1, unchanged: 1))
    #expect(try titles() == ["Nvidia", "Arm Limited", "About"])
  }

  @Test func aTouchedFileIsKnownByItsContent() throws {
    _ = try sync()
    try folder.setTime(of: "about.md", secondsAgo: 60)
    #expect(try sync() == SyncSummary(unchanged: 3))
    #expect(try sync() == SyncSummary(unchanged: 3))
  }

  @Test func aFileWithTheSameSizeAndAnotherTimeIsReadAgain() throws {
    _ = try sync()
    try folder.write(post("Amd"), to: "2024-09-10-arm.md", secondsAgo: 7200)
    #expect(try sync() == SyncSummary(changed: 1, unchanged: 2))
    #expect(try titles() == ["Amd", "Intel", "About"])
  }

  @Test func aPostThatChangesItsDayChangesItsPlace() throws {
    _ = try sync()
    try folder.write(
      "---\ntitle: About\ndate: 2025-01-01\n---\n\nWords.\n", to: "about.md", secondsAgo: 60)
    _ = try sync()
    #expect(try titles() == ["About", "Arm", "Intel"])
  }

  @Test func aStoppedSyncKeepsWhatIsDoneAndGoesOnLater() throws {
    for number in 100..<200 {
      try folder.write(post("Post \(number)"), to: "2022-01-01-post-\(number).md")
    }
    let archive = try PostLoader.Archive(at: folder.path)
    let summary = try catalog.sync([archive]) { $0.done < 64 }
    #expect(summary.wasStopped)
    #expect(summary.added == 64)
    #expect(try titles().prefix(3) == ["Arm", "Intel", "Post 100"])
    #expect(try sync() == SyncSummary(added: 39, unchanged: 64))
    #expect(try catalog.count(catalog.register([archive])) == 103)
  }

  @Test func theFirstGlimpseShowsTheNewestByNameAndIsReplaced() throws {
    try folder.write(post("Readme"), to: "_includes/2030-01-01-part.md")
    for number in 100..<200 {
      try folder.write(post("Post \(number)"), to: "_posts/2022-01-01-post-\(number).md")
    }
    let archive = try PostLoader.Archive(at: folder.path)
    let scope = try catalog.register([archive])
    #expect(try catalog.sync([archive]) { $0.phase != .posts }.wasStopped)
    #expect(try catalog.count(scope) == 32)
    #expect(try titles().prefix(2) == ["Arm", "Intel"])
    #expect(try sync().added == 104)
    #expect(try catalog.problems(scope, withAdvice: false) == [])
    #expect(try catalog.ids(scope).count == catalog.count(scope))
  }

  @Test func manyPostsOfOneDayStayInTheOrderOfTheirPaths() throws {
    let folder = try TemporaryFolder()
    let archive = try PostLoader.Archive(at: folder.path)
    // Each new file comes before all others of the day, then each one between two.
    var names = (0..<40).map { String(400 - $0 * 10) }
    for name in names {
      try folder.write(post(name), to: "2022-01-01-\(name).md")
      _ = try catalog.sync([archive])
    }
    for name in ["405", "15", "16", "155"] {
      try folder.write(post(name), to: "2022-01-01-\(name).md")
      _ = try catalog.sync([archive])
      names.append(name)
    }
    let scope = try catalog.register([archive])
    #expect(try catalog.window(scope, from: .top, limit: 100).map(\.title) == names.sorted())
  }

  @Test func aFolderThatCannotBeReadTakesNoPostsAway() throws {
    try folder.write(post("Deep"), to: "deep/2020-01-01-deep.md")
    _ = try sync()
    let archive = try PostLoader.Archive(at: folder.path)
    let missing = Discovery(
      files: archive.discover().files.filter { $0.path.folder != Path("deep") },
      problems: [PathProblem(path: Path("deep"), reason: "cannot read the folder")])
    let comparison = try catalog.read(.back) { database in
      let known = try KnownFiles(
        archive: 1, fingerprint: archive.storedFingerprint, in: database)
      return try Comparison(
        missing, known: known, archive: 1, fingerprint: archive.storedFingerprint, in: database)
    }
    #expect(comparison.removed.isEmpty)
    #expect(comparison.unchanged == 3)
  }

  @Test func archivesInsideOfOneAnotherShowEachFileOnce() throws {
    try folder.write(post("Deep"), to: "deep/2020-01-01-deep.md")
    let outer = try PostLoader.Archive(at: folder.path, name: "outer")
    let inner = try PostLoader.Archive(at: folder.path.appending("deep"), name: "inner")
    _ = try catalog.sync([inner, outer])
    func shown(_ archives: [PostLoader.Archive]) throws -> [String] {
      let scope = try catalog.register(archives)
      #expect(try catalog.count(scope) == 4)
      return try catalog.window(scope, from: .top, limit: 9).map { "\($0.archive):\($0.path)" }
    }
    #expect(try shown([outer, inner])[2] == "outer:deep/2020-01-01-deep.md")
    #expect(try shown([inner, outer])[2] == "inner:2020-01-01-deep.md")
  }

  @Test func archivesWithTheSameNameAreNumbered() throws {
    let other = try TemporaryFolder(["a.md": post("A")])
    let scope = try catalog.register([
      PostLoader.Archive(at: folder.path, name: "blog"),
      PostLoader.Archive(at: other.path, name: "blog"),
    ])
    #expect(scope.archives.map(\.name) == ["blog", "blog-2"])
  }

  @Test func bodiesAreFoundByTheirWordsUntilTheyChange() throws {
    try folder.write(post("Arm", body: "A wombat."), to: "2024-09-10-arm.md", secondsAgo: 60)
    _ = try sync()
    func found(_ word: String) throws -> Int {
      try catalog.read(.back) { database in
        try database.first(
          "SELECT count(*) FROM fulltext WHERE fulltext MATCH ?", { $0.text(word) },
          { $0.number(0) }) ?? -1
      }
    }
    #expect(try found("wombat") == 1)
    try folder.write(post("Arm", body: "A koala."), to: "2024-09-10-arm.md", secondsAgo: 30)
    _ = try sync()
    #expect(try found("wombat") == 0)
    #expect(try found("koala") == 1)
    try folder.remove("2024-09-10-arm.md")
    _ = try sync()
    #expect(try found("koala") == 0)
  }
}
