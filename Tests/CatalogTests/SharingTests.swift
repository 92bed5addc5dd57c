// Several connections at once, as several processes have them, on one catalog and one state.

import Announcements
import Dispatch
import PostLoader
import Synchronization
import Testing

@testable import Catalog

struct SharingTests {
  let folder: TemporaryFolder
  let places: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1000..<1300 {
      try folder.write(post("Post \(number)"), to: "2022-01-01-post-\(number).md")
    }
    places = try TemporaryFolder()
  }

  func open() throws -> Catalog {
    try Catalog(
      .file(places.path.appending("catalog.db")), state: .file(places.path.appending("state.db")))
  }

  @Test func catalogsThatSyncAtOnceAgreeInTheEnd() throws {
    let archive = try PostLoader.Archive(at: folder.path)
    let catalogs = try (0..<3).map { _ in try open() }
    let added = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 3) { index in
      let summary = try? catalogs[index].sync([archive])
      added.withLock { $0 += summary?.added ?? 10_000 }
    }
    #expect(added.withLock { $0 } == 300)
    for catalog in catalogs {
      let scope = try catalog.register([archive])
      #expect(try catalog.count(scope) == 300)
      #expect(try catalog.ids(scope).count == 300)
      #expect(try catalog.unindexedCount() == 0)
    }
  }

  @Test func twoThatMarkAtOnceLoseNoMark() throws {
    let archive = try PostLoader.Archive(at: folder.path)
    let catalogs = try (0..<2).map { _ in try open() }
    let scope = try catalogs[0].register([archive])
    _ = try catalogs[0].sync([archive])
    let ids = try catalogs[0].ids(scope)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      for start in stride(from: index * 20, to: 300, by: 40) {
        for id in ids[start..<min(start + 20, 300)] {
          try? catalogs[index].mark([id], .read, true, in: scope)
        }
      }
    }
    #expect(try open().posts(marked: .read, in: scope).count == 300)
  }

  @Test func aReaderSeesRowsWhileAnotherWrites() throws {
    let archive = try PostLoader.Archive(at: folder.path)
    let reader = try open()
    let scope = try reader.register([archive])
    var counts: [Int] = []
    _ = try open().sync([archive]) { progress in
      if progress.phase == .posts { counts.append((try? reader.count(scope)) ?? -1) }
      return true
    }
    #expect(counts == [32, 64, 300])
  }

  @Test func aLockEndsWithItsHolder() throws {
    let path = places.path.appending("lock")
    func take() throws -> Bool {
      let lock = try FileLock(path)
      return lock.tryToAcquire()
    }
    let isTakenTwice = try {
      let lock = try FileLock(path)
      return (lock.tryToAcquire(), try take())
    }()
    #expect(isTakenTwice == (true, false))
    #expect(try take())
  }
}
