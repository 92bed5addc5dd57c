// The event loop: waits for keys, signals and other threads, hands events to the interface, carries
// out its effects, and shows what it draws. Nothing slow runs here.

import Announcements
import Browser
import CNcurses
import Catalog
import Glibc
import Screen

/// Runs the interface on the terminal. Used from the main thread only.
final class Shell {
  private let terminal: Terminal
  private let signals: Signals
  private let mailbox = Mailbox()
  private let workers: Workers
  private let opener: LinkOpener
  private let clipboard = Clipboard()
  private var browser: Browser
  /// Nil until the first sync has ended, and where the system gives none.
  private var watcher: Watcher?
  private let makeWatcher: () -> Watcher?
  private var isDone = false
  /// Whether something has happened since the screen was drawn last that may be seen.
  private var isStale = true
  /// Until then the rows of an archive that was unknown at the start may be no more than a glimpse,
  /// of which it is not known where links lead: most first syncs have ended by then.
  private var firstRowsAreGuesses = ContinuousClock.now
  private var hasSynced = false
  private var hasFoundNothing = false
  private var hasTriedToWatch = false
  private var hasToldPolling = false
  /// What the interface asked for, not handed on yet.
  private var requests: [(number: Int, request: Request)] = []
  /// The posts that it asked for last, not handed on yet.
  private var wantedPosts: [PostID]?
  /// When the visit is said to go on.
  private var nextVisit = ContinuousClock.now + visitInterval
  private static let visitInterval = Duration.seconds(300)
  /// When where one is is kept again; nil while no key was pressed since it was.
  private var placeDue: ContinuousClock.Instant?
  private var keptPlace: ReadingPlace?
  /// The reminder that the interface waits for.
  private var reminder: (number: Int, due: ContinuousClock.Instant)?

  init(
    terminal: Terminal, signals: Signals, browser: Browser, workers: (Mailbox) -> Workers,
    watcher: @escaping () -> Watcher?, opener: LinkOpener
  ) {
    self.terminal = terminal
    self.signals = signals
    self.browser = browser
    self.opener = opener
    makeWatcher = watcher
    self.workers = workers(mailbox)
  }

  /// Shows a sentence in the message line.
  func say(_ text: String) { handle(.said(text)) }

  /// Draws the first screen, starts the sync and runs until the user quits, or until the first sync
  /// has found no post at all.
  /// - Returns: false where there was no post.
  func run() -> Bool {
    handle(.resize(terminal.size))
    terminal.draw(browser.draw())
    if browser.isEmpty { firstRowsAreGuesses = .now + .seconds(2) }
    perform(browser.start())
    handOn()
    workers.prepare()
    // In an unknown archive the first rows come before: both look through all folders.
    if !browser.isEmpty { watch() }
    workers.startSync()
    while !isDone {
      if isStale { terminal.draw(browser.draw()) }
      isStale = false
      handOn()
      wait()
    }
    leave()
    return !hasFoundNothing
  }

