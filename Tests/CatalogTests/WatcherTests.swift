// Hearing of changed files.

import Foundation
import Glibc
import PostLoader
import Synchronization
import Testing

@testable import Catalog

struct WatcherTests {
  let folder: TemporaryFolder
  let watcher: Watcher

  init() throws {
    folder = try TemporaryFolder(["deep/a.md": post("A")])
    let catalog = try Catalog.inMemory()
    watcher = try Watcher(catalog.register([PostLoader.Archive(at: folder.path)]))
    // Its thread needs a moment to look around.
    usleep(100_000)
  }

  /// Whether a change is told within some time.
  func hears(within milliseconds: Int32 = 3_000) -> Bool {
    var polled = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
    let isHeard = poll(&polled, 1, milliseconds) == 1
    watcher.takeChange()
    return isHeard
  }

  @Test func aChangedFileIsHeard() throws {
    try folder.write(post("B"), to: "deep/a.md")
    #expect(hears())
    #expect(!watcher.isPolling)
  }

  @Test func aFileInANewFolderIsHeard() throws {
    try folder.write(post("B"), to: "new/folder/b.md")
    #expect(hears())
    try folder.write(post("C"), to: "new/folder/c.md")
    #expect(hears())
  }

  @Test func manyChangesAreToldOnce() throws {
    for number in 0..<200 { try folder.write(post("\(number)"), to: "deep/\(number).md") }
    #expect(hears())
    usleep(800_000)
    watcher.takeChange()
    #expect(!hears(within: 300))
  }

  @Test func filesThatAreNoPostsAreNotHeard() throws {
    try folder.write("x", to: "deep/picture.png")
    try folder.write("x", to: "deep/a.md~")
    #expect(!hears(within: 400))
  }

  @Test func removedAndRenamedFilesAreHeard() throws {
    try folder.move("deep/a.md", to: "deep/b.md")
    #expect(hears())
    try folder.remove("deep/b.md")
    #expect(hears())
  }

  @Test func anArchiveThatIsReplacedIsWatchedInItsNewPlace() throws {
    let away = try TemporaryFolder()
    try FileManager.default.moveItem(at: folder.url, to: away.url.appending(path: "old"))
    #expect(hears())
    try folder.write(post("B"), to: "b.md")
    #expect(hears())
    usleep(300_000)
    watcher.takeChange()
    try folder.write(post("C"), to: "c.md")
    #expect(hears())
    #expect(!watcher.isPolling)
  }

  /// Only who may mount can see it.
  @Test(.enabled(if: getuid() == 0))
  func anArchiveWhoseFileSystemIsTakenOffWhileItIsHeldIsMissed() throws {
    let place = folder.path.appending("disk")
    try FileManager.default.createDirectory(
      atPath: place.description, withIntermediateDirectories: true)
    guard mount("tmpfs", place.description, "tmpfs", 0, nil) == 0 else { return }
    let archive = place.appending("archive")
    try folder.write(post("A"), to: "disk/archive/a.md")
    let catalog = try Catalog.inMemory()
    let watcher = try Watcher(catalog.register([PostLoader.Archive(at: archive)]))
    usleep(100_000)
    #expect(umount2(place.description, Int32(MNT_DETACH)) == 0)
    var polled = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 3_000) == 1)
  }

  @Test func whereTheSystemHasNoWatchesLeftChangesAreLookedForUntilItHas() throws {
    let catalog = try Catalog.inMemory()
    let scope = try catalog.register([PostLoader.Archive(at: folder.path)])
    let hasWatches = Flag()
    let poller = try Watcher(scope, interval: 50) { folders in
      hasWatches.isOn.load(ordering: .relaxed) ? Inotify(folders) : nil
    }
    var polled = pollfd(fd: poller.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 3_000) == 1)
    #expect(poller.isPolling)
    hasWatches.isOn.store(true, ordering: .relaxed)
    let end = ContinuousClock.now + .seconds(3)
    while poller.isPolling, ContinuousClock.now < end { usleep(10_000) }
    #expect(!poller.isPolling)
  }
}

/// For two threads.
private final class Flag: Sendable {
  let isOn = Atomic<Bool>(false)
}
