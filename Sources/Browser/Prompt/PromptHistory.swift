// What was typed at a prompt before, for `^P` and `^N`.

/// Earlier inputs, the newest last.
struct PromptHistory: Sendable, Equatable {
  private(set) var entries: [String] = []
  /// Which entry is shown; nil while the line is the person's own.
  private var shown: Int?
  /// The person's own line, kept while entries are shown.
  private var draft = ""

  static let limit = 200

  init(_ entries: [String] = []) { self.entries = Array(entries.suffix(PromptHistory.limit)) }

  /// Adds an input as the newest; an equal earlier one goes away.
  mutating func add(_ text: String) {
    shown = nil
    guard !text.isEmpty else { return }
    entries.removeAll { $0 == text }
    entries.append(text)
    if entries.count > PromptHistory.limit { entries.removeFirst() }
  }

  /// Returns the input before the one shown; nil at the oldest.
  mutating func previous(from line: String) -> String? {
    let index = (shown ?? entries.count) - 1
    guard entries.indices.contains(index) else { return nil }
    if shown == nil { draft = line }
    shown = index
    return entries[index]
  }

  /// Returns the input after the one shown, in the end the person's own; nil where that is shown.
  mutating func next() -> String? {
    guard let index = shown else { return nil }
    guard entries.indices.contains(index + 1) else {
      shown = nil
      return draft
    }
    shown = index + 1
    return entries[index + 1]
  }

  /// Forgets which entry is shown: the next `^P` begins at the newest.
  mutating func leave() { shown = nil }
}
