// A document laid flat: one buffer of bytes, its tokens, its passages and their sentences.

/// The text of an announcement as the rules read it.
struct Prose {
  /// A run of text that the markup sets apart: a paragraph, a heading, an item, a table's cell.
  struct Passage {
    enum Kind: Equatable {
      case title
      /// What the front matter says that the post is about.
      case summary
      case heading(level: Int)
      case paragraph
      /// An item of a list, or a description under a term.
      case item
      case cell(column: Int, isHeader: Bool)
      /// Who is quoted, where the markup says so.
      case attribution
      case caption
    }

    var kind: Kind
    var tokens: Range<Int>
    var sentences: Range<Int> = 0..<0
    /// The line of the file, one-based; 0 where unknown.
    var line: Int
    /// The index of the top-level block; -1 for the title, the summary and notes.
    var block: Int
    /// The number of the list or table that it stands in, counted from 1; 0 outside.
    var group: Int = 0
    /// How deep in lists it stands; 0 outside.
    var depth: Int = 0
    /// Whether a block quotation holds it.
    var isQuotation = false
    /// Whether it belongs to an "About ..." section.
    var isBoilerplate = false
    /// Whether it says what a foundation is, behind the news.
    var isDefinition = false
    /// Whether something stands between quotation marks in it.
    var hasQuotation = false

    var isHeading: Bool {
      if case .heading = kind { return true }
      return false
    }
  }

  struct Sentence {
    var tokens: Range<Int>
    var passage: Int
    /// The words in it, a bit each.
    var words: WordSet
  }

  var bytes: [UInt8] = []
  var tokens = TokenList()
  var hasEastAsian = false
  var passages: [Passage] = []
  var sentences: [Sentence] = []

  /// Returns the text of some tokens as it stands.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, last < tokens.count else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// Returns the text of a token in small letters (ASCII only).
  func lowercased(_ index: Int) -> String {
    let token = tokens[index]
    let length = Int(token.end - token.start)
    return String(unsafeUninitializedCapacity: length) { small in
      for offset in 0..<length {
        let byte = bytes[Int(token.start) + offset]
        small[offset] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      }
      return length
    }
  }

  /// Whether a word means an event: a summit, and a Day or a Talk where it is written as a name.
  func isEvent(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.word == .event || token.word == .occasion && token.traits.contains(.capital)
  }

  /// PyCon, KubeCon, RustConf, SREcon22.
  func isConference(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.traits.contains(.mixed), token.end - token.start > 4 else {
      return false
    }
    var bytes = bytes[Int(token.start)..<Int(token.end)]
    while let last = bytes.last, last >= 0x30, last <= 0x39 { bytes.removeLast() }
    // PixelFest, BSDays
    if bytes.count > 5,
      ["Fest", "Days"].contains(where: { bytes.suffix(4).elementsEqual($0.utf8) })
    {
      return true
    }
    if bytes.last == UInt8(ascii: "f") { bytes.removeLast() }
    return bytes.suffix(2).elementsEqual("on".utf8)
      && bytes.dropLast(2).last.map { $0 | 0x20 == UInt8(ascii: "c") } == true
  }

  /// Returns how often a name stands by itself in the body: not as the beginning of a longer one.
  func count(of name: String) -> Int {
    let wanted = Array(name.utf8)
    guard let first = wanted.first, let title = passages.first else { return 0 }
    var count = 0
    for index in title.tokens.upperBound..<max(tokens.count, title.tokens.upperBound) {
      let start = Int(tokens[index].start)
      let end = start + wanted.count
      guard bytes[start] == first, end <= bytes.count, bytes[start..<end].elementsEqual(wanted)
      else {
        continue
      }
      var next = index
      while next < tokens.count, Int(tokens[next].end) <= end { next += 1 }
      let isLonger =
        next < tokens.count && tokens[next].looksLikeName
        && tokens[next].traits.contains(.spaced) && tokens[next].link == tokens[index].link
      if !isLonger { count += 1 }
    }
    return count
  }

  /// The passage that a token stands in, by halves, as passages ascend; nil behind the last.
  func passage(of token: Int) -> Int? {
    var (low, high) = (0, passages.count)
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < passages.count ? low : nil
  }

  /// Whether the body says a word more than twice.
  func saysOften(_ word: Range<Int>) -> Bool {
    guard let title = passages.first, let first = word.first, word.count == 1 else { return false }
    let wanted = bytes[Int(tokens[first].start)..<Int(tokens[first].end)]
    var count = 0
    for index in title.tokens.upperBound..<max(tokens.count, title.tokens.upperBound) {
      let token = tokens[index]
      guard bytes[Int(token.start)..<Int(token.end)].elementsEqual(wanted) else { continue }
      count += 1
      if count > 2 { return true }
    }
    return false
  }

  /// Whether the tokens of a range spell a name somewhere.
  func names(_ name: String, in range: Range<Int>) -> Bool {
    let wanted = Array(name.utf8)
    guard let first = wanted.first else { return false }
    return range.contains { index in
      let start = Int(tokens[index].start)
      let end = start + wanted.count
      return bytes[start] == first && end <= bytes.count
        && bytes[start..<end].elementsEqual(wanted)
    }
  }

  /// Whether a token is spelled like this, ASCII capitals taken as small.
  func token(_ index: Int, is spelling: StaticString) -> Bool {
    let token = tokens[index]
    let length = Int(token.end - token.start)
    guard length == spelling.utf8CodeUnitCount else { return false }
    return spelling.withUTF8Buffer { wanted in
      for offset in 0..<length {
        let byte = bytes[Int(token.start) + offset]
        let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if small != wanted[offset] { return false }
      }
      return true
    }
  }
}

/// A set of words, for asking at once whether a sentence can matter to a rule.
struct WordSet: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(_ words: Word...) {
    for word in words { insert(word) }
  }

  mutating func insert(_ word: Word) {
    let bit: UInt64 = 1 &<< UInt64(word.rawValue & 63)
    if word.rawValue < 64 { low |= bit } else { high |= bit }
  }

  func contains(_ word: Word) -> Bool {
    let bit = word.rawValue
    return bit < 64 ? low & (1 << UInt64(bit)) != 0 : high & (1 << UInt64(bit & 63)) != 0
  }

  func intersects(_ other: WordSet) -> Bool {
    low & other.low != 0 || high & other.high != 0
  }
}
