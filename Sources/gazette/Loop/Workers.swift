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
    /// Whether the visit has begun.
    var hasVisit = false
    /// Syncs asked for and not ended.
    var syncs = 0
    /// How many of the catalog's notices were said.
    var notices = 0
    /// Whether the last sync could not read something, and said so.
    var isUnreadable = false
    /// How often the catalog was made anew before the last sync.
    var remakes = 0
  }

  private let catalog: Catalog
  private let scope: Scope
  private let archives: [Archive]
  private let options: Browser.Options
  private let aliases: MemberAliases
  private let mailbox: Mailbox
  private let wanted = Mutex(Wanted())
  private let loading = DispatchQueue(label: "gazette.load")
  private let searching = DispatchQueue(label: "gazette.search")
  private let marking = DispatchQueue(label: "gazette.mark")
  private let asking = DispatchQueue(label: "gazette.ask")
  private let laying = DispatchQueue(label: "gazette.page")
  private let syncing = DispatchQueue(label: "gazette.sync")

  /// - Parameter aliases: the members' other names in the user's configuration.
  init(
    catalog: Catalog, scope: Scope, archives: [Archive], options: Browser.Options,
    aliases: MemberAliases, mailbox: Mailbox
  ) {
    self.catalog = catalog
    self.scope = scope
    self.archives = archives
    self.options = options
    self.aliases = aliases
    self.mailbox = mailbox
  }

  /// Loads posts in order; what was wanted before is dropped unless it is among them.
  func load(_ posts: [PostID]) {
    wanted.withLock { $0.posts = posts }
    loading.async { [self] in
      while let next = wanted.withLock({ $0.posts.isEmpty ? nil : $0.posts.removeFirst() }) {
        let post = post(next) { [mailbox] early in mailbox.post(.loaded(next, early)) }
        mailbox.post(.loaded(next, post))
      }
    }
  }

  /// Ends the search for a list that is running: that with another number is wanted.
  func supersedeList(by number: Int) {
    wanted.withLock { $0.list = number }
    catalog.interruptSearch()
  }

  /// Answers a request; one for a list that is no longer wanted is left.
  func ask(_ number: Int, _ request: Request) {
    queue(for: request).async { [self] in
      request.answer(from: catalog, in: scope, options: options) { answer in
        if case .list = request, wanted.withLock({ $0.list != number }) { return false }
        mailbox.post(.answered(number: number, answer))
        return true
      }
      refill()
    }
  }

  /// Takes large pages and posts apart that nobody needs.
  func letGo(of discarded: Discarded) {
    DispatchQueue.global(qos: .utility).async { discarded.letGo() }
  }

  /// Gets ready what the first search needs, and the visit. Before the first sync, not beside it:
  /// both need memory that the other could use.
  func prepare() {
    syncing.async { [self] in
      catalog.setAliases(aliases)
      catalog.readAliases(of: archives)
      try? catalog.prepareSearch(scope)
      tellNotices()
      if hasPosts { beginVisit() }
    }
  }

  /// Begins the visit or goes on with it, if that was not done. It waits for the disk: where there
  /// is nothing to be seen yet, the first rows come before it.
  private func beginVisit() {
    let hasBegun = wanted.withLock { wanted in
      defer { wanted.hasVisit = true }
      return wanted.hasVisit
    }
    if hasBegun { return }
    do {
      try catalog.beginVisit(scope)
    } catch {
      mailbox.post(.warned("marks and visits cannot be kept (\(Catalog.reason(error)))"))
    }
  }

  /// Says what the catalog does without, each thing once.
  private func tellNotices() {
    let notices = catalog.notices
    let told = wanted.withLock { wanted in
      defer { wanted.notices = notices.count }
      return wanted.notices
    }
    if told < notices.count {
      mailbox.post(.warned(notices.dropFirst(told).joined(separator: "; ")))
    }
  }

  /// Says that the archives are still open; for every few minutes and for the end.
  func keepVisit() { marking.async { [self] in try? catalog.keepVisit(scope) } }

  /// Keeps where one is.
  func keep(_ place: ReadingPlace) {
    marking.async { [self] in try? catalog.remember(place, in: scope) }
  }

  /// Brings the catalog up to date; says how far it is, and what has changed.
  func startSync() {
    wanted.withLock { $0.syncs += 1 }
    syncing.async { [self] in
      defer { wanted.withLock { $0.syncs -= 1 } }
      var reporter = SyncReporter()
      var freed = FreedMemory()
      wanted.withLock { $0.isStopped = false }
      do {
        let summary = try catalog.sync(archives) { progress in
          freed.giveBack(at: progress)
          for event in reporter.events(about: progress) { mailbox.post(event) }
          if progress.phase == .posts, reporter.hasToldOfPosts { beginVisit() }
          reporter.hasToldOfPosts = progress.phase == .posts
          return !wanted.withLock { $0.isStopped }
        }
        beginVisit()
        wanted.withLock { $0.remakes = catalog.remakes }
        mailbox.post(.synced(summary.isChange ? summary.text(\.grouped, added: "added") : ""))
        warn(of: summary.unreadable.first)
        tellNotices()
        if summary.isChange { try catalog.prepareSearch(scope) }
        // What it took to compare all files stays in the heaps otherwise.
        FreedMemory.giveBack()
      } catch {
        mailbox.post(.synced("the archive cannot be read: \(Catalog.reason(error))"))
      }
    }
  }

  /// Says why something cannot be read, and no longer once it can.
  private func warn(of reason: String?) {
    let wasUnreadable = wanted.withLock { wanted in
      defer { wanted.isUnreadable = reason != nil }
      return wanted.isUnreadable
    }
    if reason != nil || wasUnreadable { mailbox.post(.warned(reason ?? "")) }
  }

  /// Fills a catalog that was found damaged while it was read: it is empty then.
  private func refill() {
    let isEmptied = wanted.withLock { $0.syncs == 0 && $0.remakes != catalog.remakes }
    if isEmptied { startSync() }
  }

  /// Whether there is anything to browse; what cannot be counted may be there.
  var hasPosts: Bool { (try? catalog.count(scope)) != 0 }

  var isSyncing: Bool { wanted.withLock { $0.syncs > 0 } }

  /// Stops a running sync and search.
  func stop() {
    wanted.withLock {
      $0.isStopped = true
      $0.list += 1
      $0.posts = []
    }
    catalog.interruptSearch()
  }

  /// Waits for markings, and a moment for what the sync keeps, before the end; keeps where one was.
  func finish(at place: ReadingPlace?) {
    stop()
    marking.sync {
      try? catalog.remember(place, in: scope)
      try? catalog.endVisit(scope)
    }
    // Of a sync that is slow to stop nothing is lost: the next one goes on with it.
    let ended = DispatchSemaphore(value: 0)
    syncing.async { ended.signal() }
    _ = ended.wait(timeout: .now() + 2)
  }

  private func queue(for request: Request) -> DispatchQueue {
    switch request {
    case .list: searching
    case .mark, .undoMarking: marking
    case .page, .finder: laying
    default: asking
    }
  }

  /// - Parameter early: takes a long post when its first rows can be shown.
  private func post(_ id: PostID, early: @escaping (Post) -> Void) -> Post? {
    guard let source = try? catalog.source(of: id, in: scope),
      let archive = archives.first(where: { $0.root == source.root })
    else { return nil }
    let facts = (try? catalog.facts(about: id, in: scope)) ?? PostFacts()
    let file = PostFile(
      path: source.path, size: source.size, modified: source.modified, realPath: source.realPath)
    let announcement = archive.load(file) { [catalog] in
      let beginning = (try? catalog.completing($0, of: id)) ?? $0
      early(Post(announcement: beginning, facts: facts, isEarly: true))
    }
    return Post(
      announcement: (try? catalog.settingRepeatedApart(announcement, of: id)) ?? announcement,
      facts: facts)
  }
}

/// Turns a sync's progress into events, at most ten a second.
struct SyncReporter {
  private let start = DispatchTime.now().uptimeNanoseconds
  private var last: UInt64 = 0
  private var lastDone = 0
  /// Whether posts were reported before: the first are drawn before anything waits for the disk.
  var hasToldOfPosts = false

  /// Returns the events for a report, if it is time for one.
  mutating func events(about progress: SyncProgress) -> [Event] {
    let now = DispatchTime.now().uptimeNanoseconds
    // What waits or looks for files is mostly done at once.
    let isShown = [.posts, .bodies].contains(progress.phase) || now - start > 400_000_000
    guard isShown, now - last > 100_000_000 else { return [] }
    last = now
    let hasGrown = progress.phase == .posts && progress.done != lastDone
    lastDone = progress.done
    return [.progress(progress)] + (hasGrown ? [.changed] : [])
  }
}
