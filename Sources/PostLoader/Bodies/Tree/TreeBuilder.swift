// Makes one document of Markdown's events and HTML's tags. Either may open in one place and close
// in another; nothing that it is given as text is lost, however badly its markup is nested.

import Announcements

/// A document under construction.
///
/// Blocks that are open form one stack of frames, whoever opened them. What Markdown opened only
/// Markdown closes; an HTML end tag closes the nearest element of its name that no open Markdown
/// block stands above. Paragraphs are no frames: a paragraph is the running text between two
/// boundaries, so `<p>`, `<div>` and Markdown's own paragraphs need not be nested properly.
struct TreeBuilder {
  /// How deep blocks, and spans in a block, are nested at most; what is deeper is flattened.
  static let maximumDepth = 100

  let context: BodyContext
  let source: BodySource
  /// The line of the file that is being read.
  var line: Int
  var document = Document()
  var problems: [Problem] = []
  var isInTableHead = false

  /// The open blocks; the first is the document.
  var frames = [Frame(.document, tag: nil, isGhost: false, spanDepth: 1)]
  /// The indices of the frames that take blocks.
  var holders = [0]
  /// The index of the frame that takes text: a heading, a cell, a code block.
  var leaf: Int?
  var tables: [TableParts] = []
  /// The number of open frames of which nothing is shown.
  var hiddenDepth = 0
  /// The film or sound that is open and has had no source yet.
  var sourceless: Tag?
  /// The number of open code blocks that stand inside running text, such as a cell's.
  var verbatimDepth = 0
  /// How many elements of a name are open, so that a stray end tag costs nothing.
  var openTags: [Tag: Int] = [:]
  /// The last line with an end tag of each name; nil until it is asked for.
  var ends: [String: Int]?

  /// The open spans; the first is the running text itself.
  var spans = [SpanFrame(kind: .root, tag: nil, target: 0)]
  var linkDepth = 0
  /// The link of Markdown that was opened and of which no text has come yet.
  var unplacedLink: Int?
  var imageDepth = 0
  var codeDepth = 0
  /// The number of open spans at the start of Markdown's paragraph.
  var paragraphDepth = 1
  /// Text that no span was made of yet.
  var pending: [UInt8] = []
  /// Whether a character reference put a mark behind a letter, so that `pending` may not be NFC.
  var needsComposition = false
  /// Text of a code block.
  var verbatim: [UInt8] = []
  /// The names of the components that are open and have opened a link or a quotation.
  var components: [String] = []
  /// The links in the code block that is open.
  var codeLinks: [CodeLink] = []
  /// The line on which the running text began; nil as long as there is none.
  var runLine: Int?
  /// Whether white space would be the second or the first of its line.
  var isAtSpace = true
  /// Whether a block ended inside of running text, so that a line break is due.
  var needsBreak = false

  var anchors = Anchors()
  /// The footnote that is being read; nil in the body itself.
  var note: Int?
  var words = 0
  var isInWord = false
  var budget: Budget

  /// Whether the document has grown past its budget.
  var isExhausted: Bool { budget.isExhausted }

  init(_ source: BodySource, _ context: BodyContext) {
    self.source = source
    self.context = context
    line = context.firstLine
    budget = Budget(inputSize: source.count)
    pending.reserveCapacity(512)
  }

  /// Goes on to a line of the file. A link that has just opened stands there too: where it begins a
  /// block, the line before was that of another block.
  mutating func move(to line: Int) {
    self.line = line
    guard let link = unplacedLink else { return }
    document.links[link].line = line
    unplacedLink = nil
  }

  /// Closes what is open and returns the document.
  mutating func finish() -> ParsedBody? {
    while frames.count > 1 { popFrame() }
    endRun()
    guard !isExhausted else { return nil }
    finishNote()
    return ParsedBody(document: document, words: words, problems: problems)
  }
}

/// How much a document may grow, so that a small file cannot take all memory: md4c 0.4.8 turns 100
/// KB of table or of references into gigabytes.
struct Budget {
  /// In bytes of text; a span or a block counts as some.
  private var left: Int
  private var cellsLeft = 0

  /// The cells that one table may have.
  static let cellsPerTable = 100_000

  init(inputSize: Int) {
    left = inputSize > 1 << 40 ? 1 << 44 : 16 * inputSize + 1_000_000
  }

  var isExhausted: Bool { left < 0 }

  mutating func spend(_ bytes: Int) { left -= bytes }

  mutating func beginTable() { cellsLeft = Budget.cellsPerTable }

  mutating func spendCell() {
    cellsLeft -= 1
    if cellsLeft < 0 { left = -1 }
  }
}
