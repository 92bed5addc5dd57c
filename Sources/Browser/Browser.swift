// The whole interface as one value: an event in, effects out, a canvas to be seen. It has no other
// state, reads nothing but the catalog, and knows neither terminal nor files.

import Announcements
import Catalog
import Screen

/// The interface. The shell hands it events in order, carries out the effects and shows what
/// `draw` returns; a test does the same without a terminal.
public struct Browser: Sendable {
  /// What the configuration and the command line say.
  public struct Options: Sendable {
    public var keymap: Keymap
    /// Theme, marks and measure, for the page and for all else.
    public var page: PageOptions
    /// Inputs of the prompt from earlier visits, the newest last.
    public var history: [String]
    /// Queries by name, offered in the prompt.
    public var namedQueries: [String: String]
    /// The PATHs of the command line, for `=`; safe to show.
    public var paths: [String]
    public var usesMouse: Bool
    /// What `since:6mo` counts from.
    public var today: Day

    public init(
      keymap: Keymap = .standard, page: PageOptions = PageOptions(), history: [String] = [],
      namedQueries: [String: String] = [:], paths: [String] = [], usesMouse: Bool = false,
      today: Day = .latest
    ) {
      self.keymap = keymap
      self.page = page
      self.history = history
      self.namedQueries = namedQueries
      self.paths = paths
      self.usesMouse = usesMouse
      self.today = today
    }
  }

  enum Focus: Sendable { case list, detail }

  /// What `H` goes back to and `Esc` in a prompt restores. The values in it share their memory with
  /// the present ones until these change.
  struct Snapshot: Sendable {
    var list: ListPane
    var detail: DetailPane
    var focus: Focus
    var view: View
    var overlays: [Overlay]
    var changes: Int
  }

  let catalog: Catalog
  let scope: Scope
  var options: Options
  var size = Size(rows: 24, columns: 80)

  var list = ListPane()
  /// The view asked for last; the list's own is that of what it shows.
  var wantedView = View()
  var detail = DetailPane()
  var focus = Focus.list
  var isMaximized = false
  /// The innermost is the last.
  var overlays: [Overlay] = []
  var prompt: Prompt?
  var beforePrompt: Snapshot?
  var promptHistory: PromptHistory
  var trail = Trail<Snapshot>()

  /// The search that goes from post to post, until a match or a key.
  var seeking: Seeking?

  /// What the message line says until the next key.
  var message = ""
  /// Columns by which a link's target in the message line is scrolled.
  var noticeShift = 0
  var isWarning = false
  /// What is done without, until the next key.
  var warning = ""
  /// How far the running sync is; nil when none runs, or it has not said so yet.
  var progress: SyncProgress?
  /// Whether all posts have been looked for, so that there are none where none is to be seen.
  var hasLooked = false
  /// The header's name for all that is in view, such as `PyTorch Foundation +3`.
  var name: String
  /// Posts at hand, so that the neighbours of the selected one are there at once.
  var posts: [PostID: Post] = [:]
  /// Pages of the large ones among the post that is shown and its neighbours.
  var pages: [PostID: Page] = [:]
  /// What was ordered of such pages and is not there in full, with the request's number.
  var awaitedPages: [PostID: (number: Int, order: PageOrder)] = [:]
  /// Large pages and posts that were let go of; see `takeDiscarded`.
  var discarded: [any Sendable] = []
  var lastNumber = 0
  /// The number of the list's request that is not answered in full.
  var awaitedList: Int?
  /// The number of the request for completion, and what is to be completed.
  var awaitedCompletion = 0
  var textToComplete = LineEditor()
  /// The posts that reasons were last asked for, and the number of that request.
  var wantedMatches: [PostID] = []
  var awaitedMatches = 0
  /// The rows last asked for ahead of the screen, and the number of that request until its answer.
  var wantedRows: [PostID] = []
  var awaitedRows: Int?
  /// How often posts have changed: a list of before is not that of now.
  var changes = 0
  /// The selected row as it was when posts changed; nil once the list has been read again.
  var rowBeforeChange: Row?
  /// Where one was, as long as it is not reached and no key was pressed.
  var wantedPlace: ReadingPlace?
  /// Whether all of the list is to be marked as read once it is known.
  var isMarkingAll = false
  /// The post that is being read.
  var reading: Reading?
  /// Whether it was said what is new since the last visit.
  var hasToldChanges = false
  /// The posts last asked to be at hand.
  var wantedPosts: [PostID] = []
  /// What the event being handled has asked for so far.
  var effects: [Effect] = []

