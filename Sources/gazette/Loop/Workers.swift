// Work off the main thread: loading posts, asking the catalog, syncing. Answers come back as events.

import Announcements
import Browser
import Catalog
import Dispatch
import PostLoader
import Synchronization

/// The threads beside the main one.
final class Workers: Sendable {
  private struct Wanted {
    var posts: [PostID] = []
    /// The number of the newest request for a list; older ones stop.
    var list = 0
    var isStopped = false
  }

  private let catalog: Catalog
  private let scope: Scope
  private let archives: [Archive]
  private let options: Browser.Options
  private let mailbox: Mailbox
  private let wanted = Mutex(Wanted())
  private let loading = DispatchQueue(label: "gazette.load")
  private let searching = DispatchQueue(label: "gazette.search")
  private let marking = DispatchQueue(label: "gazette.mark")
  private let asking = DispatchQueue(label: "gazette.ask")
  private let syncing = DispatchQueue(label: "gazette.sync")

  init(
    catalog: Catalog, scope: Scope, archives: [Archive], options: Browser.Options,
    mailbox: Mailbox
  ) {
    self.catalog = catalog
    self.scope = scope
    self.archives = archives
    self.options = options
    self.mailbox = mailbox
  }

  /// Loads posts in order; what was wanted before is dropped unless it is among them.
  func load(_ posts: [PostID]) {
    wanted.withLock { $0.posts = posts }
    loading.async { [self] in
      while let next = wanted.withLock({ $0.posts.isEmpty ? nil : $0.posts.removeFirst() }) {
        mailbox.post(.loaded(next, post(next)))
      }
    }
  }

  /// Answers a request; a newer request for a list stops an older one.
  func ask(_ number: Int, _ request: Request) {
    if case .list = request { wanted.withLock { $0.list = number } }
    queue(for: request).async { [self] in
      request.answer(from: catalog, in: scope, options: options) { answer in
        if case .list = request, wanted.withLock({ $0.list != number }) { return false }
        mailbox.post(.answered(number: number, answer))
        return true
      }
    }
  }

  /// Brings the catalog up to date; says how far it is, and what has changed.
  func startSync() {
    syncing.async { [self] in
      var reporter = SyncReporter()
      do {
        let summary = try catalog.sync(archives) { progress in
          for event in reporter.events(about: progress) { mailbox.post(event) }
          return !wanted.withLock { $0.isStopped }
        }
        for notice in catalog.notices { mailbox.post(.said(notice)) }
        mailbox.post(.synced(summary.isChange ? summary.text : ""))
      } catch {
        mailbox.post(.synced("the archive cannot be read: \(error)"))
      }
    }
  }

  /// Stops a running sync and search.
  func stop() {
    wanted.withLock {
      $0.isStopped = true
      $0.list += 1
      $0.posts = []
    }
  }

  private func queue(for request: Request) -> DispatchQueue {
    switch request {
    case .list: searching
    case .mark, .undoMarking: marking
    default: asking
    }
  }

  private func post(_ id: PostID) -> Post? {
    guard let source = try? catalog.source(of: id, in: scope),
      let archive = archives.first(where: { $0.root == source.root })
    else { return nil }
    let announcement = archive.load(
      PostFile(
        path: source.path, size: source.size, modified: source.modified, realPath: source.realPath))
    let facts = (try? catalog.facts(about: id, in: scope)) ?? PostFacts()
    return Post(announcement: announcement, facts: facts)
  }
}

/// Turns a sync's progress into events, at most ten a second.
struct SyncReporter {
  private var last: UInt64 = 0
  private var lastDone = 0

  /// Returns the events for a report, if it is time for one.
  mutating func events(about progress: SyncProgress) -> [Event] {
    let now = DispatchTime.now().uptimeNanoseconds
    guard now - last > 100_000_000 else { return [] }
    last = now
    guard progress.phase == .posts || progress.phase == .bodies else { return [] }
    let hasGrown = progress.phase == .posts && progress.done != lastDone
    lastDone = progress.done
    return [.progress(done: progress.done, total: progress.total)] + (hasGrown ? [.changed] : [])
  }
}