  /// Waits for something to happen and takes in all that has.
  private func wait() {
    // poll passes over a descriptor of -1.
    let descriptors = [
      STDIN_FILENO, mailbox.descriptor, signals.descriptor, watcher?.descriptor ?? -1,
    ]
    var sources = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&sources, nfds_t(sources.count), millisecondsToWait)
    guard count >= 0 || errno == EINTR else { return end() }
    keepTime()
    if sources[3].revents & Int16(POLLIN) != 0 {
      watcher?.takeChange()
      workers.startSync()
    }
    for event in mailbox.take() { handle(event) }
    for number in signals.take() { answer(number) }
    // Keys that are there still count when the terminal hangs up.
    for key in terminal.readKeys() where !isDone { press(key) }
    if sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { end() }
  }

  /// The time until something is due, rounded up.
  private var millisecondsToWait: Int32 {
    let due = [nextVisit, reminder?.due, placeDue].compactMap { $0 }.min() ?? nextVisit
    let wait = max(.zero, due - ContinuousClock.now)
    let (seconds, attoseconds) = wait.components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }

  /// Does what is due.
  private func keepTime() {
    let now = ContinuousClock.now
    if now >= nextVisit {
      workers.keepVisit()
      nextVisit = now + Shell.visitInterval
    }
    if let due = placeDue, now >= due { keepPlace() }
    if let (number, due) = reminder, now >= due {
      reminder = nil
      handle(.reminded(number: number))
    }
  }

  /// Keeps where one is, so that a program that is killed begins there again.
  private func keepPlace() {
    placeDue = nil
    guard let place = browser.place, place != keptPlace else { return }
    keptPlace = place
    workers.keep(place)
  }

  /// Hands a key on. Keys typed ahead mean what they would mean if one had waited: Enter waits for
  /// the first answer, and a key in the detail for its post, or for the rest of it.
  private func press(_ key: Key) {
    if key == .enter {
      hold { $0.awaitsList || ($1 && ($0.isEmpty || ContinuousClock.now < firstRowsAreGuesses)) }
    }
    if placeDue == nil { placeDue = ContinuousClock.now + .seconds(2) }
    if browser.awaitsPost(for: key) { hold(5) { browser, _ in browser.awaitsPost(for: key) } }
    handle(.key(key))
  }

  /// Waits while the interface awaits something, so many seconds at most.
  private func hold(
    _ seconds: Int = 1, while isAwaited: (Browser, _ isSyncing: Bool) -> Bool
  ) {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      handOn()
      // Asked before the mailbox is emptied: what a sync leaves in it comes before its end.
      let isSyncing = workers.isSyncing
      for event in mailbox.take() { handle(event) }
      guard isAwaited(browser, isSyncing) else { return }
      var source = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&source, 1, 20)
    }
  }

  /// Has other threads do what the interface asked for. After it has drawn: where there are as many
  /// threads as processors, the one that draws would wait for them.
  private func handOn() {
    for (number, request) in requests { workers.ask(number, request) }
    requests = []
    if let posts = wantedPosts { workers.load(posts) }
    wantedPosts = nil
    if let discarded = browser.takeDiscarded() { workers.letGo(of: discarded) }
  }

  /// Gives the terminal back and keeps what is to be kept.
  private func leave() {
    terminal.leave()
    handOn()
    workers.finish(at: browser.place)
  }

  /// After the first sync: there is nothing to browse in an archive without a post.
  private func lookForPosts() {
    guard !hasSynced else { return }
    hasSynced = true
    guard !workers.hasPosts else { return }
    hasFoundNothing = true
    end()
  }

  /// Begins to watch an archive that was unknown; another sync sees what has changed meanwhile.
  private func watchAfterFirstSync() {
    guard !hasTriedToWatch, !isDone else { return }
    watch()
    if watcher != nil { workers.startSync() }
  }

  private func watch() {
    hasTriedToWatch = true
    watcher = makeWatcher()
    if watcher == nil {
      handle(.warned("changed files are not noticed: the system has no pipes left"))
    }
  }

  private func handle(_ event: Event) {
    if browser.shows(event) { isStale = true }
    perform(browser.handle(event))
    guard case .synced = event else { return }
    lookForPosts()
    watchAfterFirstSync()
    tellPolling()
  }

  /// Says once that changes are seen late.
  private func tellPolling() {
    guard let watcher, watcher.isPolling, !hasToldPolling else { return }
    hasToldPolling = true
    handle(.warned("changes are looked for every 5 seconds: the system's watches ran out"))
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .load(let posts): wantedPosts = posts
    case .ask(let number, let request): want(number, request)
    case .stop: workers.stop()
    case .open(let address): open(address)
    case .copy(let text, let name): handle(.said(clipboard.copy(text, called: name)))
    case .keepHistory(let lines): History.keep(lines)
    case .remind(let number, let milliseconds):
      reminder = (number, ContinuousClock.now + .milliseconds(milliseconds))
    case .reportMouse(let isOn): terminal.setMouse(isOn)
    case .redraw: terminal.redrawAll()
    case .suspend: suspend()
    case .quit: end()
    }
  }

  private func want(_ number: Int, _ request: Request) {
    // The older search ends at once: nobody waits for it.
    if case .list = request { workers.supersedeList(by: number) }
    requests.append((number, request))
  }

  private func answer(_ number: Int32) {
    switch number {
    case SIGWINCH:
      terminal.adoptSize()
      handle(.resize(terminal.size))
    case SIGTSTP: suspend()
    default:
      leave()
      Signals.end(by: number)
    }
  }

  private func end() { isDone = true }

  /// Waits for a program that has the terminal. ^Z stops both of us, ^C is the program's alone.
  private func waitInForeground(for process: pid_t) {
    var others: Set<Int32> = []
    while Spawn.wait(for: process, orStop: true) {
      others.formUnion(signals.take())
      Signals.stop()
    }
    others.formUnion(signals.take())
    for number in others.intersection([SIGTERM, SIGHUP]) { answer(number) }
  }

  private func suspend() {
    terminal.leave()
    handOn()
    Signals.stop()
    terminal.enter()
    handle(.resize(terminal.size))
  }

  private func open(_ address: String) {
    let outcome = opener.open(address) { start in
      terminal.leave()
      handOn()
      let process = start()
      if let process { waitInForeground(for: process) }
      terminal.enter()
      handle(.resize(terminal.size))
      return process != nil
    }
    switch outcome {
    case .opened(let program): handle(.said("opened in \(program): \(address)"))
    case .refused(let scheme): handle(.said("'\(scheme):' is not opened: \(address)"))
    case .noProgram(let tried):
      let copied = clipboard.copy(address, called: "address")
      let reason =
        tried.isEmpty
        ? "no program opens links" : "could not start \(tried.joined(separator: ", "))"
      handle(.said("\(address): \(copied); \(reason) (set BROWSER)"))
    }
  }
}