  /// Makes the interface and reads the first screen.
  public init(catalog: Catalog, scope: Scope, options: Options = Options()) {
    self.catalog = catalog
    self.scope = scope
    self.options = options
    promptHistory = PromptHistory(options.history)
    name =
      scope.archives.first.map { first in
        scope.archives.count > 1 ? "\(first.name) +\(scope.archives.count - 1)" : first.name
      } ?? ""
    readWindow()
    goToLastPlace()
  }

  /// What to do before the first event.
  public mutating func start() -> [Effect] {
    effects = []
    askForList()
    ask(.name)
    ask(.prepareSearch)
    if options.usesMouse { effects.append(.reportMouse(true)) }
    settle()
    return effects
  }

  /// Takes in an event.
  /// - Returns: what is to be done, in order.
  public mutating func handle(_ event: Event) -> [Effect] {
    effects = []
    switch event {
    case .key(let key): press(key)
    case .resize(let size): self.size = size
    case .loaded(let id, let post): take(post, for: id)
    case .answered(let number, let answer): take(answer, number: number)
    case .progress(let progress): self.progress = progress
    case .synced(let text):
      progress = nil
      hasLooked = true
      // What was said of the configuration stands until a key is pressed.
      if !text.isEmpty, message.isEmpty { say(text) }
      changed()
      refreshOverlays()
      ask(.name)
      if !hasToldChanges { ask(.changes) }
      hasToldChanges = true
    case .changed: changed()
    case .reminded(let number): takeReminder(number)
    case .warned(let text): warning = text
    case .said(let text): say(text)
    }
    settle()
    while goOnSeeking() { settle() }
    return effects
  }

  /// Whether nothing of what the list is to show has been answered yet: a key typed ahead then
  /// means a row that is not there.
  public var awaitsList: Bool {
    if let overlay = overlays.last { return overlay.rows.isEmpty && overlay.awaits != nil }
    return list.view != wantedView || (isEmpty && awaitedList != nil)
  }

  /// Whether there is no row to be seen.
  public var isEmpty: Bool { list.listing.count == 0 }

  /// Which part has the keys.
  var context: Context {
    if prompt != nil { return .prompt }
    if !overlays.isEmpty { return .overlay }
    return focus == .detail ? .detail : .list
  }

  var layout: Layout {
    Layout(
      size, inDetail: focus == .detail, isMaximized: isMaximized, headerRows: 1 + complaintRows,
      measure: options.page.measure)
  }

  mutating func say(_ text: String, isWarning: Bool = false) {
    message = text
    self.isWarning = isWarning
  }

  /// Asks the catalog for something on another thread.
  /// - Returns: the number that the answer will have.
  @discardableResult
  mutating func ask(_ request: Request) -> Int {
    lastNumber += 1
    effects.append(.ask(number: lastNumber, request))
    return lastNumber
  }

  /// Brings all that depends on selection and size up to date.
  private mutating func settle() {
    let layout = layout
    let listRows = layout.list.rows > 0 ? layout.list.rows : max(1, size.rows - 3)
    extendWindow(rows: listRows)
    list.settle(height: listRows) { [catalog, scope] ids in
      (try? catalog.rows(ids, in: scope)) ?? []
    }
    readAhead()
    wantMatches()
    settleDetail(layout.detail)
    settleOverlay()
    settleReading()
  }
}
