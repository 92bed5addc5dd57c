// A line of text being typed, with the editing of readline. It must not know what the line is for.

/// A line of text and the cursor in it.
struct LineEditor: Sendable, Equatable {
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  /// What a prompt holds at most; a paste beyond it is cut.
  static let limit = 4_000

  init(_ text: String = "") {
    insert(text)
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  /// The text before the cursor.
  var beforeCursor: String { String(characters[..<cursor]) }

  /// Inserts text before the cursor; line breaks and other control characters become spaces.
  mutating func insert(_ text: String) {
    let clean = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }))
    let new = clean.prefix(max(0, LineEditor.limit - characters.count))
    // Joined as text: a combining mark typed by itself belongs to the character before it.
    let before = beforeCursor + new
    characters = Array(before) + characters[cursor...]
    cursor = min(characters.count, before.count)
  }

  /// Replaces the characters before the cursor from an offset on.
  mutating func replace(from start: Int, with text: String) {
    let start = min(max(0, start), cursor)
    characters.removeSubrange(start..<cursor)
    cursor = start
    insert(text)
  }

  /// Does what an editing action says.
  /// - Returns: whether the action is one of editing.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .cursorStart: cursor = 0
    case .cursorEnd: cursor = characters.count
    case .cursorLeft: cursor = max(0, cursor - 1)
    case .cursorRight: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = startOfWord
    case .wordRight: cursor = endOfWord
    case .deleteBack: remove(max(0, cursor - 1)..<cursor)
    case .deleteForward: remove(cursor..<min(characters.count, cursor + 1))
    case .deleteWord: remove(startOfSpacedWord..<cursor)
    case .deleteToStart: remove(0..<cursor)
    case .deleteToEnd: remove(cursor..<characters.count)
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var startOfWord: Int {
    var at = cursor
    while at > 0, !characters[at - 1].isWord { at -= 1 }
    while at > 0, characters[at - 1].isWord { at -= 1 }
    return at
  }

  private var endOfWord: Int {
    var at = cursor
    while at < characters.count, !characters[at].isWord { at += 1 }
    while at < characters.count, characters[at].isWord { at += 1 }
    return at
  }

  /// The start of the run without spaces: what `^W` deletes in a shell.
  private var startOfSpacedWord: Int {
    var at = cursor
    while at > 0, characters[at - 1].isWhitespace { at -= 1 }
    while at > 0, !characters[at - 1].isWhitespace { at -= 1 }
    return at
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}
